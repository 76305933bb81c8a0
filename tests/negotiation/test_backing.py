"""Who stands behind the readings of a compilation."""

from datetime import date

from adref.compilation.standing import Position, Stance, Target
from adref.negotiation.backing import backing
from adref.negotiation.charter import Charter, Dissociation
from adref.negotiation.support import Occasion
from tests.writers.build import base, compilation

MADE = compilation(
    base("p1", "States [should|EU: shall|Norway: may] act.", label="1"),
    base("p2", "States [should|EU: shall] stay.", label="2"),
)
SHALL, MAY = Target("p1", 7, 13, "shall"), Target("p1", 7, 13, "may")
ON = Occasion(date(2026, 11, 25), "zero")


def test_supporters_stand_behind_a_reading_as_its_parties_do() -> None:
    """Only those who support it: who is flexible or reserves does not."""
    positions = (
        Position("Norway", Stance.SUPPORTS, SHALL),
        Position("Japan", Stance.FLEXIBLE, SHALL),
        Position("Switzerland", Stance.SUPPORTS, Target("p1")),
    )
    assert backing(MADE, positions, ON)[SHALL] == (
        "at least 1 State: Norway; EU (for 27 members); "
        "28 States in all, counted once; no member's position is inferred"
    )


def test_a_single_state_is_not_told_again() -> None:
    """The list of parties says it already."""
    assert MAY not in backing(MADE, (), ON)


def test_a_dissociation_counts_in_its_paragraph() -> None:
    """And nowhere else."""
    charter = Charter("x", (), dissociations=(Dissociation("Hungary", "EU", None, ("1",)),))
    found = backing(MADE, (), ON, charter)
    assert "(for 26 members, without Hungary)" in found[SHALL]
    assert "(for 27 members)" in found[Target("p2", 7, 13, "shall")]
