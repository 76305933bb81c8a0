"""What a paragraph is called: by the number of its list, or by the label typed at its start."""

from collections.abc import Callable
from dataclasses import dataclass

from adref.readers.html.raw import RawParagraph, RawRun
from adref.readers.html.sides import TRACKED, on_after, on_before
from adref.text.labels import Label, find_label

Cuts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph with its label apart.

    *cuts* are the pieces taken out of its text, as (start, end) in the text that was. *renamed*
    is the label after the changes where it is another one. *unread* is a number that is no label.
    """

    label: Label | None
    runs: tuple[RawRun, ...]
    cuts: Cuts = ()
    renamed: Label | None = None
    unread: str = ""

    def moved(self, offset: int) -> int:
        """Where the point *offset* of the whole text is once the label is cut off."""
        return offset - sum(max(0, min(offset, end) - start) for start, end in self.cuts)


def name(raw: RawParagraph, number: str) -> Named:
    """The paragraph *raw* with its label: *number* is that of its list, "" for none.

    What the base calls it, if the base has it; a new one as its party names it.
    """
    if number:
        found = find_label(number)
        if found is not None:
            return Named(found[0], raw.runs)
        return _typed(raw.runs, number if any(sign.isalnum() for sign in number) else "")
    return _typed(raw.runs, "")


def _typed(runs: tuple[RawRun, ...], unread: str) -> Named:
    old = any(on_before(run) and run.text.strip() for run in runs)
    sees, other = (on_before, on_after) if old else (on_after, on_before)
    first = _found(runs, sees)
    if first is None:
        return Named(None, runs, unread=unread)
    tracked = any(not run.marks.isdisjoint(TRACKED) for run in runs)
    second = _found(runs, other) if tracked else first
    ends = {sees: first.words, other: second.words if second is not None else 0}
    renamed = None
    if second is not None and second.label != first.label:
        renamed, ends = second.label, {sees: first.end, other: 0}
    left, cuts = _cut(runs, ends[on_before], ends[on_after])
    if not any(run.text.strip() for run in left):
        return Named(None, runs, unread=unread)
    return Named(first.label, left, cuts, renamed)


@dataclass(frozen=True, slots=True)
class _Found:
    """A label at the start of one side: its end there, and where the words begin."""

    label: Label
    end: int
    words: int


def _found(runs: tuple[RawRun, ...], sees: Callable[[RawRun], bool]) -> _Found | None:
    """The label that the side that *sees* some of the runs begins with."""
    text = "".join(run.text for run in runs if sees(run))
    blank = len(text) - len(text.lstrip())
    found = find_label(text[blank:])
    if found is None:
        return None
    end = len(text[: blank + found[1]].rstrip())
    return _Found(found[0], end, len(text) - len(text[end:].lstrip()))


def _cut(runs: tuple[RawRun, ...], early: int, late: int) -> tuple[tuple[RawRun, ...], Cuts]:
    """*runs* without the first *early* characters of the side before, and *late* of that after."""
    left: list[RawRun] = []
    cuts: list[tuple[int, int]] = []
    offset = 0
    for run in runs:
        size = len(run.text)
        first = min(early, size) if on_before(run) else 0
        last = min(late, size) if on_after(run) else 0
        early, late = early - first, late - last
        gone = max(first, last)
        if gone:
            cuts.append((offset, offset + gone))
        if gone < size:
            left.append(RawRun(run.text[gone:], run.marks, run.author, run.date))
        offset += size
    return tuple(left), tuple(cuts)
