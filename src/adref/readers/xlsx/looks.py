"""How cells look: fonts as marks, and the formats of numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from adref.readers.stream import local
from adref.text.marks import Mark, MarkKind

Marks = frozenset[Mark]

_ON = {"b": MarkKind.BOLD, "i": MarkKind.ITALIC, "strike": MarkKind.STRIKE}
_RAISED = {"superscript": MarkKind.SUPERSCRIPT, "subscript": MarkKind.SUBSCRIPT}
_LINES = {
    "single": MarkKind.UNDERLINE,
    "singleAccounting": MarkKind.UNDERLINE,
    "double": MarkKind.DOUBLE_UNDERLINE,
    "doubleAccounting": MarkKind.DOUBLE_UNDERLINE,
}
_EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_PALETTE = (
    f"{_EIGHT} {_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 "
    "FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 "
    "0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 "
    "FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split()
"""The colours that a file may name by number (ECMA-376 part 1, 18.8.27)."""
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
"""The colours of a theme in the order in which cells number them."""
_PLAIN_COLOURS = frozenset({"000000", "FFFFFF"})
"""Ink and paper: white letters stand on a dark heading, and are no mark."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the styles of a workbook say: marks and number format by the number of a style."""

    marks: tuple[Marks, ...]
    formats: tuple[str, ...]
    theme: Mapping[str, str]

    def of(self, style: int) -> tuple[Marks, str]:
        """The marks and the number format of cells of *style*; none of one that is not there."""
        if 0 <= style < len(self.marks):
            return self.marks[style], self.formats[style]
        return frozenset(), "General"


def read_looks(styles: etree._Element | None, theme: etree._Element | None) -> Looks:
    """The looks that the parts *styles* and *theme* define."""
    colours = _theme_colours(theme)
    if styles is None:
        return Looks((), (), colours)
    groups = {local(group): group for group in styles}
    fonts = [font_marks(font, colours) for font in groups.get("fonts", ())]
    formats = {
        int(e.get("numFmtId", "-1")): e.get("formatCode", "General")
        for e in groups.get("numFmts", ())
        if e.get("numFmtId", "").isdecimal()
    }
    marks, shown = [], []
    for cell in groups.get("cellXfs", ()):
        font = number(cell.get("fontId"))
        marks.append(fonts[font] if 0 <= font < len(fonts) else frozenset())
        code = number(cell.get("numFmtId"))
        shown.append(formats.get(code) or BUILT_IN.get(code, "General"))
    return Looks(tuple(marks), tuple(shown), colours)


def number(value: str | None) -> int:
    """The number an attribute holds, 0 where it holds none."""
    return int(value) if value is not None and value.isdecimal() and len(value) < 10 else 0  # noqa: PLR2004


def font_marks(font: Iterable[etree._Element], theme: Mapping[str, str]) -> Marks:
    """The marks that the properties of a font, or of a run, amount to."""
    found: set[Mark] = set()
    for element in font:
        name, value = local(element), element.get("val")
        if name in _ON and value not in ("0", "false"):
            found.add(Mark(_ON[name]))
        elif name == "u" and (value or "single") in _LINES:
            found.add(Mark(_LINES[value or "single"]))
        elif name == "vertAlign" and value in _RAISED:
            found.add(Mark(_RAISED[value]))
        elif name == "color":
            colour = _colour(element, theme)
            if colour and colour not in _PLAIN_COLOURS:
                found.add(Mark(MarkKind.COLOUR, colour))
    return frozenset(found)


def _colour(element: etree._Element, theme: Mapping[str, str]) -> str:
    """The six digits of a colour, "" where it is the usual one."""
    rgb = element.get("rgb", "")
    if rgb:
        return rgb[-6:].upper()
    if element.get("theme") is not None:
        place = number(element.get("theme"))
        name = _THEME[place] if place < len(_THEME) else ""
        return "" if name in _THEME[:4] else theme.get(name, "")
    if element.get("indexed") is not None:
        place = number(element.get("indexed"))
        return _PALETTE[place] if place < len(_PALETTE) else ""
    return ""


def _theme_colours(theme: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    if theme is None:
        return found
    for element in theme.iter():
        if local(element) in _THEME and len(element):
            value = element[0].get("val") or ""
            found.setdefault(local(element), (element[0].get("lastClr") or value).upper())
    return found


BUILT_IN: Mapping[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    49: "@",
}
"""Formats that files name by number only (ECMA-376 part 1, 18.8.30); 14 and 22 depend on the
machine, and are shown as ISO 8601."""
