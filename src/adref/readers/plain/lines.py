"""Lines: the file cut at its line ends, and what each line is by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from adref.readers.plain.labelled import begins_with_label

_END = re.compile("\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")

_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_HEADING_END = re.compile(r"[ \t]+#+[ \t]*\Z")
_RULE = re.compile(r"(?:([-*_])(?:[ \t]*\1){2,}|={3,})[ \t]*\Z")
_ATTRIBUTE = re.compile(r"\{:[^{}]*\}[ \t]*\Z")
_DEFINITION = re.compile(
    r"\[([^\]\[^\n]{1,100})\]:[ \t]+<?([^\s<>]*[/.#@:][^\s<>]*)>?(?:[ \t]+[\"'(].*)?[ \t]*\Z"
)
_NOTE = re.compile(
    r"\[\^([^\]\[\s]{1,50})\]:[ \t]*"
    r"|([⁰¹²³⁴-⁹]{1,4})[ \t]*(?=\S)"
    r"|<sup>[ \t]*(\d{1,3}|\*{1,3})[ \t]*</sup>[ \t]*(?=\S)"
)
_OLD_NOTE = re.compile(r"(\d{1,3}/)[ \t]+(?=\S)")
_BULLET = re.compile(r"[-+*•◦▪‣·●○■][ \t]+(?=\S)")
_SEPARATOR = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*\Z")


class LineKind(Enum):
    """What a line is, taken by itself."""

    BLANK = auto()
    TEXT = auto()
    LABELLED = auto()
    ITEM = auto()
    HEADING = auto()
    UNDERLINE = auto()
    RULE = auto()
    ROW = auto()
    SEPARATOR = auto()
    FOOTNOTE = auto()
    DEFINITION = auto()
    ATTRIBUTE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line from *start* to *end*, its words from *inner* on, mark-up of the block before.

    *depth* is the level of a heading; *name* the call of a footnote, the name of a link
    definition; *page* says that a page break stands before it.
    """

    kind: LineKind
    start: int
    end: int
    inner: int
    inner_end: int
    depth: int = 0
    name: str = ""
    address: str = ""
    page: bool = False
    indent: int = 0
    bullet: str = ""


def lines(text: str, old_calls: frozenset[str]) -> Iterator[Line]:
    """The lines of *text*; *old_calls* are the calls in the form "1/" that the text makes."""
    at, page = 0, False
    for end in _END.finditer(text):
        yield _line(text, at, end.start(), old_calls, page=page)
        page = end.group() == "\f"
        at = end.end()
    if at < len(text):
        yield _line(text, at, len(text), old_calls, page=page)


def _line(text: str, start: int, end: int, old_calls: frozenset[str], *, page: bool) -> Line:
    quote = _QUOTE.match(text, start, end)
    at = quote.end() if quote else start
    while end > at and text[end - 1].isspace():
        end -= 1
    if at >= end:
        return Line(LineKind.BLANK, start, end, end, end, page=page)
    plain = Line(LineKind.TEXT, start, end, at, end, page=page, indent=at - start)
    return _structure(text, plain) or _paragraph(text, plain, old_calls)


def _structure(text: str, plain: Line) -> Line | None:
    """The line if it is no paragraph: heading, rule, table row, attribute, definition."""
    start, end, at, page = plain.start, plain.end, plain.inner, plain.page
    if heading := _HEADING.match(text, at, end):
        closed = _HEADING_END.search(text, heading.end(), end)
        return Line(
            LineKind.HEADING,
            start,
            end,
            heading.end(),
            closed.start() if closed else end,
            depth=len(heading[1]),
            page=page,
        )
    first = text[at]
    if first in "-*_=" and _RULE.match(text, at, end):
        kind = LineKind.UNDERLINE if first in "-=" else LineKind.RULE
        return Line(kind, start, end, end, end, depth=1 if first == "=" else 2, page=page)
    if first in "|:-" and _SEPARATOR.match(text, at, end):
        return Line(LineKind.SEPARATOR, start, end, end, end, page=page)
    if first == "|" and text.find("|", at + 1, end) > 0:
        return Line(LineKind.ROW, start, end, at, end, page=page)
    return _instruction(text, plain)


def _instruction(text: str, plain: Line) -> Line | None:
    """The line if it is for a converter: an attribute list, the definition of a link."""
    start, end, at, page = plain.start, plain.end, plain.inner, plain.page
    first = text[at]
    if first == "{" and _ATTRIBUTE.match(text, at, end):
        return Line(LineKind.ATTRIBUTE, start, end, at, end, page=page)
    if first == "[" and (found := _DEFINITION.match(text, at, end)):
        return Line(
            LineKind.DEFINITION, start, end, at, end, name=found[1], address=found[2], page=page
        )
    return None


def _paragraph(text: str, plain: Line, old_calls: frozenset[str]) -> Line:
    """The line as one of a paragraph: footnote, labelled, item of a list, or plain."""
    start, end, at, page, indent = plain.start, plain.end, plain.inner, plain.page, plain.indent
    note = _NOTE.match(text, at, end)
    if note is None and (old := _OLD_NOTE.match(text, at, end)) and old[1] in old_calls:
        note = old
    if note is not None:
        call = next(group for group in note.groups() if group)
        return Line(LineKind.FOOTNOTE, start, end, note.end(), end, name=call, page=page)
    bullet = _BULLET.match(text, at, end)
    inner = bullet.end() if bullet else at
    kind = LineKind.ITEM if bullet else LineKind.TEXT
    if begins_with_label(text[inner : min(end, inner + 200)]):
        kind = LineKind.LABELLED
    sign = text[at] if bullet else ""
    return Line(kind, start, end, inner, end, page=page, indent=indent, bullet=sign)
