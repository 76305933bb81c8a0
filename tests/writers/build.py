"""A small notation for compilations, so that a test shows what it compiles.

``base("p1", "Members [should|EU,Norway: shall|US:] act.")`` is a base paragraph with one
passage on "should"; ``[|G77:  fully]`` inserts; ``EU!`` did not mark its change. Texts are
taken as they stand after one space behind the colon.
"""

import re
from dataclasses import replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    Move,
    NewParagraph,
    Note,
    Party,
    PartyComment,
    Passage,
    Reading,
    Source,
)
from adref.proposals.edits import Edit, splice
from adref.text.document import Cell, Kind, MarkedDocument, Paragraph, Relation, Span
from adref.text.labels import Label
from adref.text.printed_labels import find_label

_GROUP = re.compile(r"\[([^\]]*)\]")


def reading(words: str) -> Reading:
    """``EU,Norway!: shall`` as a reading."""
    who, text = words.split(":", 1)
    parties = tuple(p.rstrip("!") for p in who.split(","))
    silent = tuple(p.rstrip("!") for p in who.split(",") if p.endswith("!"))
    return Reading(text.removeprefix(" "), parties, silent)


def base(  # noqa: PLR0913 - a notation
    ident: str,
    notation: str,
    *,
    label: str = "",
    kind: Kind = Kind.BODY,
    level: int = 0,
    section: str = "",
    alternatives: tuple[str, ...] = (),
    comments: tuple[PartyComment, ...] = (),
) -> BaseParagraph:
    """A base paragraph from the notation."""
    text, passages, done = "", [], 0
    for group in _GROUP.finditer(notation):
        text += notation[done : group.start()]
        words, *readings = group[1].split("|")
        start, end = len(text), len(text) + len(words)
        passages.append(
            Passage(start, end, words, tuple(_with_edit(r, start, end) for r in readings))
        )
        text += words
        done = group.end()
    text += notation[done:]
    others = tuple(reading(a) for a in alternatives)
    return BaseParagraph(
        ident, label, section, kind, level, text, tuple(passages), others, comments
    )


def _with_edit(words: str, start: int, end: int) -> Reading:
    plain = reading(words)
    edit = Edit(start, end, plain.text)
    return Reading(plain.text, plain.parties, plain.silent, edits=(edit,))


def noted(
    paragraph: BaseParagraph, notes: tuple[Note, ...], sources: tuple[Source, ...] = ()
) -> BaseParagraph:
    """*paragraph* with notes and sources on its very first reading."""
    first, *others = paragraph.passages
    said, *rest = first.readings
    said = replace(said, notes=notes, sources=sources)
    return replace(paragraph, passages=(replace(first, readings=(said, *rest)), *others))


def new(
    ident: str,
    after: str | None,
    *readings: str,
    label: str = "",
    kind: Kind = Kind.BODY,
    relation: Relation = Relation.INSERTED_AFTER,
    section: str = "",
) -> NewParagraph:
    """A new paragraph; each reading as ``EU,G77: text``."""
    found = tuple(reading(r) for r in readings)
    return NewParagraph(ident, label, section, kind, 0, after, relation, found)


def compilation(
    *paragraphs: BaseParagraph | NewParagraph,
    parties: str = "EU G77 Norway US",
    moves: tuple[Move, ...] = (),
    notices: tuple[Notice, ...] = (),
) -> Compilation:
    """A compilation of *paragraphs* by the parties named."""
    there = tuple(Party(p, p, f"{p}.docx", "0" * 64, "tracked") for p in parties.split())
    title = BaseText("Elements Paper", "base.docx", "f" * 64)
    return Compilation(title, there, paragraphs, moves, notices)


def document(made: Compilation, cells: dict[str, Cell] | None = None) -> MarkedDocument:
    """The base document of *made*, without inline formatting; *cells* by paragraph id."""
    cells = cells or {}
    place = Place("base.docx")
    paragraphs = tuple(
        Paragraph(
            (Span(p.base, place),),
            place,
            _label(p.label),
            p.kind,
            p.level,
            p.section or None,
            cell=cells.get(p.ident),
        )
        for p in made.paragraphs
        if isinstance(p, BaseParagraph)
    )
    return MarkedDocument("base.docx", "Elements Paper", paragraphs)


def _label(printed: str) -> Label | None:
    found = find_label(f"{printed}. ") if printed else None
    return (
        replace(found[0], printed=printed if printed[-1:] == ")" else f"{printed}.")
        if found
        else None
    )


def edited(
    ident: str, text: str, span: tuple[int, int], party: str, edits: tuple[Edit, ...]
) -> BaseParagraph:
    """A base paragraph with one passage at *span*, which *party* changes by single *edits*."""
    start, end = span
    inner = [Edit(e.start - start, e.end - start, e.text) for e in edits]
    wanted = Reading(splice(text[start:end], inner), (party,), edits=edits)
    passage = Passage(start, end, text[start:end], (wanted,))
    return BaseParagraph(ident, "", "", Kind.BODY, 0, text, (passage,))
