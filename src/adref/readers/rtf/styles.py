"""The styles of an RTF file: what they are called, and what they make of a paragraph."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from adref.readers.lifting.headings import LONGEST
from adref.text.document import Kind
from adref.text.marks import Mark, MarkKind

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = frozenset({"title", "subtitle"})
_BODY_LEVEL = 9
_DEEPEST = 20
"""Styles one based on the other that are followed; Word allows eleven."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs; *name* is in lower case, *look* what it gives to all its words."""

    name: str
    parent: int | None = None
    look: frozenset[Mark] = frozenset()
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """The styles of paragraphs by their number; 0 is the one of paragraphs that name none."""

    styles: Mapping[int, Style] = field(default_factory=dict)
    ground: frozenset[Mark] = frozenset()
    """The colour in which the whole document is written: it sets nothing apart."""

    def _chain(self, number: int) -> Iterator[Style]:
        """The style *number* and those it is based on, nearest first."""
        at: int | None = number
        for _ in range(_DEEPEST):
            style = None if at is None else self.styles.get(at)
            if style is None:
                return
            yield style
            at = style.parent

    def kind(self, number: int, outline: int | None, length: int) -> tuple[Kind, int]:
        """Kind and level of a paragraph of *length*; *outline* is the level it has itself.

        Word writes the names of built-in styles in English in every language version.
        """
        chain = tuple(self._chain(number))
        if any(style.name in _TITLES for style in chain):
            return Kind.TITLE, 0
        levels = [outline, *(_level(style) for style in chain)]
        level = next((one for one in levels if one is not None), None)
        if level is None or not 0 <= level < _BODY_LEVEL or length > LONGEST:
            return Kind.BODY, 0
        return Kind.HEADING, level + 1

    def look(self, number: int) -> frozenset[Mark]:
        """The marks that the style *number* gives to all words."""
        style = self.styles.get(number)
        return frozenset() if style is None else style.look


def _level(style: Style) -> int | None:
    found = _HEADING.fullmatch(style.name)
    if style.outline is None and found is not None:
        return int(found[1]) - 1
    return style.outline


def sheet_of(styles: Mapping[int, Style]) -> StyleSheet:
    """The sheet of *styles*, with the colour of the style that all others are based on."""
    written = styles[0].look if 0 in styles else frozenset()
    ground = frozenset(mark for mark in written if mark.kind is MarkKind.COLOUR)
    return StyleSheet(styles, ground)
