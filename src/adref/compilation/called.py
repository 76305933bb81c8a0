"""What a person calls the paragraphs of a compilation."""

import re
from collections.abc import Iterable

from adref.compilation.model import BaseParagraph, NewParagraph
from adref.text.document import Kind
from adref.text.excerpts import opening

_SHOWN = 40
"""Code points of a text that stand for a paragraph without a label."""
_ITEM = re.compile(r"\(?[a-z]{1,5}[).]|\([a-z]{1,5}\)?")
"""The label of an item, which says nothing without that of the paragraph above it: "(a)"."""
_FOOTNOTE = "footnote"

Paragraph = BaseParagraph | NewParagraph


def labels(paragraphs: Iterable[Paragraph]) -> dict[str, str]:
    """The label of each paragraph by its id, that of an item with the one above: "3 (b)".

    A footnote is called so; any other paragraph without a label has "".
    """
    found: dict[str, str] = {}
    above = ""
    for paragraph in paragraphs:
        label = paragraph.label
        if paragraph.kind is Kind.FOOTNOTE:
            label = f"{_FOOTNOTE} {label}".rstrip()
        elif paragraph.kind is Kind.BODY and above and _ITEM.fullmatch(label):
            label = f"{above} {label}"
        elif paragraph.kind is Kind.BODY and any(sign.isdigit() for sign in label):
            above = label
        found[paragraph.ident] = label
    return found


def names(paragraphs: Iterable[Paragraph], most: int = _SHOWN) -> dict[str, str]:
    """The label of each body paragraph by its id, or else the first words of the paragraph."""
    there = tuple(paragraphs)
    known = labels(there)
    return {
        p.ident: (known[p.ident] if p.kind is Kind.BODY else "")
        or shortened(text_of(p), most)
        or p.ident
        for p in there
    }


def text_of(paragraph: Paragraph) -> str:
    """The base text, or of a new paragraph its first reading."""
    if isinstance(paragraph, BaseParagraph):
        return paragraph.base
    return next((reading.text for reading in paragraph.readings), "")


def shortened(text: str, most: int = _SHOWN) -> str:
    """The first words of *text*, *most* code points at the most, in quotation marks."""
    words = opening(" ".join(text.split()), most)
    return f"“{words}”" if words else ""
