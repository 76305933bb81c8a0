"""Numbers of an RTF file: computed from its lists, checked with those it prints."""

import pytest
from rtf_build import EU_OUT, codes, marked, p, r
from tests.readers.spans import lines

from adref.text.document import Role

_LEVELS = (
    r"{\listlevel\levelnfc0\levelnfcn0\levelstartat1{\leveltext\'02\'00.;}{\levelnumbers\'01;}}"
    r"{\listlevel\levelnfc4\levelnfcn4\levelstartat1{\leveltext\'03(\'01);}{\levelnumbers\'02;}}"
    r"{\listlevel\levelnfc2\levelnfcn2\levelstartat1{\leveltext\'03(\'02);}{\levelnumbers\'02;}}"
)
LISTS = (
    rf"{{\*\listtable{{\list\listtemplateid1\listhybrid{_LEVELS}{{\listname ;}}\listid11}}"
    r"{\list{\listlevel\levelnfc1\levelstartat4{\leveltext\'04\u167\'a7 \'00.;}}\listid12}"
    r"{\list{\listlevel\levelnfc23\levelnfcn23\levelstartat1{\leveltext\'01\u-3913 ?;}}\listid13}}"
    r"{\*\listoverridetable{\listoverride\listid11\listoverridecount0\ls1}"
    r"{\listoverride\listid11\listoverridecount1{\lfolevel\listoverridestartat\levelstartat7}\ls2}"
    r"{\listoverride\listid12\listoverridecount0\ls3}{\listoverride\listid13\ls4}"
    r"{\listoverride\listid12\listoverridecount1{\lfolevel\listoverridestartat\listoverrideformat"
    r"{\listlevel\levelnfc0\levelstartat30{\leveltext\'02\'00.;}}}\ls5}}"
)


def _listed(*paragraphs: str) -> list[str]:
    """What paragraphs with these properties are called."""
    return lines(marked(LISTS + "".join(p(r("x"), props) for props in paragraphs)))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((r"\ls1", r"\ls1\ilvl0", r"\ls1"), ["1. x", "2. x", "3. x"]),
        (
            (r"\ls1", r"\ls1\ilvl1", r"\ls1\ilvl1", r"\ls1\ilvl2"),
            ["1. x", "(a). x", "(b). x", "(i). x"],
        ),
        ((r"\ls1", r"\ls1\ilvl1", r"\ls1", r"\ls1\ilvl1"), ["1. x", "(a). x", "2. x", "(a). x"]),
        ((r"\ls1", r"\ls2", r"\ls2", r"\ls1"), ["1. x", "7. x", "8. x", "9. x"]),
        ((r"\ls5", r"\ls5"), ["30. x", "31. x"]),
        ((r"\ls4", r"\ls0", r"\ls99", r"\ilvl3"), ["x", "x", "x", "x"]),
        ((r"\ls1\ilvl-3", r"\ls1\ilvl0"), ["1. x", "2. x"]),
    ],
)
def test_numbers_are_computed(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    """Levels, instances that begin anew, levels of their own; bullets are no numbers."""
    assert _listed(*paragraphs) == expected


def test_a_deleted_paragraph_does_not_count_after_the_changes() -> None:
    """The base calls the next paragraph 3, as its own numbers do."""
    gone = p(r("y", rf"\deleted{EU_OUT}"), r"\ls1", rf"\deleted{EU_OUT}")
    found = marked(LISTS + p(r("x"), r"\ls1") + gone + p(r("z"), r"\ls1"))
    assert [(str(q.label), q.ending) for q in found.paragraphs] == [
        ("1", Role.KEPT),
        ("2", Role.DELETED),
        ("3", Role.KEPT),
    ]


@pytest.mark.parametrize(
    ("old", "label"),
    [(r"{\*\oldpprops \ls2\ilvl0 }", "7"), (r"{\*\oldpprops \ql }", "None"), ("", "1")],
)
def test_a_paragraph_is_called_as_before_its_list_was_changed(old: str, label: str) -> None:
    """What it counted in before is what the base calls it by."""
    found = marked(LISTS + p(r("x"), rf"\ls1{old}\ql"))
    assert str(found.paragraphs[0].label) == label


_PRINTED = r"{{\listtext\pard\plain\f0 {}\tab}}"


def test_numbers_that_agree_with_those_printed_are_nothing_to_tell() -> None:
    """The printed ones are no text."""
    body = (
        LISTS
        + _PRINTED.format("1.")
        + p(r("x"), r"\ls1")
        + _PRINTED.format("2.")
        + p(r("y"), r"\ls1")
    )
    found = marked(body)
    assert (lines(found), codes(found)) == (["1. x", "2. y"], [])


def test_numbers_that_differ_from_those_printed_are_told() -> None:
    """The computed ones are kept."""
    body = (
        LISTS
        + _PRINTED.format("1.")
        + p(r("x"), r"\ls1")
        + _PRINTED.format("5.")
        + p(r("y"), r"\ls1")
    )
    found = marked(body)
    assert lines(found) == ["1. x", "2. y"]
    words = "the file prints 1 other number; the first is printed as '5.' and computed as '2.'"
    assert [(n.code, n.words, n.place.paragraph) for n in found.notices] == [
        ("number-differs", words, 1)
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (r"{\pntext\pard\plain 17.\tab}{\*\pn \pnlvlbody\pndec{\pntxta .}}", ["17. x"]),
        (r"{\pntext\f3\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}", ["x"]),
        (r"{\listtext 3.\tab}", ["3. x"]),
        (r"{\listtext\tab\uc0\u8226 \tab}", ["x"]),
    ],
)
def test_where_no_list_says_how_to_count_the_printed_number_is_the_label(
    printed: str, expected: list[str]
) -> None:
    """As old programs write their lists; a bullet is no label."""
    assert lines(marked(rf"\pard\plain{printed}x\par")) == expected


def test_a_comment_after_a_printed_number_stays_with_its_words() -> None:
    """The number that is taken as typed moves what stands behind it, and is cut off again."""
    body = r"{\pntext 17.\tab}a {\*\atrfstart 1}word{\*\atrfend 1}{\*\annotation{\*\atnref 1}\pard no\par}"
    comment = marked(rf"\pard\plain{body}\par").comments[0]
    assert (comment.start, comment.end) == (2, 6)


def test_apple_puts_a_tab_before_the_printed_number() -> None:
    """And a marker in words beside the text of the level."""
    lists = (
        r"{\*\listtable{\list\listtemplateid1\listhybrid{\listlevel\levelnfc0\levelnfcn0\leveljc0"
        r"\leveljcn0\levelfollow0\levelstartat1\levelspace360\levelindent0{\*\levelmarker "
        r"\{decimal\}.}{\leveltext\leveltemplateid1\'02\'00.;}{\levelnumbers\'01;}\fi-360}"
        r"{\listname ;}\listid1}}{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}"
    )
    body = "\\pard\\tx220\\ls1\\ilvl0\\cf0 {\\listtext\t1.\t}One\\\n\\ls1\\ilvl0{\\listtext\t2.\t}Two\\\n"
    found = marked(lists + body)
    assert (lines(found), codes(found)) == (["1. One", "2. Two"], [])
