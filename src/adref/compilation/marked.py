"""The changes as a party marked them, cut to what they change.

Where the marks leave the base untouched, they tell which words were kept, and no comparison
has to guess it: the edits are the party's own. Two things are mended. A mark that begins or
ends inside a word takes in the word. And a party that strikes a sentence and types it again
with one word changed has changed one word.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from adref.compilation.information import information
from adref.compilation.matching import Block
from adref.compilation.rows import bare, row
from adref.compilation.words import as_edits, blocks, difference, in_phrases
from adref.proposals.edits import Edit, apply
from adref.text.document import Role, Span
from adref.text.walk import Stretch, on_after, on_before

_TYPED_AGAIN = 0.5
"""Share of the struck words that stand again in the new ones, from which they were kept."""
_WORDS_AROUND = 16
"""Code points beside a change that hold a word or two."""
_SPACE = re.compile(r" \s+|[^\S ]\s*")
"""White space that is not simply one space."""

_Piece = tuple[int, int, int]
"""A kept piece of text: its offset in the text before, in the text after, its length."""


def marked_edits(base: str, stretch: Stretch) -> tuple[Edit, ...]:
    """The edits of a *stretch* whose text before the changes is *base*.

    After this, ``apply(base, edits) == stretch.after``.
    """
    old, new, kept = _sides(stretch)
    if (old, new) != (base, stretch.after) or not new:
        return difference(base, stretch.after)
    start, rest = _around(base, new, kept)
    end = len(base) - rest
    rows, columns = row(base[start:end]), row(new[start : len(new) - rest])
    found = _changed(rows, columns, list(_within(kept, start, end)))
    if found is None:
        return difference(base, new)
    placed = in_phrases(list(_refined(found, rows, columns)), rows, columns)
    edits = tuple(as_edits(placed, rows, columns, start))
    return edits if apply(base, edits) == new else difference(base, new)


def _around(base: str, new: str, kept: Sequence[_Piece]) -> tuple[int, int]:
    """How much of both texts, from the start and to the end, lies too far from any change.

    What is left begins and ends at a space, and is wide enough for a change to be moved to
    the border of its phrase.
    """
    first, last = kept[0] if kept else (0, 0, 0), kept[-1] if kept else (0, 0, 0)
    head = first[2] if first[:2] == (0, 0) else 0
    tail = last[2] if (last[0] + last[2], last[1] + last[2]) == (len(base), len(new)) else 0
    width = max(len(base), len(new)) - head - tail + _WORDS_AROUND
    start = base.rfind(" ", 0, max(head - width, 0)) + 1
    at = base.find(" ", len(base) - max(tail - width, 0))
    return start, len(base) - at if at >= 0 else 0


def _within(kept: Sequence[_Piece], start: int, end: int) -> Iterator[_Piece]:
    """The pieces between two offsets of the text before, in offsets from the first."""
    for at, there, length in kept:
        ahead, behind = max(start - at, 0), max(at + length - end, 0)
        if length > ahead + behind:
            yield at + ahead - start, there + ahead - start, length - ahead - behind


def _sides(stretch: Stretch) -> tuple[str, str, list[_Piece]]:
    """Both sides as normal texts, and the pieces of text that were kept."""
    old, new = "", ""
    kept: list[_Piece] = []
    for span, joined in _spans(stretch):
        text = _SPACE.sub(" ", unicodedata.normalize("NFC", span.text))
        if joined:
            old, new = (
                side if not side or side.endswith(" ") else f"{side} " for side in (old, new)
            )
        before, after = on_before(span), on_after(span)
        if before:
            old += text.lstrip(" ") if not old or old.endswith(" ") else text
        if after:
            new += text.lstrip(" ") if not new or new.endswith(" ") else text
        if span.role is Role.KEPT and before and after:
            length = len(text.strip(" "))
            tail = len(text) - len(text.rstrip(" ")) if length else 0
            if length:
                kept.append((len(old) - tail - length, len(new) - tail - length, length))
    return old.rstrip(" "), new.rstrip(" "), kept


def _spans(stretch: Stretch) -> Iterator[tuple[Span, bool]]:
    """The spans of all paragraphs, each with whether a paragraph is joined on before it."""
    for number, paragraph in enumerate(stretch.paragraphs):
        for n, span in enumerate(paragraph.spans):
            yield span, number > 0 and n == 0


class _Row:
    """Where the words of a row begin and end in the text it is the row of."""

    def __init__(self, words: Sequence[str]) -> None:
        # The space before the first word is only thought: offsets are one less.
        borders = list(accumulate(map(len, words), initial=-1))
        self.ends = borders[1:]
        self.starts = [
            border + (word[0] == " ") for border, word in zip(borders, words, strict=False)
        ]


def _changed(
    rows: Sequence[str], columns: Sequence[str], kept: Sequence[_Piece]
) -> list[Block] | None:
    """What lies between the words that stand whole in a kept piece.

    None where a mark so divides a word that the words of a kept piece are not the same on
    both sides.
    """
    before, after = _Row(rows), _Row(columns)
    found: list[Block] = []
    i = k = 0
    for at, there, length in kept:
        first, last = _inside(before, after, (at, there, length))
        start, end = bisect_left(before.starts, at + first), bisect_right(before.ends, at + last)
        other = bisect_left(after.starts, there + first)
        other_end = bisect_right(after.ends, there + last)
        if end <= start:
            continue
        if not _same(rows[start:end], columns[other:other_end]):
            return None
        if i < start or k < other:
            found.append(Block(i, start, k, other))
        i, k = end, other_end
    if i < len(rows) or k < len(columns):
        found.append(Block(i, len(rows), k, len(columns)))
    return found


def _same(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two rows are the same, but for the space before the first word."""
    return words[1:] == others[1:] and bare(words[:1]) == bare(others[:1])


def _inside(before: _Row, after: _Row, piece: _Piece) -> tuple[int, int]:
    """The part of a piece, by offsets in it, that holds whole words on both sides."""
    at, there, length = piece
    first, last = 0, length
    for words, offset in ((before, at), (after, there)):
        n = bisect_left(words.starts, offset)
        first = max(first, (words.starts[n] if n < len(words.starts) else offset + length) - offset)
        n = bisect_right(words.ends, offset + length) - 1
        last = min(last, (words.ends[n] if n >= 0 else offset) - offset)
    return first, last


def _refined(
    found: Sequence[Block], rows: Sequence[str], columns: Sequence[str]
) -> Iterator[Block]:
    """*found* without the words struck and typed again."""
    for block in found:
        old, new = rows[block.start : block.end], columns[block.other_start : block.other_end]
        inner = blocks(old, new) if old and new else ()
        again = _weight(old) - sum(_weight(old[b.start : b.end]) for b in inner)
        if not inner:
            if old != new:
                yield block
        elif again >= _TYPED_AGAIN * min(_weight(old), _weight(new)):
            for b in inner:
                yield Block(
                    b.start + block.start,
                    b.end + block.start,
                    b.other_start + block.other_start,
                    b.other_end + block.other_start,
                )
        else:
            yield block


def _weight(words: Sequence[str]) -> float:
    return sum(map(information, bare(words)))
