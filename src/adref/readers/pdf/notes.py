"""Footnotes: found at the foot of the page, led to by a raised number in the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from adref.readers.pdf.glyphs import Char
from adref.readers.pdf.lines import Line
from adref.text.marks import Mark, MarkKind

_SMALLER = 0.94
"""Of the size of the text, below which a line at the foot may belong to a note."""
_FOOT = 0.75
"""Of the lines of a page, from the bottom, that may all be notes."""
_CALL = re.compile(r"(?:\d{1,3}|\*{1,4}|[†‡§¶]{1,3}|[a-z](?=\s))")
_CALLS = re.compile(r"\d{1,3}|\*{1,4}|[†‡§¶]{1,3}|[a-z]")
_SUPERSCRIPT, _CALL_MARK = Mark(MarkKind.SUPERSCRIPT), Mark(MarkKind.FOOTNOTE_CALL)


@dataclass(slots=True)
class RawNote:
    """A footnote as printed: its call and its lines, the call cut off."""

    call: str
    lines: list[Line]


def part_notes(
    pages: Sequence[Sequence[Line]], size: float
) -> tuple[list[list[Line]], list[RawNote]]:
    """The pages without their footnotes, calls marked; and the footnotes in order."""
    bodies: list[list[Line]] = []
    notes: list[RawNote] = []
    calls: list[set[str]] = []
    for page in pages:
        foot = _foot(page, size)
        first = len(notes)
        _read(foot, notes)
        calls.append({note.call for note in notes[first:]})
        ids = {id(line) for line in foot}
        bodies.append([line for line in page if id(line) not in ids])
    # A note stands on the page of its call, or runs over; typst may leave it a page before.
    left: set[str] = set()
    for number, body in enumerate(bodies):
        here = calls[number] | (calls[number + 1] if number + 1 < len(calls) else set())
        done = _starred([_called(line, here | left) for line in body], calls[number])
        left = calls[number] - {call for line in done for call in _calls_in(line)}
        bodies[number] = done
    return bodies, notes


def _calls_in(line: Line) -> list[str]:
    text = "".join(char.text if _CALL_MARK in char.marks else " " for char in line.chars)
    return _CALLS.findall(text)


def _foot(page: Sequence[Line], size: float) -> list[Line]:
    """The lines of *page* that are footnotes, in the order in which they are drawn."""
    tagged = [line for line in page if _is_tagged_note(line, size)]
    if any(line.tag is not None and line.tag.block for line in page):
        return tagged
    upright = sorted((line for line in page if line.angle == 0), key=lambda line: line.base)
    zone: list[Line] = []
    for line in upright:
        if line.size > _SMALLER * size:
            break
        zone.append(line)
    while zone and not _opens(zone[-1]):
        zone.pop()
    if len(zone) > _FOOT * len(upright):
        return []
    ids = {id(line) for line in zone}
    return sorted((line for line in page if id(line) in ids), key=lambda line: -line.base)


def _is_tagged_note(line: Line, size: float) -> bool:
    """Whether the tags call *line* a note, and its size does not say that they are wrong."""
    return line.tag is not None and line.tag.note and line.size <= _SMALLER * size


def _opens(line: Line) -> bool:
    """Whether *line* begins with the call of a note."""
    return bool(_call_of(line))


def _call_of(line: Line) -> str:
    found = _CALL.match(line.text)
    if found is None:
        return ""
    raised = _SUPERSCRIPT in line.chars[0].marks
    apart = line.text[found.end() : found.end() + 1] in ("", " ")
    return found[0] if raised or (apart and found[0][0] in "*†‡§¶0123456789") else ""


def _read(foot: Sequence[Line], notes: list[RawNote]) -> None:
    """Add the notes of one page; a line without a call goes on with the note before it."""
    block: int | None = None
    for line in foot:
        call = _call_of(line)
        tagged = line.tag.block if line.tag is not None else 0
        fresh = not tagged or tagged != block
        if call and fresh and _is_next(call, line, notes):
            notes.append(RawNote(call, [_without_call(line, call)]))
        elif notes:
            notes[-1].lines.append(line)
        else:
            notes.append(RawNote("", [line]))
        block = tagged or None


def _is_next(call: str, line: Line, notes: Sequence[RawNote]) -> bool:
    """Whether a number at the head of a line can be the call that comes next."""
    if _SUPERSCRIPT in line.chars[0].marks or not call.isdecimal():
        return True
    last = next((int(n.call) for n in reversed(notes) if n.call.isdecimal()), None)
    return last is None or int(call) == last + 1 or int(call) == 1


def _without_call(line: Line, call: str) -> Line:
    chars, text = list(line.chars), ""
    while chars and (len(text) < len(call) or chars[0].text.isspace()):
        text += chars.pop(0).text
    if not chars:
        return line
    return replace(line, chars=chars, text="".join(char.text for char in chars))


def _called(line: Line, calls: set[str]) -> Line:
    """*line* with its raised numbers marked as calls, where a note has them."""
    if not calls or not any(_SUPERSCRIPT in char.marks for char in line.chars):
        return line
    chars: list[Char] = []
    run: list[Char] = []
    for char in (*line.chars, None):
        if char is not None and (_SUPERSCRIPT in char.marks or (run and char.text == " ")):
            run.append(char)
            continue
        chars += _as_calls(run, calls)
        run = []
        if char is not None:
            chars.append(char)
    return replace(line, chars=chars)


def _as_calls(run: Sequence[Char], calls: set[str]) -> Iterable[Char]:
    """Raised characters, those that call a note marked so."""
    text = "".join(char.text for char in run)
    if len(text) != len(run):
        return run
    done = list(run)
    for found in _CALLS.finditer(text):
        if found[0] in calls:
            for at in range(found.start(), found.end()):
                done[at] = _mark_call(run[at])
    return done


def _mark_call(char: Char) -> Char:
    return char._replace(marks=(char.marks - {_SUPERSCRIPT}) | {_CALL_MARK})


def _starred(body: list[Line], calls: set[str]) -> list[Line]:
    """*body* with the first asterisk marked as a call where a note of the page has one."""
    for call in sorted(call for call in calls if call.startswith("*")):
        marked = any(
            _CALL_MARK in c.marks and c.text == call[0] for line in body for c in line.chars
        )
        if marked:
            continue
        for number, line in enumerate(body):
            at = _star(line, call)
            if at is not None:
                chars = list(line.chars)
                chars[at : at + len(call)] = [_mark_call(c) for c in chars[at : at + len(call)]]
                body[number] = replace(line, chars=chars)
                break
    return body


def _star(line: Line, call: str) -> int | None:
    """Where *call*, and no more asterisks, ends a word of *line*."""
    texts = [char.text for char in line.chars]
    for at in range(1, len(texts) - len(call) + 1):
        here = texts[at : at + len(call)] == list(call)
        alone = texts[at - 1] != "*" and texts[at + len(call) : at + len(call) + 1] != ["*"]
        if here and alone and texts[at - 1].strip():
            return at
    return None


def in_order(
    notes: Sequence[RawNote], places: dict[str, list[tuple[int, int]]]
) -> list[tuple[RawNote, tuple[int, int] | None]]:
    """Each note with the paragraph and offset of its call: the second of a name by the second."""
    used: dict[str, int] = defaultdict(int)
    done = []
    for note in notes:
        there = places.get(note.call, [])
        at = used[note.call]
        used[note.call] += 1
        done.append((note, there[at] if note.call and at < len(there) else None))
    return done
