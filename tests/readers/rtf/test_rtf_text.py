"""The characters of an RTF file: code pages, Unicode, signs, what is no text."""

import pytest
from rtf_build import codes, marked, p, r
from tests.readers.spans import lines

from adref.base.errors import InputUnreadable
from adref.readers.rtf import read


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9", "café"),
        (r"\f4 \'cc\'fb", "Мы"),
        (r"\f5 \'e4\'cd\'e4", "نحن"),
        (r"\f13 \'ce\'d2\'c3\'c7", "我们"),
        (r"\f14 \'a7\'da\'ad\'cc", "我們"),
        (r"\f15 \'83\\", "ソ"),
        (r"\f15 \'83\'5c", "ソ"),
        (r"\f16 \'b9", "ą"),
        (r"{\f13 \'ce\'d2}\'e9", "我é"),
        (r"\loch\af0\hich\af0\dbch\f13 \'ce\'d2\f0 \'e9", "我é"),
        ("\\f13 \\'ce\n\\'d2", "我"),
    ],
)
def test_bytes_are_read_by_the_code_page_of_their_font(body: str, text: str) -> None:
    """Of one byte or two, a second byte that is a backslash or comes after a line end too."""
    assert lines(marked(rf"\pard\plain {body}\par")) == [text]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (r"{\rtf1\ansi", "é"),
        (r"{\rtf1\ansi\ansicpg1251", "й"),
        (r"{\rtf1\mac", "È"),
        (r"{\rtf1\pc", "Θ"),
        (r"{\rtf1\pca", "Ú"),
        (r"{\rtf1\ansi\ansicpg1256", "é"),
        (r"{\rtf1\ansi\ansicpg99999", "é"),
        (r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}\deff0", "й"),
        (r"{\rtf1\ansi\ansicpg1251{\fonttbl\f0\fcharset0 Arial;\f1\fcharset204 Cyr;}\f1", "й"),
    ],
)
def test_without_a_font_that_says_so_the_document_chooses(head: str, text: str) -> None:
    """The words at the head of the file, and a font table without groups."""
    assert lines(marked(r"\pard\'e9\par", head)) == [text]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\u8211\'96 x", "– x"),
        (r"\u8211 ?x", "–x"),
        (r"\uc0\u8211 x", "–x"),
        (r"\uc2\u25105\'ce\'d2x", "我x"),
        (r"{\uc0\u8211 x}\u8211 ?y", "–x–y"),
        (r"\u-10179\'3f\u-9026\'3f!", "\U0001f4be!"),
        (r"\u55357 ?\u56510 ?!", "\U0001f4be!"),
        (r"\u-10179 ?a", "\ufffda"),
        (r"\u1633\b ?x", "١?x"),
        (r"{\u8211}x", "–x"),
        (r"\u8211\~x", "–x"),
        (r"\u128190?x", "\U0001f4bex"),
        (r"\uc1\u233\'c3\'a9", "é©"),
        (r"{\upr{a b}{\*\ud{a\u233?b}}}c", "aébc"),
    ],
)
def test_unicode_takes_the_place_of_what_follows_for_old_programs(body: str, text: str) -> None:
    r"""As much is left out as \uc says; a group's end or a control word of properties ends it."""
    found = marked(rf"\pard\plain {body}\par")
    assert "".join(span.text for span in found.paragraphs[0].spans) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"a\tab b", "a\tb"),
        (r"a\line b", "a\nb"),
        (r"a\page b", "a\nb"),
        (r"a\~b\_c\-d", "a\u00a0b\u2011cd"),
        (r"a\emdash b\endash c", "a—b–c"),
        (r"\ldblquote a\rdblquote\lquote b\rquote", "“a”‘b’"),
        (r"\{a\}\\", "{a}\\"),
        ("a\\\nb", "a"),
        ("a\r\nb\0c", "abc"),
        (r"a\unknownword123 b", "ab"),
        (r"a\:b\|c", "abc"),
        (r"a\'zzb", "azzb"),
        (r"a\bin5 \b0 }b", "ab"),
        (r"a\rtlmark b", "a\u200fb"),
    ],
)
def test_signs_and_words_that_stand_for_characters(body: str, text: str) -> None:
    """Line ends are nothing, a soft hyphen is none, binary data is stepped over."""
    found = marked(rf"\pard\plain {body}\par")
    assert "".join(span.text for span in found.paragraphs[0].spans) == text


def test_a_backslash_at_the_end_of_a_line_ends_the_paragraph() -> None:
    """As Apple's programs write it."""
    assert lines(marked("one\\\ntwo\\\n\\\nthree")) == ["one", "two", "three"]


@pytest.mark.parametrize(
    "group",
    [
        r"{\pict\pngblip 8950}",
        r"{\*\themedata 504b0304}",
        r"{\*\bkmkstart para_17}",
        r"{\xe word}",
        r"{\*\pnseclvl1\pnucrm{\pntxta .}}",
        r"{\*\mvfmf 1}",
        r"{\*\htmltag64 <p>}",
        r"{\shp{\*\shpinst\shpleft1{\sp{\sn fLine}{\sv 1}}}{\shprslt{\*\do words}}}",
    ],
)
def test_what_carries_no_wording_is_left_out(group: str) -> None:
    """Pictures, themes, bookmarks, entries of an index, the old copy of a drawing."""
    found = marked(p(r("a") + group + r("b")))
    assert lines(found) == ["ab"]
    assert set(codes(found)) <= {"object-ignored"}


def test_a_group_that_is_not_known_is_left_out_and_its_words_are_told() -> None:
    """Only with an asterisk may it be left out; without one its text is text."""
    found = marked(p(r("a") + r"{\*\newthing some words}{\newthing kept}"))
    assert lines(found) == ["akept"]
    assert [(n.code, n.words) for n in found.notices] == [
        ("destination-unknown", "the group \\*\\newthing is not read: 'some words'")
    ]


def test_headers_footers_pictures_and_objects_are_told() -> None:
    """What an object shows is read, the object is not; empty headers are nothing to tell."""
    body = (
        r"{\header\pard\plain Draft of today\par}{\footer\pard\par}"
        r"a{\object\objemb{\*\objclass Excel.Sheet}{\*\objdata d0cf}{\result\pard 5}}"
        r"{\*\shppict{\pict 89}}{\nonshppict{\pict 89}}{\pict 89}\par"
    )
    found = marked(body)
    assert lines(found) == ["a5"]
    assert [(n.code, n.words) for n in found.notices] == [
        ("headers-ignored", "page headers and footers are not read"),
        ("object-ignored", "1 object and 2 pictures not read; look at the file itself"),
    ]


@pytest.mark.parametrize(
    ("body", "text", "told"),
    [
        (r"\f3 \'a3", "≤", []),
        (r"\f3\u-3933 ?", "≤", []),
        (r"{\field{\*\fldinst SYMBOL 163 \\f \"Symbol\" \\s 10}{\fldrslt\f3}}", "≤", []),
        (r"\f3 \'0e", "\uf00e", ["symbol-unknown"]),
    ],
)
def test_signs_of_symbol_fonts_are_characters(body: str, text: str, told: list[str]) -> None:
    """One that is not known keeps its number."""
    found = marked(rf"\pard\plain {body}\par".replace('\\"', '"'))
    assert (lines(found), codes(found)) == ([text], told)


def test_bytes_that_are_no_characters_are_told() -> None:
    """They stand as U+FFFD."""
    found = marked(r"\pard\plain\f13 a\'ff\f0 b\par")
    assert (lines(found), codes(found)) == (["a\ufffdb"], ["text-undecodable"])


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"{\\rtf1\\ansi a\\par b", ["a", "b"]),
        (b"{\\rtf1\\ansi a\\par {\\b b", ["a", "{bold|b}"]),
        (b"{\\rtf1\\ansi a\\par b} and more", ["a", "b"]),
        (b"{\\rtf1\\ansi a}} and more", ["a"]),
        (b"{\\rtf1\\ansi a\\bin99 b}", ["a"]),
        (b"{\\rtf1\\ansi a{\\*\\atnauthor X", ["a"]),
        (b"{\\rtf1\\ansi a{\\footnote b", ["a"]),
    ],
)
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(data: bytes, text: list[str]) -> None:
    """And it is told; so is text behind the end."""
    found = read(data, "x.rtf")
    assert (lines(found), codes(found)) == (text, ["rtf-damaged"])


def test_white_space_before_and_after_is_nothing_to_tell() -> None:
    """A mark of byte order, line ends, NUL bytes at the end."""
    found = read(b"\xef\xbb\xbf \n{\\rtf1 a}\r\n\0\0", "x.rtf")
    assert (lines(found), codes(found)) == (["a"], [])


def test_what_is_no_rtf_says_what_to_do() -> None:
    """Another form under the name."""
    with pytest.raises(InputUnreadable, match=r"x.rtf: it does not begin as RTF does; open it"):
        read(b"{\\urtf1 a}", "x.rtf")


def test_the_title_is_that_of_the_file_if_the_text_has_none() -> None:
    """A paragraph in the style Title comes first."""
    assert marked(p(r("a"))).title == "Zero draft"
    assert marked(p(r("Own"), r"\s15")).title == "Own"


def test_apple_writes_colours_and_fonts_of_its_own() -> None:
    """The head of a file by TextEdit."""
    head = (
        r"{\rtf1\ansi\ansicpg1252\cocoartf2639\cocoatextscaling0{\fonttbl\f0\fswiss\fcharset0 "
        r"Helvetica;\f1\fswiss\fcharset0 Helvetica-Bold;}{\colortbl;\red255\green255\blue255;"
        r"\red251\green2\blue7;}{\*\expandedcolortbl;;\cssrgb\c100000\c14913\c0;}\paperw11900"
    )
    body = "\\pard\\tx566\\pardirnatural\n\\f0\\fs24 \\cf0 We \n\\f1\\b agree\n\\f0\\b0 .\\\n\\cf2 red}"
    assert lines(read(f"{head}\n{body}".encode(), "x.rtf")) == [
        "We {bold|agree}.",
        "{colour:FB0207|red}",
    ]
