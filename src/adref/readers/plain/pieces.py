"""Pieces: what is seen of a block, each with the characters of the file it stands for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from adref.base.places import Place
from adref.text.document import Role, Span
from adref.text.marks import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class Piece:
    """*text* as seen, for the characters *start* to *end* of the file.

    Where it has as many characters as they are, it is those characters; else it stands for
    them as one (an escape, an entity, a line end). *outer_start* and *outer_end* take in the
    mark-up round it. Pieces of one *part* have nothing else of the text between them.
    """

    text: str
    start: int
    end: int
    marks: frozenset[Mark]
    outer_start: int
    outer_end: int
    part: int = 0
    role: Role = Role.KEPT


def seen(pieces: Sequence[Piece]) -> str:
    """The words of *pieces*, joined."""
    return "".join(piece.text for piece in pieces)


def is_call(piece: Piece) -> bool:
    """Whether the piece is the call of a footnote."""
    return any(mark.kind is MarkKind.FOOTNOTE_CALL for mark in piece.marks)


def _slice(piece: Piece, start: int, end: int) -> Piece:
    """The characters *start* to *end* of a piece; mark-up stays at the ends it stands at."""
    first, last = start == 0, end == len(piece.text)
    if piece.end - piece.start == len(piece.text):
        inner, outer = piece.start + start, piece.start + end
    else:
        inner, outer = piece.start, piece.end
    return replace(
        piece,
        text=piece.text[start:end],
        start=inner,
        end=outer,
        outer_start=piece.outer_start if first else inner,
        outer_end=piece.outer_end if last else outer,
    )


def without(pieces: Sequence[Piece], drops: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """*pieces* less the stretches *drops* of their words, disjoint and in order."""
    if not drops:
        return tuple(pieces)
    kept: list[Piece] = []
    at, n = 0, 0
    for piece in pieces:
        length, done = len(piece.text), 0
        while n < len(drops) and drops[n][0] < at + length:
            start, end = max(drops[n][0] - at, 0), min(drops[n][1] - at, length)
            if start > done:
                kept.append(_slice(piece, done, start))
            done = max(done, end)
            if drops[n][1] > at + length:
                break
            n += 1
        if done < length or not length:
            kept.append(_slice(piece, done, length) if done else piece)
        at += length
    return tuple(kept)


def split(pieces: Sequence[Piece], at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """*pieces* before and from *at*, an offset in their words."""
    total = sum(len(piece.text) for piece in pieces)
    return without(pieces, [(at, total)] if at < total else []), without(pieces, [(0, at)])


def stripped(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """*pieces* without white space before the first and after the last word.

    The mark-up that stood round the white space stays with the words.
    """
    start, end = 0, len(pieces)
    while start < end and not pieces[start].text.strip():
        start += 1
    while end > start and not pieces[end - 1].text.strip():
        end -= 1
    kept = [piece for piece in pieces[start:end] if piece.text]
    if kept:
        first = kept[0]
        lead = len(first.text) - len(first.text.lstrip())
        if lead:
            cut = _slice(first, lead, len(first.text))
            kept[0] = replace(cut, outer_start=_outer(first, cut))
        last = kept[-1]
        trail = len(last.text.rstrip())
        if trail < len(last.text):
            kept[-1] = replace(_slice(last, 0, trail), outer_end=last.outer_end)
            if last.outer_end == last.end:
                kept[-1] = _slice(last, 0, trail)
    return tuple(kept)


def _outer(piece: Piece, cut: Piece) -> int:
    """Where *cut*, the end of *piece*, begins with its mark-up."""
    return cut.start if piece.outer_start == piece.start else piece.outer_start


def place_at(pieces: Sequence[Piece], offsets: Sequence[int]) -> tuple[int, ...]:
    """Where in the file the characters at *offsets* of the words of *pieces* stand."""
    lengths = list(accumulate(len(piece.text) for piece in pieces))
    places = []
    for offset in offsets:
        n = min(bisect_right(lengths, offset), len(pieces) - 1)
        inside = offset - (lengths[n] - len(pieces[n].text))
        places.append(min(pieces[n].start + inside, pieces[n].end))
    return tuple(places)


def offset_of(pieces: Sequence[Piece], place: int) -> int:
    """How many characters of the words of *pieces* stand before *place* in the file."""
    starts = [piece.start for piece in pieces]
    lengths = [0, *accumulate(len(piece.text) for piece in pieces)]
    n = bisect_right(starts, place)
    if n == 0:
        return 0
    piece = pieces[n - 1]
    inside = min(place - piece.start, len(piece.text))
    if piece.end - piece.start != len(piece.text):
        inside = len(piece.text) if place >= piece.end else 0
    return lengths[n - 1] + inside


def spans(pieces: Sequence[Piece], file: str) -> tuple[Span, ...]:
    """*pieces* as spans: neighbours under one set of marks are one."""
    return tuple(_span(run, file) for run in _runs(pieces))


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    run: list[Piece] = []
    for piece in pieces:
        if run and not _belong(run[-1], piece):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _belong(one: Piece, other: Piece) -> bool:
    same = one.marks == other.marks and one.role is other.role and one.part == other.part
    return same and not is_call(other)


def _span(run: Sequence[Piece], file: str) -> Span:
    place = Place(file, run[0].outer_start, run[-1].outer_end)
    return Span(seen(run), place, run[0].marks, role=run[0].role)
