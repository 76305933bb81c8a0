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
    OnWords,
    Replace,
    Rest,
    Reword,
    Side,
    Swap,
    Target,
    Transfer,
)
from adref.text.tokens import normal, tokens

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
                for start, end in _replaced(text, action, within)
            )
        case Insert() | Delete() | Rest():
            return (_edit(text, action, within),)
        case Swap():
            return _swapped(text, action, within)
        case Reword():
            new = normal("".join(s.text for s in action.spans))
            if action.if_alike and not _is_wording(text[slice(*within)], new):
                message = "the words may be meant for a part of the paragraph"
                raise Doubt(message)
            return _reworded(text, within, new)


def _edit(text: str, action: Insert | Delete | Rest, within: Stretch) -> Edit:
    """Words put in, taken out, or changed to the end."""
    match action:
        case Insert():
            return _inserted(text, action, within)
        case Delete(words=""):
            return _deleted(text, *within)
        case Delete():
            return _deleted(text, *_place(text, action.words, within, action.nth))
        case Rest():
            return _cut(text, action, within)


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
    one = _place(text, action.one, within)
    two = _place(text, action.two, within)
    first, last = sorted((one, two))
    if last[0] < first[1]:
        message = f"the words “{action.one}” and “{action.two}” overlap there"
        raise Doubt(message)
    return Edit(*first, text[slice(*last)]), Edit(*last, text[slice(*first)])


def _inside(text: str, part: str, action: OnWords, target: Target) -> Stretch:
    """The sub-paragraph *part* of *text*; where it ends is sure enough to find words in it."""
    there = level(text, part)
    at_end = isinstance(action, Rest) or (isinstance(action, Insert) and not action.anchor)
    at_end = at_end or bool(getattr(action, "nth", 0))
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


def _replaced(text: str, action: Replace, within: Stretch) -> tuple[Stretch, ...]:
    """Where the words stand that are exchanged."""
    if action.everywhere:
        return _places(text, action.old, within)
    return (_place(text, action.old, within, action.nth),)


def _places(text: str, words: str, within: Stretch) -> tuple[Stretch, ...]:
    """Where *words* stand between two offsets, at least once."""
    start, end = within
    part = text[start:end]
    found = occurrences(part, words) or occurrences(part, words.rstrip(".,;: "))
    if not found:
        message = f"the words “{words}” do not stand there"
        raise Doubt(message)
    return tuple((start + a, start + b) for a, b in found)


def _place(text: str, words: str, within: Stretch, nth: int = 0) -> Stretch:
    """The only place where *words* stand between two offsets, or the one that *nth* counts."""
    found = _places(text, words, within)
    part = text[slice(*within)].casefold()
    if nth and len(_places(part, words.casefold(), (0, len(part)))) != len(found):
        message = f"the words “{words}” stand there with and without capitals"
        raise Doubt(message)
    if (len(found) > 1 and not nth) or abs(nth) > len(found):
        times = f"{len(found)} times" if len(found) > 1 else "once"
        message = f"the words “{words}” stand there {times}"
        raise Doubt(message)
    return found[nth - 1 if nth > 0 else nth]


def _cut(text: str, action: Rest, within: Stretch) -> Edit:
    """All behind the anchor in other words, or gone; what ends the paragraph stays."""
    start, end = _place(text, action.anchor, within, action.nth)
    last = within[1]
    if action.in_sentence:
        last = next(b for a, b in sentences(text) if a <= start < b)
    closed = action.new.strip()[-1:] in (*_STOPS, ";")
    stop = last - (0 if closed else len(_END.search(text, end, last)[0]))  # type: ignore[index]
    gone = text[end:stop]
    if end > last or not any(map(str.isalnum, gone)):
        message = f"no words follow “{action.anchor}” there"
        raise Doubt(message)
    if any(gone.count(a) != gone.count(b) for a, b in ("()", "[]", "“”", "«»")):
        message = f"what follows “{action.anchor}” has only one half of brackets or quotation marks"
        raise Doubt(message)
    new = normal(action.new)
    return Edit(end, stop, f" {new}" if new and new[0] not in _CLOSING else new)


@dataclass(frozen=True, slots=True)
class Carried:
    """A sentence on its way: where it stands, and where and as what it is put in."""

    out: Edit
    put: Edit


def carried(text: str, moved: Target, there: str, action: Transfer) -> Carried:
    """A sentence taken out of *text* and put into *there*; raises :class:`Doubt`.

    Either is a normal text, of one paragraph or of two.
    """
    stretch = _range(text, moved)
    words = text[slice(*stretch)]
    if not any(map(str.isalnum, text[: stretch[0]] + text[stretch[1] :])):
        message = "it is the only sentence of its paragraph"
        raise Doubt(message)
    if not _is_closed(words):
        message = "the sentence does not end with a full stop"
        raise Doubt(message)
    start, end = _range(there, action.goal)
    if action.side is Side.BEFORE:
        put = Edit(start, start, f"{words} ")
    elif _is_closed(there[start:end]):
        put = Edit(end, end, f" {words}")
    else:
        message = "what it should stand behind does not end with a full stop"
        raise Doubt(message)
    return Carried(_deleted(text, *stretch), put)


def _is_closed(words: str) -> bool:
    """Whether *words* end as a sentence does, perhaps in brackets or quotation marks."""
    return words.rstrip("”’\"'»)] ")[-1:] in tuple(_STOPS)


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
        start, end = _place(text, action.anchor, within, action.nth)
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
