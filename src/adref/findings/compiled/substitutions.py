"""Systematic substitutions: one term put for another again and again."""

from dataclasses import dataclass

from adref.findings.compiled.spot import Spot


@dataclass(frozen=True, slots=True)
class Use:
    """What one party does with a term.

    *places* are where it puts the new term for the old, *left* where the old stands in the base
    and the party keeps it. Where it changes the old term otherwise, neither counts.
    """

    party: str
    places: tuple[Spot, ...]
    left: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Substitution:
    """*new* for *old* in several places; *new* is "" where the term is taken out.

    *uses* are by party id; *occurrences* is how often the base has the old term.
    """

    old: str
    new: str
    uses: tuple[Use, ...]
    occurrences: int

    @property
    def places(self) -> tuple[Spot, ...]:
        """Every place where somebody makes the substitution, once, in the order of the text."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
