"""Word files before and after a change, from another project's tests (MANIFEST.md, tracked/)."""

import csv
from pathlib import Path

import pytest

from adref.compilation.interpret import interpret_base
from adref.compilation.rebuild import paper_of
from adref.readers import docx
from adref.text.document import MarkedDocument
from adref.text.walk import stretches
from tests.real.papers import laid_over

TRACKED = Path(__file__).resolve().parents[3] / "shared" / "real" / "tracked"


def _pairs() -> list[tuple[Path, Path]]:
    table = TRACKED / "expected_revision_counts.csv"
    if not table.exists():
        return []
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    named = [(TRACKED / row["before"], TRACKED / row["after"]) for row in rows]
    fixtures = sorted((TRACKED / "safe-docx" / "fixtures").iterdir())
    named += [(folder / "original.docx", folder / "revised.docx") for folder in fixtures]
    return [(before, after) for before, after in named if before.exists() and after.exists()]


PAIRS = _pairs()
missing = pytest.mark.skipif(not PAIRS, reason="../shared/real/tracked is not here")


def _read(path: Path) -> MarkedDocument:
    return docx.read(path.read_bytes(), path.name)


def _texts(document: MarkedDocument) -> list[str]:
    return [s.after for s in stretches(interpret_base(document)) if s.after]


@missing
@pytest.mark.parametrize(
    ("before", "after"), PAIRS, ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_comparing_two_files_and_taking_all_gives_the_second(before: Path, after: Path) -> None:
    """The second file laid over the first is had back whole; the laws hold on the way."""
    one, two = _read(before), _read(after)
    assert [text for _, text in paper_of(laid_over(one, {"P": two}), "P")] == _texts(two)


@missing
def test_there_are_the_pairs_that_the_manifest_counts() -> None:
    """No pair is left out because a file was not found."""
    assert len(PAIRS) > 100
