"""What a printed paragraph is in its document: title, heading or body."""

import re
from collections.abc import Sequence
from functools import cache

from adref.base.facts import table
from adref.readers.plain.blocks import BlockKind
from adref.readers.plain.labelled import leading_label
from adref.readers.plain.layout import LONGEST_HEADING, like_heading
from adref.readers.plain.printed import Printed
from adref.text.document import Kind
from adref.text.marks import Mark, MarkKind

_MOST_IN_A_ROW = 3
"""More short lines one after the other are a list, not headings."""
_MARKS_HEADINGS = 3
"""A file with this many Markdown headings marks all its headings, so short lines are none."""
_BOLD = Mark(MarkKind.BOLD)
_MOST_LINES = 2
"""A heading is not wrapped over more lines."""
_NUMBERING = re.compile(r"[.、)]\s*")
_INSTRUCTION = re.compile(r"\s*[(\[{]\s*([^\W\d_]+)[^()\[\]{}]*[)\]}]\s*\Z")


@cache
def _words(kind: str) -> frozenset[str]:
    languages = table("adref.readers.plain", "headings.toml")[kind]
    return frozenset(word for words in languages.values() for word in words)


def instruction_at(heading: str) -> int | None:
    """Where the instruction behind a heading begins ("Finance (move up)"), None without one."""
    found = _INSTRUCTION.search(heading[:1000])
    if found is None or not found.start():
        return None
    first = found[1].lower()
    known = first in _words("instructions") or any(
        first.startswith(word) for word in _words("instructions") if not word.isascii()
    )
    return found.start() if known else None


def kinds(paragraphs: Sequence[Printed]) -> list[Kind]:
    """The kind of each of *paragraphs*, the footnotes not among them."""
    marked = sum(p.block.kind is BlockKind.HEADING for p in paragraphs) >= _MARKS_HEADINGS
    candidates = [p.block.kind is BlockKind.HEADING or _candidate(p) for p in paragraphs]
    top = next((n for n, c in enumerate(candidates) if not c), len(candidates))
    for n in range(top, len(candidates)):
        if marked and paragraphs[n].block.kind is BlockKind.TEXT and _unnamed(paragraphs[n]):
            candidates[n] = False
    _keep_lists(paragraphs, candidates)
    if candidates and paragraphs[-1].block.kind is not BlockKind.HEADING:
        candidates[-1] = False  # nothing stands under it
    found = [Kind.HEADING if c else Kind.BODY for c in candidates]
    for n in range(_titles(paragraphs, candidates)):
        found[n] = Kind.TITLE
    return found


def _candidate(paragraph: Printed) -> bool:
    """Whether a paragraph looks like a heading by itself."""
    block, text = paragraph.block, paragraph.text
    if block.kind is BlockKind.HEADING:
        return True
    if (
        block.cell
        or block.item
        or len(text) > 3 * LONGEST_HEADING
        or len(block.ranges) > _MOST_LINES
    ):
        return False
    label = paragraph.label
    if label is not None and (label.path or label.alternative):
        return False
    if label is not None and (label.series in ("", "PP", "OP")) and label.number is not None:
        return False
    cut = instruction_at(text)
    text = text if cut is None else text[:cut]
    letters = sum(map(str.isalpha, text))
    return letters * 2 > len(text) and like_heading(text, 0, len(text)) and not _runs_in(paragraph)


def _runs_in(paragraph: Printed) -> bool:
    """Whether a bold lead-in begins a paragraph, as in "**Option 2:** no text"."""
    bold = [_BOLD in piece.marks for piece in paragraph.pieces if piece.text.strip()]
    return bold[0] and not all(bold)


def _unnamed(paragraph: Printed) -> bool:
    """Whether the paragraph has no name such as "Article 3" or "A."."""
    return paragraph.label is None and leading_label(paragraph.text) is None


def _keep_lists(paragraphs: Sequence[Printed], candidates: list[bool]) -> None:
    """Take short lines for body where more than a few follow each other, but at the top."""
    start = 0
    while start < len(candidates):
        end = start
        while end < len(candidates) and candidates[end]:
            end += 1
        unsure = [n for n in range(start, end) if paragraphs[n].block.kind is BlockKind.TEXT]
        if start and len(unsure) > _MOST_IN_A_ROW:
            for n in unsure:
                candidates[n] = False
        start = max(end, start + 1)


def _titles(paragraphs: Sequence[Printed], candidates: Sequence[bool]) -> int:
    """How many of the candidates at the top are titles: all but a last one that heads a section."""
    top = next((n for n, c in enumerate(candidates) if not c), len(candidates))
    marked = [n for n in range(top) if paragraphs[n].block.kind is BlockKind.HEADING]
    if marked:
        return marked[0] + _is_title(paragraphs, marked[0])
    if not top:
        return 0
    last = paragraphs[top - 1].text
    if _NUMBERING.split(last.lower().strip(" .:"))[-1] in _words("openings"):
        return top - 1
    later = [p.text for p, c in zip(paragraphs[top:], candidates[top:], strict=True) if c]
    alike = any(not text.isupper() for text in later) and not last.isupper()
    return top - 1 if top > 1 and alike else top


def _is_title(paragraphs: Sequence[Printed], first: int) -> bool:
    """Whether the first Markdown heading is the only one of its depth, and the highest."""
    depth = paragraphs[first].block.depth
    others = [p.block.depth for p in paragraphs[first + 1 :] if p.block.kind is BlockKind.HEADING]
    return depth == 1 and all(other > depth for other in others)
