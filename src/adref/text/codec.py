"""reading.json, version 1: what was understood of one file (``adref read --format json``).

Keys beyond those that the format promises: "language" of the whole, "party" (whose words, where
a file holds those of several), "kind", "level", "place" and "role" of a
paragraph. Places are code-point offsets into a text file, or part, paragraph and run of a
Word file with offsets into the words of the paragraph.
"""

from typing import Any

from adref.base.notices import Notice
from adref.text.document import Comment, Footnote, Kind, MarkedDocument, Paragraph, Span
from adref.text.tokens import normal

FORMAT, VERSION = "adref/reading", 1


def to_json(document: MarkedDocument, convention: str) -> dict[str, Any]:
    """*document* as plain values; headings and titles are listed apart from the paragraphs."""
    body = [p for p in document.paragraphs if p.kind is Kind.BODY]
    apart = [p for p in document.paragraphs if p.kind is not Kind.BODY]
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": document.title,
        "language": document.language,
        "convention": convention,
        "paragraphs": [_paragraph(p) for p in body],
        "headings": [_heading(p) for p in apart if p.kind is Kind.HEADING],
        "titles": [_heading(p) for p in apart if p.kind is Kind.TITLE],
        "footnotes": [_footnote(f, document) for f in document.footnotes],
        "comments": [_comment(c, document) for c in document.comments],
        "notices": [_notice(n) for n in document.notices],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    label = paragraph.label
    return {
        "label": str(label) if label else None,
        "printed": label.printed if label else None,
        "relation": str(paragraph.relation) if paragraph.relation else None,
        "heading": paragraph.heading,
        "party": paragraph.party,
        "kind": str(paragraph.kind),
        "level": paragraph.level,
        "ending": str(paragraph.ending),
        "place": paragraph.place.plain(),
        "spans": [_span(span) for span in paragraph.spans],
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "text": span.text,
        "role": str(span.role),
        "marks": sorted(str(mark) for mark in span.marks),
        "author": span.author,
        "date": span.date,
        "place": span.place.plain(),
    }


def _heading(paragraph: Paragraph) -> dict[str, Any]:
    words = normal("".join(span.text for span in paragraph.spans))
    label = paragraph.label
    return {
        "text": words,
        "label": str(label) if label else None,
        "level": paragraph.level,
        "instruction": paragraph.instruction,
        "place": paragraph.place.plain(),
        "spans": [_span(span) for span in paragraph.spans],
    }


def _called_from(index: int | None, document: MarkedDocument) -> str | None:
    """The label of the paragraph with *index*, if it has one."""
    if index is None or index >= len(document.paragraphs):
        return None
    label = document.paragraphs[index].label
    return str(label) if label else None


def _footnote(footnote: Footnote, document: MarkedDocument) -> dict[str, Any]:
    words = ("".join(span.text for span in p.spans) for p in footnote.paragraphs)
    return {
        "call": footnote.call,
        "text": normal(" ".join(words)),
        "paragraph": _called_from(footnote.paragraph, document),
        "offset": footnote.offset,
        "place": footnote.place.plain(),
        "spans": [_span(span) for p in footnote.paragraphs for span in p.spans],
    }


def _comment(comment: Comment, document: MarkedDocument) -> dict[str, Any]:
    return {
        "id": comment.ident,
        "parent": comment.parent,
        "author": comment.author,
        "date": comment.date,
        "text": comment.text,
        "paragraph": _called_from(comment.paragraph, document),
        "start": comment.start,
        "end": comment.end,
        "place": comment.place.plain(),
    }


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "words": notice.words, "place": notice.place.plain()}
