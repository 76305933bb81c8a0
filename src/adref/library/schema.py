"""The file of a library: one SQLite database, its tables and their version."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from adref.base.errors import AdrefError

VERSION = 1
"""What the tables, the folding of words and the fingerprints are; a change of any is a new one."""
_MARK = 0x61647266
"""The application id by which a library is told from any other database: "adrf"."""
_PATIENCE = 30
"""Seconds to wait for somebody else who is adding."""
_CACHE = 64 * 2**10
"""KiB of the index that are kept in memory while sources are added."""

# A word of a source is known by its position: its number among all words of the library. A
# source has a run of positions, and so has a provision; between two sources lies a gap, so that no
# passage reaches from one into the next. In fp, h is the hash and p the position of its first word.
_TABLES = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    symbol TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    first INTEGER NOT NULL UNIQUE,
    words INTEGER NOT NULL
);
CREATE INDEX source_symbol ON source (symbol);
CREATE TABLE provision (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    sort TEXT NOT NULL,
    number TEXT NOT NULL,
    part TEXT NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    place_file TEXT NOT NULL,
    place_start INTEGER NOT NULL,
    place_end INTEGER NOT NULL,
    place_part TEXT,
    place_paragraph INTEGER,
    place_run INTEGER,
    first INTEGER NOT NULL,
    words INTEGER NOT NULL
);
CREATE INDEX provision_source ON provision (source);
CREATE INDEX provision_first ON provision (first);
CREATE TABLE fp (h INTEGER NOT NULL, p INTEGER NOT NULL, PRIMARY KEY (h, p)) WITHOUT ROWID;
CREATE VIRTUAL TABLE keywords USING fts5 (
    text, content = 'provision', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
"""


class LibraryUnusable(AdrefError):
    """A library that is not there, is none, is damaged, or cannot be written to."""

    def __init__(self, file: str, what: str, remedy: str) -> None:
        self.file, self.what, self.remedy = file, what, remedy
        super().__init__(f"{file}: {what}; {remedy}")


@contextmanager
def opened_library(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """The library in the file at *path*; one that is not there is made if *create*.

    Raises :class:`LibraryUnusable`, also for what goes wrong while it is open.
    """
    if not create and not path.is_file():
        remedy = "make one with adref library add, or name another with --library"
        raise LibraryUnusable(str(path), "there is no library", remedy)
    try:
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
            _prepare(connection, path)
            yield connection
    except sqlite3.Error as error:
        raise _fault(path, error) from None


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables in a new file; refuse one that is not ours."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA foreign_keys = ON")
    empty = not connection.execute("PRAGMA schema_version").fetchone()[0]
    if empty:
        with transaction(connection):  # somebody else may have made them meanwhile
            if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                _make(connection)
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != _MARK:
        remedy = "name another file with --library"
        raise LibraryUnusable(str(path), "is a database of another program", remedy)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version != VERSION:
        what = f"is a library of version {version}; this adref reads version {VERSION}"
        remedy = "add its sources to a new one, which --library names"
        raise LibraryUnusable(str(path), what, remedy)


def _make(connection: sqlite3.Connection) -> None:
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_MARK}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is done inside, or nothing of it, whatever happens to this process."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _fault(path: Path, error: sqlite3.Error) -> LibraryUnusable:
    """What is wrong in words, with what to do."""
    code = getattr(error, "sqlite_errorname", "")
    for names, what, remedy in _FAULTS:
        if code.startswith(names):
            return LibraryUnusable(str(path), what, remedy)
    remedy = "see adref library check, or make a new library from the files"
    return LibraryUnusable(str(path), f"cannot be used ({error})", remedy)


_FAULTS = (
    (("SQLITE_NOTADB",), "is no library", "name another file with --library"),
    (("SQLITE_BUSY", "SQLITE_LOCKED"), "somebody else is writing to it", "try again later"),
    (("SQLITE_CORRUPT",), "is damaged", "make a new library from the files"),
    (("SQLITE_FULL",), "there is no space left on the disk", "make room and try again"),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
        "cannot be opened or written here",
        "check the folder and its permissions, or name another with --library",
    ),
)
