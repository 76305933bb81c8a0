"""What stands in a file and is no word of the paper: hidden text, and labels put in under marks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from adref.base.notices import Notice
from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.marks import MarkKind

_ARRIVED = frozenset({MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO})


def without_unseen(document: MarkedDocument) -> MarkedDocument:
    """*document* without what nobody reads in it; a notice names each place."""
    renumbered = {n.place.paragraph for n in document.notices if n.code == "label-changed"}
    notices: list[Notice] = []
    done: list[Paragraph] = []
    for paragraph in document.paragraphs:
        spans = tuple(span for span in paragraph.spans if not _is_hidden(span))
        if len(spans) < len(paragraph.spans):
            words = "hidden text is not read: what Word does not show, nobody sent"
            notices.append(Notice("hidden-text", words, paragraph.place))
        if paragraph.place.paragraph in renumbered and paragraph.place.part is not None:
            spans = tuple(_after_label(spans))
        done.append(paragraph if spans == paragraph.spans else replace(paragraph, spans=spans))
    if not notices and not renumbered:
        return document
    return replace(document, paragraphs=tuple(done), notices=(*document.notices, *notices))


def _is_hidden(span: Span) -> bool:
    return any(mark.kind is MarkKind.HIDDEN for mark in span.marks)


def _after_label(spans: Sequence[Span]) -> Iterator[Span]:
    """*spans* without the new label that a tracked change puts before the words."""
    ahead = True
    for span in spans:
        ahead = ahead and any(mark.kind in _ARRIVED for mark in span.marks)
        if not ahead:
            yield span
