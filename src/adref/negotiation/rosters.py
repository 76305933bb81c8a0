"""Who belongs to a negotiating group on a day: dated lists, each with its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from adref.base.facts import table
from adref.negotiation.groups import Group, group_of, groups
from adref.negotiation.states import State, state_of


@dataclass(frozen=True, slots=True)
class Membership:
    """A State in a group from the day *since* on, and from *until* on no more.

    A *since* of None is before the first day for which the list holds; an *until* of None is
    not on record.
    """

    state: State
    since: date | None = None
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the State is a member on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Roster:
    """The members of a group, as *source* has them and as looked up on the day *known*.

    It says nothing of a day before *first*.
    """

    source: str
    first: date
    known: date
    memberships: tuple[Membership, ...]


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A group of which no list is held, and why."""

    why: str


def roster_of(group: Group) -> Roster | Unlisted:
    """The list of *group*, or why there is none."""
    return _rosters()[group.ident]


def members(group: Group, on: date | None) -> tuple[State, ...] | None:
    """The members of *group* on a day, by code.

    None says that they are not known: the group has no list, or its list begins later. A day
    after the list was looked up is answered as the list stood; so is one that is not known.
    """
    roster = roster_of(group)
    if isinstance(roster, Unlisted) or (on is not None and on < roster.first):
        return None
    there = (m.state for m in roster.memberships if m.holds(on or roster.known))
    return tuple(sorted(there, key=lambda state: state.iso2))


def groups_of(state: State, on: date) -> tuple[Group, ...]:
    """The groups with a list for that day that has *state*; it may well be in others."""
    return tuple(group for group in groups() if state in (members(group, on) or ()))


@cache
def _rosters() -> Mapping[str, Roster | Unlisted]:
    held = table("adref.negotiation", "rosters.toml")
    return {ident: _roster(facts) for ident, facts in held.items() if group_of(ident)}


def _roster(facts: Mapping[str, Any]) -> Roster | Unlisted:
    if "unlisted" in facts:
        return Unlisted(facts["unlisted"])
    spans = ({"states": facts.get("states", "")}, *facts.get("spans", ()))
    found = tuple(membership for span in spans for membership in _memberships(span))
    return Roster(facts["source"], facts["from"], facts["known"], found)


def _memberships(span: Mapping[str, Any]) -> Iterator[Membership]:
    for code in span["states"].split():
        state = state_of(code)
        assert state is not None, f"{code} is the code of no State"
        yield Membership(state, span.get("since"), span.get("until"))
