"""Which words two texts have in common, in order: the longest common subsequence, bounded."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

CELLS = 1 << 24
"""Above so many pairs of words (4,000 by 4,000) texts are cut at words both have once."""
LAST_SIGN = 0x10FFFF
"""Words beyond the number of Unicode code points share one sign; no text has so many."""


class Block(NamedTuple):
    """Words *start* to *end* of one text give way to words *other_start* to *other_end*.

    A tuple and no dataclass: thousands are made and unpacked for one paragraph.
    """

    start: int
    end: int
    other_start: int
    other_end: int


def changed(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """What is not in the longest common subsequence, as blocks in order, none touching."""
    if len(before) * len(after) <= CELLS:
        return _by_sequence(before, after, Block(0, len(before), 0, len(after)))
    found: list[Block] = []
    for area in _between_anchors(before, after):
        rows, columns = before[area.start : area.end], after[area.other_start : area.other_end]
        if len(rows) * len(columns) <= CELLS:
            found += _by_sequence(rows, columns, area)
        else:  # nothing holds the two together that is worth the search
            found.append(area)
    return found


def _by_sequence(before: Sequence[str], after: Sequence[str], area: Block) -> list[Block]:
    """The blocks inside *area*, whose words are *before* and *after*."""
    kept = _kept(before, after)
    # rapidfuzz compares words by their hashes alone: should two ever be alike, signs are not.
    if any(before[i : i + n] != after[j : j + n] for i, j, n in kept):
        signs = Signs()
        kept = _kept(signs.spell(before), signs.spell(after))
    found: list[Block] = []
    i, j = area.start, area.other_start
    for row, column, length in (*kept, (len(before), len(after), 0)):
        here, there = area.start + row, area.other_start + column
        if i < here or j < there:
            found.append(Block(i, here, j, there))
        i, j = here + length, there + length
    return found


def _kept(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int]]:
    """The stretches of a longest common subsequence: start, other start, length."""
    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(before, after)
        if code.tag == "equal"
    ]


class Signs(dict[str, str]):
    """One sign for each word, given out as words are met.

    Strings of signs compare many times faster than lists of words. Signs 0 and 1 are never
    used.
    """

    __slots__ = ()

    def __missing__(self, word: str) -> str:
        """A sign for a new *word*."""
        self[word] = sign = chr(min(len(self) + 2, LAST_SIGN))
        return sign

    def spell(self, words: Iterable[str]) -> str:
        """*words* as a string of one sign for each."""
        return "".join(map(self.__getitem__, words))


def _between_anchors(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """The areas between words that both texts have exactly once, in the same order."""
    rows, columns = Counter(before), Counter(after)
    where = {word: j for j, word in enumerate(after) if columns[word] == 1}
    shared = [(i, where[w]) for i, w in enumerate(before) if rows[w] == 1 and w in where]
    kept = [shared[k] for k in increasing([column for _, column in shared])]
    return gaps(kept, Block(0, len(before), 0, len(after)))


def gaps(kept: Iterable[tuple[int, int]], area: Block) -> list[Block]:
    """The blocks of *area* between pairs of kept words; the pairs count from its corner."""
    found: list[Block] = []
    i, j = area.start, area.other_start
    for row, column in kept:
        here, there = area.start + row, area.other_start + column
        if i < here or j < there:
            found.append(Block(i, here, j, there))
        i, j = here + 1, there + 1
    if i < area.end or j < area.other_end:
        found.append(Block(i, area.end, j, area.other_end))
    return found


def increasing(values: Sequence[int]) -> list[int]:
    """The indices of a longest strictly increasing subsequence of *values*, in order."""
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for n, value in enumerate(values):
        at = bisect_left(tails, value)
        previous.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        last[at : at + 1] = [n]
    chain: list[int] = []
    n = last[-1] if last else -1
    while n >= 0:
        chain.append(n)
        n = previous[n]
    return chain[::-1]
