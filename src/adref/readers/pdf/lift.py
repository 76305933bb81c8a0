"""The last stage: blocks of lines become a document of ours."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.limits import check_paragraph
from adref.readers.pdf.annotations import Remark
from adref.readers.pdf.blocks import Block
from adref.readers.pdf.kinds import Draft, find_kinds
from adref.readers.pdf.notes import RawNote, in_order
from adref.readers.pdf.tags import Tag
from adref.readers.pdf.words import Piece, Vocabulary, Writer, cut, text_of
from adref.text.document import Cell, Comment, Footnote, Kind, MarkedDocument, Paragraph, Span
from adref.text.marks import Mark, MarkKind
from adref.text.printed_labels import Located, locate_label, parse_label
from adref.text.relabelled import Relabelled, relabelled
from adref.text.runs import repaired
from adref.text.tokens import normal

_HEAD = 160
_APART = 1.3
"""Em between a number and words that no space between words has."""


_Hand = tuple[str | None, str | None]
Hands = Mapping[int, _Hand]
"""Author and date of the annotations that change words, by their numbers."""


@dataclass(slots=True)
class Content:
    """What was found on the pages of one file; *put* are the remarks that became words."""

    blocks: list[Block]
    notes: list[RawNote]
    remarks: list[Remark]
    size: float
    hands: Hands
    put: set[int]
    notices: list[Notice] = field(default_factory=list)


def lift(content: Content, file: str) -> MarkedDocument:
    """The document that *content* is; *file* is the name its places carry."""
    writer = _writer(content)
    drafts = [d for b in content.blocks if (d := _draft(b, writer, file)).text.strip()]
    find_kinds(drafts, content.size)
    repairs = _repair(drafts)
    paragraphs = tuple(_paragraphs(drafts, file, content.hands))
    footnotes = tuple(_footnotes(content, paragraphs, writer, file))
    titles = (normal(draft.text) for draft in drafts if draft.kind is Kind.TITLE)
    notices = [*content.notices, *_label_notices(repairs, paragraphs)]
    notices += _text_notices(drafts, paragraphs, writer, file)
    notices += _note_notices(footnotes)
    return MarkedDocument(
        file=file,
        title=next((title for title in titles if title), ""),
        paragraphs=paragraphs,
        footnotes=footnotes,
        comments=_comments(content, drafts, file),
        notices=tuple(notices),
    )


def _writer(content: Content) -> Writer:
    lines = [line for block in content.blocks for line in block.lines]
    notes = [line for note in content.notes for line in note.lines]
    inks: Counter[str] = Counter()
    for line in lines:
        inks.update(char.look.colour for char in line.chars)
    ink, count = inks.most_common(1)[0] if inks else ("", 0)
    most = ink if count * 2 > inks.total() else ""
    return Writer(Vocabulary(lambda: [*lines, *notes]), most)


def _draft(block: Block, writer: Writer, file: str) -> Draft:
    pieces = writer.pieces(block.lines)
    text = text_of(pieces)
    page = block.lines[0].page + 1
    check_paragraph(len(text), f"a paragraph of page {page}", file)
    found = relabelled([(piece.text, piece.marks) for piece in pieces]) or _label(block, pieces)
    left = cut(pieces, found.cuts)
    if not text_of(left).strip():
        return Draft(block, pieces, None)
    return Draft(block, left, found.label, renamed=found.words)


def _label(block: Block, pieces: Iterable[Piece]) -> Relabelled:
    """The label of a block whatever the marks on it; a footnote call is no part of it."""
    head, called = _without_calls(pieces)
    found = _tagged_label(block) or locate_label(head) or _set_apart(block)
    if found is None:
        return Relabelled(None, ())
    return Relabelled(found.label, ((found.start, min(found.end, called)),))


def _without_calls(pieces: Iterable[Piece]) -> tuple[str, int]:
    """The head of a paragraph with its footnote calls left blank, and where the first stands.

    "3 bis.16 The extent" has the label 3 bis and the note 16.
    """
    head, first = "", _HEAD
    for piece in pieces:
        if any(mark.kind is MarkKind.FOOTNOTE_CALL for mark in piece.marks):
            first = min(first, len(head))
            head += " " * len(piece.text)
        else:
            head += piece.text
        if len(head) >= _HEAD:
            break
    return head[:_HEAD], first


def _set_apart(block: Block) -> Located | None:
    """A number without a stop that is set apart from its words by a wide gap, as by a tabulator."""
    line = block.lines[0]
    end = next((n for n, c in enumerate(line.chars) if c.text == " "), 0)
    following = next((c for c in line.chars[end:] if c.text != " "), None)
    if not end or following is None or not line.chars[0].text.isdecimal():
        return None
    if following.at - line.chars[end - 1].end < _APART * line.size:
        return None
    label = parse_label("".join(char.text for char in line.chars[:end]))
    return Located(label, 0, end + 1) if label is not None else None


def _tagged_label(block: Block) -> Located | None:
    """What the tags call the label of a block, if it is one and begins its words."""
    label = parse_label(block.label) if block.label else None
    return Located(label, 0, len(block.label) + 1) if label is not None else None


def _repair(drafts: Sequence[Draft]) -> dict[int, str]:
    """Read misprinted suffixes by their place; why, by the index of each paragraph."""
    labels, misprints = repaired([d.label if d.kind is Kind.BODY else None for d in drafts])
    for draft, label in zip(drafts, labels, strict=True):
        draft.label = label or draft.label
    return misprints


def _paragraphs(drafts: Sequence[Draft], file: str, hands: Hands) -> Iterator[Paragraph]:
    section: str | None = None
    cells = _Cells()
    for number, draft in enumerate(drafts):
        part = f"page {draft.block.lines[0].page + 1}"
        spans = _spans(draft.pieces, Place(file, part=part, paragraph=number), hands)
        size = spans[-1].place.end if spans else 0
        level = len(draft.label.path) if draft.label and draft.kind is Kind.BODY else draft.level
        yield Paragraph(
            spans=spans,
            place=Place(file, 0, size, part, number),
            label=draft.label,
            kind=draft.kind,
            level=level,
            heading=section if draft.kind is Kind.BODY else None,
            cell=cells.of(draft.block.tag),
        )
        if draft.kind is Kind.HEADING:
            section = normal(draft.text) or section


def _spans(pieces: Iterable[Piece], place: Place, hands: Hands) -> tuple[Span, ...]:
    """Pieces as spans; those that differ only in what people wrote about them are one."""
    groups: list[tuple[str, frozenset[Mark], _Hand]] = []
    for piece in pieces:
        hand = _hand(piece, hands)
        if groups and groups[-1][1:] == (piece.marks, hand):
            groups[-1] = (groups[-1][0] + piece.text, piece.marks, hand)
        else:
            groups.append((piece.text, piece.marks, hand))
    done, start = [], 0
    for run, (text, marks, (author, date)) in enumerate(groups):
        end = start + len(text)
        where = Place(place.file, start, end, place.part, place.paragraph, run)
        done.append(Span(text, where, marks, author, date))
        start = end
    return tuple(done)


def _hand(piece: Piece, hands: Hands) -> _Hand:
    """Who changed a piece in a viewer, the last who did; nobody where it is only talked about."""
    found = [hands[number] for number in piece.remarks if number in hands]
    return found[-1] if found else (None, None)


@dataclass(slots=True)
class _Cells:
    """Counts tables, their rows and the cells of these."""

    tables: dict[int, int] = field(default_factory=dict)
    rows: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    columns: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def of(self, tag: Tag | None) -> Cell | None:
        """The cell a tag names."""
        if tag is None or tag.cell is None:
            return None
        table, row, cell = tag.cell
        rows, columns = self.rows[table], self.columns[row]
        return Cell(
            self.tables.setdefault(table, len(self.tables)),
            rows.setdefault(row, len(rows)),
            columns.setdefault(cell, len(columns)),
        )


def _footnotes(
    content: Content, paragraphs: Sequence[Paragraph], writer: Writer, file: str
) -> Iterator[Footnote]:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, paragraph in enumerate(paragraphs):
        for span in paragraph.spans:
            if any(mark.kind is MarkKind.FOOTNOTE_CALL for mark in span.marks):
                places[span.text.strip()].append((number, span.place.start))
    for at, (note, place) in enumerate(in_order(content.notes, places)):
        part = f"page {note.lines[0].page + 1}"
        place_ = Place(file, part=part, paragraph=len(paragraphs) + at)
        spans = _spans(writer.pieces(note.lines), place_, content.hands)
        end = spans[-1].place.end if spans else 0
        where = Place(file, 0, end, part, len(paragraphs) + at)
        body = Paragraph(spans, where, kind=Kind.FOOTNOTE)
        called, offset = place if place is not None else (None, None)
        yield Footnote(note.call, (body,), where, called, offset)


def _comments(content: Content, drafts: Sequence[Draft], file: str) -> tuple[Comment, ...]:
    """What people wrote on the pages, each with the words it is about.

    Words to be put in are no comment, unless they stand in what is no text, as a running head.
    """
    about = _anchors(drafts)
    in_notes = {
        n for note in content.notes for line in note.lines for c in line.chars for n in c.remarks
    }
    words = content.put & (about.keys() | in_notes)
    said = [r for r in content.remarks if r.text and r.number not in words]
    numbers = {remark.number for remark in said}
    return tuple(_comment(remark, about, numbers, file) for remark in said)


def _anchors(drafts: Iterable[Draft]) -> dict[int, tuple[int, int, int]]:
    """Where each remark is: its paragraph, and the offsets in its words."""
    about: dict[int, tuple[int, int, int]] = {}
    for number, draft in enumerate(drafts):
        at = 0
        for piece in draft.pieces:
            for ident in piece.remarks:
                first = about.get(ident, (number, at, at))
                if first[0] == number:
                    about[ident] = (number, first[1], at + len(piece.text))
            at += len(piece.text)
    return about


def _comment(
    remark: Remark, about: Mapping[int, tuple[int, int, int]], numbers: set[int], file: str
) -> Comment:
    # An answer is about what it answers.
    found = about.get(remark.number) or about.get(remark.parent or 0)
    where: tuple[int | None, int, int] = found or (None, 0, 0)
    paragraph, start, end = where
    place = Place(file, start, end, f"page {remark.page + 1}", paragraph)
    parent = str(remark.parent) if remark.parent in numbers else None
    return Comment(
        str(remark.number), remark.text, place, remark.author, remark.date, parent,
        paragraph, start, end,
    )  # fmt: skip


def _label_notices(repairs: Mapping[int, str], paragraphs: Sequence[Paragraph]) -> Iterator[Notice]:
    for number, why in repairs.items():
        yield Notice("label-repaired", why, paragraphs[number].place)


def _note_notices(footnotes: Iterable[Footnote]) -> Iterator[Notice]:
    for note in footnotes:
        if note.paragraph is None:
            words = f"footnote {note.call or 'without a sign'} is called nowhere in the text"
            yield Notice("note-without-call", words, note.place)


def _text_notices(
    drafts: Sequence[Draft], paragraphs: Sequence[Paragraph], writer: Writer, file: str
) -> Iterator[Notice]:
    for draft, paragraph in zip(drafts, paragraphs, strict=True):
        if draft.renamed:
            yield Notice("label-changed", draft.renamed, paragraph.place)
        if draft.block.doubt:
            words = "a page ends at the end of a sentence; what follows is read as one paragraph"
            yield Notice("page-break-joined", words, paragraph.place)
    for printed, read, page in writer.undone:
        place = Place(file, part=f"page {page + 1}")
        yield Notice("line-break-hyphen", f"{printed!r} at a line end is read as {read!r}", place)
