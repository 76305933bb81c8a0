"""What is refused unread: limits that keep time and memory small, whatever the file says."""

import re
import zlib
from collections.abc import Iterator

from playa.document import Document
from playa.pdftypes import DecipherCallable

from adref.base.errors import InputUnreadable

MAX_PAGES = 3_000
MAX_OBJECTS = 1_000_000
"""Texts, lines and pictures drawn on all pages together."""
MAX_GLYPHS = 2_000_000
MAX_CONTENT = 32 * 2**20
"""Bytes of all page contents, unpacked, a form counted as often as it is drawn."""
MAX_UNPACKED = 256 * 2**20
"""Bytes of everything in the file but pictures, unpacked."""
MAX_LOCKED = 8 * 2**20
"""Bytes of everything but pictures in an encrypted file, packed."""
MAX_COMPARED = 20_000_000
"""How often pieces of text on all pages are compared with others of their page; a page of prose
compares a few thousand."""
MAX_FORMS = 20_000
"""How often a form (a drawing kept apart) is drawn."""
MAX_DEPTH = 24
"""Forms within forms, and elements of structure within each other."""
_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_TWICE = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl)\b")
_LENGTH_ELSEWHERE = re.compile(rb"/Length\s+(\d{1,9})\s+\d{1,5}\s+R")
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj\s*(\S)")
_NUMBERED = re.compile(rb"(?<!\d)(\d{1,9})\s+(\d{1,5})\s+obj")
_HEAD = 1_500
_DIVIDE = "save the pages that matter as a new PDF, or ask for the Word file"


def too_much(file: str, what: str) -> InputUnreadable:
    """The refusal of a file that has *what*."""
    return InputUnreadable(file, what, _DIVIDE)


def check_unpacked(data: bytes, file: str) -> None:
    """Refuse *data* if what is packed in it is too large; nothing large is kept on the way."""
    total = 0
    for start, head in _streams(data):
        total += _size(data, start, MAX_UNPACKED - total)
        if total < MAX_UNPACKED and _TWICE.search(head):
            total += _size_within(data, start, MAX_UNPACKED - total)
        if total >= MAX_UNPACKED:
            mega = MAX_UNPACKED // 2**20
            raise too_much(file, f"unpacks to more than the limit of {mega} MB")


def check_locked(document: Document, data: bytes, file: str) -> None:
    """The same check for a file that is encrypted, with a password or without one."""
    decipher = document.decipher
    if decipher is None:
        return
    packed = total = 0
    for start, head in _streams(data):
        stop = data.find(b"endstream", start)
        locked = data[start : stop if stop > start else len(data)].rstrip(b"\r\n")
        packed += len(locked)
        if packed > MAX_LOCKED:
            mega = MAX_LOCKED // 2**20
            raise too_much(file, f"is encrypted and larger than the limit of {mega} MB for that")
        named = _NUMBERED.findall(data[max(0, start - len(head) - 100) : start])
        if named:
            plain = _plain(decipher, (int(named[-1][0]), int(named[-1][1])), locked)
            total += _size(plain, 0, MAX_UNPACKED - total)
        if total >= MAX_UNPACKED:
            mega = MAX_UNPACKED // 2**20
            raise too_much(file, f"unpacks to more than the limit of {mega} MB")


def _plain(decipher: DecipherCallable, number: tuple[int, int], locked: bytes) -> bytes:
    try:
        return decipher(*number, locked)
    except ValueError:  # no whole block: it cannot be read later on either
        return b""


def leads_round(data: bytes) -> bool:
    """Whether the length of a stream is said by something that is no number, such as itself.

    The parser would look for it for ever.
    """
    asked = {int(found[1]) for found in _LENGTH_ELSEWHERE.finditer(data)}
    if not asked:
        return False
    return any(
        int(found[1]) in asked and not found[2].isdigit() for found in _OBJECT.finditer(data)
    )


def _streams(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Where each packed stream begins that is no picture, with what is said of it."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 3 :]
        if not _PICTURE.search(head):
            yield found.end(), head


def _size(data: bytes, start: int, room: int) -> int:
    return sum(len(piece) for piece in _pieces(data, start, room))


def _size_within(data: bytes, start: int, room: int) -> int:
    """How large a stream is that is packed twice."""
    inner, total = zlib.decompressobj(), 0
    try:
        for piece in _pieces(data, start, room):
            packed = piece
            while packed and total < room:
                total += len(inner.decompress(packed, 2**20))
                packed = inner.unconsumed_tail
    except zlib.error:
        return total
    return total


def _pieces(data: bytes, start: int, room: int) -> Iterator[bytes]:
    """What is packed from *start*, a megabyte at a time, and no more than *room* bytes."""
    unpacker, given = zlib.decompressobj(), 0
    window = 2**16
    try:
        while given < room and not unpacker.eof and start < len(data):
            packed = unpacker.unconsumed_tail
            if not packed:
                packed = data[start : start + window]
                start += window
            piece = unpacker.decompress(packed, 2**20)
            given += len(piece)
            yield piece
    except zlib.error:
        return


class Meter:
    """Counts what has been drawn; raises when a limit is passed."""

    __slots__ = ("compared", "content", "file", "forms", "glyphs", "objects")

    def __init__(self, file: str) -> None:
        self.file = file
        self.objects = self.glyphs = self.content = self.forms = self.compared = 0

    def draw(self, glyphs: int) -> None:
        """One more object with *glyphs* characters."""
        self.objects += 1
        self.glyphs += glyphs
        if self.objects > MAX_OBJECTS:
            raise too_much(self.file, f"draws more than the limit of {MAX_OBJECTS:,} objects")
        if self.glyphs > MAX_GLYPHS:
            raise too_much(self.file, f"has more than the limit of {MAX_GLYPHS:,} characters")

    def compare(self, others: int) -> None:
        """One more piece of text to compare with *others* of its page."""
        self.compared += others
        if self.compared > MAX_COMPARED:
            what = f"its pages hold too many pieces of text: more than {MAX_COMPARED:,} comparisons"
            raise too_much(self.file, f"{what} would put them in order")

    def enter(self, size: int, depth: int) -> None:
        """One more stream of *size* bytes to follow, *depth* forms deep."""
        self.content += size
        self.forms += depth > 0
        if self.content > MAX_CONTENT or self.forms > MAX_FORMS or depth > MAX_DEPTH:
            what = "its pages draw forms within forms without end, or far too much"
            raise too_much(self.file, what)
