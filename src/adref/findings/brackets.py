"""Brackets and quotation marks that do not balance, per paragraph and per layer of edits.

Never per file: a whole paper can balance while two paragraphs do not.
"""

import re
from collections.abc import Iterator, Mapping

from adref.base.places import Place
from adref.findings.bracketed import across, bracketed, where
from adref.findings.finding import Confidence, Finding, Severity
from adref.findings.layers import Layer, Side, layer
from adref.text.brackets import Loose, partners
from adref.text.document import MarkedDocument, Paragraph
from adref.text.walk import all_paragraphs

_PAIRS = {"[": "]", "{": "}", "(": ")", "“": "”", "«": "»"}
_SINGLE = {"'": "‘", "’": "‘"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_LIST_MARK = re.compile(r"(?:^|(?<=[\s:;,.]))(?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,2})\)(?=\s|$)")
_ROUND = re.compile(r"[()]")
_NAMES = {
    Side.BEFORE: "before the edits",
    Side.AFTER: "after the edits",
    Side.NOTES: "in the notes",
}


def brackets(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every bracket and quotation mark of *document* that is open, or closed too often."""
    found = bracketed(document)
    fits: dict[int, dict[int, str]] = {}
    for (number, at), partner in across(found).items():
        fits.setdefault(number, {})[at] = where(found, partner)
    paragraphs = enumerate(all_paragraphs(document))
    return tuple(f for n, p in paragraphs for f in _of_paragraph(p, fits.get(n, {})))


def loose_brackets(text: str) -> tuple[Loose, ...]:
    """The brackets of *text* without a partner; each kind is matched by itself, in order.

    The bracket of a list mark, as in "a) first", closes nothing and is left out.
    """
    _, loose = partners(text, _PAIRS, frozenset(_list_marks(text)))
    return tuple(sorted([*loose, *_loose_apostrophes(text)], key=lambda one: one.at))


def _loose_apostrophes(text: str) -> list[Loose]:
    """Single quotation marks that close a sentence nobody opened: "human beings.'"."""
    opened = len(re.findall(r"(?:^|(?<=[\s(\[]))['‘](?=\w)", text))
    closing = [m.start() for m in re.finditer(r"(?<=[^\W\d_][.?!,;])['’](?=\s|$)", text)]
    return [Loose(text[at], at) for at in closing] if not opened else []


def _list_marks(text: str) -> Iterator[int]:
    """The offsets of the brackets of list marks; in "(see a)" one is open, and it closes that."""
    ends = {mark.end() - 1 for mark in _LIST_MARK.finditer(text)}
    depth = 0
    for sign in _ROUND.finditer(text):
        if sign[0] == "(":
            depth += 1
        elif depth:
            depth -= 1
        elif sign.start() in ends:
            yield sign.start()


def _of_paragraph(paragraph: Paragraph, fits: Mapping[int, str]) -> Iterator[Finding]:
    """One finding for each loose bracket; one that is loose on both sides is told once.

    *fits* says by offset in the text after the edits where one that fits stands.
    """
    told: dict[Place, tuple[Loose, Layer, list[Side]]] = {}
    for side in (Side.AFTER, Side.BEFORE, Side.NOTES):
        on = layer(paragraph, side)
        for loose in loose_brackets(on.text):
            place = on.place(loose.at, loose.at + 1)
            told.setdefault(place, (loose, on, []))[2].append(side)
    for place, (loose, on, sides) in told.items():
        fit = fits.get(loose.at) if Side.AFTER in sides else None
        yield _finding(place, loose, on, sides, fit)


def _finding(place: Place, loose: Loose, on: Layer, sides: list[Side], fit: str | None) -> Finding:
    opens = loose.sign in _PAIRS
    partner = _PAIRS[loose.sign] if opens else (_OPENING | _SINGLE)[loose.sign]
    fault = "is never closed" if opens else "closes what was never opened"
    unbalanced = " and ".join(_NAMES[side] for side in sides)
    elsewhere = f"; one that fits stands {fit}" if fit else ""
    square = loose.sign in "[]"
    shown = on.text[max(0, loose.at - 20) : loose.at + 24].strip()
    return Finding(
        code="bracket-unbalanced" if loose.sign in "[](){}" else "quotation-unbalanced",
        severity=Severity.ERROR if square else Severity.WARNING,
        words=f"“{loose.sign}” in “{shown}” {fault}; add “{partner}” or take it out",
        place=place,
        paragraph=on.label,
        quote=on.text[loose.at : loose.at + 24].strip() if opens else shown,
        evidence=f"the paragraph does not balance {unbalanced}{elsewhere}",
        confidence=Confidence.CERTAIN if square else Confidence.LIKELY,
    )
