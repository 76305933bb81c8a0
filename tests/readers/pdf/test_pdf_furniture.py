"""What stands on the pages and is no text."""

import pytest
from pdf_build import FONTS, codes, document, lines, stream, text, words, written

from adref.readers.pdf import read

_BODY = ("The first line of the page is here", "and it goes on here.")

_SAID = (
    "Here they agree on all of it now",
    "There they do not agree at all",
    "And so it ends in the long run",
)


def _page(number: int, *more: str) -> str:
    body = text(f"{number}. {_SAID[number - 1]}")
    return "".join([text("TC/8/L.2", 450, 810), body, text(f"Page {number} of 3", 280, 40), *more])


def test_running_heads_and_page_numbers_are_taken_away() -> None:
    """A line that comes back at one height, but for its number, is no text."""
    read = document(_page(1), _page(2), _page(3))
    assert [words(p) for p in read.paragraphs] == list(_SAID)
    assert codes(read) == ["headers-ignored"]
    assert "TC/8/L.2" in read.notices[0].words


@pytest.mark.parametrize("foot", ["Mission of Norway - 1", "Norway | Page 1 of 1"])
def test_the_foot_of_a_single_page_is_taken_away(foot: str) -> None:
    """It stands far below the text and ends in the number of the page."""
    read = document(lines(*_BODY) + text(foot, 280, 40))
    assert [words(p) for p in read.paragraphs] == [" ".join(_BODY)]
    assert codes(read) == ["headers-ignored"]
    assert foot in read.notices[0].words


@pytest.mark.parametrize(("foot", "height"), [("See decision 2/1", 40), ("See rule - 1", 670)])
def test_a_last_line_that_is_no_foot_stays(foot: str, height: int) -> None:
    """One that stands close to the text, or ends in the number of something else."""
    read = document(lines(*_BODY) + text(foot, 72, height))
    assert foot in " ".join(words(p) for p in read.paragraphs)


@pytest.mark.parametrize("pages", [1, 2])
def test_a_number_in_the_last_row_of_a_table_stays(pages: int) -> None:
    """It is no number of a page where other text stands beside it, whatever it counts to."""
    shown = [
        text(f"1. {_SAID[n]}", y=700 - 20 * n)
        + text("Cost", y=600 - 20 * n)
        + text(str(n + 100), 280, 600 - 20 * n)
        for n in range(pages)
    ]
    read = document(*shown)
    assert "headers-ignored" not in codes(read)
    assert "100" in " ".join(words(p) for p in read.paragraphs)


def test_a_number_close_under_the_text_of_the_only_page_stays() -> None:
    """Nothing bears it out: it may be a cell of a table, or the end of a list."""
    read = document(lines(*_BODY, "100"))
    assert "100" in " ".join(words(p) for p in read.paragraphs)


def test_the_bare_number_of_an_only_page_is_taken_away() -> None:
    """It stands far below the text."""
    read = document(lines(*_BODY) + text("7", 280, 40))
    assert [words(p) for p in read.paragraphs] == [" ".join(_BODY)]
    assert codes(read) == ["headers-ignored"]


def test_a_watermark_is_taken_away() -> None:
    """Text across the page is no text of the paper."""
    mark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n"
    read = document(lines(*_BODY) + mark)
    assert [words(p) for p in read.paragraphs] == [" ".join(_BODY)]
    assert codes(read) == ["watermark-ignored"]


def test_line_numbers_are_taken_away() -> None:
    """Numbers left of all text that count the lines are none of its words."""
    numbered = (
        "They agree on all that is here and",
        "on what stands in the other one, of",
        "1990, and",
        "so on.",
        "312 of them.",
    )
    drawn = "".join(
        text(str(n + 5), 50, 700 - 12 * n) + text(words_, 72, 700 - 12 * n)
        for n, words_ in enumerate(numbered)
    )
    read = document(drawn)
    assert " ".join(words(p) for p in read.paragraphs) == " ".join(numbered)
    assert codes(read) == ["line-numbers-ignored"]


def test_numbers_of_paragraphs_are_no_line_numbers() -> None:
    """They count paragraphs, and these have lines of any number."""
    drawn = lines(
        "1 They agree on all that is here and on",
        "the rest.",
        "2 So do we.",
        "3 Do they?",
        "of it",
        "4 Yes.",
    )
    assert "line-numbers-ignored" not in codes(document(drawn))


def test_a_table_of_contents_is_taken_away() -> None:
    """Lines that lead to a page number by dots name headings that come again."""
    drawn = lines(
        "1. Scope .............................. 4", "2. Aims .............................. 5"
    )
    read = document(drawn + lines("1. The scope is this.", y=600))
    assert [words(p) for p in read.paragraphs] == ["The scope is this."]
    assert codes(read) == ["contents-ignored"]


def test_a_typed_rule_is_taken_away() -> None:
    """Signs typed across the page, above notes or after the last word, say nothing."""
    read = document(lines(*_BODY) + text("_" * 12, 280, 600))
    assert [words(p) for p in read.paragraphs] == [" ".join(_BODY)]
    assert codes(read) == ["rule-ignored"]


def test_the_heading_of_a_table_of_contents_goes_with_it() -> None:
    """It heads nothing else."""
    drawn = text("Contents", y=720) + text("1. Scope .............................. 4")
    read = document(drawn + lines("1. The scope is this.", y=600))
    assert [words(p) for p in read.paragraphs] == ["The scope is this."]


@pytest.mark.parametrize(
    ("producer", "label", "found"),
    [
        ("LibreOffice 7.4", "[1.]", ["tracked-numbers"]),
        ("LibreOffice 7.4", "1.[2.]", ["tracked-numbers"]),
        ("LibreOffice 7.4", "1.", []),
        ("Word", "[1.]", []),
    ],
)
def test_numbers_that_libreoffice_invents_are_named(
    producer: str, label: str, found: list[str]
) -> None:
    """It prints a file with tracked changes with numbers of no version; nothing is guessed."""
    info = f"/Producer({producer})".encode()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font%s>>/Contents 4 0 R>>"
    drawn = stream(text(f"{label} They agree to it.").encode())
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    catalog = b"<</Type/Catalog/Pages 2 0 R>>"
    objects = [catalog, pages, page % FONTS, drawn, b"<<" + info + b">>"]
    assert codes(read(written(objects, b"/Root 1 0 R/Info 5 0 R"), "paper.pdf")) == found
