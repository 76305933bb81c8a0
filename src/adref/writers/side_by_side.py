"""Texts side by side: the base and what parties make of it, a column each, a row a paragraph."""

from collections.abc import Iterator, Mapping, Sequence

from adref.base.counts import counted
from adref.base.errors import AdrefError
from adref.compilation.called import labels as labels_of
from adref.compilation.called import names
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.overlay import Change
from adref.text.document import Kind, MarkedDocument
from adref.writers import unsaid
from adref.writers.lines import BOLD, FACES, ITALIC, PLAIN, Cell, Face, Grid, Line, Run, Sheet
from adref.writers.rows import parted, stretches

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are rows",
    unsaid.CALLS: "left out",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.LEVELS: "left out",
    unsaid.SILENT: "left out",
    unsaid.ASIDES: "left out",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.FILES: "left out",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "left out",
    unsaid.VERDICTS: "left out",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""
BASE = "base"
"""The name under which the base text is asked for."""
FEWEST, MOST = 2, 5
"""How many texts have room beside each other on a page."""
_LABEL, _TEXT = 18, 36
"""Widths of the columns; all texts have the same."""
_STYLE = "TableText"
_HOW = (
    "Each column is one text as a whole. Words that are put into the base are bold and underlined, "
    "words that are taken out are struck; “as in the base” is no change at all."
)
_AS_IN_BASE = "as in the base"


class TextsUnfit(AdrefError):
    """Texts that cannot stand side by side: too few, too many, or not there."""

    def __init__(self, fault: str, known: Sequence[str]) -> None:
        self.fault = fault
        super().__init__(
            f"side by side: {fault}; name {FEWEST} to {MOST} of them with --text: "
            f"{', '.join(known)}"
        )


def sheet(compilation: Compilation, base: MarkedDocument, names: Sequence[str] = ()) -> Sheet:
    """The *names*, ids of parties or "base", in that order; without names the base and all.

    Raises :class:`TextsUnfit`.
    """
    known = [BASE, *(party.ident for party in compilation.parties)]
    texts = list(dict.fromkeys(names or known))
    unknown = [name for name in texts if name not in known]
    fault = f"there is no text called {', '.join(unknown)}" if unknown else ""
    if not fault and not FEWEST <= len(texts) <= MOST:
        fault = f"{counted(len(texts), 'text')} instead of {FEWEST} to {MOST}"
    if fault:
        raise TextsUnfit(fault, known)
    moved, labels = _moved(compilation), labels_of(compilation.paragraphs)
    rows = tuple(
        _row(paragraph, texts, labels[paragraph.ident], moved.get(paragraph.ident, {}))
        for paragraph in compilation.paragraphs
        if isinstance(paragraph, BaseParagraph) or _has_any(paragraph, texts)
    )
    heads = [party.name for name in texts for party in compilation.parties if party.ident == name]
    called = iter(heads)
    columns = [(next(called) if name != BASE else "Base text", _TEXT) for name in texts]
    grid = Grid("The texts side by side", (("Paragraph", _LABEL), *columns), rows)
    head = (
        Line(((f"Side by side: {compilation.base.title}", PLAIN),), "Title"),
        Line(((_HOW, ITALIC),)),
    )
    parts = (*head, grid)
    return Sheet("Side by side", compilation.base.title, parts, base.language or "", landscape=True)


def _moved(compilation: Compilation) -> Mapping[str, Mapping[str, str]]:
    """By paragraph and party, where it is moved to, in words."""
    called = names(compilation.paragraphs)
    found: dict[str, dict[str, str]] = {}
    for move in compilation.moves:
        where = f"after {called.get(move.after, move.after)}" if move.after else "to the start"
        found.setdefault(move.paragraph, {})[move.party] = f"moved {where}"
    return found


def _has_any(paragraph: NewParagraph, texts: Sequence[str]) -> bool:
    return any(party in texts for reading in paragraph.readings for party in reading.parties)


def _row(
    paragraph: BaseParagraph | NewParagraph,
    texts: Sequence[str],
    label: str,
    moved: Mapping[str, str],
) -> tuple[Cell, ...]:
    face = BOLD if paragraph.kind in (Kind.HEADING, Kind.TITLE) else PLAIN
    head = [Line(((label, BOLD),), _STYLE)] if label else []
    return (head, *(list(_cell(paragraph, name, face, moved.get(name))) for name in texts))


def _cell(
    paragraph: BaseParagraph | NewParagraph, name: str, face: Face, moved: str | None
) -> Iterator[Line]:
    if moved:
        yield Line(((moved, ITALIC),), _STYLE)
    match paragraph:
        case BaseParagraph() if name == BASE:
            yield Line(((paragraph.base, face),), _STYLE)
        case BaseParagraph():
            runs = _of_base(paragraph, name)
            yield Line(tuple(runs or [(_AS_IN_BASE, ITALIC)]), _STYLE, words=paragraph.base)
        case NewParagraph():
            reading = _wanted(paragraph.readings, name)
            own = dict(paragraph.labels).get(name)
            if reading is not None and own:
                yield Line(((f"called {own}", ITALIC),), _STYLE)
            if reading is not None:
                yield Line(((reading.text, FACES[Change.INSERTED]),), _STYLE)


def _of_base(paragraph: BaseParagraph, party: str) -> list[Run]:
    """The base with the changes of *party* shown; nothing where it has none."""
    whole = _wanted(paragraph.alternatives, party)
    if whole is not None:
        gone = (paragraph.base, FACES[Change.DELETED])
        return [gone, (" ", PLAIN), (whole.text, FACES[Change.INSERTED])]
    runs: list[Run] = []
    done = 0
    for passage in paragraph.passages:
        reading = _wanted(passage.readings, party)
        if reading is None:
            continue
        runs.append((paragraph.base[done : passage.start], PLAIN))
        runs += [(s.text, FACES[s.change]) for s in parted(stretches(passage, reading))]
        done = passage.end
    return [*runs, (paragraph.base[done:], PLAIN)] if runs else []


def _wanted(readings: Sequence[Reading], party: str) -> Reading | None:
    return next((reading for reading in readings if party in reading.parties), None)
