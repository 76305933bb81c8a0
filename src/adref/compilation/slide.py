"""Where an insertion or a deletion stands, when it could stand in more than one place.

"women and girls" becomes "women and men and girls" by "and men" after "women" or by "men and"
after "and". The words say which a person would mark: phrases begin with a conjunction or a
comma and do not end with one; a sentence begins after a full stop and ends with its own.
"""

from collections.abc import Sequence

from adref.compilation.information import Place, place
from adref.compilation.matching import Block


def slid(blocks: Sequence[Block], before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """*blocks* with each pure insertion and deletion at the border of a phrase."""
    done: list[Block] = []
    for n, block in enumerate(blocks):
        floor = done[-1].end + 1 if done else 0
        ceiling = blocks[n + 1].start - 1 if n + 1 < len(blocks) else len(before)
        if block.start == block.end:
            room = (block.start - floor, ceiling - block.end)
            by = _best(after, block.other_start, block.other_end, room)
        elif block.other_start == block.other_end:
            by = _best(before, block.start, block.end, (block.start - floor, ceiling - block.end))
        else:
            by = 0
        done.append(Block(*(at + by for at in block)) if by else block)
    return done


def _best(words: Sequence[str], start: int, end: int, room: tuple[int, int]) -> int:
    """How far to move the stretch from *start* to *end* of *words*: the best place.

    *room* is how far it may go to the left and to the right. Of equally good places the last
    counts, so that what comes first in the text is left alone.
    """
    left = right = 0
    while left < room[0] and words[start - left - 1] == words[end - left - 1]:
        left += 1
    while right < room[1] and words[start + right] == words[end + right]:
        right += 1
    if not (left or right):
        return 0
    return max(range(-left, right + 1), key=lambda by: (_fit(words, start + by, end + by), by))


def _fit(words: Sequence[str], start: int, end: int) -> int:
    """How well the stretch from *start* to *end* of *words* would make a phrase."""
    first, last = place(words[start]), place(words[end - 1])
    ahead = place(words[start - 1]) if start else Place.STOP
    behind = place(words[end]) if end < len(words) else Place.STOP
    fit = 0
    if ahead is Place.STOP and (last is Place.STOP or end == len(words)):
        fit += 4  # a whole sentence
    if first is Place.OPENER:
        fit += 2
    if first is Place.COMMA and behind in (Place.COMMA, Place.STOP, Place.CLOSING):
        fit += 2
    if first is Place.OPENING and last is Place.CLOSING:
        fit += 3
    if last in (Place.OPENER, Place.LEADER):
        fit -= 2
    if last is Place.OPENING or first is Place.CLOSING:
        fit -= 3
    if first is Place.STOP and last is not Place.STOP and behind is Place.STOP:
        fit -= 1
    return fit
