"""States: their codes, their names in six languages, and whether they are Members of the UN."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from adref.base.facts import table
from adref.negotiation.idents import name_key


class Membership(StrEnum):
    """What a State is in the United Nations."""

    MEMBER = "member"
    OBSERVER = "observer"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class State:
    """A State by its ISO 3166-1 codes; *names* are by language, *other_names* as papers sign."""

    iso2: str
    iso3: str
    membership: Membership
    names: Mapping[str, str] = field(hash=False)
    other_names: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The English name in United Nations use, CLDR's where there is no other."""
        return self.other_names[0] if self.other_names else self.names["en"]


@cache
def states() -> tuple[State, ...]:
    """All States of ``states.toml``, by code."""
    others = table("adref.negotiation", "state_names.toml")
    return tuple(
        State(
            code,
            facts["iso3"],
            Membership(facts["un"]),
            {key: name for key, name in facts.items() if key not in ("iso3", "un")},
            tuple(others.get(code, ())),
        )
        for code, facts in table("adref.negotiation", "states.toml").items()
    )


def state_of(name: str) -> State | None:
    """The State called *name*: a name in any of the six languages, an alias or an ISO 3166 code.

    A code must be in capitals: "IT" is Italy, "it" is a word.
    """
    return _by_code().get(name.strip()) or _by_name().get(name_key(name))


def unlisted_state(name: str) -> State:
    """A State that no list has, such as one of a made-up negotiation: its name is its code too."""
    return State(name, name, Membership.NONE, {"en": name})


@cache
def _by_code() -> Mapping[str, State]:
    return {code: state for state in states() for code in (state.iso2, state.iso3)}


@cache
def _by_name() -> Mapping[str, State]:
    return {
        name_key(name): state
        for state in states()
        for name in (*state.names.values(), *state.other_names)
    }
