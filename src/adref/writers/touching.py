"""What touches a wish: the wishes of others where it stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, repeat

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
    """From where to where each row changes the base, by the identity of the row.

    A span for each stretch that is not kept; those that stand together have one in common.
    """
    met: dict[int, tuple[Row, ...]] = field(default_factory=dict)
    """The rows that stand where a row does, by its identity, once somebody has asked."""

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
        found = self.met.get(id(row))
        if found is None:
            there = (*self.by_paragraph[row.ident], *self.neighbours.get(row.ident, ()))
            others = (other for other in there if other is not row and self._touch(row, other))
            # By identity: a new paragraph is among its own and among its neighbours.
            found = self.met[id(row)] = tuple({id(other): other for other in others}.values())
        return tuple(other for other in found if party not in other.parties)

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
    for is_kept, there in groupby(row.stretches, key=lambda s: s.change is Change.KEPT):
        together = tuple(there)
        end = at + sum(len(s.text) for s in together if s.change is not Change.INSERTED)
        if not is_kept:
            # Words taken out and what stands in their place are one change.
            yield from repeat((at, end), len(together))
        at = end
