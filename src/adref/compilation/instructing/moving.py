"""A sentence that goes to another place: "move the last sentence of 7 to the end of 9"."""

from collections.abc import Sequence

from adref.compilation.instructing.arguments import BESIDE, Argument, Clause
from adref.compilation.instructing.signs import Sort
from adref.proposals.instructions import Side, Target, Transfer

_ENDS = frozenset({Sort.END, Sort.START})
_PARTS = frozenset({Sort.ORDINAL, Sort.TARGET, *_ENDS})
_TO = frozenset({None, Sort.BY})
"""Roles of where something goes: "to" is a word of "by"."""
_P, _S, _E = Sort.TARGET, Sort.ORDINAL, "end"
_FORMS = {
    (_S, _P, _E, _P): (1, 0, 3, None),
    (_P, _S, _E, _P): (0, 1, 3, None),
    (_S, _E, _P): (None, 0, 2, None),
    (_S, _P, _P, _E): (1, 0, 2, None),
    (_P, _S, _P, _E): (0, 1, 2, None),
    (_S, _P, _S, _P): (1, 0, 3, 2),
    (_P, _S, _S, _P): (0, 1, 3, 2),
    (_S, _P, _P, _S): (1, 0, 2, 3),
    (_P, _S, _P, _S): (0, 1, 2, 3),
}
"""By the order of what is named: where the paragraph, its sentence, the other one and the
sentence of that stand. No other order says beyond doubt what goes where."""


def sentence_moved(found: Clause) -> tuple[Transfer, Target] | None:
    """Where a sentence goes, and which; None where the clause does not say it beyond doubt."""
    parts = [a for a in found.arguments if a.sign.sort in _PARTS]
    order = tuple(_E if a.sign.sort in _ENDS else a.sign.sort for a in parts)
    form = _FORMS.get(order)
    strange = found.sorts & {Sort.CHAPEAU, Sort.REST, Sort.VAGUE, Sort.NEW, Sort.OR}
    if form is None or len(parts) < len(found.arguments) or strange:
        return None
    whole, part, goal, beside = (None if n is None else parts[n] for n in form)
    if part is None or goal is None or not _is_clear(parts, part, goal, beside):
        return None
    (sentence,) = part.sign.targets
    (there,) = goal.sign.targets
    source = whole.sign.targets[0] if whole else Target(sentence.printed)
    moved = _sentence_of(source, sentence)
    if beside is not None:
        side = Side.BEFORE if beside.role is Sort.BEFORE else Side.AFTER
        return Transfer(_sentence_of(there, beside.sign.targets[0]), side), moved
    at_start = any(a.sign.sort is Sort.START for a in parts)
    return Transfer(there, Side.BEFORE if at_start else Side.AFTER), moved


def _is_clear(
    parts: Sequence[Argument], part: Argument, goal: Argument, beside: Argument | None
) -> bool:
    """Whether each part names one thing, and only the sentence of the goal stands beside it."""
    roles = [a.role for a in parts if a is not beside]
    one = all(len(a.sign.targets) == 1 for a in parts if a.sign.sort not in _ENDS)
    named = [a.sign.targets[0] for a in parts if a.sign.sort is Sort.TARGET and one]
    plain = all(t.label and not t.kind for t in named)
    placed = beside is None or beside.role in (Sort.AFTER, Sort.BEFORE)
    told = part.late or goal.late
    return one and plain and placed and told and BESIDE.isdisjoint(roles) and goal.role in _TO


def _sentence_of(whole: Target, part: Target) -> Target:
    printed = f"{part.printed} {whole.printed}" if whole.label else part.printed
    return Target(printed, whole.label, whole.section, part.sentence)
