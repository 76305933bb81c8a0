"""Who wants what, as rows, comma-separated values and a workbook."""

import csv as stdlib_csv
import io
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    Move,
    Note,
    PartyComment,
    Passage,
    Reading,
    Source,
)
from adref.compilation.overlay import Change
from adref.proposals.edits import Edit
from adref.text.document import Kind, Relation
from adref.writers import csv, xlsx
from adref.writers.csv_cells import original
from adref.writers.rows import Row, Sort, Stretch, in_words, rows, stretches
from adref.writers.xlsx.looks import CONTINUES
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.docx.word_rules import by_schema
from tests.writers.generated import compilations

SHALL = base("p1", "States [should|EU,G77!: shall|US:] act.", label="1", section="Access")


def table(made: Compilation) -> list[dict[str, str]]:
    """The csv of *made* as a program reads it."""
    text = csv.write(made, document(made)).decode("utf-8-sig")
    return list(stdlib_csv.DictReader(io.StringIO(text, newline="")))


def test_an_item_is_named_with_the_paragraph_above_it_and_a_move_by_words() -> None:
    """In a table an item stands alone, and nobody knows the ids of ours."""
    made = compilation(
        base("h1", "Access", kind=Kind.HEADING, level=1),
        base("p3", "We act:", label="3"),
        base("p3.a", "at [sea|EU: land].", label="(a)", level=1),
        base("f1", "As [said|EU: defined].", kind=Kind.FOOTNOTE),
        moves=(Move("EU", "p3", "h1"),),
    )
    assert [(row["paragraph"], row["notes"]) for row in table(made)] == [
        ("3", "move after “Access”"),
        ("3 (a)", ""),
        ("footnote", ""),
    ]


def sheet(made: Compilation, name: str = "Who wants what") -> Worksheet:
    """A sheet of the workbook of *made*, as openpyxl reads it."""
    data = xlsx.write(made, document(made))
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)[name]


def cells(there: Worksheet) -> list[list[str]]:
    """The text of every cell below the head."""
    lines = there.iter_rows(min_row=2, values_only=True)
    return [[str(cell) if cell is not None else "" for cell in line] for line in lines]


def faces(cell: object) -> list[tuple[str, str]]:
    """The runs of a rich cell with what is done to them."""
    assert isinstance(cell, CellRichText)
    runs = [run for run in cell if not isinstance(run, str)]
    return [(run.text, "struck" if run.font.strike else run.font.u or "") for run in runs]


def test_each_reading_is_a_row_with_its_parties() -> None:
    """A deletion is an empty reading, and says so in a word."""
    shall, gone = rows(compilation(SHALL))
    assert (shall.label, shall.section, shall.base, shall.start, shall.end) == ("1", "Access", "should", 7, 13)  # fmt: skip
    assert (shall.reading, shall.parties, shall.silent) == ("shall", ("EU", "G77"), ("G77",))
    assert (gone.reading, gone.parties) == ("", ("US",))
    assert [in_words(row) for row in (shall, gone)] == ["replace", "delete"]


@pytest.mark.parametrize(
    ("paragraph", "sort", "words"),
    [
        (base("p1", "States [|EU: must ]act."), Sort.CHANGE, "insert"),
        (base("p1", "Act.", alternatives=("EU: Other.",)), Sort.ALTERNATIVE, "other wording of the paragraph"),
        (new("n1", "p0", "EU: More.", label="1 bis"), Sort.NEW, "new paragraph"),
        (new("n1", "p0", "EU: More.", relation=Relation.ALTERNATIVE_OF), Sort.ALTERNATIVE, "other wording of the paragraph"),
    ],
)  # fmt: skip
def test_what_is_asked_for_is_said_in_words(
    paragraph: BaseParagraph, sort: Sort, words: str
) -> None:
    """For those who do not see what is struck or underlined."""
    *_, row = rows(compilation(base("p0", "Before."), paragraph))
    assert (row.sort, in_words(row)) == (sort, words)


def test_moves_and_comments_are_rows_too() -> None:
    """Nothing that a party says of a paragraph is left out of the table."""
    comment = PartyComment("EU", "Why?", Place("EU.docx"))
    made = compilation(
        base("p1", "One.", label="1"),
        base("p2", "Two.", label="2", comments=(comment,)),
        moves=(Move("US", "p1", "p2"),),
    )
    assert [(r.sort, r.label, r.parties, r.said) for r in rows(made)] == [
        (Sort.MOVE, "1", ("US",), "move after 2"),
        (Sort.COMMENT, "2", ("EU",), "Why?"),
    ]


def test_a_long_reading_shows_only_what_it_changes() -> None:
    """Kept words stay kept where the reading says how it comes from the base."""
    reading = Reading(
        "we shall act now", ("EU",), edits=(Edit(3, 7, "shall"), Edit(11, 11, " now"))
    )
    passage = Passage(0, 11, "we will act", (reading,))
    assert list(stretches(passage, reading)) == [
        Stretch("we "),
        Stretch("will", Change.DELETED),
        Stretch("shall", Change.INSERTED),
        Stretch(" act"),
        Stretch(" now", Change.INSERTED),
    ]


def test_the_csv_has_a_line_for_each_reading() -> None:
    """With the columns that the page of the format names."""
    made = noted_example()
    assert list(table(made)[0]) == list(csv.COLUMNS)
    assert table(made)[0] == {
        "paragraph": "1",
        "section": "Access",
        "base": "should",
        "start": "7",
        "end": "13",
        "reading": "shall",
        "parties": "EU; G77",
        "silent": "G77",
        "support": "",
        "positions": "",
        "notes": "EU: as in 2015",
        "sources": "EU: A/RES/70/125 op4 (A/RES/70/125, para. 4)",
        "status": "",
        "decision": "",
        "id": "p1",
        "sort": "change",
    }


def noted_example() -> Compilation:
    """One paragraph with a note and a source."""
    source = Source("EU", "A/RES/70/125 op4", "A/RES/70/125", "para. 4")
    return compilation(noted(SHALL, (Note("EU", "as in 2015"),), (source,)))


def test_no_cell_of_a_csv_is_a_formula() -> None:
    """What a party wrote is never run by who opens the table, and can be had back."""
    [line] = table(compilation(base("p1", "States [act|EU: =1+1].")))
    assert line["reading"] == "'=1+1"
    assert original(line["reading"]) == "=1+1"


@given(compilations())
def test_the_csv_says_what_the_rows_say(made: Compilation) -> None:
    """Whatever parties write, each cell comes back."""
    expected = [(r.ident, r.reading or "", list(r.parties)) for r in rows(made)]
    found = [
        (original(line["id"]), original(line["reading"]), original(line["parties"]).split("; "))
        for line in table(made)
    ]
    assert found == expected


def test_a_workbook_shows_what_is_struck_and_put_in() -> None:
    """The base stands among the words around it; lines and a word tell, not colour alone."""
    there = sheet(compilation(SHALL))
    assert cells(there)[0][:7] == [
        "1", "Access", "States should act.", "replace", "should shall", "EU, G77", "G77",
    ]  # fmt: skip
    assert faces(there["E2"].value) == [("should", "struck"), (" ", ""), ("shall", "single")]
    assert there["E3"].font.strike


def test_a_workbook_is_ready_to_filter_and_to_print() -> None:
    """The head stays on the screen and on every page; the page lies on its side."""
    there = sheet(compilation(SHALL))
    assert there.freeze_panes == "A2"
    assert there.auto_filter.ref == "A1:M3"
    assert there.print_title_rows == "$1:$1"
    assert (there.page_setup.orientation, there.page_setup.fitToHeight) == ("landscape", 0)
    assert there["E2"].alignment.wrap_text


def test_an_arabic_workbook_runs_from_right_to_left() -> None:
    """As the base is written."""
    made = compilation(SHALL)
    data = xlsx.write(made, replace(document(made), language="ar"))
    assert openpyxl.load_workbook(io.BytesIO(data)).active.sheet_view.rightToLeft


def test_parties_and_notices_have_sheets_of_their_own() -> None:
    """Who is in it, and what to look at."""
    notice = Notice("split", "The party splits it.", Place("EU.docx"), "EU")
    made = compilation(SHALL, parties="EU", notices=(notice,))
    assert cells(sheet(made, "Parties")) == [["EU", "EU", "EU.docx", "tracked"]]
    assert cells(sheet(made, "Notices")) == [["EU", "EU.docx", "split", "The party splits it."]]


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "{=A1}",
        "http://example.org",
        "<r>x</r>",
        "<r></r>",
        "_x0041_",
        "7",
        "a\x0bb",
        "\ud800",
    ],
)
def test_words_stay_text_in_a_workbook(words: str) -> None:
    """Nothing is run, linked, counted or taken for markup; what XML has no sign for is shown."""
    comment = PartyComment("EU", words, Place("EU.docx"))
    there = sheet(compilation(base("p1", "One.", comments=(comment,))))
    cell = there["J2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    shown = words.replace("\x0b", "\ufffd").replace("\ud800", "\ufffd")
    assert str(cell.value) == shown


def test_a_cell_that_is_too_long_says_where_the_rest_is() -> None:
    """Excel holds 32,767 code units; none is lost without a word."""
    there = sheet(compilation(new("n1", None, f"EU: {'𝕏 word ' * 6000}")))
    assert str(there["E2"].value).endswith(CONTINUES)
    assert len(str(there["E2"].value).encode("utf-16-le")) // 2 <= 32_767


def test_the_same_words_make_the_same_workbook() -> None:
    """Byte for byte, whenever it is written."""
    made = compilation(SHALL)
    assert xlsx.write(made, document(made)) == xlsx.write(made, document(made))


@given(compilations())
def test_every_row_stands_in_the_workbook(made: Compilation) -> None:
    """Whatever parties write, the file opens and has a line for each row."""
    assert [line[5] for line in cells(sheet(made))] == [_shown(row) for row in rows(made)]


def _shown(row: Row) -> str:
    return ", ".join(row.parties)


def test_the_page_of_the_format_names_every_column() -> None:
    """And no other."""
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "formats" / "csv.md"
    listed = re.findall(r"^\| (`.+`) \| ", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(listed))) == set(csv.COLUMNS)


@given(compilations())
@settings(max_examples=8)
def test_excel_has_nothing_against_any_words(made: Compilation) -> None:
    """By the schemas of ECMA-376, whatever parties write and are called."""
    assert [*by_schema(xlsx.write(made, document(made)), ".xlsx")] == []
