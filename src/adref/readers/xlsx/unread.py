"""What a workbook holds beside its cells: left out, and told with its words."""

import re
from collections.abc import Iterator

from lxml import etree

from adref.readers.archive import Archive
from adref.readers.lifting.left_out import CHARTED, DRAWN, PICTURES, POINTED
from adref.readers.relations import parts, relations
from adref.readers.stream import local
from adref.readers.xlsx.workbook import Tab, Workbook

_MARGINS = ("headers-ignored", "page headers and footers are not read")
_MARGIN_NAMES = frozenset(
    side + which for side in ("odd", "even", "first") for which in ("Header", "Footer")
)
_CODE = re.compile(r'&(?:"[^"]*"|[0-9]+|K[0-9A-F]{6}|.)')
"""What is no word in a header: places, fonts, the page (ECMA-376 part 1, 18.3.1.39)."""
_POINTED = {
    "dataValidation": ("promptTitle", "prompt", "errorTitle", "error"),
    "hyperlink": ("tooltip",),
}


def tell_beside(book: Workbook, element: etree._Element) -> None:
    """An element of a sheet that is no cell: its words, if it has any."""
    name = local(element)
    if name in _MARGIN_NAMES:
        _tell(book, _MARGINS, _CODE.sub(" ", element.text or ""))
    for attribute in _POINTED.get(name, ()):
        _tell(book, POINTED, element.get(attribute, ""))


def tell_drawings(book: Workbook, tab: Tab) -> None:
    """Text boxes, shapes, charts and pictures that lie on the sheet of *tab*."""
    archive = book.archive
    for name in parts(archive, relations(archive, tab.part), "drawing"):
        root, leads = archive.tree(name), relations(archive, name)
        for element in root.iter(etree.Element):
            if local(element) == "cNvPr":
                _tell(book, PICTURES, element.get("descr", ""))
                _tell(book, PICTURES, element.get("title", ""))
        for words in _paragraphs(root):
            _tell(book, DRAWN, words)
        for kind in ("chart", "chartEx", "diagramData"):
            for part in parts(archive, leads, kind):
                _tell_chart(book, archive, part)


def _tell_chart(book: Workbook, archive: Archive, part: str) -> None:
    words = [line for line in _paragraphs(archive.tree(part)) if line.strip()]
    for line in words or [""]:
        book.beside.add(CHARTED, line, 0)


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The paragraphs of DrawingML inside *root*."""
    for element in root.iter("{*}p"):
        yield "".join(t.text or "" for t in element.iter("{*}t"))


def _tell(book: Workbook, kind: tuple[str, str], words: str) -> None:
    if words.strip():
        book.beside.add(kind, words, 0)
