"""The library of sources, measured: ``python -m bench.library [--documents N ...]``.

Invented documents of 3,000 words in paragraphs of a hundred: three tenths of the words are clauses
that many documents have in common, the rest falls like the words of any language, a few often and
most seldom (Zipf). Queries are passages of those documents that are no such clause: 8 and 20 words
as they stand, 20 words with 2 edits, 30 with 6, and words that no document has. An edit replaces a
word, leaves one out or puts one in. A query hits if its document is named first.

Beside adref, on the same queries: SQLite's own full text (FTS5, on the table in which adref keeps
its keywords), asked for any of the three-word phrases of the query and ordered by bm25; and
rapidfuzz, which compares the query with every document. Those are slow, and get fewer queries.
Times are those of the middle query.
"""

import argparse
import random
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from rapidfuzz import fuzz

from adref.base.places import Place
from adref.library.holdings import Prepared, add, prepared
from adref.library.model import Provision, Sort, Source, Volume
from adref.library.opening import opened_library
from adref.library.schema import Database
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
SLOW = {"adref": QUERIES, "FTS5": 50, "rapidfuzz": 4}
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


def build(tongue: Language, path: Path, documents: int) -> float:
    """Make a library of so many documents; the seconds it took, inventing them not counted."""
    took = 0.0
    with opened_library(path, create=True) as database:
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
    asked = queries(tongue, documents)
    texts = [
        " ".join(word for words, _ in paragraphs(tongue, number) for word in words)
        for number in range(documents)
    ]
    programs = {
        "adref": with_adref(database),
        "FTS5": with_fts5(database),
        "rapidfuzz": with_rapidfuzz(texts),
    }
    yield f"{'':20}" + "".join(f"{name:>22}" for name in programs)
    for kind, some in asked.items():
        cells = [measured(search, some[: SLOW[name]]) for name, search in programs.items()]
        ours = cells[0][1]
        line = "".join(f"{hit:8.3f}{time:9.2f} ms{_times(time, ours):>3}" for hit, time in cells)
        yield f"{kind:20}{line}"


def _times(time: float, ours: float) -> str:
    return f" {time / ours:.0f}x" if time > ours else ""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=DOCUMENTS)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = given.folder or Path(place)
        for documents in given.documents:
            for line in table(documents, folder):
                print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
