"""Which paragraph of the base a target is, by its label, its kind or its section."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from adref.compilation.instructing.edits import Doubt
from adref.compilation.meant import Quotations, numbered
from adref.proposals.instructions import Target
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.numerals import roman_value
from adref.text.printed_labels import parse_label
from adref.text.typography import folded
from adref.text.walk import Named


class Register:
    """The paragraphs of the base by label, sub-paragraphs under the number above them."""

    def __init__(self, base: Sequence[Named]) -> None:
        self.base = base
        self._by_label: dict[Label, list[int]] = {}
        for index, label in numbered(base):
            self._by_label.setdefault(label, []).append(index)

    @cached_property
    def _quotations(self) -> Quotations:
        return Quotations(self.base)

    def index(self, target: Target) -> int:
        """The paragraph that *target* names; raises :class:`Doubt` if it is none or several.

        By its label, else by the words quoted from it, else by its section, whose heading it is.
        """
        if target.kind is Kind.TITLE:
            return self._only(
                [n for n, b in enumerate(self.base) if b.stretch.kind is Kind.TITLE], "title"
            )
        if target.kind is Kind.FOOTNOTE and target.label is not None:
            return self._footnote(target.label)
        if target.label is not None:
            found = self._meant(self._named(target.label), target)
            return self._only(found, f"paragraph {target.label}")
        quoted = self._quotations.quoted(target.quoted) if target.quoted else None
        if quoted is not None:
            return quoted
        if target.section:
            return self.section(target.section).start
        message = "it does not say which paragraph is meant"
        raise Doubt(message)

    def _meant(self, found: Sequence[int], target: Target) -> Sequence[int]:
        """Those of several paragraphs with one label that *target* can mean."""
        if len(found) > 1 and target.section:
            there = self._there(target.section)
            found = [n for n in found if n in there] or found
        if len(found) > 1 and target.quoted:
            likest = self._quotations.likest(target.quoted, found)
            return found if likest is None else [likest]
        return found

    def _there(self, section: str) -> Collection[int]:
        """The paragraphs of *section*, none where it is not known which is meant."""
        try:
            return self.section(section)
        except Doubt:
            return ()

    def _headings(self, section: str) -> list[int]:
        """The headings that *section* is, by its words or by its number."""
        headings = [n for n, b in enumerate(self.base) if b.stretch.kind is Kind.HEADING]
        found = [n for n in headings if folded(self.base[n].text) == folded(section)]
        label = parse_label(section)
        if found or label is None:
            return found
        return [n for n in headings if self.base[n].stretch.label == label]

    def _named(self, label: Label) -> list[int]:
        """The paragraphs with *label*, else those whose number is the same in another series."""
        exact = self._by_label.get(label, [])
        body = [n for n in exact if self.base[n].stretch.kind is Kind.BODY]
        if exact:
            return body or exact
        inner = self._inner(label)
        if inner:
            return inner
        free = replace(label, series="")
        return [
            n
            for other, found in self._by_label.items()
            if replace(other, series="") == free and not (label.series and other.series)
            for n in found
        ]

    def _inner(self, label: Label) -> list[int]:
        """The sub-paragraphs of deeper levels that "12 (ii)" may mean: "12 (b) (ii)"."""
        return [
            n
            for other, found in self._by_label.items()
            if label.path
            and other.path[-len(label.path) :] == label.path
            and replace(other, path=label.path) == label
            for n in found
        ]

    def _footnote(self, label: Label) -> int:
        """A footnote by the number it is printed with, else by its place among them."""
        notes = [n for n, b in enumerate(self.base) if b.stretch.kind is Kind.FOOTNOTE]
        printed = [n for n in notes if (own := self.base[n].stretch.label) and own == label]
        by_place = notes[(label.number or 1) - 1 :][:1]
        return self._only(printed or by_place, f"footnote {label}")

    def section(self, name: str) -> range:
        """The paragraphs of the section that *name* means, its heading first.

        A number or letter is that of the heading, or counts the headings where none has one;
        any other name is the heading, or the only one that has these words.
        """
        heads = [n for n, b in enumerate(self.base) if b.stretch.kind is Kind.HEADING]
        found = self._headings(name) or _headed(name, heads, self.base)
        start = self._only(found, f"section “{name}”")
        level = self.base[start].stretch.first.level
        later = (
            n
            for n in range(start + 1, len(self.base))
            if self.base[n].stretch.kind is Kind.FOOTNOTE
            or (n in heads and self.base[n].stretch.first.level <= level)
        )
        return range(start, next(later, len(self.base)))

    def _only(self, found: Sequence[int], what: str) -> int:
        if not found:
            message = f"the base has no {what}"
            raise Doubt(message)
        if len(found) > 1:
            message = f"the base has {len(found)} paragraphs of that name ({what})"
            raise Doubt(message)
        return found[0]

    def holder(self, target: Target) -> int:
        """As :meth:`index`; a sub-paragraph printed inside its paragraph is found with that."""
        try:
            return self.index(target)
        except Doubt:
            label = target.label
            if label is None or not label.path:
                raise
            return self.index(replace(target, label=replace(label, path=())))

    def part(self, target: Target) -> str:
        """The last level of a sub-paragraph that is printed inside its paragraph, else ""."""
        if target.label is None or not target.label.path:
            return ""
        try:
            self.index(target)
        except Doubt:
            return target.label.path[-1]
        return ""

    def before(self, label: Label) -> int | None:
        """The paragraph after which one with *label* belongs, None where nothing tells it."""
        names = {known.series for known in self._by_label}
        if label.series not in names:  # a paper may write OP where the base only numbers
            label = replace(label, series="")
        alike = [
            (index, known)
            for known, found in self._by_label.items()
            for index in found
            if known.number is not None and known.series == label.series
        ]
        earlier = [(known.key, index) for index, known in alike if known.key <= label.key]
        return max(earlier)[1] if earlier and label.number is not None else None


def _headed(name: str, heads: Sequence[int], base: Sequence[Named]) -> list[int]:
    """The headings that *name* may mean."""
    value = int(name) if name.isdigit() else roman_value(name)
    letter = name if len(name) == 1 and not value else ""
    labels = {n: base[n].stretch.label for n in heads}
    if value or letter:
        if not any(labels.values()) and value:
            top = min((base[n].stretch.first.level for n in heads), default=0)
            first = [n for n in heads if base[n].stretch.first.level == top]
            return first[value - 1 :][:1]
        known = ((n, label) for n, label in labels.items() if label is not None)
        return [
            n
            for n, label in known
            if (value and (label.number == value or roman_value(label.letter) == value))
            or (letter and label.letter == letter)
            or label.letter == name
        ]
    words = folded(name).removeprefix("the ")
    return [n for n in heads if words in folded(base[n].text)]
