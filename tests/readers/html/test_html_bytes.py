"""What is a page, in which encoding, and what is refused."""

from pathlib import Path

import pytest
from html_build import read, shown

from adref.base.errors import InputUnreadable
from adref.readers import html, table
from adref.readers.html import NOT_READ, is_html

ROOT = Path(__file__).resolve().parents[3]
CLIPBOARD = b"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><p>a</p></html>"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>a",
        b"\xef\xbb\xbf<html><p>a",
        b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC 'x'><html><p>a",
        b"<!-- saved from url=(1)x -->\n<!-- a -->\n<HTML><p>a",
        b"<html xmlns:o='urn:x'>a",
        b"<body>a",
        b"<meta charset=utf-8><p>a</p>",
        b"<p>a</p>\n\n<p>b</p>",
        b"<div>a</div>",
        b"<p>a\n<p>b",
        CLIPBOARD,
        "<html><p>a".encode("utf-16"),
        "<html><p>a".encode("utf-16-le"),
        "<html><p>a".encode("utf-16-be"),
    ],
)
def test_a_page_is_known_by_its_beginning(data: bytes) -> None:
    """Whole pages, fragments and what the clipboard holds."""
    assert is_html(data)
    assert table.read(data, "a.txt").paragraphs[0].spans[0].text == "a"


@pytest.mark.parametrize(
    "data",
    [
        b"<p align=center>Logo</p>\n\n# Title\n\n1. We act.\n\n2. We do.",
        b"<div>\n\n**Bold** words\n\n</div>\n\n1. We act.",
        b"<John> said that we act.",
        b"<!-- a remark -->\n\n# Title\n\nWords.",
        b"<https://x.y> is where it stands.",
        b"< 5 per cent of States",
        b"<?xml version='1.0'?><note>a</note>",
        b"Version: 2\n\n1. We act.",
        b"<u>new</u> words are underlined.\n\n1. We act.",
    ],
)
def test_text_that_begins_with_a_sign_of_html_is_no_page(data: bytes) -> None:
    """Markdown and plain text stay what they are."""
    assert not is_html(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<p>é".encode(), "é"),
        ("<p>é ’".encode("windows-1252"), "é ’"),
        ("<meta charset=windows-1251><p>Мы".encode("windows-1251"), "Мы"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1256'><p>نحن".encode(
                "windows-1256"
            ),
            "نحن",
        ),
        ("<?xml version='1.0' encoding='koi8-r'?><html><p>Мы".encode("koi8-r"), "Мы"),
        ("<meta charset=iso-8859-1><p>’".encode("windows-1252"), "’"),
        ("<meta charset=gb2312><p>我们".encode("gb18030"), "我们"),
        ("<meta charset=windows-1252><p>é".encode("utf-16"), "é"),
        ("<meta charset=rot13><p>é".encode(), "é"),
        ("<meta charset=unicode><p>é".encode(), "é"),
    ],
)
def test_the_encoding_is_found(data: bytes, words: str) -> None:
    """By its mark, its declaration, else UTF-8 and then windows-1252."""
    assert shown(data) == [words]


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<div>" * 1_000_000, "tags"),
        ("<div>" * 100_000, "elements open"),
        ("".join(f"<font size={n}>" for n in range(1_000)) + "<p>x" * 100_000, "open all through"),
        ("<p>" + "a" * 1_000_001, "more than the limit"),
        ("<p>" + "a" * 16_000_001, "16,000,000 characters without a tag"),
        (
            "<style>" + "* * * * b{color:red}" * 5_000 + "</style>" + "<p><b>a</b>" * 20_000,
            "sheets",
        ),
        (
            "<style>" + "a{color:red}" * 100_002 + "</style><p>b",
            "more rules than the limit of 100,",
        ),
        ("<html><script>a</script>", "no text"),
    ],
)
def test_a_hostile_page_is_refused_by_a_stated_limit(page: str, what: str) -> None:
    """Depth, tags, styles and lengths have limits that the message names."""
    with pytest.raises(InputUnreadable, match=what):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<p a='" + "x" * 5_000_000 + "'>words",
        "<p>words<!--" + "x" * 5_000_000,
        "<style>" + "{" * 500_000 + "</style><p>words",
        "<style>" + "a{b:" * 200_000 + "</style><p>words",
        "<style>" + "/*" * 500_000 + "</style><p>words",
        "<style>" + "@import 'a" * 100_000 + "</style><p>words",
        "<p style='" + "a:" * 500_000 + "'>words",
        "<p style='" + "(" * 500_000 + "'>words",
        "<p>words" + "<br><br>x" * 30_000,
        "<p>words" + "&amp" * 200_000,
    ],
)
def test_a_page_that_is_only_large_is_read(page: str) -> None:
    """Long attributes, comments and sheets take no more than their reading."""
    assert shown(page)[0].startswith("words")


def test_our_own_compilation_is_nobodys_paper() -> None:
    """It is refused with what to give instead."""
    data = (ROOT / "tests" / "golden" / "compilation.html").read_bytes()
    with pytest.raises(InputUnreadable, match=r"adref wrote.*give the paper itself"):
        html.read(data, "compilation.html")


def test_the_page_of_the_format_names_what_is_not_read() -> None:
    """The reference page has the names and sentences of the reader."""
    page = (ROOT / "docs/reference/formats/html.md").read_text(encoding="utf-8")
    listed = [f"- **{name}**: {words}" for name, words in NOT_READ.items()]
    assert [line for line in listed if line not in page] == []
