"""A file written whole or not at all."""

import os
import tempfile
from pathlib import Path

from adref.base.errors import OutputUnwritable


def write_whole(path: Path, data: bytes) -> None:
    """Write *data* beside *path* first, then put it in its place: never half a file."""
    put(write_beside(path, data), path)


def write_beside(path: Path, data: bytes) -> Path:
    """A new file with *data* in the folder of *path*, for :func:`put`."""
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".adref-", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
    except OSError as error:
        raise _unwritable(path, error, temporary) from None
    return temporary


def put(temporary: Path, path: Path) -> None:
    """Put the file *temporary* in the place of *path*."""
    try:
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        raise _unwritable(path, error, temporary) from None


def _unwritable(path: Path, error: OSError, temporary: Path | None) -> OutputUnwritable:
    if temporary is not None:
        temporary.unlink(missing_ok=True)
    remedy = "check the folder and the space left"
    return OutputUnwritable(str(path), f"cannot be written ({error.strerror})", remedy)


def _umask() -> int:
    """The file mode mask of this process; asking for it means setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
