"""How a file lays out its paragraphs: one a line, or cut at a width."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from adref.readers.plain.labelled import speaks_of_paragraph
from adref.readers.plain.lines import Line, LineKind

_WIDEST = 200
"""No file is wrapped at more characters than these."""
_NARROWEST = 30
_FULL = 0.8
"""How far a wrapped line and the next word reach at least, as a share of the width."""

LONGEST_HEADING = 150
"""The most characters a line may have and still be taken for a heading."""

_TRAILING = re.compile(
    r"(?:\*+|~~|_+|\]\(#?\)|</[a-z]{1,6}>|(?:\+\+|--|~~|==)\}|\[\^\w+\]|[⁰¹²³⁴-⁹]+|\s+)\Z"
)
_CLOSERS = "\"'”’»)]}"
STOPS = ".!?:;。！？：；؟؛۔…"
_COMMAS = ",،，、"
_LEADING = re.compile(r"[\s\[(*_~\"'“‘«{+=\-\\]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """The width at which lines are cut, None where a line is a paragraph."""

    width: int | None

    def continues(self, text: str, line: Line, following: Line) -> bool:
        """Whether *following*, the very next line, goes on with the paragraph of *line*."""
        if runs_on(text, line.inner, line.inner_end, following.inner, following.inner_end):
            return True
        if self.width is None:
            return False
        ends = _words_end(text, line.inner, line.inner_end)[-1:] in STOPS + _CLOSERS
        if ends and speaks_of_paragraph(text[following.inner : following.inner_end]):
            return False  # one instruction of a letter after another
        return _reach(text, line, following) >= _FULL * self.width

    def cut_in_sentence(self, text: str, line: Line, following: Line) -> bool:
        """Whether *line* is full and stops in mid-sentence, whatever *following* looks like."""
        if self.width is None or _reach(text, line, following) < _FULL * self.width:
            return False
        return stops_short(text, line.inner, line.inner_end)


def layout(text: str, found: Sequence[Line]) -> Layout:
    """How the lines of *text* are laid out, judged by those that another follows at once."""
    pairs = [
        (one, other)
        for one, other in pairwise(found)
        if one.kind in _WORDS and other.kind is LineKind.TEXT
    ]
    if not pairs:
        return Layout(None)
    width = _width(pairs)
    full = sum(_reach(text, one, other) >= _FULL * width for one, other in pairs)
    wrapped = _NARROWEST <= width <= _WIDEST and full * 2 > len(pairs)
    return Layout(width if wrapped else None)


_WORDS = frozenset({LineKind.TEXT, LineKind.LABELLED, LineKind.ITEM, LineKind.FOOTNOTE})


def _width(pairs: Iterable[tuple[Line, Line]]) -> int:
    """The length that all but the longest twentieth of the lines keep to."""
    lengths = sorted(one.end - one.start for one, _ in pairs)
    return lengths[(len(lengths) - 1) * 19 // 20]


def _reach(text: str, line: Line, following: Line) -> int:
    """How long *line* would be with the first word of the next."""
    head = text[following.inner : min(following.inner_end, following.inner + _WIDEST)]
    return line.end - line.start + 1 + len(head.split(maxsplit=1)[0])


def _words_end(text: str, start: int, end: int) -> str:
    """The last words from *start* to *end*, marks left off."""
    tail = text[max(start, end - 120) : end]
    while found := _TRAILING.search(tail):
        tail = tail[: found.start()]
    return tail


def last_sign(text: str, start: int, end: int) -> str:
    """The last character of the words from *start* to *end*, marks and closers left off."""
    tail = _words_end(text, start, end)
    return tail.rstrip(_CLOSERS)[-1:] or tail[-1:]


def first_letter(text: str, start: int, end: int) -> str:
    """The first character of the words from *start* to *end*, marks and openers left off."""
    head = text[start : min(end, start + 120)]
    found = _LEADING.match(head)
    return head[found.end() :][:1] if found else head[:1]


def runs_on(text: str, start: int, end: int, next_start: int, next_end: int) -> bool:
    """Whether the words from *start* stop in mid-sentence and those from *next_start* go on.

    They do if the next begin with a small letter and these have no full stop.
    """
    last, first = last_sign(text, start, end), first_letter(text, next_start, next_end)
    return first.islower() and last not in STOPS


def stops_short(text: str, start: int, end: int) -> bool:
    """Whether the words from *start* to *end* stop without any mark of an end."""
    last = _words_end(text, start, end)[-1:]
    return last != "" and last not in STOPS + _COMMAS + _CLOSERS


def like_heading(text: str, start: int, end: int) -> bool:
    """Whether the words from *start* to *end* are short, begin large and have no stop."""
    if end - start > LONGEST_HEADING or _in_brackets(text, start, end):
        return False
    first = first_letter(text, start, end)
    last = last_sign(text, start, end)
    return first.isalnum() and not first.islower() and last not in STOPS + _COMMAS


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether the words stand in round brackets as a whole: a note, not a heading."""
    return text[start] == "(" and text[end - 1] == ")"
