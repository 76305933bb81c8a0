"""How alike paragraphs are: pairs of neighbouring words find them, the order of words judges."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel, LCSseq

from adref.compilation.links import LONG, Unit
from adref.compilation.matching import Signs
from adref.compilation.rows import bare, row

CANDIDATES = 6
"""So many likely partners are looked at for one paragraph."""
COMMON = 24
"""A pair of words that stands in more paragraphs than this does not help to find one."""

Pairs = Mapping[int, Sequence[str]]


class Spelling:
    """Paragraphs spelt with one sign for each word, so that they compare as fast as strings.

    Each paragraph is spelt when it is first asked for.
    """

    __slots__ = ("_base", "_other", "_signs", "_spelt")

    def __init__(self, base: Sequence[Unit], other: Sequence[Unit]) -> None:
        self._base, self._other = base, other
        self._signs = Signs()
        self._spelt: dict[str, str] = {}

    def base(self, n: int) -> str:
        """Base paragraph *n*."""
        return self._word_by_word(self._base[n].text)

    def other(self, n: int) -> str:
        """Paragraph *n* of the other document."""
        return self._word_by_word(self._other[n].text)

    def _word_by_word(self, text: str) -> str:
        if text not in self._spelt:
            self._spelt[text] = self._signs.spell(bare(row(text[:LONG])))
        return self._spelt[text]


def alike(one: str, two: str) -> float:
    """How alike two spelt paragraphs are, word by word, from 0 to 1."""
    return Indel.normalized_similarity(one, two)


def common(one: str, two: str) -> int:
    """How many words two spelt paragraphs have in common, in order."""
    return LCSseq.similarity(one, two)


def candidates(
    spelling: Spelling, base: Iterable[int], other: Iterable[int]
) -> dict[tuple[int, int], float]:
    """The likeliest pairs of a paragraph of *base* and one of *other*, with what they share.

    That is the weight of the pairs of words that both have, by the weight of all those of the
    paragraph that has less: 1 where one contains the other. A rare pair weighs more.
    """
    sides = (_all_pairs(spelling.base, base), _all_pairs(spelling.other, other))
    worth = _worth(*sides)
    totals = [{n: sum(worth[p] for p in of) for n, of in side.items()} for side in sides]
    where: dict[str, list[int]] = defaultdict(list)
    for j, of in sides[1].items():
        for pair in of:
            where[pair].append(j)
    found: dict[tuple[int, int], float] = {}
    for i, of in sides[0].items():
        shared: dict[int, float] = defaultdict(float)
        for pair in of:
            if pair in where and worth[pair] * COMMON >= 1:
                for j in where[pair]:
                    shared[j] += worth[pair]
        best = sorted(shared, key=lambda j: (-shared[j], j))[:CANDIDATES]
        found |= {(i, j): shared[j] / min(totals[0][i], totals[1][j]) for j in best}
    return found


def _all_pairs(spelt: Callable[[int], str], which: Iterable[int]) -> Pairs:
    """The different pairs of neighbours in each paragraph, its borders included."""
    # Signs 0 and 1 stand for the borders of a paragraph.
    framed = {n: f"\0{spelt(n)}\1" for n in which}
    return {n: list(dict.fromkeys(map("".join, pairwise(words)))) for n, words in framed.items()}


def _worth(base: Pairs, other: Pairs) -> dict[str, float]:
    """What each pair of words says: 1 by the number of paragraphs of one side it stands in."""
    here, there = (Counter(p for of in side.values() for p in of) for side in (base, other))
    return {pair: 1 / max(here[pair], there[pair]) for pair in here | there}
