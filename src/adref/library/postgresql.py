"""A library on a server that many share: what is PostgreSQL's own."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from adref.base.counts import counted
from adref.library.schema import (
    MARK,
    PATIENCE,
    VERSION,
    LibraryUnusable,
    Server,
    Words,
    other_version,
    statements,
)
from adref.text.folding import folded_words

_CONNECT = 10
"""Seconds until a server that does not answer is given up."""
# Texts are sorted by code point, as SQLite does, whatever the language of the server.
_TYPES = {
    "key": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    "number": "BIGINT",
    "text": 'TEXT COLLATE "C"',
    "bare": "",
}
_FULL_TEXT = """
CREATE TABLE keywords (
    provision BIGINT PRIMARY KEY REFERENCES provision (id) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX keywords_words ON keywords USING gin (words);
CREATE TABLE adref_library (version BIGINT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class PostgresLibrary:
    """A :class:`Database` on a server.

    What is read is what was there at the first reading: others may add and remove meanwhile.
    """

    connection: psycopg.Connection

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """What *query* answers."""
        done = self.connection.execute(_own(query), _own_values(values))
        return done.fetchall() if done.description else []

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write many *rows* of a table in one stream."""
        query = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
        with self.connection.cursor() as cursor, cursor.copy(query.encode()) as copy:
            for row in rows:
                copy.write_row(_own_values(row))

    def each(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Do *query* with the values of each row."""
        with self.connection.cursor() as cursor:
            cursor.executemany(_own(query), rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done inside, or nothing of it; one at a time, while others read."""
        self.connection.rollback()  # what was read so far was of a moment that is over
        try:
            # Before anything is read, so that the moment begins when nobody else writes.
            self.rows("LOCK TABLE source IN SHARE ROW EXCLUSIVE MODE")
            yield
        except BaseException:
            if not self.connection.broken:
                self.connection.rollback()
            raise
        self.connection.commit()

    def postings(self, found: Iterable[int], limit: int) -> dict[int, list[int]]:
        """The positions at which each hash stands, all in one question."""
        there: dict[int, list[int]] = {h: [] for h in found}
        rows = self.rows(
            "SELECT asked.h, there.p FROM unnest(?::bigint[]) AS asked (h), LATERAL"
            " (SELECT p FROM fp WHERE fp.h = asked.h ORDER BY p LIMIT ?) AS there",
            (list(there), limit),
        )
        for h, p in rows:
            there[h].append(p)
        return {h: sorted(places) for h, places in there.items()}

    def index(self, source: int, folded: Sequence[str]) -> None:
        """Have the provisions of a source found by their folded words."""
        rows = self.rows("SELECT id FROM provision WHERE source = ? ORDER BY id", (source,))
        idents = [row[0] for row in rows]
        self.put("keywords", ("provision", "words"), zip(idents, map(_vector, folded), strict=True))

    def unindex(self, source: int) -> None:
        """Undo :meth:`index`."""
        self.rows(
            "DELETE FROM keywords WHERE provision IN (SELECT id FROM provision WHERE source = ?)",
            (source,),
        )

    def matching(self, query: Words, limit: int) -> list[int]:
        """The ids of the provisions that fit, those with most of it in fewest words first."""
        last = ":*" if query.unfinished else ""
        phrases = [" <-> ".join(map(_quoted, phrase)) for phrase in query.phrases]
        asked = (" | " if query.any else " & ").join(phrases) + last
        rows = self.rows(
            "SELECT provision FROM keywords, (SELECT ?::tsquery AS asked) AS given"
            " WHERE words @@ asked ORDER BY ts_rank(words, asked, 1) DESC, provision LIMIT ?",
            (asked, limit),
        )
        return [row[0] for row in rows]

    def file_faults(self) -> Iterator[str]:
        """Nothing: the server holds its tables to their constraints by itself."""
        yield from ()

    def keyword_faults(self) -> Iterator[str]:
        """Where the words of a provision are not those of the full text."""
        for (source,) in self.rows("SELECT id FROM source ORDER BY id"):
            there = self.rows("SELECT id, text FROM provision WHERE source = ?", (source,))
            rows = self.rows(
                "SELECT count(*) FROM unnest(?::bigint[], ?::text[]) AS ours (id, words)"
                " LEFT JOIN keywords ON provision = ours.id"
                " WHERE keywords.words IS DISTINCT FROM ours.words::tsvector",
                ([ident for ident, _ in there], [_vector(folded_words(text)) for _, text in there]),
            )
            if rows[0][0]:
                yield f"the keywords of {counted(rows[0][0], 'provision')} of a source are others"


def _own(query: str) -> bytes:
    """A query as psycopg writes it; none of ours has these signs in a text."""
    return query.replace("?", "%s").encode()


def _own_values(values: Sequence[object]) -> list[object]:
    """Values as the server can hold them: in its texts there is no NUL."""
    return [v.replace("\0", "\ufffd") if isinstance(v, str) else v for v in values]


# Limits of the type tsvector: a word is shorter than 2 KB, all of them have less than 1 MB, and
# positions end at 16,383 (PostgreSQL, chapter 12.11). Paragraphs of the kind that is cited have
# a thousandth of it; of a longer one the first words are found.
_WORDS = 10_000
_BYTES = 64


def _vector(folded: str) -> str:
    """Folded words with their places, as the type tsvector is written."""
    words = folded.split(" ")[:_WORDS] if folded else []
    return " ".join(f"{_quoted(word)}:{at}" for at, word in enumerate(words, 1))


def _quoted(word: str) -> str:
    """A word that nothing in it can end."""
    short = word.encode()[:_BYTES].decode(errors="ignore")
    return "'{}'".format(short.replace("\\", "\\\\").replace("'", "''"))


@contextmanager
def opened_server(server: Server, *, create: bool = False) -> Iterator[PostgresLibrary]:
    """The library on *server*; its tables are made if *create* and they are not there.

    Raises :class:`LibraryUnusable`, also for what goes wrong while it is open.
    """
    name = name_of(server)
    try:
        with closing(psycopg.connect(server.url, connect_timeout=_CONNECT)) as connection:
            library = PostgresLibrary(connection)
            _prepare(library, name, create=create)
            yield library
    except psycopg.Error as error:
        raise _fault(name, server, error) from None


def name_of(server: Server) -> str:
    """What to call a server in a message: without user and password.

    Raises :class:`LibraryUnusable` where its address cannot be read.
    """
    try:
        there = conninfo_to_dict(server.url)
    except psycopg.Error:
        there = {"host": "@"}
    host = str(there.get("host", ""))
    if "@" in host:  # a password with this sign would be printed as a part of the host
        what = "the address cannot be read"
        remedy = "write postgresql://USER@HOST/DATABASE; an @ in a password is %40"
        raise LibraryUnusable(_HIDDEN, what, remedy)
    return f"postgresql://{host}/{there.get('dbname', '')}"


_HIDDEN = "postgresql://..."


def _prepare(library: PostgresLibrary, name: str, *, create: bool) -> None:
    """Make the tables in a new database; refuse what is not ours."""
    library.connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    library.rows(f"SET lock_timeout = '{int(PATIENCE * 1000) or 1}ms'")
    library.connection.commit()
    if create and not _is_there(library):
        _make(library)
    if not _is_there(library):
        remedy = "make one with adref library add, or name another with --library"
        raise LibraryUnusable(name, "there is no library", remedy)
    version = library.rows("SELECT max(version) FROM adref_library")[0][0]
    if version != VERSION:
        raise other_version(name, version)


def _is_there(library: PostgresLibrary) -> bool:
    return library.rows("SELECT to_regclass('adref_library')")[0][0] is not None


def _make(library: PostgresLibrary) -> None:
    library.connection.rollback()
    with library.connection.transaction():
        library.rows("SELECT pg_advisory_xact_lock(?)", (MARK,))
        if not _is_there(library):  # somebody else may have made them meanwhile
            for statement in statements(_TYPES, _FULL_TEXT):
                library.rows(statement)
            library.rows("INSERT INTO adref_library VALUES (?)", (VERSION,))


def _fault(name: str, server: Server, error: psycopg.Error) -> LibraryUnusable:
    """What is wrong in words, with what to do."""
    code = error.sqlstate or ""
    for codes, what, remedy in _FAULTS:
        if code.startswith(codes):
            return LibraryUnusable(name, what, remedy)
    password = str(conninfo_to_dict(server.url).get("password") or "")
    said = " ".join(str(error).split())
    said = said.replace(password, "...") if password else said
    remedy = "check the address, that the server runs, and the password in PGPASSWORD or ~/.pgpass"
    return LibraryUnusable(name, f"cannot be used ({said})", remedy)


# Appendix A of the PostgreSQL documentation: error codes and their classes.
_FAULTS = (
    (("55P03",), "somebody else is writing to it", "try again later"),
    (
        ("42P07",),
        "has tables of another program",
        "name another database, or a schema of its own (?options=-csearch_path%3DSCHEMA)",
    ),
    (
        ("42501", "25006"),
        "may not be written by this user",
        "ask who runs the server for the right to write there",
    ),
    (("53100",), "there is no space left on the disk", "make room and try again"),
    (("XX001", "XX002"), "is damaged", "make a new library from the files"),
)
