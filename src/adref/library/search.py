"""Where a passage stands in the library: exact and near reuse, and what stands everywhere."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from adref.library.alignment import Common, common_passage, resemblance
from adref.library.fingerprints import SURE, hashes
from adref.library.holdings import (
    Held,
    HeldProvision,
    provisions_between,
    source_at,
)
from adref.library.schema import Database
from adref.text.folding import Word, words_of

_MOST = 64
"""Places at which a run of words is looked up; one with more is common, and these the oldest."""
_DRIFT = 24
"""Words that one side may have put in between two runs of one passage."""
_AROUND = 40
"""Words before and after what the fingerprints show that may belong to the passage."""
_SLICE = 2_000
"""Words that are looked up at once; a paragraph is shorter, and a longer text takes no longer."""
_CANDIDATES = 24
"""Passages that are compared, those with the most fingerprints first."""
SHORTEST = 6
"""Words that must stand in both, of a text of 8 words at the most; of a longer one it is 8."""
ALIKE = 0.5
"""The share of words in common from which a passage is reuse."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage that a source has too.

    *start* and *end* are code points of the text that was asked for. In *provisions*, neighbours,
    it begins at *source_start* of the first and ends at *source_end* of the last, code points of
    their texts. *words* is how many of its words stand in both, in this order; *exact* whether
    they are all.
    """

    start: int
    end: int
    held: Held
    provisions: tuple[HeldProvision, ...]
    source_start: int
    source_end: int
    words: int
    exact: bool
    likeness: float

    @property
    def source_text(self) -> str:
        """The words of the source."""
        texts = [held.provision.text for held in self.provisions]
        texts[-1] = texts[-1][: self.source_end]
        texts[0] = texts[0][self.source_start :]
        return " ".join(texts)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A run of words of the text asked for, at *query*, that stands at *position* as well."""

    query: int
    position: int

    @property
    def diagonal(self) -> int:
        return self.position - self.query


def reuses(database: Database, text: str, *, within: Held | None = None) -> tuple[Reuse, ...]:
    """Every passage of *text*, a normal text, that a source has, the longest first.

    An exact run of 8 words is always found, a near one nearly always. *within* one source, where
    that is given. A source that has a passage more than once is named once for it.
    """
    whole = words_of(text)
    found: list[Reuse] = []
    for start in range(0, len(whole), _SLICE):
        words = whole[start : start + _SLICE]
        for candidate in _candidates(database, [word.folded for word in words], within):
            reuse = _compared(database, candidate, words)
            found += [reuse] if reuse is not None else []
    alike = _resemblances(found, [word.folded for word in whole])
    found.sort(key=lambda r: (*alike(r), r.held.source.date or "9", r.held.ident))
    return tuple(_once_each(found))


def _resemblances(
    found: Sequence[Reuse], folded: Sequence[str]
) -> Callable[[Reuse], tuple[float, ...]]:
    """How to sort: by words in common; among as many, the paragraph that is most like the text.

    A text may be near to several paragraphs that differ from each other in what it leaves out.
    """
    counts = Counter((reuse.words, reuse.likeness) for reuse in found)

    def key(reuse: Reuse) -> tuple[float, ...]:
        words, likeness = reuse.words, reuse.likeness
        tied = counts[words, likeness] > 1 and not reuse.exact
        return (-words, -likeness, -_resemblance(folded, reuse) if tied else 0.0)

    return key


def _resemblance(folded: Sequence[str], reuse: Reuse) -> float:
    texts = (held.provision.text for held in reuse.provisions)
    other = [word.folded for text in texts for word in words_of(text)]
    return resemblance(folded, other)


def _candidates(
    database: Database, folded: Sequence[str], within: Held | None
) -> list[tuple[Held, list[_Hit]]]:
    """The runs of hits that may be a passage, those with the most votes first."""
    hits = [hit for hit in _hits(database, folded) if within is None or _in(within, hit.position)]
    runs: list[tuple[Held, list[_Hit]]] = []
    for near in _on_diagonals(hits):
        runs += _by_source(database, sorted(near, key=lambda hit: hit.position))
    runs.sort(key=lambda run: (-len({hit.query for hit in run[1]}), run[1][0].position))
    return runs[:_CANDIDATES]


def _hits(database: Database, folded: Sequence[str]) -> Iterator[_Hit]:
    """Where the runs of words of a text stand in the library."""
    asked = hashes(folded)
    known = database.postings(dict.fromkeys(asked), _MOST)
    for query, found in enumerate(asked):
        yield from (_Hit(query, position) for position in known[found])


def _in(held: Held, position: int) -> bool:
    return held.first <= position < held.first + held.words


def _on_diagonals(hits: Iterable[_Hit]) -> Iterator[list[_Hit]]:
    """*hits* in groups of neighbouring diagonals: what is put in or left out moves a little."""
    group: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.diagonal):
        if group and hit.diagonal - group[-1].diagonal > _DRIFT:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _by_source(database: Database, hits: Sequence[_Hit]) -> Iterator[tuple[Held, list[_Hit]]]:
    """*hits*, in the order of their positions, apart by source."""
    at = 0
    while at < len(hits):
        held = source_at(database, hits[at].position)
        there = [hit for hit in hits[at:] if _in(held, hit.position)]
        yield held, there
        at += max(1, len(there))


# Wordings of one paragraph are near to the same provisions, and cutting those into words is most of
# the work. Remembering so many takes some 25 MB.
_words_there = lru_cache(maxsize=1 << 11)(words_of)

Aligned = Callable[[Sequence[str], Sequence[str]], Common | None]
"""What two rows of words have in common."""


def compared(
    held: Held, there: Sequence[HeldProvision], text: str, *, by: Aligned = common_passage
) -> Reuse | None:
    """The best passage that *text* has in common with some provisions, None if they have none."""
    words = words_of(text)
    source = [(at, word) for at, p in enumerate(there) for word in words_of(p.provision.text)]
    common = by([w.folded for w in words], [word.folded for _, word in source])
    return _reuse(held, there, (words, source), common) if common else None


def _compared(
    database: Database, candidate: tuple[Held, Sequence[_Hit]], words: Sequence[Word]
) -> Reuse | None:
    """The passage around the hits of a candidate, None if it is not alike enough."""
    held, hits = candidate
    low = max(0, min(hit.query for hit in hits) - _AROUND)
    high = max(hit.query for hit in hits) + _AROUND
    first = min(hit.position for hit in hits) - _AROUND
    last = max(hit.position for hit in hits) + _AROUND
    there = provisions_between(database, held, first, last)
    source = [(at, word) for at, p in enumerate(there) for word in _words_there(p.provision.text)]
    row = words[low:high]
    column = source[max(0, first - there[0].first) : last - there[0].first]
    common = common_passage([w.folded for w in row], [word.folded for _, word in column])
    least = max(SHORTEST, min(SURE, len(words) - 2))
    if common is None or common.kept < least or common.likeness < ALIKE:
        return None
    return _reuse(held, there, (row, column), common)


def _reuse(
    held: Held,
    there: Sequence[HeldProvision],
    rows: tuple[Sequence[Word], Sequence[tuple[int, Word]]],
    common: Common,
) -> Reuse:
    words, source = rows
    first, opening = source[common.other_start]
    last, closing = source[common.other_end - 1]
    return Reuse(
        start=words[common.start].start,
        end=words[common.end - 1].end,
        held=held,
        provisions=tuple(there[first : last + 1]),
        source_start=opening.start,
        source_end=closing.end,
        words=common.kept,
        exact=common.exact,
        likeness=common.likeness,
    )


def _once_each(found: Sequence[Reuse]) -> Iterator[Reuse]:
    """*found*, the best first, without those inside a better one of the same source."""
    kept: list[Reuse] = []
    for reuse in found:
        better = (r for r in kept if r.held.ident == reuse.held.ident)
        if not any(r.start <= reuse.start and reuse.end <= r.end for r in better):
            kept.append(reuse)
            yield reuse


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text with all that is known of where it comes from.

    *documents* is how many sources have it, at the least; where that is many, *found* names those
    with the earliest date and the first in the library.
    """

    start: int
    end: int
    found: tuple[Reuse, ...]
    documents: int

    @property
    def best(self) -> Reuse:
        """The reuse to name first: the longest; of boilerplate, the earliest."""
        return self.found[0]

    @property
    def is_boilerplate(self) -> bool:
        """Whether it stands in so many sources that it comes from none of them."""
        return self.documents >= BOILERPLATE


BOILERPLATE = 5
"""Sources from which a passage is said to stand "in N documents", not to come from one."""


def passages(database: Database, text: str) -> tuple[Passage, ...]:
    """The passages of *text* that the library has, the longest first, each with its sources.

    What only repeats a part of a longer passage is left out; what stands everywhere comes last.
    """
    found = reuses(database, text)
    grouped: list[list[Reuse]] = []
    for reuse in found:
        home = next((group for group in grouped if _same(group[0], reuse)), None)
        if home is not None:
            home.append(reuse)
        elif not any(_inside(reuse, group[0]) for group in grouped):
            grouped.append([reuse])
    there = [_passage(database, text, group) for group in grouped]
    return tuple(sorted(there, key=lambda p: (p.is_boilerplate, -p.best.words, p.start)))


def _same(one: Reuse, other: Reuse) -> bool:
    """Whether two are about the same stretch of the text, give or take a quarter."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 4 >= 3 * max(one.end - one.start, other.end - other.start)


def _inside(reuse: Reuse, other: Reuse) -> bool:
    return other.start <= reuse.start and reuse.end <= other.end


def _passage(database: Database, text: str, group: Sequence[Reuse]) -> Passage:
    """A group of reuses of one stretch; boilerplate is counted, and its earliest named first."""
    best = group[0]
    distinct = len({reuse.held.ident for reuse in group})
    documents = max(distinct, _counted(database, text[best.start : best.end]))
    if documents >= BOILERPLATE:
        group = sorted(group, key=lambda r: (r.held.source.date or "9", r.held.ident))
    return Passage(best.start, best.end, tuple(group), documents)


_COUNTED = 20_000
"""Places of a run of words that are counted; beyond it, "at least"."""
_SAMPLED = 4
"""Runs of words by which the documents of a common passage are counted."""


def _counted(database: Database, text: str) -> int:
    """How many sources have the common runs of words of *text*, 0 where none is common."""
    found = dict.fromkeys(hashes([word.folded for word in words_of(text)]))
    common = [h for h, there in database.postings(found, _MOST).items() if len(there) == _MOST]
    if not common:
        return 0
    sampled = common[:: -(-len(common) // _SAMPLED)]
    firsts = [row[0] for row in database.rows("SELECT first FROM source ORDER BY first")]
    votes: Counter[int] = Counter()
    for places in database.postings(sampled, _COUNTED).values():
        votes.update({bisect_right(firsts, p) for p in places})
    # Which run of a passage leaves a fingerprint depends on the words before and after it.
    return sum(2 * count >= len(sampled) for count in votes.values())
