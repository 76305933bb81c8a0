"""How the cells of the workbook look, and what text a cell can hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from adref.compilation.overlay import Change
from adref.writers.unsaid import LONGEST_CELL

LONGEST = LONGEST_CELL
CONTINUES = " … (longer than a cell may be; the whole text is in the .json and .csv)"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Face(StrEnum):
    """How a run of words looks."""

    PLAIN = "plain"
    AROUND = "around"
    PASSAGE = "passage"
    INSERTED = "inserted"
    DELETED = "deleted"


OF_CHANGE = {
    Change.KEPT: Face.PLAIN,
    Change.INSERTED: Face.INSERTED,
    Change.DELETED: Face.DELETED,
}
_FONTS: Mapping[Face, Mapping[str, object]] = {
    Face.PLAIN: {},
    Face.AROUND: {"font_color": "#595959"},
    Face.PASSAGE: {"bold": True},
    Face.INSERTED: {"font_color": "#00612E", "underline": 1},
    Face.DELETED: {"font_color": "#9C0006", "font_strikeout": True},
}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#808080"}


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of one workbook; *right_to_left* is the direction of its sheets.

    *runs* are those of words inside a cell, *cells* those of a cell all in one face.
    """

    head: Format
    runs: Mapping[Face, Format]
    cells: Mapping[Face, Format]
    right_to_left: bool

    @classmethod
    def of(cls, book: Workbook, *, right_to_left: bool) -> "Looks":
        """The formats, made known to *book*."""
        return cls(
            book.add_format({**_CELL, "bold": True, "bg_color": "#E7E6E6"}),
            {face: book.add_format(font) for face, font in _FONTS.items()},
            {face: book.add_format({**_CELL, **font}) for face, font in _FONTS.items()},
            right_to_left,
        )


def fitting(text: str, room: int = LONGEST) -> str:
    """*text* as a cell can hold it: without what XML has no sign for, and cut with a word."""
    clean = _NOT_XML.sub("\ufffd", text)
    if units(clean) <= room:
        return clean
    cut = clean.encode("utf-16-le")[: 2 * max(0, room)].decode("utf-16-le", "ignore")
    return cut + CONTINUES


def units(text: str) -> int:
    """The length of *text* as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
