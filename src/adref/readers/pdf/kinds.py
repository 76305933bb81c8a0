"""What a paragraph is in its document: a title, a heading, or body text."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.readers.lifting.headings import (
    LONGEST,
    common_look,
    looks_like_heading,
    reads_like_heading,
)
from adref.readers.pdf.blocks import Block
from adref.readers.pdf.tags import TagKind
from adref.readers.pdf.words import Piece, text_of
from adref.text.document import Kind
from adref.text.labels import Label

_MOST_LINES = 3
_LARGER, _TITLE = 1.1, 1.25


@dataclass(slots=True)
class Draft:
    """A paragraph on its way to the document; *label* stands apart from *pieces*.

    *renamed* tells how marks change the label, if they do.
    """

    block: Block
    pieces: tuple[Piece, ...]
    label: Label | None
    kind: Kind = Kind.BODY
    level: int = 0
    renamed: str = ""

    @property
    def text(self) -> str:
        """Its words without the label."""
        return text_of(self.pieces)

    @property
    def size(self) -> float:
        """The size of its first line, in points."""
        return self.block.lines[-1].size


def find_kinds(drafts: Sequence[Draft], size: float) -> None:
    """Set the kind and the level of all *drafts*; headings lose the look they all have."""
    before_numbers = False
    for draft in reversed(drafts):
        tagged = draft.block.tag.kind if draft.block.tag is not None else None
        if tagged in (TagKind.HEADING, TagKind.TITLE) and len(draft.text) <= LONGEST:
            _head(draft, tagged)
        elif _in_cell(draft):
            continue
        elif _is_larger(draft, size) or (before_numbers and _looks_like_heading(draft)):
            draft.kind, draft.level = Kind.HEADING, 1
        if draft.kind is Kind.BODY:
            before_numbers = draft.label is not None and draft.block.lines[0].angle == 0
    _find_titles(drafts, size)
    for draft in drafts:
        if draft.kind is not Kind.BODY:
            draft.pieces = _plain(draft.pieces)


def _in_cell(draft: Draft) -> bool:
    return draft.block.tag is not None and draft.block.tag.cell is not None


def _head(draft: Draft, tagged: TagKind) -> None:
    assert draft.block.tag is not None
    if tagged is TagKind.TITLE:
        draft.kind, draft.level = Kind.TITLE, 0
    else:
        draft.kind, draft.level = Kind.HEADING, draft.block.tag.level


def _is_larger(draft: Draft, size: float) -> bool:
    """Whether a short paragraph is set larger than the text."""
    return (
        draft.size >= _LARGER * size
        and len(draft.text) <= LONGEST
        and len(draft.block.lines) <= _MOST_LINES + 1
        and (draft.label is None or all(line.bold for line in draft.block.lines))
        and reads_like_heading(draft.text)
    )


def _looks_like_heading(draft: Draft) -> bool:
    """Whether a paragraph is short, bold as a whole, and ends without a stop."""
    few = len(draft.block.lines) <= _MOST_LINES
    return draft.label is None and few and looks_like_heading(draft.pieces)


def _find_titles(drafts: Sequence[Draft], size: float) -> None:
    """The largest of the headings at the top of the first page are titles."""
    top = []
    for draft in drafts:
        if draft.label is not None or draft.block.lines[0].page:
            break
        top.append(draft)
    heads = [d for d in top if d.kind is Kind.HEADING and d.size >= _TITLE * size]
    largest = max((d.size for d in heads), default=0.0)
    for draft in heads:
        if draft.size == largest and not _is_tagged_heading(draft):
            draft.kind, draft.level = Kind.TITLE, 0


def _is_tagged_heading(draft: Draft) -> bool:
    return draft.block.tag is not None and draft.block.tag.kind is TagKind.HEADING


def _plain(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """*pieces* without the look that all of them have."""
    look = common_look(pieces)
    if not look:
        return pieces
    return tuple(Piece(p.text, p.marks - look, p.remarks) for p in pieces)
