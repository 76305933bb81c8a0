"""The algebra of edits: undo, and carry across each other."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from adref.proposals.carry import Overtaken, carry, invert
from adref.proposals.edits import Edit, apply, splice

BASE = "we commit to act"


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> tuple[Edit, ...]:
    """Disjoint edits in order on a text of *length* code points."""
    borders = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
    pairs = zip(borders[::2], borders[1::2], strict=False)
    return tuple(Edit(start, end, draw(st.text("xy ", max_size=3))) for start, end in pairs)


@given(edits_of(len(BASE)))
def test_what_is_undone_was_never_done(edits: tuple[Edit, ...]) -> None:
    """Doing and undoing gives the text to the letter, and undoing the undone does it again."""
    done = splice(BASE, edits)
    undone = invert(BASE, edits)
    assert splice(done, undone) == BASE
    assert invert(done, undone) == edits


@given(edits_of(len(BASE)), edits_of(len(BASE)))
def test_carried_edits_meet_in_the_same_text(
    one: tuple[Edit, ...], other: tuple[Edit, ...]
) -> None:
    """Whichever of two single edits comes first, both give the same text, if neither is overtaken."""
    assume(len(one) > 0 and len(other) > 0)
    mine, theirs = one[0], other[0]
    after_theirs, after_mine = carry(mine, [theirs]), carry(theirs, [mine])
    assert isinstance(after_theirs, Overtaken) == isinstance(after_mine, Overtaken)
    assume(isinstance(after_theirs, Edit) and isinstance(after_mine, Edit))
    assert splice(splice(BASE, [theirs]), [after_theirs]) == splice(  # type: ignore[list-item]
        splice(BASE, [mine]),
        [after_mine],  # type: ignore[list-item]
    )


@pytest.mark.parametrize(
    ("edit", "across", "carried"),
    [
        (Edit(10, 12, "not to"), Edit(0, 2, "States"), Edit(14, 16, "not to")),
        (Edit(0, 2, "States"), Edit(10, 12, "not to"), Edit(0, 2, "States")),
        (Edit(2, 2, " all"), Edit(3, 9, "agree"), Edit(2, 2, " all")),
        (Edit(9, 9, " firmly"), Edit(3, 9, "agree"), Edit(8, 8, " firmly")),
        (Edit(3, 3, "x"), Edit(3, 9, ""), Edit(3, 3, "x")),
    ],
    ids=["after", "before", "just before", "just after", "at its start"],
)
def test_an_edit_moves_with_its_words(edit: Edit, across: Edit, carried: Edit) -> None:
    """What stands before it shifts it; what stands behind or only touches it does not harm it."""
    assert carry(edit, [across]) == carried


@pytest.mark.parametrize(
    ("edit", "across"),
    [
        (Edit(3, 9, "agree"), Edit(5, 6, "")),
        (Edit(5, 5, "x"), Edit(3, 9, "")),
        (Edit(3, 9, ""), Edit(5, 5, "x")),
        (Edit(3, 3, "x"), Edit(3, 3, "y")),
    ],
    ids=["same words", "inside what goes", "something put in inside", "same point"],
)
def test_an_edit_whose_words_were_touched_is_overtaken(edit: Edit, across: Edit) -> None:
    """It is handed back with what overtook it, for a person to decide."""
    assert carry(edit, [across]) == Overtaken(edit, across)


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ((Edit(3, 9, ""),), "we to act"),
        ((Edit(2, 2, " all"), Edit(13, 16, "wait")), "we all commit to wait"),
        ((Edit(0, 16, ""),), ""),
        ((), BASE),
    ],
)
def test_edits_are_put_in_and_white_space_collapses(edits: tuple[Edit, ...], after: str) -> None:
    """A deletion may leave two spaces, which nobody sees."""
    assert apply(BASE, edits) == after
