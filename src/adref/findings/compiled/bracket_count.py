"""How many brackets a draft has: those of its text, and those that the wishes would add."""

from dataclasses import dataclass

from adref.findings.compiled.spot import Spot


@dataclass(frozen=True, slots=True)
class ParagraphBrackets:
    """The square brackets of one paragraph.

    *pairs* are those of its text, *deepest* how many are open at once at the most, *loose* those
    without a partner. *wishes* are the brackets that the parties' readings would stand in: one
    for each reading of a passage, each alternative and each reading of a new paragraph.
    """

    spot: Spot
    pairs: int
    deepest: int
    loose: int
    wishes: int


@dataclass(frozen=True, slots=True)
class BracketCount:
    """The brackets of a draft: *paragraphs* are those that have any, the counts are their sums."""

    title: str
    pairs: int
    deepest: int
    loose: int
    wishes: int
    paragraphs: tuple[ParagraphBrackets, ...]

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
