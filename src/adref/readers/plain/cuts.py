"""Paragraphs that a page break cut in two, put together again."""

from collections.abc import Sequence

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.blocks import Block, BlockKind, joined
from adref.readers.plain.inline import read_inline
from adref.readers.plain.layout import like_heading, runs_on, stops_short
from adref.readers.plain.scan import Source
from adref.text.marks import MarkKind

_SHORTEST = 60
"""An unlabelled block of fewer characters is a heading or a signature, not half a paragraph."""
_MOSTLY = 0.7
"""The share of labelled paragraphs from which one without a label is out of the ordinary."""

_MAY_INSERT = frozenset(
    {MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.HIGHLIGHT, MarkKind.CRITIC_INSERTED}
)


def join_cuts(
    blocks: Sequence[Block], source: Source
) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """*blocks* with the halves of a paragraph joined, and a notice for each joint.

    Footnotes may stand between the halves: they are printed at the foot of the page.
    """
    labelled = _mostly_labelled(blocks, source.text)
    done: list[Block] = []
    notices: list[Notice] = []
    last = -1  # where in *done* the paragraph stands that the next may go on with
    for block in blocks:
        if last >= 0 and _goes_on(done[last], block, source, labelled=labelled):
            notices.append(_notice(done[last], block, source.file))
            done[last] = joined(done[last], block)
            continue
        if block.kind is not BlockKind.FOOTNOTE:
            last = len(done) if block.kind is BlockKind.TEXT and block.cell is None else -1
        done.append(block)
    return tuple(done), tuple(notices)


def _notice(one: Block, other: Block, file: str) -> Notice:
    words = "a paragraph cut in two, as by a page break, was joined"
    return Notice("page-break-joined", words, Place(file, one.ranges[-1][1], other.ranges[0][0]))


def _goes_on(one: Block, other: Block, source: Source, *, labelled: bool) -> bool:
    """Whether *other* is the second half of *one*."""
    if other.kind is not BlockKind.TEXT or other.labelled or other.item or other.cell:
        return False
    if source.critic.marks_at(one.end):  # the break itself was put in or taken out
        return False
    return _reads_on(one, other, source.text, labelled=labelled) and not _put_in(one, other, source)


def _reads_on(one: Block, other: Block, text: str, *, labelled: bool) -> bool:
    """Whether the words of *other* may be the rest of those of *one*."""
    words, following = one.ranges[-1], other.ranges[0]
    if not (one.labelled or one.item) and one.ranges[-1][1] - one.ranges[0][0] < _SHORTEST:
        return False
    if runs_on(text, *words, *following):
        return True
    expected = one.labelled and (labelled or other.page)
    whole = (other.ranges[0][0], other.ranges[-1][1])
    return expected and stops_short(text, *words) and not like_heading(text, *whole)


def _put_in(one: Block, other: Block, source: Source) -> bool:
    """Whether a mark that may mean an insertion begins or ends where one of the two does.

    A block that is put in whole is a paragraph of its own, unless the same mark goes on in the
    other: a converter closes it at a page break and opens it again. CriticMarkup is written by
    hand and goes on over a break.
    """
    before, after = _marks(one, source), _marks(other, source)
    if not before or not after:
        return False
    whole = frozenset.intersection(*before), frozenset.intersection(*after)
    if MarkKind.CRITIC_INSERTED in whole[0] | whole[1]:
        return True
    return bool(whole[1] - before[-1] or whole[0] - after[0])


def _marks(block: Block, source: Source) -> list[frozenset[MarkKind]]:
    """The marks that may mean an insertion on each stretch of the words of *block*.

    Of a block joined before it is the last half, so that many joints take no longer than few.
    """
    half = [r for r, part in zip(block.ranges, block.parts, strict=True) if part == block.parts[-1]]
    return [
        _MAY_INSERT.intersection(mark.kind for mark in piece.marks)
        for piece in read_inline(source, half).pieces
        if any(sign.isalnum() for sign in piece.text)
    ]


def _mostly_labelled(blocks: Sequence[Block], text: str) -> bool:
    body = [
        block
        for block in blocks
        if block.kind is BlockKind.TEXT
        and block.cell is None
        and (block.labelled or not like_heading(text, block.ranges[0][0], block.ranges[-1][1]))
    ]
    return bool(body) and sum(block.labelled for block in body) >= _MOSTLY * len(body)
