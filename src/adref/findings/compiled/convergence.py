"""Convergence: how much of a text stands as nobody touches it."""

from dataclasses import dataclass

from adref.findings.compiled.spot import Spot


@dataclass(frozen=True, slots=True)
class Convergence:
    """Counts of a paragraph, a section or the whole text; nothing is weighed.

    *spot* is the paragraph, None for a *section* or, with *section* None as well, for the whole.
    *base_words* are the words of the base, *untouched_words* those that lie in no passage and in
    no paragraph for which there is an alternative. Of the *passages*, *single* have one reading
    and *several* more. *paragraphs* are those of the base, *untouched_paragraphs* those without
    a passage or an alternative. *alternatives* are whole other wordings of base paragraphs, *new*
    the paragraphs the base does not have.
    """

    section: str | None
    spot: Spot | None
    base_words: int
    untouched_words: int
    passages: int
    single: int
    several: int
    alternatives: int
    paragraphs: int
    untouched_paragraphs: int
    new: int

    @property
    def share(self) -> float | None:
        """The untouched share of the base words, from 0 to 1; None where there are no words."""
        return self.untouched_words / self.base_words if self.base_words else None

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
