"""Words: the unit in which negotiated texts are compared.

Word boundaries are those of Unicode Standard Annex 29, as the *regex* library finds them, so
that Arabic keeps its marks and every Chinese character stands alone. Two things are kept
whole that the annex divides, because a lawyer reads them as one: words joined by a hyphen or
an apostrophe, and document symbols such as A/RES/70/125.
"""

import unicodedata
from functools import lru_cache

import regex

_SYMBOL = r"[A-Z][A-Za-z0-9-]*(?:/[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+|\([A-Za-z0-9.]+\))*){2,}"
# Scripts without spaces have no compounds, and a run of them would be scanned at every letter.
_LETTER = r"[[\p{L}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]]"
_COMPOUND = (
    rf"(?<!{_LETTER}){_LETTER}(?:{_LETTER}|\p{{M}})*+"
    rf"(?:[-\u2010\u2011'\u2019]{_LETTER}(?:{_LETTER}|\p{{M}})*+)+"
)
_TOKEN = regex.compile(rf"(?V1w) ?(?:{_SYMBOL}|{_COMPOUND}|\S(?:\B\S)*+)")
_CACHED = 2_000
"""Code points of a text worth remembering; few paragraphs have more."""


def normal(text: str) -> str:
    """The text as it is compared: Unicode NFC, white space collapsed to single spaces."""
    return _known(text) if len(text) <= _CACHED else _collapsed(text)


def _collapsed(text: str) -> str:
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return text if words == text else words  # two equal texts would be held, and compared, twice


# Most paragraphs of an input stand so in the base and in the other inputs. Remembering so
# many takes some 3 MB in the Latin script, and cannot take more than 64.
_known = lru_cache(maxsize=1 << 12)(_collapsed)


def tokens(text: str) -> tuple[str, ...]:
    """The words and signs of *text*, each with the space that stands before it.

    *text* is :func:`normal`; it is read as if a space stood before it, so that its first word
    is the same token at the start and in the middle. After this, ``"".join(tokens(text))`` is
    ``" " + text``, or empty for an empty text.
    """
    return tuple(_TOKEN.findall(" " + text)) if text else ()
