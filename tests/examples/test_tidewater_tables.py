"""The wishes of a party sent as a table of comments, against its paper in Word."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from tests.acceptance.contract import paper as texts
from tests.acceptance.contract import wishes

from adref.compilation.codec import to_json
from adref.folder.assemble import Request, assemble

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "tidewater"
BASE = FOLDER / "drafts" / "1-zero.docx"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.notation import Change  # noqa: E402
from building.sheet import csv_file, ods_file, rows, xlsx_file  # noqa: E402
from building.wishes import Wishes  # noqa: E402


def docx_file(wishes: Wishes) -> bytes:
    """The table in a Word file, under a line of greeting."""
    made = docx.Document()
    made.add_paragraph("Comments of the Permanent Mission on the zero draft")
    lines = list(rows(wishes, marked=True))
    table = made.add_table(len(lines), 4)
    for line, row in zip(lines, table.rows, strict=True):
        for runs, cell in zip(line, row.cells, strict=True):
            for words, change in runs:
                run = cell.paragraphs[0].add_run(words)
                run.bold = change is Change.INSERTED or None
                run.font.strike = change is Change.DELETED or None
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _compiled(path: Path) -> dict[str, Any]:
    return to_json(assemble(Request(BASE, (path,))).compilation)


def _wishes(path: Path) -> list[object]:
    """The compilation of one paper, without places, notes, comments and notices."""
    compiled = _compiled(path)
    labels = [(p["id"], p["label"], p["kind"], p["level"]) for p in compiled["paragraphs"]]
    return [labels, wishes(compiled), compiled["moves"]]


MARKED: dict[str, Callable[[Wishes], bytes]] = {
    "xlsx": xlsx_file,
    "ods": ods_file,
    "docx": docx_file,
}
PARTIES = ["Meridia", "Calvessa", "Tarn"]
"""Their wishes can be told in a table: no moves, splits, new footnotes or silent edits."""


def _put(folder: Path, party: str, form: str, data: bytes) -> tuple[Path, Path]:
    """The table of a party, and its paper."""
    table = folder / f"{party}.{form}"
    table.write_bytes(data)
    return table, FOLDER / "inputs" / "1-zero" / f"{party}.docx"


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("form", MARKED)
def test_a_table_with_marks_says_the_same_as_the_paper(
    tmp_path: Path, form: str, party: str
) -> None:
    """Every reading, new paragraph and deletion, whichever form carries the rows."""
    table, paper = _put(tmp_path, party, form, MARKED[form](build.wishes_of(party)))
    assert _wishes(table) == _wishes(paper)


@pytest.mark.parametrize("party", PARTIES)
def test_a_table_without_marks_says_the_same_as_the_paper(tmp_path: Path, party: str) -> None:
    """Its difference from the current text is proposed; how it is cut into passages may differ."""
    table, paper = _put(tmp_path, party, "csv", csv_file(build.wishes_of(party)))
    made = _compiled(table)
    assert texts(made, party) == texts(_compiled(paper), party)
    assert {tuple(silent) for *_, silent in wishes(made)} == {()}
