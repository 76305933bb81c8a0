"""Rows of tokens, made fast: most words of a negotiation have been seen before."""

from collections.abc import Iterable
from functools import lru_cache

from adref.text.tokens import tokens


def row(text: str) -> list[str]:
    """The :func:`adref.text.tokens.tokens` of a normal *text*."""
    # A space always divides, so that each word can be looked up on its own.
    return [token for word in text.split(" ") for token in _of_word(word)] if text else []


def bare(tokens: Iterable[str]) -> list[str]:
    """*tokens* without the space before them."""
    return list(map(str.strip, tokens))


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[str, ...]:
    return tokens(word)
