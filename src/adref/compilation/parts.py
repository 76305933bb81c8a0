"""Splits and merges: what is left over as a part of what its neighbour is linked with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from adref.compilation.alike import Spelling, common
from adref.compilation.links import Link
from adref.compilation.pairing import Pairing

PART = 0.55
"""The share of its words by which a part must add to what is found of the whole."""
ADDED_PART = 0.85
"""The same for a part labelled as an addition, which is new unless shown otherwise."""
OWN = 0.4
"""At least this share of a part counts as its own words when it has grown."""
FEWEST = 3
"""A part that adds fewer words than this is not known for one."""

Groups = dict[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Side:
    """The paragraphs that may be parts, seen from the whole: spelling and kind by index."""

    whole: Callable[[int], str]
    part: Callable[[int], str]
    same_kind: Callable[[int, int], bool]


def with_parts(pairing: Pairing, spelling: Spelling) -> tuple[Link, ...]:
    """The links of *pairing*, each with the parts that belong to it, ordered by base index."""
    splits: Groups = {i: (j,) for i, j in enumerate(pairing.of_base) if j is not None}
    least = {n: ADDED_PART if pairing.addition(n) else PART for n in pairing.free_other()}
    kinds = [unit.kind for unit in pairing.other]
    side = Side(spelling.base, spelling.other, lambda m, n: kinds[m] is kinds[n])
    splits = _grown(splits, least, side)

    merges: Groups = {of[0]: (i,) for i, of in splits.items() if len(of) == 1}
    own_kinds = [unit.kind for unit in pairing.base]
    side = Side(spelling.other, spelling.base, lambda m, n: own_kinds[m] is own_kinds[n])
    merges = _grown(merges, dict.fromkeys(pairing.free_base(), PART), side)

    links = [Link((i,), of) for i, of in splits.items() if len(of) > 1]
    links += [Link(of, (j,)) for j, of in merges.items()]
    return tuple(sorted(links, key=lambda link: link.base))


def _grown(groups: Groups, least: Mapping[int, float], side: Side) -> Groups:
    """*groups* (a whole and its parts) with the free parts of *least* that belong to them."""
    grown = dict(groups)
    owner = {part: whole for whole, of in groups.items() for part in of}
    # Forwards for the parts that follow, then backwards for those that lead.
    for n in (*sorted(least), *sorted(least, reverse=True)):
        if n in owner:
            continue
        near = [m for m in (n - 1, n + 1) if m in owner and side.same_kind(m, n)]
        wholes = dict.fromkeys(owner[m] for m in near)
        gains = {whole: _gain(whole, n, grown[whole], side) for whole in wholes}
        best = max(gains, key=gains.__getitem__, default=None)
        if best is not None and gains[best] >= least[n]:
            owner[n] = best
            grown[best] = tuple(sorted((*grown[best], n)))
    return grown


def _gain(whole: int, n: int, parts: tuple[int, ...], side: Side) -> float:
    """The share of part *n* that is found in *whole* beside what *parts* have of it."""
    text, part = side.whole(whole), side.part(n)
    before = common(text, "".join(map(side.part, parts)))
    if before == len(text):
        return 0.0
    gain = common(text, "".join(map(side.part, sorted((*parts, n))))) - before
    # A part may have grown: then it has to bring what was missing, and not be all new.
    missing = min(len(part), len(text) - before)
    return gain / max(missing, OWN * len(part)) if gain >= FEWEST else 0.0
