"""Paragraphs and the links between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation.matching import increasing
from adref.text.document import Kind
from adref.text.labels import Label

LONG = 40_000
"""Code points of a paragraph that are looked at; beyond, more text says nothing new."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph as it is aligned: *text* is normal and without the label."""

    text: str
    label: Label | None = None
    kind: Kind = Kind.BODY


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraphs of the base, by index, and what they are in the other document.

    One to one as a rule; one to many is a split, many to one a merge. Never empty.
    """

    base: tuple[int, ...]
    other: tuple[int, ...]


def moved(links: Sequence[Link]) -> frozenset[int]:
    """The base paragraphs that stand elsewhere in the other document.

    They are those outside the longest row of links that keeps its order, so that of a
    section that changed places with a longer one only the shorter has moved.
    """
    ordered = sorted(links, key=lambda link: link.base)
    kept = set(increasing([link.other[0] for link in ordered]))
    return frozenset(n for k, link in enumerate(ordered) if k not in kept for n in link.base)
