"""What stands on the pages and is no text: running heads, line numbers, watermarks."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from adref.base.facts import table
from adref.readers.pdf.glyphs import Char
from adref.readers.pdf.lines import Line
from adref.readers.pdf.tags import TagKind

_EDGE = 4
"""Lines from the top and the bottom of a page among which running heads are looked for."""
_SHARE = 0.4
"""Of the pages on which a line must stand: left and right pages may have heads of their own."""
_BAND = 4.0
"""Points by which the height of a running head may differ."""
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|p\.|página|pág\.|страница|стр\.|第)?\s*(\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:/|of|de|sur|из|页)\s*\d{0,4})?\W{0,3}",
    re.IGNORECASE,
)
_FIRST_PAGE = re.compile(r".{0,80}[^\w.,/]1(?:\s*(?:/|of|de|sur|из)\s*1)?", re.IGNORECASE)
_APART = 3.0
"""Times the size of the letters, by which the foot of a page stands below the text."""
_ROW = 0.5
"""Times the size of the letters, within which two lines are in one row."""
_LEADERS = re.compile(r"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})?\s*$|^\s*(?:\.\s?){8,}")
_RULE = re.compile(r"[_\-\u2010-\u2015\u2500=]{5,}")
"""A line typed across the page: above footnotes, or after the last word."""
_HUGE, _SHORT = 2.5, 40
_LIGHT = 0x80
_FEWEST_NUMBERS = 4
_STEADY = 0.8


@dataclass(slots=True)
class Removed:
    """What was taken off the pages: for each code of a notice the words and their pages."""

    words: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))

    def take(self, code: str, line: Line, words: str | None = None) -> None:
        """Note that *line*, or the *words* of it, is gone."""
        self.words[code].append((line.text if words is None else words, line.page))


Pages = list[list[Line]]


def cleared(pages: Pages, body_size: float) -> tuple[Pages, Removed]:
    """*pages* without furniture, and what it was; text set on its side comes last on its page."""
    removed = Removed()
    steps: tuple[Callable[[Pages], Pages], ...] = (
        lambda p: _without(p, "headers-ignored", _is_artifact, removed),
        lambda p: _without(p, "rule-ignored", _is_typed_rule, removed),
        lambda p: _without(p, "contents-ignored", _contents(p), removed),
        lambda p: _without(p, "watermark-ignored", _watermarks(p, body_size), removed),
        lambda p: _without(p, "headers-ignored", _repeated(p), removed),
        lambda p: _without(p, "headers-ignored", _page_numbers(p), removed),
        lambda p: _without(p, "headers-ignored", _lone_foot(p), removed),
        lambda p: [_unnumbered(page, removed) for page in p],
    )
    for step in steps:
        pages = step(pages)
    return [_upright_first(page) for page in pages], removed


def _without(pages: Pages, code: str, gone: Callable[[Line], bool], removed: Removed) -> Pages:
    done: Pages = []
    for page in pages:
        kept = []
        for line in page:
            if gone(line):
                removed.take(code, line)
            else:
                kept.append(line)
        done.append(kept)
    return done


def _is_artifact(line: Line) -> bool:
    return line.tag is not None and line.tag.kind is TagKind.ARTIFACT


def _is_typed_rule(line: Line) -> bool:
    return _RULE.fullmatch(line.text.replace(" ", "")) is not None


def _is_contents(line: Line) -> bool:
    tagged = line.tag is not None and line.tag.kind is TagKind.CONTENTS
    return tagged or _LEADERS.search(line.text) is not None


def _contents(pages: Pages) -> Callable[[Line], bool]:
    """The entries of a table of contents, and the heading above the first of them."""
    names = table("adref.readers", "contents.toml")["headings"]
    known = {name.casefold() for names_ in names.values() for name in names_}
    heads = {
        id(line)
        for page in pages
        for line, later in pairwise(page)
        if line.text.strip(" :").casefold() in known and _is_contents(later)
    }
    return lambda line: id(line) in heads or _is_contents(line)


def _watermarks(pages: Pages, body_size: float) -> Callable[[Line], bool]:
    """Slanted text, and short text that is huge and pale or huge and repeated."""
    seen = Counter(text for page in pages for text in {line.text for line in page})
    often = max(2, _SHARE * len(pages))

    def gone(line: Line) -> bool:
        if line.angle % 90:
            return True
        if line.size < _HUGE * body_size or len(line.text) > _SHORT:
            return False
        return _is_pale(line) or seen[line.text] >= often

    return gone


def _is_pale(line: Line) -> bool:
    colour = line.chars[0].look.colour
    return bool(colour) and min(int(colour[at : at + 2], 16) for at in (0, 2, 4)) >= _LIGHT


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines among which running heads are looked for: the first, the last, those on a side."""
    upright = sorted((line for line in page if line.angle == 0), key=lambda line: -line.base)
    aside = [line for line in page if line.angle]
    if len(upright) <= 2 * _EDGE:
        return [*upright, *aside]
    return [*upright[:_EDGE], *upright[-_EDGE:], *aside]


def _masked(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), line.angle


def _repeated(pages: Pages) -> Callable[[Line], bool]:
    """Lines that stand, but for their numbers, at one height of many pages."""
    heights: dict[tuple[str, int], list[tuple[float, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in _edges(page):
            heights[_masked(line)].append((line.base, number))
    often = max(2.0, _SHARE * len(pages))

    def gone(line: Line) -> bool:
        there = heights.get(_masked(line), [])
        level = {page for base, page in there if abs(base - line.base) <= _BAND}
        return len(level) >= often and line.page in level

    return gone


def _page_numbers(pages: Pages) -> Callable[[Line], bool]:
    """Bare numbers alone at the top or the bottom that count with the pages.

    One in a row with other text is the last cell of a table; the number of an only page, which
    no other page bears out, stands apart from the text besides.
    """
    offsets: Counter[int] = Counter()
    found: dict[int, int] = {}
    for number, page in enumerate(pages):
        upright = sorted((line for line in page if line.angle == 0), key=lambda line: -line.base)
        for line in _alone(upright, apart=len(pages) == 1):
            match = _PAGE_NUMBER.fullmatch(line.text)
            if match and match[1].isdecimal():
                found[id(line)] = int(match[1]) - number
                offsets[int(match[1]) - number] += 1
    steady = {offset for offset, count in offsets.items() if count > 1 or len(pages) == 1}
    return lambda line: found.get(id(line)) in steady and id(line) in found


def _alone(upright: Sequence[Line], *, apart: bool) -> list[Line]:
    """The first and the last of *upright*, unless the next line is in a row, or not *apart*."""
    found: dict[int, Line] = {}
    for line, near in ((upright[:1], upright[1:2]), (upright[-1:], upright[-2:-1])):
        away = min((abs(one.base - other.base) for one in line for other in near), default=math.inf)
        size = max((one.size for one in (*line, *near)), default=0.0)
        if away > (_APART if apart else _ROW) * size:
            found |= {id(one): one for one in line}
    return list(found.values())


def _lone_foot(pages: Pages) -> Callable[[Line], bool]:
    """The foot of the only page, which comes back nowhere: it stands apart and ends in "1"."""
    upright = sorted((line for page in pages for line in page if line.angle == 0), key=_height)
    if len(pages) != 1 or len(upright) <= 1:
        return lambda _line: False
    last, above = upright[:2]
    apart = above.base - last.base > _APART * max(last.size, above.size)
    foot = last if apart and _FIRST_PAGE.fullmatch(last.text) else None
    return lambda line: line is foot


def _height(line: Line) -> float:
    return line.base


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that begins or ends a line: where it stands in the line, and how far out."""

    value: int
    first: int
    last: int
    inner: float
    rest: float | None


def _unnumbered(page: Sequence[Line], removed: Removed) -> list[Line]:
    """*page* without the numbers of its lines, on either side."""
    upright = sorted((line for line in page if line.angle == 0), key=lambda line: -line.base)
    left = _numbers(upright, _first_number, lambda at, edge: at < edge, min)
    right = {} if left else _numbers(upright, _last_number, lambda at, edge: at > edge, max)
    taken = left or right
    done = []
    for line in page:
        number = taken.get(id(line))
        if number is None:
            done.append(line)
            continue
        removed.take("line-numbers-ignored", line, str(number.value))
        chars = [*line.chars[: number.first], *line.chars[number.last :]]
        if any(char.text.strip() for char in chars):
            done.append(_cut(line, chars))
    return done


def _cut(line: Line, chars: list[Char]) -> Line:
    while chars and chars[0].text.isspace():
        chars = chars[1:]
    while chars and chars[-1].text.isspace():
        chars = chars[:-1]
    text = "".join(char.text for char in chars)
    return replace(line, chars=chars, text=text, left=chars[0].at, right=chars[-1].end)


def _first_number(line: Line) -> _Number | None:
    end = next((n for n, c in enumerate(line.chars) if c.text.isspace()), len(line.chars))
    rest = next((c.at for c in line.chars[end:] if not c.text.isspace()), None)
    return _number(line, 0, end, line.chars[end - 1].end, rest)


def _last_number(line: Line) -> _Number | None:
    start = next(
        (n + 1 for n in range(len(line.chars) - 1, -1, -1) if line.chars[n].text.isspace()), 0
    )
    rest = next((c.end for c in reversed(line.chars[:start]) if not c.text.isspace()), None)
    return _number(line, start, len(line.chars), line.chars[start].at, rest)


def _number(line: Line, first: int, last: int, inner: float, rest: float | None) -> _Number | None:
    digits = "".join(char.text for char in line.chars[first:last])
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 6):  # noqa: PLR2004
        return None
    return _Number(int(digits), first, last, inner, rest)


def _numbers(
    lines: Sequence[Line],
    read: Callable[[Line], _Number | None],
    outside: Callable[[float, float], bool],
    outermost: Callable[[Iterable[float]], float],
) -> dict[int, _Number]:
    """The line numbers of a page: outside of all text, and counting as many as there are lines."""
    read_numbers = [read(line) for line in lines]
    edges = list(_text_edges(lines, read_numbers, outermost))
    if not edges:
        return {}
    edge = outermost(edges)
    places: list[tuple[int, int, _Number]] = []
    row = -1
    last_base: float | None = None
    for line, number in zip(lines, read_numbers, strict=True):
        if last_base is None or abs(last_base - line.base) > 0.4 * line.size:
            row += 1
            last_base = line.base
        if number is not None and outside(number.inner, edge):
            places.append((row, id(line), number))
    steady = [
        later[2].value - one[2].value == later[0] - one[0] > 0 for one, later in pairwise(places)
    ]
    if len(places) < _FEWEST_NUMBERS or sum(steady) < _STEADY * len(steady):
        return {}
    return {ident: number for _, ident, number in places}


def _text_edges(
    lines: Sequence[Line],
    numbers: Sequence[_Number | None],
    outermost: Callable[[Iterable[float]], float],
) -> Iterator[float]:
    """Where the text of each line begins, or ends, once its number is gone."""
    for line, number in zip(lines, numbers, strict=True):
        if number is None:
            yield outermost((line.left, line.right))
        elif number.rest is not None:
            yield number.rest


def _upright_first(page: Sequence[Line]) -> list[Line]:
    """The lines in the direction most of the page is read in, then the others."""
    size = Counter[int]()
    for line in page:
        size[line.angle] += len(line.text)
    if len(size) < 2:  # noqa: PLR2004 - one direction needs no order
        return list(page)
    most = size.most_common(1)[0][0]
    return sorted(page, key=lambda line: line.angle != most)
