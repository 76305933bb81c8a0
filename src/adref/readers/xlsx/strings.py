"""Text of cells with the marks of its parts."""

import re
from collections.abc import Iterable

from lxml import etree

from adref.readers.archive import Archive
from adref.readers.lifting.left_out import READINGS, LeftOut
from adref.readers.stream import drop, local, walk
from adref.readers.xlsx.looks import Looks, Marks, font_marks

Piece = tuple[str, Marks | None]
"""Words of a text with their marks; None where they look as the cell does."""

_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_strings(
    archive: Archive, part: str | None, looks: Looks, beside: LeftOut
) -> tuple[tuple[Piece, ...], ...]:
    """The texts that the cells of a workbook share, in the order in which they are numbered.

    Guides to their pronunciation go to *beside*.
    """
    if part is None:
        return ()
    found = []
    for event, element in walk(archive, part):
        if event == "end" and local(element) == "si":
            found.append(pieces_of(element, looks))
            tell_guides(element, beside)
            drop(element)
    return tuple(found)


def pieces_of(element: Iterable[etree._Element], looks: Looks) -> tuple[Piece, ...]:
    """The pieces of a text; the guides to pronunciation that may stand with it are no words."""
    found: list[Piece] = []
    for child in element:
        if local(child) == "t":
            found.append((decoded(child.text or ""), None))
        elif local(child) == "r":
            found.append(_piece(child, looks))
    return tuple(piece for piece in found if piece[0])


def tell_guides(element: Iterable[etree._Element], beside: LeftOut) -> None:
    """The guides to pronunciation of a text: told to *beside*."""
    for child in element:
        if local(child) == "rPh":
            words = "".join(decoded(t.text or "") for t in child if local(t) == "t")
            if words.strip():
                beside.add(READINGS, words, 0)


def _piece(element: etree._Element, looks: Looks) -> Piece:
    marks: Marks | None = None
    text = ""
    for child in element:
        if local(child) == "rPr":
            marks = font_marks(child, looks.theme)
        elif local(child) == "t":
            text += decoded(child.text or "")
    return text, marks


def decoded(text: str) -> str:
    """*text* with the characters that XML cannot hold and Excel codes as "_x000D_"."""
    if "_x" not in text:
        return text
    return _CODED.sub(lambda found: _char(int(found[1], 16), found[0]), text)


def _char(code: int, printed: str) -> str:
    """The character of *code*; a surrogate or control sign stays as it is printed or goes."""
    if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - half a character
        return printed
    return chr(code) if code >= 0x20 or code in (0x9, 0xA, 0xD) else ""  # noqa: PLR2004
