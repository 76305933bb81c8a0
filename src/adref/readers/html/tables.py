"""The cells of tables: which row and column each stands in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from adref.text.document import Cell

_MOST_SPANNED = 200
"""Columns or rows that one cell may take ; browsers take 1,000."""


@dataclass(slots=True)
class _Table:
    number: int | None
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Tables:
    """The tables that are open, the innermost last; *met* counts all."""

    met: int = 0
    _open: list[_Table] = field(default_factory=list)

    def open(self, attrs: Mapping[str, str]) -> None:
        """Begin a table; one that only sets out the page has no cells."""
        if attrs.get("role") in ("presentation", "none"):
            self._open.append(_Table(None))
            return
        self._open.append(_Table(self.met))
        self.met += 1

    def close(self) -> None:
        """End the innermost table."""
        if self._open:
            self._open.pop()

    def row(self) -> None:
        """Begin a row: what cells from above reach into is one row less."""
        if self._open:
            table = self._open[-1]
            table.row += 1
            table.column = 0
            table.taken = {at: left - 1 for at, left in table.taken.items() if left > 1}

    def cell(self, attrs: Mapping[str, str]) -> Cell | None:
        """Begin a cell."""
        if not self._open:
            return None
        table = self._open[-1]
        while table.column in table.taken:
            table.column += 1
        here, across, down = table.column, _spanned(attrs, "colspan"), _spanned(attrs, "rowspan")
        if down > 1:
            table.taken.update(dict.fromkeys(range(here, here + across), down))
        table.column += across
        return None if table.number is None else Cell(table.number, max(0, table.row), here)


def _spanned(attrs: Mapping[str, str], name: str) -> int:
    found = re.match(r"\s*(\d{1,5})", attrs.get(name, ""))
    return 1 if found is None else max(1, min(int(found[1]), _MOST_SPANNED))
