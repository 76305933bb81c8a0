"""Agreed language that no note names: what a text has of it, and what a proposal does to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adref.library.schema import Database
from adref.library.search import Passage, Reuse, compared, passages


@dataclass(frozen=True, slots=True)
class Uncited:
    """A passage of a paragraph without a note that stands in the library all the same."""

    label: str
    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Altered:
    """Agreed language of a base paragraph that a party changes.

    *base* is what the base has of it, *text* the wording of the party, and *left* what that has
    of the same provisions, None where nothing is left.
    """

    label: str
    base: Reuse
    text: str
    left: Reuse | None


def agreed_in(database: Database, text: str) -> tuple[Passage, ...]:
    """The passages of *text* that come from a source: near enough, and no boilerplate."""
    found = passages(database, text)
    return tuple(p for p in found if not p.is_boilerplate and _is_telling(p.best))


def uncited(database: Database, label: str, text: str) -> Iterator[Uncited]:
    """The passages of a paragraph without a note."""
    for passage in agreed_in(database, text):
        yield Uncited(label, text, passage)


def brought_in(
    database: Database, label: str, text: str, base: Sequence[Passage]
) -> Iterator[Uncited]:
    """The passages of a wording that the base paragraph, with the passages *base*, has not."""
    held = {provision.ident for p in base for reuse in p.found for provision in reuse.provisions}
    for passage in agreed_in(database, text):
        if not any(provision.ident in held for provision in passage.best.provisions):
            yield Uncited(label, text, passage)


def altered(label: str, text: str, base: Sequence[Passage]) -> Iterator[Altered]:
    """The passages *base* of a paragraph of which the wording *text* has less, or more between."""
    for passage in base:
        was = passage.best
        now = compared(was.held, was.provisions, text)
        if now is None or (now.words, now.likeness) < (was.words, was.likeness):
            left = now if now is not None and now.words >= _FEW else None
            yield Altered(label, was, text, left)


_FEW = 4
"""Words in common that say nothing any more."""
_LONG = 12
"""Words that a passage has in common with a source by no chance."""
_CLOSE = 0.75
"""How alike a shorter one must be, from 0 to 1."""
_NEAR = 0.6


def _is_telling(reuse: Reuse) -> bool:
    return reuse.likeness >= (_NEAR if reuse.words >= _LONG else _CLOSE)
