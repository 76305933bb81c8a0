"""What stands in a file and is no word of the paper: hidden text."""

from dataclasses import replace

from adref.base.notices import Notice
from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.marks import MarkKind


def without_unseen(document: MarkedDocument) -> MarkedDocument:
    """*document* without what nobody reads in it; a notice names each place."""
    notices: list[Notice] = []
    done: list[Paragraph] = []
    for paragraph in document.paragraphs:
        if not any(_is_hidden(span) for span in paragraph.spans if span.marks):
            done.append(paragraph)
            continue
        words = "hidden text is not read: what Word does not show, nobody sent"
        notices.append(Notice("hidden-text", words, paragraph.place))
        spans = tuple(span for span in paragraph.spans if not _is_hidden(span))
        done.append(replace(paragraph, spans=spans))
    if not notices:
        return document
    return replace(document, paragraphs=tuple(done), notices=(*document.notices, *notices))


def _is_hidden(span: Span) -> bool:
    return any(mark.kind is MarkKind.HIDDEN for mark in span.marks)
