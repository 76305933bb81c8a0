"""Passages so much rewritten that no run of five words is left: looked for by their phrases.

It takes the full text of the database, which is slower the more it holds, and so is asked only
where fingerprints find next to nothing.
"""

from adref.library.folding import words_of
from adref.library.holdings import provision, source
from adref.library.schema import Database, Words
from adref.library.search import Passage, Reuse, compared, passages

_CANDIDATES = 5
_LEAST = 10
"""Words that must stand in both."""
_SHARE = 0.4
"""The share of the words asked for that must; two texts on nothing alike share up to a third."""
_PHRASES = 120
"""Phrases of a text that are looked for; a paragraph has fewer."""


def rewritten(database: Database, text: str) -> tuple[Reuse, ...]:
    """The provisions that *text*, a normal text, may be a rewriting of, the nearest first."""
    words = words_of(text)
    if len(words) < _LEAST:
        return ()
    folded = [word.folded for word in words]
    phrases = tuple(zip(folded, folded[1:], folded[2:], strict=False))[:_PHRASES]
    there = [provision(database, i) for i in database.matching(Words(phrases), _CANDIDATES)]
    found = [compared(source(database, p.held), (p,), text) for p in there]
    least = max(_LEAST, _SHARE * len(words))
    near = [reuse for reuse in found if reuse is not None and reuse.words >= least]
    return tuple(sorted(near, key=lambda reuse: -reuse.words))


def anywhere(database: Database, text: str) -> tuple[Passage, ...]:
    """The passages of *text* that the library has, and where they are small what it may rewrite."""
    found = passages(database, text)
    if any(p.best.words >= _SHARE * len(words_of(text)) for p in found):
        return found
    near = rewritten(database, text)[:1]
    return (*(Passage(reuse.start, reuse.end, (reuse,), 1) for reuse in near), *found)
