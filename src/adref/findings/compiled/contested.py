"""Contested passages: where two readings or more stand against each other."""

from dataclasses import dataclass
from enum import StrEnum

from adref.compilation.model import Reading
from adref.findings.compiled.spot import Spot, counted


class Scope(StrEnum):
    """What the readings are readings of.

    PASSAGE: a stretch of base text. PARAGRAPH: whole wordings of a base paragraph, one of which
    may be to keep it with passages. NEW: a paragraph that the base does not have.
    """

    PASSAGE = "passage"
    PARAGRAPH = "paragraph"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Contested:
    """A place with two *readings* or more; to keep *base* is not counted as one of them."""

    spot: Spot
    scope: Scope
    base: str
    readings: tuple[Reading, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """All who want a reading here, by id."""
        return tuple(sorted({party for reading in self.readings for party in reading.parties}))

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        readings = counted(len(self.readings), "reading")
        return f"{readings} by {counted(len(self.parties), 'party', 'parties')}"
