"""A sheet walked cell by cell."""

from dataclasses import dataclass, field

from lxml import etree

from adref.readers.sheets import (
    Remark,
    Run,
    Sheet,
    SheetCell,
    cell_name,
    check_cells,
    left_out,
    listed,
)
from adref.readers.stream import drop, local, walk
from adref.readers.xlsx.addresses import address
from adref.readers.xlsx.looks import number
from adref.readers.xlsx.numbers import shown
from adref.readers.xlsx.remarks import read_remarks
from adref.readers.xlsx.strings import Piece, decoded, pieces_of, tell_guides
from adref.readers.xlsx.unread import tell_beside, tell_drawings
from adref.readers.xlsx.workbook import Tab, Workbook

_TRUE = {"1": "TRUE", "0": "FALSE"}


@dataclass(slots=True)
class _Walk:
    """A sheet on its way: where it is, and what it has passed over."""

    book: Workbook
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    hidden_row: bool = False
    row: int = -1
    column: int = -1
    cells: dict[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)
    formulas: list[str] = field(default_factory=list)
    unworked: list[str] = field(default_factory=list)
    rows_left: list[int] = field(default_factory=list)
    columns_left: set[int] = field(default_factory=set)


def read_sheet(book: Workbook, tab: Tab) -> Sheet:
    """The sheet of *tab*; what is left out becomes a notice of *book*."""
    walking = _Walk(book)
    for event, element in walk(book.archive, tab.part):
        name = local(element)
        if event == "start":
            if name == "row":
                _begin_row(walking, element)
        elif name == "col":
            _column(walking, element)
        elif name == "c":
            _take(walking, element)
            element.clear()
        elif name == "row":
            drop(element)
        else:
            tell_beside(book, element)
    tell_drawings(book, tab)
    remarks = _remarks(walking, tab)
    _tell(walking, tab)
    places = sorted({*walking.cells, *remarks})
    return Sheet(tab.name, tuple(_cell(walking, place, remarks.get(place, ())) for place in places))


def _remarks(walking: _Walk, tab: Tab) -> dict[tuple[int, int], tuple[Remark, ...]]:
    """The comments on cells that are shown."""
    found = dict(read_remarks(walking.book.archive, tab.part))
    unseen = [p for p in found if p not in walking.cells and _is_hidden(walking, p[1])]
    for place in unseen:
        walking.columns_left.add(place[1])
        del found[place]
    return found


def _cell(walking: _Walk, place: tuple[int, int], remarks: tuple[Remark, ...]) -> SheetCell:
    return SheetCell(*place, walking.cells.get(place, ()), remarks)


def _begin_row(walking: _Walk, element: etree._Element) -> None:
    said = number(element.get("r"))
    walking.row = said - 1 if said else walking.row + 1
    walking.column = -1
    walking.hidden_row = element.get("hidden", "0") in ("1", "true")


def _column(walking: _Walk, element: etree._Element) -> None:
    if element.get("hidden", "0") in ("1", "true"):
        first, last = number(element.get("min")) - 1, number(element.get("max")) - 1
        walking.hidden_columns.append((first, last))


def _is_hidden(walking: _Walk, column: int) -> bool:
    return any(first <= column <= last for first, last in walking.hidden_columns)


def _take(walking: _Walk, element: etree._Element) -> None:
    place = address(element.get("r")) or (max(walking.row, 0), walking.column + 1)
    walking.column = place[1]
    runs = _runs(walking, element, place)
    if not any(run.text.strip() for run in runs):
        return
    if walking.hidden_row:
        if walking.rows_left[-1:] != [place[0]]:
            walking.rows_left.append(place[0])
    elif _is_hidden(walking, place[1]):
        walking.columns_left.add(place[1])
    else:
        walking.book.cells[0] += place not in walking.cells
        check_cells(walking.book.cells[0], walking.book.file)
        walking.cells[place] = runs


def _runs(walking: _Walk, element: etree._Element, place: tuple[int, int]) -> tuple[Run, ...]:
    """The words of a cell as shown."""
    marks, code = walking.book.looks.of(number(element.get("s")))
    parts = {local(child): child for child in element}
    pieces = _pieces(walking, element.get("t", "n"), parts, code)
    if "f" in parts:
        named = walking.formulas if pieces else walking.unworked
        named.append(cell_name(*place))
    return tuple(Run(text, marks if own is None else own) for text, own in pieces)


def _pieces(
    walking: _Walk, kind: str, parts: dict[str, etree._Element], code: str
) -> tuple[Piece, ...]:
    if kind == "inlineStr":
        if "is" in parts:
            tell_guides(parts["is"], walking.book.beside)
        return pieces_of(parts["is"], walking.book.looks) if "is" in parts else ()
    value = (parts["v"].text or "") if "v" in parts else ""
    if kind == "s" and value:
        place, strings = number(value.strip()), walking.book.strings
        return strings[place] if place < len(strings) else ()
    return ((_as_shown(walking, kind, value, code), None),) if value else ()


def _as_shown(walking: _Walk, kind: str, value: str, code: str) -> str:
    match kind:
        case "n":
            return shown(value.strip(), code, epoch_1904=walking.book.epoch_1904)
        case "str":
            return decoded(value)
        case "b":
            return _TRUE.get(value, value)
        case _:  # an error such as #REF!, a date as ISO 8601
            return value


def _tell(walking: _Walk, tab: Tab) -> None:
    """Say what of the sheet was left out, or is a value worked out by a program."""
    tell = walking.book.tell
    left = left_out(tab.name, walking.rows_left, walking.columns_left, walking.formulas)
    for code, words in left:
        tell(code, words)
    if walking.unworked:
        cells = listed(walking.unworked)
        tell("formula-value", f"sheet {tab.name}: formulas without a value are not read: {cells}")
