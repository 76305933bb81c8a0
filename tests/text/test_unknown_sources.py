"""Source notes that name a document no table holds, and the quick look before notes are cut."""

import hypothesis.strategies as st
import pytest
from citing import cited, notes
from hypothesis import given, settings

from adref.text.citation_pieces import may_be_note, pieces_of_note
from adref.text.citations import _states_source

ACCORD, PLAN = "Harbour Accord", "Port Selene Plan of Action"
NOTES = [
    ("(Harbour Accord, para 12)", [(ACCORD, "paragraph 12")]),
    ("(Harbour Accord - 21)", [(ACCORD, "paragraph 21")]),
    ("(Harbour Accord 21)", [(ACCORD, "paragraph 21")]),
    ("(see Harbour Accord, para 12)", [(ACCORD, "paragraph 12")]),
    ("(para 5 of the Harbour Accord)", [(ACCORD, "paragraph 5")]),
    ("(Annex II of the Harbour Accord)", [(ACCORD, "annex II")]),
    ("[Harbour Accord, para 12]", [(ACCORD, "paragraph 12")]),
    ("(Port Selene Plan of Action, paras. 9 and 10)", [(PLAN, "paragraph 9 10")]),
    ("Para 9 from Port Selene Plan of Action", [(PLAN, "paragraph 9")]),
    ("(Nairobi Programme of Action, op 4)", [("Nairobi Programme of Action", "operative 4")]),
    ("(Ministerial Decision 5, para 3)", [("Ministerial Decision 5", "paragraph 3")]),
    ("(TC/RES/8/14 op4)", [("TC/RES/8/14", "operative 4")]),
    ("(Programme d'action de Lima, par. 5)", [("Programme d'action de Lima", "paragraph 5")]),
    ("(Declaración de Lima, párr. 5)", [("Declaración de Lima", "paragraph 5")]),
    ("(Венская декларация, п. 5)", [("Венская декларация", "paragraph 5")]),
    ("(إعلان ليما، الفقرة 5)", [("إعلان ليما", "paragraph 5")]),
    ("(利马宣言, 段 5)", [("利马宣言", "paragraph 5")]),
    (
        "(GDC, para 5 and Harbour Accord, para 12)",
        [("A/RES/79/1", "paragraph 5"), (ACCORD, "paragraph 12")],
    ),
    (
        "(Harbour Accord and the Tunis Agenda, para 5)",
        [(ACCORD, ""), ("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "paragraph 5")],
    ),
    (
        "(Lima Declaration on the 2030 Agenda, para 5)",
        [("Lima Declaration on the 2030 Agenda", "paragraph 5")],
    ),
    (
        "(resolution “Harbours for all”, para 3)",
        [("Harbours for all", "paragraph 3")],
    ),
    (
        "(General Assembly resolution entitled “Harbours for all”, OP 3)",
        [("Harbours for all", "operative 3")],
    ),
    (
        "(Source is P3 of the Port Selene Plan of Action and decision 2/7)",
        [(PLAN, "unclear 3"), ("decision 2/7", "")],
    ),
    ("(Source: TC/RES/8/14 op4)", [("TC/RES/8/14", "operative 4")]),
    ("(agreed language from Harbour Accord, para. 31)", [(ACCORD, "paragraph 31")]),
    (
        "(Source: Statement by our Minister, para 4)",
        [("Statement by our Minister", "paragraph 4")],
    ),
]


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_a_note_may_name_a_document_that_we_do_not_know(
    note: str, expected: list[tuple[str, str]]
) -> None:
    """The words of its title are the document, and the places in it are understood."""
    text = f"We share the benefits of all. {note}"
    assert (notes(text), cited(text)) == ([note], expected)


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_a_note_cut_out_of_its_paragraph_is_read_the_same(
    note: str, expected: list[tuple[str, str]]
) -> None:
    """A note that stands alone names the same documents as in its place."""
    assert cited(note) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We share (Harbour Accord, para 12)", ["(Harbour Accord, para 12)"]),
        ("[We share. (Harbour Accord - 21)]", ["(Harbour Accord - 21)"]),
        ("We share (Harbour Accord, para 12). We also act.", ["(Harbour Accord, para 12)"]),
        ("We share. (Harbour Accord, para 12) We also act.", ["(Harbour Accord, para 12)"]),
        ("We share (Harbour Accord, para 12) among all.", []),
    ],
)
def test_such_notes_stand_at_the_end_of_a_sentence(text: str, expected: list[str]) -> None:
    """Inside a sentence a bracket is a part of it."""
    assert notes(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "(ICTs)",
        "(Annex II)",
        "(see section 3)",
        "(Group of 77)",
        "(the Fund)",
        "(Harbour Accord)",
        "(Harbour Accord, 2015)",
        "(the Harbour Accord and its Annex)",
        "(the parties to the Harbour Accord in paragraph 5)",
        "(Article 4 of the Convention)",
        "(Principles 5 and 7)",
        "(Agenda Item 5)",
        "(Optional Protocol 2)",
        "(Digital Strategy 2.0)",
        "(Strategic Plan 2026-2029)",
        "(Work programme 7)",
        "Annex II: Plan of Action for the Coasts",
        "Annex II Plan of Action for the Coasts",
        "Harbour Accord 21",
        "Harbour Accord, article 3; Lima Accord, article 5.",
        "We recall paragraph 5 of the Harbour Accord.",
    ],
)
def test_other_words_with_capitals_are_no_notes(words: str) -> None:
    """Without a place in it, or with words that are no part of a citation, a title is text."""
    assert notes(f"We share the benefits of all. {words}") == []


def test_disputed_words_that_name_a_document_are_no_note() -> None:
    """Square brackets inside a sentence hold words that are not agreed."""
    assert notes("We act in accordance with [article 12 of the Harbour Accord]") == []


FRAGMENTS = [
    *["We", "share", "the", "of", "and", "from", "see", "Source", "agreed language", ":", ",", "("],
    *[
        "GDC",
        "Tunis Agenda",
        "Harbour Accord",
        "Plan of Action",
        "para 5",
        "Annex II",
        "21",
        "2015",
    ],
    *["resolution", "78/311", "A/RES/70/1", "United Nations", "The future we want", "-", "."],
]


@given(words=st.lists(st.sampled_from(FRAGMENTS), max_size=8))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_the_quick_look_misses_no_note(words: list[str]) -> None:
    """What it turns away would not be a statement about a source, cut in full."""
    text = " ".join(words)
    assert may_be_note(text) or not _states_source(pieces_of_note(text))
