"""The running text of a base paragraph: its base wording and its passages."""

from collections.abc import Collection
from dataclasses import dataclass, field

from adref.compilation.model import Passage
from adref.compilation.rolling import signs
from adref.readers.rolling.brackets import check_apart, pieces
from adref.readers.rolling.readings import Readings
from adref.readers.rolling.unreadable import NO_FIT, WRITE_ANEW, Unreadable

_BETWEEN = frozenset({" ", "\n", signs.BREAK})
"""What stands between two readings of one passage; between passages stands anything else."""


@dataclass(slots=True)
class _Shown:
    """The brackets of one passage and the text before them."""

    before: str
    base: str
    readings: list[str] = field(default_factory=list)


def read_passages(
    shown: str, readings: Readings, spaced: Collection[int]
) -> tuple[str, tuple[Passage, ...]]:
    """The base text that *shown* tells and its passages; those *spaced* own the space before."""
    told, rest = _passages(shown, readings)
    text: list[str] = []
    passages: list[Passage] = []
    at = 0
    for number, passage in enumerate(told):
        before, base, lead = signs.plain(passage.before), signs.plain(passage.base), ""
        if number in spaced:
            if not passage.before.endswith(" "):
                what = f"the space before a bracket {NO_FIT}"
                raise Unreadable(what, WRITE_ANEW)
            before, base, lead = before[:-1], f" {base}" if base else "", " "
        start = at + len(before)
        at = start + len(base)
        text += (before, base)
        found = tuple(readings.read(r, (start, at), lead) for r in passage.readings)
        check_apart([party for reading in found for party in reading.parties], "a passage")
        passages.append(Passage(start, at, base, found))
    return "".join([*text, rest]), tuple(passages)


def _passages(shown: str, readings: Readings) -> tuple[list[_Shown], str]:
    """The passages as printed, and the text behind the last of them."""
    if "[" not in shown and "]" not in shown:
        return [], signs.plain(shown)
    told: list[_Shown] = []
    rest: list[str] = []
    for text, inside in pieces(shown):
        if not inside:
            rest.append(text)
        elif (base := readings.base(inside)) is not None:
            told.append(_Shown(text, base))
        elif told and text in _BETWEEN:
            told[-1].readings.append(inside)
        else:
            told.append(_Shown(text, "", [inside]))
    return told, signs.plain("".join(rest))
