"""Whether a paper answers this base at all, or somebody took the wrong file.

Two papers of one organisation share its stock phrases and half of its words, whatever they
are about (measured on six texts of five processes: up to 1.1 % of their runs of five words,
44 to 75 % of their words; two drafts of one text: 47 % and more of their runs). A party that
says everything in its own words still speaks of the same matters.
"""

from collections.abc import Iterable

from adref.compilation.information import WORD, information
from adref.compilation.rows import bare, row

_PHRASE = 5
_STOCK_PHRASES = 0.02
"""Share of a paper's runs of five words that may be found in any text of the field."""
_ENOUGH, _PLENTY = 40, 300
"""Telling words without which a paper is not judged, and with which it is judged strictly."""
_OTHER_MATTERS, _OTHER_TEXT = 0.3, 0.78
"""Share of its telling words, found in the base, below which a paper is on another text: of
a short one, and of a long one."""


def answers(base: Iterable[str], paper: Iterable[str]) -> bool:
    """Whether *paper* speaks of what *base* speaks of; both are normal texts.

    A paper too short to tell does.
    """
    words = _words(paper)
    telling = [word for word in words if information(word) == WORD]
    if len(telling) < _ENOUGH:
        return True
    ground = _words(base)
    phrases = _phrases(words)
    if len(phrases & _phrases(ground)) > _STOCK_PHRASES * len(phrases):
        return True
    known = frozenset(ground)
    share = sum(word in known for word in telling) / len(telling)
    return share >= (_OTHER_TEXT if len(telling) >= _PLENTY else _OTHER_MATTERS)


def shares_phrases(base: Iterable[str], paper: Iterable[str]) -> bool:
    """Whether *paper* has any run of five words of *base*, or is too short to have one."""
    own = _phrases(_words(paper))
    return not own or not own.isdisjoint(_phrases(_words(base)))


def _words(texts: Iterable[str]) -> list[str]:
    return [word.lower() for text in texts for word in bare(row(text))]


def _phrases(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + _PHRASE]) for n in range(len(words) - _PHRASE + 1)}
