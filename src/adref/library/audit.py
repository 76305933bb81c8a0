"""A library checked: whether all that it should hold is there, and nothing else."""

import sqlite3
from collections.abc import Iterator

from adref.library.holdings import Held, prepared, provisions, sources
from adref.library.model import Volume


def audit(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong, in sentences; empty if the library is whole.

    Checked are the file, and for every source its words, fingerprints and keywords, taken anew.
    """
    faults = [f"the file is damaged: {fault}" for fault in _file_faults(connection)]
    if faults:
        return tuple(faults)
    count = 0
    for held in sources(connection):
        volume = Volume(held.source, tuple(p.provision for p in provisions(connection, held)))
        fresh = prepared(volume)
        count += len(fresh.fingerprints)
        ours = [(h, held.first + at) for h, at in fresh.fingerprints]
        missing = sum(not _is_there(connection, *pair) for pair in ours)
        if missing:
            faults.append(f"{held.source.name}: {missing} fingerprints are missing")
        faults += _misplaced(connection, held, fresh.counts)
    there = connection.execute("SELECT count(*) FROM fp").fetchone()[0]
    if there > count:
        faults.append(f"{there - count} fingerprints belong to no source")
    return (*faults, *_keyword_faults(connection))


def _file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield line
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"a row of {table} belongs to nothing"


def _is_there(connection: sqlite3.Connection, found: int, position: int) -> bool:
    row = connection.execute("SELECT 1 FROM fp WHERE h = ? AND p = ?", (found, position))
    return row.fetchone() is not None


def _misplaced(
    connection: sqlite3.Connection, held: Held, counts: tuple[int, ...]
) -> Iterator[str]:
    """Whether the words of a source stand at the positions that are written down."""
    at = held.first
    for there, count in zip(provisions(connection, held), counts, strict=True):
        if (there.first, there.words) != (at, count):
            yield f"{held.source.name}: the words of {there.provision.name} are misplaced"
        at += count
    if held.words != at - held.first:
        yield f"{held.source.name}: {held.words} words are written down, {at - held.first} counted"


def _keyword_faults(connection: sqlite3.Connection) -> Iterator[str]:
    try:
        connection.execute("INSERT INTO keywords (keywords, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        yield f"the keywords are not those of the provisions ({error})"
