"""What a reader of the Word file is told about it: how to read it, and who is in it."""

from collections.abc import Mapping

from adref.compilation.model import Compilation, Party
from adref.writers.docx.authors import Parties
from adref.writers.docx.markup import quoted

_HOW = (
    "How to read this compilation: the author of each tracked change is the party, or all the "
    "parties, that want it. Accepting the changes whose author names a party, and rejecting "
    "all others, gives that party's own text. Rejecting everything gives the base text."
)


def legend(compilation: Compilation, numbered: Mapping[Parties, str]) -> str:
    """The comment at the head: one line for each party, and the sets too long for an author."""
    base = compilation.base
    lines = [_HOW, f"Base text: {base.title} ({base.file}).", "Parties:"]
    lines += [_party(party) for party in compilation.parties]
    lines += [f"“{name}” are: {', '.join(parties)}." for parties, name in numbered.items()]
    return "\n".join(lines)


def _party(party: Party) -> str:
    name = "" if party.name == party.ident else f" is {party.name}"
    return f"{party.ident}{name}: {party.file}, marks read as {party.convention}."


def core_part(title: str, what: str = "Compilation") -> str:
    """docProps/core.xml, without dates: the writer has no clock."""
    name = quoted(f"{what}: {title}")
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{name}</dc:title><dc:creator>adref</dc:creator></cp:coreProperties>"
    )
