"""Slash alternatives: two words left side by side for somebody to choose, "preserved/served"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.signs import Sign

_SLASHED = re.compile(r"(?<![\w/.:@#-])([^\W\d_]{3,})\s?/\s?([^\W\d_]{3,})(?![\w/@-]|\.\w)")
_RARE = 3
_LONG = len("care")
_INFLECTIONS = ("ed", "ing", "ize", "ise", "ify", "en")


def slashed_pairs(texts: Sequence[str]) -> frozenset[str]:
    """The different pairs of words that *texts* join by a slash, in lower case."""
    return frozenset(pair for text in texts for _, pair in _pairs(text))


def slash_alternatives(text: str, house: frozenset[str]) -> Iterator[Sign]:
    """Every pair of words joined by a slash that is no fixed expression, name or symbol.

    *house* are the pairs of the whole document: one that joins words by a slash all the time
    leaves nothing open by it.
    """
    rare = len(house) <= _RARE
    for match, pair in _pairs(text):
        verbs = _are_variants(*pair.split("/"))
        if rare or verbs:
            yield Sign(
                "slash-alternative",
                match.start(),
                match.end(),
                "a slash between two words of one kind" if verbs else "a slash between two words",
                _confidence(rare=rare, verbs=verbs),
            )


def _confidence(*, rare: bool, verbs: bool) -> Confidence:
    if verbs:
        return Confidence.CERTAIN if rare else Confidence.LIKELY
    return Confidence.POSSIBLE


def _pairs(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _SLASHED.finditer(text):
        one, other = match.group(1), match.group(2)
        pair = f"{one}/{other}".lower()
        if one.islower() and other.islower() and pair not in _fixed():
            yield match, pair


@cache
def _fixed() -> frozenset[str]:
    return frozenset(table("adref.findings", "slashes.toml")["fixed"]["words"].split())


def _are_variants(one: str, other: str) -> bool:
    """Whether the two words share their inflection, or one holds the other: verbs to choose."""
    inflected = any(one.endswith(e) and other.endswith(e) for e in _INFLECTIONS)
    contained = one.endswith(other) or other.endswith(one)
    modals = {one, other} <= {"shall", "should", "will", "would", "may", "must", "can", "could"}
    return inflected or modals or (contained and min(len(one), len(other)) > _LONG - 1)
