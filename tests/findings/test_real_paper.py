"""Lost mark-up in a real submission, measured against what people found by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from adref.compilation.interpret import interpret
from adref.findings.finding import Confidence, Finding
from adref.findings.lost_markup import lost_markup
from adref.readers.plain import read


def _overlaps(finding: Finding, start: int, end: int) -> bool:
    return finding.place.start < end and start < finding.place.end


def _silent(paragraph: dict[str, Any], text: str) -> list[tuple[int, int]]:
    """Where the certain silent edits of a gold paragraph stand, as offsets into the file."""
    edits = [e for e in paragraph["silent_edits"] if e["confidence"] == "certain"]
    starts = [(text.index(e["quote"], paragraph["start"]), len(e["quote"])) for e in edits]
    return [(start, start + length) for start, length in starts]


@pytest.fixture(scope="module")
def paper(shared: Path) -> tuple[str, tuple[Finding, ...]]:
    """The text of the paper and the signs of lost mark-up found in it."""
    (file,) = (shared / "real" / "g77").glob("*.txt")
    document = interpret(read(file.read_bytes(), file.name)).document
    return file.read_text(encoding="utf-8"), lost_markup(document)


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    """The paragraphs of the gold."""
    file = shared / "real" / "g77" / "gold_1-38bis.json"
    paragraphs: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["paragraphs"]
    return paragraphs


def test_every_certain_silent_edit_of_the_gold_is_found(
    paper: tuple[str, tuple[Finding, ...]], gold: list[dict[str, Any]]
) -> None:
    """The quote of the gold and the place of a finding overlap."""
    text, found = paper
    wanted = [place for paragraph in gold for place in _silent(paragraph, text)]
    missed = [text[s:e] for s, e in wanted if not any(_overlaps(f, s, e) for f in found)]
    assert len(wanted) >= 5
    assert missed == []


def test_untouched_paragraphs_are_nearly_all_left_alone(
    paper: tuple[str, tuple[Finding, ...]], gold: list[dict[str, Any]]
) -> None:
    """At most one false alarm in ten paragraphs without a silent edit."""
    _, found = paper
    untouched = [p for p in gold if p["silent_edit"] == "none"]
    alarms = [f for p in untouched for f in found if _overlaps(f, p["start"], p["end"])]
    assert len(alarms) * 10 <= len(untouched)


@pytest.mark.parametrize(
    ("label", "signs"),
    [("46", 1), ("51", 4), ("52", 1), ("53", 1), ("54", 2), ("54 ter", 1), ("60", 2)],
)
def test_what_the_rest_of_the_paper_shows_itself_is_found(
    paper: tuple[str, tuple[Finding, ...]], label: str, signs: int
) -> None:
    """So many certain signs a careful reader counts in each of these paragraphs."""
    _, found = paper
    certain = [f for f in found if f.confidence is Confidence.CERTAIN and f.paragraph == label]
    assert len(certain) == signs


@pytest.mark.parametrize(
    "name", ["agreed/wsis_geneva_plan_action_lines.txt", "paris/agreement_4-dec-2015.md"]
)
def test_ordinary_paragraphs_raise_almost_no_alarm(shared: Path, name: str) -> None:
    """Less than one certain sign in a hundred paragraphs of papers without lost mark-up."""
    file = shared / "real" / name
    document = interpret(read(file.read_bytes(), file.name)).document
    certain = [f for f in lost_markup(document) if f.confidence is Confidence.CERTAIN]
    assert len(document.paragraphs) > 100
    assert len(certain) * 100 < len(document.paragraphs)
