"""A library in one file: what is SQLite's own."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adref.library.schema import (
    MARK,
    PATIENCE,
    VERSION,
    LibraryUnusable,
    Words,
    other_version,
    statements,
)
from adref.text.folding import folded_words

_CACHE = 64 * 2**10
"""KiB of the index that are kept in memory while sources are added."""
_TYPES = {
    "key": "INTEGER PRIMARY KEY",
    "number": "INTEGER",
    "text": "TEXT",
    "bare": " WITHOUT ROWID",
}
# The full text is of folded words, so that it knows the words of every language as we do; they
# are made anew where they are needed, and only their index is kept.
_FULL_TEXT = """
CREATE VIEW folded AS SELECT id, folded_words(text) AS words FROM provision;
CREATE VIRTUAL TABLE keywords USING fts5 (
    words, content = 'folded', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
"""


@dataclass(frozen=True, slots=True)
class SqliteLibrary:
    """A :class:`Database` in a file."""

    connection: sqlite3.Connection

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What *query* answers."""
        return self.connection.execute(query, values).fetchall()

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write many *rows* of a table."""
        marks = ", ".join("?" for _ in columns)
        self.each(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608

    def each(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Do *query* with the values of each row."""
        self.connection.executemany(query, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done inside, or nothing of it, whatever happens to this process."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def postings(self, found: Iterable[int], limit: int) -> dict[int, list[int]]:
        """The positions at which each hash stands: one reading of the index for each."""
        query = "SELECT p FROM fp WHERE h = ? ORDER BY p LIMIT ?"
        ask = self.connection.execute
        return {h: [row[0] for row in ask(query, (h, limit))] for h in found}

    def index(self, source: int, folded: Sequence[str]) -> None:
        """Have the provisions of a source found by their folded words."""
        rows = self.rows("SELECT id FROM provision WHERE source = ? ORDER BY id", (source,))
        idents = [row[0] for row in rows]
        self.put("keywords", ("rowid", "words"), zip(idents, folded, strict=True))

    def unindex(self, source: int) -> None:
        """Undo :meth:`index`; FTS5 wants to be told the words that it shall forget."""
        self.rows(
            "INSERT INTO keywords (keywords, rowid, words)"
            " SELECT 'delete', id, folded_words(text) FROM provision WHERE source = ?",
            (source,),
        )

    def matching(self, query: Words, limit: int) -> list[int]:
        """The ids of the provisions that fit, by bm25: rare words in short paragraphs first."""
        # In quotation marks nothing is an operator of the query language.
        quoted = ['"{}"'.format(" ".join(p).replace('"', '""')) for p in query.phrases]
        asked = (" OR " if query.any else " AND ").join(quoted) + ("*" if query.unfinished else "")
        rows = self.rows(
            "SELECT rowid FROM keywords WHERE keywords MATCH ? ORDER BY rank LIMIT ?",
            (asked, limit),
        )
        return [row[0] for row in rows]

    def file_faults(self) -> Iterator[str]:
        """What SQLite finds wrong with its file."""
        for (line,) in self.rows("PRAGMA integrity_check"):
            if line != "ok":
                yield line
        for table, *_ in self.rows("PRAGMA foreign_key_check"):
            yield f"a row of {table} belongs to nothing"

    def keyword_faults(self) -> Iterator[str]:
        """FTS5 compares its index with the words of the provisions."""
        try:
            self.rows("INSERT INTO keywords (keywords, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            yield f"the keywords are not those of the provisions ({error})"


@contextmanager
def opened_file(path: Path, *, create: bool = False) -> Iterator[SqliteLibrary]:
    """The library in the file at *path*; one that is not there is made if *create*.

    Raises :class:`LibraryUnusable`, also for what goes wrong while it is open.
    """
    if not create and not path.is_file():
        remedy = "make one with adref library add, or name another with --library"
        raise LibraryUnusable(str(path), "there is no library", remedy)
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
            library = SqliteLibrary(connection)
            _prepare(library, path)
            yield library
    except sqlite3.Error as error:
        raise _fault(path, error) from None


def _prepare(library: SqliteLibrary, path: Path) -> None:
    """Make the tables in a new file; refuse one that is not ours."""
    library.connection.create_function("folded_words", 1, folded_words, deterministic=True)
    library.rows(f"PRAGMA cache_size = -{_CACHE}")
    library.rows("PRAGMA foreign_keys = ON")
    empty = not library.rows("PRAGMA schema_version")[0][0]
    if empty:
        with library.writing():  # somebody else may have made them meanwhile
            if not library.rows("SELECT count(*) FROM sqlite_schema")[0][0]:
                _make(library)
    if library.rows("PRAGMA application_id")[0][0] != MARK:
        remedy = "name another file with --library"
        raise LibraryUnusable(str(path), "is a database of another program", remedy)
    version = library.rows("PRAGMA user_version")[0][0]
    if version != VERSION:
        raise other_version(str(path), version)


def _make(library: SqliteLibrary) -> None:
    for statement in statements(_TYPES, _FULL_TEXT):
        library.rows(statement)
    library.rows(f"PRAGMA application_id = {MARK}")
    library.rows(f"PRAGMA user_version = {VERSION}")


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
