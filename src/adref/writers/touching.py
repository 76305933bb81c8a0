"""What touches a wish: the wishes of others where it stands."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.model import Compilation, NewParagraph
from adref.compilation.standing import UNKNOWN, Standing
from adref.writers.rows import Row, Sort, rows


@dataclass(frozen=True, slots=True)
class Index:
    """The rows by party, by paragraph, and the new paragraphs by their place."""

    by_party: Mapping[str, Sequence[Row]]
    by_paragraph: Mapping[str, Sequence[Row]]
    neighbours: Mapping[str, Sequence[Row]]

    @classmethod
    def of(cls, compilation: Compilation, standing: Standing = UNKNOWN) -> "Index":
        """The index of all rows of *compilation*."""
        by_party: dict[str, list[Row]] = defaultdict(list)
        by_paragraph: dict[str, list[Row]] = defaultdict(list)
        neighbours: dict[str | None, list[Row]] = defaultdict(list)
        places = {p.ident: p.after for p in compilation.paragraphs if isinstance(p, NewParagraph)}
        for row in rows(compilation, standing):
            by_paragraph[row.ident].append(row)
            for party in row.parties:
                by_party[party].append(row)
            if row.ident in places and row.sort in (Sort.NEW, Sort.ALTERNATIVE):
                neighbours[places[row.ident]].append(row)
        return cls(
            by_party, by_paragraph, {ident: neighbours[after] for ident, after in places.items()}
        )

    def touching(self, row: Row, party: str) -> tuple[Row, ...]:
        """What others than *party*, one of those of *row*, want where it stands."""
        there = (*self.by_paragraph[row.ident], *self.neighbours.get(row.ident, ()))
        found = (other for other in there if other is not row and party not in other.parties)
        return tuple(dict.fromkeys(other for other in found if _touches(row, other)))


def _touches(row: Row, other: Row) -> bool:
    """Whether both are about one place: a passage, the whole paragraph, or where it stands."""
    if other.sort in (Sort.COMMENT, Sort.PARAGRAPH) or (row.sort is Sort.MOVE) != (
        other.sort is Sort.MOVE
    ):
        return False
    if row.start is None or other.start is None or row.end is None or other.end is None:
        return True
    return row.start <= other.end and other.start <= row.end
