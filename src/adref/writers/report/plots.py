"""The plots as SVG, drawn by svg.py: a picture for the eye beside the table that says the same.

Size and shape carry what is shown, colour only helps. A plot is hidden from screen readers and
from the keyboard, since the table beside it has all of it and its links. Looks are classes of the
style sheet, so that they follow light, dark, forced colours and paper.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

import svg

from adref.writers.page.wording import text
from adref.writers.report.told import Meeting

_TALL = 64
"""Units of the tallest bar on either side of the line."""
_GAP = 1
_POINTED_AT = 7
"""Units from which a bar is wide enough to be pointed at."""
_UNDER = 13
"""Units under the bars, for the numbers of sections."""
_WIDEST, _NARROWEST, _STRIP = 20, 5, 900
"""Units of a bar and its gap at the most and at the least, and of the whole where it is between."""
_CELL = 14
"""Units of a cell of the map."""
_STEPS = (1, 2, 4, 8)
"""From how many places on a sign of the map is a size larger."""
_SIGNS = (4, 6, 8, 11)
"""The sizes, in units."""
_DOT = 0.1
"""Units of a line that is nothing but its ends; PDF draws no square ends of none."""
_LETTER = 6
"""Units of a letter of a label, roughly."""
_SIGN = 10
"""Units of a Chinese, Japanese or Korean sign."""
_LONGEST = 18
"""Letters of a label that are shown."""
_BAR = 120
"""Units of a bar within a table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One bar of the strip: *up* and *down* are counts, *href* is the way to its page.

    *section* is the number of the section it stands in, from 1, 0 before the first.
    """

    href: str
    up: int
    down: int
    section: int = 0


def strip(columns: Sequence[Column], *, from_right: bool = False) -> str:
    """Bars up and down from one line, in the order of the text."""
    wide = max(_NARROWEST, min(_WIDEST, _STRIP // max(1, len(columns))))
    unit = _TALL / max(1, *(max(c.up, c.down) for c in columns)) if columns else 0
    places = [wide * (len(columns) - 1 - n if from_right else n) for n in range(len(columns))]
    width = wide * max(1, len(columns))
    tall = _TALL + 2 + round(max((c.down for c in columns), default=0) * unit)
    line = svg.Rect(x=0, y=_TALL, width=width, height=1, class_=["axis"])
    signs = _sections(columns, wide, tall, width if from_right else None)
    middles = [x + (wide - _GAP) / 2 for x in places]
    ups = zip(middles, (-_height(c.up, unit) for c in columns), strict=True)
    downs = zip(middles, (_height(c.down, unit) for c in columns), strict=True)
    bars = (_bars("up", _TALL, ups, wide - _GAP), _bars("down", _TALL + 1, downs, wide - _GAP))
    ways = [_way(column, x, wide, tall) for x, column in zip(places, columns, strict=True)]
    shown = ways if wide >= _POINTED_AT else ()
    return _drawing([*signs, *bars, line, *shown], width, tall + _UNDER)


def _sections(
    columns: Sequence[Column], wide: int, tall: int, right: int | None
) -> Iterable[svg.Element]:
    """The number of each section under its first bar, and a line before it."""
    before = 0
    for number, column in enumerate(columns):
        if column.section not in (before, 0):
            before = column.section
            x = number * wide if right is None else right - number * wide
            css = ["start"] if right is None else ["row"]
            yield svg.Path(d=[svg.M(x, 0), svg.v(tall + _UNDER)], class_=["grid"])
            at = x + 2 if right is None else x - 2
            yield svg.Text(x=at, y=tall + _UNDER - 2, class_=css, text=str(before))


def _height(count: int, unit: float) -> int:
    """Whole units, so that what is there is seen."""
    return max(1, round(count * unit)) if count else 0


def _bars(css: str, start: int, ends: Iterable[tuple[float, int]], wide: int) -> svg.Element:
    """All bars of one sort as one path of thick lines, each from *start* up or down."""
    data: list[svg.PathData] = []
    for x, length in ends:
        if length:
            data += (svg.M(x, start), svg.v(length))
    return svg.Path(d=data, class_=["bars", css], stroke_width=wide)


def _way(column: Column, x: int, wide: int, tall: int) -> svg.Element:
    """The ground of a bar, which can be pointed at however small the bar is."""
    box = svg.Rect(x=x, width=wide, height=tall)
    return svg.A(href=column.href, tabindex=-1, elements=[box])


def pairs(parties: Sequence[str], meetings: Iterable[Meeting]) -> str:
    """The map: squares above the diagonal for the same wording, rounds below it for another.

    A larger sign is more places. *parties* are the rows and the columns, in their order.
    """
    where = {party: number for number, party in enumerate(parties)}
    met = sorted(_ordered(meeting, where) for meeting in meetings)
    margin = max((_width(p[:_LONGEST]) for p in parties), default=0) + _CELL
    size = margin + _CELL * len(parties)
    elements: list[svg.Element] = [*_frame(parties, margin)]
    elements += _signs("same", [(row, column, same) for row, column, same, _ in met], margin)
    elements += _signs(
        "other", sorted((column, row, other) for row, column, _, other in met), margin
    )
    return _drawing(elements, size, size)


def _width(name: str) -> int:
    """Units that *name* takes, roughly; Chinese signs are as wide as they are high."""
    return sum(_SIGN if east_asian_width(sign) in "WF" else _LETTER for sign in name)


def _ordered(meeting: Meeting, where: Mapping[str, int]) -> tuple[int, int, int, int]:
    """The earlier party as the row, the later as the column, and the two counts."""
    row, column = sorted((where[meeting.first], where[meeting.second]))
    return row, column, meeting.same, meeting.other


def _signs(css: str, cells: Iterable[tuple[int, int, int]], margin: int) -> Iterable[svg.Element]:
    """A path for each size: lines of hardly any length whose ends are the signs."""
    paths: dict[int, list[svg.PathData]] = {}
    last: dict[int, tuple[int, int]] = {}
    for row, column, count in cells:
        if count:
            step = max(n for n, least in enumerate(_STEPS) if count >= least)
            x, y = margin + _CELL * column + _CELL // 2, margin + _CELL * row + _CELL // 2
            before = last.get(step, (0, 0))
            # From sign to sign: a large map is a third smaller than with places of its own.
            paths.setdefault(step, []).extend((svg.m(x - before[0], y - before[1]), svg.h(_DOT)))
            last[step] = x, y
    for step, data in sorted(paths.items()):
        yield svg.Path(d=data, class_=[css], stroke_width=_SIGNS[step])


def _frame(parties: Sequence[str], margin: int) -> Iterable[svg.Element]:
    """Names at both sides, and the diagonal on which a party meets itself."""
    size = _CELL * len(parties)
    turned: list[svg.Element] = []
    for number, party in enumerate(parties):
        name = text(party if len(party) <= _LONGEST else f"{party[: _LONGEST - 1]}…")
        at = margin + _CELL * number + _CELL // 2 + 4
        yield svg.Text(x=margin - 4, y=at, class_=["row"], text=name)
        turned.append(svg.Text(x=4 - margin, y=at, text=name))
    yield svg.G(transform=[svg.Rotate(-90)], elements=turned)
    lines: list[svg.PathData] = [
        part
        for n in range(len(parties) + 1)
        for part in (
            *(svg.M(margin, margin + _CELL * n), svg.h(size)),
            *(svg.M(margin + _CELL * n, margin), svg.v(size)),
        )
    ]
    yield svg.Path(d=lines, class_=["grid"])
    yield svg.Path(d=[svg.M(margin, margin), svg.l(size, size)], class_=["grid"])


def bar(part: int, whole: int) -> str:
    """A bar that is *part* of *whole*, to stand beside the numbers in a table."""
    width = round(_BAR * part / whole, 1) if whole else 0
    ground = svg.Rect(x=0, y=0, width=_BAR, height=10, class_=["ground"])
    return _drawing([ground, svg.Rect(x=0, y=0, width=width, height=10, class_=["up"])], _BAR, 10)


def _drawing(elements: Sequence[svg.Element], width: int, height: int) -> str:
    drawing = svg.SVG(
        xmlns=None,
        width=width,
        height=height,
        viewBox=svg.ViewBoxSpec(0, 0, width, height),
        elements=list(elements),
        extra={"aria-hidden": "true"},
    )
    return str(drawing)
