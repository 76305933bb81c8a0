"""Stage two: what stands in the page becomes a document of ours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.html import kinds
from adref.readers.html.anchors import Points, points, tie_comments
from adref.readers.html.counting import Counted, numbers
from adref.readers.html.kinds import Draft
from adref.readers.html.naming import name
from adref.readers.html.raw import AnchorKind, HomeKind, RawParagraph, RawRun, Source
from adref.readers.html.sides import after, before, left, openings
from adref.readers.limits import check_paragraph
from adref.text.document import Footnote, Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.marks import Mark, MarkKind
from adref.text.runs import RunFault, repair_run
from adref.text.tokens import normal


def lift(source: Source, file: str) -> MarkedDocument:
    """The document that *source* holds; *file* is the name its places carry."""
    body = [p for p in source.paragraphs if p.home.kind is HomeKind.BODY]
    if not any(p.text.strip() for p in body):  # a message that only passes another on
        body = [p for p in source.paragraphs if p.home.kind in (HomeKind.BODY, HomeKind.QUOTED)]
    drafts = _drafts(_without_common_colour(body), file)
    kinds.find_headings(drafts)
    _set_sections(drafts)
    repairs = _repair_labels(drafts, file)
    paragraphs = tuple(_paragraph(draft, file) for draft in drafts if draft.stays)
    tied = points((draft.raw, draft.named, draft.stays) for draft in drafts)
    titles = (normal(after(draft.runs)) for draft in drafts if draft.kind is Kind.TITLE)
    return MarkedDocument(
        file=file,
        title=next((title for title in titles if title), source.title),
        paragraphs=paragraphs,
        footnotes=tuple(_footnotes(source, tied, file)),
        comments=tie_comments(source, tied, paragraphs, file),
        notices=(*_notices(source, file), *repairs, *_label_notices(drafts, file)),
    )


def _without_common_colour(body: Sequence[RawParagraph]) -> list[RawParagraph]:
    """*body* without the colour that most of the text has: it is that of the page."""
    inks: Counter[Mark | None] = Counter()
    for paragraph in body:
        for run in paragraph.runs:
            ink = next((mark for mark in run.marks if mark.kind is MarkKind.COLOUR), None)
            inks[ink] += len(run.text)
    most, count = inks.most_common(1)[0] if inks else (None, 0)
    if most is None or count * 2 <= inks.total():
        return list(body)
    return [
        replace(p, runs=tuple(RawRun(r.text, r.marks - {most}, r.author, r.date) for r in p.runs))
        for p in body
    ]


def _drafts(body: Sequence[RawParagraph], file: str) -> list[Draft]:
    opened = openings(body)
    items = [
        None if raw.item is None else Counted(raw.item, not was, left(raw))
        for raw, was in zip(body, opened, strict=True)
    ]
    sizes = Counter(p.item.ident for p in body if p.item is not None)
    found = numbers(items, sizes)
    return [_draft(raw, number, file) for raw, number in zip(body, found, strict=True)]


def _draft(raw: RawParagraph, number: str, file: str) -> Draft:
    check_paragraph(len(raw.text), f"paragraph {raw.index + 1}", file)
    kind, level = kinds.styled(raw)
    named = name(raw, "" if kind is Kind.TITLE else number)
    if kind is Kind.TITLE:
        named = replace(named, label=None, runs=raw.runs, cuts=())
    if kind is Kind.BODY and raw.item is not None:
        level = raw.item.level
    elif kind is Kind.BODY and named.label is not None:
        level = len(named.label.path)
    stays = raw.ending is not Role.KEPT or any(run.text.strip() for run in named.runs)
    return Draft(raw, named, named.runs, kind, level, named.label, stays)


def _set_sections(drafts: Iterable[Draft]) -> None:
    section: str | None = None
    for draft in drafts:
        draft.heading = section
        if draft.kind is Kind.HEADING and draft.stays:
            section = normal(before(draft.runs)) or normal(after(draft.runs)) or section


def _repair_labels(drafts: Iterable[Draft], file: str) -> list[Notice]:
    """Read misprinted suffixes by their place in the run of labels; the printed form is kept."""
    labelled = [d for d in drafts if d.stays and d.kind is Kind.BODY and d.label is not None]
    labels = [draft.label for draft in labelled if draft.label is not None]
    repaired = repair_run(labels)
    for draft, label in zip(labelled, repaired.labels, strict=True):
        draft.label = label
    return [
        Notice("label-repaired", finding.why, _place(labelled[finding.index].raw, file))
        for finding in repaired.findings
        if finding.fault is RunFault.MISPRINT
    ]


def _paragraph(draft: Draft, file: str) -> Paragraph:
    raw = draft.raw
    spans = _spans(draft.runs, raw.index, file)
    size = spans[-1].place.end if spans else 0
    return Paragraph(
        spans=spans,
        place=Place(file, 0, size, None, raw.index),
        label=draft.label,
        kind=draft.kind,
        level=draft.level,
        heading=draft.heading,
        ending=raw.ending,
        ending_author=raw.ending_author,
        ending_date=raw.ending_date,
        cell=raw.cell,
        style=raw.style,
    )


def _spans(runs: Iterable[RawRun], paragraph: int, file: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for number, run in enumerate(runs):
        end = start + len(run.text)
        place = Place(file, start, end, None, paragraph, number)
        spans.append(Span(run.text, place, run.marks, run.author, run.date))
        start = end
    return tuple(spans)


def _footnotes(source: Source, tied: Points, file: str) -> Iterator[Footnote]:
    """The notes in the order of their calls; those that nothing calls come last."""
    held: dict[str, list[RawParagraph]] = {}
    for paragraph in source.paragraphs:
        if paragraph.home.kind is HomeKind.NOTE and paragraph.text.strip():
            held.setdefault(paragraph.home.ident, []).append(paragraph)
    calls = {ident: tied.get((AnchorKind.NOTE, ident)) for ident in held}
    last = len(source.paragraphs)
    points_of = {i: (last, 0) if p is None else (p.paragraph, p.offset) for i, p in calls.items()}
    for ident in sorted(held, key=lambda one: points_of[one]):
        point, paragraphs = calls[ident], held[ident]
        yield Footnote(
            call="" if point is None else point.printed,
            paragraphs=tuple(_note(raw, file) for raw in paragraphs),
            place=Place(file, 0, len(paragraphs[0].text), None, paragraphs[0].index),
            paragraph=None if point is None else point.paragraph,
            offset=None if point is None else point.offset,
        )


def _note(raw: RawParagraph, file: str) -> Paragraph:
    return Paragraph(
        spans=_spans(raw.runs, raw.index, file),
        place=Place(file, 0, len(raw.text), None, raw.index),
        kind=Kind.FOOTNOTE,
        ending=raw.ending,
        ending_author=raw.ending_author,
        ending_date=raw.ending_date,
        style=raw.style,
    )


def _notices(source: Source, file: str) -> Iterator[Notice]:
    for remark in source.remarks:
        yield Notice(remark.code, remark.words, Place(file, paragraph=remark.index))


def _label_notices(drafts: Iterable[Draft], file: str) -> Iterator[Notice]:
    for draft in drafts:
        if draft.named.renamed and draft.kind is not Kind.TITLE:
            yield Notice("label-changed", draft.named.renamed, _place(draft.raw, file))
        if draft.named.unread and draft.label is None and draft.stays:
            words = (
                f"the automatic number {draft.named.unread!r} is no label adref understands; "
                "the paragraph goes without one"
            )
            yield Notice("number-unreadable", words, _place(draft.raw, file))


def _place(raw: RawParagraph, file: str) -> Place:
    return Place(file, 0, len(raw.text), None, raw.index)
