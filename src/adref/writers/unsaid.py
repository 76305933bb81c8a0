"""What a form has no words for: each writer's own list, and which of it a compilation meets.

A writer's module has ``CANNOT_SAY``: from a topic of this module to what becomes of it there.
"""

from collections.abc import Iterable, Iterator, Mapping

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import Kind, MarkedDocument
from adref.text.walk import base_paragraphs
from adref.writers.faces import SHOWN, Look, printed_label
from adref.writers.letters import unreadable

LOOK = "Bold, italics and the like of the base"
TABLES = "Tables of the base"
CALLS = "Calls of footnotes"
PRINTED_LABELS = "Labels as the base prints them"
UNTOUCHED = "Paragraphs that nobody touches"
LEVELS = "Depth of paragraphs in their lists"
NEW_HEADINGS = "New headings"
SILENT = "Changes their authors did not mark"
SINGLE = "Readings made of several single changes"
MOVES = "Moves"
ASIDES = "Notes, sources and comments"
COMMENT_PLACES = "Places of comments"
NOTICES = "Notices"
NOTICE_PLACES = "Places of notices"
PARTY_NAMES = "Full names of parties"
FILES = "Files of parties, and how their marks were read"
HASHES = "Hashes of the files"
POSITIONS = "Positions of parties"
RULINGS = "Statuses and decisions of the chair"
VERDICTS = "What the library says of sources"
UNNOTED = "Agreed language without a note"
DATE = "Date of the text"
SIGNS = "Signs that XML cannot hold"
LONG = "Texts longer than a cell"
TOPICS = (
    *(LOOK, TABLES, CALLS, PRINTED_LABELS, UNTOUCHED, LEVELS, NEW_HEADINGS, SILENT, SINGLE),
    *(MOVES, ASIDES, COMMENT_PLACES, NOTICES, NOTICE_PLACES, PARTY_NAMES, FILES, HASHES, POSITIONS),
    *(RULINGS, VERDICTS, UNNOTED, DATE, SIGNS, LONG),
)
"""All that some writer cannot say."""
LONGEST_CELL = 32_000
"""Code units of UTF-16 that are put in a cell of a workbook; Excel takes 32,767."""


def counts(
    compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN
) -> Mapping[str, int]:
    """How often each topic occurs in *compilation* of *base*, and in its *standing*."""
    there = [p for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    new = [p for p in compilation.paragraphs if isinstance(p, NewParagraph)]
    readings = [reading for p in compilation.paragraphs for reading in _readings(p)]
    comments = [comment for p in compilation.paragraphs for comment in p.comments]
    texts = list(_texts(compilation, readings))
    body = (p for p in compilation.paragraphs if p.kind is Kind.BODY)
    return {
        LOOK: sum(_marked(base)),
        TABLES: len({p.cell.table for p in base.paragraphs if p.cell is not None}),
        CALLS: sum(note.paragraph is not None for note in base.footnotes),
        PRINTED_LABELS: sum(_printed_otherwise(there, base)),
        UNTOUCHED: sum(not (p.passages or p.alternatives) for p in there),
        LEVELS: sum(bool(p.level) for p in body),
        NEW_HEADINGS: sum(p.kind is Kind.HEADING for p in new),
        SILENT: sum(bool(reading.silent) for reading in readings),
        SINGLE: sum(len(reading.edits) > 1 for reading in readings),
        MOVES: len(compilation.moves),
        ASIDES: len(comments) + sum(len(r.notes) + len(r.sources) for r in readings),
        COMMENT_PLACES: len(comments),
        NOTICES: len(compilation.notices),
        NOTICE_PLACES: len(compilation.notices),
        PARTY_NAMES: sum(p.name != p.ident for p in compilation.parties),
        FILES: len(compilation.parties),
        HASHES: len(compilation.parties) + 1,
        POSITIONS: len(standing.positions),
        RULINGS: len(standing.rulings),
        VERDICTS: sum(map(len, standing.sourced.values())),
        UNNOTED: sum(map(len, standing.unnoted.values())),
        DATE: 1,
        SIGNS: sum(map(unreadable, texts)),
        LONG: sum(len(text.encode("utf-16-le", "replace")) // 2 > LONGEST_CELL for text in texts),
    }


def unsaid(
    cannot_say: Mapping[str, str], counted: Mapping[str, int], file: str
) -> tuple[Notice, ...]:
    """One notice on what of *cannot_say* occurs, for the *file* written; none if nothing does."""
    met = [
        f"{topic[0].lower()}{topic[1:]} ({counted[topic]})"
        for topic in cannot_say
        if counted[topic]
    ]
    if not met:
        return ()
    return (Notice("unsaid", f"left out or given in another way: {'; '.join(met)}", Place(file)),)


def _readings(paragraph: BaseParagraph | NewParagraph) -> Iterator[Reading]:
    if isinstance(paragraph, NewParagraph):
        yield from paragraph.readings
        return
    for passage in paragraph.passages:
        yield from passage.readings
    yield from paragraph.alternatives


def _texts(compilation: Compilation, readings: Iterable[Reading]) -> Iterator[str]:
    """Every wording, note and comment."""
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            yield paragraph.base
        yield from (comment.text for comment in paragraph.comments)
    for reading in readings:
        yield reading.text
        yield from (note.text for note in reading.notes)
        yield from (source.printed for source in reading.sources)


def _marked(base: MarkedDocument) -> Iterator[bool]:
    """For each paragraph of *base* whether some of its words look other than the rest."""
    for paragraph in base.paragraphs:
        marks = (mark.kind for span in paragraph.spans for mark in span.marks)
        yield any(kind in SHOWN for kind in marks)


def _printed_otherwise(there: Iterable[BaseParagraph], base: MarkedDocument) -> Iterator[bool]:
    """For each paragraph whether *base* prints its label in another form than the standard one."""
    for paragraph, named in zip(there, base_paragraphs(base), strict=False):
        label = named.stretch.first.label
        if paragraph.base == named.text and label is not None:
            printed = printed_label(paragraph.label, Look(printed=label.printed))
            yield printed != printed_label(paragraph.label, Look())
