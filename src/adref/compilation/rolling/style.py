"""How a process writes its rolling text: where the names stand, which word, what tells signs.

Each choice is read back (law 5), so there are few. None is a matter of colour.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Attribution(StrEnum):
    """Where the names of the parties stand in a bracket."""

    BEFORE = "before"
    """[EU, Norway: shall]"""
    AFTER = "after"
    """[shall (EU, Norway)]"""


class Alternatives(StrEnum):
    """The word before another wording of a whole paragraph."""

    ALT = "Alt."
    ALTERNATIVE = "Alternative"
    OPTION = "Option"


class Labels(StrEnum):
    """The case of the labels of paragraphs."""

    AS_PRINTED = "as-printed"
    CAPITALS = "capitals"
    """17 BIS"""


class Signs(StrEnum):
    """How a Word file tells the brackets of the notation from those of the text itself."""

    BOLD = "bold"
    PLAIN = "plain"
    r"""Nothing is bold, and brackets of the text are written \[ and \], as in Markdown."""


class Statuses(StrEnum):
    """What says the status of a paragraph."""

    CODE = "code"
    """(AR)"""
    NAME = "name"
    """(agreed ad referendum)"""


@dataclass(frozen=True, slots=True)
class StatusMark:
    """A status of this process: its text code, and its name.

    One that *is_open* is that of every paragraph on which something is still wanted and to which
    the chair gave none.
    """

    ident: str
    code: str
    name: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The choices of one process, and the statuses that it knows.

    These are the negotiation's and not the compilation's: they are printed and not read back.
    """

    attribution: Attribution = Attribution.BEFORE
    alternatives: Alternatives = Alternatives.ALT
    labels: Labels = Labels.AS_PRINTED
    signs: Signs = Signs.BOLD
    statuses: Statuses = Statuses.CODE
    marks: tuple[StatusMark, ...] = ()

    def bracket(self, head: str, words: str) -> str:
        """The inside of a bracket in which *words* are those of *head*."""
        if self.attribution is Attribution.AFTER:
            return f"{words} ({head})"
        return f"{head}: {words}"

    def head_and_words(self, inside: str) -> tuple[str, str] | None:
        """The head and the words of the inside of a bracket, None where it names nobody."""
        if self.attribution is Attribution.AFTER:
            at = _last_open(inside)
            return None if at is None else (inside[at + 2 : -1], inside[:at])
        head, colon, words = inside.partition(": ")
        return (head, words) if colon else None

    def label(self, label: str) -> str:
        """*label* as it is written."""
        return label.upper() if self.labels is Labels.CAPITALS else label

    def status(self, ruled: str = "", *, is_open: bool) -> str:
        """The status of a paragraph, on which something is wanted if it *is_open*.

        *ruled* is the id of the status that the chair gave it, "" where it was given none.
        """
        by_chair = (one for one in self.marks if one.ident == ruled)
        of_open = (one for one in self.marks if is_open and one.is_open)
        found = next(by_chair, None) or next(of_open, None)
        if found is None:
            return ""
        return found.code if self.statuses is Statuses.CODE else found.name


def codes_of(style: Style, given: Collection[str]) -> str:
    """What the codes *given* stand for, in a sentence; "" where none is."""
    marks = [one for one in style.marks if one.code in given]
    if style.statuses is not Statuses.CODE or not marks:
        return ""
    return "; ".join(f"({one.code}) is {one.name}" for one in marks) + "."


DEFAULT = Style()
CHOICES: Mapping[str, type[StrEnum]] = {
    "attribution": Attribution,
    "alternatives": Alternatives,
    "labels": Labels,
    "signs": Signs,
    "statuses": Statuses,
}
"""What may be chosen, by its name, and from what."""


def style_from(said: Mapping[str, Any]) -> Style:
    """The style that the choices *said* make; raises ValueError or KeyError for an unknown one."""
    chosen: dict[str, Any] = {name: CHOICES[name](value) for name, value in said.items()}
    return Style(**chosen)


def choices_of(style: Style) -> dict[str, str]:
    """The choices of *style* that are not the usual ones."""
    chosen = ((name, getattr(style, name)) for name in CHOICES)
    return {name: str(value) for name, value in chosen if value != getattr(DEFAULT, name)}


def _last_open(inside: str) -> int | None:
    """Where the space before the parenthesis stands that the last sign of *inside* closes."""
    depth = 0
    for at in range(len(inside) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(inside[at], 0)
        if depth == 0:
            return at - 1 if at and at < len(inside) - 1 and inside[at - 1] == " " else None
    return None
