"""Notes, comments and tables of an RTF file."""

import pytest
from rtf_build import EU, codes, marked, p, r
from tests.readers.spans import lines

from adref.text.document import Cell, Kind

NOTE = r"{\super\chftn {\footnote%s \pard\plain {\super\chftn }{ %s}}}"


def test_a_footnote_hangs_on_its_call() -> None:
    """The call is no word of the paragraph; the note's own number is left out."""
    found = marked(p(r("The sea") + NOTE % ("", "See {\\b A}.") + r(" rises") + NOTE % ("", "B")))
    assert lines(found) == ["The sea{footnote-call|1} rises{footnote-call|2}"]
    assert [(n.call, n.paragraph, n.offset) for n in found.footnotes] == [("1", 0, 7), ("2", 0, 14)]
    assert [q.kind for n in found.footnotes for q in n.paragraphs] == [Kind.FOOTNOTE] * 2
    first = found.footnotes[0].paragraphs[0]
    assert [(s.text, len(s.marks)) for s in first.spans] == [(" See ", 0), ("A", 1), (".", 0)]
    assert (first.place.part, first.place.paragraph) == ("footnotes", 0)


def test_an_endnote_has_a_count_of_its_own() -> None:
    """In small Roman numbers, where the file says nothing else."""
    found = marked(
        p(r("a") + NOTE % (r"\ftnalt", "x") + NOTE % ("", "y") + NOTE % (r"\ftnalt", "z"))
    )
    assert [(n.call, n.place.part) for n in found.footnotes] == [
        ("i", "endnotes"),
        ("1", "footnotes"),
        ("ii", "endnotes"),
    ]


@pytest.mark.parametrize(
    ("words", "call"),
    [
        (r"\ftnstart3", "3"),
        (r"\ftnnalc", "a"),
        (r"\ftnnruc\ftnstart4", "IV"),
        (r"\sftnnauc", "A"),
        (r"\aftnnar", "1"),
    ],
)
def test_calls_are_numbered_as_the_file_says(words: str, call: str) -> None:
    """For the document or the section."""
    found = marked(words + p(r("a") + NOTE % ("", "x")))
    assert found.footnotes[0].call == call


@pytest.mark.parametrize(
    ("call", "printed", "line"),
    [
        (r"{\super *{\footnote \pard {\super *} Own mark\par}}", "*", "a{footnote-call|*}"),
        (r"{\footnote \pard No mark\par}", "", "a"),
        (
            r"{{\super \loch \chftn{\*\footnote \chftn\pard\plain{ }{x}}}}",
            "1",
            "a{footnote-call|1}",
        ),
    ],
)
def test_other_ways_to_call_a_note(call: str, printed: str, line: str) -> None:
    """A sign of the author's own, none at all, and LibreOffice's."""
    found = marked(p(r("a") + call))
    assert (lines(found), found.footnotes[0].call) == ([line], printed)


def test_a_note_has_properties_of_its_own() -> None:
    """What holds where it is called does not hold in it: list, table, change of its plain text."""
    body = rf"\trowd\cellx9\pard\plain\intbl {{\revised{EU} a{NOTE % ('', 'x')}}}\cell\row"
    found = marked(body)
    assert lines(found) == ["{tracked-inserted|a}{footnote-call tracked-inserted|1}"]
    assert [(q.cell, q.spans[0].marks) for q in found.footnotes[0].paragraphs] == [
        (None, frozenset())
    ]


def _comment(ident: int, author: str, words: str, more: str = "") -> str:
    return (
        rf"{{\cs16 {{\*\atnid XY}}{{\*\atnauthor {author}}}\chatn {{\*\annotation"
        rf"{{\*\atnref {ident}}}{{\*\atndate 2107249216}}{more}\pard\plain {{\chatn }}{{{words}}}}}}}"
    )


def test_a_comment_is_about_a_stretch_of_words() -> None:
    """Author, date, words, and where it is anchored."""
    about = r("We ") + r"{\*\atrfstart 4}" + r("agree") + r"{\*\atrfend 4}"
    found = marked(p(about + _comment(4, "Norway", "Why?\\par And when?") + r(" now")))
    (comment,) = found.comments
    assert lines(found) == ["We agree now"]
    assert (comment.ident, comment.author, comment.text) == ("4", "Norway", "Why?\nAnd when?")
    assert (comment.paragraph, comment.start, comment.end) == (0, 3, 8)


@pytest.mark.parametrize(
    ("more", "parent"),
    [
        ("", None),
        (r"{\*\atnparent -1}", "4"),
        (r"{\*\atnparent 4}", "4"),
        (r"{\*\atnparent -9}", None),
    ],
)
def test_a_reply_names_the_comment_it_answers(more: str, parent: str | None) -> None:
    """By its number, or counted back."""
    found = marked(p(r("a") + _comment(4, "X", "one") + _comment(5, "Y", "two", more)))
    assert [c.parent for c in found.comments] == [None, parent]


def test_an_old_comment_has_initials_only() -> None:
    """It is about the point it stands at."""
    found = marked(
        p(r("one two") + r"{\atnid EU}\chatn{\annotation\pard\plain Hm\par}" + r(" three"))
    )
    (comment,) = found.comments
    assert (comment.author, comment.date, comment.text, comment.start, comment.end) == (
        "EU",
        None,
        "Hm",
        7,
        7,
    )
    assert lines(found) == ["one two three"]


def _row(*cells: str, edges: tuple[int, ...] = ()) -> str:
    lines_ = "".join(rf"\cellx{edge}" for edge in edges or range(100, 100 * len(cells) + 1, 100))
    words = "".join(rf"\pard\plain\intbl {cell}\cell " for cell in cells)
    return rf"\trowd{lines_}{words}\row "


def _cells(body: str) -> list[tuple[str, Cell | None]]:
    return [("".join(s.text for s in q.spans), q.cell) for q in marked(body).paragraphs]


def test_paragraphs_know_their_cell() -> None:
    """A cell of two paragraphs, an empty cell, a second table after a paragraph between."""
    body = _row("a", r"b\par c") + _row("", "d") + r"\pard e\par " + _row("f")
    assert _cells(body) == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 0, 1)),
        ("d", Cell(0, 1, 1)),
        ("e", None),
        ("f", Cell(1, 0, 0)),
    ]


def test_a_wide_cell_counts_as_all_the_columns_it_spans() -> None:
    """The columns are where the edges of all rows are; a few twips are no edge of their own."""
    body = _row("a", "b", "c", edges=(100, 200, 300)) + _row("d", "e", edges=(201, 300))
    assert [cell and (cell.row, cell.column) for _, cell in _cells(body)] == [
        (0, 0),
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 2),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    """What programs that cannot do it shall read instead is left out."""
    inner = (
        r"\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx10\cellx20\nestrow}"
        r"{\nonesttables\par }"
    )
    assert _cells(
        r"\trowd\cellx100\cellx200 " + inner + r"\pard\intbl\itap1 z\cell w\cell\row "
    ) == [
        ("x", Cell(1, 0, 0)),
        ("y", Cell(1, 0, 1)),
        ("z", Cell(0, 0, 0)),
        ("w", Cell(0, 0, 1)),
    ]


def test_a_cell_needs_no_word_that_it_is_in_a_table() -> None:
    r"""Some programs forget ``\intbl``."""
    assert _cells(r"\trowd\cellx9\cellx19\pard a\cell b\cell\row\pard c\par") == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", None),
    ]


def test_nothing_of_this_is_told() -> None:
    """What is read needs no notice."""
    assert (
        codes(marked(_row("a", "b") + p(r("c") + NOTE % ("", "d") + _comment(1, "X", "y")))) == []
    )
