"""What a word processor makes of typed signs by itself, and nobody meant."""

import re
import unicodedata

_ALIKE = {
    "'": "‘’‚‛′`´",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—−",
    "...": "…",
}
_PLAIN = str.maketrans({sign: plain for plain, signs in _ALIKE.items() for sign in signs})
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")

_ACCENTS = re.compile(r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0640]")
_SPACES = re.compile(r"\s+")


def typed(text: str) -> str:
    """*text* as it would be typed: plain quotes and dashes, no white space, nothing unseen.

    Two texts that are alike in this say the same in other type. For comparison only: nobody's
    text is handed on in this form.
    """
    return "".join(text.translate(_UNSEEN).translate(_PLAIN).split())


def folded(text: str) -> str:
    """*text* for comparison where neither case nor accents count: small, single spaces."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", text.casefold()))
    plain = unicodedata.normalize("NFC", bare).translate(_UNSEEN).translate(_PLAIN)
    return _SPACES.sub(" ", plain).strip()
