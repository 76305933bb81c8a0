"""Who wants what as comma-separated values: a line for each reading.

UTF-8 with the mark at its start by which Excel knows that, lines ended as RFC 4180 has them,
every cell made harmless (see :mod:`adref.writers.csv_cells`).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from adref.compilation.called import labels
from adref.compilation.departures import signed
from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing, Target, readings_of
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.csv_cells import harmless
from adref.writers.rows import Row, notes_of, rows, told_sources
from adref.writers.verdicts import compared, made_of, marked

__all__ = [
    "CANNOT_SAY",
    "COLUMNS",
    "NOTICE_COLUMNS",
    "PARTY_COLUMNS",
    "POSITION_COLUMNS",
    "RULING_COLUMNS",
    "SOURCE_COLUMNS",
    "UNNOTED_COLUMNS",
    "notices",
    "parties",
    "positions",
    "rulings",
    "sources",
    "unnoted",
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
    unsaid.POSITIONS: "the stance is given, the words it is known from are not",
    unsaid.UNNOTED: "left out",
}
"""What becomes of what this form has no words for."""

COLUMNS = {
    "paragraph": "the label of the paragraph, of an item with the one above: 3 (b)",
    "section": "the heading above it",
    "base": "the span of base text; empty for a new paragraph and where words are put in",
    "start": "where the span begins, in code points of the base paragraph",
    "end": "where it ends",
    "reading": "the wording wanted; empty where words are to go, or where none is proposed",
    "parties": "who wants it, parted by semicolons",
    "silent": "who of them did not mark the change",
    "support": "who stands behind it, counted by set; empty where the parties say it all",
    "positions": "who supports it, opposes it or reserves its position, a line each",
    "notes": "what is said beside it, a line each; where a new paragraph stands",
    "sources": "the texts that the parties name, a line each, with what the library says of them",
    "status": "the code of its status in the process; empty where the chair set none",
    "decision": "what the chair decided, in words",
    "id": "the id of the paragraph in compilation.json",
    "sort": "change, alternative, new, move, comment, or paragraph: what is held of it as a whole",
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
POSITION_COLUMNS = {
    "paragraph": "the label of the paragraph, of an item with the one above: 3 (b)",
    "party": "who holds it",
    "stance": "supports, opposes, reserves or flexible",
    "reading": "the wording it is on; empty for the paragraph as a whole, and for a deletion",
    "start": "where the passage of that begins; empty where there is none",
    "end": "where it ends",
    "said": "the words it is known from",
    "place": "where these stand",
    "id": "the id of the paragraph in compilation.json",
}
RULING_COLUMNS = {
    "paragraph": "the label of the paragraph, of an item with the one above: 3 (b)",
    "status": "the id of the status",
    "code": "its code",
    "name": "what it is called",
    "decision": "what was decided, in words",
    "reading": "the wording it is of; empty for the paragraph or passage, and for a deletion",
    "start": "where the passage begins; empty where there is none",
    "end": "where it ends",
    "id": "the id of the paragraph in compilation.json",
}
SOURCE_COLUMNS = {
    "paragraph": "the label of the paragraph, of an item with the one above: 3 (b)",
    "party": "who names the source",
    "printed": "its note as printed",
    "symbol": "the document it names, as understood",
    "locator": "the place in that",
    "verdict": "exact, altered, extended, not found there, or source not held",
    "held": "what the source is called in the library; empty where it is not there",
    "title": "its title, where it is called by its symbol",
    "place": "the provision that has the words",
    "text": "these words",
    "difference": "what the party makes of them: left out {-so-}, put in {+so+}; empty where exact",
    "missing": "the places that the note names and the source does not have, a line each",
    "elsewhere": "other places that have the words of the party, a line each",
    "reading": "the wording beside which the source is named; empty for a deletion",
    "start": "where the passage of that begins; empty where there is none",
    "end": "where it ends",
    "id": "the id of the paragraph in compilation.json",
}
"""The columns of the sources that readings name, held against a library."""
UNNOTED_COLUMNS = {
    "paragraph": "the label of the paragraph, of an item with the one above: 3 (b)",
    "origin": "in the base; put in; altered: a party changes what the base has",
    "parties": "whose words they are, parted by semicolons; empty for the base",
    "held": "what the source is called in the library",
    "title": "its title, where it is called by its symbol",
    "place": "the provision that has the words",
    "text": "these words",
    "difference": "what is made of them: left out {-so-}, put in {+so+}",
    "id": "the id of the paragraph in compilation.json",
}
"""The columns of agreed language for which no note names a source."""
_BETWEEN_PARTIES = "; "
"""No id of a party holds a semicolon."""


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
) -> bytes:
    """The bytes of the .csv; *base* adds nothing to what the compilation says."""
    return _lines(COLUMNS, (_cells(row) for row in rows(compilation, standing)))


def positions(compilation: Compilation, standing: Standing) -> bytes:
    """The positions as a .csv."""
    called = labels(compilation.paragraphs)
    cells = (
        (
            called.get(position.on.paragraph, position.on.paragraph),
            position.party,
            position.stance,
            position.on.text or "",
            *_span(position.on),
            position.said,
            str(position.place or ""),
            position.on.paragraph,
        )
        for position in standing.positions
    )
    return _lines(POSITION_COLUMNS, cells)


def rulings(compilation: Compilation, standing: Standing) -> bytes:
    """What the chair wrote as a .csv."""
    called = labels(compilation.paragraphs)
    cells = (
        (
            called.get(ruling.on.paragraph, ruling.on.paragraph),
            ruling.status,
            standing.codes.get(ruling.status, ""),
            standing.names.get(ruling.status, ""),
            ruling.decision,
            ruling.on.text or "",
            *_span(ruling.on),
            ruling.on.paragraph,
        )
        for ruling in standing.rulings
    )
    return _lines(RULING_COLUMNS, cells)


def sources(compilation: Compilation, standing: Standing) -> bytes:
    """What the library says of the sources as a .csv, in the order of the text."""
    called = labels(compilation.paragraphs)
    there = (
        (paragraph, target, said)
        for paragraph in compilation.paragraphs
        for target, _, _ in readings_of(paragraph)
        for said in standing.sourced.get(target, ())
    )
    cells = (
        (
            called[paragraph.ident],
            said.source.party,
            said.source.printed,
            said.source.symbol,
            said.source.locator,
            said.verdict,
            said.name,
            said.title,
            said.place,
            said.text,
            marked(compared(said)),
            "\n".join(said.missing),
            "\n".join(map(str, said.elsewhere)),
            target.text or "",
            *_span(target),
            paragraph.ident,
        )
        for paragraph, target, said in there
    )
    return _lines(SOURCE_COLUMNS, cells)


def unnoted(compilation: Compilation, standing: Standing) -> bytes:
    """Agreed language without a note as a .csv, in the order of the text."""
    called = labels(compilation.paragraphs)
    cells = (
        (
            called[paragraph.ident],
            found.origin,
            _BETWEEN_PARTIES.join(found.parties),
            found.at.name,
            found.at.title,
            found.at.place,
            found.text,
            marked(made_of(found)),
            paragraph.ident,
        )
        for paragraph in compilation.paragraphs
        for found in standing.unnoted.get(paragraph.ident, ())
    )
    return _lines(UNNOTED_COLUMNS, cells)


def _span(target: Target) -> tuple[str, str]:
    start, end = target.start, target.end
    return ("" if start is None else str(start), "" if end is None else str(end))


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
    yield row.support
    yield "\n".join(row.positions)
    yield "\n".join(notes_of(row))
    yield "\n".join(_sources(row))
    yield row.status
    yield row.decision
    yield row.ident
    yield row.sort


def _sources(row: Row) -> Iterator[str]:
    """A line for each source, and one for what is made of its words, in signs."""
    for text, made in told_sources(row):
        yield text
        if made:
            yield "".join(signed(stretch.text, stretch.change) for stretch in made)
