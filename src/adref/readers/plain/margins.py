"""What stands in the margin: footnotes with their calls, comments with what they are about."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.blocks import Block
from adref.readers.plain.critic import Remark
from adref.readers.plain.pieces import Piece, is_call, offset_of, spans
from adref.readers.plain.printed import Printed
from adref.readers.plain.scan import Source
from adref.text.document import Comment, Footnote, Kind, Paragraph

Where = tuple[int, int]


def footnotes(
    source: Source, notes: Sequence[Printed], paragraphs: Sequence[Sequence[Piece]]
) -> tuple[Footnote, ...]:
    """The footnotes, each led to by its call: the second of a name by the second call."""
    calls = _calls(paragraphs)
    used: dict[str, int] = defaultdict(int)
    done = []
    for note in notes:
        call = note.block.call
        here = calls[call][used[call] : used[call] + 1]
        used[call] += 1
        paragraph, offset = here[0] if here else (None, None)
        place = Place(source.file, note.block.start, note.block.end)
        body = Paragraph(spans(note.pieces, source.file), place, kind=Kind.FOOTNOTE)
        done.append(Footnote(call, (body,), place, paragraph, offset))
    return tuple(done)


def _calls(paragraphs: Sequence[Sequence[Piece]]) -> dict[str, list[Where]]:
    """Where each call stands: the paragraph and the offset in its words, in order."""
    calls: dict[str, list[Where]] = defaultdict(list)
    for n, pieces in enumerate(paragraphs):
        offset = 0
        for piece in pieces:
            if is_call(piece):
                calls[piece.text.strip()].append((n, offset))
            offset += len(piece.text)
    return calls


def comments(
    source: Source, blocks: Sequence[Block], paragraphs: Sequence[Sequence[Piece]]
) -> tuple[tuple[Comment, ...], tuple[Notice, ...]]:
    """The comments of the file, and a notice for each HTML comment, which was to be hidden.

    One that stands in no paragraph is about the end of the one before it.
    """
    ranges = sorted((start, n) for n, block in enumerate(blocks) for start, _ in block.ranges)
    done: list[Comment] = []
    hidden: list[Notice] = []
    for remark in source.critic.remarks:
        place = Place(source.file, remark.start, remark.end)
        if remark.hidden:
            words = f"an HTML comment is no part of the text: {remark.text}"
            hidden.append(Notice("markup-ignored", words, place))
        else:
            ident = str(len(done) + 1)
            done.append(_comment(ident, remark, place, ranges, paragraphs))
    return tuple(done), tuple(hidden)


def _comment(
    ident: str,
    remark: Remark,
    place: Place,
    ranges: Sequence[Where],
    paragraphs: Sequence[Sequence[Piece]],
) -> Comment:
    if not ranges:
        return Comment(ident, remark.text, place)
    n = ranges[max(0, bisect_right(ranges, (remark.start, len(paragraphs))) - 1)][1]
    start = offset_of(paragraphs[n], remark.about)
    end = offset_of(paragraphs[n], remark.start)
    return Comment(ident, remark.text, place, paragraph=n, start=start, end=end)
