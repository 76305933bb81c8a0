"""Files from disk: read whole, refused with a reason, hashed."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.readers.table import LARGEST, read
from adref.text.document import MarkedDocument
from adref.text.walk import all_paragraphs


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came: what it says and the SHA-256 of its bytes in hexadecimal."""

    document: MarkedDocument
    sha256: str


def receive(path: Path) -> Received:
    """Read the file at *path*; raises :class:`InputUnreadable` with the remedy."""
    data = contents(path)
    return Received(read(data, path.name), sha256(data).hexdigest())


def receive_input(path: Path) -> Received:
    """Read the paper at *path*; one without a word is no wish to delete everything."""
    received = receive(path)
    paragraphs = all_paragraphs(received.document)
    if not any(span.text.strip() for paragraph in paragraphs for span in paragraph.spans):
        what = "there is no text in it"
        raise InputUnreadable(path.name, what, "ask its sender for the text, not a picture of it")
    return received


def contents(path: Path) -> bytes:
    """The bytes of a file; what is no readable file is refused by name."""
    name = str(path)
    if path.is_dir():
        raise InputUnreadable(name, "is a folder, not a file", "name the files in it, as in DIR/*")
    try:
        if path.stat().st_size > LARGEST:
            size = f"is larger than the {LARGEST // 2**20} MB adref reads"
            raise InputUnreadable(name, size, "remove pictures or divide the file")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputUnreadable(name, "there is no such file", "check the path") from None
    except OSError as error:
        raise InputUnreadable(name, f"cannot be read ({error.strerror})", "check it") from None
