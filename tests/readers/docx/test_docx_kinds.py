"""Titles, headings and sections of a Word file."""

import pytest
from docx_build import changed, docx, marked, p, r
from tests.readers.spans import lines

from adref.readers.docx import read
from adref.text.document import Kind

STYLES = """
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/>
  <w:rPr><w:b/><w:color w:val="2E74B5"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>
  <w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Level1"><w:name w:val="Level1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
"""


@pytest.mark.parametrize(
    ("props", "kind", "level"),
    [
        ('<w:pStyle w:val="berschrift2"/>', Kind.HEADING, 2),
        ('<w:pStyle w:val="Kapitel"/>', Kind.HEADING, 2),
        ('<w:pStyle w:val="Level1"/>', Kind.HEADING, 1),
        ('<w:outlineLvl w:val="2"/>', Kind.HEADING, 3),
        ('<w:pStyle w:val="Level1"/><w:outlineLvl w:val="9"/>', Kind.BODY, 0),
        ('<w:pStyle w:val="Titel"/>', Kind.TITLE, 0),
        ("", Kind.BODY, 0),
    ],
)
def test_styles_and_outline_levels_make_headings(props: str, kind: Kind, level: int) -> None:
    """By the English name of a translated style, by what it is based on, by the level itself."""
    found = marked(p(r("Access"), props), styles=STYLES).paragraphs[0]
    assert (found.kind, found.level) == (kind, level)


def test_the_look_of_a_heading_style_is_no_mark() -> None:
    """What a party changed by hand in it still is."""
    body = p(r("Digital ") + r("divides", "<w:strike/>"), '<w:pStyle w:val="berschrift2"/>')
    assert lines(marked(body, styles=STYLES)) == ["Digital {strike|divides}"]


def test_a_long_paragraph_in_a_heading_style_is_body() -> None:
    """Some papers number their provisions with heading styles."""
    body = p(r("We recognise that " * 20), '<w:pStyle w:val="berschrift2"/>')
    assert marked(body, styles=STYLES).paragraphs[0].kind is Kind.BODY


def test_a_bold_line_before_numbered_paragraphs_is_a_heading() -> None:
    """Hand-made headings are common; bold is what makes them one, and no mark on them."""
    found = marked(p(r("Digital economy", "<w:b/>")) + p(r("1. We agree.")))
    assert (found.paragraphs[0].kind, found.paragraphs[0].level) == (Kind.HEADING, 1)
    assert lines(found) == ["Digital economy", "1. We agree."]


@pytest.mark.parametrize(
    "first",
    [
        p(r("We also agree on this.", "<w:b/>")),
        p(r("Digital ", "<w:b/>") + r("economy")),
        p(r("12. Digital economy", "<w:b/>")),
        p(r("Digital economy")),
        p(r("word " * 40 + "end", "<w:b/>")),
    ],
)
def test_what_only_resembles_a_heading_is_body(first: str) -> None:
    """A sentence, a line in part bold, a numbered one, a plain one, a long one."""
    assert marked(first + p(r("1. We agree."))).paragraphs[0].kind is Kind.BODY


def test_a_bold_line_before_unnumbered_text_is_body() -> None:
    """It may as well be a bold insertion."""
    found = marked(p(r("Digital economy", "<w:b/>")) + p(r("We agree.")))
    assert found.paragraphs[0].kind is Kind.BODY


def test_several_hand_made_headings_may_follow_each_other() -> None:
    """Part and section stand in two lines."""
    body = p(r("Part one", "<w:b/>")) + p(r("Access", "<w:b/>")) + p(r("1. We agree."))
    found = marked(body).paragraphs
    assert [q.kind for q in found] == [Kind.HEADING, Kind.HEADING, Kind.BODY]


def test_paragraphs_know_the_heading_above_them() -> None:
    """It is the text before the changes, so that all parties' sections are called the same."""
    heading = p(
        r("Digital ") + changed("del", r("economy")) + changed("ins", r("trade")),
        '<w:pStyle w:val="Level1"/>',
    )
    found = marked(p(r("Intro")) + heading + p(r("1. We agree.")), styles=STYLES)
    assert [q.heading for q in found.paragraphs] == [None, None, "Digital economy"]


@pytest.mark.parametrize(
    ("body", "core", "title"),
    [
        (p(r("Zero draft"), '<w:pStyle w:val="Titel"/>'), "Core", "Zero draft"),
        (p(r("text")), "Core", "Core"),
        (p(r("text")), "", ""),
    ],
)
def test_the_title_is_printed_or_in_the_properties(body: str, core: str, title: str) -> None:
    """The first title paragraph, else the core property, else nothing."""
    assert read(docx(body, styles=STYLES, title=core), "x.docx").title == title
