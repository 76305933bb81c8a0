"""Who wants what as a workbook for Excel: the table, parties, positions, what was noticed.

What a reading puts in is underlined and green, what it takes out is struck and red, and a column
says in a word what is asked for, so that neither colour nor line is needed to understand it.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook

from adref.base.languages import from_right
from adref.compilation.called import names
from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing, Target
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.rows import rows
from adref.writers.xlsx.looks import Looks
from adref.writers.xlsx.sheets import listed, table

__all__ = ["CANNOT_SAY", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "left out",
    unsaid.CALLS: "left out",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.UNTOUCHED: "left out",
    unsaid.LEVELS: "left out",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICE_PLACES: "the file is named, the place in it is not",
    unsaid.HASHES: "left out",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
    unsaid.LONG: "cut, with a sign that they go on",
}
"""What becomes of what this form has no words for."""

_BEGINNING = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest time a zip can hold; the writer has no clock."""


def write(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
) -> bytes:
    """The bytes of the .xlsx; *base* tells which way it is written."""
    held = io.BytesIO()
    book = Workbook(held, {"in_memory": True})
    title = f"Who wants what: {compilation.base.title}"
    about = {"title": title[:255], "author": "adref", "created": _BEGINNING.replace(tzinfo=None)}
    book.set_properties(about)
    looks = Looks.of(book, right_to_left=from_right(base.language or ""))
    table(book, looks, tuple(rows(compilation, standing)), compilation.base.title)
    listed(
        book, looks, "Parties", ("Party", "Name", "File", "Marks read as"), _parties(compilation)
    )
    if standing.positions:
        listed(book, looks, "Positions", POSITIONS, _positions(compilation, standing))
    listed(book, looks, "Notices", ("Party", "File", "Code", "Words"), _notices(compilation))
    book.close()
    return held.getvalue()


POSITIONS = ("Paragraph", "Party", "Stance", "Reading", "Said", "Place")


def _positions(compilation: Compilation, standing: Standing) -> Sequence[tuple[str, ...]]:
    called = names(compilation.paragraphs)
    return [
        (
            called.get(position.on.paragraph, position.on.paragraph),
            position.party,
            str(position.stance),
            _reading(position.on),
            position.said,
            str(position.place or ""),
        )
        for position in standing.positions
    ]


def _reading(target: Target) -> str:
    """The words that are meant; a deletion has none."""
    if target.text is None:
        return "the paragraph as a whole"
    return target.text.strip() or "delete"


def _parties(compilation: Compilation) -> Sequence[tuple[str, ...]]:
    return [(p.ident, p.name, p.file, p.convention) for p in compilation.parties]


def _notices(compilation: Compilation) -> Sequence[tuple[str, ...]]:
    return [(n.party or "", n.place.file, n.code, n.words) for n in compilation.notices]
