"""What people put on the pages: struck and underlined words, words to insert, notes, links."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape

from playa.page import Annotation, Page
from playa.pdftypes import PDFObject, PSLiteral, resolve1
from playa.utils import decode_text

from adref.readers.pdf.bounds import too_much
from adref.text.marks import Mark, MarkKind

_MARKS = {
    "StrikeOut": MarkKind.STRIKE,
    "Underline": MarkKind.UNDERLINE,
    "Squiggly": MarkKind.UNDERLINE,
    "Highlight": MarkKind.HIGHLIGHT,
}
_NOT_SAID = frozenset({"Popup", "Widget", "PrinterMark", "TrapNet", "3D", "Screen"})
"""Windows of other annotations, fields of forms, marks of the press: nobody's remark."""
MOST = 5_000
"""Annotations of one page."""
_TAG = re.compile(r"<[^<>]{0,400}>")
_LONGEST = 100_000
_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?([Z+-])?(\d\d)?'?(\d\d)?")
_INSERTED = Mark(MarkKind.TRACKED_INSERTED)
Box = tuple[float, float, float, float]
"""Left, low, right, high, in points on the page."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person wrote on a page; *parent* is the number of the remark it answers.

    *number* counts all annotations of the document; *page* counts from zero. *text* is "" where
    the person marked words and said nothing.
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
    """One annotation: the *boxes* it covers, the mark it makes there, and who made it.

    *inserted* are words to be put in where a caret stands.
    """

    boxes: tuple[Box, ...]
    mark: Mark | None
    remark: Remark | None
    link: bool = False
    inserted: str = ""


def notes_of(page: Page, first: int, file: str) -> tuple[Note, ...]:
    """The annotations of *page*, numbered from *first*; links have no number.

    One that a damaged file names twice is there once.
    """
    there: dict[int, Annotation] = {}
    for annotation in page.annotations:
        if annotation.type not in _NOT_SAID:
            there.setdefault(id(annotation.props), annotation)
        if len(there) > MOST:
            what = f"has more than the limit of {MOST:,} annotations on page {page.page_idx + 1}"
            raise too_much(file, what)
    annotations = tuple(there.values())
    found = [_note(a, first + at, page.page_idx) for at, a in enumerate(annotations)]
    heads = {id(a.props): note for a, note in zip(annotations, found, strict=True) if note}
    return tuple(
        _joined(note, annotation, heads)
        for annotation, note in zip(annotations, found, strict=True)
        if note is not None
    )


def box_of(annotation: Annotation) -> Box:
    """What an annotation covers; some programs name the high corner first."""
    one, two, three, four = annotation.rect
    return min(one, three), min(two, four), max(one, three), max(two, four)


def _joined(note: Note, annotation: Annotation, heads: Mapping[int, Note]) -> Note:
    """*note* as an answer to another, or as a part of it: words struck and the words instead."""
    head = heads.get(id(resolve1(annotation.props.get("IRT"))))
    if note.remark is None or head is None or head.remark is None or head is note:
        return note
    if _name(annotation.props.get("RT")) == "Group":
        author, date = head.remark.author, head.remark.date
        remark = replace(
            note.remark, author=note.remark.author or author, date=note.remark.date or date
        )
        return replace(note, remark=remark)
    return replace(note, mark=None, remark=replace(note.remark, parent=head.remark.number))


def _note(annotation: Annotation, number: int, page: int) -> Note | None:
    kind = annotation.type
    if kind == "Link":
        return Note((box_of(annotation),), _link(annotation), None, link=True)
    text = annotation.contents or _unformatted(annotation)
    remark = _remark(annotation, number, page, text)
    if kind in _MARKS:
        colour = _colour(annotation) if kind == "Highlight" else ""
        return Note(_quads(annotation), Mark(_MARKS[kind], colour), remark)
    if not remark.text:
        return None
    if kind == "Caret":
        return Note((), _INSERTED, remark, inserted=_one_line(text))
    return Note((), None, remark)


def _one_line(text: str) -> str:
    """*text* with every break a space; a space at its ends is meant."""
    return " ".join(re.split(r"\s+", text))


def _unformatted(annotation: Annotation) -> str:
    """What is said in formatted text only, without the format."""
    given = resolve1(annotation.props.get("RC"))
    text = decode_text(given) if isinstance(given, (bytes, str)) else ""
    return unescape(_TAG.sub(" ", text[:_LONGEST]))


def _name(given: PDFObject) -> str:
    value = resolve1(given)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _link(annotation: Annotation) -> Mark | None:
    """The address a link leads to, None for one that stays in the file."""
    action = resolve1(annotation.props.get("A"))
    address = _words(action.get("URI")) if isinstance(action, dict) else None
    return Mark(MarkKind.LINK, address) if address else None


def _remark(annotation: Annotation, number: int, page: int, text: str) -> Remark:
    author = _words(annotation.props.get("T"))
    date = _iso(_words(annotation.props.get("M")) or _words(annotation.props.get("CreationDate")))
    return Remark(number, " ".join(text.split()), author, date, page, box_of(annotation))


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
    return tuple(boxes) or (box_of(annotation),)


def _colour(annotation: Annotation) -> str:
    parts = resolve1(annotation.props.get("C"))
    values = [resolve1(part) for part in parts] if isinstance(parts, list) else []
    numbers = [value for value in values if isinstance(value, (int, float))]
    if len(numbers) != 3:  # noqa: PLR2004 - red, green, blue
        return "FFFF00"
    return "".join(f"{round(min(max(n, 0), 1) * 255):02X}" for n in numbers)
