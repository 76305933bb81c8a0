"""What people put on the pages: struck and underlined words, notes, links."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from playa.page import Annotation, Page
from playa.pdftypes import PDFObject, resolve1
from playa.utils import decode_text

from adref.readers.pdf.colours import is_bluish
from adref.readers.pdf.glyphs import Char, Run, frame_of
from adref.text.marks import Mark, MarkKind

_MARKS = {
    "StrikeOut": MarkKind.STRIKE,
    "Underline": MarkKind.UNDERLINE,
    "Squiggly": MarkKind.UNDERLINE,
    "Highlight": MarkKind.HIGHLIGHT,
}
_NOTES = frozenset({"Text", "FreeText", "Caret", "Square", "Circle", "Line", "Polygon", "Ink"})
_MOST = 20_000
_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?([Z+-])?(\d\d)?'?(\d\d)?")
_UNDERLINE = Mark(MarkKind.UNDERLINE)
Box = tuple[float, float, float, float]
"""Left, low, right, high, in points on the page."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person wrote on a page; *parent* is the number of the remark it answers.

    *number* counts all remarks of the document; *page* counts from zero.
    """

    number: int
    text: str
    author: str | None
    date: str | None
    page: int
    box: Box
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One annotation: the *boxes* it covers, the mark it makes there, and what it says."""

    boxes: tuple[Box, ...]
    mark: Mark | None
    remark: Remark | None
    link: bool = False


def notes_of(page: Page, first: int) -> tuple[Note, ...]:
    """The annotations of *page*; its remarks are numbered from *first*."""
    found: list[Note] = []
    numbers: dict[object, int] = {}
    number = first
    annotations = [a for at, a in enumerate(page.annotations) if at < _MOST]
    for annotation in annotations:
        note = _note(annotation, number, page.page_idx)
        if note is None:
            continue
        if note.remark is not None:
            numbers[_key(annotation)] = number
            parent = numbers.get(_answered(annotation))
            note = replace(note, remark=replace(note.remark, parent=parent))
            number += 1
        found.append(note)
    return tuple(found)


def _key(annotation: Annotation) -> object:
    return id(annotation.props)


def _answered(annotation: Annotation) -> object:
    """The annotation this one is a reply to."""
    return id(resolve1(annotation.props.get("IRT")))


def _note(annotation: Annotation, number: int, page: int) -> Note | None:
    kind = annotation.type
    if kind == "Link":
        return Note((annotation.rect,), _link(annotation), None, link=True)
    text = (annotation.contents or "").strip()
    remark = _remark(annotation, number, page, text) if text else None
    if kind in _MARKS:
        colour = _colour(annotation) if kind == "Highlight" else ""
        return Note(_quads(annotation), Mark(_MARKS[kind], colour), remark)
    if remark is not None and kind in _NOTES:
        return Note((), None, remark)
    return None


def _link(annotation: Annotation) -> Mark | None:
    """The address a link leads to, None for one that stays in the file."""
    action = resolve1(annotation.props.get("A"))
    address = _words(action.get("URI")) if isinstance(action, dict) else None
    return Mark(MarkKind.LINK, address) if address else None


def _remark(annotation: Annotation, number: int, page: int, text: str) -> Remark:
    author = _words(annotation.props.get("T"))
    date = _iso(_words(annotation.props.get("M")) or _words(annotation.props.get("CreationDate")))
    return Remark(number, " ".join(text.split()), author, date, page, annotation.rect)


def _words(given: PDFObject) -> str | None:
    value = resolve1(given)
    text = decode_text(value) if isinstance(value, (bytes, str)) else ""
    return text.strip("\x00 ") or None


def _iso(date: str | None) -> str | None:
    """A date of the standard, such as D:20310314101500Z, in ISO 8601."""
    found = _DATE.match(date or "")
    if found is None:
        return None
    year, month, day, hour, minute, second, zone, ahead, past = found.groups()
    text = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}"
    if zone in ("+", "-"):
        return f"{text}{zone}{ahead or '00'}:{past or '00'}"
    return text + ("Z" if zone else "")


def _quads(annotation: Annotation) -> tuple[Box, ...]:
    """The rectangles an annotation covers; their corners come in no fixed order."""
    points = resolve1(annotation.props.get("QuadPoints"))
    numbers = (
        [n for n in map(resolve1, points) if isinstance(n, (int, float))]
        if isinstance(points, list)
        else []
    )
    boxes = []
    for at in range(0, len(numbers) - 7, 8):
        xs, ys = numbers[at : at + 8 : 2], numbers[at + 1 : at + 8 : 2]
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return tuple(boxes) or (annotation.rect,)


def _colour(annotation: Annotation) -> str:
    parts = resolve1(annotation.props.get("C"))
    values = [resolve1(part) for part in parts] if isinstance(parts, list) else []
    numbers = [value for value in values if isinstance(value, (int, float))]
    if len(numbers) != 3:  # noqa: PLR2004 - red, green, blue
        return "FFFF00"
    return "".join(f"{round(min(max(n, 0), 1) * 255):02X}" for n in numbers)


def lay(runs: Sequence[Run], notes: Iterable[Note]) -> None:
    """Give the characters of *runs* the marks and the remarks of *notes*."""
    listed = list(notes)
    for note in listed:
        for box in note.boxes:
            for run in runs:
                if run.chars and _meets(run, box):
                    run.chars = [_covered(char, note, box, run.angle) for char in run.chars]
    for note in listed:
        if note.remark is not None and not note.boxes:
            _pin(runs, note.remark)


def _meets(run: Run, box: Box) -> bool:
    left, low, right, high = _turned(box, run.angle)
    first, last = run.chars[0], run.chars[-1]
    near = low - first.look.size <= first.base <= high
    return near and min(first.at, last.at) <= right and max(first.end, last.end) >= left


def _turned(box: Box, angle: int) -> Box:
    if not angle:
        return box
    frame = frame_of(angle)
    (x0, y0), (x1, y1) = frame(box[0], box[1]), frame(box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _covered(char: Char, note: Note, box: Box, angle: int) -> Char:
    left, low, right, high = _turned(box, angle)
    # A third of an em above the baseline is the middle of the small letters.
    height = char.base + char.look.size / 3
    if not (left <= (char.at + char.end) / 2 <= right and low <= height <= high):
        return char
    marks = char.marks | {note.mark} if note.mark else char.marks
    remarks = (*char.remarks, note.remark.number) if note.remark else char.remarks
    if note.link and is_bluish(char.look.colour):
        # Blue and underlined is the look that a link has as a link.
        plain = replace(char.look, colour="")
        return char._replace(marks=marks - {_UNDERLINE}, look=plain, remarks=remarks)
    return char._replace(marks=marks, remarks=remarks)


def _pin(runs: Sequence[Run], remark: Remark) -> None:
    """Tie a note to the character nearest to it."""
    left, _, _, high = remark.box

    def far(run: Run) -> float:
        beside = max(0.0, run.chars[0].at - left, left - run.chars[-1].end)
        return abs(run.chars[0].base - high) * 3 + beside

    level = [run for run in runs if run.angle == 0 and any(c.text.strip() for c in run.chars)]
    if not level:
        return
    run = min(level, key=far)
    at = min(range(len(run.chars)), key=lambda n: abs(run.chars[n].at - left))
    run.chars[at] = run.chars[at]._replace(remarks=(*run.chars[at].remarks, remark.number))
