"""Paragraphs as the tests of Word, RTF and OpenDocument files show them."""

from adref.text.document import MarkedDocument, Paragraph


def shown(paragraph: Paragraph) -> str:
    """The spans of *paragraph*: "The {bold|data} economy", marks in alphabetical order."""
    return "".join(
        f"{{{' '.join(sorted(map(str, span.marks)))}|{span.text}}}" if span.marks else span.text
        for span in paragraph.spans
    )


def lines(found: MarkedDocument) -> list[str]:
    """All paragraphs: label in its standard form, stop, spans as :func:`shown`."""
    return [f"{p.label}. {shown(p)}" if p.label else shown(p) for p in found.paragraphs]
