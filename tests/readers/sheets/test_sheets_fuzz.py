"""Damaged sheets: read or refused, never a crash."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets_build import ods, sheet, xlsx
from tests.archives import archive

from adref.base.errors import InputUnreadable
from adref.readers import csv
from adref.readers import ods as ods_reader
from adref.readers import xlsx as xlsx_reader
from adref.text.document import MarkedDocument

ROWS = [["Paragraph", "Proposed"], ["12", "States ~~shall~~ {FF0000:act}"], ["", "**c**\nd"]]
EDITS = st.lists(
    st.tuples(
        st.integers(0, 4000),
        st.integers(0, 20),
        st.sampled_from(["", '"', "<", "9" * 12, "-1", "&#0;"]),
    ),
    min_size=1,
    max_size=6,
)


def damaged(text: str, edits: list[tuple[int, int, str]]) -> str:
    """*text* with pieces taken out and put in."""
    for at, length, new in edits:
        place = at % (len(text) + 1)
        text = text[:place] + new + text[place + length :]
    return text


def _xlsx(edits: list[tuple[int, int, str]]) -> MarkedDocument:
    part = {"xl/worksheets/sheet1.xml": damaged(sheet(ROWS), edits)}
    return xlsx_reader.read(xlsx(ROWS, more=part), "x.xlsx")


def _ods(edits: list[tuple[int, int, str]]) -> MarkedDocument:
    content = '<a xmlns:office="o" xmlns:table="t"><office:spreadsheet><table:table table:name="S"><table:table-row>'
    content += '<table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table></office:spreadsheet></a>'
    return ods_reader.read(archive({"content.xml": damaged(content, edits)}), "x.ods")


def _csv(edits: list[tuple[int, int, str]]) -> MarkedDocument:
    return csv.read(damaged('a;b;c\n1;"x;y\nz";2\n3;4;5\n', edits).encode(), "x.csv")


@pytest.mark.parametrize("read", [_xlsx, _ods, _csv])
@given(edits=EDITS)
def test_a_damaged_sheet_is_read_or_refused(
    read: Callable[[list[tuple[int, int, str]]], MarkedDocument], edits: list[tuple[int, int, str]]
) -> None:
    """Whatever is read stands in cells."""
    with contextlib.suppress(InputUnreadable):
        assert all(paragraph.cell for paragraph in read(edits).paragraphs)


def test_the_sheets_are_read_undamaged() -> None:
    """So that the law above is about more than refusals."""
    assert (
        len(_xlsx([(0, 0, "")]).paragraphs) == len(ods_reader.read(ods(ROWS), "x").paragraphs) == 6
    )
