"""Alignment: which paragraph of the base a paragraph of another document is.

By text, label and order. Equal texts are linked at once; the rest by how much of their words
they share, which the label and the place support but do not replace: numbers shift when a
paragraph is added. What is left over is looked for in its neighbours, as a part cut off by a
split or taken in by a merge. Nothing here grows faster than the number of paragraphs times
the few candidates each has.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence

from rapidfuzz.distance import Indel

from adref.compilation.alike import Spelling, alike, candidates
from adref.compilation.links import LONG, Link, Unit, moved
from adref.compilation.pairing import Pairing
from adref.compilation.parts import with_parts
from adref.text.document import Kind

__all__ = ["Link", "Unit", "align", "moved"]

NEARLY = 0.8
"""Texts that share so much, letter by letter, in the same place, are one paragraph."""
RELATED = 0.6
"""Evidence from which two paragraphs count as one."""
BEHIND = 0.7
"""A pair with less than this share of the best evidence one of the two has is no link."""
REPEATS = 0.9
"""How alike a paragraph labelled as an addition must be to count as one of the base."""
BOTH_SIDES = 2
SHARED, NEIGHBOUR, SAME_LABEL, OTHER_KIND = 0.35, 0.05, 0.15, -0.15
"""What shared pairs of words, a neighbour, the label and another kind add to the evidence."""


def align(base: Sequence[Unit], other: Sequence[Unit]) -> tuple[Link, ...]:
    """The links between two documents, ordered by base index.

    Every index stands in one link at most. Footnotes are linked with footnotes only. A
    paragraph with a label of an addition ("17 bis") that the base does not have is linked
    only where its text nearly equals one of the base.
    """
    pairing, spelling = Pairing(base, other), Spelling(base, other)
    _link_equal(pairing)
    if pairing.free_base() and pairing.free_other():
        _link_in_place(pairing)
        _link_related(pairing, spelling)
        _link_rewritten(pairing)
    return with_parts(pairing, spelling)


def _link_equal(pairing: Pairing) -> None:
    """Link what is equal, first kind by kind, then across kinds."""
    _link_same(pairing, lambda unit: (unit.text, unit.kind))
    _link_same(pairing, lambda unit: (unit.text, unit.kind is Kind.FOOTNOTE))


def _link_same(pairing: Pairing, key: Callable[[Unit], Hashable]) -> None:
    """Link the free paragraphs that have the same *key*."""
    groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i in pairing.free_base():
        groups[key(pairing.base[i])][0].append(i)
    for j in pairing.free_other():
        groups[key(pairing.other[j])][1].append(j)
    several = []
    for ours, theirs in groups.values():
        if len(ours) == len(theirs):
            pairing.link_all(ours, theirs)
        elif ours and theirs:
            several.append((ours, theirs))
    _link_repeated(pairing, several)


def _link_repeated(pairing: Pairing, groups: Sequence[tuple[list[int], list[int]]]) -> None:
    """Link equal texts that one side has more often: by neighbour, then label, then order.

    A label that nothing around it contradicts comes before the neighbours.
    """
    _link_namesakes(pairing, groups)
    alike = {i: set(theirs) for ours, theirs in groups for i in ours}
    for step in (1, -1):
        for i in sorted(alike, reverse=step < 0):
            j = _next_to(pairing, i - step, step)
            if j in alike[i] and pairing.free(i, j):
                pairing.link(i, j)
    for ours, theirs in groups:
        labelled = {pairing.other[j].label: j for j in reversed(theirs) if pairing.other[j].label}
        for i in ours:
            j = labelled.get(pairing.base[i].label, -1)
            if j >= 0 and pairing.free(i, j):
                pairing.link(i, j)
        pairing.link_all(
            [i for i in ours if pairing.of_base[i] is None],
            [j for j in theirs if pairing.of_other[j] is None],
        )


def _link_namesakes(pairing: Pairing, groups: Sequence[tuple[list[int], list[int]]]) -> None:
    """Link equal texts with one label where the linked paragraphs around kept theirs."""
    if not groups:
        return
    pairing.look_around()
    for ours, theirs in groups:
        labelled = {pairing.other[j].label: j for j in reversed(theirs) if pairing.other[j].label}
        for i in ours:
            j = labelled.get(pairing.base[i].label, -1)
            if j >= 0 and pairing.free(i, j) and pairing.same_label(i, j):
                pairing.link(i, j)


def _next_to(pairing: Pairing, i: int, step: int) -> int:
    """The other paragraph *step* after the one that base paragraph *i* is linked with."""
    if not 0 <= i < len(pairing.base):
        return 0 if step > 0 else len(pairing.other) - 1
    j = pairing.of_base[i]
    return -1 if j is None else j + step


def _link_in_place(pairing: Pairing) -> None:
    """Link paragraphs that alone stand between linked neighbours and are much alike."""
    for i in pairing.free_base():
        j = _next_to(pairing, i - 1, 1)
        if not 0 <= j < len(pairing.other) or j != _next_to(pairing, i + 1, -1):
            continue
        least = REPEATS if pairing.addition(j) else NEARLY
        if pairing.of_other[j] is None and pairing.possible(i, j):
            old, new = pairing.base[i].text[:LONG], pairing.other[j].text[:LONG]
            if Indel.normalized_similarity(old, new, score_cutoff=least) >= least:
                pairing.link(i, j)


def _link_related(pairing: Pairing, spelling: Spelling) -> None:
    """Link what shares enough of its words, the best evidence first.

    A pair far behind the best that one of the two could have is left alone: whoever was too
    late for its best partner is rather a part of it than something else.
    """
    evidence = _evidence(pairing, spelling)
    best_base: dict[int, float] = defaultdict(float)
    best_other: dict[int, float] = defaultdict(float)
    for (i, j), found in evidence.items():
        best_base[i] = max(best_base[i], found)
        best_other[j] = max(best_other[j], found)
    for (i, j), found in sorted(evidence.items(), key=lambda item: (-item[1], item[0])):
        behind = found < BEHIND * max(best_base[i], best_other[j])
        if not behind and pairing.free(i, j):
            pairing.link(i, j)


def _evidence(pairing: Pairing, spelling: Spelling) -> dict[tuple[int, int], float]:
    """The pairs of free paragraphs that may be one, with what speaks for it."""
    pairing.look_around()
    free_base, free_other = pairing.free_base(), pairing.free_other()
    shared = candidates(spelling, free_base, free_other)
    for pair in _expected(pairing, free_base, free_other):
        shared.setdefault(pair, 0.0)
    found: dict[tuple[int, int], float] = {}
    for (i, j), share in shared.items():
        if pairing.possible(i, j):
            ratio = alike(spelling.base(i), spelling.other(j))
            evidence = ratio + SHARED * share + _support(pairing, i, j)
            if evidence >= RELATED and (ratio >= REPEATS or not pairing.addition(j)):
                found[i, j] = evidence
    return found


def _support(pairing: Pairing, i: int, j: int) -> float:
    """What place, label and kind add to the likeness of two texts."""
    return (
        NEIGHBOUR * pairing.neighbours(i, j)
        + (SAME_LABEL if pairing.same_label(i, j) else 0.0)
        + (OTHER_KIND if pairing.base[i].kind is not pairing.other[j].kind else 0.0)
    )


def _expected(
    pairing: Pairing, free_base: Sequence[int], free_other: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs that label or place suggest, whatever their texts."""
    labelled = {pairing.other[j].label: j for j in free_other if pairing.other[j].label}
    gaps: dict[int, deque[int]] = defaultdict(deque)
    for j in free_other:
        gaps[pairing.gap_of_other(j)].append(j)
    for i in free_base:
        namesake = labelled.get(pairing.base[i].label)
        if namesake is not None:
            yield i, namesake
        waiting = gaps.get(pairing.gap_of_base(i))
        if waiting:
            yield i, waiting.popleft()


def _link_rewritten(pairing: Pairing) -> None:
    """Link what kept its label and its place between linked neighbours, but not its words."""
    pairing.look_around()
    for i, j in list(_expected(pairing, pairing.free_base(), pairing.free_other())):
        there = pairing.free(i, j) and pairing.possible(i, j)
        if there and pairing.neighbours(i, j) == BOTH_SIDES:
            heading = pairing.base[i].kind is pairing.other[j].kind is Kind.HEADING
            if heading or (pairing.same_label(i, j) and not pairing.addition(j)):
                pairing.link(i, j)
