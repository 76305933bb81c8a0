"""The base as a table of comments speaks of it: by labels, by its words, by its headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.meant import Quotations, numbered
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.printed_labels import parse_label
from adref.text.typography import folded
from adref.text.walk import Named

_NEAR = 0.5
"""Likeness, word by word, from which a text is a wording of a paragraph of the base."""
_LABEL_SIZE = 40


@dataclass(frozen=True, slots=True)
class Ground:
    """The paragraphs of the base, for looking up.

    *labels* are the full ones, "12 (a)" where the base prints "(a)" under 12; *own* are those of
    the paragraphs by index. *headings* gives each heading as printed by its words folded, *cells*
    are the words of those that stand in tables, folded.
    """

    base: tuple[Named, ...]
    labels: Mapping[Label, Named]
    own: Mapping[int, Label]
    headings: Mapping[str, str]
    quotations: Quotations
    cells: frozenset[str]

    def is_label(self, text: str) -> bool:
        """Whether *text* is the label of a paragraph."""
        return len(text) <= _LABEL_SIZE and parse_label(text) is not None

    def is_same(self, text: str) -> bool:
        """Whether *text* is that of a paragraph of the base."""
        return self.quotations.is_same(text)

    def is_near(self, text: str) -> bool:
        """Whether *text* is a wording of a paragraph of the base."""
        return self.quotations.nearest(text, _NEAR) is not None

    def has_cell(self, text: str) -> bool:
        """Whether *text* is a paragraph in a table of the base."""
        return folded(text) in self.cells

    def quoted(self, text: str) -> Named | None:
        """The paragraph whose text *text* is, with or without its label, or nearly is."""
        index = self.quotations.quoted(text)
        return None if index is None else self.base[index]


def ground_of(base: Sequence[Named]) -> Ground:
    """*base*, ready for looking up."""
    labels: dict[Label, Named] = {}
    own = dict(numbered(base))
    for index, label in own.items():
        labels.setdefault(label, base[index])
    headings = {
        folded(named.text): named.text for named in base if named.stretch.kind is Kind.HEADING
    }
    cells = frozenset(folded(named.text) for named in base if named.stretch.first.cell)
    return Ground(tuple(base), labels, own, headings, Quotations(base), cells)
