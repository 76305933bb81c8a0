"""Lines: the runs of a page that stand beside each other, as text with spaces."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from adref.readers.pdf.bidi import has_right, is_neutral, logical
from adref.readers.pdf.bounds import Meter
from adref.readers.pdf.glyphs import Char, Run
from adref.readers.pdf.tags import Tag, TagKind
from adref.text.marks import Mark, MarkKind

_SPACE = 0.17
"""Em between two characters that a reader sees as a space."""
_WIDE_SPACE = 0.5
"""The same beside an ideograph: programs set it a quarter em from letters and figures beside it."""
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TOUCHING = 0.3
"""Em between two pieces that nobody sees apart."""
_COLUMN = 2.5
"""Em between two pieces of text that do not belong to one line."""
_AFTER_LABEL = 8.0
"""Em there may be after a short piece such as a number."""
_LABEL_LENGTH = 12
_SAME_LINE = 0.5
_RAISED = 0.15
_SMALLER = 0.88
_TWICE = 0.12
_SUPERSCRIPT, _SUBSCRIPT = Mark(MarkKind.SUPERSCRIPT), Mark(MarkKind.SUBSCRIPT)
_BOLD = Mark(MarkKind.BOLD)


@dataclass(slots=True)
class Line:
    """Characters of one line in the order of reading; spaces stand between them as read.

    *page* counts from zero. *left* and *right* are where its first and last visible
    characters end, *base* its baseline, *size* the size most of it has; all in points, on a
    page turned so that it reads from left to right.
    """

    chars: list[Char]
    page: int
    angle: int
    base: float
    size: float
    left: float
    right: float
    tag: Tag | None
    text: str = ""
    order: int = 0

    @property
    def bold(self) -> bool:
        """Whether every visible character is bold."""
        return all(_BOLD in char.marks for char in self.chars if char.text.strip())


@dataclass(slots=True)
class _Draft:
    """A line while runs may still join it."""

    angle: int
    chars: list[Char] = field(default_factory=list)
    tag: Tag | None = None
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    rtl: bool = False
    mixed: bool = False


def lines_of(runs: Iterable[Run], page: int, meter: Meter) -> list[Line]:
    """The lines of page number *page*, in the order in which they are drawn."""
    drafts: list[_Draft] = []
    for run in _once(runs):
        if drafts and _is_blank_behind(drafts[-1], run):
            continue
        if not drafts or not _joins(drafts[-1], run):
            drafts.append(_Draft(run.angle, tag=run.chars[0].look.tag))
        _add(drafts[-1], run)
    whole = _gathered(drafts, meter)
    found = [_line(draft, page) for draft in whole]
    lines = [line for line in found if line is not None]
    for order, line in enumerate(lines):
        line.order = order
    return lines


def _once(runs: Iterable[Run]) -> list[Run]:
    """*runs* without those drawn twice, as for a shadow or for want of a bold font."""
    done: list[Run] = []
    for run in runs:
        if not run.chars:
            continue
        if done and _is_again(done[-1], run):
            last = done[-1]
            last.chars = [char._replace(marks=char.marks | {_BOLD}) for char in last.chars]
            continue
        done.append(run)
    return done


def _is_again(last: Run, run: Run) -> bool:
    one, other = last.chars[0], run.chars[0]
    near = _TWICE * one.look.size
    return (
        len(last.chars) == len(run.chars)
        and one.text.strip() != ""
        and abs(one.at - other.at) < near
        and abs(one.base - other.base) < near
        and all(a.text == b.text for a, b in zip(last.chars, run.chars, strict=True))
    )


def _is_blank_behind(draft: _Draft, run: Run) -> bool:
    """Whether *run* is white space over what is drawn already, as a carrier of a double line."""
    first = run.chars[0]
    back = first.at < draft.right - 0.5 * first.look.size and run.angle == draft.angle
    return back and all(char.text.isspace() for char in run.chars)


def _joins(draft: _Draft, run: Run) -> bool:
    """Whether *run* goes on where *draft* is."""
    first = run.chars[0]
    if draft.angle != run.angle or not _one_block(draft.tag, first.look.tag):
        return False
    size = max(draft.size, first.look.size)
    if abs(first.base - draft.base) > _SAME_LINE * size:
        return False
    ahead, back = first.at - draft.right, draft.left - run.chars[-1].end
    room = _COLUMN * size
    if _is_short(draft):
        room = _AFTER_LABEL * size
    # A line may be drawn in pieces from right to left.
    right_to_left = draft.rtl or any(has_right(char.text) for char in run.chars)
    if not right_to_left and is_neutral(draft.chars) and is_neutral(run.chars):
        return -size < ahead <= room or -size < back <= _TOUCHING * size  # "2", then its stop
    return -size < ahead <= room or (right_to_left and -size < back <= room)


def _is_short(draft: _Draft) -> bool:
    return len(draft.chars) <= _LABEL_LENGTH


def _one_block(one: Tag | None, other: Tag | None) -> bool:
    """Whether the tags let two pieces stand in one line."""
    if one is other:
        return True
    if one is None or other is None:
        return False
    if TagKind.LABEL in (one.kind, other.kind):
        return False
    return one.block == other.block and one.kind is other.kind


def _add(draft: _Draft, run: Run) -> None:
    first, last = run.chars[0], run.chars[-1]
    fresh = not draft.chars
    draft.left = first.at if fresh else min(draft.left, first.at)
    draft.right = last.end if fresh else max(draft.right, last.end)
    larger = first.look.size > draft.size * 1.05 and any(c.text.strip() for c in run.chars)
    if fresh or larger:
        draft.size, draft.base = first.look.size, first.base
    draft.rtl = draft.rtl or any(has_right(char.text) for char in run.chars)
    draft.chars += run.chars


def _gathered(drafts: Sequence[_Draft], meter: Meter) -> list[_Draft]:
    """The drafts, those put together that were drawn apart and stand in one line."""
    done: list[_Draft] = []
    by_height: dict[tuple[int, int], list[_Draft]] = {}
    for draft in drafts:
        key = (draft.angle, round(draft.base))
        near = [d for step in (0, -1, 1) for d in by_height.get((key[0], key[1] + step), [])]
        meter.compare(len(near))
        home = next((d for d in near if _beside(d, draft)), None)
        if home is None or home is done[-1]:
            by_height.setdefault(key, []).append(draft)
            done.append(draft)
        else:
            home.chars += draft.chars
            home.mixed = True
            home.left, home.right = min(home.left, draft.left), max(home.right, draft.right)
    return done


def _beside(one: _Draft, other: _Draft) -> bool:
    """Whether two drafts stand so near that nobody would see two columns in them."""
    if not _one_block(one.tag, other.tag) or abs(one.base - other.base) > 0.2 * one.size:
        return False
    room = 0.6 * max(one.size, other.size)
    return -room < other.left - one.right < room or -room < one.left - other.right < room


def _line(draft: _Draft, page: int) -> Line | None:
    chars = [char for char in draft.chars if char.text]
    visible = [char for char in chars if char.text.strip()]
    if not visible:
        return None
    size = Counter(_sizes(visible)).most_common(1)[0][0]
    base = Counter(round(c.base, 2) for c in visible if c.look.size == size).most_common(1)[0][0]
    if draft.rtl or draft.mixed or _is_disordered(chars):
        chars.sort(key=lambda char: (char.at + char.end) / 2)
    apart = spaced(chars, size)
    ordered = logical(apart) if draft.rtl else apart
    final = [_raised(char, base, size) for char in _trimmed(ordered)]
    left, right = min(c.at for c in visible), max(c.end for c in visible)
    text = "".join(char.text for char in final)
    return Line(final, page, draft.angle, base, size, left, right, _tag(visible), text)


def _sizes(chars: Iterable[Char]) -> Iterator[float]:
    return (char.look.size for char in chars)


def _tag(chars: Sequence[Char]) -> Tag | None:
    return next((char.look.tag for char in chars if char.look.tag is not None), None)


def _is_disordered(chars: Sequence[Char]) -> bool:
    return any(
        later.at < char.at - 0.5 * char.look.size
        for char, later in pairwise(chars)
        if char.text.strip() and later.text.strip()
    )


def spaced(chars: Sequence[Char], size: float) -> list[Char]:
    """*chars* with a space wherever a gap is as wide as one, and never two."""
    done: list[Char] = []
    for char in chars:
        blank = char.text.isspace()
        if done and not blank and not done[-1].text.isspace():
            last = done[-1]
            if char.at - last.end > _gap_between(last, char) * size:
                done.append(_space_between(last, char))
        if blank and (not done or done[-1].text.isspace()):
            continue
        done.append(char._replace(text=" ") if blank and char.text != " " else char)
    return done


def _gap_between(last: Char, char: Char) -> float:
    beside = _IDEOGRAPH.match(last.text[-1:]) or _IDEOGRAPH.match(char.text)
    return _WIDE_SPACE if beside else _SPACE


def _space_between(last: Char, char: Char) -> Char:
    """The space that no character was drawn for; it has the marks both its neighbours have."""
    remarks = tuple(number for number in last.remarks if number in char.remarks)
    marks = last.marks & char.marks
    return Char(" ", last.end, char.at, last.base, last.look, marks, remarks)


def _trimmed(chars: list[Char]) -> list[Char]:
    start, end = 0, len(chars)
    while start < end and chars[start].text.isspace():
        start += 1
    while end > start and chars[end - 1].text.isspace():
        end -= 1
    return chars[start:end]


def _raised(char: Char, base: float, size: float) -> Char:
    """*char* marked as raised or lowered where it is."""
    off = char.base - base
    if abs(off) < _RAISED * size or char.look.size > _SMALLER * size or not char.text.strip():
        return char
    mark = _SUPERSCRIPT if off > 0 else _SUBSCRIPT
    return char._replace(marks=char.marks | {mark})
