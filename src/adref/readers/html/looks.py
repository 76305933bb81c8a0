"""How text looks: what declarations come to, handed down from element to element."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from adref.base.facts import table
from adref.text.marks import Mark, MarkKind

_DARK = 0x38
"""A colour of which no part is brighter is black to the eye."""
_SEMI_BOLD = 600
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_RGB = re.compile(
    r"rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)(?:[\s,/]+([\d.]+%?))?\s*\)"
)
_WORD = re.compile(r"[a-z]+")
_SHORT, _FULL, _CLEAR = 3, 6, 8
_PRE = {"pre": "pre", "pre-wrap": "pre", "break-spaces": "pre", "pre-line": "line"}


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a stretch of text; colours are six hexadecimal digits, "" for black or none.

    *space* says how white space counts: "pre" as it stands, "line" line by line, "" collapsed.
    """

    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: str = ""
    colour: str = ""
    ground: str = ""
    raised: str = ""
    hidden: bool = False
    gone: bool = False
    space: str = ""

    @property
    def is_hidden(self) -> bool:
        """Whether a browser, or Word, shows nothing of the text."""
        return self.hidden or self.gone

    @property
    def marks(self) -> frozenset[Mark]:
        """The look as marks."""
        return _marks(self)


def looked(above: Look, declared: Mapping[str, str], *, inline: bool) -> Look:
    """The look of an element inside *above*; the ground of a block is layout and no mark.

    Lines through and under text are drawn on through all that stands inside an element
    (CSS Text Decoration 3, 2.1), so that nothing inside can take them away.
    """
    if not declared:
        return above
    decorated = declared.get("text-decoration") or declared.get("text-decoration-line") or ""
    ground = declared.get("background-color") or declared.get("background") or ""
    marked = declared.get("mso-highlight") or ground
    shown = declared.get("visibility")
    return replace(
        above,
        bold=_bold(declared, above),
        italic=_italic(declared, above),
        underline=_line(decorated, "underline") or above.underline,
        strike=_line(decorated, "line-through") or above.strike,
        colour=_colour(declared.get("color"), above.colour),
        ground=_ground(marked, above.ground) if inline else above.ground,
        raised=_raised(declared.get("vertical-align"), above.raised) if inline else above.raised,
        hidden=above.hidden if shown is None else shown in ("hidden", "collapse"),
        gone=above.gone or declared.get("display") == "none" or declared.get("mso-hide") == "all",
        space=_space(declared.get("white-space"), above.space),
    )


def _bold(declared: Mapping[str, str], above: Look) -> bool:
    weight = declared.get("font-weight")
    if weight is None and "font" in declared:
        words = declared["font"].split()
        return any(
            word == "bold" or (word.isdigit() and int(word[:4]) >= _SEMI_BOLD) for word in words
        )
    if weight is None or weight == "inherit":
        return above.bold
    if weight.isdigit():
        return int(weight[:4]) >= _SEMI_BOLD
    return weight in ("bold", "bolder")


def _italic(declared: Mapping[str, str], above: Look) -> bool:
    style = declared.get("font-style")
    if style is None and "font" in declared:
        return "italic" in declared["font"] or "oblique" in declared["font"]
    if style is None or style == "inherit":
        return above.italic
    return style.startswith(("italic", "oblique"))


def _line(decorated: str, name: str) -> str:
    if name not in decorated:
        return ""
    return "double" if "double" in decorated else "single"


def _colour(value: str | None, above: str) -> str:
    if value is None:
        return above
    found = colour_of(value)
    if found is None:
        return above if value in ("inherit", "currentcolor", "unset") else ""
    red, green, blue = (int(found[at : at + 2], 16) for at in (0, 2, 4))
    return "" if max(red, green, blue) < _DARK else found


def _ground(value: str, above: str) -> str:
    if not value or value == "inherit":
        return above
    found = colour_of(value)
    return "" if found == "FFFFFF" else found or above


def _raised(value: str | None, above: str) -> str:
    if value in ("super", "sub"):
        return value
    return "" if value == "baseline" else above


def _space(value: str | None, above: str) -> str:
    if value is None or value == "inherit":
        return above
    return _PRE.get(value, "")


@lru_cache(maxsize=1024)
def colour_of(value: str) -> str | None:
    """The first colour named in *value* as six hexadecimal digits, None if there is none."""
    value = value.lower()[:200]
    if found := _HEX.search(value):
        digits = found[1]
        if len(digits) in (_SHORT, _SHORT + 1):
            digits = "".join(digit * 2 for digit in digits)
        see_through = len(digits) == _CLEAR and digits.endswith("00")
        return digits[:_FULL].upper() if len(digits) >= _FULL and not see_through else None
    if found := _RGB.search(value):
        if found[4] is not None and not _number(found[4]):
            return None
        return "".join(f"{_part(found[at]):02X}" for at in (1, 2, 3))
    names: Mapping[str, str] = _names()
    return next((names[word] for word in _WORD.findall(value) if word in names), None)


def _part(text: str) -> int:
    return round(min(255.0, _number(text) * (2.55 if text.endswith("%") else 1)))


def _number(text: str) -> float:
    try:
        return float(text.rstrip("%"))
    except ValueError:
        return 0.0


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    found: Mapping[str, str] = table("adref.readers.html", "colours.toml")["colours"]
    return found


@lru_cache(maxsize=4096)
def _marks(look: Look) -> frozenset[Mark]:
    return frozenset(_each(look))


def _each(look: Look) -> Iterator[Mark]:
    if look.bold:
        yield Mark(MarkKind.BOLD)
    if look.italic:
        yield Mark(MarkKind.ITALIC)
    if look.underline:
        double = look.underline == "double"
        yield Mark(MarkKind.DOUBLE_UNDERLINE if double else MarkKind.UNDERLINE)
    if look.strike:
        yield Mark(MarkKind.DOUBLE_STRIKE if look.strike == "double" else MarkKind.STRIKE)
    if look.colour:
        yield Mark(MarkKind.COLOUR, look.colour)
    if look.ground:
        yield Mark(MarkKind.HIGHLIGHT, look.ground)
    if look.raised:
        yield Mark(MarkKind.SUPERSCRIPT if look.raised == "super" else MarkKind.SUBSCRIPT)
