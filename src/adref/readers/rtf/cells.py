r"""Tables: which row and column a paragraph stands in.

RTF has no tables, only rows: rows that follow each other are one table, and the columns are
where the edges of cells (``\cellx``) say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from adref.text.document import Cell

_SAME = 20
"""Edges nearer than so many twips (a fiftieth of an inch) are one line of the table."""
MAX_TABLES = 30
"""Tables within tables."""

MAX_CELLS = 1_000
"""Cells of one row whose place is looked at; Word allows 63."""


@dataclass(slots=True)
class _Table:
    """A table that is open: *cells* are paragraphs with their row and place in it."""

    number: int
    row: int = 0
    place: int = 0
    cells: list[tuple[int, int, int]] = field(default_factory=list)
    edges: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Grid:
    """The tables of one text; *edges* are those of the row that is being described."""

    edges: list[int] = field(default_factory=list)
    _open: list[_Table] = field(default_factory=list)
    _closed: list[_Table] = field(default_factory=list)
    _count: int = 0

    def place(self, depth: int, paragraph: int) -> Cell | None:
        """The cell of the paragraph with this index, in a table *depth* deep; 0 is outside."""
        depth = min(depth, MAX_TABLES)
        while len(self._open) > depth:
            self._closed.append(self._open.pop())
        while len(self._open) < depth:
            self._open.append(_Table(self._count))
            self._count += 1
        if not depth:
            return None
        table = self._open[-1]
        table.cells.append((paragraph, table.row, table.place))
        return Cell(table.number, table.row, table.place)

    def describe(self, edge: int) -> None:
        """One more cell of the row that is being described ends at *edge*."""
        if len(self.edges) < MAX_CELLS:
            self.edges.append(edge)

    def end_cell(self, depth: int) -> None:
        """A cell of the table at *depth* is at its end."""
        if 0 < depth <= len(self._open):
            self._open[depth - 1].place += 1

    def end_row(self, depth: int) -> tuple[int, ...]:
        """A row is at its end; the paragraphs that stand in it."""
        if not 0 < depth <= len(self._open):
            return ()
        while len(self._open) > depth:
            self._closed.append(self._open.pop())
        table = self._open[-1]
        here = []
        for paragraph, row, _ in reversed(table.cells):
            if row != table.row:
                break
            here.append(paragraph)
        if len(self.edges) == table.place:
            table.edges[table.row] = tuple(self.edges)
        table.row, table.place = table.row + 1, 0
        return tuple(reversed(here))

    def settled(self) -> Iterator[tuple[int, Cell]]:
        """Every paragraph in a table with its cell, wide cells counted as all they span."""
        for table in (*self._closed, *self._open):
            lines = _lines(table.edges.values())
            starts = {row: _starts(edges, lines) for row, edges in table.edges.items()}
            for paragraph, row, place in table.cells:
                columns = starts.get(row, ())
                column = columns[place] if place < len(columns) else place
                yield paragraph, Cell(table.number, row, column)


def _lines(rows: Iterable[tuple[int, ...]]) -> dict[int, int]:
    """Every edge of the rows with the number of the line it lies on."""
    edges = sorted({edge for row in rows for edge in row})
    lines: dict[int, int] = {}
    number, last = 0, None
    for edge in edges:
        if last is not None and edge - last > _SAME:
            number += 1
        lines[edge] = number
        last = edge
    return lines


def _starts(edges: tuple[int, ...], lines: dict[int, int]) -> tuple[int, ...]:
    """The column in which each cell of a row begins."""
    return (0, *(lines[edge] + 1 for edge in edges[:-1]))
