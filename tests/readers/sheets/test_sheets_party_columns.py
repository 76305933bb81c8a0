"""A column for each party in a workbook or a spreadsheet: the same table, whichever program."""

from collections.abc import Callable

import pytest
from sheets_build import ods, xlsx
from tests.archives import archive
from tests.compilation.test_owned_columns import ONE, SOFTER, SOONER, TWO, known
from tests.compilation.test_tabling import base

from adref.compilation.tabling import Tabled, tabled
from adref.readers import table
from adref.text.document import Comment

BUILDERS = pytest.mark.parametrize("build", [xlsx, ods])
Wish = tuple[str | None, str, str]


def read(data: bytes) -> Tabled:
    """The tables of a file, read on the base among known parties."""
    return tabled(table.read(data, "input"), base(), known)


def told(data: bytes) -> list[Wish]:
    """What its rows ask for: the party, the label, the action."""
    return [
        (t.party, str(t.instruction.target.label or ""), type(t.instruction.action).__name__)
        for t in read(data).told
    ]


CASES: dict[str, tuple[list[list[str]], list[Wish]]] = {
    "named": (
        [["Paragraph", "Text", "Norway's proposal", "EU proposal"], ["1", ONE, SOONER, "Delete"]],
        [("Norway", "1", "Reword"), ("EU", "1", "Delete")],
    ),
    "names alone": (
        [["Paragraph", "Norway", "G77"], ["1", SOONER, "Fine with Norway."], ["2", "", SOFTER]],
        [("Norway", "1", "Reword"), ("G77", "1", "Remark"), ("G77", "2", "Reword")],
    ),
    "a title above, an empty row between": (
        [["Comments on the zero draft"], [], ["Paragraph", "Norway", "EU"], [],
         ["1", SOONER, ""], [], ["2", "", SOFTER]],
        [("Norway", "1", "Reword"), ("EU", "2", "Reword")],
    ),
    "names in a second row": (
        [["Paragraph", "Text", "Proposals", ""], ["", "", "Norway", "G77"],
         ["1", ONE, SOONER, ""], ["2", "", "", SOFTER]],
        [("Norway", "1", "Reword"), ("G77", "2", "Reword")],
    ),
    "changes marked in the cells": (
        [["Paragraph", "Text", "Norway's proposal", "EU proposal"],
         ["2", TWO, TWO.replace("shall", "~~shall~~ **should**"),
          TWO.replace("without delay", "~~without delay~~ __at once__")]],
        [("Norway", "2", "Reword"), ("EU", "2", "Reword")],
    ),
    "nobody's remarks": (
        [["Paragraph", "Norway's proposal", "EU proposal", "Remarks"],
         ["1", SOONER, "Delete", "See annex."]],
        [("Norway", "1", "Reword"), ("EU", "1", "Delete"), (None, "1", "Remark")],
    ),
}  # fmt: skip


@BUILDERS
@pytest.mark.parametrize("name", CASES)
def test_each_column_is_its_party_s(build: Callable[..., bytes], name: str) -> None:
    """In a workbook as in a spreadsheet."""
    rows, wishes = CASES[name]
    assert told(build(rows)) == wishes


@BUILDERS
def test_reasons_stand_behind_the_column_they_are_for(build: Callable[..., bytes]) -> None:
    """One column of them after each column of a party."""
    heads = ["Paragraph", "Norway's proposal", "Rationale", "EU proposal", "Rationale"]
    found = read(build([heads, ["1", SOONER, "why", "Delete", "why not"]])).told
    assert [(t.party, t.instruction.rationale) for t in found] == [
        ("Norway", "why"),
        ("EU", "why not"),
    ]


@BUILDERS
def test_each_sheet_has_its_own_columns(build: Callable[..., bytes]) -> None:
    """The parties of one sheet are not those of the next."""
    one = [["Paragraph", "Norway", "G77"], ["1", SOONER, ""]]
    two = [["Paragraph", "EU", "Norway"], ["2", SOFTER, ""]]
    assert told(build(one, two)) == [("Norway", "1", "Reword"), ("EU", "2", "Reword")]


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def calc(*rows: str, columns: str = "") -> bytes:
    """A spreadsheet of *rows* as LibreOffice writes them."""
    inner = columns + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    sheet = f'<table:table table:name="T">{inner}</table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"<office:document-content {_SPACES} {dc}>{body}</office:document-content>"
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    )


def cell(words: str, more: str = "", note: str = "") -> str:
    """One cell, with an annotation if *note* says something."""
    said = f"<office:annotation><text:p>{note}</text:p></office:annotation>" if note else ""
    return f"<table:table-cell {more}>{said}<text:p>{words}</text:p></table:table-cell>"


HEADS = cell("Paragraph") + cell("Norway") + cell("EU")
WIDE = 'table:number-columns-spanned="2"'
TWICE = 'table:number-columns-repeated="2"'
EMPTY = "<table:table-cell/>"
CALC: dict[str, tuple[bytes, list[Wish]]] = {
    "a heading over two columns": (
        calc(cell("Paragraph") + cell("Proposals", WIDE) + "<table:covered-table-cell/>",
             EMPTY + cell("Norway") + cell("EU"), cell("1") + EMPTY + cell(SOONER)),
        [("EU", "1", "Reword")],
    ),
    "a cell that stands twice": (
        calc(HEADS, cell("1") + cell(SOONER, TWICE)),
        [("Norway", "1", "Reword"), ("EU", "1", "Reword")],
    ),
    "empty cells that stand twice": (
        calc(cell("Paragraph") + cell("Norway") + cell("G77") + cell("EU"),
             cell("1") + f"<table:table-cell {TWICE}/>" + cell(SOONER)),
        [("EU", "1", "Reword")],
    ),
    "a column that is hidden": (
        calc(HEADS, cell("1") + cell(SOONER) + cell("Delete"),
             columns=f'<table:table-column {TWICE}/><table:table-column table:visibility="collapse"/>'),
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CALC)
def test_columns_of_calc_are_counted_as_shown(name: str) -> None:
    """Covered and repeated cells count; where one of two columns is hidden, no party is guessed."""
    data, wishes = CALC[name]
    assert told(data) == wishes


def test_a_hidden_party_is_told() -> None:
    """Its column is named, and no word of it is read."""
    found = read(CALC["a column that is hidden"][0]).document
    assert [(n.code, n.words.endswith("columns are not read: C")) for n in found.notices] == [
        ("hidden-cells", True)
    ]
    assert all("Delete" not in span.text for p in found.paragraphs for span in p.spans)


def test_a_comment_on_the_cell_of_a_party_is_kept() -> None:
    """With the words it is about; whose it is, nobody says."""
    data = calc(HEADS, cell("1") + cell(SOONER, note="agreed at home") + EMPTY)
    comments: tuple[Comment, ...] = table.read(data, "input").comments
    assert [(c.text, c.place.part) for c in comments] == [("agreed at home", "T!B2")]
    assert told(data) == [("Norway", "1", "Reword"), (None, "1", "Remark")]
