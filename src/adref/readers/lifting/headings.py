"""Headings: those made by hand, and the look that a heading has as a heading."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from adref.readers.lifting.raw import RawRun
from adref.text.marks import Mark, MarkKind

LONGEST = 250
"""Code points of a heading: some papers put a heading style on numbered paragraphs."""
_LONGEST_BY_HAND = 150
_BOLD = Mark(MarkKind.BOLD)
_LOOKS = frozenset({MarkKind.BOLD, MarkKind.ITALIC, MarkKind.COLOUR, MarkKind.UNDERLINE})
_STOPS = (".", ";", ":", ",", "。", "；", "：", "؛", "،", "…")


class Marked(Protocol):
    """Text under one set of marks, whatever else a reader knows of it."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def marks(self) -> frozenset[Mark]:
        """Their marks."""


def looks_like_heading(runs: Sequence[Marked]) -> bool:
    """Whether a paragraph without heading style is set like one: short, all bold, no stop."""
    text = "".join(run.text for run in runs)
    return len(text.strip()) <= _LONGEST_BY_HAND and all_bold(runs) and reads_like_heading(text)


def reads_like_heading(text: str) -> bool:
    """Whether *text* is words that end without a stop."""
    return not text.rstrip().endswith(_STOPS) and any(sign.isalpha() for sign in text)


def all_bold(runs: Iterable[Marked]) -> bool:
    """Whether every visible character is bold."""
    return all(_BOLD in run.marks for run in runs if run.text.strip())


def common_look(runs: Iterable[Marked]) -> frozenset[Mark]:
    """What all words of a heading have in common, where style and hand cannot be told apart."""
    seen = [run.marks for run in runs if run.text.strip()]
    common = frozenset.intersection(*seen) if seen else frozenset()
    return frozenset(mark for mark in common if mark.kind in _LOOKS)


def without(runs: tuple[RawRun, ...], marks: frozenset[Mark]) -> tuple[RawRun, ...]:
    """*runs* without the look that a heading has as a heading."""
    gone = marks | {_BOLD} if all_bold(runs) else marks
    if all(run.marks.isdisjoint(gone) for run in runs):
        return runs
    return tuple(
        RawRun(run.text, run.marks - gone, run.author, run.date, run.index) for run in runs
    )
