"""Bridges: agreed language near to what parties want of a contested passage, as an offer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    NewParagraph,
    Passage,
    Reading,
)
from adref.compilation.standing import Target
from adref.library.rewritten import anywhere
from adref.library.schema import Database
from adref.library.search import ALIKE, SHORTEST, Reuse, compared

_OFFERS = 3
"""Sources that are offered for one passage."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a contested passage: *text*, and who wants it; nobody where it is the base's.

    *whole* is the paragraph with it, in which it has the code points from *start* to *end*.
    """

    text: str
    parties: tuple[str, ...]
    whole: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """A place in a source, *nearest*, and how much of it each wording has, in their order.

    *nearest* is of the whole paragraph with the wording that is nearest to the source; *near* has
    None for a wording that has hardly anything of it.
    """

    nearest: Reuse
    wording: Wording
    near: tuple[Reuse | None, ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """A passage, or a whole paragraph, with its wordings, and the bridges, the nearest first."""

    on: Target
    label: str
    wordings: tuple[Wording, ...]
    bridges: tuple[Bridge, ...]


def contested(database: Database, compilation: Compilation) -> tuple[Contested, ...]:
    """Every passage and paragraph of *compilation* on which there is more than one wording."""
    found: list[Contested] = []
    for on, label, wordings in _all(compilation):
        found.append(Contested(on, label, wordings, tuple(_bridges(database, wordings))))
    return tuple(found)


def _all(compilation: Compilation) -> Iterator[tuple[Target, str, tuple[Wording, ...]]]:
    for paragraph in compilation.paragraphs:
        name, label = paragraph.ident, paragraph.label
        match paragraph:
            case BaseParagraph():
                for passage in paragraph.passages:
                    on = Target(name, passage.start, passage.end)
                    yield on, label, tuple(_of_passage(paragraph, passage))
                if paragraph.alternatives:
                    base = (_whole(paragraph.base, ()),)
                    yield Target(name), label, (*base, *_of_readings(paragraph.alternatives))
            case NewParagraph():
                yield Target(name), label, tuple(_of_readings(paragraph.readings))


def _of_passage(paragraph: BaseParagraph, passage: Passage) -> Iterator[Wording]:
    """The base's wording of a passage, then those of the parties; the rest is as in the base."""
    before, after = paragraph.base[: passage.start], paragraph.base[passage.end :]
    start = passage.start
    yield Wording(passage.base, (), paragraph.base, start, passage.end)
    for reading in passage.readings:
        whole = f"{before}{reading.text}{after}"
        yield Wording(reading.text, reading.parties, whole, start, start + len(reading.text))


def _of_readings(readings: Sequence[Reading]) -> Iterator[Wording]:
    return (_whole(reading.text, reading.parties) for reading in readings)


def _whole(text: str, parties: tuple[str, ...]) -> Wording:
    return Wording(text, parties, text, 0, len(text))


def _bridges(database: Database, wordings: Sequence[Wording]) -> list[Bridge]:
    """The sources near to *wordings*, those near to most of them first."""
    found: dict[tuple[int, ...], Bridge] = {}
    for wording in wordings:
        for reuse in _around(database, wording):
            place = tuple(held.ident for held in reuse.provisions)
            if place not in found or reuse.words > found[place].nearest.words:
                near = tuple(_near(reuse, other) for other in wordings)
                found[place] = Bridge(reuse, wording, near)
    return sorted(found.values(), key=_rank)[:_OFFERS]


def _rank(bridge: Bridge) -> tuple[float, ...]:
    near = [reuse for reuse in bridge.near if reuse is not None]
    return (-len(near), -sum(reuse.words * reuse.likeness for reuse in near))


def _around(database: Database, wording: Wording) -> Iterator[Reuse]:
    """Where the words that are contested stand with what is around them; boilerplate apart."""
    for passage in anywhere(database, wording.whole):
        if not passage.is_boilerplate:
            yield from (reuse for reuse in passage.found if _speaks_of(reuse, wording))


def _speaks_of(reuse: Reuse, wording: Wording) -> bool:
    """Whether a passage has something in the place of half of the contested words, or of all."""
    shared = min(reuse.end, wording.end) - max(reuse.start, wording.start)
    return 2 * shared >= wording.end - wording.start and shared >= 0


def _near(reuse: Reuse, wording: Wording) -> Reuse | None:
    """What a wording has of the place in the source, None where that is next to nothing."""
    found = compared(reuse.held, reuse.provisions, wording.whole)
    if found is None or found.words < SHORTEST or found.likeness < ALIKE:
        return None
    return found if _speaks_of(found, wording) else None
