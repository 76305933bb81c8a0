"""Tracked changes of a Word file."""

import pytest
from docx_build import changed, mark, marked, p, r
from tests.readers.spans import lines, shown

from adref.text.document import Role


@pytest.mark.parametrize(
    ("kind", "reported"),
    [
        ("ins", "tracked-inserted"),
        ("del", "tracked-deleted"),
        ("moveFrom", "moved-from"),
        ("moveTo", "moved-to"),
    ],
)
def test_each_kind_of_change_is_a_mark(kind: str, reported: str) -> None:
    """Text inside the four elements carries the mark of its own."""
    found = marked(p(r("We ") + changed(kind, r("fully ")) + r("agree")))
    assert lines(found) == [f"We {{{reported}|fully }}agree"]


def test_a_change_has_its_author_and_date() -> None:
    """Author and date come from the change; kept text has none."""
    found = marked(p(r("We ") + changed("ins", r("agree"), "Norway")))
    assert [(s.author, s.date) for s in found.paragraphs[0].spans] == [
        (None, None),
        ("Norway", "2025-10-01T09:00:00Z"),
    ]


def test_deleted_text_is_kept_under_its_mark() -> None:
    """w:delText is text."""
    body = p(changed("del", "<w:r><w:delText>shall</w:delText></w:r>") + r(" may"))
    assert lines(marked(body)) == ["{tracked-deleted|shall} may"]


def test_a_deletion_inside_an_insertion_has_both_marks_and_its_own_author() -> None:
    """The words were put in by one and taken out by another."""
    body = p(changed("ins", r("at least ") + changed("del", r("30"), "India"), "EU"))
    found = marked(body)
    assert lines(found) == ["{tracked-inserted|at least }{tracked-deleted tracked-inserted|30}"]
    assert [s.author for s in found.paragraphs[0].spans] == ["EU", "India"]


def test_neighbours_of_two_authors_stay_apart() -> None:
    """Runs are merged only if the author is the same."""
    body = p(changed("ins", r("a"), "EU") + changed("ins", r("b") + r("c"), "US"))
    assert [(s.text, s.author) for s in marked(body).paragraphs[0].spans] == [
        ("a", "EU"),
        ("bc", "US"),
    ]


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("ins", Role.INSERTED),
        ("del", Role.DELETED),
        ("moveTo", Role.INSERTED),
        ("moveFrom", Role.DELETED),
    ],
)
def test_a_changed_paragraph_mark_is_the_ending(kind: str, role: Role) -> None:
    """Splits and joins stand on the first of the two paragraphs."""
    first = marked(p(r("one"), mark(kind, "Chile")) + p(r("two"))).paragraphs[0]
    assert (first.ending, first.ending_author) == (role, "Chile")
    assert first.ending_date == "2025-10-01T09:00:00Z"


def test_a_mark_inserted_and_deleted_again_joins() -> None:
    """A mark that is there on neither side parts nothing."""
    both = '<w:rPr><w:ins w:author="EU"/><w:del w:author="US"/></w:rPr>'
    assert marked(p(r("a"), both) + p(r("b"))).paragraphs[0].ending is Role.DELETED


def test_an_empty_paragraph_stays_only_if_its_mark_was_changed() -> None:
    """White space alone is no paragraph, a tracked mark is."""
    found = marked(p(r("a")) + p("") + p(r("  ")) + p("", mark("ins")) + p(r("b")))
    assert lines(found) == ["a", "", "b"]
    assert [q.place.paragraph for q in found.paragraphs] == [0, 3, 4]


_ROW = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("kind", "reported", "role"),
    [("ins", "tracked-inserted", Role.INSERTED), ("del", "tracked-deleted", Role.DELETED)],
)
def test_a_changed_row_changes_all_that_stands_in_it(kind: str, reported: str, role: Role) -> None:
    """Every word of the row carries the mark, every paragraph the ending."""
    row = _ROW.format(f'<w:{kind} w:author="EU"/>', p(r("one")) + p(r("two")))
    found = marked(f"<w:tbl>{row}</w:tbl>")
    assert lines(found) == [f"{{{reported}|one}}", f"{{{reported}|two}}"]
    assert [(q.ending, q.ending_author) for q in found.paragraphs] == [(role, "EU")] * 2


def test_a_deleted_mark_at_the_end_of_a_cell_joins_nothing() -> None:
    """Word cannot join a cell to the next; the words stay where they are."""
    cells = f"<w:tc>{p(r('a'), mark('del'))}</w:tc><w:tc>{p(r('b'))}</w:tc>"
    found = marked(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert [q.ending for q in found.paragraphs] == [Role.KEPT, Role.KEPT]


def test_a_changed_formula_is_marked() -> None:
    """The text of a formula is text; its change may stand in the run's own properties."""
    formula = (
        '<m:oMath><m:r><w:rPr><w:ins w:author="EU"/></w:rPr><m:t>x</m:t></m:r>'
        "<m:r><m:t>+1</m:t></m:r></m:oMath>"
    )
    assert lines(marked(p(formula))) == ["{tracked-inserted|x}+1"]


def test_changed_formatting_is_no_change_of_words() -> None:
    """A w:rPrChange says how text looked before; only the look now is a mark."""
    props = '<w:b/><w:rPrChange w:author="EU"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    assert shown(marked(p(r("a", props) + r(" b"))).paragraphs[0]) == "{bold|a} b"
