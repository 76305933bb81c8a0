"""How a compilation stands: what parties hold of its readings, and what the chair says of them.

It is known beside the inputs, from a list, a remark or a command, so that no law of the
compilation depends on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from adref.base.places import Place


class Stance(StrEnum):
    """What a party holds of words that it did not propose (design.md, section 2)."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    RESERVES = "reserves"
    FLEXIBLE = "flexible"


@dataclass(frozen=True, slots=True)
class Target:
    """What something is said of: a paragraph by its id, a passage of it, or one reading.

    *start* and *end* are code points of the base paragraph, None where the whole paragraph, one
    of its alternatives or a new paragraph is meant; *text* is the wording of a reading, None
    where all readings there are meant.
    """

    paragraph: str
    start: int | None = None
    end: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """*party* takes a stance; *said* are the words it is known from, at *place*."""

    party: str
    stance: Stance
    on: Target
    said: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the chair wrote: the id of a status of the process, and a decision in words."""

    on: Target
    status: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is known; *support* says of a reading in a sentence who stands behind it.

    *codes* are the text codes of the statuses by their ids ("AR"), never a colour alone.
    """

    positions: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    support: Mapping[Target, str] = field(default_factory=dict, hash=False)
    codes: Mapping[str, str] = field(default_factory=dict, hash=False)

    def positions_on(self, target: Target) -> tuple[Position, ...]:
        """The positions on *target* itself, in their order."""
        return tuple(position for position in self.positions if position.on == target)

    def ruling_on(self, target: Target) -> Ruling | None:
        """The last that was said of *target* itself."""
        return next((ruling for ruling in reversed(self.rulings) if ruling.on == target), None)


UNKNOWN = Standing()
"""Nothing is known beside the inputs."""
