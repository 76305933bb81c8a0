"""Ordinals: bis, ter, quater and the rest, from rank to word and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from rapidfuzz.distance import OSA

from adref.base.facts import table

LAST_RANK = 99


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A printed suffix as understood; *standard* is False for a misprint."""

    rank: int
    standard: bool


@cache
def _latin() -> tuple[str, ...]:
    """The standard words in order of rank, from 2."""
    facts = table("adref.text", "ordinals.toml")
    units = ["", *facts["units"]]
    return (*facts["simple"][:8], *(u + t for t, u in product(facts["tens"], units)))


@cache
def _known() -> Mapping[str, Ordinal]:
    facts = table("adref.text", "ordinals.toml")
    misprints = {word: Ordinal(rank, standard=False) for word, rank in facts["misprints"].items()}
    variants = {word: Ordinal(rank, standard=True) for word, rank in facts["variants"].items()}
    standard = {word: Ordinal(rank, standard=True) for rank, word in enumerate(_latin(), 2)}
    return misprints | variants | standard


def ordinal_word(rank: int) -> str:
    """The standard word for *rank*: "bis" for 2; ranks from 2 to :data:`LAST_RANK` have one."""
    return _latin()[rank - 2]


def known_ordinal(word: str) -> Ordinal | None:
    """What *word* means if it is an ordinal in a standard or a recorded spelling."""
    return _known().get(word.lower())


def nearest_ordinal(word: str) -> Ordinal | None:
    """The ordinal that *word* is most likely a misprint of, None if it resembles none.

    One letter may differ in a word of four or five letters, two in a longer one; of equally
    close ordinals the lower one is taken.
    """
    lower = word.lower()
    if len(lower) < len("quat") or lower in table("adref.text", "ordinals.toml")["not_ordinals"]:
        return None
    allowed = 1 if len(lower) <= len("quint") else 2
    distance, rank = min((OSA.distance(lower, w), r) for r, w in enumerate(_latin(), 2))
    return Ordinal(rank, standard=False) if distance <= allowed else None
