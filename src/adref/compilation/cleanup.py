"""Making phrases of scattered changes: words kept between two changes that say too little.

A longest common subsequence keeps every shared "the" and "of"; a lawyer strikes the phrase
and writes the new one. So what is kept between two changes is given up where it says less
than the changes round it; but not between two changes that are clearly two: two insertions,
or a word and the same word spelt otherwise.
"""

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from adref.compilation.information import information
from adref.compilation.matching import Block

SHARE = 0.4
"""Kept words with less information than this by each word of the smaller change join both."""
MOST = 1.3
"""But never words with this much information or more: one word and a small one."""
MANY = 6
"""With so many words kept nobody would join what stands round them."""
SMALL = 4
"""An insertion and an exchange beside it stay two if either has fewer words than this."""
FORMS, SPELLING = 6, 0.6
"""Letters in common from which an exchange of so few words is another form of the same word.

All fitted on the sentence pairs of arXivEdits and on invented ones (bench/words.py), both of
which change little round these values.
"""


def cleaned(blocks: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """*blocks* with those joined that belong together, and cut to what really changes."""
    done: list[Block] = []
    for block in blocks:
        current = block
        while done and _belong_together(done[-1], current, before, after):
            left = done.pop()
            current = trimmed(
                Block(left.start, current.end, left.other_start, current.other_end), before, after
            )
        done.append(current)
    return done


def _belong_together(
    left: Block, right: Block, before: Sequence[str], after: Sequence[str]
) -> bool:
    """Whether *left* and *right* are one change, the words between them kept by chance."""
    if right.start - left.end > MANY:
        return False
    limit = min(MOST, SHARE * min(_size(left), _size(right)))
    if sum(map(information, before[left.end : right.start])) >= limit or _two(left, right):
        return False
    return not (_same_word(left, before, after) or _same_word(right, before, after))


def _two(left: Block, right: Block) -> bool:
    """Whether two changes are two by their shape: word for word on both sides, say."""
    if _exchanges(left) and _exchanges(right):
        return all(len(side) == 1 for block in (left, right) for side in _sides(block))
    if _exchanges(left) or _exchanges(right):
        other = right if _exchanges(left) else left
        return _inserts(other) and min(_size(left), _size(right)) < SMALL
    return _inserts(left) == _inserts(right)


def _sides(block: Block) -> tuple[range, range]:
    return range(block.start, block.end), range(block.other_start, block.other_end)


def _exchanges(block: Block) -> bool:
    """Whether *block* both takes out and puts in."""
    return all(_sides(block))


def _inserts(block: Block) -> bool:
    """Whether *block* takes nothing out."""
    return block.start == block.end


def _size(block: Block) -> int:
    """The words taken out and put in."""
    return block.end - block.start + block.other_end - block.other_start


def _same_word(block: Block, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether *block* exchanges a word or two for others spelt much alike."""
    if not _exchanges(block) or _size(block) > FORMS:
        return False
    old = "".join(before[block.start : block.end]).lower()
    new = "".join(after[block.other_start : block.other_end]).lower()
    return Indel.normalized_similarity(old, new, score_cutoff=SPELLING) > 0


def trimmed(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    """*block* without the words that both its sides begin or end with."""
    i, m, j, n = block
    while i < m and j < n and before[i] == after[j]:
        i, j = i + 1, j + 1
    while i < m and j < n and before[m - 1] == after[n - 1]:
        m, n = m - 1, n - 1
    return Block(i, m, j, n)
