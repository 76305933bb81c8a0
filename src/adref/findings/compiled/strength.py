"""Shifts of operative strength: shall to should, urges to invites."""

from dataclasses import dataclass
from enum import StrEnum

from adref.compilation.model import Reading
from adref.findings.compiled.spot import Spot


class Direction(StrEnum):
    """Whether the reading binds more or less than the base."""

    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Shift:
    """A *reading* that puts the operative words *new* for *old*.

    *scale* names the list of :file:`strength.toml` in which both stand; *practice* says that its
    order is a matter of practice and not laid down. *spot* is where *old* stands in the base.
    """

    spot: Spot
    old: str
    new: str
    direction: Direction
    scale: str
    practice: bool
    reading: Reading

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
