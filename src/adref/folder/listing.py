"""Lists that people keep beside a draft, line by line: read with every fault, edited in place.

What nobody asked to change stays as it is, to the byte: order, quotes, the sign between cells.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from adref.base.errors import AdrefError, InputUnreadable, Several
from adref.folder.receive import contents
from adref.folder.whole import write_whole
from adref.writers.csv_cells import harmless, original

_MARK = "\ufeff"
_BETWEEN = ",;\t"
"""What may stand between cells; programs of many countries write semicolons."""


class ListUnreadable(AdrefError):
    """A line of a list of positions or statuses that cannot be followed.

    *line* is 0 for one that is still to be written.
    """

    def __init__(self, file: str, line: int, fault: str, remedy: str) -> None:
        self.file, self.line, self.fault, self.remedy = file, line, fault, remedy
        where = f"{file}, line {line}" if line else file
        super().__init__(f"{where}: {fault}; {remedy}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with cells: the *number* at which it begins, from 1, its cells, and how it stands."""

    number: int
    cells: Mapping[str, str]
    raw: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How a list is written: what stands between cells and ends lines, and the mark before all."""

    between: str = ","
    end: str = "\n"
    mark: str = _MARK

    def line(self, cells: Iterable[str]) -> str:
        """*cells* as a line, quoted where needed and harmless to spreadsheet programs."""
        held = io.StringIO(newline="")
        writer = csv.writer(held, delimiter=self.between, lineterminator=self.end)
        writer.writerow(map(harmless, cells))
        return held.getvalue()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the names of its columns, its head as it stands, and its lines."""

    path: Path
    columns: tuple[str, ...]
    head: str
    lines: tuple[Line, ...] = ()
    manner: Manner = Manner()

    def fault(self, line: Line, fault: str, remedy: str) -> ListUnreadable:
        """What is wrong with *line*."""
        return ListUnreadable(str(self.path), line.number, fault, remedy)

    def with_line(self, cells: Mapping[str, str], at: int | None = None) -> "Listing":
        """The list with a line more at the end, or in place of the one with the index *at*.

        Raises :class:`ListUnreadable` where the list has no column for one of *cells*.
        """
        missing = [name for name, cell in cells.items() if cell and name not in self.columns]
        if missing:
            what = f"there is no column {', '.join(missing)}"
            raise ListUnreadable(str(self.path), 1, what, "add it to the head of the list")
        line = Line(0, cells, self.manner.line(cells.get(name, "") for name in self.columns))
        if at is not None:
            return replace(self, lines=(*self.lines[:at], line, *self.lines[at + 1 :]))
        return replace(self, lines=(*self.lines, line))

    def without_line(self, at: int) -> "Listing":
        """The list without the line with the index *at*."""
        return replace(self, lines=(*self.lines[:at], *self.lines[at + 1 :]))

    def save(self) -> None:
        """Write the list, whole or not at all."""
        parts = (self.head, *(line.raw for line in self.lines))
        ended = (part if part.endswith(("\n", "\r")) else part + self.manner.end for part in parts)
        write_whole(self.path, (self.manner.mark + "".join(ended)).encode())


def read_listing(path: Path, columns: Sequence[str], needed: Sequence[str]) -> Listing:
    """The list at *path*, an empty one where there is none.

    *columns* are those that are known, *needed* those that must be there. Raises
    :class:`Several` with every line that has more cells than the head, and
    :class:`InputUnreadable` where it is no list at all.
    """
    if not path.exists():
        return Listing(path, tuple(columns), Manner().line(columns))
    try:
        text = contents(path).decode()
    except UnicodeDecodeError:
        remedy = "save it as UTF-8, in Excel as “CSV UTF-8”"
        raise InputUnreadable(str(path), "is not UTF-8", remedy) from None
    bare = text.removeprefix(_MARK)
    first = bare.partition("\n")[0]
    manner = Manner(
        max(_BETWEEN, key=first.count),
        "\r\n" if first.endswith("\r") else "\n",
        text[: len(text) - len(bare)],
    )
    listing, faults = _parsed(path, bare, manner)
    faults = [*_head_faults(path, listing.columns, columns, needed), *faults]
    if faults:
        raise Several(faults)
    return listing


def _parsed(path: Path, text: str, manner: Manner) -> tuple[Listing, Sequence[ListUnreadable]]:
    """The list in *text* and its lines that do not fit its head; blank ones stay where they are."""
    head: tuple[str, ...] = ()
    parts: list[Line] = []
    faults: list[ListUnreadable] = []
    for number, cells, raw in _records(path, text, manner.between):
        if not parts:
            head = tuple(cell.strip().casefold() for cell in cells)
        if parts and not any(cell.strip() for cell in cells):
            parts[-1] = replace(parts[-1], raw=parts[-1].raw + raw)
            continue
        if any(cells[len(head) :]):
            what = f"there are {len(cells)} cells, and the head has {len(head)}"
            remedy = f"put quotes round a cell that holds {manner.between!r}"
            faults.append(ListUnreadable(str(path), number, what, remedy))
        values = (original(cell).strip() for cell in cells)
        parts.append(Line(number, dict(zip(head, values, strict=False)), raw))
    first = parts[0].raw if parts else ""
    return Listing(path, head, first, tuple(parts[1:]), manner), faults


_UNCLOSED = "unexpected end of data"
"""What the reader says of a quotation mark that opens a cell and is never closed."""


def _records(path: Path, text: str, between: str) -> Iterator[tuple[int, list[str], str]]:
    """The number, the cells and the text of each line; a quoted cell may go over several."""
    raw = io.StringIO(text, newline="").readlines()
    reader = csv.reader(raw, delimiter=between, strict=True)
    done = 0
    try:
        for cells in reader:
            yield done + 1, cells, "".join(raw[done : reader.line_num])
            done = reader.line_num
    except csv.Error as error:
        if reader.line_num == len(raw) and str(error) == _UNCLOSED:
            what = "a cell opens with a quotation mark that nothing closes"
            remedy = "close it, or write two for one that belongs to the words"
            raise ListUnreadable(str(path), done + 1, what, remedy) from None
        what = f"cannot be read as comma-separated values ({error})"
        raise ListUnreadable(str(path), reader.line_num, what, "save it anew") from None


def _head_faults(
    path: Path, head: Sequence[str], columns: Sequence[str], needed: Sequence[str]
) -> Sequence[ListUnreadable]:
    """Columns that nobody reads, that stand twice, and those that are missing."""
    faults = []
    for n, name in enumerate(head):
        meant = get_close_matches(name, columns, 1)
        remedy = f"write {meant[0]}" if meant else f"known are {', '.join(columns)}"
        if name not in columns:
            what = f"the column {name!r} is not known and would have no effect"
            faults.append(ListUnreadable(str(path), 1, what, remedy))
        elif name in head[:n]:
            what = f"the column {name!r} stands twice"
            faults.append(ListUnreadable(str(path), 1, what, "keep one"))
    missing = [name for name in needed if name not in head]
    if missing:
        what = f"there is no column {', '.join(missing)}"
        faults.append(ListUnreadable(str(path), 1, what, f"begin with {','.join(columns)}"))
    return faults
