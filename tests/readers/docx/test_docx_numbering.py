"""Automatic numbering, computed from numbering.xml as Word shows it."""

import pytest
from docx_build import changed, docx, mark, marked, p, r
from tests.readers.spans import lines

from adref.readers.docx.package import open_package
from adref.readers.docx.source import read_source
from adref.readers.lifting.counting import count
from adref.readers.lifting.formats import printed
from adref.readers.lifting.sides import openings


def _level(depth: int, form: str = "decimal", text: str = "", more: str = "") -> str:
    shown = text or f"%{depth + 1}."
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def _abstract(ident: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{ident}">{"".join(levels)}</w:abstractNum>'


def _num(ident: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def _in(num: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def _items(*refs: tuple[int, int]) -> str:
    return "".join(p(r("x"), _in(num, level)) for num, level in refs)


def _labels(body: str, numbering: str, styles: str = "") -> list[str]:
    found = marked(body, numbering=numbering, styles=styles)
    return [q.label.printed if q.label else "" for q in found.paragraphs]


OUTLINE = _abstract(0, _level(0), _level(1, "lowerLetter", "(%2)"), _level(2, "lowerRoman", "(%3)"))


def test_levels_count_on_and_start_again_under_a_new_number() -> None:
    """A deeper level restarts as soon as a higher one has counted."""
    refs = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert _labels(_items(*refs), OUTLINE + _num(1, 0)) == [
        "1.", "(a)", "(b)", "(i)", "2.", "(a)",
    ]  # fmt: skip


def test_the_level_is_the_depth_of_the_paragraph() -> None:
    """Levels count from 0, the outermost."""
    found = marked(_items((1, 0), (1, 2)), numbering=OUTLINE + _num(1, 0))
    assert [q.level for q in found.paragraphs] == [0, 2]


def test_a_level_may_never_restart() -> None:
    """w:lvlRestart 0: articles count through all chapters."""
    numbering = _abstract(
        0, _level(0), _level(1, text="Article %2", more='<w:lvlRestart w:val="0"/>')
    ) + _num(1, 0)
    assert _labels(_items((1, 0), (1, 1), (1, 0), (1, 1)), numbering) == [
        "1.", "Article 1", "2.", "Article 2",
    ]  # fmt: skip


def test_lists_of_one_abstract_list_count_on() -> None:
    """Counters belong to the abstract list, not to the list."""
    numbering = OUTLINE + _num(1, 0) + _num(2, 0)
    assert _labels(_items((1, 0), (2, 0), (1, 0)), numbering) == ["1.", "2.", "3."]


def test_a_start_override_counts_once() -> None:
    """The first paragraph of the list starts afresh, later ones go on."""
    fresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>'
    numbering = OUTLINE + _num(1, 0) + _num(2, 0, fresh)
    assert _labels(_items((1, 0), (2, 0), (2, 0), (1, 0), (2, 0)), numbering) == [
        "1.", "10.", "11.", "12.", "13.",
    ]  # fmt: skip


def test_a_level_override_replaces_the_level() -> None:
    """A list may print its numbers in its own way."""
    own = f'<w:lvlOverride w:ilvl="0">{_level(0, "upperLetter", "(%1)")}</w:lvlOverride>'
    numbering = OUTLINE + _num(1, 0, own)
    assert _labels(_items((1, 0), (1, 0)), numbering) == ["(A)", "(B)"]


def test_legal_numbering_prints_higher_levels_in_digits() -> None:
    """w:isLgl turns the Roman article into digits: Article I, 1.1."""
    numbering = _abstract(
        0, _level(0, "upperRoman", "Article %1"), _level(1, text="%1.%2", more="<w:isLgl/>")
    ) + _num(1, 0)
    assert _labels(_items((1, 0), (1, 1), (1, 1)), numbering) == ["Article I", "1.1", "1.2"]


def test_a_level_that_is_skipped_counts_as_if_it_stood_there() -> None:
    """After 1.1 with no 1 above it, the next number is 2."""
    numbering = _abstract(0, _level(0), _level(1, text="%1.%2")) + _num(1, 0)
    assert _labels(_items((1, 1), (1, 0), (1, 1)), numbering) == ["1.1", "2.", "2.1"]


def test_a_list_takes_its_levels_from_a_list_style() -> None:
    """w:numStyleLink leads through the style to the list that has the levels."""
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
        + OUTLINE
        + _num(1, 0)
        + _num(2, 5)
    )
    styles = """<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""
    assert _labels(_items((2, 0), (2, 1)), numbering, styles) == ["1.", "(a)"]


STYLED = """
<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Para"/></w:style>
<w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="Para"/>
  <w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
"""


def test_a_style_can_number_and_the_level_can_name_the_style() -> None:
    """A missing level is found through w:pStyle; a style can switch the number off again."""
    numbering = _abstract(
        0, _level(0), _level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Sub"/>')
    ) + _num(1, 0)
    body = "".join(
        p(r("x"), f'<w:pStyle w:val="{style}"/>') for style in ("Para", "Sub", "Plain", "Sub")
    )
    assert _labels(body, numbering, STYLED) == ["1.", "(a)", "", "(b)"]


def test_a_paragraph_can_switch_its_number_off() -> None:
    """w:numId 0 in the paragraph wins over the style."""
    body = p(r("x"), f'<w:pStyle w:val="Para"/>{_in(0)}') + p(r("x"), '<w:pStyle w:val="Para"/>')
    assert _labels(body, OUTLINE + _num(1, 0), STYLED) == ["", "1."]


def test_an_empty_numbered_paragraph_counts() -> None:
    """It is left out of the document, and its number with it."""
    body = p(r("x"), _in(1)) + p("", _in(1)) + p(r("x"), _in(1))
    assert _labels(body, OUTLINE + _num(1, 0)) == ["1.", "3."]


def test_bullets_and_empty_formats_give_no_label() -> None:
    """What is no number is no name."""
    numbering = _abstract(0, _level(0, "bullet", "•"), _level(1, "none", "%2")) + _num(1, 0)
    assert _labels(_items((1, 0), (1, 1)), numbering) == ["", ""]


def test_a_custom_format_pads_with_zeros() -> None:
    """Word writes 001, 002 as a custom format beside a plain one for older programs."""
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{custom}<w:lvlText w:val="%1."/></w:lvl>'
    assert _labels(_items((1, 0), (1, 0)), _abstract(0, level) + _num(1, 0)) == ["009.", "010."]


def test_an_unreadable_number_is_reported() -> None:
    """A number that is no label of a paragraph is named in a notice."""
    numbering = _abstract(0, _level(0, text="Thing the %1 of all")) + _num(1, 0)
    found = marked(_items((1, 0)), numbering=numbering)
    assert [(q.label, n.code) for q, n in zip(found.paragraphs, found.notices, strict=True)] == [
        (None, "number-unreadable")
    ]


@pytest.mark.parametrize(
    ("form", "text", "words", "labels"),
    [
        ("lowerLetter", "%1", "We agree", ["a", "b"]),
        ("lowerRoman", "%1", "We agree", ["i", "ii"]),
        ("decimal", "Thing the %1 of all", "17 bis. We agree", ["17 bis.", "17 bis."]),
        ("decimal", "–", "17 bis. We agree", ["17 bis.", "17 bis."]),
    ],
)
def test_what_an_automatic_number_leaves_open(
    form: str, text: str, words: str, labels: list[str]
) -> None:
    """A bare letter is a number there; beside one that is no label, one that is typed counts."""
    body = "".join(p(r(words), _in(1)) for _ in labels)
    numbering = _abstract(0, _level(0, form, text)) + _num(1, 0)
    assert _labels(body, numbering) == labels
    assert marked(body, numbering=numbering).notices == ()


NUMBERED = OUTLINE + _num(1, 0)


def test_a_paragraph_has_three_numbers() -> None:
    """Before the changes, after them, and on the screen, where deleted ones do not count."""
    body = (
        p(r("kept"), _in(1))
        + p(changed("del", r("gone")), _in(1) + mark("del"))
        + p(changed("ins", r("new")), _in(1) + mark("ins"))
        + p(r("kept too"), _in(1))
    )
    source = read_source(open_package(docx(body, numbering=NUMBERED), "x.docx"))
    numbers = count(source.paragraphs, openings(source.paragraphs), source.lists)
    states = [(n.original, n.final, n.displayed) for n in numbers]
    assert [tuple(state.counter if state else None for state in three) for three in states] == [
        (1, 1, 1),
        (2, None, 2),
        (None, 2, 2),
        (3, 3, 3),
    ]


def _tracked(*kinds: str) -> list[str]:
    body = "".join(
        p(r(f"p{i}"), _in(1) + (mark(kind) if kind else "")) for i, kind in enumerate(kinds)
    )
    return lines(marked(body, numbering=NUMBERED))


def test_deleted_paragraphs_keep_the_number_of_the_base() -> None:
    """The original numbers name the paragraphs of the base, deleted ones among them."""
    assert _tracked("", "del", "") == ["1. p0", "2. p1", "3. p2"]


def test_a_new_paragraph_has_its_final_number_and_the_old_ones_keep_theirs() -> None:
    """The base has no number for it; what follows is not renumbered."""
    body = (
        p(r("old"), _in(1))
        + p(f'<w:ins w:author="EU">{r("new")}</w:ins>', _in(1) + mark("ins"))
        + p(r("older"), _in(1))
    )
    assert lines(marked(body, numbering=NUMBERED)) == [
        "1. old",
        "2. {tracked-inserted|new}",
        "2. older",
    ]


def test_the_first_part_of_a_split_paragraph_keeps_its_number() -> None:
    """Its text began there; the second part is what is new."""
    body = p(r("old"), _in(1)) + p(r("first half"), _in(1) + mark("ins")) + p(r("rest"), _in(1))
    assert lines(marked(body, numbering=NUMBERED)) == ["1. old", "2. first half", "3. rest"]


def test_numbering_added_under_tracking_is_no_label_of_the_base() -> None:
    """The old properties of the paragraph say how the base numbered it."""
    was = '<w:pPrChange w:author="EU"><w:pPr/></w:pPrChange>'
    numbering = NUMBERED
    body = p(r("7. typed"), _in(1) + was) + p(r("next"), _in(1))
    assert lines(marked(body, numbering=numbering)) == ["7. typed", "1. next"]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("lowerLetter", 1, "a"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 53, "AAA"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("upperRoman", 0, "0"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 21, "Twenty-one"),
        ("ordinalText", 21, "Twenty-first"),
        ("ordinalText", 20, "Twentieth"),
        ("russianLower", 3, "в"),
        ("arabicAbjad", 2, "ب"),
        ("chineseCounting", 21, "二十一"),
        ("cardinalText", 120, "120"),
        ("cardinalText", 9, "Nine"),
        ("ordinalText", 120, "120th"),
        ("ordinalText", 3, "Third"),
        ("lowerLetter", 0, "0"),
        ("russianUpper", 2, "Б"),
        ("chineseCounting", 7, "七"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 105, "一〇五"),
        ("decimal", -1, "-1"),
        ("bullet", 5, ""),
        ("none", 5, ""),
        ("notYetInvented", 5, "5"),
    ],
)
def test_number_formats(form: str, number: int, text: str) -> None:
    """Each format prints as Word does; an unknown one in digits."""
    assert printed(number, form) == text
