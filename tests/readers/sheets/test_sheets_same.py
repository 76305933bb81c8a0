"""What a workbook and a spreadsheet have in common, whichever program wrote them."""

from collections.abc import Callable

import pytest
from sheets_build import ods, shown, xlsx

from adref.readers import table

BUILDERS = pytest.mark.parametrize("build", [xlsx, ods])


def read(data: bytes) -> list[tuple[str, str]]:
    """The cells as read through the table of readers, whatever the file is called."""
    return shown(table.read(data, "input"))


@BUILDERS
@pytest.mark.parametrize(
    "cell",
    [
        "States ~~shall~~ **should** act",
        "{FF0000:red} and __underlined__",
        "Les États ~~doivent~~",
        "على الدول **أن**",
    ],
)
def test_marks_of_parts_of_a_cell_are_kept(build: Callable[..., bytes], cell: str) -> None:
    """Struck, bold, underlined and coloured words are what they were."""
    assert read(build([[cell]])) == [("Sheet1!A1", cell)]


@BUILDERS
def test_cells_stand_in_their_rows_and_columns(build: Callable[..., bytes]) -> None:
    """Empty cells keep the others in their columns; each sheet is a table."""
    document = table.read(build([["a", "", "b"], [], ["", "c"]], [["d"]]), "input")
    places = [(p.cell.table, p.cell.row, p.cell.column) for p in document.paragraphs if p.cell]
    assert places == [(0, 0, 0), (0, 0, 2), (0, 2, 1), (1, 0, 0)]


@BUILDERS
def test_lines_of_a_cell_are_its_paragraphs(build: Callable[..., bytes]) -> None:
    """They share the cell; empty lines are none."""
    assert read(build([["one\n\ntwo"]])) == [("Sheet1!A1", "one"), ("Sheet1!A1", "two")]


@BUILDERS
@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        ("12. The words", "[12] The words"),
        ("12", "12"),
        ("12.10", "12.10"),
        ("12 bis", "12 bis"),
        ("~~12~~. Words", "[12] Words"),
    ],
)
def test_a_label_before_words_is_set_apart(
    build: Callable[..., bytes], cell: str, printed: str
) -> None:
    """A label alone is the words of its cell, and a text that looks like a number stays one."""
    assert read(build([[cell]])) == [("Sheet1!A1", printed)]


@BUILDERS
def test_places_count_in_the_line_of_the_cell(build: Callable[..., bytes]) -> None:
    """A span is found by the code points of its line, its label counted."""
    document = table.read(build([["x\n12. Words ~~out~~"]]), "input")
    place = document.paragraphs[1].spans[1].place
    assert (place.part, place.paragraph, place.start, place.end) == ("Sheet1!A1", 1, 10, 13)
