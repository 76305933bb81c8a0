"""What paragraphs are called on a page."""

from collections.abc import Iterable
from unicodedata import combining, normalize

from adref.compilation.model import BaseParagraph, NewParagraph, Party
from adref.text.excerpts import opening

_NAME = 24
"""Code points by which a paragraph without a label is called."""


def name_of(paragraph: BaseParagraph | NewParagraph) -> str:
    """What *paragraph* is called: its label, or else its first words."""
    if paragraph.label:
        return paragraph.label
    words = paragraph.base if isinstance(paragraph, BaseParagraph) else "new paragraph"
    return f"“{opening(words, _NAME)}”"


def alphabetical(parties: Iterable[Party]) -> tuple[Party, ...]:
    """*parties* in the order of the alphabet, without regard to case and accents."""
    return tuple(sorted(parties, key=lambda party: (_folded(party.ident), party.ident)))


def _folded(words: str) -> str:
    return "".join(c for c in normalize("NFKD", words.casefold()) if not combining(c))
