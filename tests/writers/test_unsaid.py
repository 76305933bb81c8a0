"""How often each topic that some form cannot say occurs."""

from dataclasses import replace

import pytest

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import Compilation, Move, PartyComment
from adref.proposals.edits import Edit
from adref.text.document import Cell, Kind
from adref.writers import unsaid
from tests.writers import footnoted
from tests.writers.build import base, compilation, document, edited, new

COMMENT = PartyComment("EU", "We agree.", Place("EU.docx", 3, 4))
MADE = compilation(
    base("p1", "We [act|EU!,G77: see].", label="1", comments=(COMMENT,)),
    base("p2", "We go.", label="(a)", level=1, alternatives=("US!: We \x07.",)),
    edited("p3", "We States should act.", (0, 16), "EU", (Edit(0, 3, ""), Edit(10, 10, "x"))),
    base("p4", "We stay."),
    new("n1", "p4", "US: Annex", kind=Kind.HEADING),
    base("p5", f"[We|EU: {'x' * 32_001}] see."),
    moves=(Move("US", "p2", None),),
    notices=(Notice("split", "Two of one.", Place("EU.docx")),),
)


def counted(made: Compilation) -> dict[str, int]:
    """The topics that occur."""
    document_of = document(made, {"p1": Cell(0, 0, 0), "p4": Cell(0, 0, 1)})
    return {topic: n for topic, n in unsaid.counts(made, document_of).items() if n}


def test_each_topic_is_counted_where_it_occurs() -> None:
    """Silent edits by reading, tables by table, files by party, hashes with that of the base."""
    assert counted(MADE) == {
        unsaid.TABLES: 1,
        unsaid.UNTOUCHED: 1,
        unsaid.LEVELS: 1,
        unsaid.NEW_HEADINGS: 1,
        unsaid.SILENT: 2,
        unsaid.SINGLE: 1,
        unsaid.MOVES: 1,
        unsaid.ASIDES: 1,
        unsaid.COMMENT_PLACES: 1,
        unsaid.NOTICES: 1,
        unsaid.NOTICE_PLACES: 1,
        unsaid.FILES: 4,
        unsaid.HASHES: 5,
        unsaid.DATE: 1,
        unsaid.SIGNS: 1,
        unsaid.LONG: 1,
    }


@pytest.mark.parametrize(("topic", "times"), [(unsaid.LOOK, 1), (unsaid.CALLS, 1)])
def test_what_only_the_base_has_is_counted_there(topic: str, times: int) -> None:
    """A bold word and the call of a footnote."""
    assert unsaid.counts(footnoted.MADE, footnoted.called())[topic] == times


def test_a_label_is_counted_where_its_printed_form_is_lost() -> None:
    """The base prints "17)", understood as "17"; "1." is the standard form of "1"."""
    made = compilation(base("p1", "We act.", label="1"), base("p2", "We see.", label="17"))
    whole = document(made)
    first, second = whole.paragraphs
    assert second.label is not None
    odd = replace(second, label=replace(second.label, printed="17)"))
    counts = unsaid.counts(made, replace(whole, paragraphs=(first, odd)))
    assert counts[unsaid.PRINTED_LABELS] == 1


def test_nothing_met_is_no_notice() -> None:
    """A form that says all of this compilation says nothing of itself."""
    assert unsaid.unsaid({unsaid.MOVES: "left out"}, {unsaid.MOVES: 0}, "x.md") == ()
