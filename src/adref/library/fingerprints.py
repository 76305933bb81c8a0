"""Winnowed fingerprints: a few numbers by which any copied run of words is found again.

After Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting"
(SIGMOD 2003). Of every :data:`WINDOW` neighbouring runs of :data:`GRAM` words the one with the
smallest hash is kept; so every run of :data:`SURE` words or more that two texts have in common
leaves a fingerprint that both have, whatever stands around it.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

GRAM = 5
WINDOW = 4
SURE = GRAM + WINDOW - 1
_BITS = 48
"""Bits of a hash; SQLite stores so many in six bytes. What is found is always compared."""
_FACTOR = 0x9E3779B97F4A7C15
_POWERS = tuple(pow(_FACTOR, n, 1 << 64) for n in range(GRAM))
_ALL = (1 << 64) - 1


def hashes(words: Sequence[str]) -> list[int]:
    """The hash of every run of :data:`GRAM` folded *words*, by the index of its first."""
    seeds = [_seed(word) for word in words]
    v, w, x, y, z = _POWERS
    return [
        ((a * z + b * y + c * x + d * w + e * v) & _ALL) >> (64 - _BITS)
        for a, b, c, d, e in zip(seeds, seeds[1:], seeds[2:], seeds[3:], seeds[4:], strict=False)
    ]


def winnowed(found: Sequence[int]) -> list[tuple[int, int]]:
    """Of *found*, hashes in order, those that are kept, each with its index.

    Of equal ones the last counts. Fewer than :data:`WINDOW` leave one.
    """
    if len(found) < WINDOW:
        found = [*found, *[1 << _BITS] * (WINDOW - len(found))] if found else found
    kept: list[tuple[int, int]] = []
    last = -1
    for at, (a, b, c, d) in enumerate(zip(found, found[1:], found[2:], found[3:], strict=False)):
        least = min(a, b, c, d)
        place = at + (3 if d == least else 2 if c == least else 1 if b == least else 0)
        if place != last:
            kept.append((least, place))
            last = place
    return kept


@lru_cache(maxsize=1 << 17)
def _seed(word: str) -> int:
    """A number for a word that is the same on every machine."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
