"""What a paragraph is in its document: a title, a heading, or body text."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.readers.html.naming import Named
from adref.readers.html.raw import RawParagraph, RawRun
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.marks import Mark, MarkKind

_LONGEST = 250
"""Code points of a heading: some papers put a heading style on numbered paragraphs."""
_LONGEST_BY_HAND = 150
_BOLD = Mark(MarkKind.BOLD)
_LOOKS = frozenset([MarkKind.BOLD, MarkKind.ITALIC, MarkKind.COLOUR, MarkKind.UNDERLINE])
_STOPS = (".", ";", ":", ",", "。", "；", "：", "؛", "،", "…")


@dataclass(slots=True)
class Draft:
    """A paragraph on its way to the document; *stays* says whether it is in it."""

    raw: RawParagraph
    named: Named
    runs: tuple[RawRun, ...]
    kind: Kind
    level: int
    label: Label | None
    stays: bool
    heading: str | None = None


def styled(raw: RawParagraph) -> tuple[Kind, int]:
    """Kind and level as the page gives them; nothing long is a heading."""
    if raw.kind is Kind.HEADING and len(raw.text) > _LONGEST:
        return Kind.BODY, 0
    return raw.kind, raw.level


def find_headings(drafts: Sequence[Draft]) -> None:
    """Find the headings made by hand: short, all bold, without a stop; numbers follow."""
    before_numbers = False
    for draft in reversed(drafts):
        if not draft.stays or draft.kind is not Kind.BODY:
            continue
        by_hand = draft.label is None and draft.raw.cell is None and draft.raw.item is None
        if not (by_hand and _looks_like_heading(draft.runs)):
            before_numbers = draft.label is not None and draft.raw.cell is None
        elif before_numbers:
            draft.kind, draft.level = Kind.HEADING, 1
    _find_title(drafts)
    for draft in drafts:
        if Kind.BODY is not draft.kind or Kind.BODY is not draft.raw.kind:
            draft.runs = _plain(draft.runs)


def _find_title(drafts: Sequence[Draft]) -> None:
    """The only heading of the first level is the title where it stands first."""
    there = [draft for draft in drafts if draft.stays]
    if any(draft.kind is Kind.TITLE for draft in there):
        return
    tops = [
        d for d in there if d.kind is Kind.HEADING and d.raw.kind is Kind.HEADING and d.level == 1
    ]
    if len(tops) == 1 and tops[0] is there[0] and any(d.level > 1 for d in there):
        tops[0].kind, tops[0].level = Kind.TITLE, 0


def _looks_like_heading(runs: tuple[RawRun, ...]) -> bool:
    text = "".join(run.text for run in runs).strip()
    return (
        0 < len(text) <= _LONGEST_BY_HAND
        and all(_BOLD in run.marks for run in runs if run.text.strip())
        and not text.endswith(_STOPS)
        and any(sign.isalpha() for sign in text)
    )


def _plain(runs: tuple[RawRun, ...]) -> tuple[RawRun, ...]:
    """*runs* without the look that all of them have."""
    seen = [run.marks for run in runs if run.text.strip()]
    common = frozenset.intersection(*seen) if seen else frozenset()
    look = frozenset(mark for mark in common if mark.kind in _LOOKS)
    if not look:
        return runs
    return tuple(RawRun(run.text, run.marks - look, run.author, run.date) for run in runs)
