r"""What characters look like, and who changed them: the properties of characters as marks.

The style sheet is not looked at for this: "style properties must be specified with the
paragraph" (Rich Text Format Specification 1.9.1, ``\s``), so that all that holds is written out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from adref.readers.rtf.names import DOUBLE_LINES, LINES, SCRIPTS
from adref.text.document import Role
from adref.text.marks import Mark, MarkKind

Chars = Mapping[str, int]
"""The control words of characters that hold, each with its number; a value, never changed."""

_HIGHLIGHTS = {
    "000000": "black",
    "0000FF": "blue",
    "00FFFF": "cyan",
    "00FF00": "green",
    "FF00FF": "magenta",
    "FF0000": "red",
    "FFFF00": "yellow",
    "FFFFFF": "white",
    "000080": "darkBlue",
    "008080": "darkCyan",
    "008000": "darkGreen",
    "800080": "darkMagenta",
    "800000": "darkRed",
    "808000": "darkYellow",
    "808080": "darkGray",
    "C0C0C0": "lightGray",
}
_HEIGHTS = {"super": 1, "sub": 2, "nosupersub": 0}
_RAISED = {1: MarkKind.SUPERSCRIPT, 2: MarkKind.SUBSCRIPT}
_UNDERLINES = {1: MarkKind.UNDERLINE, 2: MarkKind.DOUBLE_UNDERLINE}
_SWITCHES = (
    ("b", MarkKind.BOLD),
    ("i", MarkKind.ITALIC),
    ("strike", MarkKind.STRIKE),
    ("striked", MarkKind.DOUBLE_STRIKE),
    ("v", MarkKind.HIDDEN),
)
_ASSOCIATED = (("ab", MarkKind.BOLD), ("ai", MarkKind.ITALIC))
_NO_COLOUR = frozenset({"auto", "000000"})
_NO_FILL = frozenset({"auto", "FFFFFF"})
_SOLID = 10_000
r"""``\chshdng`` in hundredths of a per cent."""
_LINK_LOOK = frozenset({MarkKind.UNDERLINE, MarkKind.COLOUR})
_CHANGES = (
    ("revised", MarkKind.TRACKED_INSERTED),
    ("deleted", MarkKind.TRACKED_DELETED),
    ("mvf", MarkKind.MOVED_FROM),
    ("mvt", MarkKind.MOVED_TO),
)
_TRACKED = frozenset(kind for _, kind in _CHANGES)
_SIGNATURES = (
    ("deleted", "revauthdel", "revdttmdel"),
    ("revised", "revauth", "revdttm"),
    ("mvf", "mvauth", "mvdate"),
    ("mvt", "mvauth", "mvdate"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """The marks of some characters; *author*, a number of the table, and *date* of their change."""

    marks: frozenset[Mark]
    author: int | None = None
    date: str | None = None

    @property
    def tracked(self) -> bool:
        """Whether the characters were changed under tracking."""
        return any(mark.kind in _TRACKED for mark in self.marks)

    @property
    def role(self) -> Role:
        """What a paragraph mark that looks like this is."""
        kinds = {mark.kind for mark in self.marks}
        if kinds & {MarkKind.TRACKED_DELETED, MarkKind.MOVED_FROM}:
            return Role.DELETED
        arrived = kinds & {MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO}
        return Role.INSERTED if arrived else Role.KEPT


def changed(chars: Chars, word: str, number: int | None) -> Chars:
    """*chars* once the control *word* has been met."""
    if word in _HEIGHTS:
        height = _HEIGHTS[word] if number != 0 else 0
        return {**chars, "height": height}
    if word in SCRIPTS:
        return {**chars, "script": SCRIPTS[word]}
    if word in LINES:
        line = 0 if number == 0 else 2 if word in DOUBLE_LINES else 1
        return {**chars, "ul": line}
    return {**chars, word: 1 if number is None else number}


def marks_of(chars: Chars, colours: tuple[str, ...]) -> frozenset[Mark]:
    """The marks that *chars* are, tracked changes aside."""
    marks = {Mark(kind) for word, kind in _SWITCHES if chars.get(word)}
    if chars.get("script"):
        marks.update(Mark(kind) for word, kind in _ASSOCIATED if chars.get(word))
    if chars.get("ul"):
        marks.add(Mark(_UNDERLINES[chars["ul"]]))
    if chars.get("height"):
        marks.add(Mark(_RAISED[chars["height"]]))
    colour = _colour(chars.get("cf", 0), colours)
    if chars.get("cf") and colour not in _NO_COLOUR:
        marks.add(Mark(MarkKind.COLOUR, colour))
    light = _colour(chars.get("highlight", 0), colours)
    if chars.get("highlight") and light != "auto":
        marks.add(Mark(MarkKind.HIGHLIGHT, _HIGHLIGHTS.get(light, light)))
    fill = _colour(_fill(chars), colours)
    if _fill(chars) and fill not in _NO_FILL:
        marks.add(Mark(MarkKind.SHADING, fill))
    return frozenset(marks)


def _fill(chars: Chars) -> int:
    """The number of the colour behind the characters."""
    if chars.get("chshdng") == _SOLID:
        return chars.get("chcfpat", 0)
    return chars.get("chcbpat") or chars.get("cb", 0)


def _colour(number: int, colours: tuple[str, ...]) -> str:
    return colours[number] if 0 <= number < len(colours) else "auto"


def look_of(chars: Chars, colours: tuple[str, ...], link: Mark | None) -> Look:
    """How characters with the properties *chars* look, inside *link* if there is one.

    Of a link, the underline and the colour that every link has are left out: the link itself
    is the mark.
    """
    marks = marks_of(chars, colours)
    if link is not None:
        linked = frozenset(mark for mark in marks if mark.kind not in _LINK_LOOK)
        marks = (linked if len(marks - linked) == len(_LINK_LOOK) else marks) | {link}
    tracked = {Mark(kind) for word, kind in _CHANGES if chars.get(word)}
    signed = next(((who, when) for word, who, when in _SIGNATURES if chars.get(word)), None)
    if signed is None:
        return Look(marks)
    who, when = signed
    return Look(marks | tracked, chars.get(who), date_of(chars.get(when)))


def date_of(number: int | None) -> str | None:
    """The date in a DTTM, ISO 8601 without a zone: the file does not say one.

    Rich Text Format Specification 1.9.1, "Revision Marks": minute in 6 bits, hour in 5, day in
    5, month in 4, year since 1900 in 9.
    """
    if not number:
        return None
    minute, hour, day = number & 63, number >> 6 & 31, number >> 11 & 31
    month, year = number >> 16 & 15, (number >> 20 & 511) + 1900
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):  # noqa: PLR2004
        return None
    return f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
