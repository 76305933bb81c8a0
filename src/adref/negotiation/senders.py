"""Whether a name in a paper is of its sender or of another party."""

from collections.abc import Iterable
from functools import cache

from adref.compilation.apart import cleaned
from adref.compilation.instructing.askers import Naming, Whose, nobody
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import group_of
from adref.negotiation.idents import name_key
from adref.negotiation.names import known_party, party_named, party_of_sender
from adref.negotiation.states import state_of
from adref.negotiation.support import Occasion, support

_LONGEST = 160
"""Code points of the longest line that may say who sent a letter."""


def naming_of(
    entry: PartyEntry, head: Iterable[str], charter: Charter | None = None, *, is_sure: bool = False
) -> Naming:
    """Whom a name is of in the paper of *entry*.

    A party that nobody knows counts as the sender where *is_sure* says so; else *head*, the lines
    above the letter, may name it. Where they name none, or several, nothing is known of names.
    """
    if is_sure or known_party(entry.ident, charter) or known_party(entry.name, charter):
        return _seen_from(entry, charter)
    found = (party_of_sender(cleaned(line), "", charter) for line in head if len(line) <= _LONGEST)
    senders = {sender.ident: sender for sender in found if sender is not None}
    if len(senders) != 1:
        return nobody
    (sender,) = senders.values()
    return _seen_from(sender, charter)


def _seen_from(sender: PartyEntry, charter: Charter | None) -> Naming:
    @cache
    def naming(name: str) -> Whose:
        named = None if _is_bare_code(name, charter) else party_named(name, charter)
        if named is None:
            return Whose.NOBODY
        own = _is_same(sender, named) or _leads(sender, named, charter)
        return Whose.SENDER if own or _leads(named, sender, charter) else Whose.OTHER

    return naming


def _is_bare_code(name: str, charter: Charter | None) -> bool:
    """Whether *name* is the code of a State and no name of it: "NO" and "AND" are words as well."""
    state = state_of(name)
    if state is None or name not in (state.iso2, state.iso3) or name in state.other_names:
        return False
    return group_of(name) is None and (charter is None or charter.party_of(name) is None)


def _is_same(one: PartyEntry, other: PartyEntry) -> bool:
    return name_key(one.ident) == name_key(other.ident) or (
        (state := state_of(one.name)) is not None and state == state_of(other.name)
    )


def _leads(one: PartyEntry, other: PartyEntry, charter: Charter | None) -> bool:
    """Whether *one* speaks for *other*: as its group, or as the negotiation lists it."""
    names = map(name_key, (*one.members, *one.speaks_for))
    if {name_key(other.ident), name_key(other.name)}.intersection(names):
        return True
    # China is no member of the Group of 77 and China.
    group = group_of(one.ident)
    if group is not None and f" {name_key(other.name)} " in f" {name_key(group.name)} ":
        return True
    state = state_of(other.name)
    behind = support((one.ident,), Occasion(None), charter)
    return state is not None and state in behind.spoken_for
