"""Paragraphs that a page break cut in two, put together again."""

from collections.abc import Sequence

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.blocks import Block, BlockKind, joined
from adref.readers.plain.critic import Critic
from adref.readers.plain.layout import like_heading, runs_on, stops_short

_SHORTEST = 60
"""An unlabelled block of fewer characters is a heading or a signature, not half a paragraph."""
_MOSTLY = 0.7
"""The share of labelled paragraphs from which one without a label is out of the ordinary."""


def join_cuts(
    blocks: Sequence[Block], text: str, file: str, critic: Critic
) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """*blocks* with the halves of a paragraph joined, and a notice for each joint.

    Footnotes may stand between the halves: they are printed at the foot of the page.
    """
    labelled = _mostly_labelled(blocks, text)
    done: list[Block] = []
    notices: list[Notice] = []
    last = -1  # where in *done* the paragraph stands that the next may go on with
    for block in blocks:
        if last >= 0 and _goes_on(done[last], block, text, critic, labelled=labelled):
            notices.append(_notice(done[last], block, file))
            done[last] = joined(done[last], block)
            continue
        if block.kind is not BlockKind.FOOTNOTE:
            last = len(done) if block.kind is BlockKind.TEXT and block.cell is None else -1
        done.append(block)
    return tuple(done), tuple(notices)


def _notice(one: Block, other: Block, file: str) -> Notice:
    words = "a paragraph cut in two, as by a page break, was joined"
    return Notice("page-break-joined", words, Place(file, one.ranges[-1][1], other.ranges[0][0]))


def _goes_on(one: Block, other: Block, text: str, critic: Critic, *, labelled: bool) -> bool:
    """Whether *other* is the second half of *one*."""
    if other.kind is not BlockKind.TEXT or other.labelled or other.item or other.cell:
        return False
    if critic.marks_at(one.end):  # the break itself was put in or taken out
        return False
    words, following = one.ranges[-1], other.ranges[0]
    if not (one.labelled or one.item) and one.ranges[-1][1] - one.ranges[0][0] < _SHORTEST:
        return False
    if runs_on(text, *words, *following):
        return True
    expected = one.labelled and (labelled or other.page)
    whole = (other.ranges[0][0], other.ranges[-1][1])
    return expected and stops_short(text, *words) and not like_heading(text, *whole)


def _mostly_labelled(blocks: Sequence[Block], text: str) -> bool:
    body = [
        block
        for block in blocks
        if block.kind is BlockKind.TEXT
        and block.cell is None
        and (block.labelled or not like_heading(text, block.ranges[0][0], block.ranges[-1][1]))
    ]
    return bool(body) and sum(block.labelled for block in body) >= _MOSTLY * len(body)
