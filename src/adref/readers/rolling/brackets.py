"""Brackets in running text, and who stands at their head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation.rolling import signs
from adref.compilation.rolling.style import DEFAULT, Attribution, Style
from adref.readers.rolling.unreadable import Unreadable

_ITEM = re.compile(r"(.*?) ?(?:\(([^()]*)\))?", re.DOTALL)
AFTER = "write [words (Party)], and \\[ and \\] for brackets of the text itself"
REMEDY = "write [Party: words], and \\[ and \\] for brackets of the text itself"


@dataclass(frozen=True, slots=True)
class Head:
    """Who wants a reading, which of them unmarked, and the numbers of what they say to it."""

    parties: tuple[str, ...]
    silent: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()


def pieces(shown: str) -> list[tuple[str, str]]:
    """The text between brackets, each piece with the inside of the bracket behind it.

    Where no bracket follows, as at the end, the second is "".
    """
    found: list[tuple[str, str]] = signs.PIECE.findall(shown)
    # The search passes over what fits nowhere: a bracket without its partner, and "[]".
    length = sum(len(text) + (len(inside) + 2 if inside else 0) for text, inside in found)
    if length != len(shown):
        at = next((m.end() for m in signs.PIECE.finditer(shown) if not m[2]), len(shown))
        what = "a bracket has no partner, or nothing in it"
        raise Unreadable(what, REMEDY, at)
    return found


def head_and_words(inside: str, style: Style = DEFAULT) -> tuple[str, str]:
    """The parties of a bracket as printed, and its words."""
    found = style.head_and_words(inside)
    if found is None:
        what = f"[{inside[:40]}] names no party"
        raise Unreadable(what, AFTER if style.attribution is Attribution.AFTER else REMEDY)
    return found


def read_head(shown: str) -> Head:
    """Who stands in *shown*, the part of a bracket before its colon."""
    parties: list[str] = []
    silent: list[str] = []
    notes: list[int] = []
    sources: list[int] = []
    for item in shown.split(", ") if shown else ():
        party, said = read_item(item)
        if party:
            parties.append(signs.party_meant(party))
        for word in said:
            kind, _, number = word.partition(" ")
            if word == signs.UNMARKED:
                silent.append(parties[-1])
            elif word == signs.ALL_UNMARKED:
                silent = list(parties)
            else:
                {signs.NOTE: notes, signs.SOURCE: sources}[kind].append(int(number))
    check_apart(parties, "a bracket")
    return Head(tuple(parties), tuple(silent), tuple(sorted(notes)), tuple(sorted(sources)))


def check_apart(parties: Sequence[str], where: str) -> None:
    """Refuse what names one of *parties* twice; *where* says what does."""
    twice = [party for number, party in enumerate(parties) if party in parties[:number]]
    if twice:
        what = f"{where} names {twice[0]} twice"
        raise Unreadable(what, "leave its name at the wording that it wants")


def read_item(shown: str) -> tuple[str, list[str]]:
    """A party as printed, and what stands in parentheses behind it."""
    found = _ITEM.fullmatch(shown)
    if found is None:
        return shown, []
    return found[1], found[2].split("; ") if found[2] else []
