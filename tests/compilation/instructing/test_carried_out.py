"""Instructions carried out on a small base: exactly what was asked for, or a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.interpret import interpret
from tests.compilation.instructing.notation import changed, told, unclear
from tests.compilation.notation import base, document

GROUND = base(
    "1. We welcome the report. We thank the host.",
    "2. States should share data, in time.",
    "3. Stations shall be kept and data shall be open.",
    "4. The review will be held again.",
)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "In para 2, replace 'should' by 'shall'.",
            ["2. States {--should--}{++shall++} share data, in time."],
        ),
        (
            "In para 2, after “data” insert “and records”.",
            ["2. States should share data{++ and records++}, in time."],
        ),
        ("In para 2, delete “, in time”.", ["2. States should share data{--, in time--}."]),
        (
            "Delete the second sentence of paragraph 1.",
            ["1. We welcome the report.{-- We thank the host.--}"],
        ),
        ("Delete paragraph 4.", ["4. {--The review will be held again.--}"]),
        (
            "In paragraph 4, add at the end: “in plenary”.",
            ["4. The review will be held again{++ in plenary++}."],
        ),
        ("Add a new para 2 bis: “We act.”", ["2 bis {++We act.++}"]),
        ("After paragraph 3, add a new paragraph: “We act.”", ["{++We act.++}"]),
        (
            "Paragraph 4 should read: “The review will be held again in ten years.”",
            ["4. The review will be held again{++ in ten years++}."],
        ),
        (
            "Throughout the text, replace “data” by “records”.",
            [
                "2. States should share {--data--}{++records++}, in time.",
                "3. Stations shall be kept and {--data--}{++records++} shall be open.",
            ],
        ),
        ("SUP\n4", ["4. {--The review will be held again.--}"]),
    ],
)
def test_what_is_asked_for_is_done_and_nothing_else(text: str, changes: list[str]) -> None:
    """The other paragraphs are those of the base."""
    assert changed(GROUND, text) == changes


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("In para 3, replace “shall” by “must”.", "the words “shall” stand there 2 times"),
        ("In para 9, delete “x”.", "the base has no paragraph 9"),
        (
            "In para 1, delete “States”.",
            "the words “States” do not stand there; they stand in paragraph 2",
        ),
        (
            "Replace “data” by “records”.",
            "the words “data” stand in 2 paragraphs (paragraph 2, paragraph 3)",
        ),
        ("Delete the fifth sentence of paragraph 1.", "there is no sentence 5 in the paragraph"),
    ],
)
def test_what_is_in_doubt_is_not_done_and_says_why(text: str, why: str) -> None:
    """Nothing is changed, and the sentence is kept as a comment."""
    done = told(GROUND, text).document
    assert (changed(GROUND, text), unclear(GROUND, text)) == ([], [why])
    assert [comment.text for comment in done.comments] == [text]


def test_a_paragraph_moves_and_keeps_its_words() -> None:
    """The order of the text is the party's."""
    done = told(GROUND, "Move para 4 after 1.").document
    assert [str(p.label) for p in done.paragraphs] == ["1", "4", "2", "3"]


def test_two_instructions_on_the_same_words_are_not_both_done() -> None:
    """The second is kept as a comment."""
    text = "In para 2, delete “share”.\nIn para 2, replace “share data” by “act”."
    assert unclear(GROUND, text) == ["another instruction changes the same words"]


def test_a_source_to_align_with_is_named_as_understood() -> None:
    """A comment on the paragraph, with symbol and place."""
    done = told(GROUND, "Align paragraph 2 with para 63 of the GDC.").document
    said = [(c.paragraph, c.text.partition(" [")[2]) for c in done.comments]
    assert said == [(1, "A/RES/79/1, paragraph 63]")]


def test_a_reason_is_a_comment_on_its_paragraph() -> None:
    """The sentence after an instruction belongs to it."""
    done = told(GROUND, "In para 2, delete “, in time”. This is too strict.").document
    assert [(c.paragraph, c.text) for c in done.comments] == [(1, "This is too strict.")]


def test_a_paper_without_instructions_is_handed_back() -> None:
    """As it was, to the last span."""
    paper = document("2. States should share all data, in time.")
    assert told(GROUND, "2. States should share all data, in time.").instructions == ()
    assert interpret(paper, GROUND).document.paragraphs[0].label == paper.paragraphs[0].label


WORDS = [f"word{letter}" for letter in "abcdefghijkl"]


@given(st.permutations(WORDS), st.integers(0, 10), st.sampled_from(["", "new", "two words"]))
def test_an_edit_told_in_words_is_that_edit(words: list[str], at: int, new: str) -> None:
    """A random word of a random text replaced or deleted: before and after are as they should."""
    old = words[at]
    ground = base(f"1. {' '.join(words)}.")
    say = f"replace “{old}” by “{new}”" if new else f"delete “{old}”"
    done = interpret(told(ground, f"In para 1, {say}.").document, ground).document
    kept = [s for s in done.paragraphs[0].spans if s.role.value in ("kept", "inserted")]
    wanted = " ".join(" ".join([*words[:at], new, *words[at + 1 :]]).split()) + "."
    assert "".join(s.text for s in kept).strip() == wanted
