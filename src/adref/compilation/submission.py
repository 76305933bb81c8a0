"""A party's document, its marks understood, ready to be laid over the base."""

from dataclasses import dataclass

from adref.compilation.model import Party
from adref.text.document import MarkedDocument


@dataclass(frozen=True, slots=True)
class Submission:
    """What *party* sent; the spans of *document* carry their roles.

    *marked* is False where the document has no marks at all, so that every difference from
    the base is silent and one notice says so instead of one for each. *by_hand* is True where
    the marks are no tracked changes. *excerpt* is True where it is known beforehand that the
    paper gives only the paragraphs it has something to say on.
    """

    party: Party
    document: MarkedDocument
    marked: bool
    by_hand: bool = False
    excerpt: bool = False
