"""Support counted by set, and what is never inferred."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.negotiation.charter import Charter, charter_from
from adref.negotiation.states import state_of, states
from adref.negotiation.support import Occasion, in_words, support

TODAY = date(2026, 11, 25)
ANY = Occasion(TODAY)
DRAFTS = 'title = "T"\n[[drafts]]\nid = "zero"\nfile = "1.md"\n'


def charter(more: str) -> Charter:
    """A negotiation with one draft, "zero", and *more*."""
    return charter_from(tomllib.loads(DRAFTS + more), "n.toml")


def named(*names: str) -> set[str]:
    """The codes of States by name."""
    found = [state_of(name) for name in names]
    return {state.iso2 for state in found if state is not None}


@pytest.mark.parametrize(
    ("parties", "by_name", "in_all"),
    [
        (("Norway",), {"NO"}, 1),
        (("Norway", "Switzerland"), {"NO", "CH"}, 2),
        (("G77",), set(), 134),
        (("Cuba", "G77"), {"CU"}, 134),
        (("G77", "Norway"), {"NO"}, 135),
        (("AFRICAN-GROUP", "ARAB-GROUP"), set(), 66),
        (("CANZ", "Canada", "NZ"), {"CA", "NZ"}, 3),
        (("Civil Society Forum",), set(), 0),
        ((), set(), 0),
    ],
)
def test_a_group_and_its_member_count_once(
    parties: tuple[str, ...], by_name: set[str], in_all: int
) -> None:
    """Who speaks in its own name stands apart from those for whom a group speaks."""
    found = support(parties, ANY)
    assert {state.iso2 for state in found.states} == by_name
    assert len(found.spoken_for) == in_all


def test_a_group_without_a_list_makes_the_count_a_minimum() -> None:
    """Nobody is counted for it, and the sentence says so."""
    found = support(("JUSCANZ", "Norway"), ANY)
    assert not found.is_whole
    assert in_words(found) == (
        "at least 1 State: Norway; JUSCANZ (members not known); "
        "at least 1 State in all, counted once; no member's position is inferred"
    )


def test_the_day_of_the_reading_decides() -> None:
    """The European Union spoke for 28 until 31 January 2020."""
    assert len(support(("EU",), Occasion(date(2020, 1, 31))).spoken_for) == 28


def test_the_members_that_the_negotiation_lists_come_first() -> None:
    """A group of friends exists in one negotiation; a listed word that is no State is not counted."""
    friends = charter(
        '[[parties]]\nid = "Friends"\nkind = "group"\nmembers = ["Norway", "CH", "and others"]'
    )
    assert {s.iso2 for s in support(("Friends",), ANY, friends).spoken_for} == {"NO", "CH"}


APART = """
[[dissociations]]
member = "Argentina"
group = "G77 and China"
draft = "zero"
paragraphs = ["12"]
source = "statement of 3 November"
"""


@pytest.mark.parametrize(
    ("occasion", "without"),
    [
        (Occasion(TODAY, "zero", "12"), {"AR"}),
        (Occasion(TODAY, "Zero", "12."), {"AR"}),
        (Occasion(TODAY, "zero", "13"), set()),
        (Occasion(TODAY, "rev1", "12"), set()),
        (Occasion(TODAY), {"AR"}),
    ],
)
def test_a_member_that_dissociates_itself_is_not_spoken_for(
    occasion: Occasion, without: set[str]
) -> None:
    """For the paragraphs it names; and where it is asked of the whole, it is not counted in."""
    [spoken] = support(("G77",), occasion, charter(APART)).groups
    assert {state.iso2 for state in spoken.apart} == without
    assert spoken.members is not None
    assert len(spoken.members) == 134 - len(without)


def test_a_member_that_speaks_for_itself_counts_even_if_it_left_the_group() -> None:
    """Argentina wants this reading whatever it thinks of the group's others."""
    found = support(("Argentina", "G77"), Occasion(TODAY, "zero", "12"), charter(APART))
    assert named("Argentina") <= {state.iso2 for state in found.spoken_for}
    assert in_words(found) == (
        "at least 1 State: Argentina; G77 (for 133 members, without Argentina); "
        "134 States in all, counted once; no member's position is inferred"
    )


def test_without_a_day_the_latest_list_counts_and_says_so() -> None:
    """Files without a folder have no date, and nobody reads a clock."""
    found = support(("EU", "JUSCANZ"), Occasion(None))
    assert in_words(found) == (
        "EU (for 27 members as listed on 2026-11-25); JUSCANZ (members not known); "
        "at least 27 States in all, counted once; no member's position is inferred"
    )


SPOKEN = """
[[parties]]
id = "Norway"
kind = "state"
speaks_for = ["Iceland", "Liechtenstein"]
[[parties]]
id = "Presidency"
speaks_for = ["CANZ", "Norway"]
"""


def test_a_party_may_speak_for_others_beside_itself() -> None:
    """They are named as the negotiation names them, and counted once with all others."""
    found = support(("Norway", "Iceland"), ANY, charter(SPOKEN))
    assert in_words(found) == (
        "at least 2 States: Iceland, Norway; Norway (speaks for Iceland, Liechtenstein); "
        "3 States in all, counted once; no member's position is inferred"
    )


def test_who_speaks_for_a_group_speaks_for_its_members() -> None:
    """The party itself is no State and is said beside them."""
    found = support(("Presidency",), ANY, charter(SPOKEN))
    assert {state.iso2 for state in found.spoken_for} == {"CA", "AU", "NZ", "NO"}
    assert [entry.ident for entry in found.others] == ["Presidency"]


MADE_UP = """
[[parties]]
id = "Mirrow"
kind = "state"
[[parties]]
id = "Low-Polder"
name = "Low Polder"
kind = "state"
[[parties]]
id = "Delta"
kind = "group"
members = ["Mirrow", "Low Polder", "and others"]
"""


def test_what_the_negotiation_calls_a_state_is_counted_as_one() -> None:
    """Such a State has a name and no code; what is listed nowhere stays uncounted."""
    found = support(("Delta", "Mirrow"), ANY, charter(MADE_UP))
    assert in_words(found) == (
        "at least 1 State: Mirrow; Delta (for 2 members); "
        "2 States in all, counted once; no member's position is inferred"
    )


@pytest.mark.parametrize(
    ("parties", "more"),
    [
        (("Norway",), False),
        (("An NGO",), False),
        (("JUSCANZ", "CH"), False),
        (("Norway", "CH"), True),
        (("G77",), True),
    ],
)
def test_a_count_that_only_repeats_a_name_says_no_more(
    parties: tuple[str, ...],
    more: bool,  # noqa: FBT001
) -> None:
    """One State alone, stakeholders, a group of which no list is held: they are named already."""
    assert support(parties, ANY).says_more is more


NAMES = st.sampled_from(
    [*(state.name for state in states()), "G77", "EU", "AOSIS", "LDC", "JUSCANZ", "An NGO"]
)


@given(st.lists(NAMES, max_size=8), NAMES)
def test_one_more_party_never_lowers_the_count_and_twice_is_once(
    parties: list[str], more: str
) -> None:
    """Counting is by set: order and repetition do not matter, and it only grows."""
    before, after = support(parties, ANY), support([*parties, more], ANY)
    assert before.spoken_for <= after.spoken_for
    assert set(before.states) <= after.spoken_for
    assert support([*parties, *parties[::-1]], ANY).spoken_for == before.spoken_for
