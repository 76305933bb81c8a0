"""How a compilation stands: what parties hold of its readings, and what the chair says of them.

It is known beside the inputs, from a list, a remark or a command, so that no law of the
compilation depends on it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, NewParagraph, Passage, Reading, Source
from adref.text.titles import short_title


class Stance(StrEnum):
    """What a party holds of words that it did not propose (design.md, section 2)."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    RESERVES = "reserves"
    FLEXIBLE = "flexible"


@dataclass(frozen=True, slots=True)
class Target:
    """What something is said of: a paragraph by its id, a passage of it, or one reading.

    *start* and *end* are code points of the base paragraph, None where the whole paragraph, one
    of its alternatives or a new paragraph is meant; *text* is the wording of a reading, None
    where all readings there are meant.
    """

    paragraph: str
    start: int | None = None
    end: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """*party* takes a stance; *said* are the words it is known from, at *place*."""

    party: str
    stance: Stance
    on: Target
    said: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the chair wrote: the id of a status of the process, and a decision in words."""

    on: Target
    status: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A *place* in a source of the library, what that is called being *name*; "" for no place.

    *title* is that of the source where *name* is not, else "".
    """

    name: str
    place: str
    title: str = ""

    def __str__(self) -> str:
        """As one cites it: "A/RES/70/1, 31 (Transforming our world)"."""
        cited = ", ".join(word for word in (self.name, self.place) if word)
        return f"{cited} ({short_title(self.title)})" if self.title else cited


@dataclass(frozen=True, slots=True)
class Sourced:
    """What the library says of a *source* that a party names for a reading.

    *verdict* is one of those of ``adref verify`` ("exact", "source not held"). *name* is what the
    source is called there, *place* the provision that has the words, *text* the words of it;
    "" where there are none. *words* are what the party makes of these, "" where they are the
    same. *title* is that of the source where *name* is its symbol. *missing* are places that the
    note names and the source does not have, *elsewhere* other places that have the words.
    """

    source: Source
    verdict: str
    name: str = ""
    place: str = ""
    text: str = ""
    words: str = ""
    missing: tuple[str, ...] = ()
    elsewhere: tuple[SourcePlace, ...] = ()
    title: str = ""

    @property
    def at(self) -> SourcePlace:
        """The place in the source."""
        return SourcePlace(self.name, self.place, self.title)


class Origin(StrEnum):
    """How agreed language without a note comes to stand in a paragraph."""

    BASE = "in the base"
    BROUGHT_IN = "put in"
    ALTERED = "altered"
    """The base has it, and a party makes something else of it."""


@dataclass(frozen=True, slots=True)
class Unnoted:
    """Agreed language in a paragraph for which no note names a source.

    *text* is that of the library, at *at*; *words* are what the base or the *parties* make of it,
    "" where nothing is left. The base has no parties.
    """

    origin: Origin
    parties: tuple[str, ...]
    at: SourcePlace
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is known; *support* says of a reading in a sentence who stands behind it.

    *codes* are the text codes of the statuses by their ids ("AR"), never a colour alone, and
    *names* what they are called ("agreed ad referendum"). *sourced* is by the target of a reading
    (:func:`readings_of`), *unnoted* by the id of the paragraph; both are empty where no library was
    asked.
    """

    positions: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    support: Mapping[Target, str] = field(default_factory=dict, hash=False)
    codes: Mapping[str, str] = field(default_factory=dict, hash=False)
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    sourced: Mapping[Target, tuple[Sourced, ...]] = field(default_factory=dict, hash=False)
    unnoted: Mapping[str, tuple[Unnoted, ...]] = field(default_factory=dict, hash=False)
    _positions: Mapping[Target, tuple[Position, ...]] = field(init=False, repr=False, compare=False)
    _rulings: Mapping[Target, Ruling] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort what is known by what it is said of: a writer asks of every reading."""
        by_target: dict[Target, tuple[Position, ...]] = {}
        for position in self.positions:
            by_target[position.on] = (*by_target.get(position.on, ()), position)
        object.__setattr__(self, "_positions", by_target)
        object.__setattr__(self, "_rulings", {ruling.on: ruling for ruling in self.rulings})

    def positions_on(self, target: Target) -> tuple[Position, ...]:
        """The positions on *target* itself, in their order."""
        return self._positions.get(target, ())

    def ruling_on(self, target: Target) -> Ruling | None:
        """The last that was said of *target* itself."""
        return self._rulings.get(target)

    def ruling_over(self, target: Target) -> Ruling | None:
        """What holds for a reading: said of itself, else of its passage, else of its paragraph."""
        passage = Target(target.paragraph, target.start, target.end)
        found = map(self.ruling_on, (target, passage, Target(target.paragraph)))
        return next((ruling for ruling in found if ruling is not None), None)

    def sourced_of(self, target: Target, source: Source) -> Sourced | None:
        """What the library says of *source* beside a reading; None where it was not asked."""
        there = self.sourced.get(target, ())
        return next((sourced for sourced in there if sourced.source == source), None)

    def code_of(self, ruling: Ruling) -> str:
        """The text code of the status of *ruling*, "" where it has none."""
        return self.codes.get(ruling.status, ruling.status)


UNKNOWN = Standing()
"""Nothing is known beside the inputs."""


def readings_of(
    paragraph: BaseParagraph | NewParagraph,
) -> Iterator[tuple[Target, Reading, Passage | None]]:
    """Every reading of *paragraph*, with what is said when it is meant and its passage.

    Alternatives and the readings of a new paragraph stand in no passage.
    """
    whole: Iterable[Reading]
    if isinstance(paragraph, BaseParagraph):
        for passage in paragraph.passages:
            for reading in passage.readings:
                target = Target(paragraph.ident, passage.start, passage.end, reading.text)
                yield target, reading, passage
        whole = paragraph.alternatives
    else:
        whole = paragraph.readings
    for reading in whole:
        yield Target(paragraph.ident, text=reading.text), reading, None
