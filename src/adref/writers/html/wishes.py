"""Who wants what: the readings of each passage as a list, and what parties say beside them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from adref.base.counts import counted
from adref.compilation.model import (
    BaseParagraph,
    Passage,
    Reading,
)
from adref.compilation.standing import Target, readings_of
from adref.writers.page.said import beside, items
from adref.writers.page.standing import Held
from adref.writers.page.wording import spelt_out, text
from adref.writers.rows import context

_AROUND = 24
"""Code points of base shown before and after a passage, so that one finds it."""
_SELF_EVIDENT = 60
"""Code points of a passage that is found without the words around it."""
_LONG = 80
"""Code points of a reading of which the words it shares with the base are left out."""
_SHARED = 3
"""Words of those that stay on either side."""


def who_wants_what(paragraph: BaseParagraph, held: Held) -> str:
    """The readings of *paragraph* behind a line that opens; "" where there are none."""
    if not paragraph.passages:
        return ""
    there = [reading for passage in paragraph.passages for reading in passage.readings]
    targets = [target for target, _, passage in readings_of(paragraph) if passage is not None]
    counts = [
        _count(len(paragraph.passages), "passage"),
        _count(sum(len(reading.notes) for reading in there), "note"),
        _count(sum(len(reading.sources) for reading in there), "source"),
        _count(sum(len(held.standing.positions_on(target)) for target in targets), "position"),
    ]
    head = f"Who wants what: {', '.join(filter(None, counts))}"
    items = "".join(_passage(paragraph, passage, held) for passage in paragraph.passages)
    return f'<details class="wishes"><summary>{head}</summary><ol>{items}</ol></details>\n'


def _count(number: int, what: str) -> str:
    return counted(number, what) if number else ""


def _passage(paragraph: BaseParagraph, passage: Passage, held: Held) -> str:
    span = Target(paragraph.ident, passage.start, passage.end)
    told = "".join(_reading(passage.base, reading, span, held) for reading in passage.readings)
    before, after = _context(paragraph.base, passage)
    there = f"<b>{text(passage.base)}</b>" if passage.base else "<em>here</em>"
    ruled = items(held.on_passage(span))
    return (
        f"<li><p>Base: <bdi>{text(before)}{there}{text(after)}</bdi></p>\n{ruled}"
        f"<ul>{told}</ul></li>\n"
    )


def _context(base: str, passage: Passage) -> tuple[str, str]:
    """The words before and after, whole ones where there is room; none where none are needed."""
    if len(passage.base) > _SELF_EVIDENT:
        return "", ""
    return context(base, passage, _AROUND)


def _reading(base: str, reading: Reading, span: Target, held: Held) -> str:
    words = reading.text.strip()
    told = f'<q dir="auto">{text(_shortened(words, base))}</q>' if words else "<em>delete</em>"
    said = beside(replace(span, text=reading.text), reading, held)
    return f"<li><b>{spelt_out(reading.parties, reading.silent)}:</b> {told}{said}</li>\n"


def _shortened(words: str, base: str) -> str:
    """*words*, if long, without what they begin and end with as the *base* above them does."""
    ours, theirs = words.split(" "), base.strip().split(" ")
    if len(words) <= _LONG:
        return words
    head = _shared(ours, theirs)
    tail = _shared(ours[head:][::-1], theirs[head:][::-1])
    first = max(0, head - _SHARED)
    last = min(len(ours), len(ours) - tail + _SHARED)
    return " ".join(
        [*(["…"] if first else []), *ours[first:last], *(["…"] if last < len(ours) else [])]
    )


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
