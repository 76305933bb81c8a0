"""Limits that every reader keeps to, and says when it does."""

from adref.base.errors import InputUnreadable

MAX_PARAGRAPH = 1_000_000
"""Code points of one paragraph; a whole negotiated text has fewer."""

MAX_PARAGRAPHS = 200_000
"""Paragraphs of one paper, those of notes and comments among them; a long treaty has 5,000."""


def check_paragraphs(count: int, file: str) -> None:
    """Refuse a paper of *count* paragraphs if those are too many."""
    if count > MAX_PARAGRAPHS:
        raise InputUnreadable(
            file,
            f"it has more paragraphs than the limit of {MAX_PARAGRAPHS:,}",
            "if the document is genuine, save its text in smaller files",
        )


def check_paragraph(length: int, where: str, file: str) -> None:
    """Refuse a paragraph of *length* code points if that is too long; *where* names it."""
    if length > MAX_PARAGRAPH:
        raise InputUnreadable(
            file,
            f"{where} has {length:,} characters, more than the limit of {MAX_PARAGRAPH:,}",
            "part it into paragraphs",
        )


def too_nested(file: str, program: str) -> InputUnreadable:
    """What to raise where the parser lets pass what takes more calls than there may be."""
    return InputUnreadable(
        file,
        "its text is nested more deeply than adref can follow",
        f"open it in {program} and save it as a new document",
    )
