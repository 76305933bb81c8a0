"""A sheet as a PDF that a screen reader can read: tagged, as PDF/UA-1 asks (ISO 14289-1).

Set by typst from a template that is handed the words as data: brackets and asterisks of a
negotiated text are no markup. The same sheet gives the same bytes. A long sheet is set in parts,
each in a process of its own, since typst holds all it sets in memory, and joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.writers.lines import Sheet
from adref.writers.typeset.faults import LetterWithoutFont, PdfNotSet, PdfUnavailable
from adref.writers.typeset.joining import joined, pages_of
from adref.writers.typeset.plain import in_parts, leaves, plain
from adref.writers.typeset.press import MOST, order, pressed

__all__ = [
    "LetterWithoutFont",
    "PdfNotSet",
    "PdfUnavailable",
    "Pressed",
    "bound",
    "press",
    "write",
]


def write(sheet: Sheet, presses: int = 1) -> bytes:
    """The bytes of the .pdf, for which so many *presses* may be at work at a time.

    Raises :class:`PdfUnavailable` without typst, :class:`LetterWithoutFont` where a font is
    missing.
    """
    return bound(press(tuple(leaves(sheet)), presses), sheet)


@dataclass(frozen=True, slots=True)
class Pressed:
    """The pages of a sheet: one file, or several whose pages have no numbers at their feet yet."""

    files: tuple[bytes, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it is one file, with the numbers of its pages."""
        return len(self.files) == 1


def press(sheets: Sequence[Sheet], presses: int = 1) -> tuple[Pressed, ...]:
    """Each of *sheets*, which have no leaves in them; :func:`bound` makes one file of them.

    Raises what :func:`write` does.
    """
    parts = [[order(part) for part in in_parts(plain(sheet), MOST)] for sheet in sheets]
    files = iter(pressed([part for there in parts for part in there], presses))
    return tuple(Pressed(tuple(next(files) for _ in there)) for there in parts)


def bound(leaves_: Sequence[Pressed], sheet: Sheet) -> bytes:
    """One file, named as *sheet*, of several: each on leaves of its own, with its own numbers."""
    if len(leaves_) == 1 and leaves_[0].is_whole:
        return leaves_[0].files[0]
    counts = [sum(map(pages_of, leaf.files)) for leaf in leaves_]
    feet: list[str] = []
    pages = 0
    for leaf, count in zip(leaves_, counts, strict=True):
        feet += [""] * (pages % 2)
        feet += [] if leaf.is_whole else [f"{page} / {count}" for page in range(1, count + 1)]
        pages += pages % 2 + count
    whole = plain(Sheet(sheet.what, sheet.title, (), sheet.language, sheet.landscape))
    [frame] = pressed([order({**whole, "feet": feet or [""]})])
    return joined(frame, [leaf.files for leaf in leaves_])
