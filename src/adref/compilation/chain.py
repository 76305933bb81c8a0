"""The best chain of kept words: what says much, in few pieces.

Among all longest common subsequences most are confetti. Where changes stand close together,
the words to keep are chosen anew: of all ways to keep words of one text in the other, the one
with the most information left after every gap has cost its price. This is the alignment with
affine gaps of Gotoh (1982), run over the pairs of equal words only.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from adref.compilation.information import information
from adref.compilation.matching import Block, gaps

EXCHANGE, ONE_SIDED = 0.02, 0.01
"""What a gap costs that exchanges words, and one that only puts in or only takes out.

A hundredth for each text in which it is one: it settles ties and no more. What to give up is
for :mod:`adref.compilation.cleanup` to say.
"""
PAIRS = 6_000
"""With more pairs of equal words than this the search is not worth its time."""
SOLID_WORDS, SOLID = 6, 4.0
"""So many kept words in a row, with so much information, are sure to be kept."""


def rechained(blocks: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """*blocks*, those that stand close together chosen anew."""
    found: list[Block] = []
    for group in _close_together(blocks, before):
        if len(group) > 1:
            first, last = group[0], group[-1]
            area = Block(first.start, last.end, first.other_start, last.other_end)
            found += _best(area, before, after) or group
        else:
            found += group
    return found


def _close_together(blocks: Sequence[Block], before: Sequence[str]) -> Iterator[list[Block]]:
    """*blocks* in groups between which there are solid stretches of kept words."""
    group: list[Block] = []
    for block in blocks:
        kept = before[group[-1].end : block.start] if group else ()
        if len(kept) >= SOLID_WORDS and sum(map(information, kept)) >= SOLID:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _best(area: Block, before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """The blocks left by the best chain through *area*; none where that would take too long."""
    rows = before[area.start : area.end]
    where: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(after[area.other_start : area.other_end]):
        where[word].append(j)
    if sum(len(where[word]) for word in rows if word in where) > PAIRS:
        return []
    return gaps(_chain(rows, where, area.other_end - area.other_start), area)


class _Cell(NamedTuple):
    """A pair of equal words as the end of a chain, and the pair before it."""

    score: float
    row: int
    column: int
    before: "_Cell | None"


def _chain(
    rows: Sequence[str], where: Mapping[str, Sequence[int]], width: int
) -> list[tuple[int, int]]:
    """The pairs (row, column) of the best chain from one corner of the area to the other."""
    start = _Cell(0.0, -1, -1, None)
    reach = [start] * (width + 1)  # the best of all rows above, in the columns to the left
    columns: dict[int, _Cell] = {-1: start}  # the best of all rows above, by column
    above = [start]
    for row, word in enumerate(rows):
        worth = information(word)
        now = [
            _after(row, j, worth, reach[j], columns.get(j - 1), above) for j in where.get(word, ())
        ]
        for end in now:
            _remember(end, reach, columns)
        above = now
    last = _after(len(rows), width, 0.0, reach[width], columns.get(width - 1), above)
    pairs: list[tuple[int, int]] = []
    before = last.before
    while before is not None and before is not start:
        pairs.append((before.row, before.column))
        before = before.before
    return pairs[::-1]


def _after(
    row: int, column: int, worth: float, far: _Cell, left: _Cell | None, above: Sequence[_Cell]
) -> _Cell:
    """The best chain that ends with the pair at *row* and *column*."""
    best, score = far, far.score - EXCHANGE
    if left is not None and left.score - ONE_SIDED > score:
        best, score = left, left.score - ONE_SIDED
    for cell in above:
        if cell.column < column:
            price = ONE_SIDED if cell.column < column - 1 else 0.0
            if cell.score - price > score:
                best, score = cell, cell.score - price
    return _Cell(score + worth, row, column, best)


def _remember(cell: _Cell, reach: list[_Cell], columns: dict[int, _Cell]) -> None:
    """Note *cell* wherever it is the best so far."""
    known = columns.get(cell.column)
    if known is None or known.score < cell.score:
        columns[cell.column] = cell
    for n in range(cell.column + 1, len(reach)):
        if reach[n].score >= cell.score:
            break
        reach[n] = cell
