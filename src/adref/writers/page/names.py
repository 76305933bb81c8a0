"""How things are called on a page, and in what order."""

from collections.abc import Iterable
from unicodedata import combining, normalize

from adref.compilation.model import Party

NAME = 24
"""Code points by which a paragraph without a label is called on a page."""


def alphabetical(parties: Iterable[Party]) -> tuple[Party, ...]:
    """*parties* in the order of the alphabet, without regard to case and accents."""
    return tuple(sorted(parties, key=lambda party: (_folded(party.ident), party.ident)))


def _folded(words: str) -> str:
    return "".join(c for c in normalize("NFKD", words.casefold()) if not combining(c))
