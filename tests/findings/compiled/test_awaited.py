"""Invitations, promises and placeholders, as a list to answer."""

import pytest

from adref.base.places import Place
from adref.compilation.model import Note, PartyComment
from adref.findings.compiled.awaited import Awaited, awaited
from tests.writers.build import base, compilation, new, noted

ASKED = "We act. Feedback is invited on how to act. More follows."
COMMENT = PartyComment("US", "We invite proposals on this.", Place("US.docx"))


def told(found: tuple[Awaited, ...]) -> list[tuple[str, str, str]]:
    """What is awaited, where it is said, and the sentence."""
    return [(str(one.awaits), str(one.where), one.quote) for one in found]


def test_a_sentence_of_the_base_is_told_with_its_place_and_who_touches_it() -> None:
    """Readings, comments and new paragraphs after it count; so does nobody else."""
    made = compilation(
        base(
            "p1",
            f"{ASKED}[|EU:  Much.]",
            label="3",
            comments=(PartyComment("US", "Good.", Place("US.docx")),),
        ),
        new("n1", "p1", "G77: Feedback."),
        base("p2", "We [go|Norway: stay]."),
    )
    [found] = awaited(made)
    assert ASKED[found.spot.start : found.spot.end] == "Feedback is invited on how to act."
    assert (found.spot.name, found.touched_by) == ("3", ("EU", "G77", "US"))
    assert found.words == "comments are invited here; 3 parties have a wish or a comment on it"
    assert found.evidence == "Feedback is invited"


@pytest.mark.parametrize(
    ("paragraph", "list_"),
    [
        (
            base("p1", "A mandate will be presented in the zero draft."),
            [("promise", "base", "A mandate will be presented in the zero draft.")],
        ),
        (
            base("p1", "The date is [now|EU: [TBC]]."),
            [],
        ),
        (
            noted(base("p1", "We [go|EU: stay]."), (Note("EU", "Placeholder for text on ports."),)),
            [("placeholder", "note", "Placeholder for text on ports.")],
        ),
        (
            base("p1", "We go.", comments=(COMMENT,)),
            [("invitation", "comment", "We invite proposals on this.")],
        ),
        (
            new("n1", None, "EU: The annex is to be discussed in due course."),
            [("promise", "reading", "The annex is to be discussed in due course.")],
        ),
        (
            base("p1", "[Views are sought.|EU: Views are sought. We act.]"),
            [("invitation", "base", "Views are sought.")],
        ),
    ],
)
def test_notes_comments_and_readings_are_searched_as_well(
    paragraph: object, list_: list[tuple[str, str, str]]
) -> None:
    """What a reading only keeps of the base is told once."""
    assert told(awaited(compilation(paragraph))) == list_  # type: ignore[arg-type]
