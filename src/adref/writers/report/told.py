"""What the report is told beside the compilation, as plain values.

Findings are made by a neighbour of the writers. The folder floor lays them into these shapes, so
that the report knows how a page looks and nothing of how things are found.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the negotiation, in its language."""

    words: str


@dataclass(frozen=True, slots=True)
class Where:
    """Paragraphs by their ids."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Who:
    """Parties by their ids, each with a count or another word beside it, "" where none is."""

    parties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """*part* of *whole*, drawn as a bar; *said* is how it is written."""

    part: int
    whole: int
    said: str


Cell = str | Quoted | Where | Who | Share


@dataclass(frozen=True, slots=True)
class Account:
    """A table of what was found: *words* say how to read it, *nothing* that it is empty.

    *ident* is its place on the page.
    """

    ident: str
    title: str
    words: str
    nothing: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """How often two parties want the *same* wording of a place and how often *other* ones."""

    first: str
    second: str
    same: int
    other: int


@dataclass(frozen=True, slots=True)
class Meetings:
    """All pairs that meet in a *section*; *places* are those on which anybody wants something."""

    section: str
    places: int
    pairs: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """All of it; *names* and *sections* are of paragraphs by their ids.

    *contested* are the ids of paragraphs with rival wordings. *before* are the accounts that
    stand first, *after* those that stand behind the map of agreement.
    """

    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    sections: Mapping[str, str] = field(default_factory=dict, hash=False)
    contested: frozenset[str] = frozenset()
    whole: Meetings = Meetings("", 0, ())
    by_section: tuple[Meetings, ...] = ()
    before: tuple[Account, ...] = ()
    after: tuple[Account, ...] = ()
