"""What a paragraph is called: by its automatic number, or by the label typed at its start."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from adref.readers.lifting.counting import Numbers
from adref.readers.lifting.raw import RawRun
from adref.readers.lifting.sides import TRACKED, on_after, on_before
from adref.text.labels import Label, find_label

Cuts = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph with its label apart.

    *cuts* are the pieces taken out of its text, as (start, end) in the text that was.
    *renamed* is the label after the changes where it is another one; its new characters stay
    in *runs* as the insertion they are.
    """

    label: Label | None
    runs: tuple[RawRun, ...]
    cuts: Cuts = ()
    renamed: Label | None = None

    def moved(self, offset: int) -> int:
        """Where the point *offset* of the whole text is once the label is cut off."""
        return offset - sum(max(0, min(offset, end) - start) for start, end in self.cuts)


_CACHED = 2_000
"""Code points of a paragraph worth remembering; few have more."""


def name(runs: tuple[RawRun, ...], numbers: Numbers) -> Named:
    """The paragraph *runs* with its label: what the base calls it, if the base has it.

    The base has what began a paragraph before the changes; the rest is named as its party
    names it.
    """
    size = sum([len(run.text) for run in runs])
    return _known(runs, numbers) if size <= _CACHED else _named(runs, numbers)


def _named(runs: tuple[RawRun, ...], numbers: Numbers) -> Named:
    number = numbers.identifying
    if number is not None and number.text:
        return Named(_number_label(number.text), runs)
    old = numbers.opened and any(on_before(run) and run.text.strip() for run in runs)
    sees, other = (on_before, on_after) if old else (on_after, on_before)
    first = _found(runs, sees)
    if first is None:
        return Named(None, runs)
    tracked = any(not run.marks.isdisjoint(TRACKED) for run in runs)
    second = _found(runs, other) if tracked else first
    if second is not None and second.label == first.label:
        ends = {sees: first.words, other: second.words}
        left, cuts = _cut(runs, ends[on_before], ends[on_after])
        renamed = None
    else:
        left, cuts = _cut_one(runs, first, old=old)
        renamed = None if second is None else second.label
    if not any(run.text.strip() for run in left):
        return Named(None, runs)
    return Named(first.label, left, cuts, renamed)


# Most paragraphs of an input stand so in the base and in the other inputs.
_known = lru_cache(maxsize=1 << 12)(_named)


@lru_cache(maxsize=4096)
def _number_label(text: str) -> Label | None:
    """The label that an automatic number is; all files of a negotiation count alike."""
    found = find_label(text)
    return None if found is None else found[0]


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


def _cut_one(
    runs: tuple[RawRun, ...], found: _Found, *, old: bool
) -> tuple[tuple[RawRun, ...], Cuts]:
    """*runs* without a label that is on one side only.

    Where characters of the other side stand in it, the space after it goes on parting them
    from the words.
    """
    left, cuts = _cut(runs, found.end if old else 0, 0 if old else found.end)
    sees = on_before if old else on_after
    if left and not sees(left[0]):
        return left, cuts
    return _cut(runs, found.words if old else 0, 0 if old else found.words)


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
            left.append(_from(run, gone) if gone else run)
        offset += size
    return tuple(left), tuple(cuts)


def _from(run: RawRun, start: int) -> RawRun:
    """What is left of *run* from the offset *start*."""
    return RawRun(run.text[start:], run.marks, run.author, run.date, run.index)
