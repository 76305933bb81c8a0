"""A file that is a rolling text of ours, told as the compilation it is."""

from pathlib import Path

from adref.compilation.model import Compilation
from adref.folder.receive import contents
from adref.readers import rolling


def rolled(file: Path) -> Compilation | None:
    """The compilation that *file* tells, None where it is no rolling text that adref has written.

    Raises :class:`adref.base.errors.InputUnreadable` where it was one, and the place where it
    cannot be read as that any more.
    """
    data = contents(file)
    return rolling.read(data, file.name) if rolling.is_rolling(data) else None
