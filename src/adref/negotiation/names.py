"""Whose name this is: as the negotiation lists it, as a group signs, as a State is called."""

from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import group_of
from adref.negotiation.idents import LONGEST_IDENT, ident_fault
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
