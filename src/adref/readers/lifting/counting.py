"""The automatic numbers of a document in its three states.

A paragraph whose mark was inserted did not count before the changes; one whose mark was
deleted does not count after them, though Word goes on showing a number beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.readers.lifting.numbers import Counting, List, Number, NumberRef
from adref.readers.lifting.raw import RawParagraph
from adref.text.document import Role


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
    if not lists:
        return [Numbers(None, None, None, one is not None) for one in openings]
    original, final = Counting(lists), Counting(lists)
    result = []
    for paragraph, closed_by in zip(paragraphs, openings, strict=True):
        first = _count(original, closed_by.former) if closed_by else None
        if paragraph.ending is Role.DELETED:
            shown = final.peek(paragraph.number) if paragraph.number else None
            result.append(Numbers(first, None, shown, closed_by is not None))
        else:
            last = _count(final, paragraph.number)
            result.append(Numbers(first, last, last, closed_by is not None))
    return result


def _count(counting: Counting, ref: NumberRef | None) -> Number | None:
    return None if ref is None else counting.count(ref)
