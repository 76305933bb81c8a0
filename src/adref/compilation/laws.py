"""The laws of design.md, section 4, held against every compilation before it is written.

A compilation that breaks one would put words into somebody's mouth, so none is handed out:
:class:`adref.base.errors.LawBroken` names the party and the paragraph. The fifth law, that a
rolling text read back gives the same compilation, is held where the two formats meet, in
:mod:`adref.folder.reading_back`.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from adref.base.counts import counted
from adref.base.errors import LawBroken
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Passage, Reading
from adref.compilation.nway import compiled
from adref.compilation.proposals import Proposals
from adref.compilation.rebuild import papers, wordings
from adref.text.walk import Named

BASE = "rejecting everything does not give the base"
OWN = "taking this party's readings does not give its own text"
ORDER = "another order of the parties gives another compilation"
ONCE = "a proposed change does not stand in exactly one reading"


def hold(compilation: Compilation, base: Sequence[Named], proposed: Sequence[Proposals]) -> None:
    """Hold *compilation* of *proposed* on *base* to laws 1 to 4; LawBroken says which is broken."""
    hold_as_it_is(compilation, base, proposed)
    any_order_gives_the_same(compilation, base, proposed)


def hold_as_it_is(
    compilation: Compilation, base: Sequence[Named], proposed: Sequence[Proposals]
) -> None:
    """Laws 1, 2 and 4: all that can be held without compiling once more."""
    rejecting_gives_base(compilation, base)
    taking_gives_own_text(compilation, proposed)
    every_change_stands_once(compilation, proposed)


def rejecting_gives_base(compilation: Compilation, base: Sequence[Named]) -> None:
    """Law 1, with the shape it rests on: passages quote the base, are disjoint and in order."""
    there = [p for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    for paragraph, named in zip_longest(there, base):
        if paragraph is None or named is None:
            ident = named.ident if paragraph is None else paragraph.ident
            raise LawBroken(BASE, None, ident, "the paragraph is in one of the two only")
        if (paragraph.ident, paragraph.base) != (named.ident, named.text):
            raise LawBroken(BASE, None, named.ident, f"{paragraph.base!r} is not {named.text!r}")
        _in_shape(paragraph)


def _in_shape(paragraph: BaseParagraph) -> None:
    end = point = -1
    for passage in paragraph.passages:
        quoted = paragraph.base[passage.start : passage.end] == passage.base
        apart = passage.start >= end and (passage.start, passage.end) != (point, point)
        if not quoted or not apart or not 0 <= passage.start <= passage.end:
            where = f"the passage at {passage.start} to {passage.end} does not fit the base"
            raise LawBroken(BASE, None, paragraph.ident, where)
        end, point = passage.end, passage.start if passage.start == passage.end else -1


def taking_gives_own_text(compilation: Compilation, proposed: Sequence[Proposals]) -> None:
    """Law 2, paragraph by paragraph and for each paper as a whole, in its own order."""
    taken = wordings(compilation)
    whole = papers(compilation, taken)
    base = {p.ident: p.base for p in compilation.paragraphs if isinstance(p, BaseParagraph)}
    for paper in proposed:
        party = paper.party.ident
        for ident in taken[party].keys() | paper.wordings.keys():
            text = taken[party].get(ident, base[ident])
            wanted = paper.wordings[ident].text if ident in paper.wordings else base[ident]
            if text != wanted:
                raise LawBroken(OWN, party, ident, f"{text!r} is not {wanted!r}")
        said = [entry for entry in whole[party] if entry[0] not in paper.absent]
        for at, text in zip_longest(said, paper.order):
            if at is None or at[1] != text:
                ident, there = at or ("at the end", "")
                raise LawBroken(OWN, party, ident, f"{there!r} stands where {text!r} should")


def every_change_stands_once(compilation: Compilation, proposed: Sequence[Proposals]) -> None:
    """Law 4: a party stands in one reading at most of each passage, and in one for each change."""
    expected = Counter(
        (paper.party.ident, ident)
        for paper in proposed
        for ident, wording in paper.wordings.items()
        if wording.edits
    )
    found: Counter[tuple[str, str]] = Counter()
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            found.update((party, paragraph.ident) for party in _parties(paragraph))
        else:
            _once(paragraph.ident, paragraph.readings)
    for party, ident in (expected - found) + (found - expected):
        raise LawBroken(ONCE, party, ident, "its change is missing, or stands there unasked")
    wanted = {paper.party.ident: len(paper.additions) for paper in proposed}
    new = [p for p in compilation.paragraphs if isinstance(p, NewParagraph)]
    there = Counter(party for p in new for r in p.readings for party in r.parties)
    for party, count in wanted.items():
        if there[party] != count:
            raise LawBroken(
                ONCE, party, "new", f"{counted(there[party], 'new paragraph')} instead of {count}"
            )


def _parties(paragraph: BaseParagraph) -> set[str]:
    """Who wants a change of *paragraph*, each in no more than one reading at one place."""
    rewritten = _once(paragraph.ident, paragraph.alternatives)
    changing: set[str] = set()
    for passage in paragraph.passages:
        changing |= _once(paragraph.ident, _changing(paragraph.ident, passage))
    for party in rewritten & changing:
        raise LawBroken(ONCE, party, paragraph.ident, "it has an alternative and a reading")
    return rewritten | changing


def _changing(ident: str, passage: Passage) -> tuple[Reading, ...]:
    for reading in passage.readings:
        if reading.text == passage.base or not set(reading.silent) <= set(reading.parties):
            party = reading.parties[0] if reading.parties else None
            raise LawBroken(ONCE, party, ident, f"the reading {reading.text!r} changes nothing")
    return passage.readings


def _once(ident: str, readings: Sequence[Reading]) -> set[str]:
    parties = [party for reading in readings for party in reading.parties]
    for party, count in Counter(parties).items():
        if count > 1:
            raise LawBroken(ONCE, party, ident, f"it stands in {count} readings of one passage")
    return set(parties)


def any_order_gives_the_same(
    compilation: Compilation, base: Sequence[Named], proposed: Sequence[Proposals]
) -> None:
    """Law 3, tried with the parties the other way round."""
    notices = compilation.notices[
        : len(compilation.notices) - sum(len(p.notices) for p in proposed)
    ]
    again = compiled(compilation.base, base, tuple(reversed(proposed)), notices)
    if again != compilation:
        pairs = zip_longest(compilation.paragraphs, again.paragraphs)
        different = next((a or b for a, b in pairs if a != b), None)
        raise LawBroken(ORDER, None, different.ident if different else "order", "they differ")
