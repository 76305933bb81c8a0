"""Making phrases of scattered changes: words kept between two changes that say too little.

A longest common subsequence keeps every shared "the" and "of"; a lawyer strikes the phrase
and writes the new one. So what is kept between two changes is given up where it says less
than the break it makes.
"""

from collections.abc import Sequence

from adref.compilation.information import information
from adref.compilation.matching import Block

ENOUGH = 0.9
"""Kept words with less information than this join the changes on both sides."""
FEW, LONG = 2, 3
"""At most FEW kept words between two changes of at least LONG words join them too."""


def cleaned(blocks: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """*blocks* with those joined that belong together, and cut to what really changes."""
    done: list[Block] = []
    for block in blocks:
        current = block
        while done and _belong_together(done[-1], current, before):
            last = done.pop()
            current = trimmed(
                Block(last.start, current.end, last.other_start, current.other_end), before, after
            )
        done.append(current)
    return done


def _belong_together(left: Block, right: Block, before: Sequence[str]) -> bool:
    kept = before[left.end : right.start]
    if len(kept) > FEW + 2:
        return False
    return sum(map(information, kept)) < ENOUGH or (
        len(kept) <= FEW and _size(left) >= LONG and _size(right) >= LONG
    )


def _size(block: Block) -> int:
    return max(block.end - block.start, block.other_end - block.other_start)


def trimmed(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    """*block* without the words that both its sides begin or end with."""
    i, m, j, n = block
    while i < m and j < n and before[i] == after[j]:
        i, j = i + 1, j + 1
    while i < m and j < n and before[m - 1] == after[n - 1]:
        m, n = m - 1, n - 1
    return Block(i, m, j, n)
