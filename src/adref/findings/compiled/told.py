"""Findings as a list for people: one line each, those of a paragraph together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from adref.base.counts import counted
from adref.compilation.called import shortened
from adref.compilation.model import Reading
from adref.findings.compiled.agreement import Pair, SectionMap
from adref.findings.compiled.awaited import Awaited, Where
from adref.findings.compiled.bracket_count import ParagraphBrackets
from adref.findings.compiled.contested import Contested, Scope
from adref.findings.compiled.convergence import Convergence
from adref.findings.compiled.everything import Findings
from adref.findings.compiled.near_equal import NearEqual
from adref.findings.compiled.open_wordings import OpenParagraph, OpenWording
from adref.findings.compiled.spot import Spot, listed
from adref.findings.compiled.strength import Shift
from adref.findings.compiled.substitutions import Substitution, Use
from adref.findings.compiled.wishes import exchanged
from adref.proposals.edits import Edit

_QUOTED = 90
"""Code points of a reading that are quoted in a line."""


class Topic(StrEnum):
    """What a line is about."""

    CONVERGENCE = "convergence"
    OPEN = "open"
    CONTESTED = "contested"
    NEAR_EQUAL = "near-equal"
    SHIFT = "shift"
    AWAITED = "awaited"
    BRACKETS = "brackets"
    SUBSTITUTION = "substitution"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding: a sentence, the parties it is about, and the evidence, a line each.

    *spot* is None where it is about a *section*, or about the whole text where that is None too.
    """

    topic: Topic
    words: str
    parties: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    spot: Spot | None = None
    section: str | None = None


def lines(findings: Findings) -> tuple[Line, ...]:
    """All of *findings*: the whole text, its sections, then paragraph by paragraph."""
    maps = (findings.agreement.whole, *findings.agreement.sections)
    return (
        *of_whole(findings),
        *of_sections(findings),
        *(_pair(pair, there.section) for there in maps for pair in there.pairs),
        *(line for there in by_paragraph(findings) for line in there),
    )


def of_whole(findings: Findings) -> tuple[Line, ...]:
    """What is said of the whole text: convergence, brackets, substitutions."""
    return (
        Line(Topic.CONVERGENCE, findings.whole.words),
        Line(Topic.BRACKETS, findings.brackets.words),
        *(_substitution(one) for one in findings.substitutions),
    )


def of_sections(findings: Findings) -> tuple[Line, ...]:
    """The convergence of each section, in order."""
    return tuple(map(_convergence, findings.sections))


def by_paragraph(findings: Findings) -> tuple[tuple[Line, ...], ...]:
    """What is said of single paragraphs, those of one together, in the order of the text.

    A paragraph that nobody touches and that awaits nothing has none.
    """
    there: dict[str, list[Line]] = defaultdict(list)
    for line in _single(findings):
        if line.spot is not None:
            there[line.spot.paragraph].append(line)
    order = {ident: n for n, ident in enumerate(findings.order)}
    return tuple(tuple(there[ident]) for ident in sorted(there, key=lambda ident: order[ident]))


def _single(findings: Findings) -> Iterator[Line]:
    yield from (_convergence(one) for one in findings.paragraphs if not one.untouched_paragraphs)
    yield from map(_open, findings.open_paragraphs)
    yield from map(_contested, findings.contested)
    yield from map(_near_equal, findings.near_equal)
    yield from map(_shift, findings.shifts)
    yield from map(_awaited, findings.awaited)
    yield from (_brackets(one) for one in findings.brackets.paragraphs if one.pairs or one.loose)


def _convergence(one: Convergence) -> Line:
    return Line(Topic.CONVERGENCE, one.words, spot=one.spot, section=one.section)


def _open(one: OpenParagraph) -> Line:
    parties = sorted({party for wording in one.wordings for party in wording.settles})
    evidence = tuple(map(_settles, one.wordings)) if 1 < len(one.wordings) < one.asked else ()
    return _line(Topic.OPEN, one.spot, one.words, parties, evidence)


def _settles(wording: OpenWording) -> str:
    how = "" if wording.proposed else " (put together)"
    what = _changes(wording.changes) or shortened(wording.text, _QUOTED)
    return f"{listed(wording.settles)}{how}: {what if wording.text else 'the paragraph out'}"


def _changes(changes: Sequence[tuple[str, str]]) -> str:
    return "; ".join(_change(old, new) for old, new in changes)


def _change(old: str, new: str) -> str:
    if old == new:  # both without the white space around them
        return f"white space at {shortened(old)}" if old else "white space alone"
    if old and new:
        return f"{shortened(old)} → {shortened(new, _QUOTED)}"
    return f"{shortened(new, _QUOTED)} put in" if new else f"{shortened(old, _QUOTED)} out"


def _contested(one: Contested) -> Line:
    evidence = [_reading(reading, one) for reading in one.readings]
    if one.beside:
        evidence.append(f"changes inside it ({listed(one.beside)})")
    return _line(Topic.CONTESTED, one.spot, one.words, one.parties, evidence)


def _near_equal(one: NearEqual) -> Line:
    pairs = [f"{_sign(first)} and {_sign(other)}" for first, other in one.evidence]
    readings = [_reading(reading) for reading in one.readings if reading.parties]
    return _line(Topic.NEAR_EQUAL, one.spot, one.words, one.parties, [*pairs, *readings])


def _sign(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def _shift(one: Shift) -> Line:
    return _line(Topic.SHIFT, one.spot, one.words, one.parties, _longer(one))


def _longer(one: Shift) -> list[str]:
    """The reading of a shift, where there is more to it than the operative words."""
    return [_reading(one.reading)] if one.reading.text.strip() != one.new else []


def _awaited(one: Awaited) -> Line:
    who = f"{listed(one.parties)}, {one.where}: " if one.where is not Where.BASE else ""
    touched = [f"touched by {listed(one.touched_by)}"] if one.touched_by else []
    return _line(Topic.AWAITED, one.spot, one.words, one.parties, [f"{who}“{one.quote}”", *touched])


def _brackets(one: ParagraphBrackets) -> Line:
    return _line(Topic.BRACKETS, one.spot, one.words, (), ())


def _substitution(one: Substitution) -> Line:
    evidence = tuple(map(_use, one.uses))
    return Line(Topic.SUBSTITUTION, one.words, one.parties, evidence)


def _use(use: Use) -> str:
    left = f"; left in {_names(use.left)}" if use.left else ""
    return f"{use.party}: in {_names(use.places)}{left}"


def _names(spots: Iterable[Spot]) -> str:
    return listed(tuple(dict.fromkeys(spot.name for spot in spots)))


def _pair(pair: Pair, section: str | None) -> Line:
    return Line(Topic.AGREEMENT, pair.words, (pair.first, pair.second), section=section)


def agreement_by_party(there: SectionMap) -> tuple[Line, ...]:
    """For each party of *there* with whom it wants the same and with whom something else."""
    same: dict[str, list[str]] = defaultdict(list)
    other: dict[str, list[str]] = defaultdict(list)
    for pair in there.pairs:
        for one, another in ((pair.first, pair.second), (pair.second, pair.first)):
            if pair.equal:
                same[one].append(f"{another} ({pair.equal})")
            if pair.differing:
                other[one].append(f"{another} ({pair.differing})")
    return tuple(
        Line(Topic.AGREEMENT, _with_whom(party, same[party], other[party]), (party,))
        for party, _ in there.touched
    )


def _with_whom(party: str, same: Sequence[str], other: Sequence[str]) -> str:
    said = [f"the same as {listed(same)}"] if same else []
    said += [f"something else than {listed(other)}"] if other else []
    return f"{party} wants {'; '.join(said) or 'what nobody else has a reading of'}"


def _reading(reading: Reading, of: Contested | None = None) -> str:
    """What *reading* says; of several changes in a long passage, those."""
    words = shortened(reading.text, _QUOTED) or "taken out"
    if of is not None and of.scope is Scope.PASSAGE and len(reading.text) > _QUOTED:
        moved = [
            Edit(e.start - of.spot.start, e.end - of.spot.start, e.text) for e in reading.edits
        ]
        words = _changes(exchanged(of.base, moved)) or words
    return f"{words} ({listed(reading.parties)})"


def _line(
    topic: Topic, spot: Spot, words: str, parties: Sequence[str], evidence: Sequence[str]
) -> Line:
    return Line(topic, words, tuple(parties), tuple(evidence), spot, spot.section)


def sentence(line: Line) -> str:
    """What *line* says, with its parties where the words do not name them."""
    unnamed = line.topic in (Topic.SHIFT, Topic.NEAR_EQUAL)
    return f"{line.words}: {listed(line.parties)}" if unnamed else line.words


def remarks(findings: Findings) -> str:
    """How many findings there are, in a sentence."""
    counts = (
        counted(len(findings.contested), "contested place"),
        counted(len(findings.near_equal), "near-equal reading"),
        counted(len(findings.substitutions), "substitution"),
        counted(len(findings.shifts), "shift of strength", "shifts of strength"),
        counted(len(findings.awaited), "sentence to answer", "sentences to answer"),
    )
    return ", ".join(counts)
