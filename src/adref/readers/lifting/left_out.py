"""Words that stand beside the text of a paper: left out, and told so that nothing is lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from adref.readers.lifting.raw import Remark

PICTURES = ("object-ignored", "the words that stand for a picture are not read")
READINGS = ("ruby-ignored", "the reading aids above the text are not read")
POINTED = ("hidden-text", "words that show only where one points are not read")
TICKED = ("form-field", "the boxes ticked in a form are not read")
CHOSEN = ("form-field", "the choice made in a drop-down field is not read")
DRAWN = ("drawing-text", "text inside a drawing is not read")
CHARTED = ("drawing-text", "a diagram or chart is not read")
EMBEDDED = ("object-ignored", "an embedded object is not read; look at it in the file")
"""Codes of notices, with what is said of words of the kind in every form of paper."""

_SHOWN = 400
"""Characters of what was left out, in one notice."""


@dataclass(slots=True)
class _Kind:
    """What of one kind was left out, from the paragraph *index* on."""

    index: int
    words: list[str] = field(default_factory=list)
    size: int = 0
    more: int = 0


@dataclass(slots=True)
class LeftOut:
    """What was left out so far, by the code of its notice and what is said of it."""

    _kinds: dict[tuple[str, str], _Kind] = field(default_factory=dict)

    def add(self, kind: tuple[str, str], words: str, index: int) -> None:
        """Note *words* that stand at the paragraph *index*; one notice gathers all of a kind."""
        found = self._kinds.setdefault(kind, _Kind(index))
        words = " ".join(words.split())
        if not words or words in found.words:
            return
        if found.words and found.size + len(words) > _SHOWN:
            found.more += 1
            return
        found.words.append(words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…")
        found.size += len(words)

    def remarks(self, part: str | None) -> Iterator[Remark]:
        """One remark for each kind; *part* is where the words stand in the file."""
        for (code, said), kind in self._kinds.items():
            shown = ", ".join(map(repr, kind.words))
            more = f" and {kind.more} more" if kind.more else ""
            yield Remark(code, f"{said}: {shown}{more}" if shown else said, part, kind.index)
