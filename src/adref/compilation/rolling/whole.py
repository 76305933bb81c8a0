"""A wish to delete a whole paragraph, told apart from what others want inside it.

In a compilation such a wish makes one passage of the whole paragraph, and the readings of all
others repeat it. A rolling text shows their changes where they are, and the deletion below.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from adref.compilation.model import BaseParagraph, Passage, Reading
from adref.proposals.edits import Edit, apply, splice


def told_apart(paragraph: BaseParagraph) -> tuple[BaseParagraph, Reading | None]:
    """*paragraph* with the changes inside it as passages, and who wants it to go.

    :func:`put_together` undoes this. Where that would not give *paragraph* back, or where
    nobody wants the whole of it to go, it stays as it is.
    """
    around = (0, len(paragraph.base))
    whole = next((p for p in paragraph.passages if (p.start, p.end) == around), None)
    gone = next((r for r in whole.readings if not r.text), None) if whole else None
    if whole is None or gone is None:
        return paragraph, None
    others = tuple(r for r in whole.readings if r is not gone)
    at = paragraph.passages.index(whole)
    before, after = paragraph.passages[:at], paragraph.passages[at + 1 :]
    inside = tuple(_inside(paragraph.base, others))
    apart = replace(paragraph, passages=(*before, *inside, *after))
    return (apart, gone) if put_together(apart, gone) == paragraph else (paragraph, None)


def put_together(paragraph: BaseParagraph, gone: Reading) -> BaseParagraph:
    """*paragraph* with one passage of the whole of it, *gone* among its readings.

    What is put in before or behind all of the base stays a passage of its own.
    """
    base, end = paragraph.base, len(paragraph.base)
    before = tuple(p for p in paragraph.passages if p.end == 0)
    after = tuple(p for p in paragraph.passages if p.start == end > 0)
    told = [r for p in paragraph.passages if p.end > 0 and p.start < end for r in p.readings]
    wishes: dict[str, list[Edit]] = defaultdict(list)
    for reading in told:
        for party in reading.parties:
            wishes[party] += reading.edits
    groups: dict[tuple[Edit, ...], list[str]] = defaultdict(list)
    for party in sorted(wishes):
        groups[tuple(wishes[party])].append(party)
    others = (_whole(base, edits, parties, told) for edits, parties in groups.items())
    readings = sorted([gone, *others], key=lambda reading: reading.parties)
    whole = Passage(0, end, base, tuple(readings))
    return replace(paragraph, passages=(*before, whole, *after))


def _whole(
    base: str, edits: tuple[Edit, ...], parties: Sequence[str], told: Sequence[Reading]
) -> Reading:
    """The reading of the whole paragraph by *parties*, with all they say beside it."""
    own = [r for r in told if not set(parties).isdisjoint(r.parties)]
    return Reading(
        apply(base, edits),
        tuple(parties),
        tuple(p for p in parties if any(p in r.silent for r in own)),
        tuple(n for r in own for n in r.notes if n.party in parties),
        tuple(s for r in own for s in r.sources if s.party in parties),
        edits,
    )


def _inside(base: str, readings: Sequence[Reading]) -> Iterator[Passage]:
    """The single changes of *readings* as passages, overlapping ones together."""
    for start, end in _spans(sorted({edit for r in readings for edit in r.edits})):
        there: dict[str, list[Reading]] = defaultdict(list)
        for reading in readings:
            own = tuple(e for e in reading.edits if start <= e.start and e.end <= end)
            if own:
                there[_text(base, start, end, own)].append(_part(reading, own))
        yield Passage(start, end, base[start:end], tuple(_joined(t, r) for t, r in there.items()))


def _spans(edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """The stretches that *edits* make up, those that share a place or touch as one."""
    spans: list[tuple[int, int]] = []
    for edit in edits:
        if spans and edit.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], edit.end))
        else:
            spans.append((edit.start, edit.end))
    return spans


def _text(base: str, start: int, end: int, edits: Sequence[Edit]) -> str:
    return splice(base[start:end], [Edit(e.start - start, e.end - start, e.text) for e in edits])


def _part(reading: Reading, own: tuple[Edit, ...]) -> Reading:
    """*reading* as far as *own* of its edits go; notes stand beside the last of them."""
    last = own[-1] == reading.edits[-1]
    notes, sources = (reading.notes, reading.sources) if last else ((), ())
    return Reading("", reading.parties, reading.silent, notes, sources, own)


def _joined(text: str, parts: Sequence[Reading]) -> Reading:
    """The parts that say the same here as one reading; they may be different edits."""
    return Reading(
        text,
        tuple(sorted(party for part in parts for party in part.parties)),
        tuple(sorted(party for part in parts for party in part.silent)),
        tuple(note for part in parts for note in part.notes),
        tuple(source for part in parts for source in part.sources),
        parts[0].edits,
    )
