"""Sentences that name more than they change: only what is meant is changed, or nothing."""

import pytest

from tests.compilation.instructing.notation import changed, said
from tests.compilation.notation import base

GROUND = base(
    "7. We welcome the report. We thank the host. We close.",
    "8. States should share data, in time. They should do so soon.",
    "9. The review will be held again. It is open.",
)
CLEAR = "In paragraph 9, delete “again”."
DONE = ["9. The review will be held{-- again--}. It is open."]


@pytest.mark.parametrize(
    "text",
    [
        # One paragraph is spoken of, another is to be changed.
        "We support paragraph 7 as drafted and propose to delete paragraph 8.",
        "Like Fiji on paragraph 7, we propose to delete paragraph 8.",
        "We agree with paragraph 7 and propose replacing “They” by “All” in paragraph 8.",
        "Paragraphs 7-9: delete paragraph 8.",
        "Delete “soon” in paragraph 8, leaving paragraph 7 as is.",
        "Para 8: replace “should” by “shall” in first sentence only, leave second sentence as is.",
        # Words are quoted that say where, or for a change of another kind.
        "Paragraph 8: “States should share data, in time.” – delete “, in time”, add “x”.",
        "Paragraph 8: “States should share data” – add “openly” at the end.",
        "Paragraph 8, “States should share data”: delete “in time”.",
        "Delete the first “We” and capitalise “thank” in paragraph 7.",
        "Insert “x” after “data” and underline “time” in paragraph 8.",
        "In paragraph 8, add “always” before “share” and “soon”.",
        "In paragraph 8, delete “data” in the first and “so” in the second sentence.",
        # Half of a change is none.
        "Delete “in time” from paragraph 8 and insert it in paragraph 9 after “held”.",
        "Paragraph 9: insert new second sentence: “It is fair.”",
        # Somebody else's wish, or one with a reserve behind it.
        "The EU proposes to delete paragraph 9, which we do not support.",
        "Some delegations wish to delete paragraph 9.",
        "We withdraw our proposal to delete paragraph 8.",
        "Disagree with the EU proposal to delete paragraph 8.",
        "Nous retirons notre proposition de supprimer le paragraphe 8.",
        "Retiramos nuestra propuesta de suprimir el párrafo 8.",
        "Instead of deleting paragraph 8, we would shorten it.",
        "Before deleting paragraph 8, please consult us.",
        "Certaines délégations proposent de supprimer le paragraphe 9.",
        "Delete paragraph 9 (but keep its second sentence).",
        "Delete paragraph 9 [not paragraph 8].",
        "Add a new paragraph after paragraph 7 along the lines of “We act”.",
        "In paragraph 8, keep only “States should share data”.",
        # What stands beside words is meant, and not they themselves.
        "In paragraph 8, the text after “data” should read “x”.",
    ],
)  # fmt: skip
def test_what_is_not_meant_is_not_changed(text: str) -> None:
    """The sentence changes nothing; one beside it that is clear does."""
    assert changed(GROUND, f"{text}\n{CLEAR}") == DONE


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In paragraph 7 delete “close”, and in paragraph 8 “soon”.",
         ["7: delete [close]", "8: delete [soon]"]),
        ("Paragraph 8: paragraph 8 should be deleted.", ["8: delete", "8: delete"]),
        ("Delete the rather weak “x” in paragraph 7.", ["7: delete [x]"]),
        ("Delete “x” (agreed in 2015) in paragraph 7.", ["7: delete [x]"]),
        ("We reiterate our request for deletion of “x” in paragraph 7.", ["7: delete [x]"]),
        ("“x” (para 7) should be deleted.", ["7: delete [x]"]),
        ("Paragraph 7\nWe support this paragraph. We propose to delete paragraph 8.",
         ["8: delete", "7: remark"]),
        ("In paragraph 7 delete “x” and “y”.", ["7: delete [x]", "7: delete [y]"]),
    ],
)  # fmt: skip
def test_what_is_clear_is_still_understood(text: str, wanted: list[str]) -> None:
    """Each quotation with its paragraph; words that say nothing to us beside one quotation."""
    assert said(text) == wanted


PARTS = base(
    "# Data", "1. States share data. They act.", "2. Parties report.",
    "# Follow-up", "1. We review. We close.", "2. We end.",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "In section 2, paragraph 1 should be deleted.",
        "Section 2, paragraph 1: delete.",
        "Section 2: delete paragraph 1.",
        "In section 2, we propose to delete paragraph 1.",
        "Delete paragraph 1 of section 2.",
        "Delete paragraph 1 in the section on follow-up.",
        "Dans la section 2, supprimer le paragraphe 1.",
        "En la sección 2, suprímase el párrafo 1.",
    ],
)
def test_a_paragraph_of_a_section_is_not_the_section(text: str) -> None:
    """It is told from that of the same number elsewhere, and nothing else of the section goes."""
    marked = [block for block in changed(PARTS, text) if "{" in block]
    assert marked == ["1. {--We review. We close.--}"]


def test_a_section_and_a_paragraph_are_two() -> None:
    """Where "and" stands between them."""
    assert said("Delete section 2 and paragraph 7.") == ["section 2: delete", "7: delete"]
