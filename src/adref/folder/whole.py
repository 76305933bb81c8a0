"""A file written whole or not at all."""

import os
import tempfile
from pathlib import Path

from adref.base.errors import OutputUnwritable


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
