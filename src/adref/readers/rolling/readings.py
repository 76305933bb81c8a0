"""Readings from their brackets, what their parties say beside them, and their single edits."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from adref.compilation.model import Reading
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import Style
from adref.proposals.edits import Edit
from adref.readers.rolling.brackets import head_and_words, pieces, read_head
from adref.readers.rolling.margin import Margin
from adref.readers.rolling.unreadable import Unreadable

PUT_BACK = "put its line back under the paragraph"
_T = TypeVar("_T")
_head = lru_cache(maxsize=4096)(read_head)


class Readings:
    """The readings of one paragraph, counted as they are read, as the appendix counts them."""

    def __init__(
        self, margin: Margin, edits: Mapping[str, list[tuple[int, int, str]]], style: Style
    ) -> None:
        self._margin, self._edits, self._count = margin, edits, 0
        self._style = style

    def base(self, inside: str) -> str | None:
        """The words of the base, if it is these that stand in a bracket."""
        found = self._style.head_and_words(inside)
        return found[1] if found and found[0] == signs.BASE else None

    def read(self, inside: str, span: tuple[int, int] | None = None, lead: str = "") -> Reading:
        """The reading that stands in a bracket; *lead* is a space shown before the bracket.

        One for a *span* of base text is one edit unless the appendix says otherwise.
        """
        shown, words = head_and_words(inside, self._style)
        head = _head(shown)
        text = signs.meant(words)
        if words != signs.DELETE:
            text = lead + text
        edits = self._edits.get(str(self._count))
        self._count += 1
        if edits is not None:
            single = tuple(Edit(start, end, put) for start, end, put in edits)
        else:
            single = (Edit(*span, text),) if span else ()
        if not (head.notes or head.sources):
            return Reading(text, head.parties, head.silent, edits=single)
        notes = tuple(_beside(self._margin.notes, n) for n in head.notes)
        sources = tuple(_beside(self._margin.sources, n) for n in head.sources)
        return Reading(text, head.parties, head.silent, notes, sources, single)

    def read_all(self, shown: str, span: tuple[int, int] | None = None) -> tuple[Reading, ...]:
        """The readings in *shown*, brackets with nothing but white space between them."""
        found = pieces(shown)
        for text, _ in found:
            if text.strip():
                what = f"“{text.strip()[:40]}” stands outside the brackets"
                raise Unreadable(what, "put it into the bracket of a party")
        return tuple(self.read(inside, span) for _, inside in found if inside)


def _beside(said: Mapping[int, _T], number: int) -> _T:
    if number not in said:
        what = f"note or source {number} is not there"
        raise Unreadable(what, PUT_BACK)
    return said[number]
