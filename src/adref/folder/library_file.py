"""Where the library of a negotiation lies."""

from pathlib import Path

from adref.folder.negotiation import NAME

FILE = "library.sqlite"


def library_of(folder: Path) -> Path:
    """The library of the negotiation that *folder* is or lies in, else the one in *folder*."""
    for above in (folder, *folder.resolve().parents):
        if (above / NAME).is_file():
            return above / FILE
    return folder / FILE
