"""Negotiating groups and the names under which they sign."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table
from adref.negotiation.idents import name_key


@dataclass(frozen=True, slots=True)
class Group:
    """A negotiating group; *aliases* are further names it signs with."""

    ident: str
    name: str
    aliases: tuple[str, ...] = ()


@cache
def groups() -> tuple[Group, ...]:
    """All groups of ``groups.toml``."""
    return tuple(
        Group(ident, facts["name"], tuple(facts["aliases"]))
        for ident, facts in table("adref.negotiation", "groups.toml").items()
    )


def group_of(name: str) -> Group | None:
    """The group that signs as *name*, or whose id that is."""
    return _by_name().get(name_key(name))


@cache
def _by_name() -> Mapping[str, Group]:
    return {
        name_key(name): group
        for group in groups()
        for name in (group.ident, group.name, *group.aliases)
    }
