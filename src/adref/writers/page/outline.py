"""The headings of the base as an outline without gaps, whatever levels its file gave them."""

from collections.abc import Iterator

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.text.document import Kind

_DEEPEST = 5
"""Headings of the page begin at h2, and HTML has six."""


def outline(compilation: Compilation) -> Iterator[tuple[BaseParagraph | NewParagraph, int]]:
    """Each heading in order with its depth, 1 and more, never more than one below the last.

    A new heading counts as being where the base would have it, and moves no other.
    """
    above: list[int] = []
    for paragraph in compilation.paragraphs:
        if paragraph.kind is Kind.HEADING:
            enclosing = _enclosing(above, paragraph.level)
            yield paragraph, min(len(enclosing) + 1, _DEEPEST)
            if isinstance(paragraph, BaseParagraph):
                above = [*enclosing, paragraph.level]


def _enclosing(above: list[int], level: int) -> list[int]:
    return [higher for higher in above if higher < level]


def depths(compilation: Compilation) -> dict[str, int]:
    """The depth of each heading by the id of its paragraph."""
    return {paragraph.ident: depth for paragraph, depth in outline(compilation)}
