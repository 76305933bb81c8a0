"""The sheets of the workbook: frozen heads that print on every page, filters, wrapped cells."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from adref.writers.rows import Row, in_words, notes_of, shown, told_sources
from adref.writers.xlsx.looks import (
    CONTINUES,
    LONGEST,
    OF_CHANGE,
    Face,
    Looks,
    fitting,
    units,
)

COLUMNS = (
    ("Paragraph", 11),
    ("Section", 16),
    ("Base", 34),
    ("What", 10),
    ("Reading", 42),
    ("Parties", 16),
    ("Not marked by", 15),
    ("Support", 24),
    ("Positions", 22),
    ("Notes", 26),
    ("Sources", 18),
    ("Status", 9),
    ("Decision", 18),
)
"""Names and widths, in letters."""
_PAPER_A4 = 9
_LISTED_WIDTH = 32
_LINE = 15.0
_HIGHEST = 409.0
"""Points: the height of a line, and the most that Excel gives a row."""
_MAYBE_WIDE = re.compile("[^\0-\u10ff\u2000-\u206f]")
"""Not the scripts west of Korea, nor the dashes and dots: most cells have no other signs."""

Run = tuple[Face, str]


def table(book: Workbook, looks: Looks, rows: Sequence[Row], title: str) -> None:
    """The sheet of readings."""
    sheet = _sheet(book, looks, "Who wants what", [name for name, _ in COLUMNS], len(rows))
    for column, (_, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
    sheet.set_footer(f"&L{fitting(title, 120).replace('&', '&&')}&R&P / &N")
    widths = [width for _, width in COLUMNS]
    for number, row in enumerate(rows, 1):
        cells = list(_cells(row))
        sheet.set_row(number, _height(["".join(t for _, t in runs) for runs in cells], widths))
        for column, runs in enumerate(cells):
            _put(sheet, (number, column), runs, looks)


def listed(
    book: Workbook,
    looks: Looks,
    name: str,
    heads: Sequence[str],
    lines: Sequence[tuple[str, ...]],
) -> None:
    """A sheet of plain text."""
    sheet = _sheet(book, looks, name, heads, len(lines))
    sheet.set_column(0, len(heads) - 1, _LISTED_WIDTH)
    for number, line in enumerate(lines, 1):
        sheet.set_row(number, _height(line, [_LISTED_WIDTH] * len(line)))
        for column, text in enumerate(line):
            _put(sheet, (number, column), [(Face.PLAIN, text)], looks)


def _sheet(book: Workbook, looks: Looks, name: str, heads: Sequence[str], count: int) -> Worksheet:
    sheet = book.add_worksheet(name)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks.head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, len(heads) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    if looks.right_to_left:
        sheet.right_to_left()
    return sheet


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Points that the longest of *texts* needs: programs do not fit rich text by themselves."""
    needed = max(
        sum(1 + _breadth(line) // width for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(_HIGHEST, needed * _LINE + _LINE / 4)


def _breadth(line: str) -> int:
    """The width of *line* in letters; those of East Asia take two (Unicode Annex 11)."""
    return len(line) + sum(east_asian_width(sign) in "WF" for sign in _MAYBE_WIDE.findall(line))


def _cells(row: Row) -> Iterator[list[Run]]:
    yield [(Face.PLAIN, row.label)]
    yield [(Face.PLAIN, row.section)]
    yield _base(row)
    yield [(Face.PLAIN, in_words(row))]
    yield [(OF_CHANGE[stretch.change], stretch.text) for stretch in shown(row)]
    yield [(Face.PLAIN, ", ".join(row.parties))]
    yield [(Face.PLAIN, ", ".join(row.silent))]
    yield [(Face.PLAIN, row.support)]
    yield [(Face.PLAIN, "\n".join(row.positions))]
    yield [(Face.PLAIN, "\n".join(notes_of(row)))]
    yield _sources(row)
    yield [(Face.PLAIN, row.status)]
    yield [(Face.PLAIN, row.decision)]


def _sources(row: Row) -> list[Run]:
    """A line for each source, and below it what is made of its words."""
    lines: list[list[Run]] = []
    for text, made in told_sources(row):
        lines.append([(Face.PLAIN, text)])
        lines += [[(OF_CHANGE[stretch.change], stretch.text) for stretch in made]] if made else []
    if not any(face is not Face.PLAIN for line in lines for face, _ in line):
        return [(Face.PLAIN, "\n".join(text for line in lines for _, text in line))]
    return [run for n, line in enumerate(lines) for run in (*_broken(n), *line)]


def _broken(number: int) -> list[Run]:
    return [(Face.PLAIN, "\n")] if number else []


def _base(row: Row) -> list[Run]:
    """The span of base text between the words around it; an insertion stands at the bar."""
    if row.base is None:
        return []
    if not row.before and not row.after:
        return [(Face.PLAIN, row.base)]
    return [(Face.AROUND, row.before), (Face.PASSAGE, row.base or "|"), (Face.AROUND, row.after)]


def _put(sheet: Worksheet, at: tuple[int, int], runs: Sequence[Run], looks: Looks) -> None:
    """Write *runs* into one cell, which is text whatever it begins with."""
    fitted = [(face, text) for face, text in _fitted(runs) if text]
    if len(fitted) == 1:
        fitted = _guarded(*fitted[0])
    if len(fitted) > 1:
        parts = [part for face, text in fitted for part in (looks.runs[face], text)]
        sheet.write_rich_string(*at, *parts, looks.cells[Face.PLAIN])
        return
    face, text = fitted[0] if fitted else (Face.PLAIN, "")
    sheet.write_string(*at, text, looks.cells[face])


def _guarded(face: Face, text: str) -> list[Run]:
    """*text* in two runs where it looks like markup of xlsxwriter (3.3), unescaped by it."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return [(face, text[:1]), (face, text[1:])]
    return [(face, text)]


def _fitted(runs: Sequence[Run]) -> Iterator[Run]:
    """*runs* as far as a cell can hold them."""
    room = LONGEST
    for face, text in runs:
        shown = fitting(text, room)
        yield face, shown
        room -= units(shown)
        if shown.endswith(CONTINUES):
            return
