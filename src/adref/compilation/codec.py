"""compilation.json, version 1: the public contract (design.md, section 5).

Keys beyond the contract: "kind" and "level" of a paragraph; "edits" of a reading, where it is
more than one change; "labels" of a new paragraph that parties call by different labels; and
"passages" [] and the like are always there, so that a program need not ask; and what is known
beside the inputs: "support" of a reading, "verdict" and the like of a source, "positions" and
"rulings"; "agreed" of a paragraph, agreed language for which no note names a source.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.departures import departures
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
from adref.compilation.standing import UNKNOWN, Position, Ruling, Sourced, Standing, Target, Unnoted

FORMAT, VERSION = "adref/compilation", 1


def to_json(compilation: Compilation, standing: Standing = UNKNOWN) -> dict[str, Any]:
    """*compilation* as plain values, keys in the order of the contract.

    What is known beside the inputs stands in keys of its own, which are there only if it is.
    """
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
            (_base(p, standing) if isinstance(p, BaseParagraph) else _new(p, standing))
            | _agreed(standing.unnoted.get(p.ident, ()))
            for p in compilation.paragraphs
        ],
        "moves": [
            {"party": move.party, "paragraph": move.paragraph, "after": move.after}
            for move in compilation.moves
        ],
        "notices": [_notice(notice) for notice in compilation.notices],
        **_standing(standing),
    }


def _standing(standing: Standing) -> dict[str, Any]:
    """Positions and rulings, each under a key of its own where there are any."""
    known = {
        "positions": [_position(position) for position in standing.positions],
        "rulings": [_ruling(ruling, standing) for ruling in standing.rulings],
    }
    return {key: listed for key, listed in known.items() if listed}


def _position(position: Position) -> dict[str, Any]:
    plain = {
        "party": position.party,
        "stance": str(position.stance),
        "on": _target(position.on),
        "said": position.said,
    }
    return plain | ({"place": place_to_json(position.place)} if position.place else {})


def _ruling(ruling: Ruling, standing: Standing) -> dict[str, Any]:
    return {
        "on": _target(ruling.on),
        "status": ruling.status,
        "code": standing.codes.get(ruling.status, ""),
        "name": standing.names.get(ruling.status, ""),
        "decision": ruling.decision,
    }


def _target(target: Target) -> dict[str, Any]:
    """What is meant: only the keys that narrow it down."""
    keys = {"start": target.start, "end": target.end, "text": target.text}
    known = {key: value for key, value in keys.items() if value is not None}
    return {"paragraph": target.paragraph, **known}


def _base(paragraph: BaseParagraph, standing: Standing) -> dict[str, Any]:
    whole = Target(paragraph.ident)
    return {
        "id": paragraph.ident,
        "label": paragraph.label,
        "section": paragraph.section,
        "kind": str(paragraph.kind),
        "level": paragraph.level,
        "base": paragraph.base,
        "passages": [_passage(passage, whole, standing) for passage in paragraph.passages],
        "alternatives": [_reading(r, whole, standing) for r in paragraph.alternatives],
        "comments": [_comment(c) for c in paragraph.comments],
    }


def _new(paragraph: NewParagraph, standing: Standing) -> dict[str, Any]:
    whole = Target(paragraph.ident)
    new = {
        "id": paragraph.ident,
        "label": paragraph.label,
        "section": paragraph.section,
        "kind": str(paragraph.kind),
        "level": paragraph.level,
        "base": None,
        "after": paragraph.after,
        "relation": str(paragraph.relation),
        "readings": [_reading(reading, whole, standing) for reading in paragraph.readings],
        "comments": [_comment(c) for c in paragraph.comments],
    }
    return new | ({"labels": dict(paragraph.labels)} if paragraph.labels else {})


def _passage(passage: Passage, whole: Target, standing: Standing) -> dict[str, Any]:
    there = replace(whole, start=passage.start, end=passage.end)
    return {
        "start": passage.start,
        "end": passage.end,
        "base": passage.base,
        "readings": [_reading(r, there, standing) | _edits(passage, r) for r in passage.readings],
    }


def _edits(passage: Passage, reading: Reading) -> dict[str, Any]:
    """The single changes of a reading, where they say more than the reading itself."""
    if len(reading.edits) == 1 and (reading.edits[0].start, reading.edits[0].end) == (
        passage.start,
        passage.end,
    ):
        return {}
    return {"edits": [{"start": e.start, "end": e.end, "text": e.text} for e in reading.edits]}


def _reading(reading: Reading, there: Target, standing: Standing) -> dict[str, Any]:
    """A reading that stands *there*, with its support where that is known."""
    asked = standing.support or standing.sourced
    target = replace(there, text=reading.text) if asked else there
    known = standing.support.get(target)
    plain = {
        "text": reading.text,
        "parties": list(reading.parties),
        "silent": list(reading.silent),
        "notes": [_note(note) for note in reading.notes],
        "sources": [_source(s, standing.sourced_of(target, s)) for s in reading.sources],
    }
    return plain | ({"support": known} if known else {})


def _note(note: Note) -> dict[str, str]:
    return {"party": note.party, "text": note.text}


def _source(source: Source, said: Sourced | None) -> dict[str, Any]:
    """A source, with what the library says of it where it was asked."""
    plain = {
        "party": source.party,
        "printed": source.printed,
        "symbol": source.symbol,
        "locator": source.locator,
    }
    return plain | (_verdict(said) if said else {})


def _verdict(said: Sourced) -> dict[str, Any]:
    return {
        "verdict": said.verdict,
        "held": said.name,
        "title": said.title,
        "place": said.place,
        "text": said.text,
        "difference": _difference(said.text, said.words) if said.words else [],
        "missing": list(said.missing),
        "elsewhere": [
            {"held": at.name, "title": at.title, "place": at.place} for at in said.elsewhere
        ],
    }


def _difference(text: str, words: str) -> list[dict[str, str]]:
    return [{"text": piece, "change": str(change)} for piece, change in departures(text, words)]


def _agreed(unnoted: Sequence[Unnoted]) -> dict[str, Any]:
    """Agreed language without a note under a key of its own, where there is any."""
    found = [
        {
            "origin": str(one.origin),
            "parties": list(one.parties),
            "held": one.at.name,
            "title": one.at.title,
            "place": one.at.place,
            "text": one.text,
            "difference": _difference(one.text, one.words),
        }
        for one in unnoted
    ]
    return {"agreed": found} if found else {}


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
