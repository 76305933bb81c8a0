"""Source notes: set apart at the end of what they are about, left in a sentence they are in."""

import pytest

from adref.compilation.notes import Ground, set_notes_apart
from adref.text.document import Role
from tests.compilation.notation import paragraph

BASE = "States should promote the transfer of technology on mutually agreed terms."
OTHER = Ground(frozenset(), "")


def _notes(printed: str, base: Ground) -> list[str]:
    done = set_notes_apart(paragraph(printed), base)
    return [span.text.strip() for span in done.spans if span.role is Role.NOTE]


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
    "words",
    ["(Source: A/RES/70/125, para. 5)", "[Agreed language: GDC, para. 63]", "(source: GDC)"],
)
def test_a_note_that_calls_itself_one_is_no_part_of_a_sentence(words: str) -> None:
    """Nor is the space before it: the stop stands behind the words again."""
    before = f"1. {BASE[:-1]}"
    assert _notes(f"{before}{{++ {words}++}}.", OTHER) == [words]
    assert _notes(f"{before} {words}.", Ground(frozenset({BASE}), BASE)) == [words]
    assert _notes(f"{before} {words} in all ports.", OTHER) == [words]
    done = set_notes_apart(paragraph(f"{before}{{++ {words}++}}."), OTHER)
    assert "".join(s.text for s in done.spans if s.role is not Role.NOTE) == BASE


@pytest.mark.parametrize("words", ["(source of life)", "(see A/RES/70/125)", "(the source: GDC)"])
def test_a_bracket_in_a_sentence_is_a_part_of_it(words: str) -> None:
    """Unless it says by a colon that it is none."""
    assert _notes(f"1. States {words} should act in all ports.", OTHER) == []


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


@pytest.mark.parametrize(
    "sign",
    [
        "[NEW PARA]",
        "[New paragraph]:",
        "(NEW)",
        "NEW PARA:",
        "[NEW OP]",
        "[nouveau paragraphe]",
        "[párrafo nuevo]",
    ],
)
def test_the_sign_of_a_new_paragraph_without_a_label_is_none_of_its_words(sign: str) -> None:
    """It stands at the head of the paragraph."""
    assert _notes(f"{sign} We request a report.", OTHER) == [sign]


@pytest.mark.parametrize(
    "words", ["New rules apply.", "(new rules) apply", "New paragraphs are added.", "[new] in all"]
)
def test_the_word_new_is_no_sign_where_it_is_a_word(words: str) -> None:
    """A base that has it, too, keeps it."""
    assert _notes(words, Ground(frozenset({"[new] in all"}), "")) == []
