"""Automatic numbers: counted as a word processor would show them, since they are not in the text.

What the standards leave open was settled by comparing with word processors: counters belong to
the abstract list and run on through the lists made of it; a fresh start counts once per list and
level; a level that is skipped counts as if it stood there.
"""

import re
from dataclasses import dataclass, field

from adref.readers.lifting.formats import printed

LEVELS = 9
"""Levels that are counted; Word has as many, OpenDocument a tenth that is counted as the ninth."""
_SLOT = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class NumberRef:
    """Which list a paragraph counts in and on which level, from 0; *num* is w:numId in Word.

    *value* is the number that the paragraph itself says it has. *printed* is its number as the
    file shows it where the file does not say how to count.
    """

    num: str
    level: int
    value: int | None = None
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: *text* has %1 to %9 where counters go; *restart* is w:lvlRestart.

    *step* is what one number is more than the last; below zero, the list counts backwards.
    """

    start: int = 1
    step: int = 1
    form: str = "decimal"
    text: str = ""
    style: str | None = None
    legal: bool = False
    restart: int | None = None
    width: int = 0


@dataclass(frozen=True, slots=True)
class List:
    """A list: the abstract one whose counters it moves, its levels and its fresh starts."""

    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int]

    def level(self, depth: int) -> Level:
        """The level *depth*, a plain one where the file does not define it."""
        return self.levels.get(depth, _PLAIN)


_PLAIN = Level(form="none")


@dataclass(frozen=True, slots=True)
class Number:
    """The number a paragraph shows: *text* with its signs ("Article IV."), *counter* alone."""

    text: str
    counter: int


@dataclass(slots=True)
class Counting:
    """The counters of one state of the document, moved paragraph by paragraph."""

    lists: dict[str, List]
    _counters: dict[str, tuple[int | None, ...]] = field(default_factory=dict)
    _restarted: set[NumberRef] = field(default_factory=set)

    def count(self, ref: NumberRef) -> Number | None:
        """The number of the next paragraph of *ref*; the counter moves on."""
        found = self._next(ref)
        if found is None:
            return None
        used, counters = found
        self._counters[used.abstract] = counters
        self._restarted.add(ref)
        return _shown(used, ref.level, counters)

    def peek(self, ref: NumberRef) -> Number | None:
        """The number a paragraph of *ref* would have here; nothing moves."""
        found = self._next(ref)
        return None if found is None else _shown(found[0], ref.level, found[1])

    def _next(self, ref: NumberRef) -> tuple[List, tuple[int | None, ...]] | None:
        used = self.lists.get(ref.num)
        if used is None:
            return None
        old = self._counters.get(used.abstract, (None,) * LEVELS)
        here, level = old[ref.level], used.level(ref.level)
        if ref.value is not None:
            number = ref.value
        elif ref.level in used.overrides and ref not in self._restarted:
            number = used.overrides[ref.level]
        else:
            number = level.start if here is None else here + level.step
        return used, (*_higher(used, old[: ref.level]), number, *_deeper(used, old, ref.level))


def _higher(used: List, counters: tuple[int | None, ...]) -> tuple[int | None, ...]:
    """The counters above the level that counts; one that was skipped stands at its start."""
    if None not in counters:
        return counters
    return tuple(
        used.level(depth).start if counter is None else counter
        for depth, counter in enumerate(counters)
    )


def _deeper(used: List, counters: tuple[int | None, ...], level: int) -> tuple[int | None, ...]:
    """The counters below *level*; those that restart under its new number are cleared."""
    below = counters[level + 1 :]
    if below.count(None) == len(below):
        return below
    return tuple(
        None if _restarts(used.level(depth), depth, level) else counter
        for depth, counter in enumerate(below, level + 1)
    )


def _restarts(level: Level, depth: int, used: int) -> bool:
    """Whether a number on the level *used* starts the deeper *level* afresh."""
    return used <= (depth if level.restart is None else level.restart) - 1


def _shown(used: List, depth: int, counters: tuple[int | None, ...]) -> Number:
    level = used.level(depth)

    def slot(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        shown = used.level(at)
        counter = counters[at]
        number = shown.start if counter is None else counter
        if level.legal:
            return str(number)
        return printed(number, shown.form).rjust(shown.width, "0")

    text = "" if level.form == "bullet" else _SLOT.sub(slot, level.text)
    return Number(text.strip(), counters[depth] or 0)
