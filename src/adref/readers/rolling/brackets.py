"""Brackets in running text, and who stands at their head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation import rolling_signs as signs
from adref.readers.rolling.unreadable import Unreadable

_PIECE = re.compile(
    r"([^\[\\]*(?:\\.[^\[\\]*)*)(?:\[([^\]\\\[]*(?:\\.[^\]\\\[]*)*)\])?", re.DOTALL
)
_ITEM = re.compile(r"(.*?) ?(?:\(([^()]*)\))?", re.DOTALL)
REMEDY = "write [Party: words], and \\[ and \\] for brackets of the text itself"


@dataclass(frozen=True, slots=True)
class Head:
    """Who wants a reading, which of them unmarked, and the numbers of what they say to it."""

    parties: tuple[str, ...]
    silent: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()


def pieces(shown: str) -> list[tuple[str, str]]:
    """The text between brackets, each piece with the bracket behind it, "" at the end."""
    found: list[tuple[str, str]] = _PIECE.findall(shown)
    # An empty match ends every search; what was passed over is a bracket without its partner.
    length = sum(len(text) + (len(inside) + 2 if inside else 0) for text, inside in found)
    if length != len(shown):
        at = next(m.end() for m in _PIECE.finditer(shown) if m[2] is None or not m[2])
        raise Unreadable("a bracket has no partner", REMEDY, at)
    return found


def head_and_words(inside: str) -> tuple[str, str]:
    """The parties of a bracket as printed, and its words."""
    head, colon, words = inside.partition(": ")
    if not colon:
        raise Unreadable(f"[{inside[:40]}] names no party", REMEDY)
    return head, words


def read_head(shown: str) -> Head:
    """Who stands in *shown*, the part of a bracket before its colon."""
    parties: list[str] = []
    silent: list[str] = []
    notes: list[int] = []
    sources: list[int] = []
    for item in shown.split(", ") if shown else ():
        found = _ITEM.fullmatch(item)
        party, said = (found[1], found[2]) if found else (item, None)
        if party:
            parties.append(signs.party_meant(party))
        for word in said.split("; ") if said else ():
            if word == signs.UNMARKED:
                silent.append(parties[-1])
            elif word != signs.ALL_UNMARKED:
                kind, _, number = word.partition(" ")
                (notes if kind == signs.NOTE else sources).append(int(number))
    every = shown.endswith(signs.ALL_UNMARKED + ")") or f"{signs.ALL_UNMARKED};" in shown
    return _head(parties, parties if every else silent, notes, sources)


def _head(
    parties: Sequence[str], silent: Sequence[str], notes: Sequence[int], sources: Sequence[int]
) -> Head:
    return Head(tuple(parties), tuple(silent), tuple(sorted(notes)), tuple(sorted(sources)))
