"""``adref findings`` as a user runs it."""

import csv
import io
import re
from pathlib import Path

import pytest

from adref.compilation.standing import Standing
from adref.folder import found
from tests.cli.program import BASE, adref, base_and
from tests.writers.build import base, compilation, document

NORWAY = BASE.replace("should", "~~should~~ **shall**")
CHILE = BASE.replace("should", "~~should~~ **may**")
ROOT = Path(__file__).resolve().parent.parent.parent
ODD = compilation(
    base("p1", "We [shall|=EU: *may*|US: <will>\n] act.", label="=1"), parties="=EU US"
)


def test_the_list_stands_by_paragraph(tmp_path: Path) -> None:
    """With what is said of the whole, of parties and of sections before it."""
    base_file, inputs = base_and(tmp_path, Norway=NORWAY, Chile=CHILE)
    ran = adref("findings", base_file, *inputs)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Access",
        "30 of 31 words untouched; 4 of 5 paragraphs untouched; 1 passage with rival readings",
        "the text has no pair of square brackets; the wishes would add 2",
        "",
        "By party",
        "Chile wants something else than Norway (1)",
        "Norway wants something else than Chile (1)",
        "",
        "By section",
        "before the first heading: 30 of 31 words untouched; 4 of 5 paragraphs untouched; 1 passage with rival readings",
        "",
        "3",
        "6 of 7 words untouched; 1 passage with rival readings",
        "2 different texts asked for; no two fit into one wording",
        "2 readings of “should”, by 2 parties",
        "    “may” (Chile)",
        "    “shall” (Norway)",
        "“should” becomes “may”, which is weaker: Chile",
        "“should” becomes “shall”, which is stronger: Norway",
        "",
        "4",
        "comments are invited here; no party has a wish or a comment on it",
        "    “Feedback is invited on all of this.”",
        "",
        "1 contested place, 0 near-equal readings, 0 substitutions, 2 shifts of strength, 1 sentence to answer.",
    ]


def test_what_is_written_is_said(tmp_path: Path) -> None:
    """After the list."""
    base_file, inputs = base_and(tmp_path, Norway=NORWAY)
    ran = adref("findings", base_file, *inputs, "-o", tmp_path / "f.md")
    assert ran.out.splitlines()[-1] == f"Written: {tmp_path / 'f.md'}"


def test_an_input_left_out_is_said(tmp_path: Path) -> None:
    """So that nobody takes the list for whole."""
    base_file, inputs = base_and(tmp_path, Norway=NORWAY)
    broken = tmp_path / "Chile.docx"
    broken.write_bytes(b"PK\x03\x04")
    ran = adref("findings", base_file, *inputs, broken, "--keep-going")
    assert "Left out: Chile.docx" in ran.out


def test_no_cell_of_the_table_is_a_formula() -> None:
    """Whatever labels and parties are called, and the columns are those documented."""
    text = found.as_csv(ODD, document(ODD), Standing()).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert head == list(found.COLUMNS)
    assert [cell for row in rows for cell in row if cell.startswith("=")] == []
    assert "'=1" in {row[2] for row in rows}


@pytest.mark.parametrize("words", ["\\*may\\*", "\\<will\\>"])
def test_no_sign_of_a_text_is_one_of_markdown(words: str) -> None:
    """What is bold in a list is so because we say it."""
    assert words in found.as_markdown(ODD, document(ODD), Standing()).decode()


def test_the_columns_are_documented() -> None:
    """The page is the table, word for word."""
    page = (ROOT / "docs" / "reference" / "findings-json.md").read_text(encoding="utf-8")
    assert dict(
        re.findall(r"^\| `(\w+)` \| (.+) \|$", page.split("## As a table")[1], re.MULTILINE)
    ) == (found.COLUMNS)
