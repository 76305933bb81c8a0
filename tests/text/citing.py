"""A short notation for what a text cites."""

from adref.text.citations import find_citations, source_notes


def notes(text: str) -> list[str]:
    """The notes of a paragraph, as printed."""
    return [text[start:end] for start, end in source_notes(text)]


def cited(text: str) -> list[tuple[str, str]]:
    """Every document cited, by symbol or else title, with its places in one line."""
    return [
        (
            str(document.symbol or document.title),
            "; ".join(f"{place.kind} {' '.join(place.numbers)}" for place in document.locators),
        )
        for citation in find_citations(text)
        for document in citation.documents
    ]
