"""Texts side by side: every column is one text, word for word."""

import pytest
from hypothesis import given

from adref.compilation.model import BaseParagraph, Compilation, Move
from adref.compilation.rebuild import text_of
from adref.text.document import Kind
from adref.text.marks import MarkKind
from adref.writers.lines import Cell, Grid, Line
from adref.writers.side_by_side import BASE, TextsUnfit, sheet
from tests.writers.build import base, compilation, document, new
from tests.writers.generated import PARTIES, compilations

SHALL = base("p1", "States [should|EU,G77: shall|US:] act.", label="1")


def grid(made: Compilation, *names: str) -> Grid:
    """The table of the texts called *names*."""
    found = [p for p in sheet(made, document(made), names).parts if isinstance(p, Grid)]
    return found[0]


def shown(cell: Cell) -> str:
    """The words of a cell, its lines apart, what is put in in braces, what is taken out struck."""
    return " / ".join("".join(map(_run, line.runs)) for line in cell)


def _run(run: tuple[str, frozenset[MarkKind]]) -> str:
    text, face = run
    signs = {MarkKind.STRIKE: f"~{text}~", MarkKind.UNDERLINE: f"{{{text}}}"}
    return next((sign for kind, sign in signs.items() if kind in face), text)


def after(line: Line) -> str:
    """The words of *line* that are not struck."""
    return "".join(text for text, face in line.runs if MarkKind.STRIKE not in face)


def test_a_change_is_shown_in_the_column_of_its_party_alone() -> None:
    """The base stands as it is; a party without a change says so in words."""
    made = compilation(SHALL, parties="EU G77 US")
    row = grid(made, BASE, "EU", "US").rows[0]
    assert [shown(cell) for cell in row] == [
        "1",
        "States should act.",
        "States ~should~ {shall} act.",
        "States ~should~ act.",
    ]


def test_a_new_paragraph_stands_in_a_row_of_its_own() -> None:
    """Others have an empty cell there, and nobody else's new paragraphs have a row."""
    added = new("n1", "p1", "EU: We note it.", label="1 bis")
    other = new("n2", "p1", "US: We do not.", label="1 bis")
    made = compilation(SHALL, added, other, parties="EU G77 US")
    rows = grid(made, BASE, "EU").rows
    assert [[shown(cell) for cell in row] for row in rows[1:]] == [["1 bis", "", "{We note it.}"]]


def test_a_move_behind_a_heading_names_its_words_and_a_footnote_looks_like_none() -> None:
    """No reader knows the ids of ours, and only headings are bold."""
    made = compilation(
        base("h1", "Access", kind=Kind.HEADING, level=1),
        base("p1", "So it is.", label="1"),
        base("f1", "As defined.", kind=Kind.FOOTNOTE),
        parties="EU",
        moves=(Move("EU", "p1", "h1"),),
    )
    heading, moved, note = grid(made, BASE, "EU").rows
    assert shown(moved[2]).startswith("moved after “Access” / ")
    assert shown(note[0]) == "footnote"
    assert [MarkKind.BOLD in row[1][0].runs[0][1] for row in (heading, note)] == [True, False]


def test_a_moved_paragraph_says_where_to() -> None:
    """In the column of who moves it."""
    made = compilation(
        SHALL,
        base("p2", "So it is.", label="2"),
        parties="EU",
        moves=(Move("EU", "p1", "p2"),),
    )
    assert shown(grid(made, BASE, "EU").rows[0][2]).startswith("moved after 2 / ")


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (("EU",), "1 text instead of 2 to 5"),
        (("EU", "Norse"), "no text called Norse"),
        ((BASE, "A", "B", "C", "D", "EU"), "6 texts instead of 2 to 5"),
    ],
)
def test_texts_that_do_not_fit_are_refused(names: tuple[str, ...], fault: str) -> None:
    """With what is wrong and the names there are."""
    made = compilation(SHALL, parties="A B C D EU")
    with pytest.raises(TextsUnfit, match=f"{fault}.*--text: base, A, B, C, D, EU"):
        sheet(made, document(made), names)


@given(compilations())
def test_a_column_is_the_text_of_its_party(made: Compilation) -> None:
    """Whatever is struck left out, the column has the party's words of each base paragraph."""
    there = [p for p in made.paragraphs if isinstance(p, BaseParagraph)]
    rows = [row for row in grid(made, BASE, PARTIES[0]).rows if row[1]]
    assert [letters(row[1][-1].text) for row in rows] == [letters(p.base) for p in there]
    columns = [
        letters(p.base if row[2][-1].text == "as in the base" else after(row[2][-1]))
        for row, p in zip(rows, there, strict=True)
    ]
    assert columns == [letters(text_of(p, PARTIES[0])) for p in there]


def letters(text: str) -> str:
    """*text* without white space: a space is put between what is struck and what is put in."""
    return "".join(text.split())
