"""The library of sources, measured: ``python -m bench.library [--documents N ...]``.

Invented documents of 3,000 words in paragraphs of a hundred: three tenths of the words are clauses
that many documents have in common, the rest falls like the words of any language, a few often and
most seldom (Zipf). Queries are passages of those documents that are no such clause: 8 and 20 words
as they stand, 20 words with 2 edits, 30 with 6, and words that no document has. An edit replaces a
word, leaves one out or puts one in. A query hits if its document is named first.

Beside adref, on the same queries: SQLite's own full text (FTS5, on the table in which adref keeps
its keywords), asked for any of the three-word phrases of the query and ordered by bm25; and
rapidfuzz, which compares the query with every document. Those are slow, and get fewer queries.
Times are those of the middle query. Then the same library on a PostgreSQL server of its own, where
its programs are installed, beside the server's full text, asked for the same phrases and ordered
by ts_rank; or of the database that --server names, in which schemas bench1000 and the like are made
anew.
"""

import argparse
import random
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import psycopg
from rapidfuzz import fuzz
from tools.postgresql import NotInstalled, running

from adref.base.places import Place
from adref.library.holdings import Prepared, add, prepared
from adref.library.model import Provision, Sort, Source, Volume
from adref.library.opening import opened_library
from adref.library.schema import Address, Database, Server
from adref.library.search import reuses

SEED = 20251125
DOCUMENTS = (1_000, 10_000)
WORDS = 3_000
PARAGRAPH = 100
COMMON = 0.3
VOCABULARY = 30_000
CLAUSES = 200
CLAUSE = 12
QUERIES = 250
SLOW = {"adref": QUERIES, "FTS5": 50, "rapidfuzz": 4, "tsvector": 20}
"""How many queries of a kind each program is asked."""
BATCH = 250
"""Documents that are added in one transaction."""


@dataclass(frozen=True, slots=True)
class Language:
    """Invented words, those of a low number often, and the clauses that documents share."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    clauses: tuple[tuple[str, ...], ...]


def language() -> Language:
    """The language of all documents: words of two or three syllables."""
    dice = random.Random(SEED)
    syllables = [c + v for c in "bdfgklmnprtvz" for v in "aeiou"]
    known: dict[str, None] = {}
    while len(known) < VOCABULARY:
        known["".join(dice.choices(syllables, k=dice.choice((2, 3, 4))))] = None
    words = tuple(known)
    weights = tuple(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    clauses = tuple(
        tuple(dice.choices(words, cum_weights=weights, k=CLAUSE)) for _ in range(CLAUSES)
    )
    return Language(words, weights, clauses)


def paragraphs(tongue: Language, number: int) -> list[tuple[list[str], int]]:
    """The paragraphs of document *number*: words, and how many at the end are a common clause."""
    dice = random.Random(SEED + number)
    found = []
    for _ in range(WORDS // PARAGRAPH):
        common: list[str] = []
        while len(common) < COMMON * PARAGRAPH:
            common += dice.choice(tongue.clauses)
        own = dice.choices(tongue.words, cum_weights=tongue.weights, k=PARAGRAPH - len(common))
        found.append((own + common, len(common)))
    return found


def document(tongue: Language, number: int) -> Prepared:
    """Document *number* ready to be added."""
    name = f"d{number}"
    source = Source(name, "", "", "en", name, sha256(name.encode()).hexdigest())
    provisions = tuple(
        Provision(Sort.NUMBERED, str(at), "", "", " ".join(words), Place(name))
        for at, (words, _) in enumerate(paragraphs(tongue, number), 1)
    )
    return prepared(Volume(source, provisions))


@dataclass(frozen=True, slots=True)
class Query:
    """Words to look for, and the name of the document that has them, "" for none."""

    text: str
    document: str


KINDS = {
    "8 words": (8, 0),
    "20 words": (20, 0),
    "20 words, 2 edits": (20, 2),
    "30 words, 6 edits": (30, 6),
}


def queries(tongue: Language, documents: int) -> dict[str, list[Query]]:
    """The queries of each kind, passages of the documents in no order."""
    dice = random.Random(SEED)
    found = {
        kind: [_query(tongue, dice, documents, *form) for _ in range(QUERIES)]
        for kind, form in KINDS.items()
    }
    strange = [f"x{n}" for n in range(1000)]
    absent = [Query(" ".join(dice.choices(strange, k=20)), "") for _ in range(QUERIES)]
    return {**found, "20 words, absent": absent}


def _query(tongue: Language, dice: random.Random, documents: int, length: int, edits: int) -> Query:
    number = dice.randrange(documents)
    words, common = dice.choice(paragraphs(tongue, number))
    own = len(words) - common
    start = dice.randrange(own - length + 1)
    passage = words[start : start + length]
    return Query(" ".join(edited(passage, edits, dice, tongue.words)), f"d{number}")


def edited(
    words: Sequence[str], edits: int, dice: random.Random, others: Sequence[str]
) -> list[str]:
    """*words* with so many edits: one replaced, left out or put in, each at a place of its own."""
    row = list(words)
    for at in sorted(dice.sample(range(len(row)), edits), reverse=True):
        match dice.randrange(3):
            case 0:
                row[at] = dice.choice(others)
            case 1:
                del row[at]
            case _:
                row.insert(at, dice.choice(others))
    return row


Search = Callable[[str], str]
"""From words to the name of the document that comes first, "" for none."""


def with_adref(database: Database) -> Search:
    """Fingerprints, then alignment."""

    def search(text: str) -> str:
        found = reuses(database, text)
        return found[0].held.source.title if found else ""

    return search


def with_fts5(database: Database) -> Search:
    """Any phrase of three words, the best by bm25."""

    def search(text: str) -> str:
        words = text.split()
        phrases = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
        rows = database.rows(
            "SELECT source.title FROM keywords JOIN provision ON provision.id = keywords.rowid"
            " JOIN source ON source.id = provision.source"
            " WHERE keywords MATCH ? ORDER BY rank LIMIT 1",
            (" OR ".join(f'"{phrase}"' for phrase in phrases),),
        )
        return rows[0][0] if rows else ""

    return search


def with_tsvector(database: Database) -> Search:
    """Any phrase of three words, the best by ts_rank."""

    def search(text: str) -> str:
        words = text.split()
        phrases = [" <-> ".join(words[at : at + 3]) for at in range(len(words) - 2)]
        rows = database.rows(
            "SELECT source.title FROM (SELECT ?::tsquery AS asked) AS given, keywords"
            " JOIN provision ON provision.id = keywords.provision"
            " JOIN source ON source.id = provision.source WHERE keywords.words @@ asked"
            " ORDER BY ts_rank(keywords.words, asked) DESC LIMIT 1",
            (" | ".join(f"({phrase})" for phrase in phrases),),
        )
        return rows[0][0] if rows else ""

    return search


def with_rapidfuzz(texts: Sequence[str]) -> Search:
    """The document with the best partial ratio, if that is 70 and more."""

    def search(text: str) -> str:
        best, at = 70.0, -1
        for number, other in enumerate(texts):
            score = fuzz.partial_ratio(text, other, score_cutoff=best)
            if score > best:
                best, at = score, number
        return f"d{at}" if at >= 0 else ""

    return search


def build(tongue: Language, where: Address, documents: int) -> float:
    """Make a library of so many documents; the seconds it took, inventing them not counted."""
    took = 0.0
    with opened_library(where, create=True) as database:
        for start in range(0, documents, BATCH):
            numbers = range(start, min(documents, start + BATCH))
            invented = perf_counter()
            ready = [document(tongue, number) for number in numbers]
            began = perf_counter()
            add(database, ready)
            took += perf_counter() - began
            took += _preparing(ready, began - invented)
    return took


def _preparing(ready: Sequence[Prepared], whole: float) -> float:
    """The part of the seconds *whole* that preparing took, and inventing did not."""
    began = perf_counter()
    prepared(ready[0].volume)
    return min(whole, (perf_counter() - began) * len(ready))


def measured(search: Search, asked: Sequence[Query]) -> tuple[float, float]:
    """The share of *asked* that hit, and milliseconds for each, the middle one."""
    hits, times = 0, []
    for query in asked:
        began = perf_counter()
        found = search(query.text)
        times.append(perf_counter() - began)
        hits += found == query.document
    return hits / len(asked), sorted(times)[len(times) // 2] * 1000


def peak() -> int:
    """MB of this process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def table(documents: int, folder: Path) -> Iterator[str]:
    """The lines on a library of so many documents."""
    tongue = language()
    path = folder / f"{documents}.sqlite"
    took = build(tongue, path, documents)
    with opened_library(path) as database:
        rows = database.rows("SELECT count(*) FROM fp")[0][0]
        index = database.rows("SELECT sum(pgsize) FROM dbstat WHERE name = 'fp'")[0][0]
        yield f"\n{documents} documents: built in {took:.1f} s, {documents / took:.0f} a second"
        yield (
            f"{path.stat().st_size / 2**20:.0f} MB with texts and keywords; {rows} fingerprints,"
            f" {index / 2**20:.0f} MB, {index / rows:.1f} bytes each; memory up to {peak()} MB"
        )
        yield f"a million documents, by these costs: {took / documents * 1e6 / 3600:.1f} h on one"
        yield f"processor, {index / documents * 1e6 / 2**30:.0f} GB of fingerprints (worked out)"
        yield from _compared(database, tongue, documents)


def _compared(database: Database, tongue: Language, documents: int) -> Iterator[str]:
    texts = [
        " ".join(word for words, _ in paragraphs(tongue, number) for word in words)
        for number in range(documents)
    ]
    programs = {
        "adref": with_adref(database),
        "FTS5": with_fts5(database),
        "rapidfuzz": with_rapidfuzz(texts),
    }
    yield from _asked(programs, tongue, documents)


def _asked(programs: dict[str, Search], tongue: Language, documents: int) -> Iterator[str]:
    yield f"{'':20}" + "".join(f"{name:>22}" for name in programs)
    for kind, some in queries(tongue, documents).items():
        cells = [measured(search, some[: SLOW[name]]) for name, search in programs.items()]
        ours = cells[0][1]
        line = "".join(f"{hit:8.3f}{time:9.2f} ms{_times(time, ours):>3}" for hit, time in cells)
        yield f"{kind:20}{line}"


def served(documents: int, server: str) -> Iterator[str]:
    """The lines on a library of so many documents in a database of PostgreSQL at *server*."""
    tongue, schema = language(), f"bench{documents}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE".encode())
        connection.execute(f"CREATE SCHEMA {schema}".encode())
        joint = "&" if "?" in server else "?"
        where = Server(f"{server}{joint}options=-csearch_path%3D{schema}")
        took = build(tongue, where, documents)
        connection.execute(f"ANALYZE {schema}.fp, {schema}.provision, {schema}.keywords".encode())
    with opened_library(where) as database:
        rows = database.rows("SELECT count(*) FROM fp")[0][0]
        sizes = "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relnamespace"
        whole = database.rows(f"{sizes} = current_schema::regnamespace AND relkind = 'r'")[0][0]
        index = database.rows("SELECT pg_total_relation_size('fp')")[0][0]
        rate = f"built in {took:.1f} s, {documents / took:.0f} a second"
        yield f"\nPostgreSQL, {documents} documents: {rate}"
        yield (
            f"{whole / 2**20:.0f} MB with texts and keywords; {rows} fingerprints,"
            f" {index / 2**20:.0f} MB, {index / rows:.1f} bytes each; memory up to {peak()} MB here"
        )
        programs = {"adref": with_adref(database), "tsvector": with_tsvector(database)}
        yield from _asked(programs, tongue, documents)


@contextmanager
def a_server(named: str | None) -> Iterator[str | None]:
    """The address of the server that is *named*, or of one that is started; None without one."""
    if named is not None:
        yield named
        return
    try:
        with running("shared_buffers=128MB") as folder:
            yield f"postgresql://adref@/postgres?host={folder}"
    except NotInstalled as missing:
        print(f"\nPostgreSQL is not measured: {missing}")
        yield None


def _times(time: float, ours: float) -> str:
    return f" {time / ours:.0f}x" if time > ours else ""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=DOCUMENTS)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--server", help="postgresql://HOST/DATABASE")
    parser.add_argument("--only", choices=("file", "server"))
    given = parser.parse_args()
    if given.only != "server":
        _in_files(given)
    if given.only != "file":
        with a_server(given.server) as server:
            for documents in given.documents if server else ():
                for line in served(documents, server):
                    print(line, flush=True)
    return 0


def _in_files(given: argparse.Namespace) -> None:
    with TemporaryDirectory() as place:
        folder = given.folder or Path(place)
        for documents in given.documents:
            for line in table(documents, folder):
                print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
