"""Signs: what a detector sees in one layer, before it is put into words for a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.findings.finding import Confidence
from adref.findings.wording import Word


@dataclass(frozen=True, slots=True)
class Sign:
    """A stretch of a layer, in code points, and why it was noticed."""

    code: str
    start: int
    end: int
    evidence: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Clash:
    """Two words or more that cannot stand side by side; *first* and *last* are word numbers."""

    first: int
    last: int
    evidence: str
    confidence: Confidence = Confidence.CERTAIN

    def on(self, words: Sequence[Word]) -> Sign:
        """The clash as a sign in the layer of *words*."""
        start, end = words[self.first].start, words[self.last].end
        return Sign("two-readings", start, end, self.evidence, self.confidence)
