"""Readings from their brackets, what their parties say beside them, and their single edits."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from adref.compilation.model import Reading
from adref.compilation.rolling import signs
from adref.compilation.rolling.records import reading_key
from adref.compilation.rolling.style import Style
from adref.proposals.edits import Edit
from adref.readers.rolling.brackets import head_and_words, pieces, read_head
from adref.readers.rolling.margin import Margin
from adref.readers.rolling.nested import is_nested, side_by_side
from adref.readers.rolling.unreadable import Unreadable

PUT_BACK = "put its line back under the paragraph"
_T = TypeVar("_T")
_head = lru_cache(maxsize=4096)(read_head)


class Readings:
    """The readings of one paragraph; *edits* are their single ones, as the appendix has them."""

    def __init__(
        self, margin: Margin, edits: Mapping[str, list[tuple[int, int, str]]], style: Style
    ) -> None:
        self._margin, self._edits, self._style = margin, edits, style
        self.nested: list[tuple[str, str]] = []
        """Brackets that held others, each with what is read for it."""

    def flat(self, shown: str) -> str:
        """*shown* without brackets in brackets."""
        if not is_nested(shown):
            return shown
        flat, read = side_by_side(shown, self._style)
        self.nested += read
        return flat

    def base(self, inside: str) -> str | None:
        """The words of the base, if it is these that stand in a bracket."""
        found = self._style.head_and_words(inside)
        return found[1] if found and found[0] == signs.BASE else None

    def read(
        self, inside: str, there: tuple[int, str] | None = None, around: tuple[str, str] = ("", "")
    ) -> Reading:
        """The reading that stands in a bracket; *around* are spaces shown before and behind it.

        One for words of the base, which are *there* with their start, is one edit unless the
        appendix says otherwise.
        """
        shown, words = head_and_words(inside, self._style)
        head = _head(shown)
        text = signs.meant(words)
        if words != signs.DELETE:
            text = text.join(around)
        single = self._single(text, head.parties, there)
        if not (head.notes or head.sources):
            return Reading(text, head.parties, head.silent, edits=single)
        notes = tuple(_beside(self._margin.notes, n) for n in head.notes)
        sources = tuple(_beside(self._margin.sources, n) for n in head.sources)
        return Reading(text, head.parties, head.silent, notes, sources, single)

    def _single(
        self, text: str, parties: Sequence[str], there: tuple[int, str] | None
    ) -> tuple[Edit, ...]:
        """The single edits that make *text* of the words that are *there*."""
        edits = None
        if self._edits:
            edits = self._edits.get(reading_key(text, parties, *(there or ())))
        if edits is not None:
            return tuple(Edit(start, end, put) for start, end, put in edits)
        if there is None:
            return ()
        start, words = there
        return (Edit(start, start + len(words), text),)

    def read_all(self, shown: str, there: tuple[int, str] | None = None) -> tuple[Reading, ...]:
        """The readings in *shown*, brackets with nothing but white space between them."""
        found = pieces(self.flat(shown))
        for text, _ in found:
            if text.strip():
                what = f"“{text.strip()[:40]}” stands outside the brackets"
                raise Unreadable(what, "put it into the bracket of a party")
        return tuple(self.read(inside, there) for _, inside in found if inside)


def _beside(said: Mapping[int, _T], number: int) -> _T:
    if number not in said:
        what = f"note or source {number} is not there"
        raise Unreadable(what, PUT_BACK)
    return said[number]
