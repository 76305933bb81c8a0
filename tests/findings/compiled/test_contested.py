"""Contested passages and their readings."""

import pytest

from adref.compilation.model import BaseParagraph, NewParagraph
from adref.findings.compiled.contested import contested
from tests.writers.build import base, compilation, new


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        (base("p1", "States [shall|EU: may] act."), []),
        (
            base("p1", "States [shall|EU: may|G77,US: should] act."),
            ["2 readings of “shall”, by 3 parties"],
        ),
        (
            base("p1", "States shall[|EU:  now|US:  soon] act."),
            ["2 readings of words put in after “States shall”, by 2 parties"],
        ),
        (
            base("p1", "[|EU: All |US: Most ]States act."),
            ["2 readings of words put in at the start, by 2 parties"],
        ),
        (
            base("p1", "States [shall|EU: may] act.", alternatives=("US: We act.",)),
            [
                "1 whole other wording of the paragraph, 1 party with changes inside it, 2 parties in all"
            ],
        ),
        (base("p1", "States act.", alternatives=("US: We act.",)), []),
        (
            base("p1", "States act.", alternatives=("US: We act.", "EU: All act.")),
            ["2 whole other wordings of the paragraph, 2 parties in all"],
        ),
        (
            new("n1", None, "EU: We act.", "US: We all act."),
            ["2 readings of a paragraph the base does not have, by 2 parties"],
        ),
        (new("n1", None, "EU: We act."), []),
    ],
)
def test_what_has_two_readings_is_contested(
    paragraph: BaseParagraph | NewParagraph, told: list[str]
) -> None:
    """To keep the base is no reading; changes inside a paragraph stand against its alternative."""
    assert [found.words for found in contested(compilation(paragraph))] == told


def test_the_place_is_that_of_the_passage() -> None:
    """With its readings and its parties in the order of ids."""
    [found] = contested(compilation(base("p1", "We [must|US: may|EU,G77: will] act.", label="7")))
    assert (found.spot.name, found.spot.start, found.spot.end) == ("7", 3, 7)
    assert [reading.text for reading in found.readings] == ["may", "will"]
    assert found.parties == ("EU", "G77", "US")
