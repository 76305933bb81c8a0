"""The reader of OpenDocument spreadsheets (.ods): bytes in, a document of tables out.

:mod:`.looks` reads styles as marks, :mod:`.words` the text and comments of a cell, :mod:`.cells`
walks the tables row by row, and :mod:`adref.readers.sheets` makes the document.
"""

from collections.abc import Mapping

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.archive import Archive, Expected, open_archive
from adref.readers.ods.cells import read_tables
from adref.readers.sheets import lift
from adref.readers.stream import local
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

NOT_READ: Mapping[str, str] = {
    "hidden rows, columns and sheets": "what is not shown is left out, with a notice",
    "tracked changes": "the cells are read as they are now, with a notice",
    "formulas": "the value is read that a cell had when the file was saved, with a notice",
    "programs": "macros are never run; a notice says that there are some",
    "backgrounds": "the colour of a cell is no mark of its words; the colour of the letters is",
    "links": "an address behind words is not read, nor any other file that the document uses",
    "drawings": "text boxes and shapes are not read: `drawing-text` has their words, "
    "`object-ignored` those that stand for a picture",
    "charts and embedded objects": "told by `object-ignored`",
    "headers and footers": "`headers-ignored` has the words printed on every page",
    "guides to pronunciation": "`ruby-ignored` has them",
    "tables and lists within cells": "they are not read; `unknown-element` has their words",
}
"""What this reader leaves out, and why."""

_CALC = Expected("OpenDocument spreadsheet", "LibreOffice")
_SAVE = "open it in LibreOffice or Excel and save it as OpenDocument spreadsheet (.ods)"
_SCRIPTS = ("basic/", "scripts/")


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of an .ods: each sheet a table, each cell its paragraphs.

    Places name the cell as LibreOffice does ("Comments!C12"). Raises
    :class:`~adref.base.errors.InputUnreadable` for what is damaged, no spreadsheet, encrypted, or
    over a limit of :mod:`adref.readers.archive` or :mod:`adref.readers.sheets`.
    """
    archive = open_archive(data, file, _CALC)
    if "content.xml" not in archive.members:
        what = f"this is {archive.looks_like()}, without a spreadsheet (content.xml)"
        raise InputUnreadable(file, what, _SAVE)
    manifest = "META-INF/manifest.xml"
    if manifest in archive.members and b"encryption-data" in archive.bytes_of(manifest):
        what = "the document is protected with a password"
        raise InputUnreadable(file, what, "open it, save it without the password, send it again")
    sheets, told = read_tables(archive)
    if any(name.lower().startswith(_SCRIPTS) for name in archive.members):
        told = [*told, ("script-ignored", "the spreadsheet carries macros, which are not run")]
    notices = [Notice(code=code, words=words, place=Place(file)) for code, words in told]
    return lift(sheets, file, _title(archive), notices)


def _title(archive: Archive) -> str:
    """What the properties of the file call it."""
    if "meta.xml" not in archive.members:
        return ""
    elements = (e for e in archive.tree("meta.xml").iter())
    texts = [e.text or "" for e in elements if local(e) == "title"]
    return " ".join(texts[0].split()) if texts else ""
