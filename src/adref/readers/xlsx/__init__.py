"""The reader of Excel workbooks (.xlsx, .xlsm): bytes in, a document of tables out.

:mod:`.workbook` opens the archive and finds the sheets, :mod:`.looks` reads fonts and number
formats, :mod:`.numbers` says how a number or date is shown, :mod:`.strings` reads rich text,
:mod:`.remarks` the comments, :mod:`.cells` walks a sheet, and :mod:`adref.readers.sheets` makes
the document. Programs in the file are never run and nothing it links to is fetched.
"""

from collections.abc import Mapping

from adref.readers.sheets import lift
from adref.readers.xlsx.cells import read_sheet
from adref.readers.xlsx.workbook import open_workbook
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

NOT_READ: Mapping[str, str] = {
    "hidden rows, columns and sheets": "what is not shown is left out, with a notice",
    "formulas": "the value is read that a cell had when the file was saved, with a notice",
    "programs": "macros are never run; a notice says that there are some",
    "fills": "the colour of a cell is no mark of its words; the colour of the letters is",
    "links": "an address behind a cell is not read, nor any other file that the workbook uses",
    "drawings": "text boxes, shapes, diagrams and charts are not read: `drawing-text` has their "
    "words, `object-ignored` those that stand for a picture",
    "sheets of a chart": "they are named by `drawing-text`",
    "headers and footers": "`headers-ignored` has the words printed on every page",
    "guides to pronunciation": "`ruby-ignored` has them",
    "tooltips and hints for what to type": "`hidden-text` has them",
    "regional formats": "dates are shown year-month-day where the format depends on the machine",
}
"""What this reader leaves out, and why."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of an .xlsx: each sheet a table, each cell its paragraphs.

    Places name the cell as Excel does ("Comments!C12"). Raises
    :class:`~adref.base.errors.InputUnreadable` for what is damaged, no workbook, or over a limit
    of :mod:`adref.readers.archive` or :mod:`adref.readers.sheets`.
    """
    workbook = open_workbook(data, file)
    sheets = [read_sheet(workbook, tab) for tab in workbook.tabs if not tab.hidden]
    return lift(sheets, file, workbook.title, workbook.told)
