"""Sub-paragraphs: they go with their paragraph, and are told from it; swaps."""

import pytest

from tests.compilation.instructing.notation import changed, told, unclear
from tests.compilation.notation import base

APART = base(
    "1. We welcome the report.",
    "2. States should:",
    "(a) share data in time;",
    "(b) protect, at all times, the stations;",
    "3. We thank the host, the chair and the secretariat.",
    "4. The review will be held again.",
)
INSIDE = base("1. We welcome the report.", "2. We act: (a) on land; (b) at sea.", "3. We go.")


def order(text: str) -> list[str]:
    """The labels of the paragraphs once a letter is carried out on those set apart."""
    return [str(p.label or "new") for p in told(APART, text).document.paragraphs]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Move paragraph 2 after paragraph 3.", ["1", "3", "2", "(a)", "(b)", "4"]),
        ("Move paragraph 4 after paragraph 2.", ["1", "2", "(a)", "(b)", "4", "3"]),
        (
            "After paragraph 2, add a new paragraph: “We go.”",
            ["1", "2", "(a)", "(b)", "new", "3", "4"],
        ),
        (
            "Before paragraph 2, add a new paragraph: “We go.”",
            ["1", "new", "2", "(a)", "(b)", "3", "4"],
        ),
        ("Swap paragraphs 1 and 4.", ["4", "2", "(a)", "(b)", "3", "1"]),
        ("Swap paragraphs 2 (a) and 2 (b).", ["1", "2", "(b)", "(a)", "3", "4"]),
        ("Swap paragraphs 2 and 3.", ["1", "2", "(a)", "(b)", "3", "4"]),
        ("Merge paragraphs 1 and 2.", ["1", "2", "(a)", "(b)", "3", "4"]),
    ],
)
def test_sub_paragraphs_stay_under_their_paragraph(text: str, labels: list[str]) -> None:
    """What would part them from it is not carried out."""
    assert order(text) == labels


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "Delete paragraph 2.",
            [
                "2. {--States should:--}",
                "(a) {--share data in time;--}",
                "(b) {--protect, at all times, the stations;--}",
            ],
        ),
        ("Delete paragraph 2 (a).", ["(a) {--share data in time;--}"]),
        (
            "Paragraph 2 should read: “States shall:\n(a) share data;”",
            ["2. States {--should--}{++shall++}:", "(a) share data{-- in time--};"],
        ),
        (
            "In paragraph 3, swap “host” and “secretariat”.",
            [
                "3. We thank the {--host--}{++secretariat++}, the chair and the {--secretariat--}{++host++}."
            ],
        ),
        (
            "In paragraph 3, delete “the chair” and the comma before it.",
            ["3. We thank the host{--, the chair--} and the secretariat."],
        ),
    ],
)
def test_a_paragraph_is_changed_with_what_is_under_it(text: str, changes: list[str]) -> None:
    """Deleted whole, and reworded each part by its own words."""
    assert [c for c in changed(APART, text) if "{" in c] == changes


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Swap paragraphs 2 and 3.", "sub-paragraphs stand under paragraph 2"),
        (
            "In paragraph 3, swap “the host” and “host”.",
            "the words “the host” and “host” overlap there",
        ),
        ("In paragraph 3, swap “the” and “host”.", "the words “the” stand there 3 times"),
    ],
)
def test_a_swap_in_doubt_is_not_done(text: str, why: str) -> None:
    """Where it would part paragraphs, or words are not found once."""
    assert unclear(APART, text) == [why]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "In para 2 (a), replace “land” by “earth”.",
            ["2. We act: (a) on {--land--}{++earth++}; (b) at sea."],
        ),
        ("In para 2 (a), replace “sea” by “ocean”.", []),
        ("Paragraph 2 (a) should read: “on earth”.", []),
        ("At the end of paragraph 2 (a), add “and ice”.", []),
        ("Delete paragraph 2 (a).", []),
    ],
)
def test_a_part_printed_inside_its_paragraph_is_not_the_paragraph(
    text: str, changes: list[str]
) -> None:
    """Words are looked for in it alone; where it ends is not sure enough for more."""
    assert [c for c in changed(INSIDE, text) if "{" in c] == changes


def test_words_that_are_not_put_anywhere_are_kept_with_the_sentence() -> None:
    """The paragraph after the colon too."""
    done = told(INSIDE, "Delete “go” in paragraph 3.\nParagraph 9 should read:\nWe act on ice.")
    assert [c.text for c in done.document.comments] == ["Paragraph 9 should read: We act on ice."]
