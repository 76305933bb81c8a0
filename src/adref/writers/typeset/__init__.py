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
from adref.writers.typeset.plain import in_parts, leaves, plain, weight_of
from adref.writers.typeset.press import MOST, pressed

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
    apart = tuple(leaves(sheet))
    whole = plain(apart[0])
    if len(apart) == 1 and weight_of(whole) <= MOST:
        return pressed([whole])[0]
    return bound(press(apart, presses), sheet)


@dataclass(frozen=True, slots=True)
class Pressed:
    """The pages of a sheet, in one file or several, their numbers still to be put at their feet."""

    files: tuple[bytes, ...]
    pages: int


def press(sheets: Sequence[Sheet], presses: int = 1) -> tuple[Pressed, ...]:
    """Each of *sheets*, which have no leaves in them; :func:`bound` makes files of them.

    Raises what :func:`write` does.
    """
    parts = [list(in_parts({**plain(sheet), "feet": []}, MOST)) for sheet in sheets]
    files = iter(pressed([part for there in parts for part in there], presses))
    made = (tuple(next(files) for _ in there) for there in parts)
    return tuple(Pressed(there, sum(map(pages_of, there))) for there in made)


def bound(pressed_: Sequence[Pressed], sheet: Sheet) -> bytes:
    """One file, named as *sheet*, of what was *pressed*: each on leaves of its own and numbered."""
    feet: list[str] = []
    for one in pressed_:
        feet += [""] if len(feet) % 2 else []
        feet += [f"{page} / {one.pages}" for page in range(1, one.pages + 1)]
    whole = plain(Sheet(sheet.what, sheet.title, (), sheet.language, sheet.landscape))
    [frame] = pressed([{**whole, "feet": feet}])
    return joined(frame, [one.files for one in pressed_])
