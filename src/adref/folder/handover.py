"""Results to disk: every file whole or not at all, and none that would say something false."""

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from adref.base.errors import AdrefError, OutputUnwritable, Several
from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.folder.assemble import Assembled
from adref.folder.beside import beside
from adref.folder.forms import WRITERS, Writers
from adref.folder.whole import write_whole
from adref.text.document import MarkedDocument


def check_outputs(
    paths: Iterable[Path], inputs: Iterable[Path] = (), writers: Writers = WRITERS
) -> None:
    """Refuse, before any work is done, what could not be written in the end."""
    sources = {path.resolve() for path in inputs}
    faults = [fault for path in paths if (fault := _fault(path, sources, writers))]
    if faults:
        raise Several(faults)


def _fault(path: Path, sources: set[Path], writers: Writers) -> AdrefError | None:
    if path.is_dir():
        return OutputUnwritable(str(path), "is a folder", "name a file in it")
    if suffix_of(path) not in writers:
        suffix = suffix_of(path)
        fault = f"no writer makes {suffix!r} files" if suffix else "has no suffix to say what it is"
        return OutputUnwritable(str(path), fault, f"use {', '.join(writers)}")
    if path.resolve() in sources:
        return OutputUnwritable(str(path), "is one of the inputs", "write to another file")
    return _parent_fault(path)


def check_folder(path: Path) -> None:
    """Refuse, before any work is done, a folder to write to that is none or cannot be made."""
    if path.exists() and not path.is_dir():
        raise OutputUnwritable(str(path), "is no folder", "name a folder")
    fault = _parent_fault(path / "in it")
    if fault is not None:
        raise OutputUnwritable(str(path), fault.what, fault.remedy)


def _parent_fault(path: Path) -> OutputUnwritable | None:
    parent = path.parent
    while not parent.exists():
        parent = parent.parent
    if not parent.is_dir():
        return OutputUnwritable(str(path), f"{parent} is no folder", "write somewhere else")
    if not os.access(parent, os.W_OK):
        return OutputUnwritable(str(path), f"{parent} may not be written to", "write elsewhere")
    return None


def suffix_of(path: Path) -> str:
    """What the name of *path* says it is to be: ".docx", or of XML which one, ".akn.xml"."""
    last, before = path.suffix.lower(), Path(path.stem).suffix.lower()
    return f"{before}{last}" if last == ".xml" and before else last


def hand_over(
    assembled: Assembled,
    paths: Sequence[Path],
    writers: Writers = WRITERS,
    *,
    workers: int = 1,
) -> None:
    """Write what was *assembled* to each of *paths*, by suffix, after holding it to the fifth law.

    Each writer holds what it has written to what was meant. With several *workers* the law is
    held in a process of its own meanwhile; no file is written before it is.
    """
    told = (assembled.compilation, assembled.base, assembled.standing)
    with beside(partial(_fifth_law, *told), workers):
        made = [(path, writers[suffix_of(path)](*told)) for path in paths]
    for path, data in made:
        write_whole(path, data)


def _fifth_law(compilation: Compilation, base: MarkedDocument, standing: Standing) -> None:
    from adref.folder.reading_back import fifth_law  # noqa: PLC0415 - loaded where it is held

    fifth_law(compilation, base, standing)
