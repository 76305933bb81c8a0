"""Glyphs: the characters of a page where they stand, in the order in which they are drawn."""

import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from playa.content import ContentObject, PathObject, TextObject, XObjectObject
from playa.font import Font
from playa.page import Page
from playa.pdftypes import ContentStream
from playa.utils import mult_matrix

from adref.readers.pdf.bounds import Meter
from adref.readers.pdf.colours import colour_of
from adref.readers.pdf.strokes import Shape, shapes
from adref.readers.pdf.tags import Tag, TagKind, Tags
from adref.text.marks import Mark, MarkKind

_BOLD = re.compile(r"bold|black|heavy|semib|demi|[-,]bd\b|[-,]sb\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it\b|kursiv", re.IGNORECASE)
_FORCE_BOLD, _ITALIC_FLAG = 1 << 18, 1 << 6
_HEAVY = 600
_SHORT = 2
"""Bytes of a string that draws one letter."""
_SPACE_CODE = 32
_INVISIBLE, _FILL_AND_STROKE = 3, 2
UNKNOWN = "\ufffd"
"""Stands for a character whose meaning the file does not tell."""
_LIGATURES = range(0xFB00, 0xFB50)
_ARABIC_FORMS = (range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-", "\uf0d8": "➢", "\uf0fc": "✓"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text looks, and what it is tagged as."""

    size: float
    marks: frozenset[Mark]
    colour: str
    tag: Tag | None
    hidden: bool = False


class Char(NamedTuple):
    """One or more characters drawn as one glyph, along its line from *at* to *end*.

    *base* is the height of its baseline, in points, across the direction of reading.
    *remarks* are the numbers of the annotations it lies under.
    """

    text: str
    at: float
    end: float
    base: float
    look: Look
    marks: frozenset[Mark]
    remarks: tuple[int, ...] = ()


@dataclass(slots=True)
class Run:
    """What one text operator draws: characters on one baseline, read at *angle* degrees."""

    chars: list[Char]
    angle: int


@dataclass(slots=True)
class Drawn:
    """All that a page draws: runs of characters, lines and boxes."""

    runs: list[Run] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    pictures: int = 0


@dataclass(slots=True)
class _Glyphs:
    """What the codes of one font stand for: each is decoded once, short strings as a whole.

    Some programs draw every letter by an operator of its own.
    """

    font: Font
    _known: dict[tuple[int, str | None], tuple[str, float, bool]] = field(default_factory=dict)
    _short: dict[bytes, list[tuple[str, float, bool]]] = field(default_factory=dict)

    def of(self, codes: bytes) -> list[tuple[str, float, bool]]:
        """For each glyph its text, its width and whether it is the space of the standard."""
        if len(codes) > _SHORT:
            return self._decoded(codes)
        found = self._short.get(codes)
        if found is None:
            found = self._short[codes] = self._decoded(codes)
        return found

    def _decoded(self, codes: bytes) -> list[tuple[str, float, bool]]:
        known, done = self._known, []
        for key in self.font.decode(codes):
            glyph = known.get(key)
            if glyph is None:
                cid, text = key
                glyph = known[key] = (_plain(text), self.font.hdisp(cid), cid == _SPACE_CODE)
            done.append(glyph)
        return done


@dataclass(slots=True)
class Pen:
    """Reads the pages of one document; fonts and looks are understood once."""

    tags: Tags
    meter: Meter
    _fonts: dict[int, tuple[Font, frozenset[Mark]]] = field(default_factory=dict)
    _glyphs: dict[int, _Glyphs] = field(default_factory=dict)
    _looks: dict[tuple[object, ...], Look] = field(default_factory=dict)
    _last: tuple[tuple[object, ...], object, Look] | None = None
    _stand: tuple[tuple[object, ...], "_Stance | None"] | None = None

    def page(self, page: Page) -> Drawn:
        """What *page* draws."""
        drawn = Drawn()
        for stream in page.streams:
            self.meter.enter(len(stream.buffer), 0)
        for item in self._flat(page.interp(), frozenset()):
            if isinstance(item, TextObject):
                run = self._run(item)
                self.meter.draw(len(run.chars))
                if run.chars:
                    drawn.runs.append(run)
            elif isinstance(item, PathObject):
                self.meter.draw(0)
                drawn.shapes += shapes(item)
            else:
                self.meter.draw(0)
                drawn.pictures += 1
        return drawn

    def _flat(
        self, items: Iterator[ContentObject], above: frozenset[int]
    ) -> Iterator[ContentObject]:
        """*items* with what the forms among them draw; a form within itself is drawn once."""
        for item in items:
            if not isinstance(item, XObjectObject):
                yield item
                continue
            ident = item.stream.objid or id(item.stream)
            self.meter.draw(0)
            if ident not in above:
                self.meter.enter(_length(item.stream), len(above) + 1)
                yield from self._flat(item.interp(), above | {ident})

    def _run(self, item: TextObject) -> Run:
        state = item.gstate
        font = state.font
        if font is None or not item.args:
            return Run([], 0)
        if font.vertical:
            return self._vertical(item)
        key = (item.line_matrix[:4], item.ctm, state.fontsize, state.rise)
        if self._stand is None or self._stand[0] != key:
            self._stand = (key, _stance(item))
        stance = self._stand[1]
        if stance is None:
            return Run([], 0)
        look = self._look(item, font, stance.size)
        left, base = stance.frame(*_point(item.text_matrix[4:], item.ctm))
        return Run(self._chars(item, (left, base + stance.rise, stance.across), look), stance.angle)

    def _chars(
        self, item: TextObject, origin: tuple[float, float, float], look: Look
    ) -> list[Char]:
        """The characters of *item* from *origin*: where it begins, its baseline, its scale."""
        state = item.gstate
        font = state.font
        assert font is not None
        at, base, scale = origin
        stretch = state.scaling * 0.01
        size = state.fontsize * stretch
        spacing = state.charspace * stretch
        word = 0.0 if font.multibyte else state.wordspace * stretch
        chars: list[Char] = []
        add, marks = chars.append, look.marks
        glyphs = self._glyphs.setdefault(id(font), _Glyphs(font))
        for arg in item.args:
            if isinstance(arg, (int, float)):
                at -= arg * 0.001 * size * scale
                continue
            for text, width, space in glyphs.of(arg):
                step = width * size + spacing
                if space:
                    step += word
                end = at + step * scale
                add(Char(text, at, end, base, look, marks))
                at = end
        return chars

    def _vertical(self, item: TextObject) -> Run:
        """Text written downwards, character by character."""
        chars: list[Char] = []
        frame = frame_of(270)
        assert item.gstate.font is not None
        look = self._look(item, item.gstate.font, round(item.size, 2))
        for glyph in item:
            at, base = frame(*glyph.origin)
            chars.append(Char(_plain(glyph.text), at, at + look.size, base, look, look.marks))
        return Run(chars, 270)

    def _look(self, item: TextObject, font: Font, size: float) -> Look:
        """How *item* looks; most look as the one before, some programs draw every letter apart."""
        state, last = item.gstate, self._last
        same = (font, size, state.ncolor, state.ncs, state.render_mode, item._parentkey)  # noqa: SLF001 - as below
        if last is not None and last[1] is item.mcstack and last[0] == same:
            return last[2]
        look = self._new_look(item, font, size)
        self._last = (same, item.mcstack, look)
        return look

    def _new_look(self, item: TextObject, font: Font, size: float) -> Look:
        state = item.gstate
        tag = self.tags.find(item._parentkey, item.mcid)  # noqa: SLF001 - no other way to it
        if any(content.tag == "Artifact" for content in item.mcstack):
            tag = _ARTIFACT
        colour = colour_of(state)
        key = (id(font), size, colour, state.render_mode, id(tag))
        look = self._looks.get(key)
        if look is None:
            marks = self._font_marks(font)
            if state.render_mode == _FILL_AND_STROKE:
                marks |= {Mark(MarkKind.BOLD)}
            if tag is not None:
                marks |= tag.marks
            hidden = state.render_mode == _INVISIBLE
            look = self._looks[key] = Look(size, marks, colour, tag, hidden)
        return look

    def _font_marks(self, font: Font) -> frozenset[Mark]:
        if id(font) not in self._fonts:
            self._fonts[id(font)] = (font, frozenset(_weight(font)))
        return self._fonts[id(font)][1]


@dataclass(frozen=True, slots=True)
class _Stance:
    """How text stands on its page: its direction, its size, what stretches and raises it."""

    angle: int
    size: float
    across: float
    rise: float
    frame: Callable[[float, float], tuple[float, float]]


def _stance(item: TextObject) -> _Stance | None:
    """How *item* stands, None where it has no size."""
    state = item.gstate
    matrix = mult_matrix(item.line_matrix, item.ctm)
    across, up = math.hypot(matrix[0], matrix[1]), math.hypot(matrix[2], matrix[3])
    if not across or not state.fontsize:
        return None
    angle = round(math.degrees(math.atan2(matrix[1], matrix[0]))) % 360
    size = round(abs(state.fontsize) * up, 2)
    return _Stance(angle, size, across, state.rise * up, frame_of(angle))


_ARTIFACT = Tag(0, TagKind.ARTIFACT)


def _length(stream: ContentStream) -> int:
    return len(stream.buffer)


def _point(point: tuple[float, float], matrix: tuple[float, ...]) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


@cache
def frame_of(angle: int) -> Callable[[float, float], tuple[float, float]]:
    """From the page to a page turned so that text at *angle* degrees reads from left to right."""
    turned = math.radians(angle)
    cos, sin = round(math.cos(turned), 12), round(math.sin(turned), 12)
    return lambda x, y: (x * cos + y * sin, y * cos - x * sin)


def _weight(font: Font) -> Iterator[Mark]:
    """Bold and italic by the name of the font and what its descriptor says."""
    name = (font.fontname or "").rpartition("+")[2]
    descriptor: dict[str, Any] = font.descriptor or {}
    flags = descriptor.get("Flags", 0)
    flags = flags if isinstance(flags, int) else 0
    weight = descriptor.get("FontWeight", 0)
    heavy = isinstance(weight, (int, float)) and weight >= _HEAVY
    if _BOLD.search(name) or flags & _FORCE_BOLD or heavy:
        yield Mark(MarkKind.BOLD)
    if _ITALIC.search(name) or flags & _ITALIC_FLAG:
        yield Mark(MarkKind.ITALIC)


def _plain(text: str | None) -> str:
    """The text of a glyph: ligatures in letters, bullets of symbol fonts as bullets."""
    if text is None or not text:
        return UNKNOWN
    if text.isascii():
        return text if text >= " " else _control(text)
    if len(text) == 1:
        return _single(text)
    return "".join(map(_single, text))


def _control(text: str) -> str:
    return " " if text in "\t\n\r" else UNKNOWN


def _single(sign: str) -> str:
    code = ord(sign)
    if code in _LIGATURES or any(code in block for block in _ARABIC_FORMS):
        return unicodedata.normalize("NFKC", sign)
    return _BULLETS.get(sign, " " if sign == "\xa0" else sign)
