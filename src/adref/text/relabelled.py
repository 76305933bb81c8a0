"""Renumbering under marks: the label a paragraph had, and the one it is given.

A drafter who adds a paragraph 18 makes the old 18 a 19: "~~18.~~ **19.** We commit". The base
goes on calling that paragraph 18, so its old label is its label, and neither number is a word
of its text. Tracked changes and CriticMarkup say which characters are old and which are new.
Marks made by hand do not: bold may be how a paper prints all its labels. They are believed
where a struck label stands beside the new one.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from adref.text.labels import Label
from adref.text.marks import ARRIVED, CALL, LEFT, MAY_INSERT, STRUCK, Mark, MarkKind
from adref.text.printed_labels import LABEL_WITHIN, Located, locate_label, parse_label

Piece = tuple[str, frozenset[Mark]]
"""Text under one set of marks."""
Cuts = tuple[tuple[int, int], ...]
"""Stretches of a text, disjoint and in order, in code points."""

_REACH = 160
"""How far a label may reach into its side of the paragraph, in characters."""
_LABELS = 48
"""Characters within which a paragraph has its old label and its new one, or neither."""
_GAP = re.compile(r"\s+(?=[.):])")
_CALL = "\0"
_AFTER = re.compile(rf"(\s*){_CALL}*(\s*)")
_CHANGES = ARRIVED | LEFT | STRUCK


@dataclass(frozen=True, slots=True)
class Relabelled:
    """What marks say of a paragraph's label: its *label*, and the *new* one if it gets another.

    *cuts* are the characters of both in the joined text, with the white space after them.
    *words* tell of the change; they are empty where the label stays what it is.
    """

    label: Label | None
    cuts: Cuts
    new: Label | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Side:
    """The beginning of the text before or after the changes, and the label at its head.

    *parts* are its pieces, each with where it begins in this side and in the whole text.
    """

    text: str
    parts: tuple[tuple[int, int, int], ...]
    found: Located | None

    @property
    def label(self) -> Label | None:
        """The label at its head."""
        return self.found.label if self.found else None

    def own(self) -> frozenset[int]:
        """Where the printed label stands in the whole text, with the signs before it."""
        if self.found is None:
            return frozenset()
        blank = len(self.text) - len(self.text.lstrip())
        start = self.found.start if "[" in self.text[: self.found.start] else blank
        end = len(self.text[: self.found.end].rstrip())
        return frozenset(
            place + n - begin
            for begin, place, length in self.parts
            for n in range(max(start, begin), min(end, begin + length))
        )


def relabelled(pieces: Sequence[Piece], *, opened: bool = True) -> Relabelled | None:
    """What the marks on *pieces*, the text of a paragraph, say about its label.

    None where no mark touches it, so that it is to be read like any other. *opened* says
    whether the text before the changes began a paragraph here.
    """
    if not _is_touched(pieces):
        return None
    kinds = {mark.kind for _, marks in pieces for mark in marks}
    after = _side(pieces, _without(LEFT | STRUCK))
    for hand in _hands(pieces) if kinds & STRUCK else ():
        before = _side(pieces, _without(ARRIVED, hand))
        if _is_struck(before, after, pieces):
            return _renamed(before, after, pieces)
    if kinds & STRUCK:
        by_itself = _struck_beside(pieces, after)
        if by_itself:
            return by_itself
    if kinds.isdisjoint(ARRIVED | LEFT):
        return None
    before, after = _side(pieces, _without(ARRIVED)), _side(pieces, _without(LEFT))
    if not (opened and before.text.strip()):
        return Relabelled(after.label, _cuts(pieces, after.own()))
    return _renamed(before, after, pieces)


def _is_touched(pieces: Sequence[Piece]) -> bool:
    """Whether a mark of a change stands where the label may be: most stand further on."""
    at = 0
    for text, marks in pieces:
        if at > _LABELS:
            return False
        if any(mark.kind in _CHANGES for mark in marks):
            return True
        at += len(text)
    return False


def left_of(text: str, offset: int, cuts: Cuts) -> str:
    """*text*, which begins at *offset* of the whole, without the characters of *cuts*."""
    left, done = "", 0
    for start, end in cuts:
        if start < offset + len(text) and end > offset:
            left += text[done : max(start - offset, done)]
            done = end - offset
    return left + text[done:]


def labelled(pieces: Sequence[Piece]) -> Relabelled:
    """The label that *pieces* begin with, whatever the marks on it."""
    side = _side(pieces, _without(()))
    return Relabelled(side.label, _cuts(pieces, side.own()))


def _without(
    kinds: Collection[MarkKind], hand: Collection[Mark] = ()
) -> Callable[[frozenset[Mark]], bool]:
    """Whether text under some marks belongs to a side that has none of *kinds*, nor *hand*."""

    def belongs(marks: frozenset[Mark]) -> bool:
        if _is_call(marks) or any(mark.kind in kinds for mark in marks):
            return False
        return marks.isdisjoint(hand) or any(m.kind in STRUCK | LEFT for m in marks)

    return belongs


def _side(pieces: Sequence[Piece], belongs: Callable[[frozenset[Mark]], bool]) -> _Side:
    """The beginning of the text that the pieces under *belongs* are."""
    head = ""
    parts: list[tuple[int, int, int]] = []
    at = 0
    for text, marks in pieces:
        if text and belongs(marks):
            begun = text[:_REACH]
            parts.append((len(head), at, len(begun)))
            head += begun
        at += len(text)
        if len(head) > _REACH:
            break
    words = head.lstrip()
    found = _located(words[:LABEL_WITHIN])
    if found is not None and len(words) < len(head):
        blank = len(head) - len(words)
        found = Located(found.label, found.start + blank, found.end + blank)
    return _Side(head, tuple(parts), found)


# Most paragraphs of an input begin as in the base and in the other inputs.
@lru_cache(maxsize=1 << 13)
def _located(head: str) -> Located | None:
    """The label of a side that begins with *head*, no white space before it."""
    found = locate_label(head)
    if found is None:
        return None
    # Where another label was taken out, white space is left in this one.
    printed = _GAP.sub("", found.label.printed)
    return Located(replace(found.label, printed=printed), found.start, found.end)


def _hands(pieces: Sequence[Piece]) -> Iterator[frozenset[Mark]]:
    """The marks that may stand for new characters: first those that not all the text has."""
    marked = [m for text, m in pieces if text.strip() and not _is_call(m)]
    every = frozenset(m for marks in marked for m in marks if m.kind in MAY_INSERT)
    common = frozenset.intersection(*marked) if marked else frozenset()
    yield every - common
    if common & every:
        yield every


def _is_struck(before: _Side, after: _Side, pieces: Sequence[Piece]) -> bool:
    """Whether a hand struck the label of *before*, as a whole or for that of *after*."""
    struck = before.own() & _under(pieces, STRUCK | LEFT)
    if before.label is None or after.label is None:
        return bool(struck) and before.own() <= struck
    return bool(struck) and _form(before.label) == _form(after.label)


def _under(pieces: Sequence[Piece], kinds: Collection[MarkKind]) -> frozenset[int]:
    """The places of the first characters under a mark of *kinds*."""
    found: list[int] = []
    at = 0
    for text, marks in pieces:
        if any(mark.kind in kinds for mark in marks):
            found.extend(range(at, at + min(len(text), _REACH)))
        at += len(text)
    return frozenset(found)


def _renamed(before: _Side, after: _Side, pieces: Sequence[Piece]) -> Relabelled:
    """The paragraph under the label of *before*."""
    old, new = before.label, after.label
    cuts = _cuts(pieces, before.own() | after.own())
    kept = new is None and not before.own() <= _under(pieces, STRUCK | LEFT)
    if kept or not after.text.strip():
        return Relabelled(old, cuts)
    return _given(old, new, cuts)


def _given(old: Label | None, new: Label | None, cuts: Cuts) -> Relabelled:
    """A paragraph called *old* that is to be called *new*."""
    if old == new:
        return Relabelled(old, cuts)
    return Relabelled(old, cuts, new, _words(old, new))


def _struck_beside(pieces: Sequence[Piece], after: _Side) -> Relabelled | None:
    """A struck label of the form of the new one beside it, be the new one marked or not."""
    new = after.label
    at = 0
    for text, marks in pieces:
        own = frozenset(at + n for n, sign in enumerate(text) if not sign.isspace())
        at += len(text)
        if any(mark.kind in STRUCK | LEFT for mark in marks):
            old = parse_label(text)
            inside = any(n in own for n in _inside(after))
            if new is None or old is None or inside or _form(old) != _form(new):
                return None
            return _given(old, new, _cuts(pieces, own | after.own()))
        if not own <= after.own():
            return None
    return None


def _inside(side: _Side) -> Iterator[int]:
    """The places of the whole text that the label of *side* leaves out between its own."""
    own = sorted(side.own())
    return (n for one, other in pairwise(own) for n in range(one + 1, other))


def _form(label: Label) -> tuple[bool, int]:
    """What two labels share if one can take the place of the other."""
    return label.number is None, len(label.path)


def _cuts(pieces: Sequence[Piece], places: Collection[int]) -> Cuts:
    """Single places of the text as stretches, each with the white space after it.

    The call of a footnote between the two stays. White space before the first goes too.
    """
    text = "".join(_CALL * len(text) if _is_call(marks) else text for text, marks in pieces)
    gone = set(places)
    if text[: min(gone, default=0)].isspace():
        gone.update(range(min(gone)))
    for place in places:
        blank = _AFTER.match(text, place + 1)
        if blank:
            gone.update(range(*blank.span(1)))
            gone.update(range(*blank.span(2)))
    cuts: list[tuple[int, int]] = []
    for place in sorted(gone):
        if cuts and cuts[-1][1] == place:
            cuts[-1] = (cuts[-1][0], place + 1)
        else:
            cuts.append((place, place + 1))
    return tuple(cuts)


def _is_call(marks: frozenset[Mark]) -> bool:
    return not marks.isdisjoint(CALL)


def _words(old: Label | None, new: Label | None) -> str:
    """The change of a label, for a notice."""
    if old is None:
        return f"the label {new} was put before a paragraph that had none and still has none"
    if new is None:
        return f"the label {old} was struck out; the paragraph is kept under it"
    return f"the label {old} was changed to {new}; the paragraph is kept under its old one"
