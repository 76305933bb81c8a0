"""Links: the mark that an address makes, and the address in the instruction of a field."""

import re

from adref.text.marks import Mark, MarkKind

_HYPERLINK = re.compile(r"^\s*HYPERLINK\s+(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_PART = re.compile(
    r'(?:\\(?P<switch>[lot])\s+)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]\S*))', re.IGNORECASE
)


def link_mark(address: str) -> Mark:
    """The mark of a link to *address*; one that leads nowhere is an empty link."""
    return Mark(MarkKind.EMPTY_LINK) if address in ("", "#") else Mark(MarkKind.LINK, address)


def link_of(instruction: str) -> Mark | None:
    """The link that a field *instruction* makes of its result, None for other fields."""
    found = _HYPERLINK.match(instruction)
    if found is None:
        return None
    address, anchor = "", ""
    for part in _PART.finditer(found["rest"]):
        words = part["quoted"] or part["bare"] or ""
        if not part["switch"]:
            address = address or words
        elif part["switch"] in "lL":
            anchor = anchor or words
    return link_mark(f"{address}#{anchor}" if anchor else address)
