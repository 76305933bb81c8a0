"""compilation.json, version 1: the public contract (design.md, section 5).

Keys beyond the contract: "kind" and "level" of a paragraph; "edits" of a reading, where it is
more than one change; "labels" of a new paragraph that parties call by different labels; and
"passages" [] and the like are always there, so that a program need not ask.
"""

from collections.abc import Mapping
from typing import Any

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    NewParagraph,
    Note,
    PartyComment,
    Passage,
    Reading,
    Source,
)

FORMAT, VERSION = "adref/compilation", 1


def to_json(compilation: Compilation) -> dict[str, Any]:
    """*compilation* as plain values, keys in the order of the contract."""
    base = compilation.base
    return {
        "format": FORMAT,
        "version": VERSION,
        "base": {"title": base.title, "file": base.file, "sha256": base.sha256},
        "parties": [
            {
                "id": party.ident,
                "name": party.name,
                "file": party.file,
                "sha256": party.sha256,
                "convention": party.convention,
            }
            for party in compilation.parties
        ],
        "paragraphs": [
            _base(p) if isinstance(p, BaseParagraph) else _new(p) for p in compilation.paragraphs
        ],
        "moves": [
            {"party": move.party, "paragraph": move.paragraph, "after": move.after}
            for move in compilation.moves
        ],
        "notices": [_notice(notice) for notice in compilation.notices],
    }


def _base(paragraph: BaseParagraph) -> dict[str, Any]:
    return {
        "id": paragraph.ident,
        "label": paragraph.label,
        "section": paragraph.section,
        "kind": str(paragraph.kind),
        "level": paragraph.level,
        "base": paragraph.base,
        "passages": [_passage(passage) for passage in paragraph.passages],
        "alternatives": [_reading(reading) for reading in paragraph.alternatives],
        "comments": [_comment(c) for c in paragraph.comments],
    }


def _new(paragraph: NewParagraph) -> dict[str, Any]:
    new = {
        "id": paragraph.ident,
        "label": paragraph.label,
        "section": paragraph.section,
        "kind": str(paragraph.kind),
        "level": paragraph.level,
        "base": None,
        "after": paragraph.after,
        "relation": str(paragraph.relation),
        "readings": [_reading(reading) for reading in paragraph.readings],
        "comments": [_comment(c) for c in paragraph.comments],
    }
    return new | ({"labels": dict(paragraph.labels)} if paragraph.labels else {})


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "start": passage.start,
        "end": passage.end,
        "base": passage.base,
        "readings": [_reading(r) | _edits(passage, r) for r in passage.readings],
    }


def _edits(passage: Passage, reading: Reading) -> dict[str, Any]:
    """The single changes of a reading, where they say more than the reading itself."""
    if len(reading.edits) == 1 and (reading.edits[0].start, reading.edits[0].end) == (
        passage.start,
        passage.end,
    ):
        return {}
    return {"edits": [{"start": e.start, "end": e.end, "text": e.text} for e in reading.edits]}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "text": reading.text,
        "parties": list(reading.parties),
        "silent": list(reading.silent),
        "notes": [_note(note) for note in reading.notes],
        "sources": [_source(source) for source in reading.sources],
    }


def _note(note: Note) -> dict[str, str]:
    return {"party": note.party, "text": note.text}


def _source(source: Source) -> dict[str, str]:
    return {
        "party": source.party,
        "printed": source.printed,
        "symbol": source.symbol,
        "locator": source.locator,
    }


def _comment(comment: PartyComment) -> dict[str, Any]:
    return {"party": comment.party, "text": comment.text, "place": place_to_json(comment.place)}


def place_to_json(place: Place) -> dict[str, Any]:
    """A place as plain values; part, paragraph and run only where the file has them."""
    return {"file": place.file, **place.plain()}


def _notice(notice: Notice) -> Mapping[str, Any]:
    return {
        "code": notice.code,
        "party": notice.party,
        "place": place_to_json(notice.place),
        "words": notice.words,
    }
