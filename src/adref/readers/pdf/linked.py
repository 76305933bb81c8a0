"""Notes at the end of the text that links join to their calls: a web page that was printed.

Browsers know no footnotes. Word, Google Docs, Pandoc and LibreOffice write a note to HTML as a
paragraph at the end, with a link from the call to it and one back; whoever prints the page keeps
both. A pair of such links is no accident.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from adref.readers.pdf.annotations import Box
from adref.readers.pdf.blocks import Block, begins_with_label
from adref.readers.pdf.colours import is_bluish
from adref.readers.pdf.glyphs import Char, Run
from adref.readers.pdf.leaps import Leap, Leaps
from adref.readers.pdf.lines import Line
from adref.readers.pdf.notes import RawNote
from adref.text.marks import Mark, MarkKind

_SIGN = re.compile(r"[\[(]?(\d{1,3}|[ivxlc]{1,7}|[a-z]|\*{1,4}|[†‡§¶]{1,3})[\])]?")
_BACK = re.compile("[↩↑⏎↵^\ufe0e\ufe0f\ufffd\\s]{1,4}")
_ABOUT = 80.0
"""Points from where a link leads to what it means: browsers leave some room above and beside."""
_WIDEST, _NEAR = 90.0, 20.0
"""Points: the widest sign of a note, and how far beside it what it hangs on may stand."""
_MOST_LOOKED = 3_000_000
"""Characters of one page that are compared with links."""
_CROWD = 400
"""Calls that may stand about one place."""
_RAISED = 1.2
"""Em by which a call may stand above its line: Word raises it twice."""
_BESIDE = 0.7
_MOST_MORE = 4
"""Paragraphs of a note after its first, where another note follows."""
_SUPERSCRIPT, _CALL = Mark(MarkKind.SUPERSCRIPT), Mark(MarkKind.FOOTNOTE_CALL)
_LINKED = frozenset({_SUPERSCRIPT, Mark(MarkKind.UNDERLINE)})
"""What the call of a note looks like as a link."""
_BROWSERS = re.compile(r"Skia/PDF|WeasyPrint|wkhtmltopdf|Qt \d|Prince", re.IGNORECASE)


def point(runs: Sequence[Run], leaps: Iterable[Leap]) -> None:
    """Give the characters of *runs* that a leap lies on its number, if they may call a note.

    A call is put on the line that it is raised above, whatever its size: a browser may raise it
    as far as the next line.
    """
    found = list(leaps)
    if not found:
        return
    level = sorted((run for run in runs if not run.angle and run.chars), key=_base)
    looked = 0
    for leap in found:
        near = _about(level, leap.box)
        looked += sum(len(run.chars) for run in near)
        if looked > _MOST_LOOKED:
            return
        under = [(run, at) for run in near for at, c in enumerate(run.chars) if _lies(c, leap)]
        text = "".join(run.chars[at].text for run, at in under)
        known = any(leap.number in run.chars[at].remarks for run, at in under)
        if known or not (_sign(text) or _BACK.fullmatch(text)):
            continue
        base = _ground(near, under) if _sign(text) else None
        for run, at in under:
            run.chars[at] = _pointed(run.chars[at], leap.number, base)


def _base(run: Run) -> float:
    return run.chars[0].base


def _about(level: Sequence[Run], box: Box) -> list[Run]:
    """The runs of *level*, sorted by height, that lie beside a narrow *box* or a line below it."""
    left, low, right, high = box
    if right - left > _WIDEST:
        return []
    first = bisect_left(level, low - 2 * (high - low), key=_base)
    after = bisect_right(level, high, key=_base)
    return [
        r
        for r in level[first:after]
        if r.chars[0].at <= right + _NEAR and r.chars[-1].end >= left - _NEAR
    ]


def _lies(char: Char, leap: Leap) -> bool:
    left, low, right, high = leap.box
    middle = (char.at + char.end) / 2
    return left <= middle <= right and low - 0.2 * char.look.size <= char.base <= high


def _sign(text: str) -> str:
    """The sign of a note in *text*, without brackets; "" if it is anything else."""
    found = _SIGN.fullmatch(text.strip())
    return found[1] if found else ""


def _ground(level: Sequence[Run], under: Sequence[tuple[Run, int]]) -> float | None:
    """The height of the line that characters are raised above, None where they are not."""
    first, last = (run.chars[at] for run, at in (under[0], under[-1]))
    size = first.look.size
    before = (
        char
        for run in level
        for char in (run.chars[-1], run.chars[0])
        if char.text.strip() or len(run.chars) > 1
    )
    near = [
        c for c in before
        if 0 < first.base - c.base <= _RAISED * max(size, c.look.size)
        and min(abs(c.end - first.at), abs(c.at - last.end)) <= _BESIDE * size
    ]  # fmt: skip
    return min((c.base for c in near), key=lambda base: first.base - base, default=None)


def _pointed(char: Char, number: int, base: float | None) -> Char:
    remarks = (*char.remarks, number)
    if base is None:
        return char._replace(remarks=remarks)
    return char._replace(remarks=remarks, base=base, marks=char.marks | {_SUPERSCRIPT})


@dataclass(frozen=True, slots=True)
class _Spot:
    """The words under a leap: the index of their block, of their line in it, and what they are."""

    block: int
    line: int
    leap: Leap
    text: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """A call and the blocks of its note, from *start* up to but without *end*."""

    call: _Spot
    back: _Spot
    start: int
    end: int


def part_linked(blocks: Sequence[Block], leaps: Leaps) -> tuple[list[Block], list[RawNote]]:
    """*blocks* without the notes that links join to their calls, and these in order."""
    if not leaps.all:
        return list(blocks), []
    whole = _split(blocks, leaps)
    spots = list(_spots(whole, leaps.all))
    pairs = _with_more(list(_pairs(spots, whole)), spots, whole)
    gone = {at for pair in pairs for at in range(pair.start, pair.end)}
    notes = [_note(pair, whole) for pair in sorted(pairs, key=_order)]
    for pair in pairs:
        leaps.taken |= {pair.call.leap.number, pair.back.leap.number}
        block = whole[pair.call.block]
        block.lines = [_called(line, pair.call.leap.number) for line in block.lines]
    return [block for at, block in enumerate(whole) if at not in gone], notes


def unjoined(blocks: Sequence[Block], leaps: Leaps, producer: str) -> list[str]:
    """The signs of calls in what a browser printed whose notes were not found."""
    if not _BROWSERS.search(producer):
        return []
    left = [s for s in _spots(blocks, leaps.all) if s.leap.number not in leaps.taken]
    calls = [s for s in left if _sign(s.text) and not s.first and not _leads_back(s.leap)]
    return [spot.text.strip() for spot in calls]


def _order(pair: _Pair) -> tuple[int, int, float]:
    return pair.call.block, pair.call.line, pair.call.leap.box[0]


def _split(blocks: Iterable[Block], leaps: Leaps) -> list[Block]:
    """*blocks*, a new one begun at each line that begins with a leap back."""
    done: list[Block] = []
    for block in blocks:
        starts = [0]
        for at, line in enumerate(block.lines):
            leap = next((leaps.all[n] for n in line.chars[0].remarks if n in leaps.all), None)
            if at and leap is not None and _leads_back(leap):
                starts.append(at)
        for start, end in zip(starts, [*starts[1:], len(block.lines)], strict=True):
            done.append(replace(block, lines=block.lines[start:end]) if len(starts) > 1 else block)
    return done


def _leads_back(leap: Leap) -> bool:
    """Whether a leap leads to what stands before it."""
    page, _, top = leap.to
    return (page, -top) < (leap.page, -leap.box[3])


def _spots(blocks: Sequence[Block], leaps: Mapping[int, Leap]) -> Iterator[_Spot]:
    for number, block in enumerate(blocks):
        for at, line in enumerate(block.lines):
            texts: dict[int, list[str]] = {}
            for char in line.chars:
                for one in char.remarks:
                    if one < 0:
                        texts.setdefault(one, []).append(char.text)
            for one, found in texts.items():
                first = not at and one in line.chars[0].remarks
                last = at + 1 == len(block.lines) and one in line.chars[-1].remarks
                yield _Spot(number, at, leaps[one], "".join(found), first, last)


def _pairs(spots: Sequence[_Spot], blocks: Sequence[Block]) -> Iterator[_Pair]:
    """The links that lead to each other: from a call to a later paragraph and back."""
    calls: dict[tuple[int, int], list[_Spot]] = defaultdict(list)
    for spot in spots:
        if _sign(spot.text) and not _leads_back(spot.leap):
            calls[spot.leap.page, int(spot.leap.box[3] // _ABOUT)].append(spot)
    used: set[int] = set()
    for back in spots:
        call = _called_back(back, calls) if _leads_back(back.leap) else None
        if call is None or call.leap.number in used:
            continue
        start = _start(call, back, blocks)
        if start is not None and _meets(call.leap, blocks[start].lines[0]):
            used.add(call.leap.number)
            yield _Pair(call, back, start, back.block + 1)


def _called_back(back: _Spot, calls: Mapping[tuple[int, int], list[_Spot]]) -> _Spot | None:
    """The call that a link leads back to: the nearest to where it leads."""
    page, _, top = back.leap.to
    row = int(top // _ABOUT)
    there = [s for step in (-1, 0, 1) for s in calls.get((page, row + step), ())[:_CROWD]]
    near = [s for s in there if s.block < back.block and _far(back.leap.to, s.leap) <= _ABOUT]
    return min(near, key=lambda s: _far(back.leap.to, s.leap), default=None)


def _far(to: tuple[int, float, float], leap: Leap) -> float:
    return abs(to[1] - leap.box[0]) + abs(to[2] - leap.box[3])


def _meets(leap: Leap, line: Line) -> bool:
    """Whether *leap* leads to where *line* begins."""
    page, left, top = leap.to
    far = abs(left - line.left) + abs(top - line.base - line.size)
    return page == line.page and far <= _ABOUT


def _start(call: _Spot, back: _Spot, blocks: Sequence[Block]) -> int | None:
    """The block in which the note begins: with the same sign, or with its number in a list."""
    sign = _sign(call.text)
    if back.first and _sign(back.text) == sign:
        return back.block
    if not (back.last and _BACK.fullmatch(back.text)):
        return None
    head = re.compile(rf"{re.escape(sign)}[.)\]]?(\s|$)")
    for at in range(back.block, max(call.block, back.block - _MOST_MORE - 1), -1):
        if head.match(blocks[at].lines[0].text):
            return at
    return None


def _with_more(
    pairs: Sequence[_Pair], spots: Iterable[_Spot], blocks: Sequence[Block]
) -> list[_Pair]:
    """*pairs* with the further paragraphs of a note, where the next note shows its end."""
    calling = {spot.block for spot in spots if _sign(spot.text) and not spot.first}
    starts = sorted(pair.start for pair in pairs)

    def whole(pair: _Pair) -> _Pair:
        at = bisect_left(starts, pair.end)
        between = range(pair.end, starts[at] if at < len(starts) else pair.end)
        own = len(between) <= _MOST_MORE and calling.isdisjoint(between)
        if own and not any(begins_with_label(blocks[n].lines[0].text) for n in between):
            return replace(pair, end=between.stop)
        return pair

    return [whole(pair) for pair in pairs]


def _note(pair: _Pair, blocks: Sequence[Block]) -> RawNote:
    """The note without its sign and without the link back."""
    lines = [line for at in range(pair.start, pair.end) for line in blocks[at].lines]
    number = pair.back.leap.number
    left = [
        _without(line, {n for n, char in enumerate(line.chars) if number in char.remarks})
        for line in lines
    ]
    sign = _sign(pair.call.text)
    if not pair.back.first:
        found = re.match(rf"{re.escape(sign)}[.)\]]?\s*", left[0].text)
        left[0] = _without(left[0], set(range(found.end() if found else 0)))
    return RawNote(sign, [line for line in left if line.chars] or lines[:1])


def _without(line: Line, places: set[int]) -> Line:
    """*line* without the characters at *places*, nor space at its ends."""
    if not places:
        return line
    chars = [char for at, char in enumerate(line.chars) if at not in places]
    while chars and not chars[0].text.strip():
        chars.pop(0)
    while chars and not chars[-1].text.strip():
        chars.pop()
    return replace(line, chars=chars, text="".join(char.text for char in chars))


def _called(line: Line, number: int) -> Line:
    """*line* with the sign under the leap *number* marked as the call of a note."""
    chars = []
    for char in line.chars:
        if number not in char.remarks:
            chars.append(char)
        elif char.text not in "[]() ":
            look = replace(char.look, colour="") if is_bluish(char.look.colour) else char.look
            chars.append(char._replace(marks=char.marks - _LINKED | {_CALL}, look=look))
    return replace(line, chars=chars, text="".join(char.text for char in chars))
