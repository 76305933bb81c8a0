"""Rows of tokens, made fast: most words of a negotiation have been seen before."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from adref.text.tokens import tokens

CACHED = 40
"""Code points of a word worth remembering; what is longer is a sentence without spaces."""


def row(text: str) -> list[str]:
    """The :func:`adref.text.tokens.tokens` of a normal *text*."""
    # A space always divides, so that each word can be looked up on its own.
    if not text:
        return []
    words = text.split(" ")
    known = _known if len(max(words, key=len)) <= CACHED else _of_word
    return list(chain.from_iterable(map(known, words)))


def bare(tokens: Iterable[str]) -> list[str]:
    """*tokens* without the space before them."""
    return list(map(str.strip, tokens))


def _of_word(word: str) -> tuple[str, ...]:
    return _known(word) if len(word) <= CACHED else tokens(word)


@lru_cache(maxsize=1 << 16)
def _known(word: str) -> tuple[str, ...]:
    return tokens(word)
