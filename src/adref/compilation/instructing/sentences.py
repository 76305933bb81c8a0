"""A line of a letter cut into sentences, and where in them the words begin that are given."""

from collections.abc import Iterator, Sequence

import regex

from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.quotes import is_mask, number_of
from adref.compilation.instructing.signs import Sign, Sort
from adref.text.document import Paragraph, Span
from adref.text.tokens import normal

_SENTENCE_END = regex.compile(
    r"(?:[.!?。](?:[)\]]|\s*$)?|[\ue000-\uf8ff](?=\s+\p{Lu}))(?=\s+[\p{Lu}\p{Lo}\ue000-\uf8ff(\[“«\"])"
)
_BRACKETED = regex.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_GIVING = frozenset({"replace", "substitute", "insert", "read"})


def sentence_spans(line: Line, start: int) -> Iterator[tuple[int, int]]:
    """The sentences of a line, from *start* on, without brackets around all of it."""
    mask = line.mask
    bare = mask[start:].strip()
    stop = len(mask)
    if _BRACKETED.fullmatch(bare):
        stop = mask.rindex(bare[-1])
        start = mask.index(bare[0], start) + 1
    for found in _SENTENCE_END.finditer(mask, start, stop):
        if not is_mask(found[0][0]) or _is_closed(line, found[0][0]):
            yield start, found.end()
            start = found.end()
    if mask[start:stop].strip():
        yield start, stop


def _is_closed(line: Line, sign: str) -> bool:
    """Whether a quotation ends as a sentence does."""
    return line.quoted(number_of(sign))[-1:] in (".", "!", "?")


def until_text(found: list[Sign]) -> tuple[list[Sign], int]:
    """The signs up to the colon after which words are given, and where those begin."""
    giving = False
    for n, sign in enumerate(found):
        giving = giving or sign.verb in _GIVING
        if giving and sign.sort is Sort.COLON and n + 1 < len(found):
            if found[n + 1].sort is not Sort.QUOTE and not found[n + 1].verb:
                return found[: n + 1], sign.end
            return found, 0
    return found, 0


def list_numbers(paragraphs: Sequence[Paragraph], own: frozenset[int]) -> frozenset[int]:
    """The paragraphs whose labels only count the points of the letter: 1, 2, 3 ..."""
    expected, counted = 1, set()
    for index, paragraph in enumerate(paragraphs):
        label = paragraph.label
        if index in own or label is None or label.number != expected or label.series:
            continue
        if label.printed[:1].isdigit() and not label.is_addition:
            counted.add(index)
            expected += 1
    return frozenset(counted)


def unquoted(line: Line, start: int) -> tuple[Span, ...]:
    """The words of a line from *start* on, without the marks of a quotation that is all of them."""
    mask = normal(line.mask[start:]).strip(" .;")
    if mask and is_mask(mask[0]) and not mask.strip(mask[0]):
        return line.quoted_spans(number_of(mask[0]))
    return line.spans(start, len(line.text))
