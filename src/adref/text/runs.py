"""Runs of labels: what the place among its neighbours says about a misprinted suffix."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from adref.text.labels import Label
from adref.text.ordinals import LAST_RANK, ordinal_word


class RunFault(StrEnum):
    """What can be wrong with a label among its neighbours."""

    MISPRINT = "misprint"
    """The suffix is no correct spelling; it was understood."""
    REPEATED = "repeated"
    """The label stands a second time; nothing was changed."""
    GAP = "gap"
    """A label is missing before this one; nothing was changed."""
    OUT_OF_ORDER = "out-of-order"
    """The label belongs before the one above it; nothing was changed."""


@dataclass(frozen=True, slots=True, order=True)
class RunFinding:
    """One fault: the label at *index* was *printed* so and is *understood* so, *why* in words."""

    index: int
    fault: RunFault
    printed: str
    understood: str
    why: str


@dataclass(frozen=True, slots=True)
class RepairedRun:
    """The labels as understood, as many as were given, and what was found, in their order."""

    labels: tuple[Label, ...]
    findings: tuple[RunFinding, ...]


def repair_run(labels: Sequence[Label]) -> RepairedRun:
    """The labels of a document in reading order, misprinted suffixes read by place, then spelling.

    Place decides where the correct suffixes around leave exactly as many ranks as there are
    misprints, or where a misprint follows on a suffixed paragraph. Correctly spelt labels are
    never changed: repeated ones, gaps and those out of order are reported. Numbering that
    begins again at 1 begins a new count.
    """
    repaired = list(labels)
    for run in _runs(labels):
        _place(repaired, run)
    findings = [
        *_misprints(labels, repaired),
        *_repeated(repaired),
        *_steps(repaired),
    ]
    return RepairedRun(tuple(repaired), tuple(sorted(findings)))


def repaired(labels: Sequence[Label | None]) -> tuple[list[Label | None], dict[int, str]]:
    """The labels of paragraphs, None where there is none, with misprinted suffixes understood.

    With them, by the index of the paragraph, why each of those is read as it is.
    """
    found = list(labels)
    there = [(index, label) for index, label in enumerate(labels) if label is not None]
    if not any(label.misprint for _, label in there):
        return found, {}
    run = repair_run([label for _, label in there])
    for (index, _), label in zip(there, run.labels, strict=True):
        found[index] = label
    misprints = (one for one in run.findings if one.fault is RunFault.MISPRINT)
    return found, {there[one.index][0]: one.why for one in misprints}


def _runs(labels: Sequence[Label]) -> Iterator[list[int]]:
    """The indices of neighbouring labels that share a number, such as 17, 17 bis, 17 ter.

    Sub-paragraphs and alternatives stand between without ending a run.
    """
    run: list[int] = []
    for index, label in enumerate(labels):
        if label.number is None or label.path or label.alternative:
            continue
        if run and _stem(labels[run[-1]]) != _stem(label):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _stem(label: Label) -> tuple[str, int | None, str]:
    return label.series, label.number, label.letter


def _place(labels: list[Label], run: Sequence[int]) -> None:
    """Give every misprinted label of *run* in *labels* the rank its place says."""
    at = 0
    while at < len(run):
        end = at
        while end < len(run) and labels[run[end]].misprint:
            end += 1
        if end > at:
            left = labels[run[at - 1]].rank if at else None
            right = labels[run[end]].rank if end < len(run) else None
            block = run[at:end]
            spelt = [labels[index].rank for index in block]
            ranks = _ranks(spelt, left, right)
            if max(ranks) > LAST_RANK:  # no place has a word for it
                ranks = spelt
            for index, rank in zip(block, ranks, strict=True):
                labels[index] = replace(labels[index], rank=rank)
        at = end + 1


def _ranks(spelt: list[int], left: int | None, right: int | None) -> list[int]:
    """The ranks of neighbouring misprints between the correct ranks *left* and *right*."""
    count = len(spelt)
    if right is not None and (left is None or right - left - 1 == count):
        ascending = all(one < other for one, other in pairwise([*spelt, right]))
        by_place = list(range(right - count, right))
        fits = left is None and (ascending or by_place[0] <= 1)
        return spelt if fits else by_place
    if right is None and left is not None and left > 1:
        return list(range(left + 1, left + 1 + count))
    return spelt


def _misprints(printed: Sequence[Label], understood: Sequence[Label]) -> Iterator[RunFinding]:
    """One finding for every suffix that is no correct spelling."""
    for index, (before, after) in enumerate(zip(printed, understood, strict=True)):
        if not before.misprint:
            continue
        why = f'"{before.misprint}" is read as "{suffix(after)}" by its spelling'
        if before.rank != after.rank:
            why = (
                f'"{before.misprint}" is read as "{suffix(after)}" by its place; '
                f'its spelling is nearer to "{suffix(before)}"'
            )
        yield _finding(index, RunFault.MISPRINT, after, why)


def suffix(label: Label) -> str:
    """The suffix of *label* as it should be spelt: of its number, else of its last level."""
    if label.rank > 1:
        return ordinal_word(label.rank)
    return label.path[-1].partition(" ")[2] if label.path else ""


def _repeated(labels: Sequence[Label]) -> Iterator[RunFinding]:
    """One finding for every label that stands a second time in one count."""
    seen: set[Label] = set()
    for index, label in enumerate(labels):
        if label.number is None:
            continue
        if _begins_again(label):
            seen = {other for other in seen if other.series != label.series}
        elif label in seen:
            yield _finding(index, RunFault.REPEATED, label, f"{label} stands above already")
        seen.add(label)


def _begins_again(label: Label) -> bool:
    """Whether *label* is the first of a count."""
    return label == Label(1, series=label.series)


def _steps(labels: Sequence[Label]) -> Iterator[RunFinding]:
    """One finding for every step from a label to the next that leaves out some or goes back."""
    steps = list(_pairs(labels))
    numbers = [(one.number or 0, other.number or 0) for one, _, other in steps]
    forward = [other - one for one, other in numbers if other > one]
    # A paper that quotes a few paragraphs of a long text has gaps everywhere: they mean nothing.
    whole = forward.count(1) * 5 >= len(forward) * 4
    for before, index, label in steps:
        if _begins_again(label) or label == before:
            continue
        if label.key < before.key:
            why = f"it stands after {before}"
            yield _finding(index, RunFault.OUT_OF_ORDER, label, why)
        elif _leaves_out(before, label, whole=whole):
            yield _finding(index, RunFault.GAP, label, f"it follows {before}")


def _pairs(labels: Sequence[Label]) -> Iterator[tuple[Label, int, Label]]:
    """Every numbered label without sub-levels, with the one before it in its series."""
    last: dict[str, Label] = {}
    for index, label in enumerate(labels):
        if label.number is None or label.path or label.alternative:
            continue
        if label.series in last:
            yield last[label.series], index, label
        last[label.series] = label


def _leaves_out(before: Label, label: Label, *, whole: bool) -> bool:
    """Whether a number or a rank is missing between neighbours that are in order."""
    if _stem(before) == _stem(label):
        return label.rank > before.rank + 1
    if before.number == label.number:
        return False
    return whole and (label.number or 0) > (before.number or 0) + 1


def _finding(index: int, fault: RunFault, label: Label, why: str) -> RunFinding:
    return RunFinding(index, fault, label.printed, str(label), why)
