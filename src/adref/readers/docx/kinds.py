"""What a paragraph is in its document: a title, a heading, or body text."""

import re

from adref.readers.docx.raw import RawRun
from adref.readers.docx.styles import Style
from adref.text.document import Kind
from adref.text.marks import Mark, MarkKind

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = frozenset({"title", "subtitle"})
_BODY_LEVEL = 9
_LONGEST = 250
"""Code points of a heading: some papers put a heading style on numbered paragraphs."""
_LONGEST_BY_HAND = 150
_BOLD = Mark(MarkKind.BOLD)
_STOPS = (".", ";", ":", ",", "。", "；", "：", "؛", "،", "…")


def styled(chain: tuple[Style, ...], outline: int | None, text: str) -> tuple[Kind, int]:
    """Kind and level by the styles of *chain* and the outline level of the paragraph itself.

    The names of built-in styles are English in every language version; only their ids are
    translated.
    """
    if any(style.name in _TITLES for style in chain):
        return Kind.TITLE, 0
    level = outline if outline is not None else _outline(chain)
    if level is None or level >= _BODY_LEVEL or len(text) > _LONGEST:
        return Kind.BODY, 0
    return Kind.HEADING, level + 1


def _outline(chain: tuple[Style, ...]) -> int | None:
    for style in chain:
        if style.outline is not None:
            return style.outline
        found = _HEADING.fullmatch(style.name)
        if found is not None:
            return int(found[1]) - 1
    return None


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
