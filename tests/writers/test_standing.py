"""Positions, rulings and support in what people take away."""

import csv as stdlib_csv
import io
import json
import re
import zipfile

import openpyxl
import pytest

from adref.base.places import Place
from adref.compilation.standing import UNKNOWN, Position, Ruling, Stance, Standing, Target
from adref.folder import open_data
from adref.readers import docx as docx_reader
from adref.writers import csv, html, xlsx
from adref.writers import json as json_writer
from adref.writers.docx import tabulated
from adref.writers.rows import Row, Sort, in_words, rows
from tests.writers.build import base, compilation, document, new

MADE = compilation(
    base("p1", "States [should|EU,US: shall|G77: ] act.", label="1", alternatives=("US: Other.",)),
    base("p2", "Nobody touches this.", label="2"),
    new("n1", "p2", "EU: More.", label="2 bis"),
)
SHALL, GONE = Target("p1", 7, 13, "shall"), Target("p1", 7, 13, "")
OTHER, MORE = Target("p1", text="Other."), Target("n1", text="More.")
STANDING = Standing(
    (
        Position("Norway", Stance.SUPPORTS, SHALL, "We <like> it.", Place("Norway.docx")),
        Position("US", Stance.SUPPORTS, SHALL),
        Position("Japan", Stance.OPPOSES, GONE),
        Position("Japan", Stance.RESERVES, Target("p2"), "=1+1"),
        Position("Japan", Stance.FLEXIBLE, MORE),
        Position("Japan", Stance.SUPPORTS, Target("p1", text="must")),
        Position("Japan", Stance.SUPPORTS, Target("99")),
    ),
    (
        Ruling(Target("p1"), "open"),
        Ruling(Target("p1", 7, 13), "ad-ref", "first"),
        Ruling(SHALL, "", "keep"),
        Ruling(Target("p2"), "ad-ref"),
        Ruling(Target("p1", text="must"), "", "drop"),
    ),
    {SHALL: "28 States", MORE: "27 States"},
    {"ad-ref": "AR", "open": "open"},
    {"ad-ref": "agreed ad referendum", "open": "open"},
)


def test_each_row_has_what_is_held_of_it() -> None:
    """A ruling on a reading comes before one on its passage, and that before its paragraph's."""
    held = [
        (row.sort, row.positions, row.support, row.status, row.decision)
        for row in rows(MADE, STANDING)
    ]
    assert held == [
        (Sort.CHANGE, ("supported by Norway",), "28 States", "", "keep"),
        (Sort.CHANGE, ("opposed by Japan",), "", "AR", "first"),
        (Sort.ALTERNATIVE, (), "", "open", ""),
        (Sort.PARAGRAPH, ("“must”, which is not there: supported by Japan",), "", "open", ""),
        (Sort.PARAGRAPH, (), "", "", "drop"),
        (Sort.PARAGRAPH, ("position reserved by Japan",), "", "AR", ""),
        (Sort.NEW, ("acceptable to Japan",), "27 States", "", ""),
    ]


def test_a_paragraph_is_asked_for_as_a_whole() -> None:
    """In a word, as all rows are."""
    assert in_words(Row(Sort.PARAGRAPH, "p1", "1", "", ())) == "as a whole"


def test_the_csv_has_positions_status_and_decision() -> None:
    """The code of a status, each stance on a line."""
    text = csv.write(MADE, document(MADE), STANDING).decode("utf-8-sig")
    first, second, *_ = stdlib_csv.DictReader(io.StringIO(text, newline=""))
    assert (first["positions"], first["support"]) == ("supported by Norway", "28 States")
    assert (second["status"], second["decision"]) == ("AR", "first")


def test_the_workbook_has_a_sheet_of_positions() -> None:
    """With the words each is known from, which are text whatever they begin with."""
    data = xlsx.write(MADE, document(MADE), STANDING)
    there = openpyxl.load_workbook(io.BytesIO(data))["Positions"]
    lines = list(there.iter_rows(min_row=2, values_only=True))
    assert lines[0] == ("1", "Norway", "supports", "shall", "We <like> it.", "Norway.docx")
    assert lines[2][3] == "delete"
    assert lines[3][3:5] == ("the paragraph as a whole", "=1+1")


def test_the_word_table_says_what_it_was_meant_to_say() -> None:
    """Positions below the parties, the codes of the statuses explained above."""
    made = document(MADE)
    read = docx_reader.read(tabulated.write(MADE, made, STANDING), "table.docx")
    said = ["".join(span.text for span in p.spans) for p in read.paragraphs]
    assert "Status: AR: agreed ad referendum; open" in said
    assert [said.count(t) for t in ("supported by Norway", "keep", "Support: 28 States")] == [1] * 3
    assert "Status: AR: agreed ad referendum; open" in tabulated.words(MADE, made, STANDING)


def test_the_page_shows_what_is_held_and_where_it_is_known_from() -> None:
    """Escaped, beside the words it is on, and in a table of its own."""
    page = html.write(MADE, document(MADE), STANDING).decode()
    items = re.findall(r'<span class="kind">(\w+)</span> <span dir="auto">(.*?)</span>', page)
    assert items == [
        *(("Status", "AR, agreed ad referendum"), ("Decision", "first"), ("Decision", "keep")),
        *(("Position", "supported by Norway"), ("Support", "28 States")),
        ("Position", "opposed by Japan"),
        *(("Status", "open"), ("Decision", "“must”, which is not there: drop")),
        ("Position", "“must”, which is not there: supported by Japan"),
        *(("Status", "AR, agreed ad referendum"), ("Position", "position reserved by Japan")),
        *(("Position", "acceptable to Japan"), ("Support", "27 States")),
    ]
    assert "Who wants what: 1 passage, 3 positions" in page
    assert "We &lt;like&gt; it." in page
    assert '<a href="#positions">Positions</a>' in page


def test_the_json_has_keys_of_their_own_for_it() -> None:
    """What is on words that are not there stands in it as well."""
    plain = json.loads(json_writer.write(MADE, document(MADE), STANDING))
    assert plain["positions"][0] == {
        "party": "Norway",
        "stance": "supports",
        "on": {"paragraph": "p1", "start": 7, "end": 13, "text": "shall"},
        "said": "We <like> it.",
        "place": {"file": "Norway.docx", "start": 0, "end": 0},
    }
    assert plain["positions"][-1]["on"] == {"paragraph": "99"}
    assert plain["rulings"][1] == {
        "on": {"paragraph": "p1", "start": 7, "end": 13},
        "status": "ad-ref",
        "code": "AR",
        "name": "agreed ad referendum",
        "decision": "first",
    }
    readings = plain["paragraphs"][0]["passages"][0]["readings"]
    assert [reading.get("support") for reading in readings] == ["28 States", None]


def test_where_nothing_is_known_no_key_is_added() -> None:
    """The same bytes as without a standing."""
    made = document(MADE)
    assert json_writer.write(MADE, made, Standing()) == json_writer.write(MADE, made, UNKNOWN)
    plain = json.loads(json_writer.write(MADE, made, UNKNOWN))
    assert {"positions", "rulings"}.isdisjoint(plain)


@pytest.mark.parametrize(
    ("name", "columns"),
    [("positions.csv", csv.POSITION_COLUMNS), ("status.csv", csv.RULING_COLUMNS)],
)
def test_open_data_holds_it_with_its_columns(name: str, columns: dict[str, str]) -> None:
    """Explained in the README, and left out where there is none."""
    with zipfile.ZipFile(io.BytesIO(open_data.write(MADE, document(MADE), STANDING))) as archive:
        table = archive.read(name).decode("utf-8-sig")
        about = archive.read("README.md").decode()
    assert table.splitlines()[0].split(",") == list(columns)
    assert f"## {name}" in about
    with zipfile.ZipFile(io.BytesIO(open_data.write(MADE, document(MADE)))) as archive:
        assert name not in archive.namelist()
