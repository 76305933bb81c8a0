"""The rolling text as a delegate reads it."""

import pytest

from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    NewParagraph,
    Note,
    Party,
    PartyComment,
    Passage,
    Reading,
    Source,
)
from adref.proposals.edits import Edit
from adref.text.document import Kind, MarkedDocument, Relation
from adref.writers import markdown

NO_BASE = MarkedDocument("base.docx", "", ())


def written(*paragraphs: BaseParagraph | NewParagraph) -> list[str]:
    """The blocks of the text itself, between the two rules."""
    party = Party("EU", "European Union", "EU.docx", "0" * 64, "tracked")
    made = Compilation(BaseText("Elements", "base.docx", "f" * 64), (party,), paragraphs)
    return markdown.write(made, NO_BASE).decode().split("\n\n---\n\n")[1].split("\n\n")


def based(base: str, *passages: Passage, label: str = "17", **more: object) -> BaseParagraph:
    """A paragraph of the base."""
    return BaseParagraph("p17", label, "", Kind.BODY, 0, base, passages, **more)  # type: ignore[arg-type]


def passage(start: int, base: str, **readings: str) -> Passage:
    """A passage of words *base* at *start*; each party reads what stands behind its name."""
    end = start + len(base)
    return Passage(
        start,
        end,
        base,
        tuple(
            Reading(text, tuple(who.split("_")), edits=(Edit(start, end, text),))
            for who, text in readings.items()
        ),
    )


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        (
            based("Member States should act.", passage(14, "should", EU_Norway="shall", US="")),
            "**17.** Member States [base: should] [EU, Norway: shall] [US: delete] act.",
        ),
        (
            based("We note data flows.", passage(12, "", EU=" and knowledge")),
            "**17.** We note data [EU: and knowledge] flows.",
        ),
        (
            based("We note digital data.", passage(7, " digital", US="")),
            "**17.** We note [base: digital] [US: delete] data.",
        ),
        (
            based("We note data.", passage(8, "data", EU="delete")),
            "**17.** We note [base: data] [EU: the word delete].",
        ),
        (
            based("[We note] a\\b*.", label="(a)"),
            "**(a)** \\[We note\\] a\\\\b\\*.",
        ),
        (based("17. is # no label", label=""), "17\\. is # no label"),
        (
            based("We act (now).", passage(7, "", EU="at once ")),
            "**17.** We act [EU: at once ]\\(now).",
        ),
        (
            based("a b", passage(0, "", EU="x"), passage(1, "", US="y"), label=""),
            "[EU: x]a[US: y] b",
        ),
        (
            based("a b", passage(0, "a", EU="x"), passage(2, "", US="y")),
            "**17.** [base: a] [EU: x]&#32;[US: y]b",
        ),
    ],
)
def test_readings_stand_in_brackets_beside_the_base(paragraph: BaseParagraph, shown: str) -> None:
    """The base comes first, then each wording with all who want it; own brackets are escaped."""
    assert written(paragraph) == [shown]


def test_long_readings_stand_on_lines_of_their_own() -> None:
    """Whole sentences are compared more easily below each other."""
    long = "We " + "very " * 30 + "much"
    assert written(based("We act.", passage(0, "We act", EU=long, US="No"))) == [
        f"**17.** [base: We act]  \n[EU: {long}]  \n[US: No]."
    ]


def test_who_did_not_mark_the_change_is_said_in_words() -> None:
    """One by one, or once where nobody did."""
    some = Reading("b", ("EU", "US"), ("US",), edits=(Edit(0, 1, "b"),))
    none = Reading("c", ("G77", "Norway"), ("G77", "Norway"), edits=(Edit(0, 1, "c"),))
    assert written(based("a", Passage(0, 1, "a", (some, none)))) == [
        "**17.** [base: a] [EU, US (unmarked): b] [G77, Norway (all unmarked): c]"
    ]


def test_a_wish_to_delete_the_paragraph_leaves_the_changes_of_others_in_their_place() -> None:
    """What others want inside it is not repeated as a whole paragraph."""
    gone = Reading("", ("US",), edits=(Edit(0, 7, ""),))
    other = Reading("We must act", ("EU",), edits=(Edit(3, 3, "must "),))
    kept = based("We act.", Passage(0, 7, "We act.", (other, gone)))
    unkept = Reading("We must act.", ("EU",), edits=(Edit(2, 2, " must"),))
    assert written(based("We act.", Passage(0, 7, "We act.", (unkept, gone)))) == [
        "**17.** We [EU: must] act.",
        "> *Whole paragraph:* [US: delete]",
    ]
    assert written(kept) == ["**17.** [base: We act.] [EU: We must act] [US: delete]"]


def test_what_is_said_beside_a_paragraph_stands_under_it() -> None:
    """Alternatives first, then notes and sources by number, then comments."""
    noted = Reading("b", ("EU",), (), (Note("EU", "agreed"),), (Source("EU", "para 5", "A/1"),))
    other = Reading("All anew", ("US",))
    comment = PartyComment("EU", "two\nlines", Place("EU.docx"))
    paragraph = based("a", Passage(0, 1, "a", (noted,)), alternatives=(other,), comments=(comment,))
    assert written(paragraph) == [
        "**17.** [base: a] [EU (note 1; source 1): b]",
        (
            "> *Alt. 1:* [US: All anew]  \n> *Note 1, EU:* agreed  \n"
            "> *Source 1, EU:* para 5 [symbol: A/1]  \n> *Comment, EU:* two<br>lines"
        ),
    ]


@pytest.mark.parametrize(
    ("kind", "relation", "shown"),
    [
        (Kind.BODY, Relation.INSERTED_AFTER, "*New:* **17 bis.** [EU: We act.]"),
        (Kind.BODY, Relation.ALTERNATIVE_OF, "*Alternative:* **17 bis.** [EU: We act.]"),
        (Kind.HEADING, Relation.INSERTED_AFTER, "### *New:* **17 bis.** [EU: We act.]"),
        (Kind.FOOTNOTE, Relation.INSERTED_AFTER, "*Footnote:* *New:* **17 bis.** [EU: We act.]"),
    ],
)
def test_a_new_paragraph_says_that_it_is_new(kind: Kind, relation: Relation, shown: str) -> None:
    """Whether it is put in or another version, with its label and who wants it."""
    reading = Reading("We act.", ("EU",))
    assert written(NewParagraph("n1", "17 bis", "", kind, 2, None, relation, (reading,))) == [shown]


def test_the_same_compilation_gives_the_same_bytes() -> None:
    """Nothing of the day or the machine is in it, and the base document adds nothing."""
    made = Compilation(BaseText("A", "b.md", "0"), (), (based("We act."),))
    other = MarkedDocument("other.docx", "Other", ())
    assert markdown.write(made, NO_BASE) == markdown.write(made, other)
