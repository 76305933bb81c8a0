"""PDFs of others (../shared/real/inc), and one that LibreOffice makes of a shipped example."""

import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pdf_build import words

from adref.readers import docx, pdf
from adref.text.document import Kind, MarkedDocument
from adref.text.tokens import normal

ROOT = Path(__file__).resolve().parents[3]
INC = ROOT.parent / "shared" / "real" / "inc"
MERIDIA = ROOT / "examples" / "tidewater" / "inputs" / "1-zero" / "Meridia.docx"
_FURNITURE = re.compile(r"UNEP/PP/INC\.\d/\d|K\d{7}.*|\W*\d{1,3}\W*|[_-]{3,}|Contents|.*\.{5}.*")
needs_inc = pytest.mark.skipif(not INC.is_dir(), reason="../shared/real is not here")
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")


@cache
def _read(name: str) -> MarkedDocument:
    return pdf.read((INC / name).read_bytes(), name)


@needs_inc
@pytest.mark.parametrize(
    ("name", "symbol"),
    [("03_zerodraft.pdf", "UNEP/PP/INC.3/4"), ("04_revised_zero_draft.pdf", "UNEP/PP/INC.4/3")],
)
def test_no_page_furniture_is_left_in_a_real_draft(name: str, symbol: str) -> None:
    """The symbol that heads every page stands in the text once, on the cover."""
    assert [words(p) for p in _read(name).paragraphs].count(symbol) == 1


@needs_inc
@pytest.mark.parametrize(
    ("name", "last"), [("03_zerodraft.pdf", 101), ("04_revised_zero_draft.pdf", 64)]
)
def test_the_footnotes_of_a_real_draft_are_all_found(name: str, last: int) -> None:
    """They count from 1 without a gap."""
    calls = [note.call for note in _read(name).footnotes if note.call.isdecimal()]
    assert calls == [str(number) for number in range(1, last + 1)]


def _changed_paragraphs(compilation: dict[str, Any]) -> list[str]:
    """The words of every paragraph that is new, or gone as a whole."""
    return [
        *(r["text"] for p in compilation["paragraphs"] if p["base"] is None for r in p["readings"]),
        *(
            p["base"]
            for p in compilation["paragraphs"]
            if p["base"] is not None
            for passage in p["passages"]
            if passage["base"] == p["base"]
            for r in passage["readings"]
            if r["text"] == ""
        ),
    ]


@needs_inc
def test_two_real_drafts_differ_in_words_and_not_in_furniture(tmp_path: Path) -> None:
    """No running head, page or line number, typed rule or contents page is a change."""
    drafts = [str(INC / name) for name in ("03_zerodraft.pdf", "04_revised_zero_draft.pdf")]
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "adref", "compile", *drafts, "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    changed = _changed_paragraphs(json.loads(out.read_text(encoding="utf-8")))
    assert len(changed) > 500
    assert [words_ for words_ in changed if _FURNITURE.fullmatch(words_)] == []


@needs_inc
@pytest.mark.parametrize(
    "printed", ["[1][3][5][4].", "[4][6][5].", "aa.", "OP5 Alt.", "OP1 bis2.", "iv.", "OP4 bis"]
)
def test_the_labels_of_a_real_draft_are_understood(printed: str) -> None:
    """Disputed numbers, doubled letters, alternatives and suffixes of all kinds."""
    labels = [p.label.printed for p in _read("04_revised_zero_draft.pdf").paragraphs if p.label]
    assert printed in labels


@needs_inc
def test_a_chain_of_numbered_paragraphs_is_whole() -> None:
    """The explanatory note of the zero draft has paragraphs 1 to 13, one of them on two pages."""
    paragraphs = [p for p in _read("03_zerodraft.pdf").paragraphs if p.kind is Kind.BODY]
    note = [p for p in paragraphs if p.heading == "Chair’s explanatory note"]
    assert [str(p.label) for p in note] == [str(number) for number in range(1, 14)]


def _marked(document: MarkedDocument) -> list[tuple[str, str, list[str]]]:
    """Each paragraph: its label, its words, its marked words."""
    return [
        (
            str(p.label),
            normal(words(p)),
            [f"{normal(s.text)}: {sorted(map(str, s.marks))}" for s in p.spans if s.marks],
        )
        for p in document.paragraphs
        if p.kind is Kind.BODY and p.label is not None
    ]


@needs_office
def test_the_pdf_of_a_marked_word_file_says_what_the_word_file_says(tmp_path: Path) -> None:
    """Labels, words and marks are those of the file LibreOffice made the PDF of."""
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(MERIDIA)], check=True, capture_output=True, timeout=120)
    printed = pdf.read((tmp_path / "Meridia.pdf").read_bytes(), "Meridia.pdf")
    assert _marked(printed) == _marked(docx.read(MERIDIA.read_bytes(), "Meridia.docx"))
