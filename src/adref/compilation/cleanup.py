"""Making phrases of scattered changes: words kept between two changes by mere chance.

A longest common subsequence keeps every "the" and "of" that two wordings happen to share; a
lawyer strikes the phrase and writes the new one. How likely is it that words were kept by
chance? The more so, the more is rewritten round them: where *s* words give way to others, a
given word has about ``s + 1`` places to turn up in on either side. The less so, the more words
are kept together, and the less so for a word that stands only once in either text. A comma is
kept for a reason: people close one change before it and open another behind. And where words
only come or only go nothing is rewritten, so that two insertions stay two.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from math import log
from typing import NamedTuple

from rapidfuzz.distance import Indel

from adref.compilation.information import STOP_WORD, information, is_sign
from adref.compilation.matching import Block


class Odds(NamedTuple):
    """How many times as much must be rewritten for kept words to be there by chance.

    For one word more, for a sign of punctuation more, and where one of them stands once.
    """

    word: float
    sign: float
    once: float


ODDS = Odds(1.75, 5.84, 2.53)
"""Found by logistic regression on the 600 sentences of arXivEdits "train", which people marked.

``python -m bench.fit`` does it again; nothing else was looked at to choose them.
"""
SHORT = 16
"""In texts of fewer words even "of" often stands once, so that this says nothing of it."""
SPELLING = 0.6
"""The share of letters in common from which an exchange is another form of the same word."""
FORM = 6
"""No more words than this are forms of the same: long texts have many letters in common."""


class Standing:
    """How often words stand in two texts, which are read when that is first asked."""

    def __init__(self, texts: Callable[[], tuple[Sequence[str], Sequence[str]]]) -> None:
        self._texts = texts

    @cached_property
    def _counts(self) -> tuple[Counter[str], Counter[str], bool]:
        """Both texts, and whether one is short."""
        before, after = self._texts()
        return Counter(before), Counter(after), min(len(before), len(after)) < SHORT

    def once(self, word: str) -> bool:
        """Whether *word* stands once in both texts, and that says something."""
        before, after, short = self._counts
        if before[word] != 1 or after[word] != 1:
            return False
        return not short or information(word) > STOP_WORD


class Kept(NamedTuple):
    """Words kept between two changes: how many, how many signs, whether one stands once."""

    words: int
    signs: int
    once: bool

    def needed(self, odds: Odds) -> float:
        """How much must be rewritten round them for them to be there by chance, as a logarithm."""
        return (
            self.words * log(odds.word) + self.signs * log(odds.sign) + self.once * log(odds.once)
        )


class Stretch(NamedTuple):
    """A change, and how many of its words were rewritten: taken out, put in."""

    block: Block
    old: int
    new: int

    def room(self, other: "Stretch") -> float:
        """How many places a word has to turn up in between the two, as a logarithm."""
        return log(min(self.old + other.old, self.new + other.new) + 1)


def cleaned(
    blocks: Sequence[Block],
    before: Sequence[str],
    after: Sequence[str],
    standing: Standing,
    odds: Odds = ODDS,
) -> list[Block]:
    """*blocks* with those joined that belong together, and cut to what really changes.

    A join only makes further joins likelier, so that it does not matter which comes first.
    """
    done: list[Stretch] = []
    for block in blocks:
        current = stretch(block, before, after)
        while done:
            room = done[-1].room(current)
            start, end = done[-1].block.end, current.block.start
            if room <= (end - start) * log(odds.word):  # far from enough: the more common case
                break
            if room <= kept(before[start:end], standing).needed(odds):
                break
            current = _joined(done.pop(), current, before, after)
        done.append(current)
    return [one.block for one in done]


def stretch(block: Block, before: Sequence[str], after: Sequence[str]) -> Stretch:
    """*block* and how much of it is rewritten: nothing, where a word is only spelt otherwise."""
    if _same_word(block, before, after):
        return Stretch(block, 0, 0)
    return Stretch(block, block.end - block.start, block.other_end - block.other_start)


def kept(words: Sequence[str], standing: Standing) -> Kept:
    """What there is to say of *words* that stand between two changes."""
    signs = sum(map(is_sign, words))
    return Kept(len(words) - signs, signs, any(map(standing.once, words)))


def _joined(left: Stretch, right: Stretch, before: Sequence[str], after: Sequence[str]) -> Stretch:
    """*left*, *right* and the words between them as one change."""
    one, two = left.block, right.block
    whole = Block(one.start, two.end, one.other_start, two.other_end)
    return Stretch(_trimmed(whole, before, after), left.old + right.old, left.new + right.new)


def _same_word(block: Block, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether *block* exchanges a word or two for others spelt much alike."""
    start, end, other, stop = block
    if start == end or other == stop or end - start + stop - other > FORM:
        return False
    old, new = "".join(before[start:end]).lower(), "".join(after[other:stop]).lower()
    return Indel.normalized_similarity(old, new, score_cutoff=SPELLING) > 0


def _trimmed(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    """*block* without the words that both its sides begin or end with."""
    i, m, j, n = block
    while i < m and j < n and before[i] == after[j]:
        i, j = i + 1, j + 1
    while i < m and j < n and before[m - 1] == after[n - 1]:
        m, n = m - 1, n - 1
    return Block(i, m, j, n)
