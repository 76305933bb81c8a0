"""Sheets of cells made into a document: what the readers of workbooks and of csv share.

A cell is one paragraph for each of its lines; all of them carry its :class:`Cell`. A sheet is a
table, numbered in the order of the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.comments import told_apart
from adref.readers.limits import check_paragraph
from adref.text.document import Cell, Comment, MarkedDocument, Paragraph, Span
from adref.text.marks import Mark
from adref.text.printed_labels import locate_label

MAX_CELLS = 100_000
"""Cells with words in one file; a table of comments on a long text has a tenth of it."""
_MOST_NAMED = 20
"""Cells and rows named in one notice."""
_LETTERS = 26
_HEAD = 160


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a cell under one set of marks; a line break is a line feed among them."""

    text: str
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a cell; *parent* is the ident of the one it replies to."""

    ident: str
    text: str
    author: str | None = None
    date: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that has words or remarks; *row* and *column* count from zero."""

    row: int
    column: int
    runs: tuple[Run, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name as printed on its tab, "" in a csv, and its cells in reading order."""

    name: str
    cells: tuple[SheetCell, ...]


def cell_name(row: int, column: int) -> str:
    """The name a person knows a cell by: "C12" for row 11 and column 2."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def part_of(sheet: str, row: int, column: int) -> str:
    """The part of a file that a cell is, as its places name it: "Comments!C12"."""
    name = cell_name(row, column)
    return f"{sheet}!{name}" if sheet else name


def listed(names: Iterable[str]) -> str:
    """*names* in words, the first twenty of them."""
    found = list(names)
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return ", ".join(found[:_MOST_NAMED]) + more


def left_out(
    name: str, rows: Iterable[int], columns: Iterable[int], formulas: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """What to tell of the sheet *name*: hidden rows and columns, and values of its formulas.

    Code and words of notices. *rows* and *columns* count from zero; *formulas* are the cells by
    name whose value a program worked out.
    """
    hidden = listed(str(row + 1) for row in rows)
    if hidden:
        yield "hidden-cells", f"sheet {name}: hidden rows are not read: {hidden}"
    hidden = listed(cell_name(0, column)[:-1] for column in sorted(columns))
    if hidden:
        yield "hidden-cells", f"sheet {name}: hidden columns are not read: {hidden}"
    if formulas:
        words = f"sheet {name}: of formulas the last value is read: {listed(formulas)}"
        yield "formula-value", words


def check_cells(count: int, file: str) -> None:
    """Refuse a file of *count* cells with words if those are too many."""
    if count > MAX_CELLS:
        raise InputUnreadable(
            file,
            f"it has more than the limit of {MAX_CELLS:,} cells with words",
            "save the sheet with the comments in a file of its own",
        )


@dataclass(slots=True)
class _Lifting:
    """The document on its way."""

    file: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def lift(
    sheets: Sequence[Sheet], file: str, title: str = "", notices: Iterable[Notice] = ()
) -> MarkedDocument:
    """The document that *sheets* are; *file* is the name its places carry.

    Raises :class:`InputUnreadable` over :data:`MAX_CELLS` or where a line is too long.
    """
    check_cells(sum(len(sheet.cells) for sheet in sheets), file)
    lifting = _Lifting(file)
    for number, sheet in enumerate(sheets):
        for cell in sheet.cells:
            _lift_cell(lifting, sheet.name, Cell(number, cell.row, cell.column), cell)
    return MarkedDocument(
        file=file,
        title=title,
        paragraphs=tuple(lifting.paragraphs),
        comments=told_apart(lifting.comments),
        notices=tuple(notices),
    )


def _lift_cell(lifting: _Lifting, sheet: str, where: Cell, cell: SheetCell) -> None:
    part = part_of(sheet, cell.row, cell.column)
    first = len(lifting.paragraphs)
    for number, line in enumerate(_lines(cell.runs)):
        place = Place(lifting.file, part=part, paragraph=number)
        check_paragraph(sum(len(run.text) for run in line), f"the cell {part}", lifting.file)
        lifting.paragraphs.append(_paragraph(line, place, where))
    for remark in cell.remarks:
        there = first < len(lifting.paragraphs)
        size = lifting.paragraphs[first].place.end if there else 0
        anchor = first if there else (first - 1 if first else None)
        place = Place(lifting.file, 0, size, part, 0)
        lifting.comments.append(
            Comment(
                remark.ident,
                remark.text,
                place,
                remark.author,
                remark.date,
                remark.parent,
                anchor,
                0,
                size,
            )
        )


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The lines of a cell that have words, each as runs."""
    line: list[Run] = []
    for run in runs:
        pieces = run.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, piece in enumerate(pieces):
            if number:
                yield from _if_words(line)
                line = []
            if piece:
                line.append(replace(run, text=piece))
    yield from _if_words(line)


def _if_words(line: list[Run]) -> Iterator[list[Run]]:
    if any(run.text.strip() for run in line):
        yield line


def _paragraph(line: Sequence[Run], place: Place, cell: Cell) -> Paragraph:
    """One line of a cell; a label before its words is set apart, a number alone is its words."""
    text = "".join(run.text for run in line)
    found = locate_label(text[:_HEAD])
    label, start, end = None, 0, 0
    if found is not None and text[found.end :].strip():
        label, start, end = found.label, found.start, found.end
    spans = []
    at = 0
    for number, run in enumerate(line):
        for piece, offset in _without(run.text, at, (start, end)):
            where = replace(place, start=offset, end=offset + len(piece), run=number)
            spans.append(Span(piece, where, run.marks))
        at += len(run.text)
    level = 0 if label is None else len(label.path)
    return Paragraph(
        tuple(spans), replace(place, end=len(text)), label=label, level=level, cell=cell
    )


def _without(text: str, at: int, gap: tuple[int, int]) -> Iterator[tuple[str, int]]:
    """What of *text*, which stands at *at*, is outside *gap*; each piece with its offset."""
    start, end = max(gap[0] - at, 0), max(gap[1] - at, 0)
    if text[:start]:
        yield text[:start], at
    if text[max(start, end) :]:
        yield text[max(start, end) :], at + max(start, end)
