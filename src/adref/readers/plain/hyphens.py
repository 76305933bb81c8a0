"""Hyphens that a line end left behind, and those that are there to stay."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table
from adref.readers.plain.pieces import Piece, seen, without

_SOFT = re.compile("\u00ad[\r\n \t]*")
_HYPHEN = re.compile(r"(?<=[^\W\d_])([-\u2010])([ \n]+)(?=([^\W_]{1,60}))")
_BEFORE = re.compile(r"[^\W_]{1,60}(?:[-\u2010][^\W_]{1,60}){0,5}\Z")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")


@cache
def conjunctions() -> frozenset[str]:
    """The words before which a hyphen is suspended, in lower case."""
    languages = table("adref.readers", "hyphens.toml")["conjunctions"]
    return frozenset(word for words in languages.values() for word in words)


def known_words(text: str) -> frozenset[str]:
    """Every word of *text* in lower case, compounds whole."""
    return frozenset(match.group().lower() for match in _WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Undone:
    """A line-break hyphen undone at *at*, an offset in the words: as printed and as read."""

    at: int
    printed: str
    read: str


def undo_hyphens(
    pieces: Sequence[Piece], words: Callable[[], frozenset[str]]
) -> tuple[tuple[Piece, ...], tuple[Undone, ...]]:
    """*pieces* without soft hyphens and without the white space after line-break hyphens.

    The hyphen itself goes only where the rest of the document, *words*, writes the word in one
    and never with a hyphen. "short- and long-term" stays as it is.
    """
    text = seen(pieces)
    drops = [match.span() for match in _SOFT.finditer(text)]
    undone: list[Undone] = []
    for start, end, found in _line_hyphens(text, words):
        drops.append((start, end))
        undone.append(found)
    if not drops:
        return tuple(pieces), ()
    return without(pieces, sorted(drops)), tuple(undone)


def _line_hyphens(
    text: str, words: Callable[[], frozenset[str]]
) -> Iterator[tuple[int, int, Undone]]:
    for match in _HYPHEN.finditer(text):
        after = match[3]
        if not after[0].islower() or after.lower() in conjunctions():
            continue
        before = _BEFORE.search(text, max(0, match.start() - 120), match.start())
        head = before.group() if before else text[match.start() - 1]
        with_hyphen, in_one = f"{head}{match[1]}{after}", f"{head}{after}"
        known = words()
        keep = with_hyphen.lower() in known or in_one.lower() not in known
        start = match.start(2) if keep else match.start(1)
        read = with_hyphen if keep else in_one
        yield start, match.end(2), Undone(match.start(1), head + match[1] + " " + after, read)
