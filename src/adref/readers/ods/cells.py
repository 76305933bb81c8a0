"""The tables of a spreadsheet walked row by row, repeated cells and rows written out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from adref.base.counts import counted
from adref.base.errors import InputUnreadable
from adref.readers.archive import Archive
from adref.readers.lifting.left_out import LeftOut
from adref.readers.ods.looks import Looks, attribute
from adref.readers.ods.words import remarks_of, runs_of, tell_beside
from adref.readers.sheets import Sheet, SheetCell, cell_name, check_cells, left_out
from adref.readers.stream import drop, local, walk

_HIDDEN = frozenset({"collapse", "filter"})
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MARGINS = tuple(
    _STYLE + side + which for side in ("header", "footer") for which in ("", "-left", "-first")
)
_MARGIN = ("headers-ignored", "page headers and footers are not read")
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_LAST_ROW, _LAST_COLUMN = 16_777_215, 16_383
"""The last cell that LibreOffice or Excel can hold."""

Told = list[tuple[str, str]]


MAX_ADDED = 20_000
"""Pieces of text that counts of equal cells and rows may add to those that are written out."""


@dataclass(slots=True)
class _Columns:
    """What the columns of a table say of their cells: default styles, and what is hidden."""

    at: int = 0
    styles: list[tuple[int, int, str]] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)

    def take(self, element: etree._Element) -> None:
        """Take in one table:table-column."""
        last = self.at + repeated(element, "number-columns-repeated") - 1
        style = attribute(element, "default-cell-style-name")
        if style:
            self.styles.append((self.at, last, style))
        if attribute(element, "visibility") in _HIDDEN:
            self.hidden.append((self.at, last))
        self.at = last + 1

    def style(self, column: int) -> str:
        """The style of cells of *column* that name none."""
        return next((s for first, last, s in self.styles if first <= column <= last), "")

    def hides(self, column: int) -> bool:
        """Whether *column* is not shown."""
        return any(first <= column <= last for first, last in self.hidden)


@dataclass(slots=True)
class _Walk:
    """A file on its way."""

    file: str
    looks: Looks = field(default_factory=Looks)
    sheets: list[Sheet] = field(default_factory=list)
    told: Told = field(default_factory=list)
    beside: LeftOut = field(default_factory=LeftOut)
    count: int = 0
    added: int = 0
    depth: int = 0
    name: str = ""
    hidden: bool = False
    row: int = 0
    columns: _Columns = field(default_factory=_Columns)
    cells: list[SheetCell] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    rows_left: list[int] = field(default_factory=list)
    columns_left: set[int] = field(default_factory=set)


def read_tables(archive: Archive) -> tuple[list[Sheet], Told]:
    """The sheets of the file, and what was left out of them as codes with words.

    Raises :class:`InputUnreadable` where the file holds no spreadsheet.
    """
    walking = _Walk(archive.file)
    if "styles.xml" in archive.members:
        root = archive.tree("styles.xml")
        _styles(walking, root.iter())
        _margins(walking, root)
    is_sheet = False
    for event, element in walk(archive, "content.xml"):
        name = local(element)
        is_sheet = is_sheet or name == "spreadsheet"
        if name == "table":
            _table(walking, element, event)
        elif event == "end":
            _end(walking, element, name)
    if not is_sheet:
        what = f"this is {archive.looks_like()}, and holds no spreadsheet"
        raise InputUnreadable(archive.file, what, "send the spreadsheet itself (.ods)")
    left = ((remark.code, remark.words) for remark in walking.beside.remarks(None))
    return walking.sheets, [*walking.told, *left]


def _end(walking: _Walk, element: etree._Element, name: str) -> None:
    if name == "automatic-styles":
        _styles(walking, element)
    elif name == "tracked-changes":
        if len(element):
            changes = counted(len(element), "tracked change")
            words = f"{changes} of cells; the cells are read as they are now"
            walking.told.append(("cell-changes-ignored", words))
        drop(element)
    elif walking.depth == 1 and name == "table-column":
        walking.columns.take(element)
    elif walking.depth == 1 and name == "shapes" and not walking.hidden:
        tell_beside(element, walking.beside)
    elif walking.depth == 1 and name == "table-row":
        _row(walking, element)
        drop(element)


def _styles(walking: _Walk, elements: Iterable[etree._Element]) -> None:
    for element in elements:
        if local(element) in ("style", "default-style"):
            walking.looks.add(element)


def _margins(walking: _Walk, root: etree._Element) -> None:
    """The words of page headers and footers, without the fields that count and name."""
    for element in root.iter(*_MARGINS):
        words = " ".join(p.text or "" for p in element.iter("{*}p", "{*}span"))
        if any(map(str.isalpha, words)):
            walking.beside.add(_MARGIN, words, 0)


def _table(walking: _Walk, element: etree._Element, event: str) -> None:
    """Begin or end a table; one inside a cell is passed over."""
    if event == "start":
        walking.depth += 1
        if walking.depth == 1:
            walking.name = attribute(element, "name")
            walking.hidden = walking.looks.is_hidden(attribute(element, "style-name"))
            walking.row, walking.columns, walking.cells = 0, _Columns(), []
            walking.formulas, walking.rows_left, walking.columns_left = [], [], set()
        return
    walking.depth -= 1
    if walking.depth == 0:
        if walking.hidden:
            words = f"the sheet {walking.name} is hidden and not read"
            walking.told.append(("hidden-cells", words))
        else:
            walking.sheets.append(Sheet(walking.name, tuple(walking.cells)))
            left = (walking.rows_left, walking.columns_left, walking.formulas)
            walking.told += left_out(walking.name, *left)
        drop(element)


def repeated(element: etree._Element, name: str) -> int:
    """How often a cell, column or row stands there."""
    count = attribute(element, name)
    return max(1, int(count)) if count.isdecimal() and len(count) < 9 else 1  # noqa: PLR2004


def _row(walking: _Walk, element: etree._Element) -> None:
    times = repeated(element, "number-rows-repeated")
    style = attribute(element, "default-cell-style-name")
    found: list[SheetCell] = []
    column = 0
    for cell in element:
        if local(cell) not in _CELLS:
            continue
        wide = repeated(cell, "number-columns-repeated")
        if len(cell) and local(cell) == "table-cell" and column <= _LAST_COLUMN:
            found += _cells(walking, cell, (column, min(wide, _LAST_COLUMN + 1 - column)), style)
        column += wide
    if found and not walking.hidden:
        _keep(walking, element, found, times)
    walking.row = min(walking.row + times, _LAST_ROW)


def _cells(
    walking: _Walk, cell: etree._Element, where: tuple[int, int], row_style: str
) -> list[SheetCell]:
    """*cell*, as often as it stands in its row; *where* is its column and how often."""
    column, wide = where
    style = attribute(cell, "style-name") or row_style or walking.columns.style(column)
    runs = runs_of(cell, walking.looks, style, walking.beside)
    remarks = remarks_of(cell, f"{walking.name}!{cell_name(walking.row, column)}")
    has_words = any(run.text.strip() for run in runs)
    if not has_words and not remarks:
        return []
    if attribute(cell, "formula") and has_words:
        walking.formulas.append(cell_name(walking.row, column))
    _multiply(walking, (wide - 1) * max(1, len(runs)))
    return [
        SheetCell(walking.row, column + n, runs if has_words else (), remarks if n == 0 else ())
        for n in range(wide)
    ]


def _multiply(walking: _Walk, count: int) -> None:
    """Count pieces of text that only a number in the file makes; too many are refused."""
    walking.added += count
    if walking.added > MAX_ADDED:
        raise InputUnreadable(
            walking.file,
            f"counts in it multiply its pieces of text by more than the limit of {MAX_ADDED:,}",
            "if the sheet is genuine, save the part with the comments in a file of its own",
        )


def _keep(walking: _Walk, element: etree._Element, found: list[SheetCell], times: int) -> None:
    """Put the cells of a row where they belong, if they are shown."""
    if attribute(element, "visibility") in _HIDDEN:
        walking.rows_left.append(walking.row)
        return
    there = [cell for cell in found if not walking.columns.hides(cell.column)]
    walking.columns_left |= {c.column for c in found if walking.columns.hides(c.column)}
    _multiply(walking, sum(max(1, len(cell.runs)) for cell in there) * (times - 1))
    walking.count += len(there) * times
    check_cells(walking.count, walking.file)
    for n in range(times):
        walking.cells += (
            SheetCell(cell.row + n, cell.column, cell.runs, () if n else cell.remarks)
            for cell in there
        )
