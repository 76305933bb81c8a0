"""Sources named, and symbols that contradict the date beside them."""

import pytest

from adref.findings.finding import Severity
from adref.findings.sources import sources
from tests.findings.notation import document


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("It was set by resolution 76/277 in March 2025.", "resolution 76/277 in March 2025"),
        ("See A/RES/70/125 of 2019.", "A/RES/70/125 of 2019"),
        ("See E/CN.16/2025/2 of May 2024.", "E/CN.16/2025/2 of May 2024"),
    ],
)
def test_a_date_outside_the_session_is_shown(line: str, quote: str) -> None:
    """Session N of the General Assembly runs from September of 1945 + N for a year."""
    found = [f for f in sources(document(line)) if f.code == "source-date-contradicted"]
    assert [f.quote for f in found] == [quote]


@pytest.mark.parametrize(
    "line",
    [
        "It was set by resolution 79/277 in March 2025.",
        "See A/RES/70/125 of 16 December 2015.",
        "See A/RES/70/125 and the report of 2019.",
        "See A/RES/70/1 on the 2030 Agenda.",
        "See A/RES/70/125.",
    ],
)
def test_a_date_that_fits_or_belongs_to_other_words_is_left_alone(line: str) -> None:
    """Only the date of the symbol's own clause is compared."""
    found = [f for f in sources(document(line)) if f.code == "source-date-contradicted"]
    assert found == []


def test_a_source_in_a_note_is_told_with_its_place() -> None:
    """A source is a plain fact: no fault, no confidence."""
    line = "We act. {{(Source: A/RES/70/125)}}"
    (found,) = sources(document(line))
    assert (found.severity, found.confidence) == (Severity.INFO, None)
    assert "A/RES/70/125" in line[found.place.start : found.place.end]
