"""Balloons: what Word prints in the margin of a page when it prints a file with its changes.

No paragraph is made of them. A comment becomes a comment, with the initials it names; words that
were deleted in a balloon are put back at their place, as deleted, where a line leads to it. What
says how the format changed is a notice.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from adref.base.facts import table
from adref.readers.pdf.annotations import Note, Remark
from adref.readers.pdf.lines import Line
from adref.readers.pdf.strokes import Shape
from adref.text.marks import Mark, MarkKind

_SLACK = 3.0
"""Points by which the lines of balloons begin apart."""
_MOST_ACROSS = 0.1
"""Of the lines beside a margin, those that may reach into it, such as a running head."""
_THINNEST_BOX = 6.0
_MOST_PAIRS = 1_000_000
"""Balloons times lines of one page; no page that a person printed has more."""
_CUT = re.compile(r"(?:…|\.\.\.)\s*(?:\[\d+\])?\s*$")
"""Word cuts off what is long and says so."""
_DELETED = Mark(MarkKind.TRACKED_DELETED)


@dataclass(slots=True)
class Margin:
    """A page without its balloons: its lines, what was said, and what only the format was."""

    lines: list[Line]
    notes: list[Note] = field(default_factory=list)
    formats: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class _Balloon:
    kind: str
    author: str | None
    lines: list[Line]
    words: str
    number: str = ""
    answered: str = ""


def without_balloons(lines: Sequence[Line], shapes: Sequence[Shape], first: int) -> Margin:
    """*lines* of a page without those in balloons, whose remarks are numbered from *first*."""
    heads = [line for line in lines if _head(line)]
    edge = min((line.left for line in heads), default=0.0) - _SLACK
    beside = [line for line in lines if line.left < edge and line.angle == 0]
    across = sum(line.right > edge + _SLACK for line in beside)
    if not heads or not beside or across > _MOST_ACROSS * len(beside):
        return Margin(list(lines))
    margin = Margin([line for line in lines if line.left < edge or line.angle])
    inside = sorted((x for x in lines if x.left >= edge and not x.angle), key=lambda x: -x.base)
    balloons = _balloons(inside)
    if len(balloons) * len(beside) > _MOST_PAIRS:
        return Margin(list(lines))
    ends = _leads(shapes, edge)
    for number, balloon in enumerate(balloons):
        place = ends[number] if len(ends) == len(balloons) else None
        if balloon.kind == "format":
            margin.formats += balloon.lines
        else:
            note = _note(balloon, place, beside, first + len(margin.notes))
            margin.notes.append(_answering(note, balloon, balloons[:number], first))
    _unshade(margin.lines, shapes, edge)
    return margin


@cache
def _heads() -> re.Pattern[str]:
    """The words at the head of a balloon: its kind is the name of the group that matched."""
    facts = table("adref.readers", "balloons.toml")
    parts = []
    for kind in ("comment", "deleted", "format"):
        words = sorted({w for group in facts[kind].values() for w in group}, key=len, reverse=True)
        any_of = "|".join(map(re.escape, words))
        named = (
            r"\s*\[(?P<author>[^\]\d]{0,20})(?P<number>\d*)(?:R(?P<answered>\d+))?\]"
            if kind == "comment"
            else r"(?:\s*\[\d+\])?"
        )
        parts.append(rf"(?P<{kind}>(?:{any_of}){named})")
    return re.compile(rf"(?:{'|'.join(parts)})\s*[:：]\s*")


def _head(line: Line) -> re.Match[str] | None:
    return _heads().match(line.text) if line.angle == 0 else None


def _balloons(lines: Iterable[Line]) -> list[_Balloon]:
    """The balloons from the top down; a line without a head goes on with the one above."""
    done: list[_Balloon] = []
    for line in lines:
        head = _head(line)
        if head is not None:
            kind = next(k for k in ("comment", "deleted", "format") if head[k] is not None)
            author = (head["author"] or "").strip() or None
            names = (head["number"] or "", head["answered"] or "")
            done.append(_Balloon(kind, author, [line], line.text[head.end() :], *names))
        elif done:
            done[-1].lines.append(line)
            done[-1].words += " " + line.text
        else:
            done.append(_Balloon("comment", None, [line], line.text))
    return done


def _leads(shapes: Iterable[Shape], edge: float) -> list[tuple[float, float]]:
    """Where the lines that lead to balloons begin in the text, from the top down."""
    level = [
        s
        for s in shapes
        if not s.filled and s.high - s.low < _SLACK and s.left < edge - _SLACK
        and edge - 4 * _SLACK <= s.right <= edge + 4 * _SLACK
    ]  # fmt: skip
    ends = [(s.left, (s.low + s.high) / 2) for s in level]
    return sorted(ends, key=lambda end: (-round(end[1]), end[0]))


def _note(
    balloon: _Balloon, place: tuple[float, float] | None, beside: Sequence[Line], number: int
) -> Note:
    """A balloon as what it says of a place: where its line leads, else the line beside it."""
    top = balloon.lines[0]
    near = min(beside, key=lambda line: abs(line.base - top.base))
    x, y = place or (near.right, near.base)
    box = (x - 1, y - 0.1, x + 1, y + 0.6 * top.size)
    text = " ".join(balloon.words.split())
    remark = Remark(number, text, balloon.author, None, top.page, box)
    if balloon.kind == "deleted" and place is not None and not _CUT.search(text):
        return Note((), _DELETED, remark, inserted=text)
    if balloon.kind == "deleted":
        head = _head(top)
        remark = Remark(number, f"{head[0] if head else ''}{text}", None, None, top.page, box)
    return Note((), None, remark)


def _answering(note: Note, balloon: _Balloon, above: Sequence[_Balloon], first: int) -> Note:
    """*note* as the answer to the one above whose number its head names ("[AB2R1]")."""
    comments = [b for b in above if b.kind != "format"]
    heads = [
        at for at, b in enumerate(comments) if balloon.answered and b.number == balloon.answered
    ]
    if note.remark is None or not heads:
        return note
    return replace(note, remark=replace(note.remark, parent=first + heads[-1]))


def _unshade(lines: Iterable[Line], shapes: Iterable[Shape], edge: float) -> None:
    """Take the shade off the words a comment is about: it has the colour of its balloon."""
    shades = {
        Mark(MarkKind.HIGHLIGHT, s.colour)
        for s in shapes
        if s.filled and s.left >= edge - 4 * _SLACK and s.high - s.low > _THINNEST_BOX
    }
    for line in lines if shades else ():
        line.chars = [c._replace(marks=c.marks - shades) for c in line.chars]
