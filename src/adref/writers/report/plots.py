"""The plots as SVG, drawn by svg.py: a picture for the eye beside the table that says the same.

Size and shape carry what is shown, colour only helps. A plot is hidden from screen readers and
from the keyboard, since the table beside it has all of it and its links. Looks are classes of the
style sheet, so that they follow light, dark, forced colours and paper.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import svg

from adref.writers.page.wording import text
from adref.writers.report.told import Meeting

_TALL = 64
"""Units of the tallest bar on either side of the line."""
_GAP = 1
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
_LETTER = 6
"""Units of a letter of a label, roughly."""
_LONGEST = 18
"""Letters of a label that are shown."""
_BAR = 120
"""Units of a bar within a table."""


@dataclass(frozen=True, slots=True)
class Column:
    """One bar of the strip: *up* and *down* are counts, *href* a way on, *said* what it is.

    *section* is the number of the section it stands in, from 1, 0 before the first.
    """

    href: str
    said: str
    up: int
    down: int
    section: int = 0


def strip(columns: Sequence[Column], *, from_right: bool = False) -> str:
    """Bars up and down from one line, in the order of the text."""
    wide = max(_NARROWEST, min(_WIDEST, _STRIP // max(1, len(columns))))
    unit = _TALL / max(1, *(max(c.up, c.down) for c in columns)) if columns else 0
    elements: list[svg.Element] = []
    for number, column in enumerate(columns):
        x = wide * (len(columns) - 1 - number if from_right else number)
        elements.append(_column(column, x, wide, unit))
    width = wide * max(1, len(columns))
    tall = _TALL + 2 + round(max((c.down for c in columns), default=0) * unit)
    line = svg.Rect(x=0, y=_TALL, width=width, height=1, class_=["axis"])
    signs = _sections(columns, wide, tall, width if from_right else None)
    return _drawing([*signs, *elements, line], width, tall + _UNDER)


def _sections(
    columns: Sequence[Column], wide: int, tall: int, right: int | None
) -> Iterable[svg.Element]:
    """The number of each section under its first bar, and a line before it."""
    before = 0
    for number, column in enumerate(columns):
        if column.section != before:
            before = column.section
            x = number * wide if right is None else right - number * wide
            css = ["start"] if right is None else ["row"]
            yield svg.Path(d=[svg.M(x, 0), svg.v(tall + _UNDER)], class_=["grid"])
            at = x + 2 if right is None else x - 2
            yield svg.Text(x=at, y=tall + _UNDER - 2, class_=css, text=str(before))


def _column(column: Column, x: int, wide: int, unit: float) -> svg.Element:
    """A bar with a ground that can be pointed at, however small the bar is."""
    parts: list[svg.Element] = [
        svg.Title(text=text(column.said)),
        svg.Rect(x=x, y=0, width=wide, height=2 * _TALL + 1, class_=["ground"]),
    ]
    for css, count in (("up", column.up), ("down", column.down)):
        height = round(count * unit, 1)
        if height:
            y = round(_TALL - height, 1) if css == "up" else _TALL + 1
            bar = svg.Rect(x=x, y=y, width=wide - _GAP, height=height, class_=[css])
            parts.append(bar)
    return svg.A(href=column.href, tabindex=-1, elements=parts)


def pairs(parties: Sequence[str], meetings: Iterable[Meeting]) -> str:
    """The map: squares above the diagonal for the same wording, rounds below it for another.

    A larger sign is more places. *parties* are the rows and the columns, in their order.
    """
    where = {party: number for number, party in enumerate(parties)}
    met = [_ordered(meeting, where) for meeting in meetings]
    margin = _LETTER * min(_LONGEST, max((len(p) for p in parties), default=0)) + _CELL
    size = margin + _CELL * len(parties)
    elements: list[svg.Element] = [*_frame(parties, margin)]
    elements += _signs("same", [(row, column, same) for row, column, same, _ in met], margin)
    elements += _signs("other", [(column, row, other) for row, column, _, other in met], margin)
    return _drawing(elements, size, size)


def _ordered(meeting: Meeting, where: Mapping[str, int]) -> tuple[int, int, int, int]:
    """The earlier party as the row, the later as the column, and the two counts."""
    row, column = sorted((where[meeting.first], where[meeting.second]))
    return row, column, meeting.same, meeting.other


def _signs(css: str, cells: Iterable[tuple[int, int, int]], margin: int) -> Iterable[svg.Element]:
    """A path for each size: lines without length whose ends are the signs."""
    paths: dict[int, list[svg.PathData]] = {}
    for row, column, count in cells:
        if count:
            step = max(n for n, least in enumerate(_STEPS) if count >= least)
            x, y = margin + _CELL * column + _CELL // 2, margin + _CELL * row + _CELL // 2
            paths.setdefault(step, []).extend((svg.M(x, y), svg.h(0)))
    for step, data in sorted(paths.items()):
        yield svg.Path(d=data, class_=[css], stroke_width=_SIGNS[step])


def _frame(parties: Sequence[str], margin: int) -> Iterable[svg.Element]:
    """Names at both sides, and the diagonal on which a party meets itself."""
    size = _CELL * len(parties)
    for number, party in enumerate(parties):
        name = text(party if len(party) <= _LONGEST else f"{party[: _LONGEST - 1]}…")
        at = margin + _CELL * number + _CELL // 2 + 4
        yield svg.Text(x=margin - 4, y=at, class_=["row"], text=name)
        turned = [svg.Rotate(-90, at, margin - 4)]
        yield svg.Text(x=at, y=margin - 4, transform=list(turned), text=name)
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
