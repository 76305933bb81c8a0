"""Where something stands in a compilation, and what a person calls the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation.called import Paragraph, names, text_of
from adref.compilation.model import BaseParagraph, Compilation
from adref.text.document import Kind


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a paragraph: *paragraph* is its id, *name* what a person calls it.

    *start* and *end* are code points of the base paragraph, 0 and 0 in a paragraph that the base
    does not have. *section* is the heading of the base that it stands under, "" before the first;
    a heading stands under itself.
    """

    paragraph: str
    name: str
    section: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Spots:
    """The places of one compilation: names and sections that hold in all of it."""

    whole: dict[str, Spot]
    order: dict[str, int]

    @classmethod
    def of(cls, compilation: Compilation) -> "Spots":
        """The places of *compilation*."""
        whole: dict[str, Spot] = {}
        section = ""
        called = names(compilation.paragraphs)
        for paragraph in compilation.paragraphs:
            text = text_of(paragraph)
            if isinstance(paragraph, BaseParagraph):
                # A party's new heading opens no section: others know only those of the base.
                section = text if paragraph.kind is Kind.HEADING else paragraph.section
            end = len(text) if isinstance(paragraph, BaseParagraph) else 0
            whole[paragraph.ident] = Spot(paragraph.ident, called[paragraph.ident], section, 0, end)
        return cls(whole, {ident: n for n, ident in enumerate(whole)})

    def at(self, paragraph: Paragraph, start: int, end: int) -> Spot:
        """The code points of *paragraph*, one of the base, from *start* to *end*."""
        there = self.whole[paragraph.ident]
        return Spot(there.paragraph, there.name, there.section, start, end)

    def place(self, spot: Spot) -> tuple[int, int, int]:
        """By what spots stand in the order of the text."""
        return self.order[spot.paragraph], spot.start, spot.end

    def sections(self) -> tuple[str, ...]:
        """The sections in the order of the text, each once."""
        return tuple(dict.fromkeys(spot.section for spot in self.whole.values()))


def listed(names: Sequence[str], most: int = 8) -> str:
    """*names* parted by commas; what is beyond *most* is counted."""
    shown = ", ".join(names[:most])
    rest = len(names) - most
    return f"{shown} and {rest} more" if rest > 0 else shown
