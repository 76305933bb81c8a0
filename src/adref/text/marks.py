"""Marks: how a stretch of text is set apart in its source file."""

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """Every way of setting text apart that a reader may report."""

    TRACKED_INSERTED = "tracked-inserted"
    TRACKED_DELETED = "tracked-deleted"
    MOVED_FROM = "moved-from"
    MOVED_TO = "moved-to"
    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    DOUBLE_UNDERLINE = "double-underline"
    STRIKE = "strike"
    DOUBLE_STRIKE = "double-strike"
    COLOUR = "colour"
    """*value* is the six-digit hexadecimal RGB; black and automatic are no mark."""
    HIGHLIGHT = "highlight"
    SHADING = "shading"
    LINK = "link"
    """*value* is the address; a link that leads nowhere, "#" or "", is EMPTY_LINK."""
    EMPTY_LINK = "empty-link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    HIDDEN = "hidden"
    BRACKETED = "bracketed"
    """Text inside square brackets; set by interpretation only where brackets mean deletion."""
    CRITIC_INSERTED = "critic-inserted"
    CRITIC_DELETED = "critic-deleted"
    CRITIC_HIGHLIGHTED = "critic-highlighted"
    FOOTNOTE_CALL = "footnote-call"
    """The text is the printed call, and no word of the paragraph."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One mark; *value* says which colour, which address, where the kind has several."""

    kind: MarkKind
    value: str = ""

    def __str__(self) -> str:
        """The mark as printed in a reading: "bold", "colour:FF0000"."""
        return f"{self.kind}:{self.value}" if self.value else str(self.kind)


CALL = frozenset({Mark(MarkKind.FOOTNOTE_CALL)})
"""The mark of the call of a footnote, as spans have it."""
ARRIVED = frozenset({MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO, MarkKind.CRITIC_INSERTED})
"""Marks that say of words that they are new."""
LEFT = frozenset({MarkKind.TRACKED_DELETED, MarkKind.MOVED_FROM, MarkKind.CRITIC_DELETED})
"""Marks that say of words that they are to go."""
STRUCK = frozenset({MarkKind.STRIKE, MarkKind.DOUBLE_STRIKE})
"""Marks made by hand on words that are to go."""
MAY_INSERT = frozenset(
    {
        MarkKind.BOLD,
        MarkKind.ITALIC,
        MarkKind.UNDERLINE,
        MarkKind.DOUBLE_UNDERLINE,
        MarkKind.COLOUR,
        MarkKind.HIGHLIGHT,
        MarkKind.SHADING,
        MarkKind.LINK,
        MarkKind.EMPTY_LINK,
    }
)
"""Marks that some party has used by hand for new words."""
