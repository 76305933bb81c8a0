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


FROM_THE_RIGHT = """<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
 <style:style style:name="S" style:family="text">
 <style:text-properties style:text-line-through-style="solid"/></style:style>
 <style:style style:name="B" style:family="text"><style:text-properties
 fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
 </office:automatic-styles><office:body><office:text><text:p>We <text:span
 text:style-name="S">note</text:span></text:p><text:p>\u0646\u0624 <text:span
 text:style-name="S">\u0643\u062f</text:span> <text:span
 text:style-name="B">\u0639\u0644</text:span></text:p></office:text></office:body></office:document>"""


def test_what_libreoffice_loses_of_right_to_left_text_is_told(soffice: str, tmp_path: Path) -> None:
    """It writes the strike of Latin letters and the bold of Arabic ones, and drops their strike."""
    file = tmp_path / "arabic.fodt"
    file.write_text(FROM_THE_RIGHT, encoding="utf-8")
    _converted(soffice, "rtf", file)
    found = rtf.read(file.with_suffix(".rtf").read_bytes(), "arabic.rtf")
    marks = [{str(m) for s in q.spans for m in s.marks} for q in found.paragraphs]
    assert marks == [{"strike"}, {"bold"}]
    assert "producer-unreliable" in {notice.code for notice in found.notices}
