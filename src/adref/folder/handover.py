"""Results to disk: every file whole or not at all, and none that would say something false."""

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from adref.base.errors import AdrefError, LawBroken, OutputUnwritable, Several
from adref.compilation.model import Compilation
from adref.readers import rolling
from adref.text.document import MarkedDocument
from adref.writers import docx, html, json, markdown

Writer = Callable[[Compilation, MarkedDocument], bytes]
WRITERS: Mapping[str, Writer] = {
    ".docx": docx.write,
    ".html": html.write,
    ".json": json.write,
    ".md": markdown.write,
}
READ_BACK = "the rolling text read back is another compilation"


def check_outputs(paths: Iterable[Path], inputs: Iterable[Path] = ()) -> None:
    """Refuse, before any work is done, what could not be written in the end."""
    sources = {path.resolve() for path in inputs}
    faults = [fault for path in paths if (fault := _fault(path, sources))]
    if faults:
        raise Several(faults)


def _fault(path: Path, sources: set[Path]) -> AdrefError | None:
    if path.suffix.lower() not in WRITERS:
        known = ", ".join(WRITERS)
        return OutputUnwritable(str(path), f"no writer makes {path.suffix!r} files", f"use {known}")
    if path.is_dir():
        return OutputUnwritable(str(path), "is a folder", "name a file in it")
    if path.resolve() in sources:
        return OutputUnwritable(str(path), "is one of the inputs", "write to another file")
    parent = path.parent
    while not parent.exists():
        parent = parent.parent
    if not parent.is_dir():
        return OutputUnwritable(str(path), f"{parent} is no folder", "write somewhere else")
    if not os.access(parent, os.W_OK):
        return OutputUnwritable(str(path), f"{parent} may not be written to", "write elsewhere")
    return None


def hand_over(compilation: Compilation, base: MarkedDocument, paths: Sequence[Path]) -> None:
    """Write *compilation* to each of *paths*, by suffix, after holding it to the fifth law."""
    reads_back(compilation, base)
    made = [(path, WRITERS[path.suffix.lower()](compilation, base)) for path in paths]
    for path, data in made:
        write_whole(path, data)


def reads_back(compilation: Compilation, base: MarkedDocument) -> None:
    """Law 5: writing a rolling text and reading it back gives the same compilation."""
    again = rolling.read(markdown.write(compilation, base), "rolling.md")
    if again == compilation:
        return
    pairs = zip(compilation.paragraphs, again.paragraphs, strict=False)
    different = next((a for a, b in pairs if a != b), None)
    raise LawBroken(READ_BACK, None, different.ident if different else "list", "they differ")


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* beside *path* first, then put it in its place: never half a file."""
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".adref-", delete=False) as file:
            temporary = file.name
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        remedy = "check the folder and the space left"
        raise OutputUnwritable(str(path), f"cannot be written ({error.strerror})", remedy) from None


def _umask() -> int:
    """The file mode mask of this process; asking for it means setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
