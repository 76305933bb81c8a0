"""PDFs of others (../shared/real/inc), and one that LibreOffice makes of a shipped example."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pdf_build import words

from adref.readers import docx, pdf
from adref.text.document import Kind, MarkedDocument
from adref.text.tokens import normal

ROOT = Path(__file__).resolve().parents[3]
INC = ROOT.parent / "shared" / "real" / "inc"
MERIDIA = ROOT / "examples" / "tidewater" / "inputs" / "1-zero" / "Meridia.docx"
needs_inc = pytest.mark.skipif(not INC.is_dir(), reason="../shared/real is not here")
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")


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
