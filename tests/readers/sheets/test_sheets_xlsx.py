"""What only workbooks have: shared strings, number formats, hidden rows, threads, macros."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from sheets_build import sheet, shown, xlsx
from tests.archives import archive

from adref.base.errors import InputUnreadable
from adref.readers import table
from adref.readers.xlsx import read
from adref.readers.xlsx.numbers import shown as as_shown


def written() -> bytes:
    """A workbook as openpyxl writes it: shared strings, styles, a comment, hidden things."""
    book = Workbook()
    tab = book.active
    tab.title = "Comments"
    tab["A1"] = "12.10"
    tab["B1"] = CellRichText("States ", TextBlock(InlineFont(strike=True), "shall"), " act")
    tab["A2"], tab["A2"].number_format = 12.1, "0.00"
    tab["B2"], tab["B2"].number_format = date(2025, 11, 3), "d mmmm yyyy"
    tab["C2"], tab["C2"].font = "bold", Font(bold=True)
    tab["C2"].comment = Comment("a word on it", "Ann")
    tab["A3"], tab["A4"] = "hidden", "=1+1"
    tab.row_dimensions[3].hidden = True
    tab["E1"] = "hidden too"
    tab.column_dimensions["E"].hidden = True
    book.create_sheet("Lists").sheet_state = "hidden"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_of_another_program_is_read() -> None:
    """Text stays text, numbers and dates are as shown, marks of cell and part are kept."""
    assert shown(read(written(), "x.xlsx")) == [
        ("Comments!A1", "12.10"),
        ("Comments!B1", "States ~~shall~~ act"),
        ("Comments!A2", "12.10"),
        ("Comments!B2", "3 November 2025"),
        ("Comments!C2", "**bold**"),
    ]


def test_what_is_left_out_is_named() -> None:
    """Hidden rows, columns and sheets and formulas without a value each have a notice."""
    notices = [(n.code, n.words) for n in read(written(), "x.xlsx").notices]
    assert notices == [
        ("hidden-cells", "the sheet Lists is hidden and not read"),
        ("hidden-cells", "sheet Comments: hidden rows are not read: 3"),
        ("hidden-cells", "sheet Comments: hidden columns are not read: E"),
        ("formula-value", "sheet Comments: formulas without a value are not read: A4"),
    ]


def test_a_comment_is_tied_to_its_cell() -> None:
    """It has its author and stands on the first paragraph of the cell."""
    (comment,) = read(written(), "x.xlsx").comments
    assert (comment.author, comment.text, comment.paragraph) == ("Ann", "a word on it", 4)


_THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def threaded() -> bytes:
    """A cell with a thread of two, as Excel 365 writes it."""
    lead = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
        'threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
        f'<Relationship Id="b" Type="{_TYPE}/comments" Target="../comments1.xml"/></Relationships>'
    )
    thread = (
        f'<ThreadedComments xmlns="{_THREADS}">'
        '<threadedComment ref="A1" dT="2025-11-03T10:00:00.00" personId="{p}" id="{1}"><text>Why?</text></threadedComment>'
        '<threadedComment ref="A1" personId="{p}" id="{2}" parentId="{1}"><text>Because.</text></threadedComment>'
        "</ThreadedComments>"
    )
    stand_in = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors>'
        '<commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] Why?</t></text></comment></commentList></comments>'
    )
    people = f'<personList xmlns="{_THREADS}"><person displayName="Ann" id="{{p}}"/></personList>'
    return xlsx(
        [["words"]],
        more={
            "xl/worksheets/_rels/sheet1.xml.rels": lead,
            "xl/threadedComments/threadedComment1.xml": thread,
            "xl/comments1.xml": stand_in,
            "xl/persons/person.xml": people,
        },
    )


def test_a_thread_is_read_once_with_its_replies() -> None:
    """The note that stands in for it in old programs is passed over."""
    found = [(c.author, c.text, c.parent) for c in read(threaded(), "x.xlsx").comments]
    assert found == [("Ann", "Why?", None), ("Ann", "Because.", "{1}")]


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("12.1", "0.00", "12.10"),
        ("12.1", "General", "12.1"),
        ("0.30000000000000004", "General", "0.3"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("-3.5", "0.0", "-3.5"),
        ("-5", "0;(0)", "(5)"),
        ("0.256", "0.0%", "25.6%"),
        ("3", '"No. "0', "No. 3"),
        ("12", "00", "12"),
        ("45964", "[$-409]d-mmm-yy;@", "3-Nov-25"),
        ("45964.75", "yyyy-mm-dd h:mm", "2025-11-03 18:00"),
        ("45964.5", "h:mm AM/PM", "12:00 PM"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("61", "yyyy-mm-dd", "1900-03-01"),
        ("1E400", "0", "1E400"),
        ("no number", "0", "no number"),
    ],
)
def test_a_number_is_what_its_sheet_shows(value: str, code: str, words: str) -> None:
    """By the formats of ECMA-376, months in English."""
    assert as_shown(value, code) == words


def test_macros_are_named_and_not_run() -> None:
    """An .xlsm is read as an .xlsx is."""
    document = read(xlsx([["words"]], more={"xl/vbaProject.bin": b"\0"}), "x.xlsm")
    assert [n.code for n in document.notices] == ["script-ignored"]


def cells(count: int) -> str:
    """A sheet of *count* rows of one cell."""
    return sheet([["x"]] * count)


@pytest.mark.parametrize(
    ("part", "content", "words"),
    [
        (
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>",
            "declares a document type",
        ),
        (
            "xl/workbook.xml",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook>&b;</workbook>",
            "declares a document type",
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet><row>", "is not well-formed XML"),
        ("xl/workbook.xml", "<document/>", "is no workbook"),
        ("xl/worksheets/sheet1.xml", cells(100_001), "more than the limit of 100,000 cells"),
        (
            "xl/worksheets/sheet1.xml",
            "<a>" + " " * 2_000_000 + "</a>",
            "more than the limit of 300",
        ),
    ],
    ids=["entities", "entities-of-book", "cut-short", "other", "million-rows", "bomb"],
)
def test_a_hostile_workbook_is_refused(part: str, content: str, words: str) -> None:
    """Bombs and broken parts are refused by a limit that is said."""
    with pytest.raises(InputUnreadable, match=words):
        read(xlsx([["x"]], more={part: content}), "x.xlsx")


def test_an_outside_link_is_not_followed() -> None:
    """A workbook that leads out of its file has no such sheet."""
    lead = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        f'Id="rId1" Type="{_TYPE}/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    with pytest.raises(InputUnreadable, match="no sheet of cells"):
        read(xlsx([["x"]], more={"xl/_rels/workbook.xml.rels": lead}), "x.xlsx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + b"\0" * 600
            + "Workbook".encode("utf-16-le")
            + b"\0" * 60,
            "Excel 97-2003",
        ),
        (
            archive({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\0"}),
            "without a workbook",
        ),
    ],
    ids=["xls", "xlsb"],
)
def test_old_and_binary_workbooks_are_refused_with_a_remedy(data: bytes, words: str) -> None:
    """The message says what to save them as."""
    with pytest.raises(InputUnreadable, match=words + r".*\.xlsx"):
        table.read(data, "x.xls")
