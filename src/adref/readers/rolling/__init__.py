"""A rolling text as adref writes it, Markdown or Word, read back as a compilation.

What a person sees is what is read: wordings, parties, labels, remarks. Only ids, places,
hashes and the single edits of a reading come from the appendix.
"""

from collections.abc import Callable
from dataclasses import replace

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseText, Compilation
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import style_from
from adref.readers.limits import check_paragraphs
from adref.readers.rolling.brackets import AFTER, REMEDY
from adref.readers.rolling.layout import Block, Layout, laid_out
from adref.readers.rolling.lists import read_moves, read_notices, read_parties
from adref.readers.rolling.page import is_page, open_page
from adref.readers.rolling.paragraphs import Nested, read_paragraphs
from adref.readers.rolling.readings import PUT_BACK
from adref.readers.rolling.unreadable import Unreadable, checked
from adref.readers.rolling.word import check_brackets, notated

__all__ = ["is_rolling", "read"]

MAX_CHARACTERS = 32_000_000
MAX_LINES = 1_000_000
MAX_BRACKETS = 500_000
"""What one rolling text may have; the largest met has a five-hundredth of each."""
_ZIP = b"PK\x03\x04"
_IN_WORD = {
    REMEDY: "write [Party: words] in bold brackets, and brackets of the text itself not bold",
    AFTER: "write [words (Party)] in bold brackets, and brackets of the text itself not bold",
    PUT_BACK: "put its comment back in the margin of the paragraph",
}
"""What to do where it is another thing in Word than in Markdown."""
_QUOTED = 40


def is_rolling(data: bytes) -> bool:
    """Whether *data* is a rolling text that adref has written, edited since or not."""
    if not data.startswith(_ZIP):
        return f"\n{signs.APPENDIX_START}".encode() in data
    try:
        return is_page(data)
    except InputUnreadable:
        return False


def read(data: bytes, file: str) -> Compilation:
    """The compilation that the rolling text *data* of *file* tells.

    Raises :class:`adref.base.errors.InputUnreadable`, with the line or the paragraph, where it
    tells none.
    """
    return _read_word(data, file) if data.startswith(_ZIP) else _read_markdown(data, file)


def _read_markdown(data: bytes, file: str) -> Compilation:
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        what = f"line {line}: is no UTF-8 text"
        raise InputUnreadable(file, what, "save the file as UTF-8") from None
    _check_size(text, file)
    try:
        return _compilation(laid_out(text), lambda block: _stretch(block, file))
    except Unreadable as fault:
        line = text.count("\n", 0, fault.at) + 1
        raise InputUnreadable(file, f"line {line}: {fault.what}", fault.remedy) from None


def _read_word(data: bytes, file: str) -> Compilation:
    try:
        made = notated(open_page(data, file), file)
    except Unreadable as fault:
        what = f"paragraph {fault.at}: {fault.what}"
        raise InputUnreadable(file, what, fault.remedy) from None
    try:
        _check_size(made.text, file)
        layout = laid_out(made.text)
        check_brackets(made, layout)
        found = _compilation(layout, lambda block: made.place_of(block.at))
    except Unreadable as fault:
        said = made.said_at(fault.at)
        words = " ".join(said.text.split())[:_QUOTED] if said else ""
        where = f"paragraph {said.number} (“{words}”): " if said else ""
        remedy = _IN_WORD.get(fault.remedy, fault.remedy)
        raise InputUnreadable(file, f"{where}{fault.what}", remedy) from None
    return replace(found, notices=(*found.notices, *made.notices))


def _stretch(block: Block, file: str) -> Place:
    return Place(file, block.at, block.at + len(block.text))


def _compilation(layout: Layout, place: Callable[[Block], Place]) -> Compilation:
    """What *layout* tells; *place* is where in the file a block of it stands."""
    with checked(layout.appendix):
        record = layout.records["base"][0]
        base = BaseText(layout.title, layout.file, record["base"])
        style = style_from(record.get("style", {}))
    parties = read_parties(layout)
    paragraphs, nested = read_paragraphs(layout, {party.ident for party in parties}, style)
    return Compilation(
        base,
        parties,
        tuple(paragraphs),
        read_moves(layout, paragraphs, style),
        (*read_notices(layout), *(_nested(one, place(one.block)) for one in nested)),
    )


def _nested(bracket: Nested, place: Place) -> Notice:
    words = f"{bracket.printed} is read as {bracket.read}"
    return Notice("rolling-nested", words, place)


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
