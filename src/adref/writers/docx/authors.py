"""The author a tracked change is written under: the parties that want it."""

from collections.abc import Iterable, Mapping

from adref.writers.blocks import Block

Parties = tuple[str, ...]

_MOST = 255
"""Code points of an author's name that Word reads ([MS-OI29500], on w:author)."""


def author(parties: Parties, numbered: Mapping[Parties, str]) -> str:
    """The ids of *parties*, "EU, G77", or the name of the set if it is a *numbered* one."""
    return numbered.get(parties) or ", ".join(parties)


def numbered_sets(blocks: Iterable[Block]) -> dict[Parties, str]:
    """Names of the sets of parties that are too many for an author's name, in order of use."""
    named: dict[Parties, str] = {}
    for block in blocks:
        for parties in (block.parties, *(piece.parties for piece in block.pieces)):
            if parties not in named and len(", ".join(parties)) > _MOST:
                named[parties] = _short(parties, len(named) + 1)
    return named


def _short(parties: Parties, number: int) -> str:
    """As many of them as fit, and where to find the others."""
    tail = f" and others, {len(parties)} in all (list {number})"
    name = parties[0][: _MOST - len(tail)]
    for party in parties[1:]:
        longer = f"{name}, {party}"
        if len(longer) + len(tail) > _MOST:
            break
        name = longer
    return name + tail
