"""Whose name this is: as the negotiation lists it, as a group signs, as a State is called."""

import re
from collections.abc import Iterator

from adref.base.facts import table
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import group_of
from adref.negotiation.idents import LONGEST_IDENT, ident_fault, name_key
from adref.negotiation.kinds import PartyKind
from adref.negotiation.states import state_of


def known_party(name: str, charter: Charter | None = None) -> PartyEntry | None:
    """The party called *name*: one of *charter* first, else a group or a State.

    It is also known by how a paper opens: "Egypt, on behalf of the Group of 77 and China" is
    the group, "Norway, aligning itself with the statement of the European Union" is Norway.
    """
    return party_named(name, charter) or opening_party(name, charter)


def opening_party(name: str, charter: Charter | None = None) -> PartyEntry | None:
    """The party that a paper with the opening *name* is of; None where it is a name, or none."""
    key = f" {name_key(name)} "
    forms = (*_with_letters(name, charter), *_led(key, charter), *_aligned(key))
    there = (party_named(form, charter) for form in forms)
    return next((entry for entry in there if entry is not None), None)


def party_named(name: str, charter: Charter | None) -> PartyEntry | None:
    """The party that bears *name*: one of *charter* first, else a group or a State."""
    listed = charter.party_of(name) if charter else None
    if listed is not None:
        return listed
    if group := group_of(name):
        return PartyEntry(group.ident, group.name, PartyKind.GROUP)
    if state := state_of(name):
        return PartyEntry(state.name, state.name, PartyKind.STATE)
    return None


def party_of_file(stem: str, charter: Charter | None = None) -> PartyEntry:
    """The party whose input has the file name *stem*, a new one where nobody is known by it."""
    listed = charter.party_of(stem) if charter else None
    return listed or opening_party(stem, charter) or PartyEntry(stem, stem)


_LETTERS = re.compile(r"(.*\S)\s*\(([^()]+)\)\s*")


def _with_letters(name: str, charter: Charter | None) -> Iterator[str]:
    """The name before its own letters: "European Union (EU)"."""
    found = _LETTERS.fullmatch(name) if name.rstrip().endswith(")") else None
    if found is not None:
        whole, letters = (party_named(form, charter) for form in found.groups())
        if whole is not None and whole == letters:
            yield found[1]


def _led(key: str, charter: Charter | None) -> Iterator[str]:
    """Those on whose behalf somebody speaks, where nothing but the speaker is named before."""
    for words in table("adref.negotiation", "spoken.toml")["behalf"]:
        speaker, found, led = key.partition(f" {words} ")
        if found and _is_speaker(speaker.strip(), charter):
            yield led.strip()


def _is_speaker(words: str, charter: Charter | None) -> bool:
    """Whether *words* are nothing, an opening ("Statement by"), a party, or both."""
    openers = table("adref.negotiation", "spoken.toml")["openers"]
    rests = (words.removeprefix(o).strip() for o in openers if f"{words} ".startswith(f"{o} "))
    return any(not rest or party_named(rest, charter) is not None for rest in (words, *rests))


def _aligned(key: str) -> Iterator[str]:
    """The one who speaks, where it says with whose words it agrees."""
    for words in table("adref.negotiation", "spoken.toml")["aligned"]:
        speaker, found, _ = key.partition(f" {words} ")
        if found:
            yield speaker.strip()


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
