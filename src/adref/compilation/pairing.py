"""Who is linked with whom so far, and what the neighbours say about a pair."""

from collections.abc import Iterable, Iterator, Sequence

from adref.compilation.links import Unit
from adref.text.document import Kind


class Pairing:
    """One-to-one links between two documents while they are being found.

    The only thing in alignment that changes; it lives for one call of ``align``.
    """

    __slots__ = ("_around", "_labels", "base", "of_base", "of_other", "other")

    def __init__(self, base: Sequence[Unit], other: Sequence[Unit]) -> None:
        self.base, self.other = base, other
        self.of_base: list[int | None] = [None] * len(base)
        self.of_other: list[int | None] = [None] * len(other)
        self._labels = frozenset(unit.label for unit in base if unit.label)
        self._around: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])

    def link(self, i: int, j: int) -> None:
        """Link base paragraph *i* with other paragraph *j*, both free until now."""
        self.of_base[i], self.of_other[j] = j, i

    def link_all(self, ours: Iterable[int], theirs: Iterable[int]) -> None:
        """Link paragraphs of the base with as many of the other document, one after another.

        Where one side is longer the rest of it stays free.
        """
        for i, j in zip(ours, theirs, strict=False):
            self.link(i, j)

    def free(self, i: int, j: int) -> bool:
        """Whether neither base paragraph *i* nor other paragraph *j* has a link yet."""
        return self.of_base[i] is None and self.of_other[j] is None

    def free_base(self) -> list[int]:
        """The paragraphs of the base without a link."""
        return [n for n, j in enumerate(self.of_base) if j is None]

    def free_other(self) -> list[int]:
        """The paragraphs of the other document without a link."""
        return [n for n, i in enumerate(self.of_other) if i is None]

    def look_around(self) -> None:
        """Note for every paragraph the linked ones around it; the questions below use it."""
        ends = (-1, len(self.base))
        own = [n if j is not None else None for n, j in enumerate(self.of_base)]
        self._around = (_around(own, ends), _around(self.of_other, ends))

    def neighbours(self, i: int, j: int) -> int:
        """On how many sides (0, 1, 2) *i* and *j* stand next to the same linked paragraph."""
        here, there = self._around[0][i], self._around[1][j]
        return (here[0] == there[0]) + (here[1] == there[1])

    def gap_of_base(self, i: int) -> int:
        """The linked base paragraph before base paragraph *i*, -1 at the start."""
        return self._around[0][i][0]

    def gap_of_other(self, j: int) -> int:
        """The linked base paragraph whose partner stands before *j*, -1 at the start."""
        return self._around[1][j][0]

    def same_label(self, i: int, j: int) -> bool:
        """Whether *i* and *j* have one label, and labels mean something here.

        They do not where linked neighbours have different ones: there, numbers have shifted.
        """
        label = self.base[i].label
        if label is None or label != self.other[j].label:
            return False
        heard = list(self._heard(i))
        return any(heard) or not heard

    def _heard(self, i: int) -> Iterator[bool]:
        """Whether each linked neighbour of base paragraph *i* that has a label has kept it."""
        for n in self._around[0][i]:
            j = self.of_base[n] if 0 <= n < len(self.base) else None
            if j is not None and self.base[n].label and self.other[j].label:
                yield self.base[n].label == self.other[j].label

    def addition(self, j: int) -> bool:
        """Whether other paragraph *j* is labelled as added to the base ("17 bis", "5 alt")."""
        label = self.other[j].label
        added = label is not None and (label.rank > 1 or label.alternative > 0)
        return added and label not in self._labels

    def possible(self, i: int, j: int) -> bool:
        """Whether *i* and *j* are of kinds that may be linked."""
        return (self.base[i].kind is Kind.FOOTNOTE) == (self.other[j].kind is Kind.FOOTNOTE)


def _around(linked: Sequence[int | None], ends: tuple[int, int]) -> list[tuple[int, int]]:
    """For each position the nearest linked base paragraph before it and after it."""
    before, after = ends
    left, right = [], []
    for n in linked:
        left.append(before)
        before = before if n is None else n
    for n in reversed(linked):
        right.append(after)
        after = after if n is None else n
    return list(zip(left, reversed(right), strict=True))
