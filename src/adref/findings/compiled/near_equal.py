"""Near-equal readings: those that could be joined, because little but spelling parts them.

Readings are brought together by what stays when everything that may differ is taken away, so
that no two texts are compared that have nothing to do with each other.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.overlay import edits_of
from adref.compilation.rows import bare, row
from adref.findings.compiled.contested import Scope
from adref.findings.compiled.spot import Spot, Spots
from adref.findings.compiled.wishes import Wish, wanted, wishes_of
from adref.proposals.edits import Edit
from adref.text.folding import fold, spellings
from adref.text.tokens import normal
from adref.text.typography import typed


class Difference(StrEnum):
    """In what two readings differ that say the same words."""

    TYPOGRAPHY = "typography"
    CASE = "case"
    PUNCTUATION = "punctuation"
    SPELLING = "spelling"
    NUMBER = "number"
    ORDER = "order"


_NAMES = {
    Difference.TYPOGRAPHY: "the form of quotation marks, dashes or spaces",
    Difference.CASE: "capital letters",
    Difference.PUNCTUATION: "punctuation",
    Difference.SPELLING: "spelling",
    Difference.NUMBER: "singular and plural",
    Difference.ORDER: "the order of words",
}


@dataclass(frozen=True, slots=True)
class NearEqual:
    """Readings of one place that differ in nothing but *differences*; a person decides.

    Where *with_base* is set, the first of *readings* is the wording of the base and has no
    parties: the others differ from the base itself in no more than that. *evidence* are the
    words that differ, as the first and another reading have them. Readings of scope PARAGRAPH
    are whole paragraphs as their parties want them.
    """

    spot: Spot
    scope: Scope
    base: str
    readings: tuple[Reading, ...]
    differences: tuple[Difference, ...]
    evidence: tuple[tuple[str, str], ...]
    with_base: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        """All who want one of the readings, by id."""
        return tuple(sorted({party for reading in self.readings for party in reading.parties}))

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        names = " and ".join(_NAMES[difference] for difference in self.differences)
        count = len(self.readings) - self.with_base
        what = "a reading" if count == 1 else f"{count} readings"
        if self.with_base:
            verb = "differs" if count == 1 else "differ"
            return f"{what} {verb} from the base only in {names}"
        return f"{what} differ only in {names}; they could be joined"


def near_equal(compilation: Compilation) -> tuple[NearEqual, ...]:
    """Every group of near-equal readings, in the order of the text."""
    spots = Spots.of(compilation)
    found: list[NearEqual] = []
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            found += _of_base(paragraph, spots)
    found += _of_new(compilation, spots)
    return tuple(sorted(found, key=lambda one: spots.place(one.spot)))


def _of_base(paragraph: BaseParagraph, spots: Spots) -> Iterator[NearEqual]:
    joined: dict[tuple[int, int], int] = {}
    for n, passage in enumerate(paragraph.passages):
        own = passage.readings
        for group in _groups([Reading(passage.base, ()), *own]):
            spot = spots.at(paragraph, passage.start, passage.end)
            yield _found(spot, Scope.PASSAGE, passage.base, group)
            joined |= {(n, own.index(r)): own.index(group[-1]) for r in group if r.parties}
    yield from _of_whole(paragraph, joined, spots.whole[paragraph.ident])


def _of_whole(
    paragraph: BaseParagraph, joined: Mapping[tuple[int, int], int], spot: Spot
) -> Iterator[NearEqual]:
    """Whole wordings that say the same in another order; what passages tell is not told again."""
    taken: dict[tuple[tuple[int, int], ...], list[Wish]] = defaultdict(list)
    for wish in wishes_of(paragraph):
        taken[tuple((n, joined.get((n, k), k)) for n, k in wish.chosen)].append(wish)
    by_sum: dict[int, list[list[Wish]]] = defaultdict(list)
    for wishes in taken.values():
        by_sum[_sum(paragraph, _edits(paragraph, wishes[0]))].append(wishes)
    for total, alike in by_sum.items():
        # A text is made only where another has the same words; the sum of the base is 0.
        if len(alike) + (total == 0) > 1:
            base = [Reading(paragraph.base, ())] if total == 0 else []
            for group in _groups([*base, *(_as_asked(paragraph, wishes) for wishes in alike)]):
                if not _is_one_passage(paragraph, group):
                    yield _found(spot, Scope.PARAGRAPH, paragraph.base, group)
    for group in _groups(paragraph.alternatives):
        yield _found(spot, Scope.PARAGRAPH, paragraph.base, group)


def _as_asked(paragraph: BaseParagraph, wishes: Sequence[Wish]) -> Reading:
    """The whole paragraph as *wishes*, which are alike, want it."""
    parties = sorted(party for wish in wishes for party in wish.parties)
    return Reading(wanted(paragraph, wishes[0]), tuple(parties))


def _is_one_passage(paragraph: BaseParagraph, group: Sequence[Reading]) -> bool:
    """Whether all of *group* want something of one passage only, and the same one."""
    parties = {party for reading in group for party in reading.parties}
    where = {
        n
        for n, passage in enumerate(paragraph.passages)
        if any(parties.intersection(reading.parties) for reading in passage.readings)
    }
    return len(where) == 1


def _edits(paragraph: BaseParagraph, wish: Wish) -> tuple[Edit, ...]:
    passages = paragraph.passages
    return tuple(
        edit for n, k in wish.chosen for edit in edits_of(passages[n], passages[n].readings[k])
    )


def _sum(paragraph: BaseParagraph, edits: Iterable[Edit]) -> int:
    """A number that is the same for edits that put in and take out the same words."""
    total = 0
    for edit in edits:
        total += sum(map(hash, _folded(edit.text)))
        total -= sum(map(hash, _folded(paragraph.base[edit.start : edit.end])))
    return total


def _of_new(compilation: Compilation, spots: Spots) -> Iterator[NearEqual]:
    """Readings of new paragraphs at one place: those of one paragraph, or of neighbours."""
    places: dict[str | None, list[tuple[NewParagraph, Reading]]] = defaultdict(list)
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, NewParagraph):
            places[paragraph.after] += [(paragraph, reading) for reading in paragraph.readings]
    for there in places.values():
        home = {id(reading): paragraph for paragraph, reading in there}
        for group in _groups([reading for _, reading in there]):
            yield _found(spots.whole[home[id(group[0])].ident], Scope.NEW, "", group)


def _groups(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Those of *readings* that have the same words, two or more together, in their order."""
    known: dict[Hashable, list[Reading]] = {}
    groups: list[list[Reading]] = []
    for reading in readings:
        words = _folded(reading.text)
        if not words:
            continue
        # Joined, "cyber security" and "cybersecurity" are one.
        keys: tuple[Hashable, ...] = (tuple(sorted(words)), "".join(words))
        group = next((known[key] for key in keys if key in known), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(reading)
        known |= dict.fromkeys(keys, group)
    return [group for group in groups if len(group) > 1 and not _is_of_one(group)]


def _is_of_one(group: Sequence[Reading]) -> bool:
    """Whether one party alone has all of *group*: there is nothing to join."""
    return len({party for reading in group for party in reading.parties}) == 1 and all(
        reading.parties for reading in group
    )


def _folded(text: str) -> list[str]:
    return [word for token in row(normal(text)) if (word := fold(token))]


def _found(spot: Spot, scope: Scope, base: str, group: Sequence[Reading]) -> NearEqual:
    differences: set[Difference] = set()
    evidence: dict[tuple[str, str], None] = {}
    for other in group[1:]:
        found = list(_differences(normal(group[0].text), normal(other.text)))
        for difference, pair in found or [(Difference.TYPOGRAPHY, (group[0].text, other.text))]:
            differences.add(difference)
            evidence[pair] = None
    return NearEqual(
        spot,
        scope,
        base,
        tuple(group),
        tuple(sorted(differences, key=list(Difference).index)),
        tuple(evidence),
        with_base=not group[0].parties,
    )


def _differences(one: str, other: str) -> Iterator[tuple[Difference, tuple[str, str]]]:
    """In what two texts of the same words differ, with the words or signs that do."""
    mine, theirs = bare(row(one)), bare(row(other))
    words, others = _words(mine), _words(theirs)
    folded = [fold(word) for word in words]
    if folded != [fold(word) for word in others]:
        if sorted(folded) != sorted(map(fold, others)):  # written as one word or as two
            yield Difference.SPELLING, _middle(words, others)
            words, others = [], []
        else:
            yield Difference.ORDER, _middle(words, others)
            words, others = sorted(words, key=fold), sorted(others, key=fold)
    for word, word_of_other in zip(words, others, strict=True):
        if word != word_of_other:
            yield _between(word, word_of_other), (word, word_of_other)
    signs, signs_of_other = ([t for t in of if not fold(t)] for of in (mine, theirs))
    if signs != signs_of_other:
        kind = Difference.PUNCTUATION
        if list(map(typed, signs)) == list(map(typed, signs_of_other)):
            kind = Difference.TYPOGRAPHY
        yield kind, _first_other(signs, signs_of_other)


def _words(tokens: Iterable[str]) -> list[str]:
    return [token for token in tokens if fold(token)]


def _between(word: str, other: str) -> Difference:
    if typed(word) == typed(other):
        return Difference.TYPOGRAPHY
    if word.casefold() == other.casefold():
        return Difference.CASE
    return Difference.SPELLING if spellings(word) == spellings(other) else Difference.NUMBER


def _middle(words: Sequence[str], others: Sequence[str]) -> tuple[str, str]:
    """What is left of two rows without what both begin and end with."""
    short = min(len(words), len(others))
    head = next((n for n in range(short) if words[n] != others[n]), short)
    rest = short - head
    tail = next((n for n in range(rest) if words[-1 - n] != others[-1 - n]), rest)
    return " ".join(words[head : len(words) - tail]), " ".join(others[head : len(others) - tail])


def _first_other(signs: Sequence[str], others: Sequence[str]) -> tuple[str, str]:
    pairs = zip_longest(signs, others, fillvalue="")
    return next(((one, other) for one, other in pairs if one != other), ("", ""))
