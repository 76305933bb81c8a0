"""The report of a compilation: what was found, laid into the shapes that its page shows.

Writers and findings are neighbours who do not know each other; here they meet.
"""

from collections.abc import Iterable

from adref.compilation.model import Compilation, Reading
from adref.compilation.standing import UNKNOWN, Standing, readings_of
from adref.findings.compiled.agreement import SectionMap
from adref.findings.compiled.contested import Contested
from adref.findings.compiled.everything import Findings
from adref.findings.compiled.spot import Spot, Spots, listed
from adref.findings.compiled.substitutions import Substitution
from adref.folder.forms import Writer, Writers
from adref.folder.found import known
from adref.text.document import MarkedDocument
from adref.writers import report
from adref.writers.report.told import (
    Account,
    Cell,
    Meeting,
    Meetings,
    Quoted,
    Share,
    Told,
    Where,
    Who,
)
from adref.writers.verdicts import in_a_line

_NAMED = 4
"""Parties whose wishes one wording would meet that are named; of more, the rest is counted."""


def write(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The bytes of the report."""
    return report.write(compilation, base, standing, told(compilation, standing))


def told(compilation: Compilation, standing: Standing = UNKNOWN) -> Told:
    """All that can be said about *compilation* in the shapes of the report."""
    found = known(compilation)
    spots = Spots.of(compilation).whole
    return Told(
        names={ident: spot.name for ident, spot in spots.items()},
        sections={ident: spot.section for ident, spot in spots.items()},
        contested=frozenset(one.spot.paragraph for one in found.contested),
        whole=_meetings(found.agreement.whole),
        by_section=_by_section(found),
        before=(_convergence(found),),
        after=(
            _substitutions(found),
            _shifts(found),
            _contested(found),
            _near_equal(found),
            _open_wordings(found),
            _brackets(found),
            _awaited(found),
            *((_sources(compilation, standing),) if standing.sourced else ()),
            *((_unnoted(compilation, standing),) if standing.unnoted else ()),
        ),
    )


def _meetings(there: SectionMap) -> Meetings:
    pairs = (Meeting(p.first, p.second, p.equal, p.differing) for p in there.pairs)
    return Meetings(there.section or "", there.places, tuple(pairs))


def _by_section(found: Findings) -> tuple[Meetings, ...]:
    """The sections; none where there is one, which is the whole."""
    sections = found.agreement.sections
    return tuple(map(_meetings, sections)) if len(sections) > 1 else ()


def _at(spot: Spot) -> Where:
    return Where((spot.paragraph,))


def _who(parties: Iterable[str]) -> Who:
    return Who(tuple((party, "") for party in parties))


def _parties(readings: Iterable[Reading]) -> Who:
    return _who(sorted({party for reading in readings for party in reading.parties}))


def _convergence(found: Findings) -> Account:
    no_heading = "Before the first heading" if len(found.sections) > 1 else "The whole text"
    rows: list[tuple[Cell, ...]] = [
        (
            Quoted(one.section) if one.section else no_heading,
            Share(
                one.untouched_words, one.base_words, f"{one.untouched_words} of {one.base_words}"
            ),
            f"{one.untouched_paragraphs} of {one.paragraphs}",
            str(one.single),
            str(one.several),
            str(one.alternatives),
            str(one.new),
        )
        for one in found.sections
    ]
    whole = found.whole
    return Account(
        "convergence",
        "Where the base stands",
        "How much of each section nobody touches, and on how many passages there is one "
        f"wording or more. In all, {whole.words}.",
        "There is no text.",
        (
            "Section",
            "Words nobody touches",
            "Paragraphs nobody touches",
            "Passages with one wording",
            "with several",
            "Other wordings of paragraphs",
            "New paragraphs",
        ),
        tuple(rows),
    )


def _substitutions(found: Findings) -> Account:
    return Account(
        "substitutions",
        "Substitutions",
        "Terms that are put for another again and again, with the number of places beside each "
        "party.",
        "No term is put for another again and again.",
        ("In the base", "Put for it", "Places", "Who", "Where"),
        tuple(map(_substitution, found.substitutions)),
    )


def _substitution(one: Substitution) -> tuple[Cell, ...]:
    places = len(one.places)
    return (
        Quoted(one.old),
        Quoted(one.new) if one.new else "taken out",
        Share(places, max(places, one.occurrences), f"{places} of {one.occurrences}"),
        Who(tuple((use.party, str(len(use.places))) for use in one.uses)),
        Where(tuple(dict.fromkeys(spot.paragraph for spot in one.places))),
    )


def _shifts(found: Findings) -> Account:
    rows = tuple(
        (
            _at(one.spot),
            Quoted(one.old),
            Quoted(one.new),
            f"{one.direction}{' by practice' if one.practice else ''}",
            _who(one.reading.parties),
        )
        for one in found.shifts
    )
    return Account(
        "shifts",
        "Shifts of operative strength",
        "Where a wording binds more or less than the base, by lists of operative words and their "
        "sources. Practice means that the order is custom and nowhere laid down.",
        "No wording binds more or less than the base by the words that adref knows.",
        ("Paragraph", "In the base", "Put for it", "It is", "Who"),
        rows,
    )


def _contested(found: Findings) -> Account:
    places: dict[str, list[Contested]] = {}
    for one in found.contested:
        places.setdefault(one.spot.paragraph, []).append(one)
    rows = tuple(
        (
            Where((ident,)),
            str(len(there)),
            str(sum(len(one.readings) for one in there)),
            str(len({party for one in there for party in one.parties})),
        )
        for ident, there in places.items()
    )
    return Account(
        "contested",
        "Contested paragraphs",
        "Where two wordings or more stand against each other, at how many places of a paragraph. "
        "To keep the base is not counted as a wording.",
        "Nowhere do two wordings stand against each other.",
        ("Paragraph", "Contested places", "Wordings there", "Parties there"),
        rows,
    )


def _near_equal(found: Findings) -> Account:
    rows = tuple(
        (
            _at(one.spot),
            one.words,
            Quoted("; ".join(f"{ours} / {theirs}" for ours, theirs in one.evidence)),
            _parties(one.readings),
        )
        for one in found.near_equal
    )
    return Account(
        "near-equal",
        "Wordings that are nearly the same",
        "Little but spelling, punctuation or the order of words parts these; a person decides "
        "whether they can be joined.",
        "No two wordings of a place are nearly the same.",
        ("Paragraph", "What parts them", "The words", "Who"),
        rows,
    )


def _open_wordings(found: Findings) -> Account:
    rows = tuple(
        (
            _at(one.spot),
            str(one.asked),
            f"{'' if one.least else 'at most '}{len(one.wordings)}",
            " | ".join(listed(wording.settles, _NAMED) for wording in one.wordings),
        )
        for one in found.open_paragraphs
    )
    return Account(
        "open",
        "The fewest wordings left to choose from",
        "How many different texts parties ask for, and to how few wordings these come down, since "
        "wishes that do not touch each other fit into one. Behind them stand the parties whose "
        "wishes one wording would meet, wordings parted by a line.",
        "Nothing is left to choose.",
        ("Paragraph", "Texts asked for", "Wordings left", "Whose wishes one wording would meet"),
        rows,
    )


def _brackets(found: Findings) -> Account:
    rows = tuple(
        (_at(one.spot), str(one.pairs), str(one.deepest), str(one.loose), str(one.wishes))
        for one in found.brackets.paragraphs
        if one.pairs or one.loose
    )
    return Account(
        "brackets",
        "Brackets",
        found.brackets.words,
        "There are no brackets, and no wish would add any.",
        ("Paragraph", "Pairs in the text", "Deepest", "Without a partner", "Wishes would add"),
        rows,
    )


def _awaited(found: Findings) -> Account:
    rows = tuple(
        (_at(one.spot), one.words, Quoted(one.quote), _who(one.parties)) for one in found.awaited
    )
    return Account(
        "awaited",
        "To be answered",
        "Invitations to comment, text that is promised for later and places still to be filled.",
        "No comments are invited, no text is promised and none is missing.",
        ("Paragraph", "What is awaited", "The words", "Whose words, if not the base's"),
        rows,
    )


def _sources(compilation: Compilation, standing: Standing) -> Account:
    rows = tuple(
        (
            Where((paragraph.ident,)),
            _who([said.source.party]),
            Quoted(said.source.printed),
            ", ".join(word for word in (said.source.symbol, said.source.locator) if word),
            in_a_line(said),
        )
        for paragraph in compilation.paragraphs
        for target, _, _ in readings_of(paragraph)
        for said in standing.sourced.get(target, ())
    )
    return Account(
        "sources",
        "Sources that are named",
        "Whether a note is true: the words beside it were held against the source that it names. "
        "The paragraph shows what is left out of the source, and what is put in.",
        "No note names a source.",
        ("Paragraph", "Who", "Note", "It names", "In the library"),
        rows,
    )


def _unnoted(compilation: Compilation, standing: Standing) -> Account:
    rows = tuple(
        (Where((paragraph.ident,)), str(found.origin), _who(found.parties), str(found.at))
        for paragraph in compilation.paragraphs
        for found in standing.unnoted.get(paragraph.ident, ())
    )
    return Account(
        "unnoted",
        "Agreed language without a note",
        "Passages of the library that stand in the base, or that parties put in or alter, and for "
        "which no note names a source. The paragraph shows the words.",
        "All agreed language has a note.",
        ("Paragraph", "How it stands there", "Who, if not the base", "In the library"),
        rows,
    )


REPORT: Writers = {".html": Writer(write)}
