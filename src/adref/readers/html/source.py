"""A page that has been read as the source of a document: the text, its notes, its comments."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from adref.readers.html.counting import lists_of, ref_of
from adref.readers.html.kinds import styled, with_title
from adref.readers.html.page import Page
from adref.readers.html.raw import Block, CommentHead, HomeKind, Reference
from adref.readers.lifting.raw import RawComment, RawNote, RawParagraph, Remark, Source
from adref.text.marks import Mark, MarkKind


def source_of(page: Page, title: str, remarks: Iterable[Remark]) -> Source:
    """All that *page* holds under its *title*, told with *remarks*."""
    body = _body(page.blocks)
    return Source(
        part=None,
        title=title,
        paragraphs=tuple(with_title([styled(_numbered(b)) for b in _without_common_colour(body)])),
        notes=tuple(
            RawNote(ident, None, tuple(held))
            for ident, held in _held(page.blocks, HomeKind.NOTE).items()
        ),
        comments=tuple(_comments(page.blocks, page.comments, page.references)),
        lists=lists_of(block.item for block in body if block.item is not None),
        remarks=tuple(remarks),
    )


def _body(blocks: Sequence[Block]) -> list[Block]:
    """What the page itself says; of a message that only passes another on, that one."""
    body = [block for block in blocks if block.home.kind is HomeKind.BODY]
    if any(block.raw.text.strip() for block in body):
        return body
    return [b for b in blocks if b.home.kind in (HomeKind.BODY, HomeKind.QUOTED)]


def _without_common_colour(body: Sequence[Block]) -> list[Block]:
    """*body* without the colour that most of the text has: it is that of the page."""
    inks: Counter[Mark | None] = Counter()
    for block in body:
        for run in block.raw.runs:
            ink = next((mark for mark in run.marks if mark.kind is MarkKind.COLOUR), None)
            inks[ink] += len(run.text)
    most, count = inks.most_common(1)[0] if inks else (None, 0)
    if most is None or count * 2 <= inks.total():
        return list(body)
    return [replace(block, raw=_without(block.raw, most)) for block in body]


def _without(raw: RawParagraph, mark: Mark) -> RawParagraph:
    return replace(raw, runs=tuple(replace(run, marks=run.marks - {mark}) for run in raw.runs))


def _numbered(block: Block) -> RawParagraph:
    """The paragraph of *block* with its place in a list, which no change of the page moves."""
    if block.item is None:
        return block.raw
    ref = ref_of(block.item)
    return replace(block.raw, number=ref, former=ref)


def _held(blocks: Iterable[Block], kind: HomeKind) -> dict[str, list[RawParagraph]]:
    """The paragraphs with words at home in notes or comments, by the name of each."""
    found: dict[str, list[RawParagraph]] = {}
    for block in blocks:
        if block.home.kind is kind and block.raw.text.strip():
            found.setdefault(block.home.ident, []).append(block.raw)
    return found


def _comments(
    blocks: Iterable[Block], heads: Mapping[str, CommentHead], references: Mapping[str, Reference]
) -> Iterator[RawComment]:
    for name, held in _held(blocks, HomeKind.COMMENT).items():
        head = heads.get(name, CommentHead(name))
        reference = references.get(head.ident, Reference())
        yield RawComment(
            ident=head.ident,
            author=head.author,
            date=reference.date,
            parent=reference.parent,
            part=None,
            paragraphs=tuple(held),
        )
