"""Instructions on the words of one paragraph, as edits of its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import regex

from adref.compilation.instructing.finding import Stretch, level, occurrences, sentence, sentences
from adref.compilation.meant import likeness
from adref.compilation.words import difference
from adref.proposals.edits import Edit
from adref.proposals.instructions import (
    Delete,
    Insert,
    Replace,
    Reword,
    Side,
    Swap,
    Target,
)
from adref.text.tokens import normal, tokens

OnWords = Replace | Insert | Delete | Reword | Swap
"""What changes words of a paragraph that stays where it is."""

_ALIKE = 0.7
"""Likeness, word by word, from which words can be a wording of the whole paragraph."""
_FEW = 3
"""Words that a wording of the whole may leave out in one place."""
_STOPS = ".!?…。"
_END = regex.compile(r"(?:[.!?…。,;:؛，；：]+(?:\s*(?:and|or|et|ou|y|e|o))?)?$")
"""How a paragraph ends; it matches everywhere, if only at the very end."""
_CLOSING = frozenset(",.;:!?)]}”’»%…")


@dataclass(frozen=True, slots=True)
class Doubt(Exception):
    """Why an instruction cannot be carried out beyond doubt, and what to look at."""

    why: str


def edits_of(text: str, target: Target, action: OnWords, part: str = "") -> tuple[Edit, ...]:
    """The edits of *text*, a normal text, that *action* asks for.

    *part* is the level, such as "a", of a sub-paragraph that is printed inside *text* and alone
    is meant. Raises :class:`Doubt` where the words are not there, or at more than one place.
    """
    within = _inside(text, part, action, target) if part else _range(text, target)
    match action:
        case Replace():
            return tuple(
                _exchanged(text, start, end, action.new)
                for start, end in _places(text, action.old, within, everywhere=action.everywhere)
            )
        case Insert():
            return (_inserted(text, action, within),)
        case Delete(words=""):
            return (_deleted(text, *within),)
        case Delete():
            return tuple(
                _deleted(text, *place)
                for place in _places(text, action.words, within, everywhere=False)
            )
        case Swap():
            return _swapped(text, action, within)
        case Reword():
            new = normal("".join(s.text for s in action.spans))
            if action.if_alike and not _is_wording(text[slice(*within)], new):
                message = "the words may be meant for a part of the paragraph"
                raise Doubt(message)
            return _reworded(text, within, new)


def _is_wording(text: str, new: str) -> bool:
    """Whether *new* is plainly another wording of all of *text*.

    What leaves out some of it, and puts nothing in the place, may be an excerpt.
    """
    if likeness(text, new) < _ALIKE or "…" in new or "..." in new:
        return False
    if len(sentences(new)) < len(sentences(text)):
        return False
    gone = [edit for edit in difference(text, new) if not edit.text]
    last = len(text.rstrip(_STOPS))
    inside = all(edit.start > 0 and edit.end < last for edit in gone)
    return inside and all(len(text[e.start : e.end].split()) <= _FEW for e in gone)


def _swapped(text: str, action: Swap, within: Stretch) -> tuple[Edit, ...]:
    """Two stretches of words, each put where the other stood."""
    (one,) = _places(text, action.one, within, everywhere=False)
    (two,) = _places(text, action.two, within, everywhere=False)
    first, last = sorted((one, two))
    if last[0] < first[1]:
        message = f"the words “{action.one}” and “{action.two}” overlap there"
        raise Doubt(message)
    return Edit(*first, text[slice(*last)]), Edit(*last, text[slice(*first)])


def _inside(text: str, part: str, action: OnWords, target: Target) -> Stretch:
    """The sub-paragraph *part* of *text*; where it ends is sure enough to find words in it."""
    there = level(text, part)
    at_end = isinstance(action, Insert) and not action.anchor
    if there is None or at_end or isinstance(action, Reword) or target.sentence is not None:
        message = f"({part}) is printed inside its paragraph, and where it ends is not sure"
        raise Doubt(message)
    return there


def _range(text: str, target: Target) -> Stretch:
    """The part of *text* that *target* names."""
    if target.sentence is None:
        return 0, len(text)
    found = sentence(text, target.sentence)
    if found is None:
        message = f"there is no sentence {target.sentence} in the paragraph"
        raise Doubt(message)
    return found


def _places(text: str, words: str, within: Stretch, *, everywhere: bool) -> tuple[Stretch, ...]:
    """Where *words* stand between two offsets; once, unless they are meant everywhere."""
    start, end = within
    part = text[start:end]
    found = occurrences(part, words) or occurrences(part, words.rstrip(".,;: "))
    if not found:
        message = f"the words “{words}” do not stand there"
        raise Doubt(message)
    if len(found) > 1 and not everywhere:
        message = f"the words “{words}” stand there {len(found)} times"
        raise Doubt(message)
    return tuple((start + a, start + b) for a, b in found)


def _exchanged(text: str, start: int, end: int, new: str) -> Edit:
    """The words exchanged, without those at either end that are the same."""
    if not new:
        return _deleted(text, start, end)
    old, words = tokens(text[start:end]), tokens(normal(new))
    ahead = _same(old, words)
    behind = _same(old[ahead:][::-1], words[ahead:][::-1])
    put = "".join(words[ahead : len(words) - behind])
    # A token holds the space before it, the first one that before the words.
    first = start - 1 + len("".join(old[:ahead]))
    last = end - len("".join(old[len(old) - behind :]))
    if first >= start:
        return Edit(first, last, put)
    if last < start:
        return Edit(start, start, f"{put[1:]} ")
    return Edit(start, last, put[1:])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens are the same from the start on."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _deleted(text: str, start: int, end: int) -> Edit:
    """The words gone, with the space that would be left over."""
    ahead = start > 0 and text[start - 1] == " "
    behind = end < len(text) and text[end] == " "
    if ahead and (behind or end == len(text) or text[end] in _CLOSING):
        return Edit(start - 1, end, "")
    return Edit(start, end + 1, "") if behind and start == 0 else Edit(start, end, "")


def _inserted(text: str, action: Insert, within: Stretch) -> Edit:
    """The new words beside the anchor, or at one end of the paragraph or the sentence."""
    if action.anchor:
        ((start, end),) = _places(text, action.anchor, within, everywhere=False)
        return _beside(text, action, start, end)
    start, end = within
    if action.side is Side.BEFORE:
        return _beside(text, action, start, end)
    if action.new.strip()[-1:] not in _STOPS + ";":
        # A part of the last sentence stands before its stop, and before "; and" of a list.
        end -= len(_END.search(text, start, end)[0])  # type: ignore[index]
    return _beside(text, action, start, end)


def _beside(text: str, action: Insert, start: int, end: int) -> Edit:
    new = action.new.strip()
    if action.side is Side.BEFORE:
        if start < len(text) and text[start] in _CLOSING:
            at = start - 1 if start and text[start - 1] == " " else start
            return Edit(at, at, f" {new}")
        return Edit(start, start, f"{new} ")
    lead = "" if new[:1] in _CLOSING or end == 0 else " "
    tail = " " if end < len(text) and text[end].isalnum() else ""
    return Edit(end, end, f"{lead}{new}{tail}")


def _reworded(text: str, within: Stretch, new: str) -> tuple[Edit, ...]:
    """The smallest edits that make the target read as *new*."""
    start, end = within
    if not new:
        message = "no new words are given"
        raise Doubt(message)
    return difference(text, normal(f"{text[:start]}{new}{text[end:]}"))
