"""Word files converted by LibreOffice, against the Word files themselves."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from adref.base.errors import InputUnreadable
from adref.compilation.codec import to_json
from adref.folder.assemble import Request, assemble
from adref.folder.negotiation import open_round
from adref.readers import docx, odt
from adref.text.document import MarkedDocument, Role
from adref.text.marks import MarkKind

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "examples" / "tidewater"
INPUTS = FOLDER / "inputs" / "1-zero"
NOTES_LOST = "Riverine-States"
"""LibreOffice 7.4 empties its footnotes: a comment stands before the last one."""
_NOT = {
    Role.INSERTED: {MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO, MarkKind.FOOTNOTE_CALL},
    Role.DELETED: {MarkKind.TRACKED_DELETED, MarkKind.MOVED_FROM, MarkKind.FOOTNOTE_CALL},
}
LOST = {
    "Math": "formulas, without its formula editor",
    "WC023": "formulas in a table",
    "WC041": "formulas in a table",
    "WC042": "formulas in a table",
    "Field-Simple": "the stored date of a date field",
    "WC066": "it adds zero-width spaces around a text box in an insertion",
    "OXML_TrackChanges_Test": "white space that Word did not mark as preserved",
    "run-level-change": "white space that Word did not mark as preserved",
    "split-run-boundary": "white space that Word did not mark as preserved",
}
"""What LibreOffice 7.4 itself loses, by a part of the file's name; docs/reference/formats/odt.md."""


def converted(soffice: str, files: Iterable[Path], folder: Path) -> Path:
    """*files* as .odt in *folder*, in one run with a profile of its own."""
    options = (f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless")
    arguments = ("--convert-to", "odt", "--outdir", str(folder), *map(str, files))
    subprocess.run([soffice, *options, *arguments], check=True, capture_output=True, timeout=300)
    return folder


def side(document: MarkedDocument, gone: Role) -> list[str]:
    """The paragraphs without what is *gone*, those whose marks are gone joined."""
    texts = [""]
    for paragraph in document.paragraphs:
        label = f"{paragraph.label}. " if paragraph.label and not texts[-1] else ""
        words = (s.text for s in paragraph.spans if _NOT[gone].isdisjoint(m.kind for m in s.marks))
        texts[-1] += label + "".join(words)
        texts += [""] * (paragraph.ending is not gone)
    return [words for text in texts if (words := " ".join(text.split()))]


@pytest.fixture(scope="module")
def examples(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped negotiation with every Word input as OpenDocument."""
    folder = tmp_path_factory.mktemp("odt") / "tidewater"
    shutil.copytree(FOLDER, folder)
    papers = folder / "inputs" / "1-zero"
    converted(soffice, sorted(INPUTS.glob("*.docx")), folder)
    for one in list(papers.glob("*.docx")):
        one.unlink()
        shutil.move(folder / f"{one.stem}.odt", papers)
    shutil.rmtree(folder / "profile")
    return folder


def told(value: object) -> object:
    """*value* of a compilation without places, files and their hashes."""
    if isinstance(value, dict):
        return {k: told(v) for k, v in value.items() if k not in {"place", "file", "sha256"}}
    return [told(one) for one in value] if isinstance(value, list) else value


def compilation(folder: Path) -> object:
    """What the inputs of *folder* compile to, but for the one whose notes are lost."""
    found = open_round(folder)
    inputs = tuple(one for one in found.inputs if NOTES_LOST not in str(one))
    return told(to_json(assemble(Request(found.base, inputs, found.charter)).compilation))


def test_the_same_wishes_give_the_same_compilation(examples: Path) -> None:
    """Tracked and marked by hand, as Word files and as LibreOffice converts them."""
    assert compilation(examples) == compilation(FOLDER)


def test_a_paper_whose_notes_were_lost_says_so(examples: Path) -> None:
    """Its text is the same; each empty note is told."""
    paper = odt.read((examples / "inputs" / "1-zero" / f"{NOTES_LOST}.odt").read_bytes(), "x")
    original = docx.read((INPUTS / f"{NOTES_LOST}.docx").read_bytes(), "x")
    assert [side(paper, role) for role in _NOT] == [side(original, role) for role in _NOT]
    assert [c.text for c in paper.comments] == [c.text for c in original.comments]
    assert {notice.code for notice in paper.notices} >= {"note-empty"}


def tracked(shared: Path) -> Sequence[Path]:
    """The Word files of the collection that our own reader reads and LibreOffice keeps whole."""
    folder = shared / "real" / "tracked"
    named = {path: str(path.relative_to(folder)) for path in sorted(folder.rglob("*.docx"))}
    return [path for path, name in named.items() if not any(part in name for part in LOST)]


def test_real_word_files_read_the_same_as_opendocument(
    shared: Path, soffice: str, tmp_path: Path
) -> None:
    """Before and after the changes, file by file."""
    named = {f"{number}": path for number, path in enumerate(tracked(shared))}
    copies = [Path(shutil.copy(path, tmp_path / f"{name}.docx")) for name, path in named.items()]
    converted(soffice, copies, tmp_path)
    differ = [
        path.name
        for name, path in named.items()
        if not same(path.read_bytes(), (tmp_path / f"{name}.odt").read_bytes())
    ]
    assert (differ, len(named) > 100) == ([], True)


def same(word: bytes, other: bytes) -> bool:
    """Whether both sides of both files read the same; a file Word cannot open is no case."""
    try:
        one = docx.read(word, "x")
    except InputUnreadable:
        return True
    two = odt.read(other, "x")
    return all(side(one, role) == side(two, role) for role in _NOT)
