"""What is in a library: sources added whole or not at all, listed, and taken out."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import accumulate

from adref.base.places import Place
from adref.library.fingerprints import hashes, winnowed
from adref.library.model import Provision, Sort, Source, Volume
from adref.library.schema import Database
from adref.text.folding import words_of

_GAP = 64
"""Positions between two sources; more than a passage is looked for around what is found."""


@dataclass(frozen=True, slots=True)
class Held:
    """A source that a library holds; its words have the positions from *first* on."""

    ident: int
    source: Source
    first: int
    words: int


@dataclass(frozen=True, slots=True)
class HeldProvision:
    """A provision that a library holds; its words have the positions from *first* on."""

    ident: int
    held: int
    provision: Provision
    first: int
    words: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A volume ready to be added: its words counted, its fingerprints taken.

    *counts* are those of the words of the provisions, and *folded* the words themselves, with
    spaces between them; a fingerprint is a hash with the number of
    the word in the volume at which its run begins.
    """

    volume: Volume
    counts: tuple[int, ...]
    fingerprints: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]


def prepared(volume: Volume) -> Prepared:
    """What adding *volume* takes that needs no library; may be done in another process."""
    words = [[word.folded for word in words_of(p.text)] for p in volume.provisions]
    fingerprints = winnowed(hashes([word for provision in words for word in provision]))
    counts, folded = tuple(map(len, words)), tuple(map(" ".join, words))
    return Prepared(volume, counts, tuple(fingerprints), folded)


def add(database: Database, volumes: Iterable[Prepared]) -> tuple[Source, ...]:
    """Put *volumes* in, all of them or none; those that were not there already are returned.

    A source is there already if a file with the same bytes is.
    """
    added: list[Source] = []
    fingerprints: list[tuple[int, int]] = []
    with database.writing():
        for volume in volumes:
            first = _put(database, volume)
            if first is not None:
                added.append(volume.volume.source)
                fingerprints += [(h, first + at) for h, at in volume.fingerprints]
            if len(fingerprints) > _AT_ONCE:
                _put_fingerprints(database, fingerprints)
                fingerprints = []
        _put_fingerprints(database, fingerprints)
    return tuple(added)


_AT_ONCE = 1 << 20
"""Fingerprints that are kept back, so that neighbours in the index are written together."""


def _put_fingerprints(database: Database, found: list[tuple[int, int]]) -> None:
    database.put("fp", ("h", "p"), sorted(found))


def _put(database: Database, volume: Prepared) -> int | None:
    """Write a source and its provisions; its first position, None if it is there already."""
    source = volume.volume.source
    if database.rows("SELECT 1 FROM source WHERE sha256 = ?", (source.sha256,)):
        return None
    last = database.rows("SELECT first + words FROM source ORDER BY first DESC LIMIT 1")
    first = (last[0][0] if last else 0) + _GAP
    done = database.rows(
        "INSERT INTO source (title, symbol, date, language, file, sha256, first, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (*astuple(source), first, sum(volume.counts)),
    )
    ident = done[0][0]
    starts = accumulate(volume.counts, initial=first)
    runs = zip(volume.volume.provisions, starts, volume.counts, strict=False)
    database.put("provision", _COLUMNS, [_row(ident, p, (at, count)) for p, at, count in runs])
    database.index(ident, volume.folded)
    return first


_COLUMNS = (
    *("source", "sort", "number", "part", "section", "text", "place_file", "place_start"),
    *("place_end", "place_part", "place_paragraph", "place_run", "first", "words"),
)


def _row(source: int, p: Provision, run: tuple[int, int]) -> tuple[object, ...]:
    place = p.place
    return (
        *(source, p.sort.value, p.number, p.part, p.section, p.text),
        *(place.file, place.start, place.end, place.part, place.paragraph, place.run),
        *run,
    )


def remove(database: Database, held: Held) -> None:
    """Take a source out with all that belongs to it."""
    volume = Volume(held.source, tuple(p.provision for p in provisions(database, held)))
    ours = [(h, held.first + at) for h, at in prepared(volume).fingerprints]
    with database.writing():
        database.unindex(held.ident)
        database.each("DELETE FROM fp WHERE h = ? AND p = ?", sorted(ours))
        database.rows("DELETE FROM source WHERE id = ?", (held.ident,))


def sources(database: Database) -> tuple[Held, ...]:
    """Every source, by symbol and title."""
    rows = database.rows("SELECT * FROM source ORDER BY symbol, title, file")
    return tuple(_held(row) for row in rows)


def source_at(database: Database, position: int) -> Held:
    """The source whose words have *position*, one that a fingerprint names."""
    query = "SELECT * FROM source WHERE first <= ? ORDER BY first DESC LIMIT 1"
    return _held(database.rows(query, (position,))[0])


def _held(row: Sequence[object]) -> Held:
    ident, *source, first, words = row
    return Held(ident, Source(*source), first, words)  # type: ignore[arg-type]


def provisions(database: Database, held: Held) -> tuple[HeldProvision, ...]:
    """The provisions of a source, in order."""
    rows = database.rows("SELECT * FROM provision WHERE source = ? ORDER BY id", (held.ident,))
    return tuple(_held_provision(row) for row in rows)


def provisions_between(
    database: Database, held: Held, start: int, end: int
) -> tuple[HeldProvision, ...]:
    """The provisions of *held* that have words at the positions from *start* to *end*."""
    # Those before the last that begins at or before start are over by then, and so left out.
    rows = database.rows(
        "SELECT * FROM provision WHERE source = ? AND words > 0 AND first < ? AND first >="
        " (SELECT max(first) FROM provision WHERE first <= ? AND words > 0) ORDER BY first",
        (held.ident, end, max(start, held.first)),
    )
    return tuple(_held_provision(row) for row in rows)


def provision(database: Database, ident: int) -> HeldProvision:
    """One provision by its id, which is one that is there."""
    return _held_provision(database.rows("SELECT * FROM provision WHERE id = ?", (ident,))[0])


def source(database: Database, ident: int) -> Held:
    """One source by its id, which is one that is there."""
    return _held(database.rows("SELECT * FROM source WHERE id = ?", (ident,))[0])


def _held_provision(row: Sequence[object]) -> HeldProvision:
    ident, held, sort, number, part, section, text, *rest = row
    file, start, end, place_part, paragraph, run, first, words = rest
    place = Place(file, start, end, place_part, paragraph, run)  # type: ignore[arg-type]
    there = Provision(Sort(sort), number, part, section, text, place)  # type: ignore[arg-type]
    return HeldProvision(ident, held, there, first, words)  # type: ignore[arg-type]
