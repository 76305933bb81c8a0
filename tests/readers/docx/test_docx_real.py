"""Word files of others (../shared/real/tracked): all are read, and read as pandoc reads them."""

import re
from pathlib import Path

import pytest

from adref.readers.docx import read
from adref.text.document import MarkedDocument, Role
from adref.text.marks import MarkKind
from adref.text.tokens import normal

TRACKED = Path(__file__).resolve().parents[4] / "shared" / "real" / "tracked"
pytestmark = pytest.mark.skipif(not TRACKED.is_dir(), reason="../shared/real is not here")

FILES = sorted(TRACKED.rglob("*.docx"))
ACCEPTED = sorted((TRACKED / "pandoc").glob("*_accept.native"))
REJECTED = sorted((TRACKED / "pandoc").glob("*_reject.native"))
ARRIVED = {MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO}
LEFT = {MarkKind.TRACKED_DELETED, MarkKind.MOVED_FROM}
_TOKEN = re.compile(
    r'\b(Para|Plain|Header)\b|Str "((?:[^"\\]|\\.)*)"|\b(Space|SoftBreak|LineBreak)\b'
)


def _name(path: Path) -> str:
    return str(path.relative_to(TRACKED))


def _native(path: Path) -> list[str]:
    """The paragraphs of a pandoc native file, words only."""
    paragraphs: list[str] = []
    for block, word, _ in _TOKEN.findall(path.read_text(encoding="utf-8")):
        if block:
            paragraphs.append("")
        else:
            said = re.sub(r"\\(\d+)", lambda found: chr(int(found[1])), word)
            paragraphs[-1] += said.replace('\\"', '"') or " "
    return [text for text in map(normal, paragraphs) if text]


def _side(document: MarkedDocument, gone: set[MarkKind], joins: Role) -> list[str]:
    """The paragraphs of one side: without the spans of *gone*, joined at the endings *joins*.

    Joined with a space, as pandoc does; Word puts none.
    """
    texts = [""]
    for paragraph in document.paragraphs:
        texts[-1] += "".join(
            span.text for span in paragraph.spans if gone.isdisjoint(m.kind for m in span.marks)
        )
        if paragraph.ending is joins:
            texts[-1] += " "
        else:
            texts.append("")
    return [text for text in map(normal, texts) if text]


def _source(native: Path) -> MarkedDocument:
    name = native.name.rsplit("_", 1)[0] + ".docx"
    return read(native.with_name(name).read_bytes(), name)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_real_file_is_read(path: Path) -> None:
    """Each gives a document; its spans stand where they say."""
    found = read(path.read_bytes(), path.name)
    lengths = [sum(len(s.text) for s in q.spans) for q in found.paragraphs]
    assert [q.place.end for q in found.paragraphs] == lengths


@pytest.mark.parametrize("native", ACCEPTED, ids=_name)
def test_accepting_gives_what_pandoc_gives(native: Path) -> None:
    """All changes taken in: insertions stay, deleted paragraph marks join."""
    assert _side(_source(native), LEFT, Role.DELETED) == _native(native)


@pytest.mark.parametrize("native", REJECTED, ids=_name)
def test_rejecting_gives_what_pandoc_gives(native: Path) -> None:
    """No change taken in: deletions stay, inserted paragraph marks join."""
    assert _side(_source(native), ARRIVED, Role.INSERTED) == _native(native)
