"""A rolling text as :mod:`adref.writers.markdown` writes it, read back as a compilation.

What a person sees is what is read: wordings, parties, labels, remarks. Only ids, places,
hashes and the single edits of a reading come from the appendix.
"""

from adref.base.errors import InputUnreadable
from adref.compilation.model import BaseText, Compilation
from adref.readers.limits import check_paragraphs
from adref.readers.rolling.layout import Layout, laid_out
from adref.readers.rolling.lists import read_moves, read_notices, read_parties
from adref.readers.rolling.paragraphs import read_paragraphs
from adref.readers.rolling.unreadable import Unreadable, checked

__all__ = ["read"]

MAX_CHARACTERS = 32_000_000
MAX_LINES = 1_000_000
MAX_BRACKETS = 500_000
"""What one rolling text may have; the largest met has a five-hundredth of each."""


def read(data: bytes, file: str) -> Compilation:
    """The compilation that the rolling text *data* of *file* tells.

    Raises :class:`adref.base.errors.InputUnreadable`, with the line, where it tells none.
    """
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        what = f"line {line}: is no UTF-8 text"
        raise InputUnreadable(file, what, "save the file as UTF-8") from None
    _check_size(text, file)
    try:
        return _compilation(laid_out(text))
    except Unreadable as fault:
        line = text.count("\n", 0, fault.at) + 1
        raise InputUnreadable(file, f"line {line}: {fault.what}", fault.remedy) from None


def _compilation(layout: Layout) -> Compilation:
    paragraphs = read_paragraphs(layout)
    with checked(layout.appendix):
        base = BaseText(layout.title, layout.file, layout.records["base"][0]["base"])
    return Compilation(
        base,
        read_parties(layout),
        tuple(paragraphs),
        read_moves(layout, paragraphs),
        read_notices(layout),
    )


def _check_size(text: str, file: str) -> None:
    """Refuse what would take minutes or a gigabyte to read."""
    counts = (
        (len(text), MAX_CHARACTERS, "characters"),
        (text.count("\n"), MAX_LINES, "lines"),
        (text.count("["), MAX_BRACKETS, "brackets"),
    )
    for count, most, what in counts:
        if count > most:
            said = f"it has {count:,} {what}, more than the limit of {most:,}"
            raise InputUnreadable(file, said, "compile the papers in several parts")
    check_paragraphs(text.count('\n{"id":'), file)
