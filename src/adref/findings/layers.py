"""Layers: what a paragraph says before and after its edits, with the way back to the file."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from adref.base.places import Place
from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.marks import MarkKind
from adref.text.walk import all_paragraphs, is_sign, on_after, on_before


class Side(StrEnum):
    """Which text of a paragraph: kept and deleted, kept and inserted, or what is beside it."""

    BEFORE = "before"
    AFTER = "after"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Piece:
    """A span in a layer; *start* is its code-point offset in the text of the layer.

    *number* is its index among all spans of the paragraph.
    """

    start: int
    span: Span
    number: int

    @property
    def end(self) -> int:
        """Where the piece ends in the text of the layer, exclusive."""
        return self.start + len(self.span.text)


@dataclass(frozen=True, slots=True)
class Layer:
    """One side of a paragraph: its text, white space as printed, and the spans it is made of."""

    side: Side
    text: str
    pieces: tuple[Piece, ...]
    paragraph: Paragraph
    label: str

    def piece_at(self, offset: int) -> Piece:
        """The piece that holds the character at *offset*; the layer must not be empty."""
        number = bisect_right(self.pieces, offset, key=lambda piece: piece.start)
        return self.pieces[max(0, number - 1)]

    def pieces_in(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces that hold characters from *start* to *end*, *start* before *end*."""
        first = bisect_right(self.pieces, start, key=lambda piece: piece.end)
        return self.pieces[first : bisect_left(self.pieces, end, key=lambda piece: piece.start)]

    def place(self, start: int, end: int) -> Place:
        """Where the characters from *start* to *end* of this layer stand in the file.

        Exact where the text stands in the file as it is read; inside a span whose marks or
        escapes were taken out the place may be a few characters wide of it.
        """
        if not self.pieces:
            return self.paragraph.place
        first = self.piece_at(start)
        last = self.piece_at(max(start, end - 1))
        opens = _in_file(first.span, start - first.start)
        closes = _in_file(last.span, end - last.start) if end > start else opens
        if end == last.end and end > start and len(last.span.text) == _width(last.span):
            closes = last.span.place.end
        return replace(first.span.place, start=opens, end=max(opens, closes))


def _width(span: Span) -> int:
    return span.place.end - span.place.start


def _in_file(span: Span, offset: int) -> int:
    """The offset in the file of the character at *offset* of the span's text."""
    extra = max(0, _width(span) - len(span.text))
    linked = any(m.kind in (MarkKind.LINK, MarkKind.EMPTY_LINK) for m in span.marks)
    ahead = min(1 if linked else 2, extra // 2)
    return min(span.place.start + ahead + offset, span.place.end)


def _belongs(span: Span, side: Side) -> bool:
    match side:
        case Side.BEFORE:
            return on_before(span)
        case Side.AFTER:
            return on_after(span)
        case Side.NOTES:
            return span.role is Role.NOTE and not is_sign(span)


def layer(paragraph: Paragraph, side: Side) -> Layer:
    """The *side* of *paragraph*."""
    pieces: list[Piece] = []
    at = 0
    for number, span in enumerate(paragraph.spans):
        if span.text and _belongs(span, side):
            pieces.append(Piece(at, span, number))
            at += len(span.text)
    text = "".join(piece.span.text for piece in pieces)
    return Layer(side, text, tuple(pieces), paragraph, str(paragraph.label or ""))


def both_sides(paragraph: Paragraph) -> tuple[Layer, ...]:
    """The text after the edits and, where it is another one, the text before them."""
    after = layer(paragraph, Side.AFTER)
    before = layer(paragraph, Side.BEFORE)
    return (after,) if before.text == after.text or not before.text else (after, before)


def layers(document: MarkedDocument, side: Side = Side.AFTER) -> Iterator[Layer]:
    """That *side* of every paragraph that has words there, footnotes at the end."""
    for paragraph in all_paragraphs(document):
        found = layer(paragraph, side)
        if found.text.strip():
            yield found


def is_prose(paragraph: Paragraph) -> bool:
    """Whether the paragraph is made of sentences: not a heading, a title or a table cell."""
    return paragraph.kind in (Kind.BODY, Kind.FOOTNOTE) and paragraph.cell is None


def in_its_own_terms(paragraph: Paragraph) -> Paragraph:
    """A new paragraph with what carries no mark taken as kept, so that its own edits show.

    As a whole it is an insertion; but where it quotes another text and strikes words of it, the
    words between are what that text had.
    """
    if paragraph.relation is None:
        return paragraph
    spans = tuple(
        replace(s, role=Role.KEPT) if s.role is Role.INSERTED and not s.marks else s
        for s in paragraph.spans
    )
    return replace(paragraph, spans=spans)
