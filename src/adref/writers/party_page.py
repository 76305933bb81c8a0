"""A page for each party: what it asked, who agrees, what touches it.

Meant to be printed on both sides and handed over: each party begins on a new leaf. Nothing is
counted up or compared: no party is ranked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from adref.base.errors import AdrefError
from adref.compilation.model import Compilation, Party
from adref.compilation.overlay import Change
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.text.excerpts import both_ends, closing, opening
from adref.writers import unsaid
from adref.writers.lines import (
    BOLD,
    FACES,
    ITALIC,
    PLAIN,
    Cell,
    Grid,
    Leaf,
    Line,
    Part,
    Run,
    Sheet,
    in_cell,
)
from adref.writers.rows import Row, Sort, act, beside, in_words, shown
from adref.writers.touching import Index
from adref.writers.verdicts import HOW

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "left out",
    unsaid.CALLS: "left out",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.UNTOUCHED: "left out",
    unsaid.LEVELS: "left out",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.FILES: "files are named; how their marks were read is not",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "the stance is given, the words it is known from are not",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""
COLUMNS = (
    ("Paragraph", 13),
    ("What you asked", 40),
    ("Who agrees", 17),
    ("What touches it", 37),
)
_HOW = (
    "Each row is one of your proposals. Words put in are bold and underlined, words taken out are "
    "struck; “|” is where words are put in. “Who agrees” names the parties that want the very "
    "same words, and what others said that they hold of them; “what touches it” is what others "
    "want at the same place: where that are many, what most of them want in brief, and who wants "
    "the rest, whose words are in the table. Silence is no position."
)
_NOBODY = "nobody else yet"
_NOTHING = "nothing yet"
_LONG, _BRIEF = (100, 40), (60, 24)
"""Code points of a wording told in full, at length and in brief; else so many of either end."""
_NEAR = 30
"""Code points of the kept words nearest to a change, which are enough to find it."""
_MANY = 2
"""Wishes that touch one row which are told with all their words; of more, so many in brief."""


class PartyUnknown(AdrefError):
    """A page is asked for of a party that has no paper here."""

    def __init__(self, unknown: Sequence[str], known: Sequence[str]) -> None:
        self.unknown = tuple(unknown)
        super().__init__(
            f"there is no paper of {', '.join(unknown)}; name one of {', '.join(known)}"
        )


def sheet(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
    only: Sequence[str] = (),
) -> Sheet:
    """The pages of the parties *only*, by their ids, on leaves of their own; of all without it.

    Raises :class:`PartyUnknown` for one that sent nothing.
    """
    parts: list[Part] = []
    for _, page in sheets(compilation, base, standing, only):
        parts += [Leaf()] if parts else []
        parts += page.parts
    return replace(cover(compilation, base), parts=tuple(parts))


def cover(compilation: Compilation, base: MarkedDocument) -> Sheet:
    """What all pages together are called, without a page."""
    return Sheet("Party pages", compilation.base.title, (), base.language or "")


def sheets(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
    only: Sequence[str] = (),
) -> Iterator[tuple[str, Sheet]]:
    """The pages as sheets of their own, each with the id of its party, in the order of names.

    Raises :class:`PartyUnknown` for one that sent nothing.
    """
    known = [party.ident for party in compilation.parties]
    if unknown := [name for name in only if name not in known]:
        raise PartyUnknown(unknown, known)
    index = Index.of(compilation, standing)
    wanted = [p for p in compilation.parties if not only or p.ident in only]
    for party in sorted(wanted, key=lambda party: party.name.casefold()):
        parts = tuple(_page(party, compilation, index))
        title = f"{party.name} on {compilation.base.title}"
        yield party.ident, Sheet("Party page", title, parts, base.language or "")


def _page(party: Party, compilation: Compilation, index: Index) -> Iterator[Part]:
    yield Line(((party.name, PLAIN),), "Title")
    asked = index.by_party.get(party.ident, ())
    text = f"on {compilation.base.title}; from {party.file}"
    yield Line(((text, PLAIN),))
    if not asked:
        yield Line((("This paper leaves the text as it is.", PLAIN),))
        return
    sourced = any(row.sourced for row in asked)
    yield Line(((f"{_HOW} {HOW}" if sourced else _HOW, ITALIC),))
    rows = tuple(_cells(row, party.ident, index) for row in asked)
    yield Grid(f"What {party.name} asked", COLUMNS, rows)


def _cells(row: Row, party: str, index: Index) -> tuple[Cell, ...]:
    return (
        list(_called(row)),
        list(_asked(row, party)),
        list(_agreed(row, party)),
        list(_touching(row, party, index)),
    )


def _called(row: Row) -> Iterator[Line]:
    """The paragraph, and what the chair wrote of the proposal."""
    yield in_cell([(row.label, BOLD) if row.label else (row.section, PLAIN)])
    if row.status:
        yield in_cell([(row.status, BOLD)])
    if row.decision:
        yield in_cell([(row.decision, PLAIN)])


def _asked(row: Row, party: str) -> Iterator[Line]:
    words = "not marked in your paper: " if party in row.silent else ""
    yield in_cell([(f"{words}{in_words(row)} ", ITALIC), *_around(row)])
    for text, made in beside(row):
        yield in_cell([(text, PLAIN)])
        if made:
            yield in_cell([(stretch.text, FACES[stretch.change]) for stretch in made])


def _around(row: Row) -> Iterator[Run]:
    """All that *row* puts in and takes out, and of what it keeps the words nearest to it."""
    there = tuple(shown(row))
    if not there:
        return
    if there[0].change is not Change.KEPT:
        yield row.before, PLAIN
    if row.base == "":
        yield "|", BOLD
    for number, stretch in enumerate(there):
        text = stretch.text
        if stretch.change is Change.KEPT:
            ends = number in (0, len(there) - 1)
            text = _near(text, number) if ends else both_ends(text, *_LONG)
        yield text, FACES[stretch.change]
    if there[-1].change is not Change.KEPT:
        yield row.after, PLAIN


def _agreed(row: Row, party: str) -> Iterator[Line]:
    if row.sort is Sort.COMMENT:
        return
    others = [other for other in row.parties if other != party]
    if others or not row.positions:
        yield in_cell([(", ".join(others), PLAIN) if others else (_NOBODY, ITALIC)])
    yield from (in_cell([(text, PLAIN)]) for text in row.positions)


def _touching(row: Row, party: str, index: Index) -> Iterator[Line]:
    """What others want where *row* stands."""
    if row.sort is Sort.COMMENT:
        return
    there = index.touching(row, party)
    if len(there) > _MANY:
        yield from map(in_cell, _of_many(there, row, index))
        return
    for other in there:
        yield in_cell([(_names(other), BOLD), *_act(other, row), *_wish(other)])
    if not there:
        yield in_cell([(_NOTHING, ITALIC)])


def _of_many(there: Sequence[Row], row: Row, index: Index) -> Iterator[list[Run]]:
    """What most parties want of what touches *row*, in brief, and who wants the rest."""
    most = sorted(there, key=lambda other: -len(other.parties))[:_MANY]
    wanted = {id(other) for other in most}  # in the order of the text, not of their number
    yield from (_brief(other, row, index) for other in there if id(other) in wanted)
    left = [other for other in there if id(other) not in wanted]
    parties = sorted({party for other in left for party in other.parties})
    yield [(f"and {len(left)} more, by ", ITALIC), (", ".join(parties), BOLD)]


def _names(other: Row) -> str:
    return f"{', '.join(other.parties)}: "


def _act(other: Row, row: Row) -> Iterator[Run]:
    """What *other* asks for, in a word, and of which paragraph if it is not that of *row*."""
    yield f"{in_words(other)} ", ITALIC
    if other.ident != row.ident and other.label:
        yield f"{other.label} ", BOLD


def _wish(other: Row) -> Iterator[Run]:
    """The words that *other* wants, of what it keeps at the ends those nearest to its changes."""
    if other.sort is Sort.MOVE:
        yield other.said, PLAIN
        return
    there = tuple(shown(other))
    for number, stretch in enumerate(there):
        text = stretch.text
        if stretch.change is Change.KEPT and number in (0, len(there) - 1):
            text = _near(text, number)
        elif stretch.change is not Change.INSERTED:
            text = both_ends(text, *_LONG)
        yield text, FACES[stretch.change]


def _brief(other: Row, row: Row, index: Index) -> list[Run]:
    """What *other* changes where *row* does, in few runs: there are many such lines."""
    there = tuple(index.at_place(row, other))
    asked = act(stretch for stretch, _ in there) if other.sort is Sort.CHANGE else in_words(other)
    words = f"{asked} "
    if other.ident != row.ident and other.label:
        words += f"{other.label} "
    if other.sort is Sort.MOVE:
        return [(_names(other), BOLD), (f"{words}{other.said}", PLAIN)]
    runs: list[Run] = []
    for stretch, before in there:
        if before and stretch.change is Change.INSERTED:
            words += closing(before, _NEAR)
        runs += [(words, PLAIN)] if words else []
        runs.append((both_ends(stretch.text, *_BRIEF), FACES[stretch.change]))
        words = " " if stretch.change is Change.DELETED else ""
    return [(_names(other), BOLD), *runs]


def _near(text: str, number: int) -> str:
    """The words of *text* nearest to a change: of the first stretch the last, else the first."""
    return opening(text, _NEAR) if number else closing(text, _NEAR)
