"""Where in the base the words stand that an instruction speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from adref.text.typography import typed

Stretch = tuple[int, int]
"""Start and end, in code points of a normal text."""

_ELLIPSIS = regex.compile(r"\s*(?:…|\.{3}|\[…\]|\[\.{3}\])\s*")
_STOP = regex.compile(
    r"(?<!\b(?:[Nn]os?|[Aa]rts?|[Pp]aras?|e\.g|i\.e|cf|vol|pp?|M\.?[rs]s?|Dr|\p{Lu}))"
    r"[.!?。…][”’\"'»)\]]*(?=\s+[“‘\"'«(\[]*[\p{Lu}\p{Lo}\p{N}])|。"
)


_LEVEL = regex.compile(r"(?<![\p{L}\p{N}])\(?([a-z]{1,4}|\d{1,2})\)(?=\s)")


def occurrences(text: str, words: str) -> tuple[Stretch, ...]:
    """Every place in *text* where *words* stand whole.

    Quotes, dashes and white space are compared as they would be typed, letter case only where
    the words are not found as they are. "we ... all" stands for all from one to the other.
    """
    for tight in (False, True):
        for fold in (False, True):
            found = tuple(_found(text, words, tight=tight, fold=fold))
            if found:
                return found
    return _from_to(text, words)


def _from_to(text: str, words: str) -> tuple[Stretch, ...]:
    """The stretch that begins and ends as *words* do, which leave out the middle."""
    head, *middle = _ELLIPSIS.split(words)
    if len(middle) != 1 or not head or not middle[0]:
        return ()
    first, last = occurrences(text, head), occurrences(text, middle[0])
    if len(first) != 1:
        return ()
    later = [end for start, end in last if start >= first[0][1]]
    return ((first[0][0], later[0]),) if len(later) == 1 else ()


@dataclass(frozen=True, slots=True)
class _Typed:
    """A text as typed, with the offset of each of its signs in the text itself."""

    signs: str
    offsets: tuple[int, ...]


@lru_cache(maxsize=256)
def _as_typed(text: str, *, tight: bool, fold: bool) -> _Typed:
    signs: list[str] = []
    offsets: list[int] = []
    for at, sign in enumerate(text):
        plain = typed(sign)
        if not plain and sign.isspace() and not tight and signs[-1:] != [" "]:
            plain = " "
        for one in plain.lower() if fold else plain:
            signs.append(one)
            offsets.append(at)
    return _Typed("".join(signs), tuple(offsets))


def _found(text: str, words: str, *, tight: bool, fold: bool) -> Iterator[Stretch]:
    there = _as_typed(text, tight=tight, fold=fold)
    wanted = _as_typed(words.strip(), tight=tight, fold=fold).signs
    at = there.signs.find(wanted) if wanted else -1
    while at >= 0:
        start = there.offsets[at]
        end = there.offsets[at + len(wanted) - 1] + 1
        if _is_whole(text, start, end):
            yield start, end
            at = there.signs.find(wanted, at + len(wanted))
        else:
            at = there.signs.find(wanted, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at the border of a word."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after


def sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of *text*, without the white space before each."""
    starts = [0, *(m.end() for m in _STOP.finditer(text))]
    borders = [*starts, len(text)]
    return tuple(
        (a + len(text[a:b]) - len(text[a:b].lstrip()), b)
        for a, b in zip(starts, borders[1:], strict=True)
        if text[a:b].strip()
    )


def sentence(text: str, number: int) -> Stretch | None:
    """Sentence *number* of *text*, from 1, or from -1 for the last; None if there is none."""
    found = sentences(text)
    index = number - 1 if number > 0 else number
    return found[index] if -len(found) <= index < len(found) else None


def level(text: str, name: str) -> Stretch | None:
    """The sub-paragraph "(a)" inside *text*, up to the next; None unless it stands there once."""
    marks = list(_LEVEL.finditer(text))
    found = [n for n, mark in enumerate(marks) if mark[1].lower() == name.lower()]
    if len(found) != 1:
        return None
    n = found[0]
    return marks[n].end(), marks[n + 1].start() if n + 1 < len(marks) else len(text)
