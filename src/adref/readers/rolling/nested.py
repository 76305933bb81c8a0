"""Brackets within brackets, told as brackets beside each other.

``[EU: shall [US: now] act]`` is typed by hand where the US can take the words of the EU with one
of its own: ``[EU: shall act] [US: shall now act]``. Who is named in a bracket within another wants
the words around it, with its own in their place; who is named around it wants them without, unless
it is named inside as well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from adref.compilation.rolling import signs
from adref.compilation.rolling.style import Style
from adref.readers.rolling.brackets import REMEDY, head_and_words, read_item
from adref.readers.rolling.unreadable import Unreadable

_SIGN_OR_TEXT = re.compile(r"[\[\]]|(?:[^\[\]\\]|\\.)+|\\", re.DOTALL)
_NESTED = re.compile(r"\[(?:[^\[\]\\]|\\.)*\[", re.DOTALL)
_BETWEEN = frozenset({" ", "\n", signs.BREAK})
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """One wording, and the parties that want it, each with what is said of it in parentheses."""

    words: str
    parties: dict[str, list[str]]


@dataclass(slots=True)
class _Open:
    """A bracket that is being read: its text with holes, and what stands in each of these."""

    at: int
    text: str = ""
    inside: list[list[Wanted]] = field(default_factory=list)

    def put(self, wanted: list[Wanted]) -> None:
        """What a bracket within this one holds; brackets side by side are on the same words."""
        before, hole, between = self.text.rpartition(signs.HOLE)
        if hole and between in _BETWEEN:
            self.text = before + hole
            self.inside[-1] += wanted
        else:
            self.text += signs.HOLE
            self.inside.append(wanted)


def is_nested(shown: str) -> bool:
    """Whether a bracket of *shown* stands within another."""
    return _NESTED.search(shown) is not None


def side_by_side(shown: str, style: Style) -> tuple[str, list[tuple[str, str]]]:
    """*shown* without brackets in brackets, and each that held some with what is read for it."""
    if signs.HOLE in shown:
        what = "a sign that Unicode keeps from texts (U+FFFE) stands among brackets in brackets"
        raise Unreadable(what, "take it out", shown.index(signs.HOLE))
    told = _Told(shown, style)
    for token in _SIGN_OR_TEXT.finditer(shown):
        if token[0] == "[":
            told.open(token.start())
        elif token[0] == "]":
            told.close(token.start())
        elif told.stack:
            told.stack[-1].text += token[0]
        else:
            told.pieces.append(token[0])
    if told.stack:
        raise _alone(told.stack[0].at)
    return "".join(told.pieces), told.read


@dataclass(slots=True)
class _Told:
    """What is told so far of *shown*, and the brackets that are open in each other."""

    shown: str
    style: Style
    pieces: list[str] = field(default_factory=list)
    read: list[tuple[str, str]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def open(self, at: int) -> None:
        """A bracket opens *at* an offset."""
        self.stack.append(_Open(at))
        if len(self.stack) > _DEEPEST:
            what = f"brackets stand more than {_DEEPEST} deep in each other"
            raise Unreadable(what, "write them beside each other", at)

    def close(self, at: int) -> None:
        """The bracket that was opened last closes *at* an offset."""
        if not self.stack:
            raise _alone(at)
        closed = self.stack.pop()
        printed = self.shown[closed.at : at + 1]
        if self.stack:
            self.stack[-1].put(_wanted(closed, self.style))
        elif closed.inside:
            flat = _printed(_wanted(closed, self.style), self.style)
            self.read.append((printed, flat))
            self.pieces.append(flat)
        else:
            self.pieces.append(printed)


def _alone(at: int) -> Unreadable:
    what = "a bracket has no partner, or nothing in it"
    return Unreadable(what, REMEDY, at)


def _wanted(bracket: _Open, style: Style) -> list[Wanted]:
    """What those who are named in *bracket* want."""
    try:
        head, text = _head_and_words(bracket.text, style)
        around = _named(head)
        if not bracket.inside:
            return [Wanted(signs.meant(text), around)]
        return _put_together(text, around, [_by_party(group) for group in bracket.inside])
    except Unreadable as fault:
        raise Unreadable(fault.what, fault.remedy, bracket.at) from None


def _head_and_words(text: str, style: Style) -> tuple[str, str]:
    head, words = head_and_words(text, style)
    if signs.HOLE in head:
        what = "a bracket stands beside the party whose words are around it"
        raise Unreadable(what, "write it among the words")
    return head, words


def _put_together(
    text: str, around: dict[str, list[str]], insides: Sequence[dict[str, Wanted]]
) -> list[Wanted]:
    """What the parties named *around* and inside want of *text*, which has holes."""
    said: dict[str, list[str]] = {party: list(words) for party, words in around.items()}
    for party, words in ((p, w.parties[p]) for group in insides for p, w in group.items()):
        said[party] = [*said.get(party, ()), *words]
    wanted: dict[str, dict[str, list[str]]] = {}
    for party, words in said.items():
        if party:
            taken = [group[party].words if party in group else "" for group in insides]
            wanted.setdefault(_filled(text, taken), {})[party] = words
    # What nobody of those around has said beside the words stays with the words.
    if "" in around:
        next(iter(wanted.values()))[""] = around[""]
    return [Wanted(words, parties) for words, parties in wanted.items()]


def _by_party(group: Sequence[Wanted]) -> dict[str, Wanted]:
    """What each party wants of brackets side by side."""
    found: dict[str, Wanted] = {}
    for wanted in group:
        for party in wanted.parties:
            if party == signs.BASE:
                what = "the base stands within the bracket of a party"
                raise Unreadable(what, "write what the party wants instead of all of it")
            if party and party in found:
                what = f"a passage names {signs.party_meant(party)} twice"
                raise Unreadable(what, "leave its name at the wording that it wants")
            found[party] = wanted
    return found


def _named(head: str) -> dict[str, list[str]]:
    """The parties of a head as printed, with what stands in parentheses behind each."""
    found: dict[str, list[str]] = {}
    for item in head.split(", "):
        party, said = read_item(item)
        found[party] = [*found.get(party, ()), *said]
    if any(signs.ALL_UNMARKED in said for said in found.values()):
        for party, said in found.items():
            kept = [one for one in said if one != signs.ALL_UNMARKED]
            found[party] = [signs.UNMARKED, *kept] if party else kept
    return found


def _filled(text: str, taken: Sequence[str]) -> str:
    """*text* with what is *taken* in its holes; a hole that stays empty leaves one space."""
    first, *others = map(signs.plain, text.split(signs.HOLE))
    made = first
    for words, after in zip(taken, others, strict=True):
        if not words and made[-1:] in ("", " ") and after.startswith(" "):
            made += after[1:]
        elif not words and made.endswith(" ") and (not after or after.startswith(signs.CLOSERS)):
            made = made[:-1] + after
        elif words.startswith(signs.CLOSERS) and made.endswith(" "):
            made = made[:-1] + words + after
        else:
            made += words + after
    return made


def _printed(wanted: Sequence[Wanted], style: Style) -> str:
    shown = (style.bracket(", ".join(_items(one)), signs.wording(one.words)) for one in wanted)
    return " ".join(f"[{inside}]" for inside in shown)


def _items(wanted: Wanted) -> Iterator[str]:
    for party, said in wanted.parties.items():
        yield f"{party} ({'; '.join(said)})".lstrip() if said else party
