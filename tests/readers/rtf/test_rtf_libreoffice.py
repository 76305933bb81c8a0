"""LibreOffice as a second opinion: what it reads in an RTF file, beside what adref reads."""

import subprocess
import sys
from pathlib import Path

import pytest

from adref.readers import docx, rtf
from adref.text.document import MarkedDocument
from adref.text.tokens import normal

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.rtf import rtf as as_rtf  # noqa: E402

PARTIES = ("Northern-Compact", "Riverine-States", "Meridia")
REAL = (
    "docx-revisions/tricky-track-changes",
    "pandoc/paragraph_insertion_deletion",
    "pandoc/track_changes_move",
    "WC/WC034-Footnotes-After1",
    "WC/WC043-Nested-Table-Mod",
    "WC/WC055-French-Mod",
)


def _converted(soffice: str, form: str, *files: Path) -> None:
    """Let LibreOffice write the *files* in another form beside them."""
    folder = files[0].parent
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=180)


def _words(document: MarkedDocument) -> list[str]:
    """Each paragraph, calls of notes left out, then each note."""
    calls = [
        [s.text for s in q.spans if not any(mark.kind == "footnote-call" for mark in s.marks)]
        for q in document.paragraphs
    ]
    notes = [[s.text for q in note.paragraphs for s in q.spans] for note in document.footnotes]
    return [normal("".join(texts)) for texts in (*calls, *notes)]


@pytest.fixture(scope="module")
def ours(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """RTF files in Word's dialect by our own builder, and what LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("ours")
    files = [folder / f"{party}.rtf" for party in PARTIES]
    for file in files:
        file.write_bytes(as_rtf(build.wishes_of(file.stem), "T"))
    _converted(soffice, "docx", *files)
    return folder


@pytest.mark.parametrize("party", PARTIES)
def test_libreoffice_reads_the_same_words_in_our_files(ours: Path, party: str) -> None:
    """Inserted, deleted and kept ones, paragraph by paragraph."""
    theirs = docx.read((ours / f"{party}.docx").read_bytes(), "x")
    assert _words(rtf.read((ours / f"{party}.rtf").read_bytes(), "x")) == _words(theirs)


@pytest.fixture(scope="module")
def written(soffice: str, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real Word files as LibreOffice writes them to RTF, and what it reads in those."""
    folder = tmp_path_factory.mktemp("written")
    sources = [folder / f"{Path(name).name}.docx" for name in REAL]
    for name, copy in zip(REAL, sources, strict=True):
        copy.write_bytes((shared / "real" / "tracked" / f"{name}.docx").read_bytes())
    _converted(soffice, "rtf", *sources)
    _converted(soffice, "docx", *(file.with_suffix(".rtf") for file in sources))
    return folder


@pytest.mark.parametrize("name", REAL)
def test_what_libreoffice_wrote_is_read_as_it_reads_it(written: Path, name: str) -> None:
    """Its own loss apart: the words it finds again in its file are those we find."""
    stem = Path(name).name
    theirs = docx.read((written / f"{stem}.docx").read_bytes(), "x")
    assert _words(rtf.read((written / f"{stem}.rtf").read_bytes(), "x")) == _words(theirs)
