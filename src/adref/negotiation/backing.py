"""Who stands behind each reading of a compilation: its parties, and those that support it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from adref.compilation.model import Compilation
from adref.compilation.standing import Position, Stance, Target, readings_of
from adref.negotiation.charter import Charter
from adref.negotiation.support import Census, Occasion, in_words


def backing(
    compilation: Compilation,
    positions: Iterable[Position],
    occasion: Occasion,
    charter: Charter | None = None,
) -> Mapping[Target, str]:
    """Of each reading in a sentence who stands behind it, counted by set.

    A reading is left out of which that says no more than the names of its parties. Who supports
    the whole paragraph supports none of its readings by that. *occasion* gives the day and the
    draft; its paragraph is that of each reading.
    """
    supporting: dict[Target, list[str]] = defaultdict(list)
    for position in positions:
        if position.stance is Stance.SUPPORTS and position.on.text is not None:
            supporting[position.on].append(position.party)
    census = Census(charter)
    is_apart = charter is not None and bool(charter.dissociations)
    counted: dict[tuple[frozenset[str], str], str] = {}
    found: dict[Target, str] = {}
    for paragraph in compilation.paragraphs:
        for target, reading, _ in readings_of(paragraph):
            behind = tuple(dict.fromkeys((*reading.parties, *supporting.get(target, ()))))
            key = (frozenset(behind), paragraph.label if is_apart else "")
            if key not in counted:
                on = replace(occasion, paragraph=paragraph.label)
                support = census.support(sorted(behind), on)
                counted[key] = in_words(support) if support.says_more else ""
            if counted[key]:
                found[target] = counted[key]
    return found
