"""Runs of labels: what the place among its neighbours says about a misprinted suffix."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from adref.text.labels import Label
from adref.text.ordinals import LAST_RANK, ordinal_word


def repaired(labels: Sequence[Label | None]) -> tuple[list[Label | None], dict[int, str]]:
    """The labels of paragraphs in reading order, misprinted suffixes read by place, then spelling.

    None stands for a paragraph without a label. With them, by the index of the paragraph, why each
    misprint is read as it is, in a sentence.

    Place decides where the correct suffixes around leave exactly as many ranks as there are
    misprints, or where a misprint follows on a suffixed paragraph. Correctly spelt labels are
    never changed; what is wrong with those is for :mod:`adref.findings.labels` to say.
    """
    found = list(labels)
    there = [index for index, label in enumerate(labels) if label is not None]
    own = [label for label in labels if label is not None]
    if not any(label.misprint for label in own):
        return found, {}
    understood = list(own)
    for run in _runs(own):
        _place(understood, run)
    why: dict[int, str] = {}
    for index, before, after in zip(there, own, understood, strict=True):
        found[index] = after
        if before.misprint:
            why[index] = _why(before, after)
    return found, why


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


def _why(before: Label, after: Label) -> str:
    """Why the misprint of *before* is read as *after* has it."""
    if before.rank == after.rank:
        return f'"{before.misprint}" is read as "{suffix(after)}" by its spelling'
    return (
        f'"{before.misprint}" is read as "{suffix(after)}" by its place; '
        f'its spelling is nearer to "{suffix(before)}"'
    )


def suffix(label: Label) -> str:
    """The suffix of *label* as it should be spelt: of its number, else of its last level."""
    if label.rank > 1:
        return ordinal_word(label.rank)
    return label.path[-1].partition(" ")[2] if label.path else ""
