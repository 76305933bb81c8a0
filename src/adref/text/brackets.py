"""Square and curly brackets of a text as a tree; what has no partner keeps its place.

Offsets are code points. No sign is taken for a mistake and none is put in: :func:`printed` gives
the text back, to the letter, whatever it is.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from adref.base.facts import table

PAIRS: Mapping[str, str] = {"[": "]", "{": "}"}
"""The signs that make a tree, with their partners."""


@dataclass(frozen=True, slots=True)
class Loose:
    """A sign without its partner; *at* is its offset in the text."""

    sign: str
    at: int


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket from its opening sign at *start* to behind its closing one at *end*.

    *parts* are what stands between the two: text as it is, and the brackets within.
    """

    start: int
    end: int
    sign: str
    parts: tuple["str | Bracket", ...]


@dataclass(frozen=True, slots=True)
class Brackets:
    """A text in parts, and the signs in these that have no partner, in order."""

    parts: tuple[str | Bracket, ...]
    loose: tuple[Loose, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A bracket in its tree: *depth* counts from 1, *parent* is a number in the order of the text.

    *beside* says that nothing but white space or a slash parts it from the bracket before it, as
    where several words are offered: "[shall][should]", "[may] / [can]".
    """

    bracket: Bracket
    depth: int
    parent: int | None
    beside: bool


class Sort(StrEnum):
    """What a bracket says of the words in it."""

    DISPUTED = "disputed"
    ATTRIBUTED = "attributed"
    """Whose words they are: "[EU, Norway: shall]"."""
    OPTION = "option"
    """One of several: "[Option 1: ...]"."""
    PLACEHOLDER = "placeholder"
    """Words are still to come: "[to be completed]", "[x]", "[...]"."""
    REMARK = "remark"
    """Curly brackets: words to the reader, not of the text."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the head of a bracket: its *parties* as printed, or an *option* by name."""

    sort: Sort
    parties: tuple[str, ...] = ()
    option: str = ""


def partners(
    text: str, pairs: Mapping[str, str] = PAIRS, passed: Collection[int] = ()
) -> tuple[tuple[tuple[int, int], ...], tuple[Loose, ...]]:
    """The offsets of signs that belong together, by the first, and the signs without a partner.

    Each kind is matched by itself, the inner first; signs at the offsets *passed* are no brackets.
    """
    openings = {closing: opening for opening, closing in pairs.items()}
    waiting: dict[str, list[int]] = {opening: [] for opening in pairs}
    matched: list[tuple[int, int]] = []
    loose: list[Loose] = []
    for at, sign in enumerate(text):
        if sign in pairs:
            waiting[sign].append(at)
        elif sign in openings and at not in passed:
            if there := waiting[openings[sign]]:
                matched.append((there.pop(), at))
            else:
                loose.append(Loose(sign, at))
    loose += [Loose(sign, at) for sign, places in waiting.items() for at in places]
    return tuple(sorted(matched)), tuple(sorted(loose, key=lambda one: one.at))


def read_brackets(text: str) -> Brackets:
    """The brackets of *text*; a curly one that crosses a square one is loose on both sides."""
    matched, loose = partners(text)
    kept, crossing = _without_crossing(text, matched)
    closings = {end: start for start, end in kept}
    opening = {start for start, _ in kept}
    parts: list[str | Bracket] = []
    above: list[list[str | Bracket]] = []
    done = 0
    for at in sorted([*opening, *closings]):
        if done < at:
            parts.append(text[done:at])
        done = at + 1
        if at in opening:
            above.append(parts)
            parts = []
        else:
            start = closings[at]
            within, parts = tuple(parts), above.pop()
            parts.append(Bracket(start, done, text[start], within))
    if done < len(text):
        parts.append(text[done:])
    all_loose = sorted([*loose, *crossing], key=lambda one: one.at)
    return Brackets(tuple(parts), tuple(all_loose))


def _without_crossing(
    text: str, matched: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[Loose]]:
    """The pairs that make a tree, and the signs of those that do not."""
    kept: list[tuple[int, int]] = []
    crossing: list[Loose] = []
    square = [pair for pair in matched if text[pair[0]] == "["]
    depths = _depths(text, square)
    for start, end in matched:
        if text[start] == "[" or depths[start] == depths[end]:
            kept.append((start, end))
        else:
            crossing += [Loose(text[at], at) for at in (start, end)]
    return kept, crossing


def _depths(text: str, square: Sequence[tuple[int, int]]) -> list[int]:
    """For each offset the square bracket that it stands in, by its start; -1 outside."""
    starts, ends = {start for start, _ in square}, {end for _, end in square}
    within: list[int] = []
    around = [-1]
    for at in range(len(text)):
        if at in starts:
            around.append(at)
        elif at in ends:
            around.pop()
        within.append(around[-1])
    return within


def printed(brackets: Brackets) -> str:
    """The text of which *brackets* were read."""
    return "".join(_printed(brackets.parts))


def _printed(parts: Sequence[str | Bracket]) -> Iterator[str]:
    # A tree may be deeper than Python's stack.
    waiting: list[str | Bracket] = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        else:
            yield part.sign
            waiting += [PAIRS[part.sign], *reversed(part.parts)]


def walk(brackets: Brackets) -> Iterator[Found]:
    """Every bracket in the order of the text, with where it stands in the tree."""
    number = 0
    waiting = list(reversed([*_beside(brackets.parts, 1, None)]))
    while waiting:
        found = waiting.pop()
        yield found
        waiting += reversed([*_beside(found.bracket.parts, found.depth + 1, number)])
        number += 1


def _beside(parts: Sequence[str | Bracket], depth: int, parent: int | None) -> Iterator[Found]:
    before: str | Bracket = "text"
    last: Bracket | None = None
    for part in parts:
        if isinstance(part, Bracket):
            gap = before if isinstance(before, str) else ""
            beside = last is not None and not gap.strip(" \t\n\u00a0/")
            yield Found(part, depth, parent, beside)
            last = part
        before = part


def head_of(text: str, bracket: Bracket, is_party: Callable[[str], bool]) -> Head:
    """What the bracket says of its words; *is_party* says whether a name is one of a party."""
    if bracket.sign == "{":
        return Head(Sort.REMARK)
    inside = text[bracket.start + 1 : bracket.end - 1]
    if option := _option().match(inside):
        return Head(Sort.OPTION, option=" ".join(option[1].split()))
    if _is_placeholder(inside):
        return Head(Sort.PLACEHOLDER)
    names = names_before_colon(inside)
    if names and all(map(is_party, names)):
        return Head(Sort.ATTRIBUTED, parties=names)
    return Head(Sort.DISPUTED)


_HEAD = re.compile(r"\s*([^\[\]{}:]{1,300}):(?=\s|$)")
_NAMES = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")
_STAND_IN = re.compile(r"[\s.…_xX*–-]*")


def names_before_colon(inside: str) -> tuple[str, ...]:
    """The names at the head of what stands in a bracket: "EU, Norway" of "EU, Norway: shall"."""
    found = _HEAD.match(inside)
    return tuple(name for name in _NAMES.split(found[1].strip()) if name) if found else ()


def option_of(text: str) -> str:
    """The name of the option that *text* begins: "Option 1", "Alt. 2"; "" where it begins none."""
    found = _option().match(text)
    return " ".join(found[1].split()) if found else ""


def _is_placeholder(inside: str) -> bool:
    if _STAND_IN.fullmatch(inside):
        return True
    return bool(_placeholder().match(inside)) and len(inside) <= _LONGEST


_LONGEST = 200
"""Code points of a placeholder; what is longer has words of its own around such a phrase."""


@cache
def _option() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("adref.text", "brackets.toml")["options"]))
    numbered = rf"(?i:{words})\b\.?\s*(?:[0-9]+|[A-Z])(?=[\s*_.:)]|$)"
    return re.compile(rf"[\s*_]*({numbered}|(?i:{words})\b\.?(?=\s*:))")


@cache
def _placeholder() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("adref.text", "brackets.toml")["placeholders"]))
    return re.compile(rf"[\s*_]*(?:.*\W)?(?:{words})\b", re.IGNORECASE | re.DOTALL)
