"""Where something stands in a compilation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.text.document import Kind

_SHOWN = 40
"""Code points of a text that stand for a paragraph without a label."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a paragraph: *paragraph* is its id, *name* what a person calls it.

    *start* and *end* are code points of the base paragraph, 0 and 0 in a paragraph that the base
    does not have. *section* is the heading it stands under; a heading stands under itself.
    """

    paragraph: str
    name: str
    section: str
    start: int = 0
    end: int = 0


def spot_of(
    paragraph: BaseParagraph | NewParagraph, start: int | None = None, end: int | None = None
) -> Spot:
    """The stretch of *paragraph* from *start* to *end*, by default all of it."""
    base = paragraph.base if isinstance(paragraph, BaseParagraph) else ""
    heads = paragraph.kind in (Kind.HEADING, Kind.TITLE)
    section = text_of(paragraph) if paragraph.kind is Kind.HEADING else paragraph.section
    said = paragraph.label if paragraph.label and not heads else _shown(text_of(paragraph))
    return Spot(
        paragraph.ident,
        said or paragraph.ident,
        section,
        0 if start is None else start,
        len(base) if end is None else end,
    )


def text_of(paragraph: BaseParagraph | NewParagraph) -> str:
    """The base text, or of a new paragraph its first reading."""
    if isinstance(paragraph, BaseParagraph):
        return paragraph.base
    return next((reading.text for reading in paragraph.readings), "")


def _shown(text: str) -> str:
    """The first words of *text* in quotation marks."""
    if len(text) <= _SHOWN:
        return f"“{text}”" if text else ""
    short = text[:_SHOWN]
    return f"“{short[: short.rfind(' ')] if ' ' in short else short} …”"


def sections_of(compilation: Compilation) -> tuple[str, ...]:
    """The sections in the order of the text, each once."""
    return tuple(dict.fromkeys(spot_of(p).section for p in compilation.paragraphs))


def counted(count: int, one: str, many: str | None = None) -> str:
    """*count* with its noun: "1 party", "3 parties"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str], most: int = 8) -> str:
    """*names* parted by commas; what is beyond *most* is counted."""
    rest = len(names) - most
    shown = ", ".join(islice(names, most))
    return f"{shown} and {rest} more" if rest > 0 else shown


def by_ident(compilation: Compilation) -> Mapping[str, Spot]:
    """Each paragraph whole, by its id."""
    return {p.ident: spot_of(p) for p in compilation.paragraphs}
