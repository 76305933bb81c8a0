"""The second stage: printed paragraphs made into a :class:`MarkedDocument`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.blocks import Block, BlockKind, Blocks
from adref.readers.plain.kinds import instruction_at, kinds
from adref.readers.plain.margins import comments, footnotes
from adref.readers.plain.pieces import Piece, is_call, seen, spans, split, stripped
from adref.readers.plain.printed import Printed, Words, printed
from adref.readers.plain.scan import Source
from adref.text.document import Kind, MarkedDocument, Paragraph, Relation, Role
from adref.text.labels import Label
from adref.text.marks import Mark, MarkKind
from adref.text.runs import repaired, suffix
from adref.text.tokens import normal

_INSERTED = Mark(MarkKind.CRITIC_INSERTED)
_DELETED = Mark(MarkKind.CRITIC_DELETED)
_BOLD = Mark(MarkKind.BOLD)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph of the document in the making."""

    printed: Printed
    kind: Kind
    pieces: tuple[Piece, ...]
    label: Label | None
    instruction: str | None = None


def lift(source: Source, found: Blocks, blocks: Sequence[Block], words: Words) -> MarkedDocument:
    """The document that *blocks* of *source* are; *found* is what was read with them."""
    everything = _called([printed(block, source, words) for block in blocks])
    body = [p for p in everything if p.pieces and p.block.kind is not BlockKind.FOOTNOTE]
    notes = [p for p in everything if p.block.kind is BlockKind.FOOTNOTE]
    entries, repairs = _repaired(_entries(body), source.file)
    paragraphs = _paragraphs(source, entries)
    seen_pieces = [entry.pieces for entry in entries]
    remarks, hidden = comments(source, [e.printed.block for e in entries], seen_pieces)
    notices = [*found.notices, *hidden, *repairs]
    notices += [notice for p in everything for notice in p.notices]
    return MarkedDocument(
        source.file,
        found.title or _title(paragraphs),
        paragraphs,
        footnotes(source, notes, seen_pieces),
        remarks,
        tuple(sorted(notices, key=lambda notice: notice.place.start)),
    )


def _called(everything: Sequence[Printed]) -> list[Printed]:
    """*everything*, a line behind an asterisk an item of a list where no word calls it."""
    calls = {p.text.strip() for page in everything for p in page.pieces if is_call(p)}
    return [
        replace(p, block=replace(p.block, kind=BlockKind.TEXT, item=True, call=""))
        if p.block.call.startswith("*") and p.block.call not in calls
        else p
        for p in everything
    ]


def _entries(body: Sequence[Printed]) -> list[_Entry]:
    found = kinds(body)
    bold = _bold_is_style(body, found)
    entries = []
    for paragraph, kind in zip(body, found, strict=True):
        pieces, instruction = paragraph.pieces, None
        if kind is Kind.HEADING:
            pieces, instruction = _without_instruction(pieces)
        if kind is not Kind.BODY and bold:
            pieces = tuple(replace(piece, marks=piece.marks - {_BOLD}) for piece in pieces)
        entries.append(_Entry(paragraph, kind, pieces, paragraph.label, instruction))
    return entries


def _bold_is_style(body: Sequence[Printed], found: Sequence[Kind]) -> bool:
    """Whether all headings are bold as a whole, so that it says nothing about their words."""
    headings = [p for p, kind in zip(body, found, strict=True) if kind is Kind.HEADING]
    return len(headings) > 1 and all(_BOLD in piece.marks for p in headings for piece in p.pieces)


def _without_instruction(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], str | None]:
    """The pieces of a heading, the instruction behind it as a note of its own."""
    at = instruction_at(seen(pieces))
    if at is None:
        return pieces, None
    heading, behind = split(pieces, at)
    part = pieces[-1].part + 1
    note = tuple(replace(p, role=Role.NOTE, part=part) for p in stripped(behind))
    return (*stripped(heading), *note), seen(note)


def _repaired(entries: Sequence[_Entry], file: str) -> tuple[list[_Entry], list[Notice]]:
    """The entries with misprinted suffixes read by their place among the labels."""
    labels, _ = repaired([entry.label for entry in entries])
    notices = []
    for entry, label in zip(entries, labels, strict=True):
        if label is not None and label.misprint:
            words = f"{label.misprint} read as {suffix(label)}"
            start, end = entry.printed.block.start, entry.pieces[0].outer_start
            notices.append(Notice("label-repaired", words, Place(file, start, end)))
    return [replace(e, label=label) for e, label in zip(entries, labels, strict=True)], notices


def _paragraphs(source: Source, entries: Sequence[_Entry]) -> tuple[Paragraph, ...]:
    heading: str | None = None
    done = []
    for n, entry in enumerate(entries):
        if entry.kind is Kind.HEADING:
            heading = _heading(entry)
        last = n + 1 == len(entries)
        done.append(
            Paragraph(
                spans=spans(entry.pieces, source.file),
                place=Place(source.file, entry.printed.block.start, entry.printed.block.end),
                label=entry.label,
                kind=entry.kind,
                level=_level(entry),
                heading=heading if entry.kind is Kind.BODY else None,
                ending=Role.KEPT if last else _ending(source, entry.printed.block),
                relation=_relation(entry.label),
                instruction=entry.instruction,
                cell=entry.printed.block.cell,
                style="list-item" if entry.printed.block.item else None,
            )
        )
    return tuple(done)


def _heading(entry: _Entry) -> str:
    """The words of a heading without the instruction behind it."""
    return normal("".join(piece.text for piece in entry.pieces if piece.role is not Role.NOTE))


def _level(entry: _Entry) -> int:
    if entry.kind is Kind.HEADING:
        return max(1, entry.printed.block.depth)
    return len(entry.label.path) if entry.label and entry.kind is Kind.BODY else 0


def _relation(label: Label | None) -> Relation | None:
    if label is None or not (label.is_alternative or label.is_addition):
        return None
    return Relation.ALTERNATIVE_OF if label.is_alternative else Relation.INSERTED_AFTER


def _ending(source: Source, block: Block) -> Role:
    """What CriticMarkup says about the break after *block*."""
    marks = source.critic.marks_at(block.end)
    if _INSERTED in marks:
        return Role.INSERTED
    return Role.DELETED if _DELETED in marks else Role.KEPT


def _title(paragraphs: Iterable[Paragraph]) -> str:
    """The titles of the document, joined."""
    titles = (p for p in paragraphs if p.kind is Kind.TITLE)
    return " – ".join(normal("".join(span.text for span in p.spans)) for p in titles)
