"""The tables of a document as rows of cells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.convention import CRITIC, TRACKED
from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.marks import STRUCK, MarkKind
from adref.text.tokens import normal

GONE = frozenset({MarkKind.TRACKED_DELETED, MarkKind.MOVED_FROM, MarkKind.CRITIC_DELETED})
"""Marks of words that their author has taken out beyond doubt."""
CHANGES = TRACKED | CRITIC | STRUCK
"""Marks that tell of a change wherever they stand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number in the table and its cells by column, empty ones left out.

    *first* and *last* are the indices of its paragraphs in the document.
    """

    number: int
    cells: Mapping[int, tuple[Paragraph, ...]]
    indices: tuple[int, ...]

    def text(self, column: int) -> str:
        """The words of a cell on one line, "" where it is empty."""
        return words_of(self.cells.get(column, ()))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the document, by its number there."""

    number: int
    rows: tuple[Row, ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns in which any cell has words."""
        return tuple(sorted({column for row in self.rows for column in row.cells}))


def tables_of(document: MarkedDocument) -> tuple[Table, ...]:
    """The tables of *document* in order, by the cells its paragraphs stand in."""
    found: dict[int, dict[int, dict[int, list[Paragraph]]]] = {}
    indices: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, paragraph in enumerate(document.paragraphs):
        cell = paragraph.cell
        if cell is None:
            continue
        rows = found.setdefault(cell.table, {})
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(paragraph)
        indices[cell.table, cell.row].append(index)
    return tuple(
        Table(
            number,
            tuple(
                Row(
                    row,
                    {column: tuple(cell) for column, cell in cells.items() if words_of(cell)},
                    tuple(indices[number, row]),
                )
                for row, cells in sorted(rows.items())
            ),
        )
        for number, rows in found.items()
    )


def is_gone(span: Span) -> bool:
    """Whether its author has taken out the words of *span* beyond doubt."""
    return any(mark.kind in GONE for mark in span.marks)


def words_of(paragraphs: Iterable[Paragraph]) -> str:
    """The words of a cell on one line, labels as printed, without those that are tracked out."""
    return normal(" ".join(_line(paragraph) for paragraph in paragraphs))


def lines_of(paragraphs: Iterable[Paragraph]) -> str:
    """The words of a cell, a line for each paragraph."""
    return "\n".join(line for p in paragraphs if (line := normal(_line(p))))


def _line(paragraph: Paragraph) -> str:
    label = f"{paragraph.label.printed} " if paragraph.label else ""
    return label + "".join(s.text for s in paragraph.spans if not is_gone(s))


def spans_of(paragraphs: Sequence[Paragraph]) -> tuple[Span, ...]:
    """The spans of *paragraphs* one after the other, a space where one ends."""
    found: list[Span] = []
    for paragraph in paragraphs:
        if found and paragraph.spans:
            found.append(Span(" ", paragraph.spans[0].place))
        found += paragraph.spans
    return tuple(found)
