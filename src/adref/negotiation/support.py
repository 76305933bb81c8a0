"""Who supports a reading, counted by set: a group and its member never twice.

A member's position is not inferred from its group. Who speaks in its own name, and for whom a
group speaks, are therefore two figures, and both are said as what they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import group_of
from adref.negotiation.kinds import PartyKind
from adref.negotiation.names import known_party
from adref.negotiation.rosters import members
from adref.negotiation.states import State, state_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """A group among the supporters.

    *members* are those it speaks for, None where they are not known; *apart* are the members
    that dissociate themselves from it here.
    """

    group: PartyEntry
    members: tuple[State, ...] | None
    apart: tuple[State, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """The parties of a reading: States in their own name, groups, and all others."""

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
    def is_whole(self) -> bool:
        """Whether the members of all the groups are known."""
        return all(spoken.members is not None for spoken in self.groups)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and on what a reading is supported: the day, the draft, the paragraph's label."""

    on: date
    draft: str | None = None
    paragraph: str | None = None


def support(parties: Sequence[str], occasion: Occasion, charter: Charter | None = None) -> Support:
    """Who stands behind *parties*, the ids of a reading."""
    entries = [known_party(party, charter) or PartyEntry(party, party) for party in parties]
    states = {state for entry in entries if (state := _state(entry)) is not None}
    groups = [entry for entry in entries if _state(entry) is None and _is_group(entry)]
    others = [entry for entry in entries if _state(entry) is None and not _is_group(entry)]
    return Support(
        tuple(sorted(states, key=lambda state: state.iso2)),
        tuple(_spoken(group, occasion, charter) for group in groups),
        tuple(others),
    )


def _state(entry: PartyEntry) -> State | None:
    """The State that *entry* is, if it says that it is one or leaves open what it is."""
    if entry.kind not in (PartyKind.STATE, PartyKind.OTHER):
        return None
    found = (state_of(name) for name in (entry.ident, entry.name, *entry.aliases))
    return next((state for state in found if state is not None), None)


def _is_group(entry: PartyEntry) -> bool:
    return entry.kind is PartyKind.GROUP or (
        entry.kind is PartyKind.OTHER and group_of(entry.ident) is not None
    )


def _spoken(entry: PartyEntry, occasion: Occasion, charter: Charter | None) -> Spoken:
    there = _members(entry, occasion.on)
    gone = set(_dissociated(entry, occasion, charter))
    if there is None:
        return Spoken(entry, None, tuple(sorted(gone, key=lambda state: state.iso2)))
    return Spoken(
        entry,
        tuple(state for state in there if state not in gone),
        tuple(state for state in there if state in gone),
    )


def _members(entry: PartyEntry, on: date) -> tuple[State, ...] | None:
    """The members as the negotiation lists them, else as the group's own list has them.

    A listed member that is no State is none here: "and others" cannot be counted.
    """
    if entry.members:
        listed = {state for name in entry.members if (state := state_of(name)) is not None}
        return tuple(sorted(listed, key=lambda state: state.iso2))
    names = (entry.ident, entry.name, *entry.aliases)
    group = next((found for name in names if (found := group_of(name)) is not None), None)
    return members(group, on) if group else None


def _dissociated(entry: PartyEntry, occasion: Occasion, charter: Charter | None) -> Iterator[State]:
    for said in charter.dissociations if charter else ():
        group, member = known_party(said.group, charter), known_party(said.member, charter)
        if group is None or group.ident != entry.ident or member is None:
            continue
        state = _state(member)
        if state is not None and said.covers(occasion.draft, occasion.paragraph):
            yield state


def in_words(found: Support) -> str:
    """*found* as a sentence that claims no more than is known."""
    said = [_states(found.states)] if found.states else []
    said += [_group(spoken) for spoken in found.groups]
    if found.others:
        said.append("others: " + ", ".join(entry.ident for entry in found.others))
    if found.groups and found.spoken_for:
        least = "" if found.is_whole else "at least "
        count = _counted(len(found.spoken_for))
        said.append(f"{least}{count} in all, counted once; no member's position is inferred")
    return "; ".join(said)


def _states(states: Sequence[State]) -> str:
    names = ", ".join(state.name for state in states)
    return f"at least {_counted(len(states))}: {names}"


def _counted(count: int) -> str:
    return f"{count} State" if count == 1 else f"{count} States"


def _group(spoken: Spoken) -> str:
    count = "members not known" if spoken.members is None else f"for {len(spoken.members)} members"
    apart = ", ".join(state.name for state in spoken.apart)
    return f"{spoken.group.ident} ({count}{f', without {apart}' if apart else ''})"
