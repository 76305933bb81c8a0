"""Tracked changes of an RTF file, as Word writes them."""

import pytest
from rtf_build import EU, EU_OUT, marked, p, r
from tests.readers.spans import lines

from adref.text.document import Role


@pytest.mark.parametrize(
    ("props", "reported"),
    [
        (rf"\revised{EU}", "tracked-inserted"),
        (rf"\deleted{EU_OUT}", "tracked-deleted"),
        (r"\mvf\mvauth1\mvdate1742342720", "moved-from"),
        (r"\mvt\mvauth1\mvdate1742342720", "moved-to"),
    ],
)
def test_each_kind_of_change_is_a_mark_with_author_and_date(props: str, reported: str) -> None:
    """The author is looked up in the table of authors, the date unpacked."""
    found = marked(p(r("We ") + r("fully ", props) + r("agree")))
    assert lines(found) == [f"We {{{reported}|fully }}agree"]
    assert [(s.author, s.date) for s in found.paragraphs[0].spans] == [
        (None, None),
        ("EU", "2025-10-01T09:00:00"),
        (None, None),
    ]


def test_a_deletion_inside_an_insertion_has_both_marks_and_its_own_author() -> None:
    """The words were put in by one and taken out by another."""
    both = rf"\revised{EU}\deleted\revauthdel2\revdttmdel1"
    found = marked(p(r("at least ", rf"\revised{EU}") + r("30", both)))
    assert lines(found) == ["{tracked-inserted|at least }{tracked-deleted tracked-inserted|30}"]
    assert [s.author for s in found.paragraphs[0].spans] == ["EU", "Côte d’Ivoire"]


@pytest.mark.parametrize(
    ("number", "author"), [(0, None), (1, "EU"), (2, "Côte d’Ivoire"), (3, "中国"), (9, None)]
)
def test_authors_are_those_of_the_table(number: int, author: str | None) -> None:
    """The first, "Unknown", is nobody; a number without an entry too."""
    found = marked(p(r("a", rf"\revised\revauth{number}\revdttm1")))
    assert found.paragraphs[0].spans[0].author == author


@pytest.mark.parametrize(
    ("mark", "role"),
    [
        (rf"\revised{EU}", Role.INSERTED),
        (rf"\deleted{EU_OUT}", Role.DELETED),
        (r"\mvt\mvauth1\mvdate1", Role.INSERTED),
        (r"\mvf\mvauth1\mvdate1", Role.DELETED),
        (rf"\revised{EU}\deleted{EU_OUT}", Role.DELETED),
    ],
)
def test_a_changed_paragraph_mark_is_the_ending(mark: str, role: Role) -> None:
    """The mark stands in a run of its own, and its properties are what is looked at."""
    first = marked(p(r("one"), mark=mark) + p(r("two"))).paragraphs[0]
    assert (first.ending, first.ending_author, lines(marked(p(r("one"), mark=mark)))) == (
        role,
        "EU",
        ["one"],
    )


def test_plain_and_zero_end_a_change() -> None:
    r"""What no group ends is ended by ``\plain`` or by the word with 0."""
    found = marked(rf"\pard a\revised{EU} b\revised0 c\deleted d\plain e\par")
    assert lines(found) == ["a{tracked-inserted|b}c{tracked-deleted|d}e"]


def test_changed_formatting_is_no_change_of_words() -> None:
    """What text looked like before is left out; only the look now is a mark."""
    old = r"{\*\oldcprops \rtlch\fcs1 \af0 \ltrch\fcs0 \i\insrsid1 }"
    found = marked(p(r("a", rf"\b\crauth1\crdate1742342720{old}") + r(" b")))
    assert lines(found) == ["{bold|a} b"]
    assert found.notices == ()


@pytest.mark.parametrize(
    ("mark", "reported", "role"),
    [
        (rf"\revised{EU}", "tracked-inserted", Role.INSERTED),
        (rf"\deleted{EU_OUT}", "tracked-deleted", Role.DELETED),
    ],
)
def test_a_changed_row_changes_all_that_stands_in_it(mark: str, reported: str, role: Role) -> None:
    """Every word of the row carries the mark, every paragraph the ending; other rows do not."""
    cells = r"\trowd\cellx100\cellx200\pard\plain\intbl {one\cell two\cell }"
    found = marked(cells + r(r"\row ", mark) + cells + r(r"\row "))
    assert lines(found) == [f"{{{reported}|one}}", f"{{{reported}|two}}", "one", "two"]
    assert [(q.ending, q.ending_author) for q in found.paragraphs] == [
        (role, "EU"),
        (role, "EU"),
        (Role.KEPT, None),
        (Role.KEPT, None),
    ]


def test_a_deleted_mark_at_the_end_of_a_cell_joins_nothing() -> None:
    """Word cannot join a cell to the next; the words stay where they are."""
    first = r"\trowd\cellx9\cellx19\pard\plain\intbl {a}" + r(r"\cell ", r"\deleted" + EU_OUT)
    found = marked(first + r"{b\cell }{\row }")
    assert [q.ending for q in found.paragraphs] == [Role.KEPT, Role.KEPT]


@pytest.mark.parametrize(
    ("generator", "expected"),
    [
        ("LibreOffice/24.2.1.2$Windows_X86_64", ["producer-unreliable"]),
        ("OpenOffice/4.1.15$Win32", ["producer-unreliable"]),
        ("Riched20 10.0.19041", []),
        ("Microsoft Office Word", []),
    ],
)
def test_a_program_that_loses_marks_is_named(generator: str, expected: list[str]) -> None:
    """LibreOffice turns changed paragraph marks into changed paragraphs: a person must look."""
    body = rf"{{\*\generator {generator};}}" + p(r("a", rf"\revised{EU}"))
    assert [notice.code for notice in marked(body).notices] == expected


def test_a_program_that_loses_marks_is_not_named_where_there_are_none() -> None:
    """A file without tracked changes loses none."""
    assert marked(r"{\*\generator LibreOffice/7.4;}" + p(r("a", r"\b"))).notices == ()


def test_the_numbers_that_libreoffice_leaves_behind_are_told() -> None:
    """They stand where only the formatting was changed; nothing is guessed away."""
    found = marked(r"{\*\generator LibreOffice/7.4;}\pard a {-1495809083 }{\b b}\par")
    assert lines(found) == ["a -1495809083 {bold|b}"]
    assert [n.code for n in found.notices] == ["producer-unreliable"]
    assert found.notices[0].words.endswith("numbers such as -1495809083 are no words of the text")


@pytest.mark.parametrize(
    ("generator", "text", "expected"),
    [
        ("LibreOffice/7.4", r"a \u1606?", ["producer-unreliable"]),
        ("LibreOffice/7.4", r"a \u1513?", ["producer-unreliable"]),
        ("LibreOffice/7.4", r"a{\footnote\pard\plain \u1606?\par}", ["producer-unreliable"]),
        ("LibreOffice/7.4", r"a \u2344? \u20320? 12", []),
        ("Microsoft Office Word", r"a \u1606?", []),
    ],
)
def test_a_program_that_loses_marks_of_right_to_left_letters_is_named(
    generator: str, text: str, expected: list[str]
) -> None:
    """LibreOffice leaves no trace of them: every such text wants an eye, and no other does."""
    found = marked(rf"{{\*\generator {generator};}}\pard\plain {text}\par")
    assert [notice.code for notice in found.notices] == expected


def test_both_losses_of_a_program_are_told_in_one_notice() -> None:
    """Tracked changes and right-to-left letters have the same remedy."""
    found = marked(r"{\*\generator LibreOffice/7.4;}" + p(r(r"\u1606?", rf"\revised{EU}")))
    (notice,) = found.notices
    assert notice.words == (
        "written by LibreOffice/7.4, which changes or loses tracked changes and loses all look of "
        "right-to-left letters but bold and italic in RTF; compare with the sender's own file"
    )
