"""Whether a paper answers this base at all, or somebody took the wrong file.

A party may rewrite everything and still speaks of the same matters, in phrases of the base
here and there. A paper on another text shares the small words and little else.
"""

from collections.abc import Iterable

from adref.compilation.information import WORD, information
from adref.compilation.rows import bare, row

_PHRASE = 3
_ENOUGH_WORDS = 40
"""Telling words without which a paper is too short to be judged."""
_SOME_PHRASES = 0.02
"""Share of a paper's runs of three words found in the base, from which it knows the base."""


def belonging(base: Iterable[str], paper: Iterable[str]) -> float:
    """How far a *paper* speaks of what *base* speaks of, from 0 to 1; both are normal texts.

    1 where it shares phrases with the base or is too short to tell; else the share of its
    telling words that the base has too.
    """
    ground, words = _words(base), _words(paper)
    phrases = _phrases(words)
    shared = len(phrases & _phrases(ground))
    if not words or shared > _SOME_PHRASES * len(phrases):
        return 1.0
    known = frozenset(ground)
    telling = [word for word in words if information(word) == WORD]
    if len(telling) < _ENOUGH_WORDS:
        return 1.0
    return sum(word in known for word in telling) / len(telling)


def _words(texts: Iterable[str]) -> list[str]:
    return [word.lower() for text in texts for word in bare(row(text))]


def _phrases(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + _PHRASE]) for n in range(len(words) - _PHRASE + 1)}
