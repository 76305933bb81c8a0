"""Systematic substitutions: one term put for another again and again.

What is done once is no system. A term counts where it is put for another in three places or more,
by whomever, or where one party does so in two that are at least half of those at which the base has
the old one. Small words that name nothing are no terms, verbal forms ("shall") are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from adref.base.counts import counted
from adref.compilation.model import Compilation
from adref.findings.compiled.spot import Spot, Spots, listed
from adref.findings.compiled.terms_put import (
    LONGEST,
    Exchange,
    Lined,
    Lines,
    is_small,
    lines_of,
    terms_in,
)
from adref.text.folding import fold

_FEW = 2
"""Places that make a system only where they are most of what there is, and one party's."""
_BELONGS = 0.75
"""Share of the places of a term at which a word stands beside it that belongs to the term."""
_LONG = 4
"""Letters of a word that can belong to a term: "up" does not."""


@dataclass(frozen=True, slots=True)
class Use:
    """What one party does with a term.

    *places* are where it puts the new term for the old, *left* where the old stands in the base
    and the party keeps it. Where it changes the old term otherwise, neither counts.
    """

    party: str
    places: tuple[Spot, ...]
    left: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Substitution:
    """*new* for *old* in several places; *new* is "" where the term is taken out.

    *uses* are by party id; *where* is every place at which the base has the old term, in order.
    """

    old: str
    new: str
    uses: tuple[Use, ...]
    where: tuple[Spot, ...]

    @property
    def occurrences(self) -> int:
        """How often the base has the old term."""
        return len(self.where)

    @property
    def parties(self) -> tuple[str, ...]:
        """All who make it somewhere, by id."""
        return tuple(use.party for use in self.uses)

    @property
    def places(self) -> tuple[Spot, ...]:
        """Every place where somebody makes the substitution, once."""
        return tuple(dict.fromkeys(spot for use in self.uses for spot in use.places))

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        change = f"“{self.old}” → “{self.new}”" if self.new else f"“{self.old}” taken out"
        by_count: dict[int, list[str]] = defaultdict(list)
        for use in self.uses:
            by_count[len(use.places)].append(use.party)
        who = (f"{listed(parties)} in {count}" for count, parties in sorted(by_count.items())[::-1])
        return f"{change}: {'; '.join(who)} of {counted(self.occurrences, 'place')}"


@dataclass(frozen=True, slots=True, order=True)
class _Key:
    """The folded words of two terms; *exact* where only the spelling of the words differs."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    exact: bool


@dataclass(slots=True)
class _Met:
    """Where a substitution was met: by line and first word, who makes it and in what words."""

    places: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    spelt: Counter[tuple[str, str]] = field(default_factory=Counter)
    exchanges: set[int] = field(default_factory=set)
    beside: bool = False


def substitutions(compilation: Compilation, lines: Lines | None = None) -> tuple[Substitution, ...]:
    """The systematic substitutions of *compilation*, those in most places first.

    *lines* are those of *compilation*, for who has them already.
    """
    text = _Text.of(compilation, lines_of(compilation) if lines is None else lines)
    met = text.met()
    found = [_found(text, key, there) for key, there in _systematic(text, met)]

    def place(one: Substitution) -> tuple[int, tuple[int, int, int], str, str]:
        return -len(one.places), min(map(text.spots.place, one.places)), one.old, one.new

    return tuple(sorted(found, key=place))


@dataclass(frozen=True, slots=True)
class _Text:
    """The base as lines of words, and where each word stands in it."""

    lines: tuple[Lined, ...]
    exchanges: tuple[tuple[int, Exchange], ...]
    where: Mapping[str, Sequence[tuple[int, int]]]
    rewritten: Mapping[int, frozenset[str]]
    spots: Spots
    found: dict[tuple[tuple[str, ...], str], list[tuple[int, int]]] = field(default_factory=dict)
    known: dict[tuple[tuple[int, int], int], Spot] = field(default_factory=dict)

    @classmethod
    def of(cls, compilation: Compilation, pairs: Lines) -> "_Text":
        """The base of *compilation* and the exchanges in it."""
        where: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, (line, _) in enumerate(pairs):
            for at, word in enumerate(line.words):
                where[word.folded].append((n, at))
        rewritten = {
            n: frozenset(party for reading in p.alternatives for party in reading.parties)
            for n, p in enumerate(line.paragraph for line, _ in pairs)
            if p.alternatives
        }
        exchanges = tuple((n, one) for n, (_, those) in enumerate(pairs) for one in those)
        return cls(
            tuple(line for line, _ in pairs), exchanges, where, rewritten, Spots.of(compilation)
        )

    def met(self) -> dict[_Key, _Met]:
        """All substitutions of terms, systematic or not."""
        found: dict[_Key, _Met] = defaultdict(_Met)
        for number, (n, exchange) in enumerate(self.exchanges):
            for put in terms_in(exchange):
                old = exchange.line.words[put.start : put.end]
                printed = exchange.line.printed(put.start, put.end)
                key = _key([word.folded for word in old], put.new, printed)
                there = found[key]
                there.places[n, put.start] |= set(exchange.parties)
                there.spelt[printed, put.text] += 1
                there.exchanges.add(number)
                there.beside = exchange.start == exchange.end
        self._inside_longer(found)
        return found

    def _inside_longer(self, found: Mapping[_Key, _Met]) -> None:
        """Find what is known from elsewhere in longer exchanges, where more changes beside it."""
        known: dict[tuple[str, ...], list[_Key]] = defaultdict(list)
        for key, there in found.items():
            if key.new and not key.exact and not there.beside:
                known[key.old].append(key)
        for number, (n, exchange) in enumerate(self.exchanges):
            if exchange.double:
                continue
            words = exchange.line.folded[exchange.start : exchange.end]
            new = tuple(map(fold, exchange.new))
            parts = {new[at:end] for at, end in _stretches(len(new))}
            for at, end in _stretches(len(words)) if len(words) > 1 else ():
                keys = [key for key in known.get(words[at:end], ()) if key.new in parts]
                first, last = exchange.start + at, exchange.start + end
                if keys and (at, end) != (0, len(words)) and exchange.line.is_joined(first, last):
                    for key in keys:
                        found[key].places[n, first] |= set(exchange.parties)
                        found[key].exchanges.add(number)

    def occurrences(self, key: _Key, spelt: str) -> list[tuple[int, int]]:
        """Where the base has the old term of *key*: line and first word."""
        sought = key.old, spelt if key.exact else ""
        if sought not in self.found:
            self.found[sought] = list(self._occurrences(*sought))
        return self.found[sought]

    def _occurrences(self, old: tuple[str, ...], spelt: str) -> Iterator[tuple[int, int]]:
        size = len(old)
        for n, at in self.where.get(old[0], ()):
            line = self.lines[n]
            if size > 1 and line.folded[at : at + size] != old:
                continue
            same = not spelt or line.printed(at, at + size).casefold() == spelt
            if same and line.is_joined(at, at + size):
                yield n, at

    def changed_by(self, place: tuple[int, int], size: int) -> frozenset[str]:
        """The parties that do not leave the *size* words at *place* as they are."""
        n, at = place
        gone = self.lines[n].gone
        inside = (gone[m] for m in range(at, at + size) if m in gone)
        return self.rewritten.get(n, frozenset()).union(*inside)

    def spot(self, place: tuple[int, int], size: int) -> Spot:
        """The *size* words at *place*."""
        if (place, size) not in self.known:
            line = self.lines[place[0]]
            first, last = line.words[place[1]], line.words[place[1] + size - 1]
            self.known[place, size] = self.spots.at(line.paragraph, first.start, last.end)
        return self.known[place, size]


def _key(old: Iterable[str], new: Sequence[str], printed: str) -> _Key:
    terms = tuple(old), tuple(map(fold, new))
    if terms[0] != terms[1]:
        return _Key(*terms, exact=False)
    return _Key(terms[0], (printed.casefold(), *(word.casefold() for word in new)), exact=True)


def _stretches(count: int) -> Iterator[tuple[int, int]]:
    for at in range(count):
        for end in range(at + 1, min(count, at + LONGEST) + 1):
            yield at, end


def _systematic(text: _Text, met: Mapping[_Key, _Met]) -> Iterator[tuple[_Key, _Met]]:
    """Those of *met* that are no one-off, the same thing told once.

    What is always a part of a longer term is told by that, words put in by one of their neighbours.
    """
    told: set[int] = set()
    parts: dict[tuple[int, int], dict[_Key, set[str]]] = defaultdict(dict)

    def rank(entry: tuple[_Key, _Met]) -> tuple[bool, int, int, int, _Key]:
        key, there = entry
        left = _left(text, key, there)
        return there.beside, -len(key.old), -len(there.places), left, key

    several = [entry for entry in met.items() if _is_systematic(text, *entry)]
    for key, there in sorted(several, key=rank):
        around = set[_Key].intersection(
            *(
                {longer for longer, by in parts[place].items() if who <= by}
                for place, who in there.places.items()
            )
        )
        if any(len(longer.old) > len(key.old) for longer in around):
            continue
        if there.beside and there.exchanges <= told:
            continue
        told |= there.exchanges
        for (n, at), who in there.places.items():
            for m in range(at, at + len(key.old)):
                parts[n, m][key] = who
        yield _whole(text, key, there)


def _is_systematic(text: _Text, key: _Key, there: _Met) -> bool:
    if len(there.places) != _FEW:
        return len(there.places) > _FEW
    alone = frozenset[str].intersection(*map(frozenset, there.places.values()))
    return bool(alone) and _left(text, key, there) <= len(there.places)


def _left(text: _Text, key: _Key, there: _Met) -> int:
    """At how many places of the old term nobody makes the substitution."""
    return len(text.occurrences(key, _old(there).casefold())) - len(there.places)


def _old(there: _Met) -> str:
    return _usual(old for old, _ in there.spelt.elements())


def _usual(forms: Iterable[str]) -> str:
    """The form met most often; of those as frequent the one in small letters."""
    counts = Counter(forms)
    return min(counts, key=lambda form: (-counts[form], not form.islower(), form))


def _whole(text: _Text, key: _Key, there: _Met) -> tuple[_Key, _Met]:
    """*key* with the word before or after it that belongs to the term.

    That is one which stands there in all places of the substitution and in nearly all of the old
    term, or which explains the places that are left: if "digital" becomes "data" in some places
    only, and all of these and no others are "digital divide", the term is that.
    """
    left = _left(text, key, there)
    if key.exact or left == 0:
        return key, there
    for before, after in ((0, 1), (1, 0), (1, 1)):
        longer = _longer(text, key, there, before, after)
        if longer is not None:
            still = _left(text, *longer)
            if still == 0 or still + len(there.places) >= _BELONGS * (left + len(there.places)):
                return longer
    return key, there


def _longer(
    text: _Text, key: _Key, there: _Met, before: int, after: int
) -> tuple[_Key, _Met] | None:
    """*key* with as many words *before* and *after* it, if those are the same in all its places."""
    size = len(key.old)
    spans = [(n, at - before, at + size + after) for n, at in there.places]
    if any(s < 0 or e > len(text.lines[n].words) for n, s, e in spans):
        return None
    if not all(text.lines[n].is_joined(s, e) for n, s, e in spans):
        return None
    folded = {tuple(w.folded for w in text.lines[n].words[s:e]) for n, s, e in spans}
    if len(folded) != 1:
        return None
    n, s, e = min(spans)
    head = text.lines[n].printed(s, s + before) if before else ""
    tail = text.lines[n].printed(e - after, e) if after else ""
    if any(len(word) < _LONG or is_small([word]) for word in (head, tail) if word):
        return None
    old = folded.pop()
    new = (*old[:before], *key.new, *old[len(old) - after :])
    met = _Met(exchanges=there.exchanges, beside=there.beside)
    for (line, at), parties in there.places.items():
        met.places[line, at - before] |= parties
    for (was, becomes), count in there.spelt.items():
        met.spelt[_spaced(head, was, tail), _spaced(head, becomes, tail)] += count
    return _Key(old, new, exact=False), met


def _spaced(*words: str) -> str:
    return " ".join(word for word in words if word)


def _found(text: _Text, key: _Key, there: _Met) -> Substitution:
    old, size = _old(there), len(key.old)
    everywhere = text.occurrences(key, old.casefold())
    changed = [(place, text.changed_by(place, size)) for place in everywhere]
    parties = sorted({party for who in there.places.values() for party in who})
    uses = []
    for party in parties:
        places = sorted(place for place, who in there.places.items() if party in who)
        taken = set(places)
        left = [p for p, by in changed if party not in by and p not in taken]
        uses.append(
            Use(
                party,
                tuple(text.spot(place, size) for place in places),
                tuple(text.spot(place, size) for place in left),
            )
        )
    new = _usual(new for was, new in there.spelt.elements() if was.casefold() == old.casefold())
    where = tuple(text.spot(place, size) for place in everywhere)
    return Substitution(old, new, tuple(uses), where)
