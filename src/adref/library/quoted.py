"""Sources that are not quoted in a row: in parts, or a sub-paragraph with the words above it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from adref.library.holdings import Held, HeldProvision, provisions
from adref.library.resolve import Resolved
from adref.library.schema import Database
from adref.library.search import Reuse
from adref.text.folding import Word, spellings, words_of

_ELLIPSIS = regex.compile(
    r"\s*(?:\[\s*(?:…|\.{3}|\. \. \.)\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*"
)
_SHORTEST = 3
"""Words of a part; fewer stand anywhere."""


def quoted_in_parts(resolved: Resolved, text: str) -> Reuse | None:
    """All of *text* if it quotes the cited provisions with signs where words are left out.

    Each part stands there word for word, in this order, in one paragraph or the next.
    """
    parts = [spellings(part) for part in _ELLIPSIS.split(text) if words_of(part)]
    if not _ELLIPSIS.search(text) or any(len(part) < _SHORTEST for part in parts):
        return None
    theirs = [(at, w) for at, p in enumerate(resolved.provisions) for w in _words(p)]
    row = [_spelt(resolved.provisions[at], word) for at, word in theirs]
    places = _places(parts, row)
    starts = [theirs[start][0] for start in places]
    if len(places) < len(parts) or any(b - a > 1 for a, b in pairwise(starts)):
        return None
    first, last = places[0], places[-1] + len(parts[-1]) - 1
    ours, kept = words_of(text), sum(map(len, parts))
    return Reuse(
        start=ours[0].start,
        end=ours[-1].end,
        held=resolved.held,
        provisions=resolved.provisions[theirs[first][0] : theirs[last][0] + 1],
        source_start=theirs[first][1].start,
        source_end=theirs[last][1].end,
        words=kept,
        exact=True,
        likeness=kept / (last + 1 - first),
    )


def _words(held: HeldProvision) -> tuple[Word, ...]:
    return words_of(held.provision.text)


def _spelt(held: HeldProvision, word: Word) -> tuple[str, ...]:
    return spellings(held.provision.text[word.start : word.end])


def _places(parts: Sequence[tuple[str, ...]], row: Sequence[tuple[str, ...]]) -> list[int]:
    """Where each of *parts* begins in a row of words, one behind the other, as far as they go."""
    found: list[int] = []
    at = 0
    for part in parts:
        wanted = [(word,) for word in part]
        ends = range(at, len(row) - len(part) + 1)
        start = next((n for n in ends if list(row[n : n + len(part)]) == wanted), None)
        if start is None:
            break
        found.append(start)
        at = start + len(part)
    return found


def with_heads(database: Database, held: Held, last: HeldProvision) -> tuple[HeldProvision, ...]:
    """*last* behind the paragraphs in which it stands: "Calls upon States:" and then "(b) To act".

    () for a provision that stands in none.
    """
    number, part = last.provision.number, last.provision.part
    before: Iterator[HeldProvision] = (
        p
        for p in provisions(database, held)
        if p.first < last.first
        and p.provision.part == part
        and p.provision.number
        and number.startswith(f"{p.provision.number} (")
    )
    heads = tuple(before)
    return (*heads, last) if heads else ()
