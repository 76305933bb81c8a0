"""Who sent a paper: the party it is said to be of, else the one its letterhead names."""

from collections.abc import Iterator
from itertools import islice, takewhile

from adref.compilation.instructing.askers import Naming
from adref.compilation.instructing.texts import is_line_of_text
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.senders import naming_of
from adref.text.document import MarkedDocument
from adref.text.tokens import normal

_HEAD = 12
"""Paragraphs at the beginning of a letter among which its letterhead is looked for."""


def sender_of(
    entry: PartyEntry,
    document: MarkedDocument,
    charter: Charter | None = None,
    *,
    is_sure: bool = False,
) -> Naming:
    """Whom a name is of in *document*, the paper of *entry*; *is_sure* where that was said."""
    return naming_of(entry, _head(document), charter, is_sure=is_sure)


def _head(document: MarkedDocument) -> Iterator[str]:
    """The title and the lines before the first sentence."""
    yield document.title
    above = takewhile(lambda p: not is_line_of_text(p), islice(document.paragraphs, _HEAD))
    for paragraph in above:
        yield normal("".join(span.text for span in paragraph.spans))
