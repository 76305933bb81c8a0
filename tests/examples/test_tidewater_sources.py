"""The agreed texts of the shipped negotiation: what they say of the notes, as its README has it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.program import adref

from adref.folder.assemble import Request, assemble
from adref.folder.negotiation import open_round
from adref.folder.verify import Report, verify_papers
from adref.library.bridges import contested
from adref.library.opening import opened_library
from adref.library.verify import Verdict

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "tidewater"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package


def _rows() -> list[tuple[str, str, str, str]]:
    """The table of the README: party, paragraph, note, verdict."""
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## What they say of their sources")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("| ")][1:]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [(row[0], row[1], row[2], row[3]) for row in cells]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the three texts."""
    path = tmp_path_factory.mktemp("shelf") / "library.sqlite"
    assert adref("library", "add", FOLDER / "library", "--library", path).status == 0
    return path


@pytest.fixture(scope="module")
def reports(shelf: Path) -> dict[str, Report]:
    """What the library says of the base and of every input, by the file without its suffix."""
    return {Path(r.file).stem: r for r in verify_papers(FOLDER, shelf)}


def _found(reports: dict[str, Report]) -> Iterator[tuple[str, str, str, str]]:
    for party, report in sorted(reports.items()):
        for each in report.claims:
            yield party, each.claim.label, each.claim.note, str(each.verdict)


def test_each_note_has_the_verdict_that_the_readme_names(reports: dict[str, Report]) -> None:
    """All of them, and no other."""
    assert list(_found(reports)) == _rows()


def test_each_verdict_is_shown() -> None:
    """There is a note for every verdict there is."""
    assert {row[3] for row in _rows()} == {str(verdict) for verdict in Verdict}


def test_the_notes_are_those_of_the_sources(reports: dict[str, Report]) -> None:
    """Every source note that the Group of 40 wrote into a paragraph is held against the library."""
    held = {(v.claim.label, v.claim.note) for v in reports["G40"].claims}
    assert held == {note for note in build.expected_notes("G40") if note[0] != "§5"}


def test_the_words_of_a_wrong_note_are_found_elsewhere(reports: dict[str, Report]) -> None:
    """35 bis stands in the Accord and not in the Plan of Action."""
    (wrong,) = (v for v in reports["G40"].claims if v.verdict is Verdict.NOT_FOUND)
    places = [(o.held.source.name, o.provisions[0].provision.number) for o in wrong.elsewhere]
    assert (wrong.claim.label, places) == ("35 bis", [("Harbour Accord", "27")])


@pytest.mark.parametrize(
    ("file", "label", "source", "number"),
    [
        ("Kestrel-Bay", "15 bis", "Port Selene Plan of Action", "6"),
        ("1-zero", "8", "Harbour Accord", "5"),
        ("1-zero", "37", "Harbour Accord", "24"),
    ],
)
def test_what_has_no_note_is_found(
    reports: dict[str, Report], file: str, label: str, source: str, number: str
) -> None:
    """A paragraph copied whole, and two of the base in words of its own."""
    found = {u.label: u.passage.best for u in reports[file].uncited}[label]
    assert (found.held.source.name, found.provisions[0].provision.number) == (source, number)


@pytest.mark.parametrize("party", ["Meridia", "Northern-Compact", "Tarn"])
def test_changes_to_what_the_base_has_of_the_accord_are_found(
    reports: dict[str, Report], party: str
) -> None:
    """Will, should and may where States agreed on shall."""
    assert "8" in {change.label for change in reports[party].altered}


def test_the_accord_is_a_bridge_where_four_wordings_differ(shelf: Path) -> None:
    """Shall, should, will and may are all near to its paragraph 5."""
    found = open_round(FOLDER)
    assembled = assemble(Request(found.base, found.inputs, found.charter))
    with opened_library(shelf) as database:
        passages = contested(database, assembled.compilation)
    (passage,) = (p for p in passages if p.label == "8" and p.wordings[0].text == "shall")
    (bridge,) = passage.bridges
    assert len(passage.wordings) == len([near for near in bridge.near if near]) == 4
    assert bridge.nearest.provisions[0].provision.number == "5"
