"""The sources a note names, as a reading holds them."""

from adref.text.citations import find_citations


def sources_of(note: str) -> tuple[tuple[str, str, str], ...]:
    """As printed, the symbol or title, and the locators, for each document *note* names."""
    return tuple(
        (
            citation.printed,
            str(document.symbol) if document.symbol else document.title,
            "; ".join(f"{place.kind} {', '.join(place.numbers)}" for place in document.locators),
        )
        for citation in find_citations(note)
        for document in citation.documents
    )
