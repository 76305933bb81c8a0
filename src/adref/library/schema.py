"""What a library is made of: its tables, and what the databases that can hold them must do."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from adref.base.errors import AdrefError

VERSION = 2
"""What the tables, the folding of words and the fingerprints are; a change of any is a new one."""
MARK = 0x61647266
"""The number by which a library is told from any other database: "adrf"."""
PATIENCE = 30
"""Seconds to wait for somebody else who is adding."""


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL database. Its *url* may hold a password, and so is never printed."""

    url: str = field(repr=False)


Address = Path | Server
"""Where a library is: in a file, or on a server."""


class LibraryUnusable(AdrefError):
    """A library that is not there, is none, is damaged, or cannot be written to."""

    def __init__(self, file: str, what: str, remedy: str) -> None:
        self.file, self.what, self.remedy = file, what, remedy
        super().__init__(f"{file}: {what}; {remedy}")


def other_version(file: str, version: int) -> LibraryUnusable:
    """A library that another adref made."""
    what = f"is a library of version {version}; this adref reads version {VERSION}"
    remedy = "add its sources to a new one, which --library names"
    return LibraryUnusable(file, what, remedy)


# A word of a source is known by its position: its number among all words of the library. A
# source has a run of positions, and so has a provision; between two sources lies a gap, so that no
# passage reaches from one into the next. In fp, h is the hash and p the position of its first word.
_TABLES = """
CREATE TABLE source (
    id {key},
    title {text} NOT NULL,
    symbol {text} NOT NULL,
    date {text} NOT NULL,
    language {text} NOT NULL,
    file {text} NOT NULL,
    sha256 {text} NOT NULL UNIQUE,
    first {number} NOT NULL UNIQUE,
    words {number} NOT NULL
);
CREATE INDEX source_symbol ON source (symbol);
CREATE TABLE provision (
    id {key},
    source {number} NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    sort {text} NOT NULL,
    number {text} NOT NULL,
    part {text} NOT NULL,
    section {text} NOT NULL,
    text {text} NOT NULL,
    place_file {text} NOT NULL,
    place_start {number} NOT NULL,
    place_end {number} NOT NULL,
    place_part {text},
    place_paragraph {number},
    place_run {number},
    first {number} NOT NULL,
    words {number} NOT NULL
);
CREATE INDEX provision_source ON provision (source);
CREATE INDEX provision_first ON provision (first);
CREATE TABLE fp (h {number} NOT NULL, p {number} NOT NULL, PRIMARY KEY (h, p)){bare};
"""


def statements(types: dict[str, str], more: str) -> tuple[str, ...]:
    """What makes the tables, with *types* as a database calls them and *more* of its own."""
    whole = _TABLES.format_map(types) + more
    return tuple(statement for statement in whole.split(";\n") if statement.strip())


class Database(Protocol):
    """A library that is open.

    Queries are written in what SQLite and PostgreSQL have in common, with ``?`` for a value.
    Where the two differ there is a method.
    """

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What *query* answers."""

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write many *rows* of a table."""

    def each(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Do *query* with the values of each row."""

    def writing(self) -> AbstractContextManager[None]:
        """All that is done inside, or nothing of it, whatever happens to this process."""

    def postings(self, found: Iterable[int], limit: int) -> dict[int, list[int]]:
        """The positions, *limit* at most and the oldest first, at which each hash stands."""

    def index(self, source: int, folded: Sequence[str]) -> None:
        """Have the provisions of a source found by their *folded* words, which are in order."""

    def unindex(self, source: int) -> None:
        """Undo :meth:`index`; the provisions are still there."""

    def matching(self, query: "Words", limit: int) -> list[int]:
        """The ids of the provisions that fit, *limit* at most, the nearest first."""

    def file_faults(self) -> Iterator[str]:
        """What is wrong with the tables themselves, in sentences."""

    def keyword_faults(self) -> Iterator[str]:
        """Where the full text is not that of the provisions, in sentences."""


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words to look for: phrases, all of them or, by default, *any*.

    The last word of the last phrase may be *unfinished*.
    """

    phrases: tuple[tuple[str, ...], ...]
    any: bool = True
    unfinished: bool = False
