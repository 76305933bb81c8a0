"""The look of text in a Word file: direct formatting, styles, defaults."""

import pytest
from docx_build import marked, p, r
from tests.readers.spans import lines

BODY = " and so on."


def _looks(props: str, styles: str = "", style: str = "") -> str:
    para = f'<w:pStyle w:val="{style}"/>' if style else ""
    return lines(marked(p(r("word", props) + r(BODY, '<w:b w:val="0"/>'), para), styles=styles))[0]


@pytest.mark.parametrize(
    ("props", "reported"),
    [
        ("<w:b/>", "bold"),
        ('<w:b w:val="1"/>', "bold"),
        ("<w:i/>", "italic"),
        ('<w:u w:val="single"/>', "underline"),
        ('<w:u w:val="wave"/>', "underline"),
        ('<w:u w:val="double"/>', "double-underline"),
        ("<w:strike/>", "strike"),
        ("<w:dstrike/>", "double-strike"),
        ('<w:color w:val="ff0000"/>', "colour:FF0000"),
        ('<w:highlight w:val="yellow"/>', "highlight:yellow"),
        ('<w:shd w:val="clear" w:fill="D9E2F3"/>', "shading:D9E2F3"),
        ('<w:vertAlign w:val="superscript"/>', "superscript"),
        ('<w:vertAlign w:val="subscript"/>', "subscript"),
        ("<w:vanish/>", "hidden"),
        ("<w:b/><w:strike/>", "bold strike"),
        ("<w:rtl/><w:bCs/>", "bold"),
    ],
)
def test_direct_formatting_is_a_mark(props: str, reported: str) -> None:
    """Every way of setting text apart is reported under its own name."""
    assert _looks(props) == f"{{{reported}|word}}{BODY}"


@pytest.mark.parametrize(
    "props",
    [
        '<w:b w:val="0"/>',
        '<w:b w:val="false"/>',
        '<w:strike w:val="off"/>',
        '<w:u w:val="none"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="000000"/>',
        '<w:color w:val="1A1A1A" w:themeColor="text1"/>',
        '<w:highlight w:val="none"/>',
        '<w:shd w:val="clear" w:fill="auto"/>',
        '<w:shd w:val="clear" w:fill="FFFFFF"/>',
        '<w:vertAlign w:val="baseline"/>',
        "<w:bCs/>",
        '<w:sz w:val="40"/>',
    ],
)
def test_what_sets_nothing_apart_is_no_mark(props: str) -> None:
    """Switched off, black, automatic, white, of another script, or only a size."""
    assert _looks(props) == f"word{BODY}"


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Louder"><w:name w:val="Louder"/><w:basedOn w:val="Loud"/>
  <w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Out"><w:name w:val="Out"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="OutRed"><w:name w:val="OutRed"/><w:basedOn w:val="Out"/>
  <w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Calm"><w:name w:val="Calm"/><w:basedOn w:val="Strong"/>
  <w:rPr><w:b w:val="0"/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("style", "props", "reported"),
    [
        ("", '<w:rStyle w:val="Out"/>', "strike"),
        ("", '<w:rStyle w:val="OutRed"/>', "colour:FF0000 strike"),
        ("", '<w:rStyle w:val="Strong"/>', "bold"),
        ("Louder", "", "bold underline"),
        ("Louder", '<w:u w:val="none"/>', "bold"),
        ("Loud", '<w:rStyle w:val="Calm"/>', "bold"),
        ("Loud", '<w:rStyle w:val="Strong"/><w:b/>', "bold"),
        ("Nowhere", "<w:i/>", "italic"),
    ],
)
def test_styles_are_inherited(style: str, props: str, reported: str) -> None:
    """Paragraph style, character style and those they are based on; the run has the last word."""
    assert _looks(props, STYLES, style).startswith(f"{{{reported}|word}}")


@pytest.mark.parametrize(
    ("style", "props"),
    [
        ("", '<w:rStyle w:val="Out"/><w:strike w:val="0"/>'),
        ("Loud", '<w:b w:val="0"/>'),
        ("Loud", '<w:rStyle w:val="Strong"/>'),
        ("", '<w:rStyle w:val="Calm"/>'),
    ],
)
def test_a_style_can_be_switched_off(style: str, props: str) -> None:
    """By the run itself, by the nearer style, or by two styles that both toggle it."""
    assert _looks(props, STYLES, style) == f"word{BODY}"


def test_what_the_whole_document_looks_like_sets_nothing_apart() -> None:
    """A colour of the default style is the ground of the page and no mark."""
    styles = """<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>
      <w:rPr><w:color w:val="222222"/></w:rPr></w:style>"""
    found = marked(p(r("word ") + r("red", '<w:color w:val="FF0000"/>')), styles=styles)
    assert lines(found) == ["word {colour:FF0000|red}"]


def test_a_toggle_in_the_defaults_cannot_be_toggled_off_by_a_style() -> None:
    """ECMA-376 part 1, 17.7.3: true in the defaults is true, unless the run says otherwise."""
    styles = """<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="character" w:styleId="Em"><w:name w:val="Em"/><w:rPr><w:i/></w:rPr></w:style>"""
    body = p(r("a", '<w:rStyle w:val="Em"/><w:b/>') + r("b", '<w:i w:val="0"/><w:b/>'))
    assert lines(marked(body, styles=styles)) == ["{bold italic|a}{bold|b}"]


def test_styles_based_on_each_other_end() -> None:
    """A ring of styles is read once round."""
    styles = """<w:style w:type="character" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/>
      <w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="B"><w:name w:val="B"/>
      <w:basedOn w:val="A"/></w:style>"""
    assert _looks('<w:rStyle w:val="A"/>', styles) == f"{{bold|word}}{BODY}"


def test_neighbouring_runs_of_one_look_are_one_span() -> None:
    """A run may be split anywhere ("sh" + "ould"); its place is that of the first part."""
    spans = marked(p(r("We sh") + r("ould ") + r("act", "<w:b/>"))).paragraphs[0].spans
    assert [(s.text, s.place.run, s.place.start, s.place.end) for s in spans] == [
        ("We should ", 0, 0, 10),
        ("act", 2, 10, 13),
    ]
