"""Whose proposals coincide and whose collide: counts for each pair of parties, no ranking.

The places of a section are numbered, and what a party does on them is held as the bits of whole
numbers; two parties are compared by one operation on all places, never reading by reading.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from adref.base.counts import counted
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.findings.compiled.spot import Spots


@dataclass(frozen=True, slots=True)
class Cell:
    """What two parties do on the places of a section.

    A place is a passage, a paragraph with alternatives, a new paragraph or a paragraph moved.
    On *equal* both want the same reading, on *differing* both want one and not the same, on
    *one* one of the two wants one, on *neither* neither does. The four add up to the places. Two
    that both want changes inside a paragraph with alternatives meet on its passages; the place
    that the paragraph is itself is then counted in *one*.
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

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        same = f"the same in {counted(self.equal, 'place')}" if self.equal else ""
        other = f"different things in {counted(self.differing, 'place')}" if self.differing else ""
        wanted = " and ".join(part for part in (same, other) if part)
        return f"{self.first} and {self.second} want {wanted}"


@dataclass(frozen=True, slots=True)
class SectionMap:
    """One *section*, or the whole text where it is None.

    *places* counts those on which anybody wants something. *where* are the parties that want
    something, by id, each with its places as the bits of a number. *pairs*, in order, are those
    parties that both want something on one place or more.
    """

    section: str | None
    places: int
    where: tuple[tuple[str, int], ...]
    pairs: tuple[Pair, ...]

    @property
    def touched(self) -> tuple[tuple[str, int], ...]:
        """The parties that want something, each with the number of its places."""
        return tuple((party, bits.bit_count()) for party, bits in self.where)

    def cell(self, one: str, other: str) -> Cell:
        """What *one* and *other* do here; the order of the two does not matter.

        A party and itself are equal wherever it wants something.
        """
        mine, theirs = self._bits(one), self._bits(other)
        if one == other:
            return Cell(mine.bit_count(), 0, 0, self.places - mine.bit_count())
        pair = self._pair(*sorted((one, other)))
        either = (mine | theirs).bit_count()
        met = pair.equal + pair.differing
        return Cell(pair.equal, pair.differing, either - met, self.places - either)

    def _bits(self, party: str) -> int:
        at = bisect_left(self.where, (party,))
        found = self.where[at : at + 1]
        return found[0][1] if found and found[0][0] == party else 0

    def _pair(self, first: str, second: str) -> Pair:
        at = bisect_left(self.pairs, (first, second), key=lambda pair: (pair.first, pair.second))
        found = self.pairs[at : at + 1]
        met = found and (found[0].first, found[0].second) == (first, second)
        return found[0] if met else Pair(first, second, 0, 0)


@dataclass(frozen=True, slots=True)
class AgreementMap:
    """The whole text and each of its sections in which anybody wants something, in order."""

    parties: tuple[str, ...]
    whole: SectionMap
    sections: tuple[SectionMap, ...]


@dataclass(slots=True)
class _Bits:
    """One party in one section: a bit for each place it wants something of, and its reading.

    *other* are the places that are whole paragraphs of which it has another wording, *inside*
    those in which it wants changes instead.
    """

    places: int = 0
    readings: int = 0
    other: int = 0
    inside: int = 0

    def meets(self, them: "_Bits") -> tuple[int, int]:
        """On how many places both want something, and on how many of them the same."""
        both = (self.places & them.places).bit_count()
        rewritten = (self.other & them.other) | (self.other & them.inside)
        both += (rewritten | (self.inside & them.other)).bit_count()
        return both, (self.readings & them.readings).bit_count()


@dataclass(slots=True)
class _Section:
    """A section while its places are numbered."""

    places: int = 0
    readings: int = 0
    parties: dict[str, _Bits] = field(default_factory=lambda: defaultdict(_Bits))

    def put(self, readings: Iterator[tuple[str, ...]], *, whole: bool = False) -> int:
        """Number a place and its *readings*, each by its parties; the bit of the place."""
        place = 1 << self.places
        self.places += 1
        for parties in readings:
            reading = 1 << self.readings
            self.readings += 1
            for party in parties:
                bits = self.parties[party]
                bits.readings |= reading
                if whole:
                    bits.other |= place
                else:
                    bits.places |= place
        return place


def agreement(compilation: Compilation) -> AgreementMap:
    """The map of *compilation*; it is the same in whatever order the parties came."""
    spots = Spots.of(compilation)
    found = {name: _Section() for name in spots.sections()}
    whole = _Section()
    for paragraph in compilation.paragraphs:
        for section in (found[spots.whole[paragraph.ident].section], whole):
            _note(section, paragraph)
    for ident, wanted in _moved(compilation).items():
        for section in (found[spots.whole[ident].section], whole):
            section.put(iter(wanted))
    parties = tuple(sorted(party.ident for party in compilation.parties))
    maps = (_map(name, section) for name, section in found.items() if section.places)
    return AgreementMap(parties, _map(None, whole), tuple(maps))


def _note(section: _Section, paragraph: BaseParagraph | NewParagraph) -> None:
    match paragraph:
        case BaseParagraph():
            for passage in paragraph.passages:
                section.put(reading.parties for reading in passage.readings)
            if paragraph.alternatives:
                others = (reading.parties for reading in paragraph.alternatives)
                place = section.put(others, whole=True)
                readings = (r for passage in paragraph.passages for r in passage.readings)
                for party in {party for reading in readings for party in reading.parties}:
                    section.parties[party].inside |= place
        case NewParagraph():
            section.put(reading.parties for reading in paragraph.readings)


def _moved(compilation: Compilation) -> Mapping[str, list[tuple[str, ...]]]:
    """For each paragraph moved, the parties by where they want it."""
    where: dict[str, dict[str | None, list[str]]] = defaultdict(lambda: defaultdict(list))
    for move in compilation.moves:
        where[move.paragraph][move.after].append(move.party)
    return {ident: [tuple(p) for p in wanted.values()] for ident, wanted in where.items()}


def _map(name: str | None, section: _Section) -> SectionMap:
    known = sorted(section.parties.items())
    where = tuple((party, b.places | b.other | b.inside) for party, b in known)
    return SectionMap(name, section.places, where, tuple(_pairs(known)))


def _pairs(known: list[tuple[str, _Bits]]) -> Iterator[Pair]:
    for (one, mine), (other, theirs) in combinations(known, 2):
        both, equal = mine.meets(theirs)
        if both:
            yield Pair(one, other, equal, both - equal)
