"""Stage two: what stands in the file becomes a document of ours."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.lifting import headings
from adref.readers.lifting.anchors import Points, points, tie_comments
from adref.readers.lifting.counting import Numbers, count
from adref.readers.lifting.naming import Named, name
from adref.readers.lifting.raw import AnchorKind, RawNote, RawParagraph, RawRun, Source
from adref.readers.lifting.sides import after, before, openings
from adref.readers.limits import check_paragraph
from adref.text.document import Footnote, Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.labels import Label
from adref.text.runs import repaired
from adref.text.tokens import normal


@dataclass(slots=True)
class Draft:
    """A paragraph on its way from the file to the document.

    *stays* says whether it is in the document: it has words, or its mark was changed.
    """

    raw: RawParagraph
    named: Named
    runs: tuple[RawRun, ...]
    kind: Kind
    level: int
    label: Label | None
    stays: bool
    heading: str | None = None
    repair: str | None = None


def lift(source: Source, file: str) -> MarkedDocument:
    """The document that *source* holds; *file* is the name its places carry."""
    drafts = _drafts(list(in_reading_order(source.paragraphs)), source, file)
    _find_headings(drafts)
    _set_sections(drafts)
    _repair_labels(drafts)
    paragraphs = tuple(_paragraph(draft, source.part, file) for draft in drafts if draft.stays)
    tied = points((draft.raw, draft.named, draft.stays) for draft in drafts)
    titles = (normal(after(draft.runs)) for draft in drafts if draft.kind is Kind.TITLE)
    return MarkedDocument(
        file=file,
        title=next((title for title in titles if title), source.title),
        paragraphs=paragraphs,
        footnotes=tuple(_footnotes(source.notes, tied, file)),
        comments=tie_comments(source.comments, tied, paragraphs, file),
        notices=tuple(_notices(source, drafts, file)),
    )


def in_reading_order(paragraphs: Iterable[RawParagraph]) -> Iterator[RawParagraph]:
    """The paragraphs with those of text boxes after the one they hang on.

    Where the mark of that one is deleted, after what it is joined to: a box does not stand
    between two halves of a paragraph.
    """
    waiting: list[RawParagraph] = []
    for paragraph in paragraphs:
        yield paragraph
        waiting += paragraph.boxes
        if paragraph.ending is not Role.DELETED or not paragraph.joins:
            boxes, waiting = waiting, []
            yield from in_reading_order(boxes)


def _drafts(flat: Sequence[RawParagraph], source: Source, file: str) -> list[Draft]:
    numbered = count(flat, openings(flat), source.lists)
    return [_draft(raw, numbers, file) for raw, numbers in zip(flat, numbered, strict=True)]


def _draft(raw: RawParagraph, numbers: Numbers, file: str) -> Draft:
    check_paragraph(len(raw.text), f"paragraph {raw.index + 1}", file)
    kind, level = raw.kind, raw.level
    untitled = kind is not Kind.TITLE
    named = name(raw.runs, numbers) if untitled else _unnamed(raw, numbers)
    runs = named.runs
    if kind is not Kind.BODY:
        runs = headings.without(runs, raw.look)
    elif raw.number is not None:
        level = raw.number.level
    elif named.label is not None:
        level = len(named.label.path)
    stays = raw.ending is not Role.KEPT or any(run.text.strip() for run in runs)
    return Draft(raw, named, runs, kind, level, named.label, stays)


def _unnamed(raw: RawParagraph, numbers: Numbers) -> Named:
    """A title: the number of its list is none of its own, and nothing typed is a label."""
    number = numbers.identifying
    return Named(None, raw.runs, unread="" if number is None else number.text)


def _find_headings(drafts: Sequence[Draft]) -> None:
    """Find the headings made by hand: set like one, and numbered paragraphs follow."""
    before_numbers = False
    for draft in reversed(drafts):
        if not draft.stays or draft.kind is not Kind.BODY:
            continue
        by_hand = draft.named.label is None and draft.raw.cell is None
        if not (by_hand and headings.looks_like_heading(draft.runs)):
            before_numbers = draft.named.label is not None and draft.raw.cell is None
        elif before_numbers:
            draft.kind, draft.level = Kind.HEADING, 1
            draft.runs = headings.without(draft.runs, frozenset())


def _set_sections(drafts: Iterable[Draft]) -> None:
    section: str | None = None
    for draft in drafts:
        draft.heading = section
        if draft.kind is Kind.HEADING and draft.stays:
            section = normal(before(draft.runs)) or normal(after(draft.runs)) or section


def _repair_labels(drafts: Iterable[Draft]) -> None:
    """Read misprinted suffixes by their place in the run of labels; the printed form is kept."""
    named = [d for d in drafts if d.stays and d.kind is Kind.BODY]
    labels, misprints = repaired([draft.label for draft in named])
    for index, (draft, label) in enumerate(zip(named, labels, strict=True)):
        draft.label, draft.repair = label, misprints.get(index)


def _paragraph(draft: Draft, part: str | None, file: str) -> Paragraph:
    raw = draft.raw
    spans = _spans(draft.runs, part, raw.index, file)
    size = spans[-1].place.end if spans else 0
    return Paragraph(
        spans=spans,
        place=Place(file, 0, size, part, raw.index),
        label=draft.label,
        kind=draft.kind,
        level=draft.level,
        heading=draft.heading,
        ending=_ending(draft),
        ending_author=raw.ending_author,
        ending_date=raw.ending_date,
        cell=raw.cell,
        style=raw.style,
    )


def _ending(draft: Draft) -> Role:
    """The state of the mark; at the end of a cell it stays, deleted or not, if words stay."""
    raw = draft.raw
    if raw.ending is Role.DELETED and not raw.joins and after(draft.runs).strip():
        return Role.KEPT
    return raw.ending


def _spans(runs: Iterable[RawRun], part: str | None, paragraph: int, file: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        place = Place(file, start, end, part, paragraph, run.index)
        spans.append(Span(run.text, place, run.marks, run.author, run.date))
        start = end
    return tuple(spans)


def _footnotes(notes: Sequence[RawNote], tied: Points, file: str) -> Iterator[Footnote]:
    """The notes in the order of their calls; those that nothing calls come last."""
    found = [(tied.get((AnchorKind.NOTE, note.ident)), note) for note in notes]
    called = [(point, note) for point, note in found if point is not None]
    called.sort(key=lambda pair: (pair[0].paragraph, pair[0].offset))
    for point, note in called:
        yield Footnote(
            call=point.printed,
            paragraphs=_note_paragraphs(note, file),
            place=_note_place(note, file),
            paragraph=point.paragraph,
            offset=point.offset,
        )
    for note in (note for point, note in found if point is None):
        yield Footnote("", _note_paragraphs(note, file), _note_place(note, file))


def _note_place(note: RawNote, file: str) -> Place:
    first = note.paragraphs[0] if note.paragraphs else None
    text = "" if first is None else first.text
    return Place(file, 0, len(text), note.part, None if first is None else first.index)


def _note_paragraphs(note: RawNote, file: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            spans=_spans(raw.runs, note.part, raw.index, file),
            place=Place(file, 0, len(raw.text), note.part, raw.index),
            kind=Kind.FOOTNOTE,
            ending=raw.ending,
            ending_author=raw.ending_author,
            ending_date=raw.ending_date,
            style=raw.style,
        )
        for raw in in_reading_order(note.paragraphs)
        if raw.ending is not Role.KEPT or raw.text.strip()
    )


def _notices(source: Source, drafts: Iterable[Draft], file: str) -> Iterator[Notice]:
    for remark in source.remarks:
        place = Place(file, part=remark.part, paragraph=remark.index)
        yield Notice(remark.code, remark.words, place)
    for draft in drafts:
        yield from _label_notices(draft, source.part, file)


def _label_notices(draft: Draft, part: str | None, file: str) -> Iterator[Notice]:
    unread = draft.named.unread if draft.label is None and draft.stays else ""
    if draft.repair is None and not draft.named.renamed and not unread:
        return
    place = Place(file, 0, len(draft.raw.text), part, draft.raw.index)
    if draft.repair is not None:
        yield Notice("label-repaired", draft.repair, place)
    if draft.named.renamed:
        yield Notice("label-changed", draft.named.renamed, place)
    if unread:
        yield Notice(
            "number-unreadable",
            f"the automatic number {unread!r} is no label adref understands; "
            "the paragraph goes without one",
            place,
        )
