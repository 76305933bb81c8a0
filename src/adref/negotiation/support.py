"""Who supports a reading, counted by set: a group and its member never twice.

A member's position is not inferred from its group. Who speaks in its own name, and for whom a
group speaks, are therefore two figures, and both are said as what they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from adref.base.counts import counted
from adref.negotiation.charter import Charter, Dissociation, PartyEntry
from adref.negotiation.groups import Group, group_of
from adref.negotiation.kinds import PartyKind
from adref.negotiation.names import known_party
from adref.negotiation.rosters import Unlisted, members, roster_of
from adref.negotiation.states import State, state_of, unlisted_state


@dataclass(frozen=True, slots=True)
class Spoken:
    """A group among the supporters, or a party that speaks for others beside itself.

    *members* are those it speaks for, None where they are not known; *apart* are the members
    that dissociate themselves from it here. *listed* is the day of the list that was taken,
    where no day was known of which the members were asked.
    """

    group: PartyEntry
    members: tuple[State, ...] | None
    apart: tuple[State, ...] = ()
    listed: date | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """The parties of a reading: States in their own name, groups, and all others.

    Among *groups* are also those that speak for others beside themselves.
    """

    states: tuple[State, ...]
    groups: tuple[Spoken, ...] = ()
    others: tuple[PartyEntry, ...] = ()

    @property
    def spoken_for(self) -> frozenset[State]:
        """The States that speak, or for whom a group of theirs speaks: each once.

        A State that speaks in its own name stands here even where it dissociates itself.
        """
        led = (state for spoken in self.groups for state in spoken.members or ())
        return frozenset((*self.states, *led))

    @property
    def count(self) -> int:
        """How many States those are; by their codes, for a State takes long to compare."""
        led = (state.iso2 for spoken in self.groups for state in spoken.members or ())
        return len({*(state.iso2 for state in self.states), *led})

    @property
    def is_whole(self) -> bool:
        """Whether the members of all the groups are known."""
        return all(spoken.members is not None for spoken in self.groups)

    @property
    def says_more(self) -> bool:
        """Whether it says more than the names of the parties do: a count of several."""
        known = any(spoken.members is not None for spoken in self.groups)
        return known or len(self.states) > 1


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and on what a reading is supported: the day, the draft, the paragraph's label.

    Where the day is not known (None) the members of groups are those of the latest list.
    """

    on: date | None
    draft: str | None = None
    paragraph: str | None = None


def support(parties: Sequence[str], occasion: Occasion, charter: Charter | None = None) -> Support:
    """Who stands behind *parties*, the ids of a reading."""
    return Census(charter).support(parties, occasion)


@dataclass(slots=True)
class Census:
    """Counts the support of many readings; what it learns of a party it remembers."""

    charter: Charter | None = None
    _entries: dict[str, PartyEntry] = field(default_factory=dict)
    _states: dict[str, State | None] = field(default_factory=dict)
    _members: dict[tuple[str, date | None], Spoken] = field(default_factory=dict)
    _apart: list[tuple[str, State, Dissociation]] | None = None

    def support(self, parties: Iterable[str], occasion: Occasion) -> Support:
        """Who stands behind *parties*, the ids of a reading."""
        entries = [self._entry(party) for party in parties]
        states = {state for entry in entries if (state := self._state(entry)) is not None}
        no_states = [entry for entry in entries if self._state(entry) is None]
        speaking = [e for e in entries if e.speaks_for or (e in no_states and _is_group(e))]
        return Support(
            tuple(sorted(states, key=lambda state: state.iso2)),
            tuple(self._spoken(entry, occasion) for entry in speaking),
            tuple(entry for entry in no_states if not _is_group(entry)),
        )

    def _entry(self, party: str) -> PartyEntry:
        if party not in self._entries:
            known = known_party(party, self.charter)
            self._entries[party] = known or PartyEntry(party, party)
        return self._entries[party]

    def _state(self, entry: PartyEntry) -> State | None:
        if entry.ident not in self._states:
            self._states[entry.ident] = _state(entry)
        return self._states[entry.ident]

    def _spoken(self, entry: PartyEntry, occasion: Occasion) -> Spoken:
        key = (entry.ident, occasion.on)
        if key not in self._members:
            self._members[key] = self._all_of(entry, occasion.on)
        whole = self._members[key]
        gone = {
            state
            for ident, state, said in self._gone()
            if ident == entry.ident and said.covers(occasion.draft, occasion.paragraph)
        }
        if not gone:
            return whole
        if whole.members is None:
            return Spoken(entry, None, tuple(sorted(gone, key=lambda state: state.iso2)))
        kept = tuple(state for state in whole.members if state not in gone)
        apart = tuple(state for state in whole.members if state in gone)
        return Spoken(entry, kept, apart, whole.listed)

    def _all_of(self, entry: PartyEntry, on: date | None) -> Spoken:
        """All those *entry* speaks for, whoever dissociates itself."""
        led: set[State] = set()
        own = self._members_of(entry, on) if _is_group(entry) else Spoken(entry, ())
        through = [self._entry(name) for name in entry.speaks_for]
        groups = [self._members_of(e, on) for e in through if _is_group(e)]
        led.update(state for e in through if (state := self._state(e)) is not None)
        led.update(state for spoken in (own, *groups) for state in spoken.members or ())
        listed = next((s.listed for s in (own, *groups) if s.listed is not None), None)
        known = all(spoken.members is not None for spoken in (own, *groups))
        return Spoken(entry, _sorted(led) if known else None, (), listed)

    def _members_of(self, entry: PartyEntry, on: date | None) -> Spoken:
        """The members as the negotiation lists them, else as the group's own list has them.

        A listed member that is no State is none here: "and others" cannot be counted.
        """
        if entry.members:
            states = (self._state(self._entry(name)) for name in entry.members)
            return Spoken(entry, _sorted({state for state in states if state is not None}))
        names = (entry.ident, entry.name, *entry.aliases)
        group = next((found for name in names if (found := group_of(name)) is not None), None)
        if group is None:
            return Spoken(entry, None)
        return Spoken(entry, members(group, on), (), _day_of(group) if on is None else None)

    def _gone(self) -> list[tuple[str, State, Dissociation]]:
        """Who dissociates itself: the id of the group, the member, and how far."""
        if self._apart is None:
            self._apart = []
            for said in self.charter.dissociations if self.charter else ():
                group = known_party(said.group, self.charter)
                member = known_party(said.member, self.charter)
                state = self._state(member) if member else None
                if group is not None and state is not None:
                    self._apart.append((group.ident, state, said))
        return self._apart


def _sorted(states: Iterable[State]) -> tuple[State, ...]:
    return tuple(sorted(states, key=lambda state: state.iso2))


def _day_of(group: Group) -> date | None:
    roster = roster_of(group)
    return None if isinstance(roster, Unlisted) else roster.known


def _state(entry: PartyEntry) -> State | None:
    """The State that *entry* is, if it says that it is one or leaves open what it is.

    One that the negotiation calls a State and no list has is a State all the same.
    """
    if entry.kind not in (PartyKind.STATE, PartyKind.OTHER):
        return None
    found = (state_of(name) for name in (entry.ident, entry.name, *entry.aliases))
    known = next((state for state in found if state is not None), None)
    if known is None and entry.kind is PartyKind.STATE:
        return unlisted_state(entry.name)
    return known


def _is_group(entry: PartyEntry) -> bool:
    return entry.kind is PartyKind.GROUP or (
        entry.kind is PartyKind.OTHER and group_of(entry.ident) is not None
    )


def in_words(found: Support) -> str:
    """*found* as a sentence that claims no more than is known."""
    said = [_states(found.states)] if found.states else []
    said += [_group(spoken) for spoken in found.groups]
    if found.others:
        said.append("others: " + ", ".join(entry.ident for entry in found.others))
    count = found.count
    if found.groups and count:
        if len(found.groups) + len(found.states) > 1:
            least = "" if found.is_whole else "at least "
            said.append(f"{least}{counted(count, 'State')} in all, counted once")
        said.append("no member's position is inferred")
    return "; ".join(said)


def _states(states: Sequence[State]) -> str:
    names = ", ".join(state.name for state in states)
    return f"at least {counted(len(states), 'State')}: {names}"


def _group(spoken: Spoken) -> str:
    apart = ", ".join(state.name for state in spoken.apart)
    without = f", without {apart}" if apart else ""
    return f"{spoken.group.ident} ({_for(spoken)}{''.join(_as_of(spoken))}{without})"


def _for(spoken: Spoken) -> str:
    """For whom, by number; those that a party speaks for by name, as the negotiation has them."""
    if not _is_group(spoken.group):
        return f"speaks for {', '.join(spoken.group.speaks_for)}"
    if spoken.members is None:
        return "members not known"
    return f"for {counted(len(spoken.members), 'member')}"


def _as_of(spoken: Spoken) -> Iterator[str]:
    """The day of the list, where nobody said of which day the members are meant."""
    if spoken.listed is not None and spoken.members is not None:
        yield f" as listed on {spoken.listed.isoformat()}"
