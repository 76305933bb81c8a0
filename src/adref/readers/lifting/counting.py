"""The automatic numbers of a document in its three states.

A paragraph whose mark was inserted did not count before the changes; one whose mark was
deleted does not count after them, though Word goes on showing a number beside it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from adref.readers.lifting.numbers import Counting, List, Number, NumberRef
from adref.readers.lifting.raw import RawParagraph
from adref.readers.lifting.sides import goes

_DIGITS = 9
"""Digits of the longest number that is counted with."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number of a paragraph before the changes, after them, and on the screen.

    *opened* says whether the paragraph began one before the changes.
    """

    original: Number | None
    final: Number | None
    displayed: Number | None
    opened: bool

    @property
    def identifying(self) -> Number | None:
        """What the base calls the paragraph; of a new one, what its party calls it."""
        return self.original if self.opened else self.displayed


def count(
    paragraphs: Sequence[RawParagraph],
    openings: Sequence[RawParagraph | None],
    lists: dict[str, List],
) -> list[Numbers]:
    """The numbers of *paragraphs*, one to one; *openings* are those of :mod:`.sides`."""
    if all(p.number is None and p.former is None for p in paragraphs):
        return [Numbers(None, None, None, one is not None) for one in openings]
    original, final, shown = Counting(lists), Counting(lists), _Shown()
    result = []
    for paragraph, closed_by in zip(paragraphs, openings, strict=True):
        if paragraph.number is not None and paragraph.number.printed:
            came, gone = closed_by is None, goes(paragraph)
            result.append(shown.numbers(paragraph.number, came=came, gone=gone))
            continue
        first = _count(original, closed_by.former) if closed_by else None
        if goes(paragraph):
            last, displayed = None, final.peek(paragraph.number) if paragraph.number else None
        else:
            last = displayed = _count(final, paragraph.number)
        result.append(Numbers(first, last, displayed, closed_by is not None))
    return result


def _count(counting: Counting, ref: NumberRef | None) -> Number | None:
    return None if ref is None else counting.count(ref)


@dataclass(slots=True)
class _Shown:
    """The numbers that the file shows, taken back to what they were before the changes.

    Word shows beside a deleted paragraph the number that the next one will have, and counts new
    ones; since the changes, the numbers of a list are *less* by as many as went, less those that
    came.
    """

    less: Counter[str] = field(default_factory=Counter)

    def numbers(self, ref: NumberRef, *, came: bool, gone: bool) -> Numbers:
        """The numbers of the next paragraph of *ref*, which *came* or is *gone*."""
        displayed = Number(ref.printed, _counter(ref.printed) or 0)
        first = None if came else _raised(displayed, self.less[ref.num])
        self.less[ref.num] += gone - came
        return Numbers(first, None if gone else displayed, displayed, not came)


def _raised(number: Number, less: int) -> Number:
    """*number* as it was before it became *less*; what is no number in digits stays."""
    counter = _counter(number.text)
    if counter is None or not less:
        return number
    was = max(0, counter + less)
    return Number(number.text.replace(_digits(number.text), str(was), 1), was)


def _counter(printed: str) -> int | None:
    digits = _digits(printed)
    return int(digits) if digits.isdecimal() and len(digits) <= _DIGITS else None


def _digits(printed: str) -> str:
    return printed.strip("().[] \u00a0")
