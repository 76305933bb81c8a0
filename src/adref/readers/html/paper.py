"""A paragraph as it is gathered: white space counted as a browser counts it, breaks found."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from adref.readers.html.raw import Change
from adref.readers.lifting.pieces import Pieces
from adref.readers.lifting.raw import Anchor, AnchorKind, RawRun
from adref.text.marks import Mark
from adref.text.printed_labels import locate_label

_SPACES = re.compile(r"[ \t\n\r\f]+")
_SPACES_IN_LINE = re.compile(r"[ \t\f]+")
_BREAK = re.compile(r"[ \t\u00a0]*\n(?:[ \t\u00a0]*\n)*[ \t\u00a0]*")
_REACH = 60
_NONE: frozenset[Mark] = frozenset()


@dataclass(slots=True)
class Gathered:
    """The runs of one paragraph and what is tied to points of it."""

    runs: tuple[RawRun, ...]
    anchors: tuple[Anchor, ...]


@dataclass(slots=True)
class Paper:
    """The paragraph that is being gathered."""

    anchors: list[Anchor] = field(default_factory=list)
    _pieces: Pieces = field(default_factory=Pieces)
    _after_space: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether no text and no anchor has come yet."""
        return not self._pieces.length and not self.anchors

    def put(
        self, text: str, marks: frozenset[Mark], change: Change | None, space: str = ""
    ) -> None:
        """Add *text*; *space* says how its white space counts (see :class:`.looks.Look`)."""
        if space != "pre":
            text = _collapsed(text, space)
            if self._after_space and text.startswith(" "):
                text = text[1:]
        if text:
            self._add(text, marks, change)
            self._after_space = text[-1] in " \n"

    def put_break(self, change: Change | None) -> None:
        """Add the end of a line."""
        self._add("\n", _NONE, change)
        self._after_space = True

    def tie(self, kind: AnchorKind, ident: str, printed: str = "") -> None:
        """Tie something to this point of the text."""
        self.anchors.append(Anchor(kind, ident, self._pieces.length, printed))

    def _add(self, text: str, marks: frozenset[Mark], change: Change | None) -> None:
        author, date = (None, None) if change is None else (change.author, change.date)
        if change is not None:
            marks |= change.marks
        self._pieces.add(text, marks, author, date, 0)  # runs are numbered once they are parted

    def paragraphs(self) -> Iterator[Gathered]:
        """What was gathered: a paragraph, or several where line breaks stand between them."""
        runs = self._pieces.runs
        text = "".join(run.text for run in runs)
        starts = list(accumulate((len(run.text) for run in runs), initial=0))
        start = 0
        for end, following in _borders(text):
            yield Gathered(_sliced(runs, starts, start, end), self._tied(start, following))
            start = following
        end = start + len(text[start:].rstrip(" \n\t"))
        yield Gathered(
            _sliced(runs, starts, start, end), self._tied(start, self._pieces.length + 1)
        )

    def _tied(self, start: int, end: int) -> tuple[Anchor, ...]:
        first = bisect_left(self.anchors, start, key=_offset)
        last = bisect_left(self.anchors, end, key=_offset)
        return tuple(
            Anchor(one.kind, one.ident, one.offset - start, one.printed)
            for one in self.anchors[first:last]
        )


def _offset(anchor: Anchor) -> int:
    return anchor.offset


def _collapsed(text: str, space: str) -> str:
    if space == "line":
        return _SPACES_IN_LINE.sub(" ", text)
    return _SPACES.sub(" ", text)


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph ends and the next begins: at an empty line, or a line with a label.

    Mail programs and people write paragraphs with line breaks alone.
    """
    for found in _BREAK.finditer(text) if "\n" in text else ():
        if not found.start() or found.end() == len(text):
            continue
        empty_line = found[0].count("\n") > 1
        if empty_line or locate_label(text[found.end() : found.end() + _REACH]) is not None:
            yield found.start(), found.end()


def _sliced(runs: Sequence[RawRun], starts: list[int], start: int, end: int) -> tuple[RawRun, ...]:
    """*runs*, which begin at *starts*, from the code point *start* to *end*."""
    found: list[RawRun] = []
    for at in range(max(0, bisect_right(starts, start) - 1), len(runs)):
        if starts[at] >= end:
            break
        run = runs[at]
        text = run.text[max(0, start - starts[at]) : end - starts[at]]
        if text:
            found.append(RawRun(text, run.marks, run.author, run.date, len(found)))
    return tuple(found)
