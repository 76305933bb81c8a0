"""Every party's edits of one paragraph, put together as passages with their readings.

Each party is compared with the base only, so the work grows with the number of edits, and
the order in which parties arrive cannot matter.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.information import information
from adref.compilation.model import Note, Passage, Reading, Source
from adref.compilation.proposals import Wording
from adref.compilation.rows import bare, row
from adref.compilation.sources import sources_of
from adref.proposals.edits import Edit, splice
from adref.text.tokens import normal

_MOST = 0.5
"""A paragraph of which a party changes more than this, and keeps less, it has rewritten."""
_TOO_SHORT = 5
"""Words below which a paragraph has readings only: a heading is soon rewritten."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """One wording of a paragraph with all who want it; *edits* are the fewest that make it."""

    text: str
    edits: tuple[Edit, ...]
    parties: tuple[str, ...]


def gathered(wordings: Mapping[str, Wording]) -> tuple[Wishes, ...]:
    """The different wordings of a paragraph, each once, by the parties that want them.

    Two parties may mark one change in two ways; the lighter way then counts for both.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for party in sorted(wordings):
        if wordings[party].edits:
            groups[wordings[party].text].append(party)
    return tuple(
        Wishes(text, _lightest([wordings[p].edits for p in parties]), tuple(parties))
        for text, parties in sorted(groups.items(), key=lambda group: group[1])
    )


def _lightest(ways: Sequence[tuple[Edit, ...]]) -> tuple[Edit, ...]:
    return ways[0] if len(ways) == 1 else min(ways, key=_heaviness)


def _heaviness(edits: tuple[Edit, ...]) -> tuple[int, int, tuple[Edit, ...]]:
    return sum(e.end - e.start + len(e.text) for e in edits), len(edits), edits


def is_rewritten(base: str, wishes: Wishes) -> bool:
    """Whether so little of *base* is left that the wording is an alternative paragraph."""
    if not wishes.text or sum(e.end - e.start for e in wishes.edits) * 3 < len(base):
        return False  # so little is struck that nothing has to be weighed
    if len(row(base)) < _TOO_SHORT:
        return False
    whole = _weight(base)
    out = sum(_weight(base[e.start : e.end]) for e in wishes.edits)
    new = sum(_weight(e.text) for e in wishes.edits)
    return out > whole * _MOST and new > (whole - out + new) * _MOST


def _weight(text: str) -> float:
    return sum(map(information, bare(row(normal(text)))))


def passages(
    base: str, wishes: Sequence[Wishes], wordings: Mapping[str, Wording]
) -> tuple[Passage, ...]:
    """The passages of *base*, disjoint and in order; *wishes* are not rewritten paragraphs."""
    edits = sorted({edit for wish in wishes for edit in wish.edits})
    return tuple(_passage(base, start, end, wishes, wordings) for start, end in _spans(edits))


def _spans(edits: Iterable[Edit]) -> list[tuple[int, int]]:
    """The stretches of base that overlapping edits make up.

    Edits overlap where they share a code point, where one inserts inside the other, and
    where both insert at one point; edits that only touch do not.
    """
    spans: list[tuple[int, int]] = []
    for edit in edits:
        if spans:
            start, end = spans[-1]
            same_point = start == end == edit.start == edit.end
            if edit.start < end or same_point:
                spans[-1] = (start, max(end, edit.end))
                continue
        spans.append((edit.start, edit.end))
    return spans


def _passage(
    base: str,
    start: int,
    end: int,
    wishes: Sequence[Wishes],
    wordings: Mapping[str, Wording],
) -> Passage:
    readings: dict[str, list[tuple[tuple[str, ...], tuple[Edit, ...]]]] = defaultdict(list)
    for wish in wishes:
        near = [e for e in wish.edits if e.start <= end and start <= e.end]
        inside = tuple([e for e in near if _inside(e, start, end)])
        if inside:
            readings[_text(base, start, end, inside)].append((wish.parties, inside))
    return Passage(
        start,
        end,
        base[start:end],
        tuple(
            sorted(
                (_reading(text, there, wordings) for text, there in readings.items()),
                key=lambda reading: reading.parties,
            )
        ),
    )


def _inside(edit: Edit, start: int, end: int) -> bool:
    if start == end:
        return edit.start == edit.end == start
    if edit.start == edit.end:
        return start < edit.start < end
    return start <= edit.start and edit.end <= end


def _text(base: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    """What a party reads from *start* to *end*, without the spaces that stand outside anyway."""
    inner = [Edit(e.start - start, e.end - start, e.text) for e in edits]
    raw = splice(base[start:end], inner)
    words = normal(raw)
    head = raw[:1].isspace() and start > 0 and not base[start - 1].isspace()
    tail = raw[-1:].isspace() and end < len(base) and not base[end].isspace()
    if not words:
        return " " if head and tail else ""
    return f"{' ' if head else ''}{words}{' ' if tail else ''}"


def _reading(
    text: str,
    there: Sequence[tuple[tuple[str, ...], tuple[Edit, ...]]],
    wordings: Mapping[str, Wording],
) -> Reading:
    parties = tuple(sorted(party for group, _ in there for party in group))
    edits = _lightest([edits for _, edits in there])
    silent = tuple(
        party for group, inside in there for party in group if _unmarked(wordings[party], inside)
    )
    return Reading(text, parties, tuple(sorted(silent)), edits=edits)


def _unmarked(wording: Wording, edits: Sequence[Edit]) -> bool:
    """Whether the party did not mark its change here, in whatever pieces it is told."""
    return any(e.start <= s.end and s.start <= e.end for e in edits for s in wording.silent)


def alternatives(wishes: Sequence[Wishes], wordings: Mapping[str, Wording]) -> tuple[Reading, ...]:
    """The whole other wordings of a paragraph."""
    return tuple(
        Reading(
            wish.text,
            wish.parties,
            tuple(p for p in wish.parties if wordings[p].silent),
        )
        for wish in wishes
    )


def with_notes(
    readings: Sequence[Reading], notes: Mapping[str, tuple[str, ...]]
) -> tuple[Reading, ...]:
    """*readings* with what their parties wrote beside them, and the sources named there."""
    return tuple(
        Reading(
            reading.text,
            reading.parties,
            reading.silent,
            tuple(Note(p, text) for p in reading.parties for text in notes.get(p, ())),
            tuple(s for p in reading.parties for text in notes.get(p, ()) for s in _named(p, text)),
            reading.edits,
        )
        for reading in readings
    )


def _named(party: str, note: str) -> tuple[Source, ...]:
    return tuple(Source(party, *source) for source in sources_of(note))
