"""The sources a note names, as a reading holds them."""

from adref.text.citations import Citation, find_citations


def sources_of(note: str) -> tuple[tuple[str, str, str], ...]:
    """As printed, the symbol or title, and the locator, for each document *note* names."""
    return tuple(
        (citation.printed, document.name, _locator(document))
        for citation in find_citations(note)
        for document in citation.documents
    )
