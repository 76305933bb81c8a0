"""Every party's changes of one paragraph laid over each other: flat pieces, each with its parties.

Where passages keep whole readings side by side, the overlay shows each deletion and each
insertion once, with the set of all who want it. So it can be written as tracked changes: to
take the pieces of one party, and to leave those of all others, gives that party's own text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from adref.compilation.model import BaseParagraph, Passage, Reading
from adref.compilation.rebuild import text_of
from adref.proposals.edits import Edit


class Change(StrEnum):
    """What happens to a piece of text if its parties have their way."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one change and the sorted set of parties that want it.

    *start* is the code-point offset in the base paragraph, of an insertion the point where it
    stands; *passage* the index of the passage it belongs to, None between passages. *silent*
    are those of the parties that did not mark the change.
    """

    text: str
    change: Change
    start: int
    parties: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    passage: int | None = None


@dataclass(slots=True)
class _Wish:
    """Who wants one change of one stretch, collected over the readings of a passage."""

    parties: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)

    def add(self, reading: Reading, leaving: frozenset[str]) -> None:
        self.parties |= set(reading.parties) - leaving
        self.silent |= set(reading.silent) - leaving

    def sorted(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parties, and those of them that did not mark the change."""
        return tuple(sorted(self.parties)), tuple(sorted(self.silent))


def edits_of(passage: Passage, reading: Reading) -> tuple[Edit, ...]:
    """The single changes of *reading*; one that names none changes the whole passage."""
    return reading.edits or (Edit(passage.start, passage.end, reading.text),)


def leaving(paragraph: BaseParagraph) -> frozenset[str]:
    """The parties that keep nothing of *paragraph*: they delete it or word it anew."""
    anew = {party for reading in paragraph.alternatives for party in reading.parties}
    # Who deletes the whole changes its first word, which no white space stands before.
    first = (p for passage in paragraph.passages if passage.start == 0 for p in _parties(passage))
    return frozenset(anew.union(p for p in first if p not in anew and not text_of(paragraph, p)))


def _parties(passage: Passage) -> Iterator[str]:
    return (party for reading in passage.readings for party in reading.parties)


def overlay(paragraph: BaseParagraph, leaving: frozenset[str] = frozenset()) -> tuple[Piece, ...]:
    """The pieces of *paragraph* in reading order; the kept and deleted ones are the base.

    The parties *leaving* delete every word of it, whatever their readings say.
    """
    return tuple(_joined(_pieces(paragraph, leaving)))


def _pieces(paragraph: BaseParagraph, leaving: frozenset[str]) -> Iterator[Piece]:
    done = 0
    for index, passage in enumerate(paragraph.passages):
        yield _base(paragraph.base[done : passage.start], done, _Wish(set(leaving)))
        yield from _in_passage(passage, index, leaving)
        done = passage.end
    yield _base(paragraph.base[done:], done, _Wish(set(leaving)))


def _base(text: str, start: int, wish: _Wish, passage: int | None = None) -> Piece:
    """Words of the base that begin at *start*, struck by those who wish them to go."""
    change = Change.DELETED if wish.parties else Change.KEPT
    return Piece(text, change, start, *wish.sorted(), passage)


def _in_passage(passage: Passage, index: int, leaving: frozenset[str]) -> Iterator[Piece]:
    """Deletions in base order, each insertion after the words it stands for."""
    cuts = {passage.start, passage.end}
    gone: list[tuple[Edit, Reading]] = []
    put: dict[int, dict[str, _Wish]] = {}
    for reading in passage.readings:
        for at, text in _insertions(passage, reading).items():
            put.setdefault(at, {}).setdefault(text, _Wish()).add(reading, leaving)
        for edit in edits_of(passage, reading):
            cuts |= {edit.start, edit.end}
            gone.append((edit, reading))
    points = sorted(cuts)
    yield from _insertions_at(points[0], put, index)
    for start, end in pairwise(points):
        wish = _Wish(set(leaving))
        for edit, reading in gone:
            if edit.start <= start and end <= edit.end:
                wish.add(reading, leaving)
        words = passage.base[start - passage.start : end - passage.start]
        yield _base(words, start, wish, index)
        yield from _insertions_at(end, put, index)


def _insertions(passage: Passage, reading: Reading) -> dict[int, str]:
    """What *reading* puts in, by the offset at which it does: all of one point as one text."""
    texts: dict[int, str] = {}
    for edit in edits_of(passage, reading):
        if edit.text:
            texts[edit.end] = texts.get(edit.end, "") + edit.text
    return texts


def _insertions_at(at: int, put: dict[int, dict[str, _Wish]], passage: int) -> Iterator[Piece]:
    there = put.get(at, {})
    for text, wish in sorted(there.items(), key=lambda item: (sorted(item[1].parties), item[0])):
        if wish.parties:
            yield Piece(text, Change.INSERTED, at, *wish.sorted(), passage)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """*pieces* without empty ones, equal neighbours of the base as one."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and _alike(last, piece):
            last = replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _alike(one: Piece, other: Piece) -> bool:
    return one.change is other.change is not Change.INSERTED and (
        one.parties,
        one.silent,
        one.passage,
    ) == (other.parties, other.silent, other.passage)
