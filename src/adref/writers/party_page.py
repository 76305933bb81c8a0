"""A page for each party: what it asked, who agrees, what touches it.

Meant to be printed on both sides and handed over: each party begins on a new leaf. Nothing is
counted up or compared: no party is ranked.
"""

from collections.abc import Iterator, Mapping, Sequence

from adref.base.errors import AdrefError
from adref.compilation.model import Compilation, Party
from adref.compilation.overlay import Change
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.lines import BOLD, FACES, ITALIC, PLAIN, Cell, Grid, Leaf, Line, Part, Run, Sheet
from adref.writers.rows import Row, Sort, Stretch, in_words, notes_of, shown, told_sources
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
    ("Paragraph", 14),
    ("What you asked", 42),
    ("Who agrees", 18),
    ("What touches it", 33),
)
_STYLE = "TableText"
_HOW = (
    "Each row is one of your proposals. Words put in are bold and underlined, words taken out are "
    "struck; “|” is where words are put in. “Who agrees” names the parties that want the very "
    "same words, and what others said that they hold of them; “what touches it” is what others "
    "want at the same place. Silence is no position."
)
_NOBODY = "nobody else so far"
_NOTHING = "nothing so far"
_LONG, _AROUND = 100, 40
"""Code points of base words that others keep or take out, told in full; else their two ends."""


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
    return Sheet("Party pages", compilation.base.title, tuple(parts), base.language or "")


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


def _line(runs: Sequence[Run]) -> Line:
    return Line(tuple(runs), _STYLE)


def _called(row: Row) -> Iterator[Line]:
    """The paragraph, and what the chair wrote of the proposal."""
    yield _line([(row.label, BOLD) if row.label else (row.section, PLAIN)])
    if row.status:
        yield _line([(row.status, BOLD)])
    if row.decision:
        yield _line([(row.decision, PLAIN)])


def _asked(row: Row, party: str) -> Iterator[Line]:
    words = "not marked in your paper: " if party in row.silent else ""
    yield _line([(f"{words}{in_words(row)}", ITALIC)])
    if row.stretches:
        changed = [(stretch.text, FACES[stretch.change]) for stretch in shown(row)]
        bar = [("|", BOLD)] if row.base == "" else []
        yield _line([(row.before, PLAIN), *bar, *changed, (row.after, PLAIN)])
    yield from (_line([(text, PLAIN)]) for text in notes_of(row))
    for text, made in told_sources(row):
        yield _line([(text, PLAIN)])
        if made:
            yield _line([(stretch.text, FACES[stretch.change]) for stretch in made])


def _agreed(row: Row, party: str) -> Iterator[Line]:
    if row.sort is Sort.COMMENT:
        return
    others = [other for other in row.parties if other != party]
    if others or not row.positions:
        yield _line([(", ".join(others), PLAIN) if others else (_NOBODY, ITALIC)])
    yield from (_line([(text, PLAIN)]) for text in row.positions)


def _touching(row: Row, party: str, index: Index) -> Iterator[Line]:
    """What others want where *row* stands."""
    if row.sort is Sort.COMMENT:
        return
    there = index.touching(row, party)
    for other in there:
        yield _line([(f"{', '.join(other.parties)}: ", BOLD), *_wish(other, row)])
    if not there:
        yield _line([(_NOTHING, ITALIC)])


def _wish(other: Row, row: Row) -> Iterator[Run]:
    """What *other* wants, in a word and with its words."""
    yield f"{in_words(other)} ", ITALIC
    if other.ident != row.ident and other.label:
        yield f"{other.label} ", BOLD
    if other.sort is Sort.MOVE:
        yield other.said, PLAIN
    else:
        yield from ((_short(stretch), FACES[stretch.change]) for stretch in shown(other))


def _short(stretch: Stretch) -> str:
    """The words of *stretch*, of long ones that others keep or take out the beginning and end."""
    text = stretch.text
    if stretch.change is Change.INSERTED or len(text) <= _LONG:
        return text
    return f"{text[:_AROUND].rstrip()} … {text[-_AROUND:].lstrip()}"
