"""What paragraphs are called on a page."""

from adref.compilation.model import BaseParagraph, NewParagraph

_NAME = 24
"""Code points by which a paragraph without a label is called."""


def name_of(paragraph: BaseParagraph | NewParagraph) -> str:
    """What *paragraph* is called: its label, or else its first words."""
    if paragraph.label:
        return paragraph.label
    words = paragraph.base if isinstance(paragraph, BaseParagraph) else "new paragraph"
    return f"“{words}”" if len(words) <= _NAME else f"“{words[:_NAME].rpartition(' ')[0]} …”"
