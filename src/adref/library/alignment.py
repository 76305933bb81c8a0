"""The best common passage of two rows of words: where it stands in each, and how alike it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

_APART = 0.3
"""What a word that only one side has takes away from a passage; a word of both adds 1."""


@dataclass(frozen=True, slots=True)
class Common:
    """A passage of two rows of words.

    It goes from *start* to *end* in the one and from *other_start* to *other_end* in the other;
    *kept* words stand in both, in the same order.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    kept: int

    @property
    def exact(self) -> bool:
        """Whether both sides have the same words."""
        return self.kept == self.end - self.start == self.other_end - self.other_start

    @property
    def likeness(self) -> float:
        """The share of the words of the longer side that the other has, from 0 to 1."""
        return self.kept / max(self.end - self.start, self.other_end - self.other_start)


def common_passage(words: Sequence[str], other: Sequence[str]) -> Common | None:
    """The passage with the most words in common for the fewest that differ, None without any."""
    blocks = _trimmed(_densest(_blocks(words, other)))
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    start, other_start = first.start, first.other_start
    end, other_end = last.start + last.length, last.other_start + last.length
    # A longest common row may take the word before from elsewhere; its own place is beside it.
    before = _alike(words[:start][::-1], other[:other_start][::-1])
    after = _alike(words[end:], other[other_end:])
    kept = before + sum(block.length for block in blocks) + after
    return Common(start - before, end + after, other_start - before, other_end + after, kept)


def whole_passage(words: Sequence[str], other: Sequence[str]) -> Common | None:
    """All words that two paragraphs have in common, in order, however far apart."""
    blocks = _blocks(words, other)
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    end, other_end = last.start + last.length, last.other_start + last.length
    kept = sum(block.length for block in blocks)
    return Common(first.start, end, first.other_start, other_end, kept)


def resemblance(words: Sequence[str], other: Sequence[str]) -> float:
    """How alike two rows of words are as wholes, from 0 to 1."""
    return LCSseq.normalized_similarity(words, other)


def _alike(words: Sequence[str], other: Sequence[str]) -> int:
    """How many words two rows begin with alike."""
    pairs = zip(words, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(words), len(other)))


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of words that both sides have."""

    start: int
    other_start: int
    length: int

    def gap(self, later: "_Block") -> int:
        """The words between this run and a *later* one, on the side that has more."""
        ours = later.start - self.start
        theirs = later.other_start - self.other_start
        return max(ours, theirs) - self.length


def _densest(blocks: Sequence[_Block]) -> Sequence[_Block]:
    """The neighbouring *blocks* whose words outweigh the gaps between them by the most."""
    best = (0.0, 0, 0)
    score, first = 0.0, 0
    for at, block in enumerate(blocks):
        score -= _APART * blocks[at - 1].gap(block) if at else 0
        if score <= 0:
            score, first = 0.0, at
        score += block.length
        best = max(best, (score, first, at + 1), key=lambda found: found[0])
    return blocks[best[1] : best[2]]


def _trimmed(blocks: Sequence[_Block]) -> Sequence[_Block]:
    """*blocks* without a word or two at either end that stand apart from the rest."""
    while len(blocks) > 1 and _stray(blocks[0], blocks[0].gap(blocks[1])):
        blocks = blocks[1:]
    while len(blocks) > 1 and _stray(blocks[-1], blocks[-2].gap(blocks[-1])):
        blocks = blocks[:-1]
    return blocks


def _stray(block: _Block, gap: int) -> bool:
    return block.length <= _FEW and block.length < gap


_FEW = 2


def _blocks(words: Sequence[str], other: Sequence[str]) -> list[_Block]:
    """The runs of words that a longest common row of words keeps."""
    found = LCSseq.opcodes(words, other)
    return [
        _Block(code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in found
        if code.tag == "equal"
    ]
