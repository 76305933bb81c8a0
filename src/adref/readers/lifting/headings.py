"""Headings: those made by hand, and the look that a heading has as a heading."""

from adref.readers.lifting.raw import RawRun
from adref.text.marks import Mark, MarkKind

LONGEST = 250
"""Code points of a heading: some papers put a heading style on numbered paragraphs."""
_LONGEST_BY_HAND = 150
_BOLD = Mark(MarkKind.BOLD)
_STOPS = (".", ";", ":", ",", "。", "；", "：", "؛", "،", "…")


def looks_like_heading(runs: tuple[RawRun, ...]) -> bool:
    """Whether a paragraph without heading style is set like one: short, all bold, no stop."""
    text = "".join(run.text for run in runs).strip()
    return (
        0 < len(text) <= _LONGEST_BY_HAND
        and all_bold(runs)
        and not text.endswith(_STOPS)
        and any(sign.isalpha() for sign in text)
    )


def all_bold(runs: tuple[RawRun, ...]) -> bool:
    """Whether every visible character is bold."""
    return all(_BOLD in run.marks for run in runs if run.text.strip())


def without(runs: tuple[RawRun, ...], marks: frozenset[Mark]) -> tuple[RawRun, ...]:
    """*runs* without the look that a heading has as a heading."""
    gone = marks | {_BOLD} if all_bold(runs) else marks
    if all(run.marks.isdisjoint(gone) for run in runs):
        return runs
    return tuple(
        RawRun(run.text, run.marks - gone, run.author, run.date, run.index) for run in runs
    )
