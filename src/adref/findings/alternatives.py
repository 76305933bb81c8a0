"""Slash alternatives: two words left side by side for somebody to choose, "preserved/served"."""

import re
from collections.abc import Iterator

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.signs import Sign

_SLASHED = re.compile(r"(?<![\w/.:@#-])([^\W\d_]{3,})\s?/\s?([^\W\d_]{3,})(?![\w/@-]|\.\w)")
_SHARED = 3


def slash_alternatives(text: str) -> Iterator[Sign]:
    """Every pair of words joined by a slash that is no fixed expression, name or symbol."""
    fixed = frozenset(table("adref.findings", "slashes.toml")["fixed"]["words"].split())
    for match in _SLASHED.finditer(text):
        one, other = match.group(1), match.group(2)
        pair = f"{one}/{other}".lower()
        if pair in fixed or not (one.islower() and other.islower()):
            continue
        sure = _variants(one, other)
        yield Sign(
            "slash-alternative",
            match.start(),
            match.end(),
            "a slash between two words of one kind" if sure else "a slash between two words",
            Confidence.CERTAIN if sure else Confidence.POSSIBLE,
        )


def _variants(one: str, other: str) -> bool:
    """Whether the two words share their inflection or most of their letters, as verbs to choose."""
    endings = ("ed", "ing", "ize", "ise", "ify", "en")
    inflected = any(one.endswith(e) and other.endswith(e) for e in endings)
    contained = one.endswith(other) or other.endswith(one)
    return inflected or (contained and min(len(one), len(other)) > _SHARED)
