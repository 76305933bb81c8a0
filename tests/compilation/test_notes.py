"""Source notes: set apart at the end of what they are about, left in a sentence they are in."""

import pytest

from adref.compilation.notes import Ground, set_notes_apart
from adref.text.document import Role
from tests.compilation.notation import paragraph

BASE = "States should promote the transfer of technology on mutually agreed terms."
OTHER = Ground(frozenset(), "")


def _notes(printed: str, base: Ground) -> list[str]:
    done = set_notes_apart(paragraph(printed), base)
    return [span.text for span in done.spans if span.role is Role.NOTE]


@pytest.mark.parametrize("words", ["(A/RES/70/125, para. 5)", "[agreed language]"])
def test_words_put_into_a_sentence_before_its_stop_stay_in_it(words: str) -> None:
    """The marks show that the stop was there and the words were not."""
    assert _notes(f"1. {BASE[:-1]}{{++ {words}++}}.", OTHER) == []


def test_without_marks_the_base_shows_that_the_words_were_put_in() -> None:
    """It has the words before them together with the stop after them."""
    printed = f"1. {BASE[:-1]} (GDC, para. 63)."
    assert _notes(printed, Ground(frozenset({BASE}), BASE)) == []
    assert _notes(printed, OTHER) == ["(GDC, para. 63)"]


@pytest.mark.parametrize(
    "printed",
    [
        f"1. {BASE}{{++ (GDC, para. 63)++}}",
        f"1. {BASE}{{++ (GDC, para. 63)++}}.",
        f"1. {BASE[:-1]}{{++ (GDC, para. 63)++}}",
        f"1 bis. {{++{BASE[:-1]} (GDC, para. 63).++}}",
    ],
)
def test_a_note_after_a_sentence_or_in_a_new_paragraph_is_one(printed: str) -> None:
    """Before or after the stop of what is the party's own."""
    assert _notes(printed, Ground(frozenset(), "")) == ["(GDC, para. 63)"]
