"""The overlay: each change once, with all who want it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.model import BaseParagraph
from adref.compilation.overlay import Change, Piece, leaving, overlay
from adref.compilation.rebuild import text_of
from adref.text.tokens import normal
from tests.writers.build import base
from tests.writers.generated import PARTIES, base_paragraphs

_SIGNS = {Change.KEPT: "", Change.INSERTED: "+", Change.DELETED: "-"}


def drawn(pieces: tuple[Piece, ...]) -> list[str]:
    """Each piece as sign, words and parties."""
    return [
        f"{_SIGNS[p.change]}{p.text}" + (f" ({','.join(p.parties)})" if p.parties else "")
        for p in pieces
    ]


CASES = {
    "States [should|EU: shall|US:] act.": [
        "States ",
        "-should (EU,US)",
        "+shall (EU)",
        " act.",
    ],
    "[|EU: We |US: We ]act[|EU:  now].": ["+We  (EU,US)", "act", "+ now (EU)", "."],
    "[We act.|US:]": ["-We act. (US)"],
    "We act.": ["We act."],
}


@pytest.mark.parametrize("notation", CASES)
def test_each_deletion_stands_once_before_what_takes_its_place(notation: str) -> None:
    """Parties that delete the same words share one piece."""
    assert drawn(overlay(base("p1", notation))) == CASES[notation]


def test_a_leaving_party_deletes_every_word_and_puts_in_none() -> None:
    """Whatever its readings say."""
    found = overlay(base("p1", "We [act|EU,US: stop]."), frozenset({"EU"}))
    assert drawn(found) == ["-We  (EU)", "-act (EU,US)", "+stop (US)", "-. (EU)"]


def test_parties_leave_a_paragraph_they_delete_or_word_anew() -> None:
    """A party that changes words only stays."""
    made = base("p1", "[We act.|US:|EU: We stop.]", alternatives=("Norway: Act!",))
    assert leaving(made) == {"US", "Norway"}


@given(base_paragraphs("p1"), st.sampled_from(PARTIES))
def test_taking_a_partys_pieces_gives_its_own_text(paragraph: BaseParagraph, party: str) -> None:
    """And taking none gives the base, letter for letter."""
    pieces = overlay(paragraph, frozenset())
    ours = "".join(
        p.text
        for p in pieces
        if (party in p.parties) is (p.change is Change.INSERTED) or p.change is Change.KEPT
    )
    anew = any(party in reading.parties for reading in paragraph.alternatives)
    assert anew or normal(ours) == text_of(paragraph, party)
    assert "".join(p.text for p in pieces if p.change is not Change.INSERTED) == paragraph.base


@given(base_paragraphs("p1"))
def test_no_piece_is_empty_and_every_change_has_its_parties(paragraph: BaseParagraph) -> None:
    """The parties are sorted, and those that were silent are among them."""
    for_all = overlay(paragraph, leaving(paragraph))
    assert all(p.text for p in for_all)
    assert all(bool(p.parties) is (p.change is not Change.KEPT) for p in for_all)
    assert all(list(p.parties) == sorted(set(p.parties)) for p in for_all)
    assert all(set(p.silent) <= set(p.parties) for p in for_all)
