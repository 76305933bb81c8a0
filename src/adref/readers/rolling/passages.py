"""The running text of a base paragraph: its base wording and its passages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from adref.compilation.model import Passage
from adref.compilation.rolling import signs
from adref.compilation.rolling.passages import keys, stands_apart
from adref.readers.rolling.brackets import check_apart, pieces
from adref.readers.rolling.readings import Readings
from adref.readers.rolling.records import Record

_SPACES = re.compile(r" {2,}")
"""What is left where somebody has taken a bracket out; no base text has two spaces."""


@dataclass(slots=True)
class _Shown:
    """The brackets of one passage and the text before them."""

    before: str
    base: str
    brackets: list[str] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)

    def add(self, inside: str) -> None:
        """A reading more."""
        self.brackets.append(f"[{inside}]")
        self.readings.append(inside)


def read_passages(
    shown: str, readings: Readings, record: Record
) -> tuple[str, tuple[Passage, ...]]:
    """The base text that *shown* tells and its passages; *record* says whose spaces are."""
    told, rest = _passages(shown, readings)
    text: list[str] = []
    passages: list[Passage] = []
    at = taken = 0
    for passage, (lead, tail) in zip(told, _spaces(told, rest, record), strict=True):
        before = signs.plain(passage.before[taken : len(passage.before) - len(lead)])
        base = f"{lead}{signs.plain(passage.base)}" if passage.base else ""
        start = at + len(before)
        at = start + len(base)
        text += (before, base)
        found = tuple(readings.read(r, (start, base), (lead, tail)) for r in passage.readings)
        check_apart([party for reading in found for party in reading.parties], "a passage")
        if found:
            passages.append(Passage(start, at, base, found))
        taken = len(tail)
    return "".join([*text, signs.plain(rest[taken:])]), tuple(passages)


def _spaces(told: Sequence[_Shown], rest: str, record: Record) -> Iterator[tuple[str, str]]:
    """The spaces outside the brackets of each passage that belong to what stands in them."""
    spaced, close = record.get(signs.SPACED, ()), record.get(signs.CLOSE, ())
    texts = [*(one.before for one in told), rest][1:]
    for one, key, after in zip(told, keys(one.brackets for one in told), texts, strict=True):
        last = one is told[-1]
        if key in spaced and one.before.endswith(" "):
            yield " ", ""
        elif key in close or one.base:
            yield "", ""
        elif stands_apart(one.before, after, last=last):
            yield " ", ""
        else:
            # Words put in before all others: the base does not begin with a space.
            is_first = one is told[0] and not one.before
            yield "", " " if is_first and after.startswith(" ") else ""


def _passages(shown: str, readings: Readings) -> tuple[list[_Shown], str]:
    """The passages as printed, and the text behind the last of them."""
    if "[" not in shown and "]" not in shown:
        return [], _SPACES.sub(" ", shown)
    told: list[_Shown] = []
    rest: list[str] = []
    for found, inside in pieces(readings.flat(shown)):
        text = _SPACES.sub(" ", found)
        if not inside:
            rest.append(text)
        elif (base := readings.base(inside)) is not None:
            told.append(_Shown(text, base, [f"[{inside}]"]))
        elif told and text and not text.strip(" \n"):
            told[-1].add(inside)  # between passages stands anything else
        else:
            told.append(_Shown(text, ""))
            told[-1].add(inside)
    return told, "".join(rest)
