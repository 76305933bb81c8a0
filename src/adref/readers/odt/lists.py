"""Lists: which counter a paragraph moves, and how its number is written.

OpenDocument 1.3 part 3, 5.3 and 16.30 to 16.33. Numbers are counted as Word's are
(:mod:`adref.readers.lifting.numbers`): a text:list names a counter, new or continued, and its
style the levels.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.lifting.numbers import LEVELS, Level, List, NumberRef
from adref.readers.odt.names import LOEXT, NAME, STYLE, STYLE_NAME, TEXT, XML_ID
from adref.readers.odt.package import Parts

OUTLINE = "outline"
"""The counter of headings that stand in no list."""

_SLOT = re.compile("%([0-9]{1,2})%")
_NUMBERED = frozenset({TEXT + "list-level-style-number", TEXT + "outline-level-style"})
_BULLETS = frozenset({TEXT + "list-level-style-bullet", TEXT + "list-level-style-image"})
_FORMS = {
    "1": "decimal",
    "01": "decimalZero",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
    "1st": "ordinal",
    "one": "cardinalText",
    "first": "ordinalText",
    "一": "chineseCounting",
    "а": "russianLower",
    "А": "russianUpper",
}
"""style:num-format, as far as its first member, to the names of ECMA-376."""
_LETTERS = {("a", True): "lowerLetter", ("A", True): "upperLetter"}
_ALPHABET = {("a", False): "lowerAlphabet", ("A", False): "upperAlphabet"}
_ABJAD = {"أ, ب, ت": "arabicAlpha", "أ, ب, ج": "arabicAbjad"}
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph stands in a list: the counter *key*, the *style*, the level from 0.

    *numbered* says whether the next paragraph here begins an item; *start* is the number the
    item begins with, where it says so.
    """

    key: str
    style: str | None
    level: int
    numbered: bool = False
    start: int | None = None


@dataclass(slots=True)
class Lists:
    """The lists of a document as they are met, in reading order.

    *made* is what counting needs: every list by the name its paragraphs refer to it by. A list
    in deleted text has no word on what it continues: it goes on with the last one of its style,
    or is gone on with by the next.
    """

    levels: Mapping[str, Mapping[int, Level]]
    made: dict[str, List] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _last: dict[str | None, str] = field(default_factory=dict)
    _loose: set[str] = field(default_factory=set)

    def enter(self, element: etree._Element, outer: Spot | None, *, deleted: bool) -> Spot:
        """The spot inside the text:list *element*, itself in *outer* or in no list."""
        style = element.get(STYLE_NAME)
        if outer is not None:
            return Spot(outer.key, style or outer.style, min(outer.level + 1, LEVELS - 1))
        key = self._continued(element, style, deleted=deleted)
        if key is None:
            key = f"list{len(self._keys) + len(self.made) + 1}"
            if deleted:
                self._loose.add(key)
        self._remember(element.get(XML_ID) or element.get(TEXT + "id"), key)
        self._last[style] = key
        return Spot(key, style, 0)

    def at(self, element: etree._Element) -> Spot:
        """The spot of a text:numbered-paragraph, which stands in a list by its name only."""
        level = _whole(element.get(TEXT + "level")) or 1
        key = "numbered " + element.get(TEXT + "list-id", "")
        style, start = element.get(STYLE_NAME), _whole(element.get(TEXT + "start-value"))
        return Spot(key, style, min(level, LEVELS) - 1, numbered=True, start=start)

    def _continued(
        self, element: etree._Element, style: str | None, *, deleted: bool
    ) -> str | None:
        named = self._keys.get(element.get(TEXT + "continue-list", ""))
        if named is not None:
            return named
        last = self._last.get(style)
        if element.get(TEXT + "continue-numbering") == "true" or deleted or last in self._loose:
            self._loose.discard(last or "")
            return last
        return None

    def _remember(self, ident: str | None, key: str) -> None:
        self._keys[ident or f" {len(self._keys)}"] = key

    def ref(self, spot: Spot, fallback: str | None) -> NumberRef | None:
        """Where a paragraph at *spot* counts, None where it has no number.

        *fallback* is the list style that its paragraph style gives it.
        """
        style = spot.style or fallback
        levels = self.levels.get(style or "")
        if not spot.numbered or levels is None:
            return None
        name = f"{spot.key}|{style}"
        if name not in self.made:
            self.made[name] = List(spot.key, dict(levels), {})
        return NumberRef(name, spot.level, spot.start)


def item_spot(element: etree._Element, around: Spot) -> Spot:
    """The spot at the head of a text:list-item, *around* that of its list."""
    style = element.get(TEXT + "style-override") or around.style
    start = _whole(element.get(TEXT + "start-value"))
    return Spot(around.key, style, around.level, numbered=True, start=start)


def heading_spot(element: etree._Element, level: int) -> Spot:
    """The spot of a heading of *level*, from 1, that stands in no list."""
    start = _whole(element.get(TEXT + "start-value"))
    if start is None and element.get(TEXT + "restart-numbering") == "true":
        start = 1
    numbered = element.get(TEXT + "is-list-header") != "true"
    return Spot(OUTLINE, OUTLINE, min(level, LEVELS) - 1, numbered=numbered, start=start)


def read_lists(parts: Parts) -> Lists:
    """The list styles of the file, with the numbering of headings among them."""
    found: dict[str, Mapping[int, Level]] = {}
    for group in ("automatic-styles", "styles"):
        for container in parts.all(group):
            for element in container.iterchildren(TEXT + "list-style"):
                found.setdefault(element.get(NAME, ""), _levels(element))
            for element in container.iterchildren(TEXT + "outline-style"):
                found.setdefault(OUTLINE, _levels(element))
    return Lists(found)


def _levels(style: etree._Element) -> dict[int, Level]:
    elements = [e for e in style if e.tag in _NUMBERED or e.tag in _BULLETS]
    shown = {
        depth: e
        for e in elements
        if (depth := (_whole(e.get(TEXT + "level")) or 0) - 1) in range(LEVELS)
    }
    forms = {depth: _form(element) for depth, element in shown.items()}
    return {depth: _level(element, depth, forms) for depth, element in shown.items()}


def _level(element: etree._Element, depth: int, forms: Mapping[int, str]) -> Level:
    start = _whole(element.get(TEXT + "start-value"))
    form = forms[depth]
    text = "" if form in ("none", "bullet") else _pattern(element, depth, forms)
    return Level(start=1 if start is None else start, form=form, text=text)


def _pattern(element: etree._Element, depth: int, forms: Mapping[int, str]) -> str:
    """What a number of the level looks like, with %1 to %9 where counters go."""
    whole = element.get(STYLE + "num-list-format") or element.get(LOEXT + "num-list-format")
    if whole is not None:
        return _SLOT.sub(lambda found: f"%{max(1, min(int(found[1]), LEVELS))}", whole)
    count = _whole(element.get(TEXT + "display-levels")) or 1
    above = range(max(0, depth - count + 1), depth + 1)
    slots = ".".join(f"%{at + 1}" for at in above if _is_shown(forms.get(at, "none")))
    prefix, suffix = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
    return f"{prefix}{slots}{suffix}"


def _is_shown(form: str) -> bool:
    return form not in ("none", "bullet")


def _form(element: etree._Element) -> str:
    """How the level counts; a form that is not known here is written in digits."""
    if element.tag in _BULLETS:
        return "bullet"
    given = element.get(STYLE + "num-format", "")
    for start, form in _ABJAD.items():
        if given.startswith(start):
            return form
    in_step = element.get(STYLE + "num-letter-sync") == "true"
    letters: Iterable[tuple[tuple[str, bool], str]] = [*_LETTERS.items(), *_ALPHABET.items()]
    forms = {letter: form for (letter, step), form in letters if step == in_step}
    first = given.split(",")[0].strip()
    return forms.get(first) or _FORMS.get(first if len(first) == 1 else first.lower(), "decimal")


def _whole(value: str | None) -> int | None:
    fits = value is not None and value.isascii() and value.isdigit() and len(value) <= _DIGITS
    return int(value) if value is not None and fits else None
