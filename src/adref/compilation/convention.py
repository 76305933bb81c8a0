"""Conventions: which mark means inserted, which deleted."""

import re
from dataclasses import dataclass

from adref.base.errors import AdrefError
from adref.text.document import Role
from adref.text.marks import ARRIVED, LEFT, MAY_INSERT, STRUCK, Mark, MarkKind

TRACKED = frozenset(kind for kind in ARRIVED | LEFT if not kind.startswith("critic"))
CRITIC = frozenset(kind for kind in ARRIVED | LEFT if kind.startswith("critic"))


class ConventionUnreadable(AdrefError):
    """Words given as a convention that name no mark or no role."""

    def __init__(self, words: str, fault: str) -> None:
        self.words, self.fault = words, fault
        super().__init__(
            f"convention {words!r}: {fault}; write 'tracked', 'clean', 'marked', 'brackets' "
            "or say which mark means what, as in 'bold+underline=inserted,strike=deleted'"
        )


@dataclass(frozen=True, slots=True)
class Convention:
    """What the marks made by hand mean.

    *inserted* and *deleted* hold printed marks: a kind ("bold") or a kind with its value
    ("colour:FF0000"). Tracked changes and CriticMarkup always mean what they say, but for a
    convention that is *clean*: there every change was made without a mark. With *brackets*,
    square brackets round words mean that they are out.
    """

    inserted: frozenset[str] = frozenset()
    deleted: frozenset[str] = frozenset()
    brackets: bool = False

    def __str__(self) -> str:
        """The convention in the form :func:`read_convention` takes."""
        sides = ((self.inserted, Role.INSERTED), (self.deleted, Role.DELETED))
        parts = [f"{'+'.join(sorted(marks))}={role}" for marks, role in sides if marks]
        return ",".join(parts) or "unmarked"

    def role(self, marks: frozenset[Mark]) -> Role:
        """What a span with *marks* is; deletion outweighs insertion."""
        if not marks:
            return Role.KEPT
        kinds = {mark.kind for mark in marks}
        names = {str(mark.kind) for mark in marks} | {str(mark) for mark in marks}
        if kinds & LEFT or names & self.deleted:
            return Role.DELETED
        if kinds & ARRIVED or names & self.inserted:
            return Role.INSERTED
        return Role.KEPT


NONE_BY_HAND = Convention()
MARKED = Convention(
    frozenset({"bold", "underline", "double-underline", "empty-link"}),
    frozenset({"strike", "double-strike"}),
)
BRACKETS = Convention(
    frozenset({"underline"}), frozenset({"strike", "double-strike", "bracketed"}), brackets=True
)
_NAMED = {
    "tracked": NONE_BY_HAND,
    "critic": NONE_BY_HAND,
    "clean": NONE_BY_HAND,
    "unmarked": NONE_BY_HAND,
    "marked": MARKED,
    "brackets": BRACKETS,
}


def read_convention(words: str) -> Convention:
    """The convention that *words* name or spell out; raises :class:`ConventionUnreadable`."""
    if words in _NAMED:
        return _NAMED[words]
    sides: dict[str, frozenset[str]] = {}
    for part in words.split(","):
        marks, equals, role = part.partition("=")
        if not equals or role.strip() not in (Role.INSERTED, Role.DELETED):
            raise ConventionUnreadable(words, f"{part.strip()!r} does not say inserted or deleted")
        sides[role.strip()] = frozenset(_mark(words, name.strip()) for name in marks.split("+"))
    deleted = sides.get(Role.DELETED, frozenset())
    return Convention(sides.get(Role.INSERTED, frozenset()), deleted, "bracketed" in deleted)


def _mark(words: str, name: str) -> str:
    name = "bracketed" if name == "brackets" else name
    kind, colon, value = name.partition(":")
    if kind not in tuple(MarkKind) or (colon and not re.fullmatch(r"[\w#-]+", value)):
        known = ", ".join(sorted([*MAY_INSERT, *STRUCK, "brackets"]))
        raise ConventionUnreadable(words, f"{name!r} is no mark (known: {known})")
    return f"{kind}:{value.lstrip('#').upper()}" if kind == MarkKind.COLOUR and colon else name
