"""Near-equal readings: those that could be joined, because little but spelling parts them."""

from dataclasses import dataclass
from enum import StrEnum

from adref.compilation.model import Reading
from adref.findings.compiled.contested import Scope
from adref.findings.compiled.spot import Spot


class Difference(StrEnum):
    """In what two readings differ that say the same words."""

    TYPOGRAPHY = "typography"
    CASE = "case"
    PUNCTUATION = "punctuation"
    SPELLING = "spelling"
    NUMBER = "number"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class NearEqual:
    """Readings of one place that differ in nothing but *differences*; a person decides.

    *base* is among them where *with_base*: then a reading differs from the base itself in no
    more than that. *evidence* are the words that differ, as the first and another reading have
    them.
    """

    spot: Spot
    scope: Scope
    base: str
    readings: tuple[Reading, ...]
    differences: tuple[Difference, ...]
    evidence: tuple[tuple[str, str], ...]
    with_base: bool = False

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
