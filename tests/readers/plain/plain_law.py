"""One helper for the law of the reader: every character of the file is in exactly one place."""

from collections import Counter
from collections.abc import Iterator

from adref.text.document import MarkedDocument, Paragraph

OUT_OF_THE_TEXT = frozenset({"front-matter", "markup-ignored", "link-definition", "orphan-mark"})
"""The notices that account for characters kept out of the text."""

Stretch = tuple[int, int]


def stretches(document: MarkedDocument) -> Iterator[Stretch]:
    """Where everything that was read stands in the file."""
    for paragraph in document.paragraphs:
        yield from _paragraph(paragraph, paragraph.place.start)
    for footnote in document.footnotes:
        for paragraph in footnote.paragraphs:
            yield from _paragraph(paragraph, footnote.place.start)
    for comment in document.comments:
        yield comment.place.start, comment.place.end
    for notice in document.notices:
        if notice.code in OUT_OF_THE_TEXT:
            yield notice.place.start, notice.place.end


def _paragraph(paragraph: Paragraph, start: int) -> Iterator[Stretch]:
    """The label or call of a paragraph, and its spans.

    A label stands before the first span, or behind one of signs such as "[".
    """
    borders = [start, *(span.place.start for span in paragraph.spans), paragraph.place.end]
    if paragraph.label and not any(map(str.isalnum, paragraph.spans[0].text)):
        yield paragraph.spans[0].place.end, borders[2]
    yield borders[0], borders[1]
    for span in paragraph.spans:
        yield span.place.start, span.place.end


def counts(text: str, document: MarkedDocument) -> list[int]:
    """For each character of *text*, in how many places it was read."""
    times = [0] * len(text)
    for start, end in stretches(document):
        for n in range(start, end):
            times[n] += 1
    return times


def astray(text: str, document: MarkedDocument) -> list[tuple[int, str]]:
    """The letters and digits of *text* that are in no place, or in more than one."""
    times = counts(text, document)
    return [(n, c) for n, c in enumerate(text) if c.isalnum() and times[n] != 1]


def shown(document: MarkedDocument) -> Counter[str]:
    """The letters that the document shows: labels, words, calls, comments, what was left out."""
    pieces: list[str] = []
    for paragraph in document.paragraphs:
        pieces += [paragraph.label.printed if paragraph.label else "", *_words(paragraph)]
    for footnote in document.footnotes:
        pieces += [word for paragraph in footnote.paragraphs for word in _words(paragraph)]
    pieces += [comment.text for comment in document.comments]
    pieces += [notice.words for notice in document.notices if notice.code == "markup-ignored"]
    return Counter("".join(pieces))


def _words(paragraph: Paragraph) -> list[str]:
    return [span.text for span in paragraph.spans]
