"""What stands between the cells of a csv, told by how regular its rows become."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_DELIMITERS = "\t;,|"
_SAID = re.compile(r"\A\"?sep=([^\w\s\"]|\t)\"?[ \t]*(?:\r\n|\r|\n)")
"""The line by which Excel tells itself what stands between cells."""
_SAMPLE, _SAMPLE_SIZE = 300, 1_000_000
"""Rows that are looked at, and the code points in which they must stand."""
_MOST = 20_000_000
"""Code points in one cell that are taken in; what is longer is refused as a paragraph."""
_REGULAR, _LEAST_NAMED = 0.7, 1
_LEAST_ROWS, _LEAST_WIDTH = 4, 3


@dataclass(frozen=True, slots=True)
class Dialect:
    """What stands between two cells, and where the table begins in the text."""

    delimiter: str
    start: int = 0


def rows(text: str, dialect: Dialect) -> Iterator[list[str]]:
    """The rows of *text*, quotes undone; raises :class:`csv.Error` where it cannot be read."""
    csv.field_size_limit(_MOST)
    stream = io.StringIO(text[dialect.start :], newline="")
    return csv.reader(stream, delimiter=dialect.delimiter)


def dialect_of(text: str, *, named: bool) -> Dialect | None:
    """The dialect of *text*, None where it is no table.

    *named* says that the file is called a csv: then rows of two cells, most of them alike, are
    enough. Otherwise only what can hardly be running text is a table: at least four rows, three
    cells each, all alike, and no space after what divides them.
    """
    said = _SAID.match(text)
    if said:
        return Dialect(said[1], said.end())
    scored = [(_score(text, sign, named=named), sign) for sign in _DELIMITERS]
    best, delimiter = max(scored, key=lambda entry: entry[0])  # the first of equals
    if best > 0:
        return Dialect(delimiter)
    return Dialect(",") if named and _is_one_column(text) else None


def _score(text: str, delimiter: str, *, named: bool) -> float:
    """How well *delimiter* cuts *text* into rows of one width; 0 where it does not."""
    if delimiter not in text or (delimiter == "|" and not named):
        return 0.0
    there = [row for row in _sample(text, delimiter) if any(cell.strip() for cell in row)]
    if not there:
        return 0.0
    widths = Counter(map(len, there))
    width, count = widths.most_common(1)[0]
    regular = count / len(there)
    if named:
        return regular * min(width, 20) if width > _LEAST_NAMED and regular >= _REGULAR else 0.0
    sure = regular == 1.0 and len(there) >= _LEAST_ROWS and width >= _LEAST_WIDTH
    return float(min(width, 20)) if sure and not _runs_on(there, delimiter) else 0.0


def _runs_on(found: list[list[str]], delimiter: str) -> bool:
    """Whether cells begin with a space, as the words after a comma in a sentence do."""
    cells = [cell for row in found for cell in row[1:] if cell.strip()]
    spaced = sum(cell.startswith(" ") for cell in cells)
    return not cells or (delimiter != "\t" and spaced * 10 > len(cells))


def _is_one_column(text: str) -> bool:
    """Whether *text* is a single column, quoted where a program quotes."""
    found = _sample(text, ",")
    return any(found) and all(len(row) <= 1 for row in found)


def _sample(text: str, delimiter: str) -> list[list[str]]:
    """The first rows of *text*, none where it cannot be read; a row cut off is left out."""
    head = text[:_SAMPLE_SIZE]
    try:
        found = list(islice(rows(head, Dialect(delimiter)), _SAMPLE))
    except csv.Error:
        return []
    cut = len(head) < len(text) and 1 < len(found) < _SAMPLE
    return found[:-1] if cut else found
