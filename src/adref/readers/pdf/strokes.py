"""The thin lines and coloured boxes of a page."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playa.content import PathObject, PathSegment

from adref.readers.pdf.colours import WHITE, colour_of

_THINNEST = 0.3
_FLAT = 0.6
"""Points by which a line may slope and still be level."""
_LARGEST_OUTLINE = 6
_WAVE = 4.0
"""Points of height in which a wavy line stays."""
_MANY = 2_000
"""A path of more points draws a picture, no lines beside text."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle that is filled, or a line with its thickness; in points, on the page."""

    left: float
    low: float
    right: float
    high: float
    colour: str
    filled: bool = False


def shapes(path: PathObject) -> Iterator[Shape]:
    """The rectangles and the level or upright lines that *path* draws."""
    if not (path.fill or path.stroke) or len(path.raw_segments) > _MANY:
        return
    scale = math.sqrt(abs(path.ctm[0] * path.ctm[3] - path.ctm[1] * path.ctm[2]))
    width = max(path.gstate.linewidth * scale, _THINNEST)
    fill, line = colour_of(path.gstate), colour_of(path.gstate, stroke=True)
    for part in _parts(path.segments):
        if path.fill:
            if fill != WHITE and _is_rectangle(part):
                yield _box(part, fill)
        elif line != WHITE:
            yield from _lines(part, width, line)


def _parts(segments: Iterator[PathSegment]) -> Iterator[list[PathSegment]]:
    """The pieces of a path, each drawn without lifting the pen."""
    part: list[PathSegment] = []
    for segment in segments:
        if segment.operator == "m" and part:
            yield part
            part = []
        part.append(segment)
    if part:
        yield part


def _is_rectangle(part: Sequence[PathSegment]) -> bool:
    straight = all(segment.operator in "mlh" for segment in part)
    return straight and len(part) <= _LARGEST_OUTLINE


def _box(part: Sequence[PathSegment], colour: str) -> Shape:
    points = [point for segment in part for point in segment.points]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Shape(min(xs), min(ys), max(xs), max(ys), colour, filled=True)


def _lines(part: Sequence[PathSegment], width: float, colour: str) -> Iterator[Shape]:
    """The lines of a stroked piece: a wave is one line."""
    whole = _box(part, colour)
    if len(part) > 3 and whole.high - whole.low <= _WAVE < whole.right - whole.left:  # noqa: PLR2004 - more than a line and its end
        middle = (whole.low + whole.high) / 2
        yield Shape(whole.left, middle - width / 2, whole.right, middle + width / 2, colour)
        return
    last = start = part[0].points[-1] if part[0].points else (0.0, 0.0)
    for segment in part[1:]:
        end = segment.points[-1] if segment.points else start
        if segment.operator in "lh":
            yield from _line(last, end, width, colour)
        last = end


def _line(
    start: tuple[float, float], end: tuple[float, float], width: float, colour: str
) -> Iterator[Shape]:
    (x0, x1), (y0, y1) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    half = width / 2
    if y1 - y0 <= _FLAT < x1 - x0:
        yield Shape(x0, (y0 + y1) / 2 - half, x1, (y0 + y1) / 2 + half, colour)
    elif x1 - x0 <= _FLAT < y1 - y0:
        yield Shape((x0 + x1) / 2 - half, y0, (x0 + x1) / 2 + half, y1, colour)
