"""The changes as a party marked them, cut to what they change.

Where the marks leave the base untouched, they tell which words were kept, and no comparison
has to guess it: the edits are the party's own. Two things are mended. A mark that begins or
ends inside a word takes in the word. And a party that strikes a sentence and types it again
with one word changed has changed one word.
"""

from collections.abc import Iterator, Sequence

import regex

from adref.compilation.information import information
from adref.compilation.matching import Block
from adref.compilation.rows import bare
from adref.compilation.words import as_edits, blocks, difference, in_phrases
from adref.proposals.edits import Edit, apply
from adref.text.document import Role
from adref.text.tokens import normal, raw_tokens
from adref.text.walk import Stretch, on_after, on_before

_TYPED_AGAIN = 0.5
"""Share of the struck words that stand again in the new ones, from which they were kept."""


def marked_edits(base: str, stretch: Stretch) -> tuple[Edit, ...]:
    """The edits of a *stretch* whose text before the changes is *base*.

    After this, ``apply(base, edits) == stretch.after``.
    """
    old, new, kept = _sides(stretch)
    before, after = raw_tokens(old), raw_tokens(new)
    rows, columns = [word for word, _ in before], [word for word, _ in after]
    if "".join(rows) != f" {base}" or not columns:
        return difference(base, stretch.after)
    found = list(_refined(_changed(before, after, kept), rows, columns))
    edits = tuple(as_edits(in_phrases(found, rows, columns), rows, columns))
    # Letters that join across a mark (a base letter and its accent) change the words' borders.
    return edits if apply(base, edits) == stretch.after else difference(base, stretch.after)


def _sides(stretch: Stretch) -> tuple[str, str, list[tuple[int, int, int]]]:
    """Both sides as printed, and the kept pieces: offset in each, length."""
    old: list[str] = []
    new: list[str] = []
    kept: list[tuple[int, int, int]] = []
    at = there = 0
    for span in (span for p in stretch.paragraphs for span in p.spans):
        text = _composed(span.text)
        if on_before(span):
            old.append(text)
        if on_after(span):
            new.append(text)
        if span.role is Role.KEPT and on_after(span):
            kept.append((at, there, len(text)))
        at += len(text) if on_before(span) else 0
        there += len(text) if on_after(span) else 0
    return "".join(old), "".join(new), kept


def _composed(text: str) -> str:
    """*text* in Unicode NFC with its white space as it is."""
    if text.isascii():
        return text
    return "".join(piece if piece.isspace() else normal(piece) for piece in _pieces(text))


def _pieces(text: str) -> list[str]:
    return [piece for piece in regex.split(r"(\s+)", text) if piece]


def _changed(
    before: Sequence[tuple[str, int]],
    after: Sequence[tuple[str, int]],
    kept: Sequence[tuple[int, int, int]],
) -> list[Block]:
    """What lies between the words that stand whole in a kept piece."""
    there = {start: k for k, (_, start) in enumerate(after)}
    found: list[Block] = []
    i = k = n = 0
    for index, (word, start) in enumerate(before):
        while n < len(kept) and start >= kept[n][0] + kept[n][2]:
            n += 1
        if n == len(kept):
            break
        here, other, length = kept[n]
        match = there.get(start - here + other)
        inside = start >= here and start + len(word.lstrip()) <= here + length
        if inside and match is not None and match >= k and after[match][0].lstrip() == word.lstrip():
            if i < index or k < match:
                found.append(Block(i, index, k, match))
            i, k = index + 1, match + 1
    if i < len(before) or k < len(after):
        found.append(Block(i, len(before), k, len(after)))
    return found


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
