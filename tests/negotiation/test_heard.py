"""Positions heard in the comments and notes of a compilation, and where they find their words."""

import pytest

from adref.base.places import Place
from adref.compilation.model import Note, PartyComment
from adref.compilation.standing import Position
from adref.negotiation.heard import names_of, positions_heard
from adref.negotiation.pointers import Pointers, Roll
from tests.writers.build import base, compilation, new, noted

PLACE = Place("Norway.docx", 4, 9, "word/comments.xml", 0)
TITLE = base("t1", "A title")
TWO = "States [should|EU: shall] act [soon|EU: now|US: later]."


def found(text: str, *, notation: str = TWO, at: str = "p1") -> list[Position]:
    """What Norway is heard to say in a comment *text* on the paragraph *at*."""
    comment = (PartyComment("Norway", text, PLACE),)
    made = compilation(
        base("t1", "A title", comments=comment if at == "t1" else ()),
        base("p1", notation, label="12", comments=comment if at == "p1" else ()),
        new("n1", "p1", "EU: More.", label="12 bis"),
    )
    pointers = Pointers(made, Roll(tuple(p.ident for p in made.parties)))
    return list(positions_heard(made, pointers, names_of(made)))


def short(positions: list[Position]) -> list[tuple[str, str, str | None]]:
    """The stance, the paragraph and the words of each."""
    return [(p.stance.value, p.on.paragraph, p.on.text) for p in positions]


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("We support the EU proposal.", [("supports", "p1", "shall"), ("supports", "p1", "now")]),
        ("We support the European Union's proposal to say “now”.", [("supports", "p1", "now")]),
        ("We support the EU proposal to be quick.", []),
        ("We support the US proposal to be slow.", [("supports", "p1", "later")]),
        ("We support the G77 proposal.", []),
        ("We reserve our position.", [("reserves", "p1", None)]),
        ("We oppose the EU proposal on para 12 bis.", [("opposes", "n1", "More.")]),
        ("We support the EU proposal on para 99.", []),
    ],
)
def test_a_position_is_on_what_the_sentence_means(
    text: str, positions: list[tuple[str, str, str | None]]
) -> None:
    """All a party wants in the paragraph; of several wishes only one that is quoted."""
    assert short(found(text)) == positions


def test_the_sentence_and_its_place_are_kept() -> None:
    """A position can be held against what was said."""
    [position] = found("Thank you. We cannot accept paragraph 12. It is too long.")
    assert (position.party, position.said) == ("Norway", "We cannot accept paragraph 12.")
    assert position.place == PLACE


def test_words_without_a_certain_place_must_name_the_paragraph() -> None:
    """What stands on a title may belong anywhere."""
    assert found("We reserve our position.", at="t1") == []
    assert short(found("We reserve our position on paragraph 12.", at="t1")) == [
        ("reserves", "p1", None)
    ]


def test_a_note_beside_a_reading_counts_once() -> None:
    """Its place is the file of its party."""
    paragraph = base("p1", "States [should|Norway: must|EU: shall] act.", label="1")
    note = (Note("Norway", "We can live with the EU proposal."),)
    made = compilation(TITLE, noted(paragraph, note))
    pointers = Pointers(made, Roll(("EU", "Norway")))
    [position] = positions_heard(made, pointers, names_of(made))
    assert (position.stance.value, position.on.text) == ("flexible", "shall")
    assert position.place == Place("Norway.docx")
