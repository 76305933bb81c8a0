"""What touches a wish: the wishes of others where it stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.model import Compilation, NewParagraph
from adref.compilation.overlay import Change
from adref.compilation.standing import UNKNOWN, Standing
from adref.writers.rows import Row, Sort, Stretch, rows

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The rows by party, by paragraph, and the new paragraphs by their place."""

    by_party: Mapping[str, Sequence[Row]]
    by_paragraph: Mapping[str, Sequence[Row]]
    neighbours: Mapping[str, Sequence[Row]]
    changed: Mapping[int, Spans]
    """From where to where each row changes the base, by the identity of the row."""

    @classmethod
    def of(cls, compilation: Compilation, standing: Standing = UNKNOWN) -> "Index":
        """The index of all rows of *compilation*."""
        by_party: dict[str, list[Row]] = defaultdict(list)
        by_paragraph: dict[str, list[Row]] = defaultdict(list)
        neighbours: dict[str | None, list[Row]] = defaultdict(list)
        places = {p.ident: p.after for p in compilation.paragraphs if isinstance(p, NewParagraph)}
        changed: dict[int, Spans] = {}
        for row in rows(compilation, standing):
            changed[id(row)] = tuple(_changed(row))
            by_paragraph[row.ident].append(row)
            for party in row.parties:
                by_party[party].append(row)
            if row.ident in places and row.sort in (Sort.NEW, Sort.ALTERNATIVE):
                neighbours[places[row.ident]].append(row)
        beside = {ident: neighbours[after] for ident, after in places.items()}
        return cls(by_party, by_paragraph, beside, changed)

    def touching(self, row: Row, party: str) -> tuple[Row, ...]:
        """What others than *party*, one of those of *row*, want where it stands."""
        there = (*self.by_paragraph[row.ident], *self.neighbours.get(row.ident, ()))
        found = (other for other in there if other is not row and party not in other.parties)
        # By identity: a new paragraph is among its own and among its neighbours.
        return tuple({id(other): other for other in found if self._touch(row, other)}.values())

    def at_place(self, row: Row, other: Row) -> Iterator[tuple[Stretch, str]]:
        """What *other* changes where *row* does, each with the words it keeps just before it.

        All that it changes if one of the two is about a whole paragraph.
        """
        mine = self.changed[id(row)]
        theirs = iter(self.changed[id(other)])
        whole = row.start is None or other.start is None
        before = ""
        for stretch in other.stretches:
            if stretch.change is Change.KEPT:
                before = stretch.text
                continue
            start, end = next(theirs)
            if whole or any(one <= end and start <= two for one, two in mine):
                yield stretch, before
            before = ""

    def _touch(self, row: Row, other: Row) -> bool:
        """Whether both are about one place: the same words, the whole, or where it stands.

        Two readings of one passage need not be: it is as long as all that is wanted in it.
        """
        if other.sort in (Sort.COMMENT, Sort.PARAGRAPH) or (row.sort is Sort.MOVE) != (
            other.sort is Sort.MOVE
        ):
            return False
        if row.start is None or other.start is None or row.end is None or other.end is None:
            return True
        if row.start > other.end or other.start > row.end:
            return False
        theirs = self.changed[id(other)]
        mine = self.changed[id(row)]
        return any(one <= end and start <= two for one, two in mine for start, end in theirs)


def _changed(row: Row) -> Iterator[tuple[int, int]]:
    """From where to where *row* changes the base, in code points of its paragraph."""
    at = row.start or 0
    if row.sort is not Sort.CHANGE:
        yield at, row.end or 0
        return
    for stretch in row.stretches:
        end = at if stretch.change is Change.INSERTED else at + len(stretch.text)
        if stretch.change is not Change.KEPT:
            yield at, end
        at = end
