"""Which characters the lines and boxes of a page strike out, underline and highlight."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from adref.readers.pdf.glyphs import Char, Run, frame_of
from adref.readers.pdf.strokes import Shape
from adref.text.marks import Mark, MarkKind

# Where a line lies, in em above the baseline (measured: docs/analysis/pdf.md).
_STRIKE = (0.12, 0.48)
_UNDERLINE = (-0.30, 0.03)
_THICKEST_EM, _THICKEST = 0.16, 0.4
_THICKEST_LINE = 4.0
"""Points above which no shape is a line, whatever the size of the text."""
_GAP = 8.0
"""Points by which an underline may be broken where a letter goes below it."""
_BEYOND = 1.5
"""Em by which a line may go beyond the text it marks; one that goes further is a rule."""
_TOUCH = 1.2
_LOWEST_BOX, _HIGHEST_BOX = 2.6, 3.0
_SINGLE = {_STRIKE: MarkKind.STRIKE, _UNDERLINE: MarkKind.UNDERLINE}
_DOUBLE = {_STRIKE: MarkKind.DOUBLE_STRIKE, _UNDERLINE: MarkKind.DOUBLE_UNDERLINE}
_PAIR = (0.03, 0.2)
"""How far apart the two lines of a double one lie, in em."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """A level line: its height across the direction of reading, its ends along it."""

    middle: float
    left: float
    right: float
    thickness: float


def mark(runs: Sequence[Run], shapes: Sequence[Shape]) -> None:
    """Give the characters of *runs* the marks that *shapes* make."""
    if not shapes:
        return
    for angle in {run.angle for run in runs if run.angle % 90 == 0}:
        turned = list(_turned(shapes, angle))
        here = [run for run in runs if run.angle == angle and run.chars]
        bars = _without_grid(_joined(_bars(turned)), turned)
        _mark_lines(here, bars)
        _highlight(here, [shape for shape in turned if _may_highlight(shape)])


def _turned(shapes: Iterable[Shape], angle: int) -> Iterator[Shape]:
    if not angle:
        yield from shapes
        return
    frame = frame_of(angle)
    for s in shapes:
        (x0, y0), (x1, y1) = frame(s.left, s.low), frame(s.right, s.high)
        yield Shape(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), s.colour, s.filled)


def _bars(shapes: Iterable[Shape]) -> list[_Bar]:
    return [
        _Bar((s.low + s.high) / 2, s.left, s.right, s.high - s.low)
        for s in shapes
        if s.high - s.low <= _THICKEST_LINE and s.right - s.left > s.high - s.low
    ]


def _joined(bars: Iterable[_Bar]) -> list[_Bar]:
    """The bars, pieces of one line made one, from the lowest to the highest."""
    done: list[_Bar] = []
    for bar in sorted(bars, key=lambda b: (round(b.middle, 1), b.left)):
        last = done[-1] if done else None
        if (
            last is not None
            and abs(last.middle - bar.middle) < 0.15  # noqa: PLR2004 - points: one height
            and bar.left - last.right <= _GAP
            and abs(last.thickness - bar.thickness) < 0.3  # noqa: PLR2004 - points
        ):
            done[-1] = _Bar(last.middle, last.left, max(last.right, bar.right), last.thickness)
        else:
            done.append(bar)
    return done


def _without_grid(bars: Iterable[_Bar], shapes: Sequence[Shape]) -> list[_Bar]:
    """The bars that end at no upright line, as those of a table do."""
    upright = sorted(
        ((s.left + s.right) / 2, s.low, s.high)
        for s in shapes
        if s.right - s.left <= _THICKEST_LINE < s.high - s.low
    )

    def touches(at: float, height: float) -> bool:
        first = bisect_left(upright, (at - _TOUCH,))
        for x, low, high in upright[first:]:
            if x > at + _TOUCH:
                return False
            if low - _TOUCH <= height <= high + _TOUCH:
                return True
        return False

    found = [b for b in bars if not (touches(b.left, b.middle) or touches(b.right, b.middle))]
    return sorted(found, key=lambda bar: bar.middle)


_Zone = tuple[float, float]


def _mark_lines(runs: Sequence[Run], bars: Sequence[_Bar]) -> None:
    taken: dict[int, dict[_Zone, list[_Bar]]] = {}
    for at, pairs in _pairs(runs, bars).items():
        if not _is_rule(bars[at], [runs[number] for number, _ in pairs]):
            for number, zone in pairs:
                taken.setdefault(number, {}).setdefault(zone, []).append(bars[at])
    for number, zones in taken.items():
        runs[number].chars = [_decorated(char, zones) for char in runs[number].chars]


def _pairs(runs: Sequence[Run], bars: Sequence[_Bar]) -> dict[int, list[tuple[int, _Zone]]]:
    """For each bar, by its number, the runs that it may mark and how."""
    heights = [bar.middle for bar in bars]
    found: dict[int, list[tuple[int, _Zone]]] = {}
    for number, run in enumerate(runs):
        for zone in (_STRIKE, _UNDERLINE):
            for at in _near(run, zone, heights):
                if _marks(bars[at], run):
                    found.setdefault(at, []).append((number, zone))
    return found


def _near(run: Run, zone: tuple[float, float], heights: Sequence[float]) -> range:
    first = run.chars[0]
    low, high = (first.base + edge * first.look.size for edge in zone)
    return range(bisect_left(heights, low), bisect_right(heights, high))


def _marks(bar: _Bar, run: Run) -> bool:
    """Whether *bar* is thin enough for *run* and lies along some of it."""
    if bar.thickness > _THICKEST_EM * run.chars[0].look.size + _THICKEST:
        return False
    return bar.left < _end(run) and bar.right > _start(run)


def _start(run: Run) -> float:
    return min(run.chars[0].at, run.chars[-1].at)


def _end(run: Run) -> float:
    return max(run.chars[0].end, run.chars[-1].end)


def _is_rule(bar: _Bar, runs: Sequence[Run]) -> bool:
    """Whether *bar* goes far beyond the text, as a rule across the page does."""
    size = max(run.chars[0].look.size for run in runs)
    left, right = min(map(_start, runs)), max(map(_end, runs))
    return left - bar.left > _BEYOND * size or bar.right - right > _BEYOND * size


def _decorated(char: Char, zones: dict[tuple[float, float], list[_Bar]]) -> Char:
    middle = (char.at + char.end) / 2
    marks = char.marks
    for zone, bars in zones.items():
        over = [bar for bar in bars if bar.left <= middle <= bar.right]
        if over:
            marks = _with_line(marks, zone, double=_is_double(over, char.look.size))
    if marks is char.marks:
        return char
    return Char(char.text, char.at, char.end, char.base, char.look, marks, char.remarks)


@lru_cache(maxsize=1 << 12)
def _with_line(marks: frozenset[Mark], zone: _Zone, *, double: bool) -> frozenset[Mark]:
    """*marks* and that of a line; the tags of a double line say no more than "line"."""
    if double:
        return (marks - {Mark(_SINGLE[zone])}) | {Mark(_DOUBLE[zone])}
    return marks | {Mark(_SINGLE[zone])}


def _is_double(bars: Sequence[_Bar], size: float) -> bool:
    if len(bars) == 1:
        return False
    apart = max(bar.middle for bar in bars) - min(bar.middle for bar in bars)
    return _PAIR[0] * size <= apart <= _PAIR[1] * size


def _may_highlight(shape: Shape) -> bool:
    return shape.filled and shape.colour != "" and shape.high - shape.low > _LOWEST_BOX


def _highlight(runs: Sequence[Run], boxes: Sequence[Shape]) -> None:
    """Mark what lies on a coloured box that is not much higher than its text."""
    boxes = sorted(boxes, key=lambda box: box.low)
    lows = [box.low for box in boxes]
    for run in runs if boxes else ():
        first = run.chars[0]
        size = first.look.size
        near = range(
            bisect_left(lows, first.base - _HIGHEST_BOX * size),
            bisect_right(lows, first.base + 0.1 * size),
        )
        here = [b for at in near if _holds(b := boxes[at], first.base, size)]
        if here:
            run.chars = [_on(char, here) for char in run.chars]


def _holds(box: Shape, base: float, size: float) -> bool:
    return box.high - box.low <= _HIGHEST_BOX * size and box.high > base + 0.3 * size


def _on(char: Char, boxes: Sequence[Shape]) -> Char:
    middle = (char.at + char.end) / 2
    for box in reversed(boxes):
        if box.left <= middle <= box.right:
            return char._replace(marks=char.marks | {Mark(MarkKind.HIGHLIGHT, box.colour)})
    return char
