"""Blocks: the lines of a file put together to paragraphs, close to the file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.critic import Critic
from adref.readers.plain.labelled import is_label
from adref.readers.plain.layout import Layout, layout
from adref.readers.plain.lines import Line, LineKind, lines
from adref.readers.plain.scan import Range
from adref.readers.plain.stars import with_star_notes
from adref.text.document import Cell

_OLD_CALL = re.compile(r"(?:(?<=[^\s\d/])|(?<=\S[ ]))(\d{1,3}/)(?=[\s.,;:)\]]|\Z)")
_CELL_END = re.compile(r"(?<!\\)\|")
_FRONT_KEYS = re.compile(
    r"(?:title|subtitle|author|date|css|latex ?config|latex[a-z ]*|language|base ?header ?level"
    r"|quotes ?language|copyright|keywords|format|affiliation|bibtex|html ?header)[ \t]*:",
    re.IGNORECASE,
)


class BlockKind(Enum):
    """What a block is in its file."""

    TEXT = auto()
    HEADING = auto()
    FOOTNOTE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the file: its words stand in *ranges*, in order.

    *parts* number the ranges: those with other text between them have different numbers.
    *labelled* says that it begins with a label, *page* that a page break stands before it,
    *single* that it is one line, *depth* the level of a heading, *call* that of a footnote.
    *start* and *end* take in the mark-up of the block.
    """

    kind: BlockKind
    start: int
    end: int
    ranges: tuple[Range, ...]
    parts: tuple[int, ...] = (0,)
    labelled: bool = False
    item: bool = False
    bullet: str = ""
    page: bool = False
    depth: int = 0
    call: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a file in order, its link definitions, and what was left out with a notice."""

    blocks: tuple[Block, ...]
    addresses: dict[str, str]
    notices: tuple[Notice, ...]
    title: str
    layout: Layout


@dataclass(slots=True)
class _Draft:
    """The blocks so far; *current* may still grow."""

    file: str
    text: str
    critic: Critic
    layout: Layout
    done: list[Block] = field(default_factory=list)
    current: Block | None = None
    ranges: list[Range] = field(default_factory=list)
    last: Line | None = None
    addresses: dict[str, str] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    table: int = -1
    row: int = -1
    page: bool = False

    def close(self) -> None:
        if self.current is not None:
            block = replace(self.current, ranges=tuple(self.ranges), parts=(0,) * len(self.ranges))
            if block.kind is not BlockKind.HEADING:
                block = replace(block, end=self.ranges[-1][1])
            self.done.append(block)
        self.current = self.last = None

    def open(self, kind: BlockKind, line: Line) -> None:
        self.close()
        self.current = Block(
            kind,
            line.start + line.indent,
            line.end,
            (),
            labelled=line.kind is LineKind.LABELLED,
            item=line.kind is LineKind.ITEM,
            bullet=line.bullet,
            page=self.page,
            depth=line.depth,
            call=line.name if kind is BlockKind.FOOTNOTE else "",
        )
        self.ranges = [(line.inner, line.inner_end)]
        self.last, self.page = line, False

    def extend(self, line: Line) -> None:
        self.ranges.append((line.inner, line.inner_end))
        self.last = line

    def tell(self, code: str, line: Line, words: str) -> None:
        self.close()
        self.notices.append(Notice(code, words, Place(self.file, line.start, line.end)))


def read_blocks(text: str, file: str, critic: Critic) -> Blocks:
    """The blocks of *text*; offsets are code points."""
    start, title, notices = _front_matter(text, file)
    old_calls = frozenset(match[1] for match in _OLD_CALL.finditer(text))
    found = [line for line in lines(text, old_calls) if line.start >= start]
    found = with_star_notes(text, found)
    draft = _Draft(file, text, critic, layout(text, found), notices=notices)
    for line in found:
        _take(draft, line)
    draft.close()
    return Blocks(tuple(draft.done), draft.addresses, tuple(draft.notices), title, draft.layout)


def _take(draft: _Draft, line: Line) -> None:
    """Put *line* where it belongs."""
    draft.page = draft.page or line.page
    if draft.current and draft.critic.hidden_until(line.start) > line.start:
        if line.kind is not LineKind.BLANK:
            draft.extend(replace(line, inner=line.start))
        return
    if line.kind not in (LineKind.ROW, LineKind.SEPARATOR):
        draft.row = -1
    match line.kind:
        case LineKind.TEXT:
            _take_words(draft, line, goes_on=_continued(draft, line))
        case LineKind.LABELLED | LineKind.ITEM:
            _take_words(draft, line, goes_on=_wrapped_into(draft, line))
        case LineKind.FOOTNOTE:
            draft.open(BlockKind.FOOTNOTE, line)
        case _:
            _take_sign(draft, line)


def _take_sign(draft: _Draft, line: Line) -> None:
    """A line that stands for itself: nothing goes on with it."""
    match line.kind:
        case LineKind.HEADING:
            draft.open(BlockKind.HEADING, line)
            draft.close()
        case LineKind.UNDERLINE:
            _underline(draft, line)
        case LineKind.ROW:
            _row(draft, line)
        case LineKind.DEFINITION:
            draft.addresses[line.name.casefold()] = line.address
            draft.tell("link-definition", line, f"the address of [{line.name}] is no text")
        case LineKind.ATTRIBUTE:
            _attribute(draft, line)
        case _:  # a blank line, a rule, the line under the head of a table
            draft.close()


def _take_words(draft: _Draft, line: Line, *, goes_on: bool) -> None:
    if goes_on:
        draft.extend(line)
    else:
        draft.open(BlockKind.TEXT, line)


def _continued(draft: _Draft, line: Line) -> bool:
    """Whether a line without a label goes on with the paragraph above it."""
    last = draft.last
    if last is None:
        return False
    alone = last.kind is LineKind.LABELLED and is_label(draft.text[last.inner : last.inner_end])
    return alone or draft.layout.continues(draft.text, last, line)


def _wrapped_into(draft: _Draft, line: Line) -> bool:
    """Whether a line that looks labelled is the middle of a wrapped paragraph ("Decision 17. ...").

    Its number is then where the line happened to be cut: in a full line without a stop before.
    """
    last = draft.last
    if last is None or draft.layout.width is None or line.bullet:
        return False
    return draft.layout.cut_in_sentence(draft.text, last, line)


def _underline(draft: _Draft, line: Line) -> None:
    """The line under a heading, or a rule between paragraphs."""
    current = draft.current
    if current and current.kind is BlockKind.TEXT and len(draft.ranges) == 1 and not current.item:
        draft.current = replace(
            current, kind=BlockKind.HEADING, end=line.end, depth=line.depth, labelled=False
        )
    draft.close()


def _attribute(draft: _Draft, line: Line) -> None:
    """An instruction to a converter; the list item above ``{:toc}`` belongs to it."""
    printed = draft.text[line.inner : line.inner_end]
    current = draft.current
    if "toc" in printed and "no_toc" not in printed and current and current.item:
        line = replace(line, start=current.start)
        draft.current = None
        printed = " ".join(draft.text[line.start : line.end].split())
    draft.tell("markup-ignored", line, f"{printed} is an instruction to a converter, no text")


def _row(draft: _Draft, line: Line) -> None:
    """A row of a table: every cell is a paragraph."""
    draft.close()
    if draft.row < 0:
        draft.table += 1
    draft.row += 1
    start, end = line.inner + 1, line.inner_end
    borders = [match.start() for match in _CELL_END.finditer(draft.text, start, end)]
    if not borders or borders[-1] < end - 1:
        borders.append(end)
    for column, border in enumerate(borders):
        cell = _stripped(draft.text, start, border)
        if cell[0] < cell[1]:
            where = Cell(draft.table, draft.row, column)
            draft.done.append(Block(BlockKind.TEXT, *cell, (cell,), cell=where))
        start = border + 1


def _stripped(text: str, start: int, end: int) -> Range:
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


_FENCE = re.compile(r"\s*---[ \t]*(?:\r\n|\r|\n)")
_FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TITLE = re.compile(
    r"^[ \t]*title[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_KEY = re.compile(r"^[A-Za-z][\w \t-]{0,40}:", re.MULTILINE)


def _front_matter(text: str, file: str) -> tuple[int, str, list[Notice]]:
    """Where the text begins after its front matter, the title given there, and a notice."""
    end = _fenced(text) or _headed(text)
    if not end:
        return 0, "", []
    words = text[:end].strip()
    title = _TITLE.search(words)
    notice = Notice(
        "front-matter",
        "what stands before the text is about the file and no part of it: "
        + " / ".join(line.strip() for line in words.splitlines() if line.strip("- \t")),
        Place(file, text.find(words), text.find(words) + len(words)),
    )
    return end, title[1].strip() if title else "", [notice]


def _fenced(text: str) -> int:
    """The end of front matter between two lines of hyphens, 0 if there is none."""
    opening = _FENCE.match(text)
    if opening is None:
        return 0
    closing = _FENCE_END.search(text, opening.end())
    if closing is None or not _KEY.search(text, opening.end(), closing.start()):
        return 0
    return closing.end()


def _headed(text: str) -> int:
    """The end of the metadata of MultiMarkdown at the very top, 0 if there is none."""
    if not _FRONT_KEYS.match(text):
        return 0
    end = 0
    for line in _lines_until_blank(text):
        if not _KEY.match(line):
            return 0
        end += len(line)
    return end


def _lines_until_blank(text: str) -> Iterable[str]:
    head = re.split(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", text, maxsplit=1)[0]
    return head.splitlines(keepends=True)


def joined(one: Block, other: Block) -> Block:
    """One block of two halves that other text, or a page break, comes between."""
    part = one.parts[-1] + 1
    return replace(
        one,
        end=other.end,
        ranges=one.ranges + other.ranges,
        parts=one.parts + tuple(part + n for n in other.parts),
    )
