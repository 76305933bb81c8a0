"""New paragraphs of many parties, put in one order, equal ones as one.

At one place each party has a row of new paragraphs whose order is its own. The rows are laid
together one after the other, by party id: a paragraph joins one that says the same, or that
goes by the same label and says much the same, if that leaves the party's own order as it is;
else it gets a place of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from adref.compilation.matching import Signs
from adref.compilation.model import NewParagraph, PartyComment, Reading
from adref.compilation.passages import with_notes
from adref.compilation.proposals import Addition, Proposals
from adref.compilation.rows import row
from adref.text.document import Kind, Relation
from adref.text.labels import Label
from adref.text.printed_labels import find_label

_ALIKE = 0.5
"""Token likeness from which two new paragraphs of one label are readings of one paragraph."""
_CANDIDATES = 5


@dataclass(slots=True)
class _Entry:
    """A new paragraph under construction: who wants which wording."""

    label: str
    kind: Kind
    relation: Relation
    wishes: dict[str, Addition] = field(default_factory=dict)


def new_paragraphs(papers: Sequence[Proposals]) -> dict[str | None, list[NewParagraph]]:
    """The new paragraphs by the base id they follow, in order; their ids are not given yet."""
    rows: dict[str | None, list[tuple[str, list[Addition]]]] = defaultdict(list)
    for paper in sorted(papers, key=lambda paper: paper.party.ident):
        by_place: dict[str | None, list[Addition]] = defaultdict(list)
        for addition in paper.additions:
            by_place[addition.after].append(addition)
        for after, there in by_place.items():
            rows[after].append((paper.party.ident, there))
    return {
        after: [_paragraph(after, entry) for entry in _laid_together(there)]
        for after, there in rows.items()
    }


class _Place:
    """The entries at one place in order, and an index of their words."""

    def __init__(self) -> None:
        self.order: list[_Entry] = []
        self._exact: dict[str, list[_Entry]] = defaultdict(list)
        self._shingles: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        self._signs = Signs()
        self._spellings: dict[str, str] = {}

    def put(self, at: int, entry: _Entry) -> None:
        self.order.insert(at, entry)

    def note(self, entry: _Entry, addition: Addition) -> None:
        """Make *entry* findable by the wording of *addition*."""
        if entry not in self._exact[addition.text]:
            self._exact[addition.text].append(entry)
            for shingle in _shingles(addition.text):
                self._shingles[shingle].append(entry)

    def same(self, party: str, addition: Addition, floor: int) -> int | None:
        """The first entry from *floor* on that says exactly this and is not the party's yet."""
        at = [
            n
            for entry in self._exact.get(addition.text, ())
            if party not in entry.wishes and (n := self._index(entry)) >= floor
        ]
        return min(at, default=None)

    def akin(self, party: str, addition: Addition, floor: int) -> int | None:
        """The entry from *floor* on with the same label that says most nearly this."""
        shared = Counter(
            n
            for shingle in _shingles(addition.text)
            for entry in self._shingles.get(shingle, ())[:_CANDIDATES]
            if entry.label == addition.label
            and party not in entry.wishes
            and (n := self._index(entry)) >= floor
        )
        scored = [
            (score, -n)
            for n, _ in shared.most_common(_CANDIDATES)
            if (score := self._likeness(self.order[n], addition)) >= _ALIKE
        ]
        return -max(scored)[1] if scored else None

    def _index(self, entry: _Entry) -> int:
        return next(n for n, there in enumerate(self.order) if there is entry)

    def _likeness(self, entry: _Entry, addition: Addition) -> float:
        """How much *addition* shares with the wording of *entry* that is nearest to it."""
        mine, nearest = self._spelt(addition.text), 0.0
        for text in {wish.text for wish in entry.wishes.values()}:
            share = Indel.normalized_similarity(self._spelt(text), mine, score_cutoff=nearest)
            nearest = max(nearest, share)
        return nearest

    def _spelt(self, text: str) -> str:
        if text not in self._spellings:
            self._spellings[text] = self._signs.spell(row(text))
        return self._spellings[text]


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = row(text)
    return {tuple(words[n : n + 3]) for n in range(max(len(words) - 2, 1))}


def _laid_together(rows: Iterable[tuple[str, Sequence[Addition]]]) -> list[_Entry]:
    place = _Place()
    for party, additions in rows:
        _lay_row(place, party, additions)
    return place.order


def _lay_row(place: _Place, party: str, additions: Sequence[Addition]) -> None:
    """Lay one party's row over what is there, keeping its own order."""
    cursor = 0
    for number, addition in enumerate(additions):
        at = place.same(party, addition, cursor)
        if at is None:
            at = place.akin(party, addition, cursor)
        if at is None:
            entry = _Entry(addition.label, addition.kind, addition.relation)
            at = _gap(place, party, additions[number:], cursor)
            place.put(at, entry)
        entry = place.order[at]
        entry.wishes[party] = addition
        place.note(entry, addition)
        cursor = at + 1


def _gap(place: _Place, party: str, rest: Sequence[Addition], cursor: int) -> int:
    """Where the first of *rest* goes: by its label, before what a later one will join."""
    limit = len(place.order)
    for addition in rest[1:]:
        at = place.same(party, addition, cursor)
        if at is not None:
            limit = at
            break
    mine = _label(rest[0].label)
    if mine is None:
        return limit
    at = cursor
    while at < limit:
        theirs = _label(place.order[at].label)
        if theirs is not None and theirs.key > mine.key:
            break
        at += 1
    return at


def _label(printed: str) -> Label | None:
    found = find_label(f"{printed}. ") if printed else None
    return found[0] if found else None


def _paragraph(after: str | None, entry: _Entry) -> NewParagraph:
    """The finished paragraph, still without an id."""
    groups: dict[str, list[str]] = defaultdict(list)
    for party in sorted(entry.wishes):
        groups[entry.wishes[party].text].append(party)
    readings = tuple(
        Reading(text, tuple(parties), tuple(p for p in parties if entry.wishes[p].silent))
        for text, parties in sorted(groups.items(), key=lambda group: group[1])
    )
    first = entry.wishes[min(entry.wishes)]
    return NewParagraph(
        "",
        first.label,
        first.section,
        first.kind,
        first.level,
        after,
        first.relation,
        with_notes(readings, {p: wish.notes for p, wish in entry.wishes.items()}),
        _other_labels(first.label, entry.wishes),
        _comments(entry.wishes),
    )


def _other_labels(label: str, wishes: Mapping[str, Addition]) -> tuple[tuple[str, str], ...]:
    return tuple((p, wishes[p].label) for p in sorted(wishes) if wishes[p].label != label)


def _comments(wishes: Mapping[str, Addition]) -> tuple[PartyComment, ...]:
    return tuple(comment for party in sorted(wishes) for comment in wishes[party].comments)
