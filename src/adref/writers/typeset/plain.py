"""A sheet as the plain data that the template is handed, whole or in parts that fit into memory."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from adref.text.marks import MarkKind
from adref.writers.letters import is_rtl, readable
from adref.writers.lines import Face, Grid, Leaf, Line, Sheet

__all__ = ["Plain", "in_parts", "leaves", "plain"]

Plain = dict[str, Any]
"""What becomes JSON."""

_SIGNS = {
    MarkKind.BOLD: "b",
    MarkKind.ITALIC: "i",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
}
_HEADING = re.compile(r"Heading(\d)")
_ACCESSIBLE, _MIDDLE = "ua-1", "a-2a"
"""What a file is held to, and what the middle of one: its first heading is of any level.

PDF/A-2a (ISO 19005-2) asks for the same tags, and for a font of every letter.
"""
_LINE = 150
"""What a line or a cell costs beside its letters, counted in letters."""


def leaves(sheet: Sheet) -> Iterator[Sheet]:
    """The pages of *sheet* that begin on leaves of their own, each as a sheet."""
    ends = [n for n, part in enumerate(sheet.parts) if isinstance(part, Leaf)]
    starts = [0, *(end + 1 for end in ends)]
    for start, end in zip(starts, [*ends, len(sheet.parts)], strict=True):
        parts = sheet.parts[start:end]
        yield Sheet(sheet.what, sheet.title, parts, sheet.language, sheet.landscape)


def plain(sheet: Sheet) -> Plain:
    """*sheet*, which has no leaves, as data."""
    return {
        "standard": _ACCESSIBLE,
        "name": readable(sheet.name),
        "lang": sheet.language.partition("-")[0] or "en",
        "landscape": sheet.landscape,
        "notes": 0,
        "parts": list(_parts(sheet)),
    }


def in_parts(whole: Plain, most: int) -> Iterator[Plain]:
    """*whole*, or if it has more than *most* letters parts of it that have no feet to their pages.

    Footnotes are counted on. A table is cut between its rows and begins again with its head.
    """
    if weight_of(whole) <= most:
        yield whole
        return
    notes = 0
    standard, whole = whole["standard"], {**whole, "feet": []}
    for parts in _packed(list(_pieces(whole["parts"], most)), most):
        yield {**whole, "standard": standard, "notes": notes, "parts": parts}
        standard = _MIDDLE
        notes += sum(len(part.get("remarks", ())) for part in parts)


def _packed(pieces: Sequence[tuple[Plain, int]], most: int) -> Iterator[list[Plain]]:
    """The *pieces* in as few lists as the limit allows; no list ends with a heading."""
    there: list[Plain] = []
    full = 0
    for piece, weight in pieces:
        if there and full + weight > most:
            after = len(there)
            while after > 1 and there[after - 1]["type"] == "heading":
                after -= 1
            yield there[:after]
            there, full = there[after:], sum(map(_weight, there[after:]))
        there.append(piece)
        full += weight
    yield there


def _pieces(parts: Sequence[Plain], most: int) -> Iterator[tuple[Plain, int]]:
    """Each of *parts* with its weight, a table that is too heavy in several."""
    for part in parts:
        if part["type"] != "grid":
            yield part, _weight(part)
            continue
        rows: list[Any] = []
        full = 0
        for row in part["rows"]:
            weight = _weight_of_row(row)
            if rows and full + weight > most:
                yield {**part, "rows": rows}, full
                rows, full = [], 0
            rows.append(row)
            full += weight
        yield {**part, "rows": rows}, full


def weight_of(whole: Plain) -> int:
    """How much work it is to set *whole*, in letters."""
    return sum(map(_weight, whole["parts"]))


def _weight(part: Plain) -> int:
    if part["type"] == "grid":
        return sum(map(_weight_of_row, part["rows"]))
    words = sum(len(run["t"]) for run in part["runs"]) + sum(map(len, part["remarks"]))
    return _LINE * (1 + len(part["remarks"])) + words


def _weight_of_row(row: Sequence[Sequence[Plain]]) -> int:
    return sum(_LINE + sum(map(_weight, cell)) for cell in row)


def _parts(sheet: Sheet) -> Iterator[Plain]:
    """The parts; no level of headings is skipped, which would leave a hole in the outline."""
    level = 0
    for part in sheet.parts:
        match part:
            case Line():
                made = _line(part)
                if made["type"] == "heading":
                    level = made["level"] = min(made["level"], level + 1)
                yield made
            case Grid():
                yield _grid(part)
            case Leaf():
                pass


def _grid(grid: Grid) -> Plain:
    return {
        "type": "grid",
        "title": readable(grid.title),
        "heads": [readable(name) for name, _ in grid.columns],
        "widths": [width for _, width in grid.columns],
        "rows": [[[_line(line) for line in cell] for cell in row] for row in grid.rows],
    }


def _line(line: Line) -> Plain:
    heading = _HEADING.fullmatch(line.style)
    level = 1 if line.style == "Title" else int(heading[1]) + 1 if heading else 0
    return {
        "type": "heading" if level else "line",
        "level": level,
        "style": line.style,
        "rtl": is_rtl(line.words or line.text),
        "runs": [_run(text, face) for text, face in line.runs if text],
        "remarks": [f"{r.author}: {readable(r.text)}" for r in line.remarks],
    }


def _run(text: str, face: Face) -> Plain:
    return {"t": readable(text), **{_SIGNS[kind]: True for kind in face if kind in _SIGNS}}
