"""Blocks: the lines of the pages put together to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from adref.readers.pdf.bidi import has_right
from adref.readers.pdf.bounds import Meter
from adref.readers.pdf.lines import Line
from adref.readers.pdf.tags import Tag, TagKind
from adref.text.marks import Mark, MarkKind
from adref.text.printed_labels import locate_label, parse_label

_HEAD = 160
_NEAR = 72.0
"""Points by which lines of one column may begin apart."""
_WIDER = 1.22
"""Times the usual distance of lines, above which a paragraph ends."""
_PUSHED = 2.0
"""The same, where a raised sign pushes a line down."""
_SMALLER = 0.9
_SUPERSCRIPT = Mark(MarkKind.SUPERSCRIPT)
_OTHER_SIZE, _OTHER_GUESS = 0.08, 0.21
_INDENT = 0.9
_SLACK = 0.6
_MOST_OF_IT = 0.6
_STOPS = re.compile(r"[.;:!?…。；：؟۔][\"”’'»)\]*]*\d{0,3}$")
_DIVIDED = re.compile(r"[^\W\d_][-\u2010\xad]$")
_BULLET = re.compile(r"[•▪◦‣●○■–—*➢-]\s")


@dataclass(slots=True)
class Block:
    """The lines of one paragraph, in order.

    *doubt* says that a page break lies inside of which nothing proves that the paragraph
    goes on after it. *label* is what the tags call its label, "" where they call nothing so.
    """

    lines: list[Line]
    tag: Tag | None = None
    doubt: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: the size of its text, how far its lines are apart, in em."""

    size: float
    leading: float
    labelled: bool


def body_size(pages: Iterable[Sequence[Line]]) -> float:
    """The size most characters have, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def blocks_of(pages: Sequence[Sequence[Line]], size: float, meter: Meter) -> list[Block]:
    """The paragraphs of *pages*: as tagged where they are, else by how they are set."""
    ordered = [_in_reading_order(page) for page in pages]
    setting = Setting(size, _leading(ordered), _is_labelled(ordered))
    tagged: dict[int, Block] = {}
    done: list[Block] = []
    for page in ordered:
        right = _Margins(page, meter)
        for line in page:
            block = _tagged_home(line, tagged)
            if block is None:
                block = _untagged_home(line, done, right, setting)
            if block is None:
                block = Block([], line.tag)
                done.append(block)
            if line.tag is not None and line.tag.block:
                tagged[line.tag.block] = block
            block.lines.append(line)
    return _whole(_with_labels(done))


def _is_tagged(line: Line) -> bool:
    return line.tag is not None and line.tag.block != 0


def _tagged_home(line: Line, tagged: dict[int, Block]) -> Block | None:
    return tagged.get(line.tag.block) if line.tag is not None and line.tag.block else None


def _whole(blocks: Iterable[Block]) -> list[Block]:
    """*blocks*, those put together that are tagged as two because a page ends within."""
    done: list[Block] = []
    for block in blocks:
        if done and _is_rest(done[-1], block):
            done[-1].lines += block.lines
        else:
            done.append(block)
    return done


def _is_rest(block: Block, later: Block) -> bool:
    """Whether *later*, at the top of a page, goes on with a sentence that *block* leaves open."""
    last, line = block.lines[-1], later.lines[0]
    if last.page + 1 != line.page or not _are_tagged_alike(block.tag, later.tag):
        return False
    if not _is_one_size(last, line) or last.bold != line.bold:
        return False
    if begins_with_label(line.text) or _BULLET.match(line.text) or _STOPS.search(last.text):
        return False
    if parse_label(later.label):
        return False
    margin = max(_ends(other)[1] for other in block.lines)
    full = _ends(last)[1] + _first_word(line) > margin - 2 * last.size
    return line.text[0].islower() or (full and last.text[-1].isalpha())


def _are_tagged_alike(one: Tag | None, other: Tag | None) -> bool:
    """Whether both are tagged as paragraphs, in one cell or in none."""
    if one is None or other is None or not (one.block and other.block):
        return False
    return one.kind is other.kind is TagKind.PARAGRAPH and one.cell == other.cell


def _with_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks*, a label that is tagged as one put before the words it belongs to."""
    waiting: Block | None = None
    for block in blocks:
        label = block.tag is not None and block.tag.kind is TagKind.LABEL
        if waiting is not None and not label:
            block.label = " ".join(line.text for line in waiting.lines)
            block.lines = [*waiting.lines, *block.lines]
            waiting = None
        elif waiting is not None:
            yield waiting
            waiting = None
        if label:
            waiting = block
        else:
            yield block
    if waiting is not None:
        yield waiting


def _in_reading_order(page: Sequence[Line]) -> list[Line]:
    """The lines as drawn, unless they are drawn in no order: then from top to bottom."""
    if any(_is_tagged(line) for line in page):
        return list(page)
    level = [line for line in page if line.angle == page[0].angle] if page else []
    back = sum(
        later.base > line.base + 0.5 * line.size and _overlap(line, later)
        for line, later in pairwise(level)
    )
    if back <= 2 + len(level) // 20:
        return list(page)
    return sorted(page, key=lambda line: (line.angle, -round(line.base), line.left))


def _is_one_size(one: Line, other: Line) -> bool:
    """Whether two lines are set in one size; that of recognised text is an estimate."""
    share = _OTHER_GUESS if one.chars[0].look.hidden else _OTHER_SIZE
    return abs(one.size - other.size) <= share * one.size


def _overlap(one: Line, other: Line) -> bool:
    return one.left < other.right and other.left < one.right


def _leading(pages: Sequence[Sequence[Line]]) -> float:
    """How far most neighbouring lines are apart, in em."""
    apart: Counter[float] = Counter()
    for page in pages:
        for line, later in pairwise(page):
            if _is_one_size(line, later) and _overlap(line, later):
                em = (line.base - later.base) / line.size
                if 0.8 < em < 3:  # noqa: PLR2004 - closer or farther lines are no neighbours
                    apart[round(em, 1)] += 1
    if not apart:
        return 1.2
    most = apart.most_common(1)[0][1]
    # Of the distances that are common, the smallest lies within paragraphs.
    return min(em for em, count in apart.items() if count * 3 >= most)


def _is_labelled(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether the paragraphs of a document have labels, so that those without are rests."""
    heads = sum(begins_with_label(line.text) for page in pages for line in page)
    return heads * 25 >= sum(len(page) for page in pages)


def begins_with_label(text: str) -> bool:
    """Whether *text* begins as a labelled paragraph does."""
    return locate_label(text[:_HEAD]) is not None


class _Margins:
    """Where the columns of a page end."""

    __slots__ = ("_known", "_lines", "_meter")

    def __init__(self, page: Sequence[Line], meter: Meter) -> None:
        self._lines = [(*_ends(line), line) for line in page]
        self._known: dict[tuple[float, float], float | None] = {}
        self._meter = meter

    def right(self, line: Line) -> float:
        """Where the longest lines of the column of *line* end."""
        start, end = _ends(line)
        key = start, line.size
        if key not in self._known:
            self._meter.compare(len(self._lines))
            self._known[key] = self._found(start, line)
        known = self._known[key]
        return end if known is None else known

    def _found(self, start: float, line: Line) -> float | None:
        ends = sorted(
            e for s, e, other in self._lines
            if abs(s - start) <= _NEAR and _is_one_size(other, line)
        )  # fmt: skip
        return ends[-1 - len(ends) // 20] if ends else None


def _ends(line: Line) -> tuple[float, float]:
    """Where the line begins and ends for its reader, growing in the direction of reading."""
    if has_right(line.text):
        return -line.right, -line.left
    return line.left, line.right


def _untagged_home(
    line: Line, done: Sequence[Block], margins: _Margins, setting: Setting
) -> Block | None:
    """The block at the end of *done* if *line* goes on in it."""
    if not done or _is_tagged(line) or not _is_alike(done[-1], line):
        return None
    block = done[-1]
    last = block.lines[-1]
    if last.page != line.page or line.base > last.base:
        return block if _goes_on(block, line, setting) else None
    below = last.base - line.base
    wider = _PUSHED if _is_pushed(line) else _WIDER
    if below > wider * setting.leading * last.size or _begins(block, line, margins, setting):
        return None
    return block


def _is_pushed(line: Line) -> bool:
    """Whether a raised sign as large as its line has pushed this down, as browsers let it."""
    return any(
        _SUPERSCRIPT in char.marks and char.look.size > _SMALLER * line.size for char in line.chars
    )


def _is_alike(block: Block, line: Line) -> bool:
    """Whether *line* looks as if it could belong to *block*, and does not stand beside it."""
    last = block.lines[-1]
    if _is_tagged(last) or last.angle != line.angle:
        return False
    if not _is_one_size(last, line):
        return False
    return last.page != line.page or abs(last.base - line.base) >= 0.3 * last.size


def _begins(block: Block, line: Line, margins: _Margins, setting: Setting) -> bool:
    """Whether *line* begins a paragraph, by how it and the line before it are set."""
    last = block.lines[-1]
    start = _ends(line)[0]
    last_start, last_end = _ends(last)
    if _is_centred(last, line):
        return False
    if _DIVIDED.search(last.text):
        return begins_with_label(line.text)
    short = (
        last_end + _first_word(line) + 0.25 * last.size < margins.right(last) - _SLACK * last.size
    )
    if begins_with_label(line.text) or _BULLET.match(line.text):
        ended = short or _STOPS.search(last.text) is not None
        return ended or _hangs(block, line) or _is_next(block, line)
    if short:
        return not (setting.labelled and _is_open(last, line, margins))
    indented = start - last_start > _INDENT * line.size
    return indented and len(block.lines) > 1 and _STOPS.search(last.text) is not None


def _is_open(last: Line, line: Line, margins: _Margins) -> bool:
    """Whether a line breaks off in the middle of a sentence, though there was room for more.

    So programs break that do not divide a word whose parts are set differently, or that go by
    the edge of a picture.
    """
    start, end = _ends(last)
    far = end - start > _MOST_OF_IT * (margins.right(last) - start)
    open_ = last.text[-1].isalpha() or last.text[-1] == ","
    return far and open_ and line.text[0].islower()


def _hangs(block: Block, line: Line) -> bool:
    """Whether *line* stands out to the left of the line before it, as a label does."""
    return _ends(line)[0] < _ends(block.lines[-1])[0] - 0.5 * line.size


def _is_next(block: Block, line: Line) -> bool:
    """Whether *line* bears the number after that of *block*, though the line before it is full.

    Where all paragraphs have one line, the longest of them looks full.
    """
    one, other = locate_label(block.lines[0].text[:_HEAD]), locate_label(line.text[:_HEAD])
    if one is None or other is None or one.label.number is None:
        return False
    return other.label == replace(one.label, number=one.label.number + 1)


def _is_centred(last: Line, line: Line) -> bool:
    """Whether both lines have one middle and different beginnings."""
    middle = abs((last.left + last.right) - (line.left + line.right)) < line.size
    return middle and abs(last.left - line.left) > line.size and not begins_with_label(line.text)


def _first_word(line: Line) -> float:
    """How wide the first word of a line is, in points."""
    end = next((n for n, c in enumerate(line.chars) if c.text.isspace()), len(line.chars))
    word = line.chars[:end]
    return max(c.end for c in word) - min(c.at for c in word)


def _goes_on(block: Block, line: Line, setting: Setting) -> bool:
    """Whether a paragraph goes on at the top of the next column or page."""
    if begins_with_label(line.text) or _BULLET.match(line.text):
        return False
    last = block.lines[-1]
    margin = max(_ends(other)[1] for other in block.lines)
    if _ends(last)[1] + _first_word(line) < margin - 2 * last.size:
        return False
    if _STOPS.search(last.text) is None or line.text[0].islower():
        return True
    block.doubt = setting.labelled
    return setting.labelled
