"""Who belongs to which group on which day, and what cannot be known."""

import re
from datetime import date
from pathlib import Path

import pytest

from adref.base.facts import table
from adref.negotiation.groups import Group, group_of, groups
from adref.negotiation.rosters import Roster, Unlisted, groups_of, members, roster_of
from adref.negotiation.states import state_of, states

LISTED = [group.ident for group in groups() if isinstance(roster_of(group), Roster)]
UNLISTED = [group.ident for group in groups() if isinstance(roster_of(group), Unlisted)]


def there(group: str, on: str) -> set[str]:
    """The codes of the members of a group on a day."""
    found = group_of(group)
    assert found is not None
    listed = members(found, date.fromisoformat(on))
    assert listed is not None
    return {state.iso2 for state in listed}


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("G77", "2026-11-25", 134),
        ("EU", "2026-11-25", 27),
        ("AFRICAN-GROUP", "2026-11-25", 54),
        ("ARAB-GROUP", "2026-11-25", 22),
        ("AOSIS", "2026-11-25", 39),
        ("SIDS", "2026-11-25", 39),
        ("LDC", "2025-06-01", 44),
        ("LLDC", "2026-11-25", 32),
        ("CANZ", "2026-11-25", 3),
        ("GRULAC", "2026-11-25", 33),
        ("CARICOM", "2026-11-25", 14),
        ("ASEAN", "2026-11-25", 11),
        ("PSIDS", "2026-11-25", 12),
    ],
)
def test_a_group_has_as_many_members_as_it_says(group: str, on: str, count: int) -> None:
    """The counts that the groups' own lists give."""
    assert len(there(group, on)) == count


@pytest.mark.parametrize(
    ("group", "state", "last_day_before", "first_day_after"),
    [
        ("EU", "HR", "2013-06-30", "2013-07-01"),
        ("ASEAN", "TL", "2025-10-25", "2025-10-26"),
        ("AFRICAN-GROUP", "SS", "2011-07-13", "2011-07-14"),
        ("LDC", "SS", "2012-12-17", "2012-12-18"),
    ],
)
def test_a_member_joins_on_its_day(
    group: str, state: str, last_day_before: str, first_day_after: str
) -> None:
    """The first day counts, the day before does not."""
    assert state not in there(group, last_day_before)
    assert there(group, first_day_after) - there(group, last_day_before) == {state}


@pytest.mark.parametrize(
    ("group", "gone", "last_day", "first_day_after"),
    [
        ("EU", {"GB"}, "2020-01-31", "2020-02-01"),
        ("LDC", {"BT"}, "2023-12-12", "2023-12-13"),
        ("LDC", {"ST"}, "2024-12-12", "2024-12-13"),
        ("LDC", {"BD", "LA", "NP"}, "2026-11-23", "2026-11-24"),
    ],
)
def test_a_member_leaves_on_its_day(
    group: str, gone: set[str], last_day: str, first_day_after: str
) -> None:
    """A graduation or a withdrawal takes effect on the day on record."""
    assert there(group, last_day) - there(group, first_day_after) == gone


def test_every_group_has_a_list_or_says_why_not() -> None:
    """No group is silent about its members, and no list is left over."""
    assert set(table("adref.negotiation", "rosters.toml")) == {group.ident for group in groups()}
    assert set(UNLISTED) == {"CLAM", "JUSCANZ", "LMG", "NAM"}


@pytest.mark.parametrize("ident", UNLISTED)
def test_a_group_without_a_list_has_a_reason(ident: str) -> None:
    """That it is not known who belongs to it is said, and is not the same as nobody."""
    group = group_of(ident)
    assert group is not None
    roster = roster_of(group)
    assert isinstance(roster, Unlisted)
    assert len(roster.why) > 20
    assert members(group, date(2026, 11, 25)) is None


@pytest.mark.parametrize("ident", LISTED)
def test_a_list_is_dated_sourced_and_names_each_state_once(ident: str) -> None:
    """Every code is that of a State (or the list would not load), and no State is there twice."""
    group = group_of(ident)
    assert group is not None
    roster = roster_of(group)
    assert isinstance(roster, Roster)
    assert len(roster.source) > 20
    assert roster.first < roster.known
    listed = [membership.state for membership in roster.memberships]
    assert len(set(listed)) == len(listed)
    assert set(listed) <= set(states())


@pytest.mark.parametrize("ident", LISTED)
def test_a_day_before_the_list_begins_is_not_known(ident: str) -> None:
    """A list of today says nothing of the days before its first."""
    group = group_of(ident)
    assert group is not None
    roster = roster_of(group)
    assert isinstance(roster, Roster)
    assert members(group, date.fromordinal(roster.first.toordinal() - 1)) is None
    assert members(group, roster.first)


@pytest.mark.parametrize(
    ("state", "on", "expected"),
    [
        ("Norway", "2026-11-25", set()),
        ("Fiji", "2026-11-25", {"G77", "AOSIS", "SIDS", "PSIDS", "PIF"}),
        ("Timor-Leste", "2025-10-25", {"G77", "AOSIS", "LDC", "SIDS"}),
        ("Timor-Leste", "2025-10-26", {"G77", "AOSIS", "LDC", "SIDS", "ASEAN"}),
        ("GB", "2019-06-01", {"EU"}),
    ],
)
def test_the_groups_of_a_state_are_those_of_the_day(
    state: str, on: str, expected: set[str]
) -> None:
    """From the same lists, the other way round."""
    found = state_of(state)
    assert found is not None
    assert {group.ident for group in groups_of(found, date.fromisoformat(on))} == expected


def test_the_page_of_groups_says_what_the_lists_say() -> None:
    """Every group with its count and the day from which its list holds, and no other."""
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "groups.md"
    row = re.compile(r"^\| .* \(`([A-Z0-9-]+)`\) \| (\d+|not known) \| ([\d-]*) ?\|$", re.MULTILINE)
    rows = {found[0]: found[1:] for found in row.findall(page.read_text(encoding="utf-8"))}
    assert rows == {group.ident: documented(group) for group in groups()}


def documented(group: Group) -> tuple[str, str]:
    """How the page shows *group*."""
    roster, there = roster_of(group), members(group, date(2026, 11, 25))
    if isinstance(roster, Unlisted) or there is None:
        return "not known", ""
    return str(len(there)), roster.first.isoformat()
