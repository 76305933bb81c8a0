"""A library checked: whether all that it should hold is there, and nothing else."""

from collections.abc import Iterator, Sequence

from adref.base.counts import counted
from adref.library.holdings import Held, prepared, provisions, sources
from adref.library.model import Volume
from adref.library.schema import Database


def audit(database: Database) -> tuple[str, ...]:
    """What is wrong, in sentences; empty if the library is whole.

    Checked are the file, and for every source its words, fingerprints and keywords, taken anew.
    """
    faults = [f"the file is damaged: {fault}" for fault in database.file_faults()]
    if faults:
        return tuple(faults)
    count = 0
    for held in sources(database):
        volume = Volume(held.source, tuple(p.provision for p in provisions(database, held)))
        fresh = prepared(volume)
        count += len(fresh.fingerprints)
        ours = [(h, held.first + at) for h, at in fresh.fingerprints]
        missing = len(ours) - _there(database, ours)
        if missing:
            faults.append(f"{held.source.name}: {counted(missing, 'fingerprint')} missing")
        faults += _misplaced(database, held, fresh.counts)
    there = database.rows("SELECT count(*) FROM fp")[0][0]
    if there > count:
        faults.append(f"{counted(there - count, 'fingerprint')} of no source")
    return (*faults, *database.keyword_faults())


def _there(database: Database, ours: Sequence[tuple[int, int]]) -> int:
    """How many of these fingerprints are there."""
    count = 0
    for start in range(0, len(ours), _AT_ONCE):
        some = ours[start : start + _AT_ONCE]
        pairs = ", ".join("(?, ?)" for _ in some)
        query = f"SELECT count(*) FROM fp WHERE (h, p) IN (VALUES {pairs})"  # noqa: S608
        count += database.rows(query, [number for pair in some for number in pair])[0][0]
    return count


_AT_ONCE = 500


def _misplaced(database: Database, held: Held, counts: tuple[int, ...]) -> Iterator[str]:
    """Whether the words of a source stand at the positions that are written down."""
    at = held.first
    for there, count in zip(provisions(database, held), counts, strict=True):
        if (there.first, there.words) != (at, count):
            yield f"{held.source.name}: the words of {there.provision.name} are misplaced"
        at += count
    if held.words != at - held.first:
        words = counted(held.words, "word")
        yield f"{held.source.name}: {words} written down, {at - held.first} counted"
