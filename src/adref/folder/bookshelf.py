"""The library of a negotiation on disk: where its file lies, and files read into it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from adref.base.errors import AdrefError, InputUnreadable, Several
from adref.compilation.interpret import interpret_base
from adref.folder.library_file import FILE
from adref.folder.receive import receive
from adref.library.holdings import Prepared, add, prepared
from adref.library.model import Source, Volume
from adref.library.opening import opened_library
from adref.library.provisions import provisions_of
from adref.library.schema import Address
from adref.library.title_page import Stated, source_of

NOTHING_STATED = Stated()
LONGEST = 16_000_000
"""Code points of the longest source; the longest treaties have a tenth of it."""


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of *paths*, folders with all they hold; hidden, lock and library files are none."""
    found: list[Path] = []
    for path in paths:
        found += _inside(path) if path.is_dir() else [path]
    return tuple(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    there = sorted(path for path in folder.rglob("*") if path.is_file() and _is_shown(path, folder))
    if not there:
        raise InputUnreadable(str(folder), "there are no files in it", "name the folder of sources")
    return there


def _is_shown(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    journals = (FILE, f"{FILE}-journal", f"{FILE}-wal", f"{FILE}-shm")
    return path.name not in journals and not any(part.startswith((".", "~$")) for part in parts)


@dataclass(frozen=True, slots=True)
class Adding:
    """What came of adding files: the sources that are new, and the files that could not be read."""

    added: tuple[Source, ...]
    known: int
    faults: tuple[AdrefError, ...] = ()


def add_files(
    library: Address,
    files: Sequence[Path],
    stated: Stated = NOTHING_STATED,
    *,
    keep_going: bool = False,
    executor: Executor | None = None,
) -> Adding:
    """Read *files* and put them into *library*, which is made if it is not there: all, or none.

    With *keep_going* those that cannot be read are left out. What is *stated* holds for every file.
    The reading is done by *executor* where there is one, the writing here; Dask's, of a
    ``distributed.Client``, reads on other machines, which must see the files under the same names.

    Raises :class:`Several` with the faults of all files, :class:`InputUnreadable` where a process
    of the executor dies, and the library stays as it was.
    """
    faults: list[AdrefError] = []
    made = library if isinstance(library, Path) and not library.exists() else None
    read = partial(read_source, stated=stated)

    def readable() -> Iterator[Prepared]:
        for found in _read_by(executor, read, files):
            if isinstance(found, AdrefError):
                faults.append(found)
            else:
                yield found
        if faults and not keep_going:
            raise Several(faults)

    try:
        with opened_library(library, create=True) as connection:
            added = add(connection, readable())
    except (Several, InputUnreadable):
        if made:
            made.unlink()
        raise
    return Adding(added, len(files) - len(faults) - len(added), tuple(faults))


def _read_by(
    executor: Executor | None,
    read: Callable[[Path], Prepared | AdrefError],
    files: Sequence[Path],
) -> Iterator[Prepared | AdrefError]:
    """What *read* makes of each file, in their order, whoever does it."""
    if executor is None:
        yield from map(read, files)
        return
    try:
        yield from executor.map(read, files, chunksize=_PARCEL)
    except BrokenExecutor:
        what = "a process that read some of them was ended from outside"
        all_files = f"{files[0].name} to {files[-1].name}"
        raise InputUnreadable(all_files, what, "add fewer at a time") from None


_PARCEL = 4
"""Files that a process is given at once."""


def read_source(path: Path, stated: Stated = NOTHING_STATED) -> Prepared | AdrefError:
    """The file at *path* ready to be added, or why it cannot be."""
    try:
        received = receive(path)
    except AdrefError as fault:
        return fault
    document = interpret_base(received.document)
    source = source_of(document, received.sha256, stated)
    volume = Volume(source, provisions_of(document))
    if sum(len(p.text) for p in volume.provisions) > LONGEST:
        what = f"it has more than {LONGEST // 10**6} million characters of text"
        return InputUnreadable(path.name, what, "divide it, or add the part that is cited")
    ready = prepared(volume)
    if not any(ready.counts):
        remedy = "ask for its text, not a picture of it"
        return InputUnreadable(path.name, "there is no text in it", remedy)
    return ready
