"""Comparing edit scripts: every peer's result as blocks of words, at one canonical place.

A *block* is (start, end, other start, other end) in words of the two texts. An insertion or
deletion that could stand in several places is moved to the leftmost, in the gold and in the
result alike, so that no peer is blamed for its choice; "placed" counts without that.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Block = tuple[int, int, int, int]
Stretch = tuple[int, int]


@dataclass(slots=True)
class Score:
    """Counts of edits over many pairs of texts."""

    gold: int = 0
    found: int = 0
    hits: int = 0
    placed: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    hits_by_kind: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Exact edits among those found."""
        return self.hits / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Gold edits found exactly."""
        return self.hits / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.hits / max(self.gold + self.found, 1)

    @property
    def placed_f1(self) -> float:
        """F1 where an edit also has to stand in the very place."""
        return 2 * self.placed / max(self.gold + self.found, 1)

    @property
    def fragments(self) -> float:
        """Edits found for each gold edit."""
        return self.found / max(self.gold, 1)


def spans(words: Sequence[str]) -> list[Stretch]:
    """Where each of *words* (with their spaces) stands in the text, its space left out."""
    at, found = -1, []
    for word in words:
        found.append((at + len(word) - len(word.lstrip()), at + len(word)))
        at += len(word)
    return found


def blocks_of(
    kept: Iterable[tuple[int, int, int]], before: Sequence[Stretch], after: Sequence[Stretch]
) -> list[Block]:
    """The blocks between words that are kept whole.

    *kept* are stretches (start, other start, length) in code points that a peer left alone; a
    word counts as kept if all of it is, and is one word in the other text too.
    """
    there = {stretch: n for n, stretch in enumerate(after)}
    pairs, n = [], 0
    for start, other, length in kept:
        while n < len(before) and before[n][0] < start:
            n += 1
        while n < len(before) and before[n][1] <= start + length:
            m = there.get((before[n][0] - start + other, before[n][1] - start + other))
            if m is not None:
                pairs.append((n, m))
            n += 1
    return between(pairs, len(before), len(after))


def between(pairs: Iterable[tuple[int, int]], rows: int, columns: int) -> list[Block]:
    """The blocks between *pairs* of kept words."""
    found, i, j = [], 0, 0
    for n, m in (*pairs, (rows, columns)):
        if i < n or j < m:
            found.append((i, n, j, m))
        i, j = n + 1, m + 1
    return found


def canonical(blocks: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """*blocks* cut to what changes, insertions and deletions as far to the left as they go."""
    done: list[Block] = []
    for block in blocks:
        start, end, other, stop = _cut(block, before, after)
        floor = done[-1][1] if done else 0
        if start == end:
            while start > floor and before[start - 1] == after[stop - 1]:
                start, end, other, stop = start - 1, end - 1, other - 1, stop - 1
        elif other == stop:
            while start > floor and before[start - 1] == before[end - 1]:
                start, end, other, stop = start - 1, end - 1, other - 1, stop - 1
        done.append((start, end, other, stop))
    return done


def _cut(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    start, end, other, stop = block
    while start < end and other < stop and before[start] == after[other]:
        start, other = start + 1, other + 1
    while start < end and other < stop and before[end - 1] == after[stop - 1]:
        end, stop = end - 1, stop - 1
    return start, end, other, stop
