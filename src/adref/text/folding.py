"""Words as they are looked for: what two spellings of one word have in common."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from adref.base.facts import table
from adref.text.tokens import tokens

_JOINERS = regex.compile(r"[-\u2010\u2011'\u2019\u00ad\u200b-\u200d\u0640]")
_LETTERS = regex.compile(r"[\p{L}\p{N}]")
_SHORTEST = 4
"""Letters of a word below which an s at its end is no plural: "this", "was", "its"."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a normal text: *folded*, and its code points from *start* to *end*."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of *text*, a normal text, without its signs.

    Two that differ in case, accents, hyphens, apostrophes, a plural s, or British and American
    spelling are folded alike, so that a passage is found in whatever spelling it was copied. The
    texts themselves say whether it is the same.
    """
    found: list[Word] = []
    at = -1  # the space before the text is only thought
    for token in tokens(text):
        folded = fold(token)
        start, at = at + (token[0] == " "), at + len(token)
        if folded:
            found.append(Word(folded, start, at))
    return tuple(found)


def folded_words(text: str) -> str:
    """The words of *text*, folded, with spaces between them."""
    return " ".join(word.folded for word in words_of(text))


def spellings(text: str) -> tuple[str, ...]:
    """The words of *text* where only another spelling is no change; a plural is one."""
    return tuple(word for token in tokens(text) if (word := _plain(token, plural=True)))


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """A token as it is looked for, "" where it is a sign."""
    return _plain(token, plural=False)


def _plain(token: str, *, plural: bool) -> str:
    """A token without what spellings differ in, and without its *plural* unless that counts."""
    if not _LETTERS.search(token):
        return ""
    plain = unicodedata.normalize("NFKD", token.strip().casefold())
    word = "".join(sign for sign in plain if not unicodedata.combining(sign))
    word = _JOINERS.sub("", word)
    if not word.isascii() or not word.isalpha():
        return unicodedata.normalize("NFC", word)
    single = _singular(word)
    return f"{_spelt(single)}s" if plural and single != word else _spelt(single)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > _SHORTEST else word[:-1]


def _spelt(word: str) -> str:
    for ending, other in _endings():
        if len(word) >= _SHORTEST and word.endswith(ending):
            return word.removesuffix(ending) + other
    return word


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    pairs = table("adref.text", "spellings.toml")["endings"]
    return tuple((ending, other) for ending, other in pairs)
