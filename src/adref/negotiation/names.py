"""Whose name this is: as the negotiation lists it, as a group signs, as a State is called."""

from collections.abc import Iterator

from adref.base.facts import table
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import group_of
from adref.negotiation.idents import LONGEST_IDENT, ident_fault, name_key
from adref.negotiation.kinds import PartyKind
from adref.negotiation.states import state_of


def known_party(name: str, charter: Charter | None = None) -> PartyEntry | None:
    """The party called *name*: one of *charter* first, else a group or a State."""
    listed = charter.party_of(name) if charter else None
    if listed is not None:
        return listed
    if group := group_of(name):
        return PartyEntry(group.ident, group.name, PartyKind.GROUP)
    if state := state_of(name):
        return PartyEntry(state.name, state.name, PartyKind.STATE)
    return None


def party_called(name: str, charter: Charter | None = None) -> PartyEntry:
    """The party called *name*, a new one where it is not known.

    Signs that an id must not hold are left out of the id; the name keeps them.
    """
    known = known_party(name, charter)
    if known is not None:
        return known
    ident = "".join(c if ident_fault(c) is None or c == " " else " " for c in name)
    ident = " ".join(ident.split())[:LONGEST_IDENT].strip() or "unnamed"
    return PartyEntry(ident, name)


def party_of_sender(name: str, address: str, charter: Charter | None = None) -> PartyEntry | None:
    """The party that a message's sender writes for, None if neither name nor address says so.

    The negotiation may list an address, or the part after its "@", among a party's aliases. A
    name is also looked for without what stands round it: "Permanent Mission of Norway to the UN".
    """
    if charter is not None:
        for written in (address, address.rpartition("@")[2]):
            listed = charter.party_of(written) if written else None
            if listed is not None:
                return listed
    found = (known_party(form, charter) for form in _bare_names(name))
    return next((entry for entry in found if entry is not None), None)


def _bare_names(name: str) -> Iterator[str]:
    """*name*, and what is left of it without the words for a mission and its seat."""
    yield name
    key = name_key(name)
    words = table("adref.negotiation", "missions.toml")
    for after in ("", *map(name_key, words["after"])):
        if not key.endswith(after):
            continue
        rest = key.removesuffix(after).strip()
        for before in ("", *map(name_key, words["before"])):
            if rest.startswith(before):
                yield name_key(rest.removeprefix(before).strip())
