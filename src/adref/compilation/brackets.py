"""Square brackets as a mark: for bodies in which brackets mean "out"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from adref.text.document import Paragraph, Span
from adref.text.marks import Mark, MarkKind
from adref.text.walk import cut

_INSIDE = Mark(MarkKind.BRACKETED)
_SIGN = Mark(MarkKind.BRACKETED, "sign")
_BRACKET = re.compile(r"[\[\]]")


def mark_bracketed(paragraph: Paragraph) -> Paragraph:
    """*paragraph* with what stands in square brackets marked so, the signs apart.

    Brackets that do not balance mark nothing: the paragraph comes back as it was.
    """
    depth = 0
    spans: list[Span] = []
    for piece in _pieces(paragraph):
        if piece.text == "[":
            depth += 1
        sign = piece.text in ("[", "]")
        marks = {_SIGN} if sign else {_INSIDE} if depth else set()
        spans.append(replace(piece, marks=piece.marks | marks))
        if piece.text == "]":
            depth -= 1
            if depth < 0:
                return paragraph
    return paragraph if depth else replace(paragraph, spans=tuple(spans))


def _pieces(paragraph: Paragraph) -> Iterator[Span]:
    for span in paragraph.spans:
        borders = [b for m in _BRACKET.finditer(span.text) for b in (m.start(), m.end())]
        yield from cut(span, borders)
