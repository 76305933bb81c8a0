"""The reader of comma-separated values: a sheet of cells as a spreadsheet program exports it.

:mod:`.decoding` finds the encoding, :mod:`.dialect` what stands between two cells, and
:mod:`adref.readers.sheets` makes the document. A formula is only text here.
"""

import csv
from collections.abc import Iterator, Mapping

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.csv.decoding import decode
from adref.readers.csv.dialect import Dialect, dialect_of, rows
from adref.readers.sheets import Run, Sheet, SheetCell, check_cells, lift
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "looks_like", "read"]

NOT_READ: Mapping[str, str] = {
    "marks": "a csv has no bold, struck or coloured words; signs for them are read as words",
    "types": "dates and numbers are read as they are written, and formulas are not worked out",
    "other columns": "cells are kept up to column 500; a longer row is refused",
}
"""What this reader leaves out, and why."""

MAX_COLUMNS = 500
_SUFFIXES = (".csv", ".tsv", ".tab")


def looks_like(data: bytes, file: str) -> bool:
    """Whether *data* is a table of values and not running text.

    The suffix of *file* is a hint only: with it a regular table is believed sooner.
    """
    named = file.lower().endswith(_SUFFIXES)
    decoded = decode(data, file) if named else _utf8(data)
    return decoded is not None and dialect_of(decoded[0], named=named) is not None


def _utf8(data: bytes) -> tuple[str, str] | None:
    """The text of *data* if its encoding is beyond doubt."""
    try:
        text, guessed = decode(data, "")
    except InputUnreadable:
        return None
    return None if guessed else (text, guessed)


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*: one table, each line of a cell a paragraph.

    Places name the cell as a spreadsheet does ("C12"). Raises :class:`InputUnreadable` for
    what is no text, no table, or over a limit of :mod:`adref.readers.sheets`.
    """
    text, guessed = decode(data, file)
    dialect = dialect_of(text, named=True)
    if dialect is None:
        raise InputUnreadable(
            file,
            "its lines are no table: they do not have the same number of cells",
            "export it again as CSV (UTF-8), or save it as text (.txt) if it is no table",
        )
    notices = []
    if guessed:
        words = f"no sign of the encoding; read as {guessed}: check letters with accents"
        notices.append(Notice("encoding-guessed", words, Place(file)))
    return lift([Sheet("", tuple(_cells(text, dialect, file)))], file, "", notices)


def _cells(text: str, dialect: Dialect, file: str) -> Iterator[SheetCell]:
    count = 0
    try:
        for number, row in enumerate(rows(text, dialect)):
            if len(row) > MAX_COLUMNS:
                what = f"row {number + 1} has {len(row):,} cells, more than {MAX_COLUMNS}"
                raise InputUnreadable(file, what, "remove the columns that are not needed")
            for column, words in enumerate(row):
                if words.strip():
                    count += 1
                    check_cells(count, file)
                    yield SheetCell(number, column, (Run(words),))
    except csv.Error as fault:
        raise InputUnreadable(
            file, f"a cell of it cannot be read ({fault})", "export it again as CSV (UTF-8)"
        ) from fault
