"""The brackets of a whole document, paragraph by paragraph, and partners across paragraphs.

The text of a paragraph is that with its changes made. Balance is a matter of the paragraph; but a
bracket around several paragraphs is opened in one and closed in another, and that is said.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.base.notices import Notice
from adref.findings.layers import Layer, Side, layer
from adref.text.brackets import PAIRS, Brackets, Loose, read_brackets
from adref.text.document import Kind, MarkedDocument
from adref.text.walk import all_paragraphs

_SIGNS = frozenset("[]{}")
_SHOWN = 24
"""Code points of the text quoted around a sign."""


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A paragraph in which brackets stand; *number* is its place among all, from zero."""

    number: int
    layer: Layer
    brackets: Brackets


Sign = tuple[int, int]
"""The number of a paragraph, and an offset in its text."""


def bracketed(document: MarkedDocument) -> tuple[Bracketed, ...]:
    """Every paragraph of *document* with a square or curly bracket, footnotes at the end."""
    found = []
    for number, paragraph in enumerate(all_paragraphs(document)):
        on = layer(paragraph, Side.AFTER)
        if not _SIGNS.isdisjoint(on.text):
            found.append(Bracketed(number, on, read_brackets(on.text)))
    return tuple(found)


def across(paragraphs: Sequence[Bracketed]) -> Mapping[Sign, Sign]:
    """Signs without a partner in their paragraph that fit one in another, both ways.

    The nearest one before that is still open is taken, as within a paragraph; footnotes close
    nothing of the text.
    """
    openings = {closing: opening for opening, closing in PAIRS.items()}
    waiting: dict[str, list[Sign]] = {opening: [] for opening in PAIRS}
    found: dict[Sign, Sign] = {}
    for one in paragraphs:
        for loose in one.brackets.loose if one.layer.paragraph.kind is not Kind.FOOTNOTE else ():
            here = (one.number, loose.at)
            if loose.sign in PAIRS:
                waiting[loose.sign].append(here)
            elif there := waiting[openings[loose.sign]]:
                partner = there.pop()
                found |= {here: partner, partner: here}
    return found


def notices(paragraphs: Sequence[Bracketed]) -> Iterator[Notice]:
    """Each sign without a partner in its paragraph, at its place."""
    partners = across(paragraphs)
    for one in paragraphs:
        for loose in one.brackets.loose:
            partner = partners.get((one.number, loose.at))
            fit = f"; one that fits stands {where(paragraphs, partner)}" if partner else ""
            words = f"“{loose.sign}” in “{_around(one, loose)}” {_fault(loose)} here{fit}"
            yield Notice("bracket-loose", words, one.layer.place(loose.at, loose.at + 1))


def where(paragraphs: Sequence[Bracketed], sign: Sign) -> str:
    """Where *sign* stands, in the words of a message: its paragraph, or the words around it."""
    number, at = sign
    one = paragraphs[bisect_left(paragraphs, number, key=lambda there: there.number)]
    label = f"paragraph {one.layer.label}, " if one.layer.label else ""
    return f"in {label}“{_around(one, Loose('', at))}”"


def _fault(loose: Loose) -> str:
    return "is not closed" if loose.sign in PAIRS else "closes nothing"


def _around(one: Bracketed, loose: Loose) -> str:
    return one.layer.text[max(0, loose.at - _SHOWN) : loose.at + _SHOWN].strip()
