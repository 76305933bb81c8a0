"""Who wants what as comma-separated values: a line for each reading.

UTF-8 with the mark at its start by which Excel knows that, lines ended as RFC 4180 has them,
every cell made harmless (see :mod:`adref.writers.csv_cells`).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.csv_cells import harmless
from adref.writers.rows import Row, notes_of, rows, sources_of

__all__ = [
    "CANNOT_SAY",
    "COLUMNS",
    "NOTICE_COLUMNS",
    "PARTY_COLUMNS",
    "notices",
    "parties",
    "write",
]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "left out",
    unsaid.CALLS: "left out",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.UNTOUCHED: "left out",
    unsaid.LEVELS: "left out",
    unsaid.SINGLE: "given as one wording",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.PARTY_NAMES: "left out",
    unsaid.FILES: "left out",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "left out",
}
"""What becomes of what this form has no words for."""

COLUMNS = {
    "paragraph": "the label of the paragraph",
    "section": "the heading above it",
    "base": "the span of base text; empty for a new paragraph and where words are put in",
    "start": "where the span begins, in code points of the base paragraph",
    "end": "where it ends",
    "reading": "the wording wanted; empty where words are to go, or where none is proposed",
    "parties": "who wants it, parted by semicolons",
    "silent": "who of them did not mark the change",
    "notes": "what is said beside it, a line each; where a new paragraph stands",
    "sources": "the texts that the parties name, a line each",
    "status": "empty, for the chair",
    "decision": "empty, for the chair",
    "id": "the id of the paragraph in compilation.json",
    "sort": "change, alternative, new, move or comment",
}
"""The columns of the readings with what they hold."""
PARTY_COLUMNS = {
    "party": "its id",
    "name": "its name",
    "file": "the file of its submission",
    "sha256": "of the bytes of that file",
    "convention": "how its marks were read",
}
NOTICE_COLUMNS = {
    "code": "what was noticed; the reference lists the codes",
    "party": "in whose submission",
    "file": "in which file",
    "start": "where in that, in code points or bytes as its format has it",
    "end": "up to where",
    "words": "what was noticed, in words",
}
_BETWEEN_PARTIES = "; "
"""No id of a party holds a semicolon."""


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,  # noqa: ARG001 - one signature
) -> bytes:
    """The bytes of the .csv; *base* adds nothing to what the compilation says."""
    return _lines(COLUMNS, (_cells(row) for row in rows(compilation)))


def parties(compilation: Compilation) -> bytes:
    """The parties as a .csv."""
    cells = ((p.ident, p.name, p.file, p.sha256, p.convention) for p in compilation.parties)
    return _lines(PARTY_COLUMNS, cells)


def notices(compilation: Compilation) -> bytes:
    """What was noticed as a .csv."""
    cells = (
        (n.code, n.party or "", n.place.file, str(n.place.start), str(n.place.end), n.words)
        for n in compilation.notices
    )
    return _lines(NOTICE_COLUMNS, cells)


def _lines(columns: Iterable[str], lines: Iterable[Iterable[str]]) -> bytes:
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(columns)
    for cells in lines:
        writer.writerow([harmless(cell) for cell in cells])
    return held.getvalue().encode("utf-8-sig", "replace")


def _cells(row: Row) -> Iterator[str]:
    yield row.label
    yield row.section
    yield row.base or ""
    yield "" if row.start is None else str(row.start)
    yield "" if row.end is None else str(row.end)
    yield row.reading or ""
    yield _BETWEEN_PARTIES.join(row.parties)
    yield _BETWEEN_PARTIES.join(row.silent)
    yield "\n".join(notes_of(row))
    yield "\n".join(sources_of(row))
    # For the chair to fill in.
    yield ""
    yield ""
    yield row.ident
    yield row.sort
