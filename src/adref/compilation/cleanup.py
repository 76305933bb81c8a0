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
MOST = 2.1
"""But never words with this much information or more: two words and a sign."""
MANY = 6
"""With so many words kept nobody would join what stands round them."""
SMALL = 4
"""An insertion or deletion of fewer words is not joined with an exchange beside it."""
SHORT = 2
"""Exchanges of as many words for as many, up to this, stand side by side as a list does."""
SPELLING = 0.6
"""Letters in common from which an exchange is another form of the same word."""


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
    """Whether two changes are by their shape two."""
    one, two = _balance(left), _balance(right)
    if one is None and two is None:
        return _inserts(left) == _inserts(right)
    if one is None or two is None:
        return min(_size(left), _size(right)) < SMALL
    return one == two == 0 and max(_size(left), _size(right)) <= 2 * SHORT


def _balance(block: Block) -> int | None:
    """How many more words an exchange puts in than it takes out; None for no exchange."""
    old, new = block.end - block.start, block.other_end - block.other_start
    return new - old if old and new else None


def _inserts(block: Block) -> bool:
    return block.start == block.end


def _size(block: Block) -> int:
    """The words taken out and put in."""
    return block.end - block.start + block.other_end - block.other_start


def _same_word(block: Block, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether *block* exchanges words for others spelt much alike."""
    old = "".join(before[block.start : block.end])
    new = "".join(after[block.other_start : block.other_end])
    alike = Indel.normalized_similarity(old.lower(), new.lower(), score_cutoff=SPELLING)
    return bool(old and new) and alike >= SPELLING


def trimmed(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    """*block* without the words that both its sides begin or end with."""
    i, m, j, n = block
    while i < m and j < n and before[i] == after[j]:
        i, j = i + 1, j + 1
    while i < m and j < n and before[m - 1] == after[n - 1]:
        m, n = m - 1, n - 1
    return Block(i, m, j, n)
