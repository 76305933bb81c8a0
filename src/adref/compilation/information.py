"""What a word is worth when two texts are compared: a shared "of" joins nothing."""

from enum import Enum
from functools import cache, lru_cache

import regex

from adref.base.facts import table

STOP_WORD, SIGN, IDEOGRAPH, WORD = 0.35, 0.2, 0.5, 1.0
"""Information of a stop word, a sign, a Chinese character (about half a word) and a word.

The first two are measured in ``libraries.md``, part B, section A.2.
"""

_IDEOGRAPH = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_WORDLIKE = regex.compile(r"[\p{L}\p{N}]")


class Place(Enum):
    """What a word does at the border of a phrase."""

    OPENER = "opener"
    """Begins a phrase: a conjunction or a preposition."""
    LEADER = "leader"
    """Leads to a noun, and so never ends a phrase."""
    STOP = "stop"
    """Ends a sentence or a clause of a list."""
    COMMA = "comma"
    OPENING = "opening"
    CLOSING = "closing"
    INNER = "inner"
    """Anything else."""


_SIGNS = {
    Place.STOP: ".;:!?。；：！？؛؟…",
    Place.COMMA: ",，、،–—/",
    Place.OPENING: "([{“‘«（【《「",
    Place.CLOSING: ")]}”’»）】》」",
}
_PLACE_OF_SIGN = {sign: place for place, signs in _SIGNS.items() for sign in signs}


@cache
def _small(kind: str) -> frozenset[str]:
    """The stop words of one *kind* in all languages, in lower case."""
    languages = table("adref.compilation", "small_words.toml").values()
    return frozenset(word for words in languages for word in words[kind].split())


@lru_cache(maxsize=1 << 16)
def information(word: str) -> float:
    """How much *word* (without its space) says, from 0 to 1."""
    if not _WORDLIKE.search(word):
        return SIGN
    if _is_small(word.lower()):
        return STOP_WORD
    return IDEOGRAPH if _IDEOGRAPH.match(word) else WORD


def is_sign(word: str) -> bool:
    """Whether *word* (without its space) is punctuation or another sign, without a letter."""
    return information(word) == SIGN


def _is_small(word: str) -> bool:
    return any(word in _small(kind) for kind in ("openers", "leaders", "others"))


@lru_cache(maxsize=1 << 16)
def place(word: str) -> Place:
    """What *word* (without its space) does at the border of a phrase."""
    if word in _PLACE_OF_SIGN:
        return _PLACE_OF_SIGN[word]
    lower = word.lower()
    if lower in _small("openers"):
        return Place.OPENER
    return Place.LEADER if lower in _small("leaders") else Place.INNER
