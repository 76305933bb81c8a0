"""Numbers are computed from list styles, as they are not in the text."""

import pytest
from odt_build import h, level, lines, list_style, marked, ol, p, style

DOT = 'style:num-suffix="."'
ABC = level(2, "a", 'style:num-prefix="(" style:num-suffix=")"')
SUB = level(2, "1", 'text:display-levels="2" style:num-suffix="."')
GOES_ON = 'text:continue-numbering="true"'
HEADS = (
    "<office:styles><text:outline-style>"
    '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format=""/>'
    "</text:outline-style></office:styles>"
)
CASES = {
    "one after the other": (ol("a", "b"), [level(1)], ["1. a", "2. b"]),
    "a new list begins again": (ol("a") + p("x") + ol("b"), [level(1)], ["1. a", "x", "1. b"]),
    "a list that goes on": (
        ol("a") + p("x") + ol("b", more=GOES_ON),
        [level(1)],
        ["1. a", "x", "2. b"],
    ),
    "goes on from the first, as Word writes it": (
        ol("a", more=GOES_ON) + h("x") + ol("b", more=GOES_ON),
        [level(1)],
        ["1. a", "x", "2. b"],
    ),
    "a list that continues another by name": (
        ol("a", more='xml:id="one"') + ol("x") + ol("b", more='text:continue-list="one"'),
        [level(1)],
        ["1. a", "1. x", "2. b"],
    ),
    "an item with a start": (
        ol("a") + ol("b", "c").replace("<text:list-item>", '<text:list-item text:start-value="7">', 1),
        [level(1)],
        ["1. a", "7. b", "8. c"],
    ),
    "a level with a start": (ol("a", "b"), [level(1, "1", f'{DOT} text:start-value="5"')],
                             ["5. a", "6. b"]),
    "a level inside": (
        ol("a", p("b") + ol("c", "d", style=""), "e"),
        [level(1), ABC],
        ["1. a", "2. b", "(a). c", "(b). d", "3. e"],
    ),
    "two levels shown": (
        ol("a", p("b") + ol("c", style=""), p("d") + ol("e", style="")),
        [level(1), SUB],
        ["1. a", "2. b", "2.1. c", "3. d", "3.1. e"],
    ),
    "the pattern of LibreOffice": (
        ol("a" , p("b") + ol("c", style="")),
        [level(1), level(2, "1", 'loext:num-list-format="%1%.%2%." text:display-levels="2"')],
        ["1. a", "2. b", "2.1. c"],
    ),
    "letters": (ol("x", "y"), [level(1, "A", DOT)], ["A. x", "B. y"]),
    "roman": (ol("x", "y"), [level(1, "i", 'style:num-prefix="(" style:num-suffix=")"')],
              ["(i). x", "(ii). y"]),
    "a second paragraph of an item has no number": (
        ol(p("a") + p("b"), "c"),
        [level(1)],
        ["1. a", "b", "2. c"],
    ),
    "the head of a list has no number": (
        ('<text:list text:style-name="L"><text:list-header><text:p>a</text:p></text:list-header>'
        "<text:list-item><text:p>b</text:p></text:list-item></text:list>"),
        [level(1)],
        ["a", "1. b"],
    ),
    "bullets are no numbers": (
        ol("a"),
        ['<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'],
        ["a"],
    ),
    "no format is no number": (ol("a"), [level(1, "")], ["a"]),
    "a number stored beside the item is not read twice": (
        ol("<text:p><text:number>9.</text:number>a</text:p>"),
        [level(1)],
        ["1. a"],
    ),
    "a paragraph that names its list": (
        '<text:numbered-paragraph text:list-id="n" text:level="1" text:style-name="L">'
        "<text:p>a</text:p></text:numbered-paragraph>" * 2,
        [level(1)],
        ["1. a", "2. a"],
    ),
    "suffixed words after the number stay words": (
        ol("a") + p("1 bis. b") + ol("c", more=GOES_ON),
        [level(1)],
        ["1. a", "1 bis. b", "2. c"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_numbers_are_counted(name: str) -> None:
    """The label of each paragraph, its words beside it."""
    body, levels, expected = CASES[name]
    assert lines(marked(body, auto=list_style(*levels))) == expected


def test_a_list_without_style_has_that_of_its_paragraphs() -> None:
    """A paragraph style may name the list style."""
    auto = list_style(level(1)) + style("P", family="paragraph", more='style:list-style-name="L"')
    assert lines(marked(ol(p("a", "P"), style=""), auto=auto)) == ["1. a"]


def test_headings_count_by_the_outline() -> None:
    """A heading outside a list has the number of its level; one that says so has none."""
    body = h("one") + h("deep", 2) + h("none", 1, 'text:is-list-header="true"') + h("two")
    assert lines(marked(body, styles=HEADS)) == ["I. one", "deep", "none", "II. two"]


def test_a_heading_whose_style_is_in_no_list_has_no_number() -> None:
    """As LibreOffice writes headings that came from Word."""
    none = style("H", family="paragraph", more='style:list-style-name=""')
    found = marked(h("one", 1, 'text:style-name="H"'), styles=HEADS, auto=none)
    assert lines(found) == ["one"]


@pytest.mark.parametrize(("in_step", "last"), [("true", "'BB.'"), ("false", "'AB.'")])
def test_letters_after_z(in_step: str, last: str) -> None:
    """OpenDocument knows both ways to count on; neither is a label, and a notice says so."""
    form = level(1, "A", f'{DOT} text:start-value="26" style:num-letter-sync="{in_step}"')
    found = marked(ol("x", "x", "x"), auto=list_style(form))
    assert [notice.code for notice in found.notices] == ["number-unreadable"] * 2
    assert last in found.notices[1].words
