"""The page of a party: what it asked, who agrees, what touches it."""

import pytest

from adref.compilation.model import BaseParagraph, Compilation, Note, Passage, Reading, Source
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.proposals.edits import Edit, splice
from adref.text.document import Kind
from adref.writers.letters import is_rtl
from adref.writers.lines import Grid, Leaf, Line
from adref.writers.party_page import PartyUnknown, sheet
from tests.writers.build import base, compilation, document, new

SHALL = base("p1", "States [should|EU,G77: shall|US:] act.", label="1")


def rows(made: Compilation, party: str) -> list[list[str]]:
    """The cells of the page of *party* as plain words."""
    parts = sheet(made, document(made), only=[party]).parts
    grids = [part for part in parts if isinstance(part, Grid)]
    return [
        [" / ".join(line.text for line in cell) for cell in row]
        for grid in grids
        for row in grid.rows
    ]


def test_a_row_says_who_agrees_and_what_touches_it() -> None:
    """The others of the set agree; a rival reading of the passage touches it."""
    made = compilation(SHALL, parties="EU G77 US")
    assert rows(made, "EU") == [
        ["1", "replace States should shall act.", "G77", "US: delete should"]
    ]


def test_nobody_and_nothing_are_said_in_words() -> None:
    """An empty cell could be a loss."""
    made = compilation(base("p1", "States [|EU: shall] act.", label="1"), parties="EU US")
    assert rows(made, "EU")[0][2:] == ["nobody else yet", "nothing yet"]


def one_passage(text: str, **edits: Edit) -> Compilation:
    """A paragraph that is one passage, of which each party changes a few words."""
    wanted = tuple(
        Reading(splice(text, [edit]), (party,), edits=(edit,)) for party, edit in edits.items()
    )
    whole = Passage(0, len(text), text, wanted)
    paragraph = BaseParagraph("p1", "1", "", Kind.BODY, 0, text, (whole,))
    return compilation(paragraph, parties=" ".join(edits))


def test_a_reading_that_changes_other_words_of_the_passage_does_not_touch() -> None:
    """A passage is as long as all that is wanted in it; words apart in it are two places."""
    words = "States should act now"
    made = one_passage(
        words, EU=Edit(7, 13, "shall"), US=Edit(18, 21, "soon"), G77=Edit(0, 21, "We act")
    )
    assert rows(made, "EU")[0][3] == "G77: replace States should act now We act"


def test_of_many_wishes_that_touch_only_what_they_change_is_told() -> None:
    """Long wordings by their two ends: the table has all of them."""
    long = " ".join(f"w{n}" for n in range(40))
    others = {f"P{n}": Edit(7, 13, f"must{n}") for n in range(5)}
    added = Edit(13, 13, " soon")
    made = one_passage("States should act now", EU=Edit(7, 13, long), US=added, **others)
    touching = rows(made, "P0")[0][3].split(" / ")
    assert touching[:2] == [
        "EU: replace should w0 w1 w2 w3 w4 w5 w6 w7 … w34 w35 w36 w37 w38 w39",
        "US: insert States should soon",
    ]


def test_of_many_wishes_those_that_most_want_are_told_and_who_wants_the_rest() -> None:
    """In the order of the text; the words of the rest are in the table."""
    readings = "EU: shall|US: may|P0,P1: must|P2,P3: will|P6: might|P4,P5: can"
    made = compilation(
        base("p1", f"We [should|{readings}] act."), parties="EU US P0 P1 P2 P3 P4 P5 P6"
    )
    touching = rows(made, "EU")[0][3].split(" / ")
    assert [line.partition(":")[0] for line in touching[:2]] == ["P0, P1", "P2, P3"]
    assert touching[2:] == ["and 3 more, by P4, P5, P6, US"]


def test_new_paragraphs_of_one_place_touch_each_other() -> None:
    """With the label under which they stand."""
    one = new("n1", "p1", "EU: We note it.", label="1 bis")
    two = new("n2", "p1", "US: We do not.", label="1 ter")
    made = compilation(SHALL, one, two, parties="EU G77 US")
    assert rows(made, "EU")[1][3] == "US: new paragraph 1 ter We do not."


def test_each_party_begins_on_a_leaf_of_its_own_in_the_order_of_the_alphabet() -> None:
    """So that it can be printed on both sides and handed over; no order but that of names."""
    made = compilation(SHALL, parties="US EU G77")
    parts = sheet(made, document(made)).parts
    titles = [part.text for part in parts if isinstance(part, Line) and part.style == "Title"]
    assert titles == ["EU", "G77", "US"]
    assert sum(isinstance(part, Leaf) for part in parts) == len(titles) - 1


def test_a_party_that_changes_nothing_has_a_page_that_says_so() -> None:
    """Rather than none."""
    made = compilation(SHALL, parties="EU G77 US Chad")
    said = [part.text for part in sheet(made, document(made), only=["Chad"]).parts[-1:]]  # type: ignore[union-attr]
    assert said == ["This paper leaves the text as it is."]


def test_an_unknown_party_is_refused_with_those_there_are() -> None:
    """The remedy names them."""
    made = compilation(SHALL, parties="EU G77 US")
    with pytest.raises(PartyUnknown, match="no paper of Norse; name one of EU, G77, US"):
        sheet(made, document(made), only=["Norse"])


def test_what_others_hold_and_what_the_chair_wrote_stand_beside_it() -> None:
    """A position that is only on the paragraph is nobody's proposal and touches none."""
    shall = Target("p1", 7, 13, "shall")
    positions = (
        Position("Chad", Stance.SUPPORTS, shall),
        Position("Chad", Stance.RESERVES, Target("p1")),
    )
    held = Standing(positions, (Ruling(shall, "ad-ref", "taken up"),), {}, {"ad-ref": "AR"})
    made = compilation(base("p1", "States [should|EU: shall] act.", label="1"), parties="EU")
    [grid] = [p for p in sheet(made, document(made), held).parts if isinstance(p, Grid)]
    [cells] = [[" / ".join(line.text for line in cell) for cell in row] for row in grid.rows]
    assert cells == [
        "1 / AR / taken up",
        "replace States should shall act.",
        "supported by Chad",
        "nothing yet",
    ]


def test_a_note_that_is_a_source_is_told_once() -> None:
    """With what is understood of it, where that is more than is printed."""
    agreed = (Note("EU", "(Tunis Agenda, para 89)"), Note("EU", "as before"))
    known = Source("EU", "(Tunis Agenda, para 89)", "Tunis Agenda", "paragraph 89")
    vague = Source("EU", "(TA 5)", "Tunis Agenda", "paragraph 5")
    reading = Reading("shall", ("EU",), notes=agreed, sources=(known, vague))
    passage = Passage(7, 13, "should", (reading,))
    paragraph = BaseParagraph("p1", "1", "", Kind.BODY, 0, "States should act.", (passage,))
    assert rows(compilation(paragraph, parties="EU"), "EU")[0][1].split(" / ")[1:] == [
        "EU: as before",
        "EU: (Tunis Agenda, para 89)",
        "EU: (TA 5) (Tunis Agenda, paragraph 5)",
    ]


def test_a_line_has_the_direction_of_the_words_that_are_changed() -> None:
    """Not that of the word for what is done to them, which is always English."""
    arabic = base("p1", "على الدول أن [تعمل|EU: تتعاون|US:] معا.", label="1")
    made = compilation(arabic, parties="EU US")
    [grid] = [p for p in sheet(made, document(made), only=["EU"]).parts if isinstance(p, Grid)]
    [[_, [asked], _, [touches]]] = grid.rows
    assert is_rtl(asked.words)
    assert is_rtl(touches.words)
