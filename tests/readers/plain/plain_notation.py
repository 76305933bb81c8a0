"""A small notation for what was read: words as they are, marked ones as {kind|words}."""

from adref.readers.plain import read
from adref.text.document import Kind, MarkedDocument, Paragraph

_SIGNS = {Kind.TITLE: "T: ", Kind.HEADING: "H: ", Kind.BODY: "", Kind.FOOTNOTE: ""}


def words(paragraph: Paragraph) -> str:
    """The spans of a paragraph, marked ones with the kinds of their marks."""
    pieces = []
    for span in paragraph.spans:
        kinds = "+".join(sorted(str(mark) for mark in span.marks))
        pieces.append(f"{{{kinds}|{span.text}}}" if kinds else span.text)
    return "".join(pieces)


def line(paragraph: Paragraph) -> str:
    """A paragraph with its kind and its label: "H: Finance", "<17 bis.> We call"."""
    label = f"<{paragraph.label.printed}> " if paragraph.label else ""
    return _SIGNS[paragraph.kind] + label + words(paragraph)


def reading(text: str) -> MarkedDocument:
    """*text* as the reader understands it."""
    return read(text.encode(), "a.md")


def read_lines(text: str) -> list[str]:
    """Every paragraph of *text* in the notation."""
    return [line(paragraph) for paragraph in reading(text).paragraphs]


def codes(text: str) -> list[str]:
    """The codes of the notices on *text*, in order."""
    return [notice.code for notice in reading(text).notices]
