"""Files from disk: read whole, refused with a reason, hashed."""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.compilation.apart import together
from adref.compilation.tabling import Told
from adref.readers.table import LARGEST, opened
from adref.text.document import MarkedDocument
from adref.text.walk import all_paragraphs


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came: what it says and the SHA-256 of its bytes in hexadecimal.

    *sender* and *address* are those of the message it came with, where it came with one. *rows*
    are what its tables of comments say, once they are taken out of the document. *is_body* says
    that these are the words of the message itself.
    """

    document: MarkedDocument
    sha256: str
    sender: str = ""
    address: str = ""
    rows: tuple[Told, ...] = ()
    is_body: bool = False


def receive(path: Path) -> Received:
    """Read the file at *path*, a message with all that it holds as one document.

    Raises :class:`InputUnreadable` with the remedy.
    """
    papers = _opened(path)
    whole = together(path.name, [paper.document for paper in papers])
    return replace(papers[0], document=whole)


def receive_input(path: Path) -> tuple[Received, ...]:
    """Read the papers at *path*; one without a word is no wish to delete everything.

    It is one paper as a rule; a message holds its own words and the files that came with it.
    """
    there = tuple(paper for paper in _opened(path) if has_words(paper.document))
    if not there:
        what = "there is no text in it"
        raise InputUnreadable(path.name, what, "ask its sender for the text, not a picture of it")
    return there


def has_words(document: MarkedDocument) -> bool:
    """Whether any paragraph or footnote of *document* has words."""
    paragraphs = all_paragraphs(document)
    return any(span.text.strip() for paragraph in paragraphs for span in paragraph.spans)


def _opened(path: Path) -> tuple[Received, ...]:
    """The papers at *path*; what is said of a message stands with its first."""
    data = contents(path)
    found = opened(data, path.name)
    first, *others = found.documents
    documents = (replace(first, notices=(*found.notices, *first.notices)), *others)
    digest = sha256(data).hexdigest()
    return tuple(
        Received(d, digest, found.sender, found.address, is_body=d.file in found.bodies)
        for d in documents
    )


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
