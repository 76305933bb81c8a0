"""Edits undone, and edits carried over to a text that others have changed meanwhile.

A proposal is made on one draft and looked at on the next. Where the next draft left its words
alone, the same edit stands at another offset; where it touched them, nobody can say what the
proposal means now, and a person has to look.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.proposals.edits import Edit


@dataclass(frozen=True, slots=True)
class Overtaken:
    """An edit whose words were changed by *by*: it cannot be carried over."""

    edit: Edit
    by: Edit


def invert(base: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that take ``splice(base, edits)`` back to *base*.

    They are disjoint and in order if *edits* are.
    """
    undone: list[Edit] = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        undone.append(Edit(start, start + len(edit.text), base[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    return tuple(undone)


def carry(edit: Edit, across: Sequence[Edit]) -> Edit | Overtaken:
    """*edit*, made on the text that *across* also changes, as it stands after *across*.

    *across* are disjoint and in order. An edit is overtaken where the two share a code point,
    where one inserts inside what the other takes out, and where both insert at one point:
    which comes first is not ours to say. Edits that only touch do not overtake each other.
    """
    shift = 0
    for other in across:
        if meet(edit, other):
            return Overtaken(edit, other)
        if (other.end, other.start) <= (edit.start, edit.start):
            shift += len(other.text) - (other.end - other.start)
    return Edit(edit.start + shift, edit.end + shift, edit.text)


def meet(one: Edit, other: Edit) -> bool:
    """Whether both change a word in common, or insert at one point; those that touch do not."""
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end
