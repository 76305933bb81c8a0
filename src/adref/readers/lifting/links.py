"""Links: where they lead, as a mark."""

from adref.text.marks import Mark, MarkKind


def link_mark(address: str) -> Mark:
    """The mark of a link to *address*; one that leads nowhere is an empty link."""
    return Mark(MarkKind.EMPTY_LINK) if address in ("", "#") else Mark(MarkKind.LINK, address)
