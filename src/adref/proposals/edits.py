"""An edit: one stretch of a text and the words that stand there instead."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.text.tokens import normal


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """*text* in the place of the code points from *start* to *end* of a normal text.

    An insertion has start == end, a deletion the text "". The edits of one party on one text
    are disjoint and in order.
    """

    start: int
    end: int
    text: str


def splice(base: str, edits: Sequence[Edit]) -> str:
    """*base* with *edits* put in, white space as it falls."""
    pieces, done = [], 0
    for edit in edits:
        pieces += [base[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, base[done:]])


def apply(base: str, edits: Sequence[Edit]) -> str:
    """The normal text that *edits* make of *base*; *base* stays as it was."""
    return normal(splice(base, edits))
