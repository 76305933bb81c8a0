"""The sources a note names, as a reading holds them."""

from adref.text.citations import Citation, Cited, find_citations


def sources_of(note: str) -> tuple[tuple[str, str, str], ...]:
    """As printed, the symbol or title, and the locators, for each document *note* names."""
    return tuple(
        (
            citation.printed,
            str(document.symbol) if document.symbol else document.title,
            "; ".join(
                f"{place.kind} {', '.join(place.numbers)}".strip() for place in document.locators
            ),
        )
        for citation, document in cited_in(note)
    )


def cited_in(note: str) -> tuple[tuple[Citation, Cited], ...]:
    """Each document that *note* names, with the citation that names it."""
    found = find_citations(note)
    # A note without brackets is known for one behind the words it is about: "Para 7 from WSIS+10".
    behind = () if found else find_citations(f"{_WORDS}{note}")
    return tuple((each, document) for each in (*found, *behind) for document in each.documents)


_WORDS = "Words. "
