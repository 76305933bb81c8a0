"""Which of several places is meant, what follows words, and sentences that go elsewhere."""

import pytest

from tests.compilation.instructing.notation import changed, said, told, unclear
from tests.compilation.notation import base

GROUND = base(
    "7. We welcome the report. We thank the host. We close.",
    "8. States should share data, in time. They should do so soon.",
    "9. The review will be held again. It is open.",
    "10. Only one sentence stands here.",
    "12. Data (held by States, in all forms) are open; and",
    "13. Parties shall act. Shall they? They shall.",
)
WHICH = [
    (
        "In paragraph 8, replace the first “should” by “shall”.",
        "8. States {--should--}{++shall++} share data, in time. They should do so soon.",
    ),
    (
        "Paragraph 8: the second “should” should read “shall”.",
        "8. States should share data, in time. They {--should--}{++shall++} do so soon.",
    ),
    (
        "Delete the last word “should” in paragraph 8.",
        "8. States should share data, in time. They{-- should--} do so soon.",
    ),
    (
        "In para 8, insert “also” after the second occurrence of “should”.",
        "8. States should share data, in time. They should{++ also++} do so soon.",
    ),
    (
        "In para 8, replace the first “should” by “shall” and the second “should” by “may”.",
        (
            "8. States {--should--}{++shall++} share data, in time. "
            "They {--should--}{++may++} do so soon."
        ),
    ),
    (
        "Au paragraphe 8, remplacer le deuxième « should » par « shall ».",
        "8. States should share data, in time. They {--should--}{++shall++} do so soon.",
    ),
    (
        "En el párrafo 8, sustitúyase el segundo “should” por “shall”.",
        "8. States should share data, in time. They {--should--}{++shall++} do so soon.",
    ),
]
REST = [
    (
        "In paragraph 8, delete everything after “data”.",
        "8. States should share data{--, in time. They should do so soon--}.",
    ),
    (
        "Delete all the text that follows “data” in paragraph 8.",
        "8. States should share data{--, in time. They should do so soon--}.",
    ),
    (
        "In para 8, delete the rest of the sentence after “data”.",
        "8. States should share data{--, in time--}. They should do so soon.",
    ),
    (
        "Delete everything after “share” in the first sentence of paragraph 8.",
        "8. States should share{-- data, in time--}. They should do so soon.",
    ),
    (
        "In para 8, delete everything after the second “should”.",
        "8. States should share data, in time. They should{-- do so soon--}.",
    ),
    (
        "In paragraph 8, replace everything after “data” by “by 2030”.",
        "8. States should share data{--, in time. They should do so soon--}{++ by 2030++}.",
    ),
    (
        "In paragraph 8, everything after “data” should read “, soon.”",
        "8. States should share data{--, in time. They should do so soon.--}{++, soon.++}",
    ),
    (
        "In paragraph 12, delete everything after “forms)”.",
        "12. Data (held by States, in all forms){-- are open--}; and",
    ),
    (
        "Au paragraphe 8, supprimer tout ce qui suit « data ».",
        "8. States should share data{--, in time. They should do so soon--}.",
    ),
    (
        "Au paragraphe 8, supprimer le reste de la phrase après « data ».",
        "8. States should share data{--, in time--}. They should do so soon.",
    ),
    (
        "En el párrafo 8, suprímase todo lo que sigue a “data”.",
        "8. States should share data{--, in time. They should do so soon--}.",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*WHICH, *REST])
def test_words_are_changed_at_the_place_that_is_told(text: str, wanted: str) -> None:
    """Nothing else changes, and nothing is left over."""
    assert (changed(GROUND, text), unclear(GROUND, text)) == ([wanted], [])


MOVED = [
    ("Move the last sentence of paragraph 7 to the end of paragraph 9.", "end"),
    ("In paragraph 7, move the last sentence to the end of paragraph 9.", "end"),
    ("Paragraph 7: move the third sentence to the end of paragraph 9.", "end"),
    ("The last sentence of paragraph 7 should be moved to the end of paragraph 9.", "end"),
    ("Move the last sentence of para 7 after the last sentence of para 9.", "end"),
    ("Déplacer la dernière phrase du paragraphe 7 à la fin du paragraphe 9.", "end"),
    ("Trasládese la última oración del párrafo 7 al final del párrafo 9.", "end"),
    ("Move the last sentence of paragraph 7 to the beginning of paragraph 9.", "start"),
    ("Move the last sentence of para 7 before the first sentence of para 9.", "start"),
    ("Move the last sentence of paragraph 7 after the first sentence of paragraph 9.", "middle"),
]
THERE = {
    "end": "9. The review will be held again. It is open.{++ We close.++}",
    "start": "9. {++We close.++}The review will be held again. It is open.",
    "middle": "9. The review will be held again.{++ We close.++} It is open.",
}


@pytest.mark.parametrize(("text", "place"), MOVED)
def test_a_sentence_goes_where_it_is_told(text: str, place: str) -> None:
    """It leaves its own paragraph and stands in the other."""
    left = "7. We welcome the report. We thank the host.{-- We close.--}"
    assert (changed(GROUND, text), unclear(GROUND, text)) == ([left, THERE[place]], [])


def test_a_sentence_may_stay_in_its_paragraph() -> None:
    """The first of three becomes the last."""
    assert changed(GROUND, "Move the first sentence of para 7 to the end of para 7.") == [
        "7. {--We welcome the report. --}We thank the host. We close.{++ We welcome the report.++}"
    ]


DOUBT = [
    ("In paragraph 8, replace the third “should” by “x”.",
     "the words “should” stand there 2 times"),
    ("In paragraph 7, delete the second “host”.", "the words “host” stand there once"),
    ("In para 8, replace the first and second “should” by “x”.",
     "the words “should” stand there 2 times"),
    ("In para 13, replace the second “shall” by “x”.",
     "the words “shall” stand there with and without capitals"),
    ("In paragraph 8, delete everything after “soon”.", "no words follow “soon” there"),
    ("In paragraph 8, delete everything after “should”.",
     "the words “should” stand there 2 times"),
    ("In paragraph 12, delete everything after “held”.",
     "what follows “held” has only one half of brackets or quotation marks"),
    ("Delete everything after “data”.", "it does not say which paragraph is meant"),
    ("Move the first sentence of paragraph 10 to the end of paragraph 9.",
     "it is the only sentence of its paragraph"),
    ("Move the last sentence of paragraph 7 to the end of paragraph 12.",
     "what it should stand behind does not end with a full stop"),
    ("Move the last sentence of paragraph 7 to the end of paragraph 7.",
     "the sentence stands there"),
    ("Move the fifth sentence of paragraph 7 to the end of paragraph 9.",
     "there is no sentence 5 in the paragraph"),
    ("Move the last sentence of paragraph 7 to the end of paragraph 99.",
     "the base has no paragraph 99"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), DOUBT)
def test_what_is_in_doubt_is_not_done_and_says_why(text: str, why: str) -> None:
    """Nothing is changed, and the sentence is kept as a comment."""
    assert (changed(GROUND, text), unclear(GROUND, text)) == ([], [why])
    assert [comment.text for comment in told(GROUND, text).document.comments] == [text]


SUBS = base("10. We note what is new:", "(a) the boats; the nets;", "(b) the sails.", "11. A. B.")


@pytest.mark.parametrize(
    "text",
    [
        "In paragraph 10, delete everything after “note”.",
        "Move the last sentence of paragraph 11 to the beginning of paragraph 10.",
    ],
)
def test_where_a_paragraph_with_sub_paragraphs_ends_is_in_doubt(text: str) -> None:
    """It may be before them or behind them."""
    assert unclear(SUBS, text) == ["sub-paragraphs stand under paragraph 10"]


INSIDE = base("10. We note: (a) the boats, and their boats; (b) the sails, as they are.")


@pytest.mark.parametrize(
    "text",
    [
        "In paragraph 10 (a), delete everything after “and”.",
        "In paragraph 10 (a), replace the second “boats” by “nets”.",
    ],
)
def test_what_is_printed_inside_its_paragraph_has_no_sure_end(text: str) -> None:
    """Neither is the rest of it sure, nor how to count in it."""
    assert unclear(INSIDE, text) == [
        "(a) is printed inside its paragraph, and where it ends is not sure"
    ]


def test_a_sentence_that_another_instruction_changes_stays() -> None:
    """Neither of its two places is changed."""
    text = "In para 7, delete “We close.”\nMove the last sentence of para 7 to the end of para 9."
    assert changed(GROUND, text) == ["7. We welcome the report. We thank the host.{-- We close.--}"]
    assert unclear(GROUND, text) == ["another instruction changes the same words"]


@pytest.mark.parametrize(
    "text",
    [
        "Move the last sentence of paragraph 7 to paragraph 9.",
        "Move the last sentence of paragraph 7 to paragraph 9, before the review.",
        "Move the last sentence of paragraph 7 to the end of the text.",
        "Move the last two sentences of paragraph 7 to the end of paragraph 9.",
        "Move the last sentence of paragraphs 7 and 8 to the end of paragraph 9.",
        "Move the last sentence of paragraph 7 to the end of section 2.",
        "Move “We close” and the last sentence of paragraph 7 to the end of paragraph 9.",
        "In paragraph 8, delete everything after “share” and before “time”.",
        "In paragraph 8, delete everything between “share” and “time”.",
        "In paragraph 8, replace everything after “data”.",
        "In paragraph 8, insert everything after “data”.",
        "In paragraph 8, what follows “data” should read “x”.",
        "In paragraph 8, delete half of the rest after “data”.",
        "Delete everything after paragraph 8.",
        "Throughout paragraph 8, replace the first “should” by “shall”.",
        "In paragraph 8, swap the first “should” and “data”.",
        "Au paragraphe 8, supprimer tout ce qui concerne « data ».",
    ],
)
def test_what_is_not_told_beyond_doubt_changes_nothing(text: str) -> None:
    """It is kept as a comment beside an instruction that is clear."""
    both = f"{text}\nIn paragraph 9, delete “again”."
    assert changed(GROUND, both) == ["9. The review will be held{-- again--}. It is open."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("First, “should” in para 8 should read “shall”.", ["8: replace [should] [shall]"]),
        ("Delete the second sentence of para 8.", ["8 sentence 2: delete"]),
        ("In the first sentence of para 8, delete “data”.", ["8 sentence 1: delete [data]"]),
        ("In para 8, delete the first “data”.", ["8: delete 1× [data]"]),
    ],
)
def test_a_number_counts_the_words_right_behind_it(text: str, wanted: list[str]) -> None:
    """And no others."""
    assert said(text) == wanted
