"""Whose proposals coincide and whose collide: counts for each pair of parties, no ranking."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """What two parties do on the places of a section.

    A place is a passage, a paragraph with alternatives, a new paragraph or a paragraph moved.
    On *equal* both want the same reading, on *differing* both want one and not the same, on
    *one* only one of the two wants one, on *neither* neither does. The four add up to the places.
    """

    equal: int
    differing: int
    one: int
    neither: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties, *first* before *second* in the order of ids, that meet on some place."""

    first: str
    second: str
    equal: int
    differing: int


@dataclass(frozen=True, slots=True)
class SectionMap:
    """One *section*, or the whole text where it is None.

    *places* counts those on which anybody wants something, *touched* by party those on which it
    does. *pairs* are those parties that both want something on one place or more.
    """

    section: str | None
    places: int
    touched: tuple[tuple[str, int], ...]
    pairs: tuple[Pair, ...]

    def cell(self, one: str, other: str) -> Cell:
        """What *one* and *other* do here; the order of the two does not matter."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class AgreementMap:
    """The whole text and each of its sections, in order; *parties* by id."""

    parties: tuple[str, ...]
    whole: SectionMap
    sections: tuple[SectionMap, ...]
