"""The end of a rolling text: what only a program needs, one JSON line a record."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from adref.base.places import Place
from adref.compilation.model import Compilation
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import DEFAULT, Style, choices_of

Record = Mapping[str, Any]


def appendix(compilation: Compilation, paragraphs: Sequence[Record], style: Style = DEFAULT) -> str:
    """The appendix of *compilation*; *paragraphs* are the records of its paragraphs in order."""
    lines = map(_line, records(compilation, paragraphs, style))
    return "\n".join([signs.APPENDIX_START, *lines, signs.APPENDIX_END, ""])


def records(
    compilation: Compilation, paragraphs: Sequence[Record], style: Style = DEFAULT
) -> Iterator[Record]:
    """The records of *compilation* in order; *paragraphs* are those of its paragraphs."""
    chosen = choices_of(style)
    yield {"base": compilation.base.sha256, **({"style": chosen} if chosen else {})}
    yield from ({"party": party.ident, "sha256": party.sha256} for party in compilation.parties)
    yield from paragraphs
    yield from ({"move": move.paragraph, "after": move.after} for move in compilation.moves)
    yield from ({"notice": place_record(notice.place)} for notice in compilation.notices)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _line(record: Record) -> str:
    # Two hyphens could end the remark of HTML; in JSON they can only stand inside a string.
    return _ENCODER.encode(record).replace("--", "-\\u002d")


def place_record(place: Place) -> list[str | int | None]:
    """A place as a list in the order of its fields, without the unknown ones at its end."""
    record: list[str | int | None] = [place.file, place.start, place.end]
    record += [place.part, place.paragraph, place.run]
    while record[-1] is None:
        record.pop()
    return record


_KEY = 12
"""Hexadecimal digits that tell apart the readings of one paragraph."""


def reading_key(text: str, parties: Sequence[str], start: int = 0, base: str | None = None) -> str:
    """What the single edits of a reading are kept under; *base* are the words it stands for.

    A place in a list would be that of another reading as soon as somebody adds a bracket, and the
    edits of a reading say nothing of it any more once its words are others.
    """
    said = json.dumps([start, base, text, list(parties)])
    return hashlib.sha256(said.encode()).hexdigest()[:_KEY]
