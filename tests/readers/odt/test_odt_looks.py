"""The looks that styles give: automatic, common, inherited; what a span says goes over the rest."""

import pytest
from odt_build import lines, marked, p, span, style

from adref.text.document import Kind

LOOKS = {
    'fo:font-weight="bold"': "bold",
    'fo:font-weight="700"': "bold",
    'fo:font-weight="400"': "",
    'fo:font-weight="normal"': "",
    'fo:font-style="italic"': "italic",
    'fo:font-style="oblique"': "italic",
    'style:text-underline-style="solid"': "underline",
    'style:text-underline-style="wave"': "underline",
    'style:text-underline-style="solid" style:text-underline-type="double"': "double-underline",
    'style:text-underline-style="none"': "",
    'style:text-line-through-style="solid"': "strike",
    'style:text-line-through-type="single"': "strike",
    'style:text-line-through-style="solid" style:text-line-through-type="double"': "double-strike",
    'style:text-line-through-style="none"': "",
    'fo:color="#ff0000"': "colour:FF0000",
    'fo:color="#000000"': "",
    'fo:color="#ff0000" style:use-window-font-color="true"': "",
    'fo:background-color="#ffff00"': "highlight:yellow",
    'fo:background-color="#ffff00" loext:char-shading-value="0"': "shading:FFFF00",
    'fo:background-color="#fedcba"': "shading:FEDCBA",
    'fo:background-color="transparent"': "",
    'text:display="none"': "hidden",
    'style:text-position="super 58%"': "superscript",
    'style:text-position="33% 58%"': "superscript",
    'style:text-position="sub 58%"': "subscript",
    'style:text-position="-33% 58%"': "subscript",
    'style:text-position="0% 100%"': "",
    'style:font-weight-complex="bold"': "",
}


@pytest.mark.parametrize("props", LOOKS)
def test_every_look_is_a_mark(props: str) -> None:
    """One property, one mark, or none."""
    found = marked(p(f"x {span('word')} y"), auto=style("T", props))
    expected = f"x {{{LOOKS[props]}|word}} y" if LOOKS[props] else "x word y"
    assert lines(found) == [expected]


BOLD = 'fo:font-weight="bold"'
PLAIN = 'fo:font-weight="normal"'
INHERITED = {
    "from a common style": (style("T", more='style:parent-style-name="Strong"'), "bold"),
    "taken back by the automatic one": (
        style("T", PLAIN, more='style:parent-style-name="Strong"'),
        "",
    ),
    "a ring of parents": (style("T", BOLD, more='style:parent-style-name="T"'), "bold"),
    "a parent that is missing": (style("T", BOLD, more='style:parent-style-name="none"'), "bold"),
}


@pytest.mark.parametrize("name", INHERITED)
def test_looks_are_inherited(name: str) -> None:
    """A style has what its parents have, unless it says otherwise."""
    auto, look = INHERITED[name]
    common = f"<office:styles>{style('Strong', BOLD)}</office:styles>"
    found = marked(p(f"x {span('word')} y"), auto=auto, styles=common)
    assert lines(found) == [f"x {{{look}|word}} y" if look else "x word y"]


def test_a_span_goes_over_its_paragraph_and_an_inner_span_over_an_outer_one() -> None:
    """Bold from the paragraph, taken back by a span, given again by one inside."""
    auto = style("P", BOLD, family="paragraph") + style("N", PLAIN) + style("B", BOLD)
    body = p("a" + span("b" + span("c", "B"), "N"), "P")
    assert lines(marked(body, auto=auto)) == ["{bold|a}b{bold|c}"]


def test_the_default_style_is_under_all() -> None:
    """The colour in which the whole paper is written is no mark; its weight is."""
    default = (
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties '
        'fo:color="#111111" fo:font-style="italic"/></style:default-style></office:styles>'
    )
    assert lines(marked(p("a"), styles=default)) == ["{italic|a}"]


@pytest.mark.parametrize(
    ("words", "look"),
    [("word", ""), ("كلمة", "bold"), ("词", "bold")],
)
def test_each_script_has_its_own_weight(words: str, look: str) -> None:
    """Latin, right-to-left and Asian letters look to different properties."""
    props = 'style:font-weight-complex="bold" style:font-weight-asian="bold"'
    found = marked(p(f"1 {span(words)}"), auto=style("T", props))
    assert lines(found)[0].endswith(f"{{bold|{words}}}" if look else words)


def test_styles_of_the_text_hide_those_of_the_margins() -> None:
    """Both parts have automatic styles of the same names."""
    margins = f"<office:automatic-styles>{style('T', BOLD)}</office:automatic-styles>"
    found = marked(p(span("word")), auto=style("T", 'fo:font-style="italic"'), styles=margins)
    assert lines(found) == ["{italic|word}"]


def test_titles_and_headings_lose_the_look_they_all_have() -> None:
    """The style says what they are; its own look is no mark."""
    common = (
        "<office:styles>"
        + style("Title", BOLD, family="paragraph")
        + style(
            "Head", 'fo:color="#0000ff"', family="paragraph", more='style:display-name="Head 1"'
        )
        + "</office:styles>"
    )
    auto = style("P1", family="paragraph", more='style:parent-style-name="Title"')
    head = '<text:h text:style-name="Head" text:outline-level="2">About</text:h>'
    found = marked(p("The paper", "P1") + head + p("x"), auto=auto, styles=common)
    assert lines(found) == ["The paper", "About", "x"]
    assert [(q.kind, q.level) for q in found.paragraphs[:2]] == [(Kind.TITLE, 0), (Kind.HEADING, 2)]
    assert (found.title, found.paragraphs[2].heading) == ("The paper", "About")
