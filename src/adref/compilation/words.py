"""Word difference: how one text becomes another, in whole phrases as a lawyer marks them."""

from collections.abc import Iterable, Iterator, Sequence

from adref.compilation.chain import rechained
from adref.compilation.cleanup import Standing, cleaned
from adref.compilation.matching import Block, changed
from adref.compilation.rows import bare, row
from adref.compilation.slide import slid
from adref.proposals.edits import Edit

_WORD = 16
"""Code points that hold a word or two."""


def difference(base: str, other: str) -> tuple[Edit, ...]:
    """The edits that make *other* of *base*, both normal texts.

    Offsets are code points of *base*. After this the following hold: ``apply(base,
    difference(base, other)) == other``; ``difference(base, base) == ()``; the edits are in
    order and between two of them stands at least one kept word; they begin and end at words,
    an insertion standing right after the word before it; neither what an edit takes out nor
    what it puts in is white space alone.
    """
    if base == other:
        return ()
    if not base or not other:
        return (Edit(0, len(base), other),)
    start, end, other_end = _window(base, other)
    before, after = row(base[start:end]), row(other[start:other_end])
    standing = Standing(lambda: (bare(row(base)), bare(row(other))))
    return tuple(as_edits(_blocks(before, after, standing), before, after, start))


def blocks(before: Sequence[str], after: Sequence[str]) -> tuple[Block, ...]:
    """What changes between two rows of :func:`adref.text.tokens.tokens`, as blocks of indices.

    The blocks are in order and do not touch. Outside them the words are the same; the space
    before a word may differ only right after a block, so that a bracket put before a word
    leaves the word alone.
    """
    return _blocks(before, after, Standing(lambda: (bare(before), bare(after))))


def _blocks(before: Sequence[str], after: Sequence[str], standing: Standing) -> tuple[Block, ...]:
    """The :func:`blocks` of two rows that stand in the texts of which *standing* knows."""
    rows, columns = bare(before), bare(after)
    found = changed(rows, columns)
    if len(found) > 1:
        found = cleaned(rechained(found, rows, columns), rows, columns, standing)
    return tuple(_spaced(slid(found, rows, columns), before, after))


def in_phrases(
    found: Sequence[Block], before: Sequence[str], after: Sequence[str]
) -> tuple[Block, ...]:
    """*found*, blocks that do not touch, each moved to the border of its phrase.

    Where only the space before a word differs outside of them, a block is added.
    """
    placed = slid(found, bare(before), bare(after))
    return tuple(_spaced(placed, before, after))


def _window(base: str, other: str) -> tuple[int, int, int]:
    """The stretch in which two texts differ: its start, its end in each.

    It begins and ends at a space, and is wide enough for a change to be moved to the border
    of its phrase: on either side by the length of what changes, and a word.
    """
    head = _common_head(base, other)
    limit = min(len(base), len(other)) - head
    tail = _common_tail(base, other, limit)
    width = max(len(base), len(other)) - head - tail + _WORD
    start = base.rfind(" ", 0, max(head - width, 0)) + 1
    at = base.find(" ", len(base) - max(tail - width, 0))
    rest = len(base) - at if at >= 0 else 0
    return start, len(base) - rest, len(other) - rest


def _common_head(base: str, other: str) -> int:
    """How many code points two texts begin with alike; halving is faster than counting."""
    low, high = 0, min(len(base), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if base[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(base: str, other: str, limit: int) -> int:
    """How many code points, *limit* at most, two texts end with alike."""
    low, high, m, n = 0, limit, len(base), len(other)
    while low < high:
        middle = (low + high + 1) // 2
        if base[m - middle : m - low] == other[n - middle : n - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _spaced(found: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> Iterator[Block]:
    """*found*, widened by a word wherever a change would be one of white space alone."""
    current: Block | None = None
    for block in _with_spaces(found, before, after):
        joined = block
        if current is not None:
            if current.end < block.start:
                yield current
            else:
                joined = Block(current.start, block.end, current.other_start, block.other_end)
        while _only_space(joined, before, after):
            joined = Block(joined.start, joined.end + 1, joined.other_start, joined.other_end + 1)
        current = joined
    if current is not None:
        yield current


def _with_spaces(
    found: Sequence[Block], before: Sequence[str], after: Sequence[str]
) -> Iterator[Block]:
    """*found* and, as empty blocks, the places where one text has a space and one has none."""
    i = j = 0
    for block in (*found, Block(len(before), len(before), len(after), len(after))):
        if before[i : block.start] != after[j : block.other_start]:
            for k in range(block.start - i):
                if before[i + k] != after[j + k]:
                    yield Block(i + k, i + k, j + k, j + k)
        if block.start < len(before) or block.other_start < len(after):
            yield block
        i, j = block.end, block.other_end


def _gap(block: Block, before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    """Both sides of *block* as printed, with the space before the next word."""
    old = "".join(before[block.start : block.end])
    new = "".join(after[block.other_start : block.other_end])
    if block.end < len(before) and before[block.end].startswith(" "):
        old += " "
    if block.other_end < len(after) and after[block.other_end].startswith(" "):
        new += " "
    return old, new


def _only_space(block: Block, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the edit of *block* takes out a space and no word, or puts in one."""
    old, new = _gap(block, before, after)
    return (old != new) and (_glued(old, new) or _glued(new, old))


def _glued(space: str, words: str) -> bool:
    """Whether *space* is one that does not stand at either end of *words*."""
    return space == " " and not words.startswith(" ") and not words.endswith(" ")


def as_edits(
    found: Iterable[Block], before: Sequence[str], after: Sequence[str], start: int = 0
) -> Iterator[Edit]:
    """The edits for *found*, blocks as :func:`blocks` gives them.

    The first token of *before* stands at *start* of the base.
    """
    at, done = start - 1, 0
    for block in found:
        at += sum(map(len, before[done : block.start]))
        done = block.start
        old, new = _gap(block, before, after)
        if at < 0:  # the space before the text is only thought
            yield _at_start(old[1:], new[1:])
        elif not new.strip():
            yield _deletion(at, old, new)
        elif not old.strip():
            yield _insertion(at, old, new)
        else:
            yield _replacement(at, old, new)


def _at_start(old: str, new: str) -> Edit:
    """The edit that puts *new* for *old* at the start of a text."""
    return _replacement(0, old, new) if new else Edit(0, len(old.rstrip()), "")


def _deletion(at: int, old: str, new: str) -> Edit:
    """The edit that takes out *old*; the spaces round it stay where *new* has one."""
    if not new:
        return Edit(at, at + len(old), "")
    start = at + len(old) - len(old.lstrip())
    return Edit(start, start + len(old.strip()), "")


def _insertion(at: int, old: str, new: str) -> Edit:
    """The edit that puts in *new*, after the word before it where it can."""
    if not old or new.endswith(" "):
        return Edit(at, at, new.removesuffix(old))
    return Edit(at + 1, at + 1, new.removeprefix(" "))


def _replacement(at: int, old: str, new: str) -> Edit:
    """The edit that puts *new* for *old*, without the spaces that both begin or end with."""
    head = 1 if old.startswith(" ") and new.startswith(" ") else 0
    tail = 1 if old.endswith(" ") and new.endswith(" ") else 0
    return Edit(at + head, at + len(old) - tail, new[head : len(new) - tail])
