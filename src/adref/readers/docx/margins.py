"""Comments and notes: the parts of the file that hang on points of the text."""

from collections.abc import Iterator

from lxml import etree

from adref.readers.docx.body import blocks
from adref.readers.docx.names import AUTHOR, DATE, ID, W14, W15, P, W
from adref.readers.docx.story import Context, Story
from adref.readers.lifting.raw import RawComment, RawNote

_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_PARA, _PARENT = W15 + "paraId", W15 + "paraIdParent"


def read_notes(root: etree._Element, story: Story, kind: str) -> Iterator[RawNote]:
    """The notes of a part; *kind* is "f" for footnotes, "e" for endnotes."""
    for element in root:
        if element.get(W + "type") not in _NO_NOTES and element.get(ID) is not None:
            paragraphs = blocks(element, story, Context())
            yield RawNote(kind + element.get(ID, ""), story.part, tuple(paragraphs))


def read_comments(
    root: etree._Element, story: Story, extended: etree._Element | None
) -> Iterator[RawComment]:
    """The comments with their threads; *extended* is the root of commentsExtended.xml."""
    comments = list(root.iter(W + "comment"))
    owners = {
        ident: comment.get(ID, "")
        for comment in comments
        for paragraph in comment.iter(P)
        if (ident := paragraph.get(W14 + "paraId")) is not None
    }
    parents: dict[str, str] = {}
    for entry in () if extended is None else extended:
        child, parent = owners.get(entry.get(_PARA, "")), owners.get(entry.get(_PARENT, ""))
        if child is not None and parent is not None and child != parent:
            parents[child] = parent
    for comment in comments:
        ident = comment.get(ID, "")
        paragraphs = tuple(blocks(comment, story, Context()))
        yield RawComment(
            ident,
            comment.get(AUTHOR),
            comment.get(DATE),
            parents.get(ident),
            story.part,
            paragraphs,
        )
