"""Styles of an OpenDocument spreadsheet as marks, parents looked up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.stream import local
from adref.text.marks import Mark, MarkKind

Marks = frozenset[Mark]
Properties = dict[str, str]

_COLOUR = re.compile(r"#([0-9a-fA-F]{6})")
_PLAIN_COLOURS = frozenset({"000000", "FFFFFF"})
"""Ink and paper: white letters stand on a dark heading, and are no mark."""
_BOLD_FROM = 600
_DEEPEST = 30
_WANTED = frozenset(
    {
        "font-weight",
        "font-style",
        "text-underline-style",
        "text-underline-type",
        "text-line-through-style",
        "text-line-through-type",
        "color",
        "background-color",
        "text-position",
    }
)


@dataclass(slots=True)
class _Style:
    """A style close to the file."""

    parent: str
    properties: Properties
    hidden: bool


@dataclass(slots=True)
class Looks:
    """The styles of a file by family and name, gathered part by part."""

    _styles: dict[tuple[str, str], _Style] = field(default_factory=dict)
    _done: dict[tuple[str, str], Properties] = field(default_factory=dict)

    def add(self, element: etree._Element) -> None:
        """Take in one style:style or style:default-style."""
        family, name = attribute(element, "family"), attribute(element, "name")
        properties: Properties = {}
        hidden = False
        for child in element:
            kind = local(child)
            if kind == "text-properties":
                named = {str(k).rpartition("}")[2]: str(v) for k, v in child.attrib.items()}
                properties = {k: v for k, v in named.items() if k in _WANTED}
            elif kind == "table-properties":
                hidden = attribute(child, "display") == "false"
        parent = attribute(element, "parent-style-name")
        self._styles[family, name] = _Style(parent, properties, hidden)

    def is_hidden(self, table_style: str) -> bool:
        """Whether a sheet of this style is not shown."""
        style = self._styles.get(("table", table_style))
        return style is not None and style.hidden

    def properties(self, family: str, name: str) -> Properties:
        """What the style *name* and those it descends from say of the letters."""
        key = (family, name)
        if key not in self._done:
            chain: list[Properties] = []
            at = name
            while at and len(chain) < _DEEPEST and (style := self._styles.get((family, at))):
                chain.append(style.properties)
                at = style.parent
            self._done[key] = {k: v for one in reversed(chain) for k, v in one.items()}
        return self._done[key]


def attribute(element: etree._Element, name: str) -> str:
    """The attribute *name* of *element* in whatever namespace, "" where it is not there."""
    found: Iterable[str] = (
        str(value)
        for key, value in element.attrib.items()
        if str(key) == name or str(key).endswith("}" + name)
    )
    return next(iter(found), "")


def marks_of(properties: Properties) -> Marks:
    """The marks that *properties* amount to."""
    found: set[Mark] = set()
    weight = properties.get("font-weight", "")
    if weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= _BOLD_FROM):
        found.add(Mark(MarkKind.BOLD))
    if properties.get("font-style", "") in ("italic", "oblique"):
        found.add(Mark(MarkKind.ITALIC))
    for line, single, double in (
        ("text-underline", MarkKind.UNDERLINE, MarkKind.DOUBLE_UNDERLINE),
        ("text-line-through", MarkKind.STRIKE, MarkKind.DOUBLE_STRIKE),
    ):
        style, kind = properties.get(f"{line}-style"), properties.get(f"{line}-type")
        if (style or "none") != "none" or (style is None and (kind or "none") != "none"):
            found.add(Mark(double if kind == "double" else single))
    position = properties.get("text-position", "").partition(" ")[0]
    if position.startswith("super") or (position.rstrip("%").isdecimal() and position != "0%"):
        found.add(Mark(MarkKind.SUPERSCRIPT))
    elif position.startswith(("sub", "-")):
        found.add(Mark(MarkKind.SUBSCRIPT))
    return frozenset(found | _coloured(properties))


def _coloured(properties: Properties) -> set[Mark]:
    colour = _COLOUR.fullmatch(properties.get("color", ""))
    behind = _COLOUR.fullmatch(properties.get("background-color", ""))
    found = set()
    if colour and colour[1].upper() not in _PLAIN_COLOURS:
        found.add(Mark(MarkKind.COLOUR, colour[1].upper()))
    if behind and behind[1].upper() not in _PLAIN_COLOURS:
        found.add(Mark(MarkKind.HIGHLIGHT, behind[1].upper()))
    return found
