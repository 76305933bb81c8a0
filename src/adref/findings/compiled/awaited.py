"""What is to be answered: invitations to comment, text promised for later, text still missing."""

from dataclasses import dataclass
from enum import StrEnum

from adref.findings.compiled.spot import Spot


class Awaits(StrEnum):
    """What is awaited: comments, a later draft's text, or words for a placeholder."""

    INVITATION = "invitation"
    PROMISE = "promise"
    PLACEHOLDER = "placeholder"


class Where(StrEnum):
    """Where it is said: in the base, in a reading, in a note beside one, or in a comment."""

    BASE = "base"
    READING = "reading"
    NOTE = "note"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Awaited:
    """One sentence, *quote*, with the words by which it is known, *evidence*.

    *parties* are those whose words they are, none for the base. *touched_by* are the parties
    with a wish or a comment on the paragraph, or with a new paragraph after it: the likely
    answers.
    """

    spot: Spot
    awaits: Awaits
    where: Where
    parties: tuple[str, ...]
    quote: str
    evidence: str
    touched_by: tuple[str, ...]

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        raise NotImplementedError
