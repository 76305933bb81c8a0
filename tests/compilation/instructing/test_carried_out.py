"""Instructions carried out on a small base: exactly what was asked for, or a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.interpret import interpret
from adref.text.document import Role
from adref.text.tokens import normal
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


@pytest.mark.parametrize(
    "text",
    [
        "Add a new para 3 bis: “We act.”\nMove para 2 after 3.",
        "Move para 2 after 3.\nAdd a new para 3 bis: “We act.”",
    ],
)
def test_a_new_paragraph_stays_beside_its_number(text: str) -> None:
    """What is moved after that number stands behind it, whatever is said first."""
    done = told(GROUND, text).document
    assert [str(p.label) for p in done.paragraphs] == ["1", "3", "3 bis", "2", "4"]


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


def test_the_words_of_a_sentence_in_brackets_are_an_instruction() -> None:
    """A mission may put all it says in square brackets; brackets inside are words it quotes."""
    assert changed(GROUND, "[Delete para 4]") == ["4. {--The review will be held again.--}"]
    assert changed(GROUND, "Delete para 4.\nPara 3: [data] should be deleted") == [
        "4. {--The review will be held again.--}"
    ]


def test_between_two_words_means_between_both() -> None:
    """Words that do not stand side by side are in doubt."""
    assert unclear(GROUND, "In para 2, between “share” and “time” insert “x”.") == [
        "the words “share time” do not stand there"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Please remove the reference to “data” in para 2.",
        "Para 2: replace the full stop by “, where appropriate.”",
        "In para 2, at the end of line 1 insert “x”.",
        "Delete line 2 of para 2.",
        "Consider deleting para 2.",
        "Para 2: we would prefer “records” instead of “data”.",
        "Para 2: please delete [data].",
    ],
)
def test_what_is_not_understood_is_a_comment_with_a_notice(text: str) -> None:
    """On its own paragraph, with nothing done there, beside an instruction that is clear."""
    both = f"{text}\nDelete para 4."
    done = told(GROUND, both).document
    assert changed(GROUND, both) == ["4. {--The review will be held again.--}"]
    assert [(c.paragraph, c.text) for c in done.comments] == [(1, text)]
    assert unclear(GROUND, both) == ["it is not understood as a change that can be carried out"]


WORDS = [f"word{letter}" for letter in "abcdefghijkl"]
MARKS = ["“%s”", '"%s"', "‘%s’", "'%s'", "«%s»", "« %s »", "„%s“", "「%s」", "``%s''"]
REPLACE = [
    "In para 1, replace {old} by {new}.",
    "Paragraph 1: change {old} to {new}",
    "We propose that {old} be replaced with {new} in paragraph 1.",
    "1. For {old} read {new} in para 1.",
    "Para. 1 – substitute {new} for {old};",
    "§1: {old} → {new}",
    "Au paragraphe 1, remplacer {old} par {new}.",
    "Párrafo 1: sustitúyase {old} por {new}.",
]
DELETE = [
    "In para 1, delete {old}.",
    "We suggest deleting {old} in paragraph 1.",
    "In paragraph 1, {old} should be deleted.",
    "Paragraph 1: strike {old}",
    "Au paragraphe 1, supprimer {old}.",
    "En el párrafo 1, suprímase {old}.",
]
AFTER = [
    "In para 1, after {old} insert {new}.",
    "Insert {new} after {old} in paragraph 1.",
    "Paragraph 1: add the words {new} following {old}.",
    "Au paragraphe 1, ajouter {new} après {old}.",
    "En el párrafo 1, insértese {new} después de {old}.",
]
BEFORE = [
    "In para 1, before {old} insert {new}.",
    "In para 1, {new} should be inserted before {old}.",
    "Au paragraphe 1, insérer {new} avant {old}.",
]
END = ["In para 1, at the end, add {new}.", "Paragraph 1: insert {new} at the end."]
START = ["At the beginning of para 1, insert {new}.", "In para 1, add {new} at the beginning."]
REWORD = ["Para 1 should read: {all}", "Replace paragraph 1 with the following: {all}"]
KINDS = [(REPLACE, "x"), (DELETE, ""), (AFTER, "ox"), (BEFORE, "xo")]


def _after(text: str) -> str:
    """What paragraph 1 says once *text* is carried out on the words in their order."""
    done = interpret(told(FIRST, text).document, FIRST).document
    kept = [s.text for s in done.paragraphs[0].spans if s.role in (Role.KEPT, Role.INSERTED)]
    return normal("".join(kept))


FIRST = base(f"1. {' '.join(WORDS)}.", "2. Other words stand here, and they stay.")


@given(
    st.sampled_from([(phrase, shape) for phrases, shape in KINDS for phrase in phrases]),
    st.sampled_from(MARKS),
    st.integers(0, 11),
    st.integers(1, 3),
    st.sampled_from(["new", "two words", "States’ duties"]),
)
def test_an_edit_told_in_words_is_that_edit(
    kind: tuple[str, str], mark: str, at: int, length: int, new: str
) -> None:
    """Random words of a text replaced, deleted or put beside others, in random phrasings."""
    phrase, shape = kind
    old = WORDS[at : at + length]
    told_words = {"old": mark % " ".join(old), "new": mark % new}
    put = [word for sign in shape for word in {"x": [new], "o": old}[sign]]
    wanted = " ".join([*WORDS[:at], *put, *WORDS[at + length :]])
    assert _after(phrase.format(**told_words)) == f"{wanted}."


@given(
    st.sampled_from([(p, s) for ps, s in ((END, "ox"), (START, "xo"), (REWORD, "")) for p in ps]),
    st.sampled_from(MARKS[:2]),
    st.sampled_from(["new", "two words"]),
)
def test_an_edit_at_an_end_or_of_the_whole_is_that_edit(
    kind: tuple[str, str], mark: str, new: str
) -> None:
    """Words put first or last in a paragraph, or the paragraph worded anew."""
    phrase, shape = kind
    whole = " ".join([*WORDS[:4], new, *WORDS[4:]])
    put = {"ox": [*WORDS, new], "xo": [new, *WORDS]}.get(shape, whole.split())
    sentence = phrase.format(new=mark % new, all=mark % f"{whole}.")
    assert _after(sentence) == f"{' '.join(put)}."


@given(
    st.permutations(range(1, 6)),
    st.sampled_from(["Move para {} after {}.", "Para {0} should be moved after para {1}."]),
)
def test_a_move_told_in_words_is_that_move(order: list[int], phrase: str) -> None:
    """Every paragraph once, in the party's order."""
    ground = base(*(f"{n}. Words of paragraph {WORDS[n]}." for n in range(1, 6)))
    what, where = order[:2]
    done = told(ground, phrase.format(what, where)).document
    rest = [n for n in range(1, 6) if n != what]
    at = rest.index(where) + 1
    assert [str(p.label) for p in done.paragraphs] == [
        str(n) for n in [*rest[:at], what, *rest[at:]]
    ]


LEVELS = base(
    "12. We decide:",
    "(a) to keep the boats;",
    "(b) to repair:",
    "(i) the nets;",
    "(ii) the sails.",
    "(c) to fish;",
    "13. We ask:",
    "(h) to rest;",
    "(i) to sleep.",
)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "In paragraph 12 (b) (ii), replace “sails” by “masts”.",
            ["(ii) the {--sails--}{++masts++}."],
        ),
        ("In paragraph 12 (ii), replace “sails” by “masts”.", ["(ii) the {--sails--}{++masts++}."]),
        ("In paragraph 12 (c), replace “fish” by “swim”.", ["(c) to {--fish--}{++swim++};"]),
        ("In paragraph 13 (i), replace “sleep” by “eat”.", ["(i) to {--sleep--}{++eat++}."]),
    ],
)
def test_levels_printed_alone_stand_under_those_above(text: str, changes: list[str]) -> None:
    """The "(ii)" is that of "(b)"; after "(h)" an "(i)" is the ninth letter."""
    marked = [block for block in changed(LEVELS, text) if "{" in block]
    assert marked == changes


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("1. We act;", "1. We act{++ now++};"),
        ("1. Recalling its work,", "1. Recalling its work{++ now++},"),
        ("1. We act; and", "1. We act{++ now++}; and"),
        ("1. We call upon all to:", "1. We call upon all to{++ now++}:"),
        ("1. We act", "1. We act{++ now++}"),
    ],
)
def test_words_added_at_the_end_stand_before_the_sign_that_ends_it(
    printed: str, wanted: str
) -> None:
    """A part of a list goes on after it."""
    assert changed(base(printed), "In para 1, add “now” at the end.") == [wanted]
