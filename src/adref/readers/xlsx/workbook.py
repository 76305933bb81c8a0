"""A workbook as an archive: its sheets in the order of their tabs, and what they share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.archive import Archive, Expected, open_archive
from adref.readers.lifting.left_out import LeftOut
from adref.readers.relations import Relation, parts, relations
from adref.readers.stream import local
from adref.readers.xlsx.looks import Looks, read_looks
from adref.readers.xlsx.strings import Piece, read_strings

EXCEL = Expected("workbook", "Excel")
_SAVE = "open it in Excel or LibreOffice and save it as Excel workbook (.xlsx)"
_MOST_TABS = 1_000
_NO_CELLS = ("drawing-text", "a sheet without cells is not read")


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet by its name and its part; *hidden* if Excel does not show it."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """The archive, its sheets and what they share; *notices* grow as sheets are read."""

    archive: Archive
    tabs: tuple[Tab, ...]
    strings: tuple[tuple[Piece, ...], ...]
    looks: Looks
    epoch_1904: bool
    title: str
    cells: list[int] = field(default_factory=lambda: [0])
    notices: list[Notice] = field(default_factory=list)
    beside: LeftOut = field(default_factory=LeftOut)

    @property
    def told(self) -> tuple[Notice, ...]:
        """All that was noted so far."""
        left = self.beside.remarks(None)
        return (*self.notices, *(Notice(r.code, r.words, Place(self.file)) for r in left))

    @property
    def file(self) -> str:
        """The name of the file in messages."""
        return self.archive.file

    def tell(self, code: str, words: str) -> None:
        """Note something about the file."""
        self.notices.append(Notice(code, words, Place(self.file)))


def open_workbook(data: bytes, file: str) -> Workbook:
    """The workbook in *data*; raises :class:`InputUnreadable` for what is none."""
    archive = open_archive(data, file, EXCEL)
    main = _main_part(archive)
    root = archive.tree(main)
    leads = relations(archive, main)
    looks = read_looks(_shared(archive, leads, "styles"), _shared(archive, leads, "theme"))
    beside = LeftOut()
    shared = next(parts(archive, leads, "sharedStrings"), None)
    strings = read_strings(archive, shared, looks, beside)
    epoch = next((e for e in root if local(e) == "workbookPr"), None)
    tabs = tuple(_tabs(root, leads, archive))
    is_1904 = epoch is not None and epoch.get("date1904", "0") in ("1", "true", "on")
    workbook = Workbook(archive, tabs, strings, looks, is_1904, _title(archive), beside=beside)
    hidden = [tab.name for tab in tabs if tab.hidden]
    if hidden:
        workbook.tell("hidden-cells", f"the sheet {', '.join(hidden)} is hidden and not read")
    charts = {e.get("name", "") for e in _listed(root)} - {tab.name for tab in tabs}
    for name in sorted(charts):
        beside.add(_NO_CELLS, name, 0)
    if any("vbaproject" in name.lower() for name in archive.members):
        workbook.tell("script-ignored", "the workbook carries macros, which are not run")
    return workbook


def _main_part(archive: Archive) -> str:
    for main in parts(archive, relations(archive, ""), "officeDocument"):
        return _checked(main, archive)
    if "xl/workbook.xml" in archive.members:
        return "xl/workbook.xml"
    what = f"this is {archive.looks_like()}, without a workbook (xl/workbook.xml)"
    raise InputUnreadable(archive.file, what, _SAVE)


def _checked(main: str, archive: Archive) -> str:
    if main.endswith(".bin"):
        raise InputUnreadable(archive.file, "this is a binary workbook (.xlsb)", _SAVE)
    if local(archive.tree(main)) != "workbook":
        what = f"its main part ({main}) is no workbook"
        raise InputUnreadable(archive.file, what, _SAVE)
    return main


def _listed(root: etree._Element) -> list[etree._Element]:
    """The sheets that the workbook lists, those of a chart or of macros too."""
    return [e for group in root if local(group) == "sheets" for e in group]


def _tabs(root: etree._Element, leads: Mapping[str, Relation], archive: Archive) -> list[Tab]:
    listed = _listed(root)
    if len(listed) > _MOST_TABS:
        what = f"it has {len(listed):,} sheets, more than the limit of {_MOST_TABS:,}"
        raise InputUnreadable(archive.file, what, "save the sheet with the comments alone")
    found = []
    cells = set(parts(archive, leads, "worksheet"))
    for sheet in listed:
        ident = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        lead = leads.get(ident)
        if lead is not None and lead.target in cells:
            state = sheet.get("state", "visible")
            found.append(Tab(sheet.get("name", ""), lead.target, state != "visible"))
    if not found:
        raise InputUnreadable(archive.file, "the workbook has no sheet of cells", _SAVE)
    return found


def _shared(archive: Archive, leads: Mapping[str, Relation], kind: str) -> etree._Element | None:
    part = next(parts(archive, leads, kind), None)
    return None if part is None else archive.tree(part)


def _title(archive: Archive) -> str:
    """What the properties of the file call it."""
    if "docProps/core.xml" not in archive.members:
        return ""
    texts = [e.text or "" for e in archive.tree("docProps/core.xml") if local(e) == "title"]
    return " ".join(texts[0].split()) if texts else ""
