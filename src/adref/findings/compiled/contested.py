"""Contested passages: where two readings or more stand against each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from adref.base.counts import counted
from adref.compilation.called import shortened
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.findings.compiled.spot import Spot, Spots


class Scope(StrEnum):
    """What the readings are readings of.

    PASSAGE: a stretch of base text. PARAGRAPH: whole other wordings of a base paragraph. NEW: a
    paragraph that the base does not have.
    """

    PASSAGE = "passage"
    PARAGRAPH = "paragraph"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Contested:
    """A place with rival *readings*; to keep *base* is not counted as one of them.

    *before* are the last words of the base before a passage. *beside* are the parties that want
    changes inside a paragraph for which others have the *readings*, whole other wordings; there
    one reading is enough to contest the paragraph.
    """

    spot: Spot
    scope: Scope
    base: str
    readings: tuple[Reading, ...]
    beside: tuple[str, ...] = ()
    before: str = ""

    @property
    def parties(self) -> tuple[str, ...]:
        """All who want something here, by id."""
        named = {party for reading in self.readings for party in reading.parties}
        return tuple(sorted(named | set(self.beside)))

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        who = counted(len(self.parties), "party", "parties")
        match self.scope:
            case Scope.PASSAGE if not self.base.strip():
                where = f"after {shortened(self.before)}" if self.before else "at the start"
                return f"{counted(len(self.readings), 'reading')} of words put in {where}, by {who}"
            case Scope.PASSAGE:
                what = counted(len(self.readings), "reading")
                return f"{what} of {shortened(self.base, _SHOWN)}, by {who}"
            case Scope.PARAGRAPH:
                what = counted(len(self.readings), "whole other wording")
                beside = f", {counted(len(self.beside), 'party', 'parties')} with changes inside it"
                return f"{what} of the paragraph{beside if self.beside else ''}, {who} in all"
            case Scope.NEW:
                what = counted(len(self.readings), "reading")
                return f"{what} of a paragraph the base does not have, by {who}"


_SHOWN = 60
"""Code points of a base passage that are shown in a sentence."""
_BEFORE = 4
"""Words of the base by which one finds a passage."""


def contested(compilation: Compilation) -> tuple[Contested, ...]:
    """Every place of *compilation* with two readings or more, in the order of the text."""
    spots = Spots.of(compilation)
    return tuple(found for p in compilation.paragraphs for found in _in(p, spots))


def _in(paragraph: BaseParagraph | NewParagraph, spots: Spots) -> Iterator[Contested]:
    match paragraph:
        case BaseParagraph():
            yield from _of_base(paragraph, spots)
        case NewParagraph() if len(paragraph.readings) > 1:
            yield Contested(spots.whole[paragraph.ident], Scope.NEW, "", paragraph.readings)
        case NewParagraph():
            pass


def _of_base(paragraph: BaseParagraph, spots: Spots) -> Iterator[Contested]:
    inside = {p for passage in paragraph.passages for r in passage.readings for p in r.parties}
    if len(paragraph.alternatives) + bool(inside) > 1:
        yield Contested(
            spots.whole[paragraph.ident],
            Scope.PARAGRAPH,
            paragraph.base,
            paragraph.alternatives,
            tuple(sorted(inside)),
        )
    for passage in paragraph.passages:
        if len(passage.readings) > 1:
            spot = spots.at(paragraph, passage.start, passage.end)
            before = " ".join(paragraph.base[: passage.start].split()[-_BEFORE:])
            yield Contested(spot, Scope.PASSAGE, passage.base, passage.readings, before=before)
