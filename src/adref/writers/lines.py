"""What is printed, before it is Word or PDF: lines of runs, tables of lines, sheets of both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adref.compilation.overlay import Change
from adref.text.marks import MarkKind
from adref.writers.letters import readable

Face = frozenset[MarkKind]
"""How words look."""
PLAIN: Face = frozenset()
BOLD: Face = frozenset({MarkKind.BOLD})
ITALIC: Face = frozenset({MarkKind.ITALIC})
FACES = {
    Change.KEPT: PLAIN,
    Change.INSERTED: frozenset({MarkKind.BOLD, MarkKind.UNDERLINE}),
    Change.DELETED: frozenset({MarkKind.STRIKE}),
}
"""How words look that a reading keeps, puts in or takes out: no colour is needed to tell."""
_CHANGED = (FACES[Change.INSERTED], FACES[Change.DELETED])

Run = tuple[str, Face]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say in the margin about one passage, or (None) the whole paragraph."""

    author: str
    text: str
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph: its runs, its style, what is said of it in the margin.

    Its direction is that of *words*, where names and signs stand before these.
    """

    runs: tuple[Run, ...] = ()
    style: str = "BodyText"
    remarks: tuple[Remark, ...] = ()
    words: str = ""

    @property
    def text(self) -> str:
        """Its words without their looks."""
        return "".join(text for text, _ in self.runs)


Cell = Sequence[Line]


def in_cell(runs: Sequence[Run]) -> Line:
    """A line of a cell; it has the direction of the words put in and taken out, if any are."""
    changed = (text for text, face in runs if face in _CHANGED)
    return Line(tuple(runs), "TableText", words="".join(changed))


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose head stands on every page; *columns* are names and widths, in any one unit."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """What follows begins on the front of a new leaf, so that it can be handed out by itself."""


Part = Line | Grid | Leaf


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to be printed on A4: *what* it is, of which text, in which language (BCP 47)."""

    what: str
    title: str
    parts: tuple[Part, ...]
    language: str = ""
    landscape: bool = False

    @property
    def name(self) -> str:
        """What programs show as its title."""
        return f"{self.what}: {self.title}"


def said(sheet: Sheet) -> Iterator[str]:
    """What *sheet* says, as a reader of its file should find it: the text, then the margin."""
    lines = list(_lines(sheet.parts))
    yield from (readable(line.text) for line in lines)
    remarks = (remark.text for line in lines for remark in line.remarks)
    yield from (readable("\n".join(text.splitlines())) for text in remarks)


def _lines(parts: Sequence[Part]) -> Iterator[Line]:
    for part in parts:
        match part:
            case Line():
                yield part
            case Grid(columns=columns, rows=rows):
                yield from (Line(((name, BOLD),)) for name, _ in columns)
                yield from (line for row in rows for cell in row for line in cell)
            case Leaf():
                pass
