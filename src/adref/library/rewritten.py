"""Passages so much rewritten that no run of five words is left: looked for by pairs of words.

It takes the full text of the database, which is slower the more it holds, and so is asked only
where fingerprints find too little.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from adref.library.alignment import whole_passage
from adref.library.holdings import HeldProvision, provision, source
from adref.library.schema import Database, Words
from adref.library.search import Passage, Reuse, compared, passages
from adref.text.folding import words_of

_CANDIDATES = 20
_LEAST = 10
"""Words that must stand in both."""
_SHARE = 0.4
"""The share of the words asked for that a passage must have of them."""
_LIKENESS = 0.5
"""How alike two whole paragraphs must be; two on nothing alike share up to a third of their words,
those that every sentence has."""
_ENOUGH = 0.6
"""The share of the words asked for from which what fingerprints found is the answer."""
_PAIRS = 150
"""Pairs of neighbouring words of a text that are looked for; a paragraph has fewer."""
_TELLING = 4
"""Letters of the longer word of a pair that says something: not "of the"."""


def rewritten(database: Database, text: str) -> tuple[Reuse, ...]:
    """The provisions that *text*, a normal text, may be a rewriting of, the nearest first."""
    folded = [word.folded for word in words_of(text)]
    pairs = tuple(dict.fromkeys(p for p in pairwise(folded) if _tells(*p)))
    if len(folded) < _LEAST or not pairs:
        return ()
    there = database.matching(Words(pairs[:_PAIRS]), _CANDIDATES)
    near = [reuse for ident in there for reuse in _near(database, provision(database, ident), text)]
    return tuple(sorted(near, key=lambda reuse: (-reuse.words, -reuse.likeness)))


def _tells(one: str, other: str) -> bool:
    return max(len(one), len(other)) >= _TELLING or not f"{one}{other}".isascii()


def _near(database: Database, there: HeldProvision, text: str) -> Iterator[Reuse]:
    """The rewriting of a provision that *text* is: of a passage of it, or of all of it."""
    held, count = source(database, there.held), len(words_of(text))
    passage = compared(held, (there,), text)
    if passage is not None and passage.words >= max(_LEAST, _SHARE * count):
        yield passage
    whole = compared(held, (there,), text, by=whole_passage)
    if whole is not None and whole.words >= max(_LEAST, _LIKENESS * max(count, there.words)):
        yield whole


def anywhere(database: Database, text: str) -> tuple[Passage, ...]:
    """The passages of *text* that the library has, and where they are small what it may rewrite."""
    found = passages(database, text)
    most = max((p.best.words for p in found), default=0)
    if most >= _ENOUGH * len(words_of(text)):
        return found
    near: Sequence[Reuse] = [reuse for reuse in rewritten(database, text) if reuse.words > most]
    return (*(Passage(reuse.start, reuse.end, (reuse,), 1) for reuse in near[:1]), *found)
