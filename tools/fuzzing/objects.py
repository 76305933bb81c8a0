"""Damage to PDF: its packed streams are laid open first, so that changes reach what is in them."""

import re
import zlib
from functools import lru_cache
from random import Random

from tools.fuzzing.pieces import words_of

_STREAM = re.compile(
    rb"<<((?:(?!>>\s*endobj).){0,600}?)>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL
)
_OBJECT = re.compile(rb"\d+ \d+ obj\b.{0,20000}?\bendobj", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+\.?\d*")
_NAME = re.compile(rb"/[A-Za-z0-9]+")
_REFERENCE = re.compile(rb"\d+ 0 R")
_NUMBERS = (
    b"0", b"-1", b"1", b"7", b"65536", b"2147483648", b"1e9", b"99999999999999999999", b"0.0001",
)  # fmt: skip
WORDS = words_of("pdf")


@lru_cache(maxsize=64)
def unpacked(data: bytes) -> bytes:
    """*data* with its packed streams laid open; the parser finds the objects without the table."""

    def opened(found: re.Match[bytes]) -> bytes:
        head, body = found[1], found[2]
        if b"/FlateDecode" not in head or b"DecodeParms" in head or b"/Image" in head:
            return found[0]
        try:
            plain = zlib.decompress(body)
        except zlib.error:
            return found[0]
        head = re.sub(rb"/Filter\s*(\[\s*)?/FlateDecode(\s*\])?", b"", head)
        head = re.sub(rb"/Length\s+\d+(\s+\d+\s+R)?", b"/Length %d" % len(plain), head)
        return b"<<" + head + b">>\nstream\n" + plain + b"\nendstream"

    return _STREAM.sub(opened, data)


def disordered(data: bytes, other: bytes, chance: Random) -> bytes:
    """*data* with one to eight changes, some with objects of *other*."""
    done = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not done:
            return b"%PDF-"
        chance.choice(_CHANGES)(done, chance.randrange(len(done)), other, chance)
    return bytes(done)


def _byte(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    done[at] = chance.randrange(256)


def _cut(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    del done[at : at + chance.randint(1, 64)]


def _token(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    done[at:at] = chance.choice(WORDS.rare) * chance.choice((1, 1, 1, 3, 500))


def _number(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    _swap(done, at, _NUMBER, chance.choice(_NUMBERS))


def _name(done: bytearray, at: int, other: bytes, chance: Random) -> None:
    _swap(done, at, _NAME, _found(other, _NAME, chance))


def _reference(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    """A reference leads to another object, to none, or round in a ring."""
    _swap(done, at, _REFERENCE, _found(bytes(done), _REFERENCE, chance))


def _operand(done: bytearray, at: int, other: bytes, chance: Random) -> None:
    _swap(done, at, WORDS.tokens, _found(other, WORDS.tokens, chance))


def _object(done: bytearray, at: int, other: bytes, chance: Random) -> None:
    """An object of another paper in the place of one of the same number or of any."""
    taken = _found(other, _OBJECT, chance)
    number = re.match(rb"\d+", taken)
    same = re.search(rb"\b%s 0 obj\b" % number[0], bytes(done)) if number else None
    place = same.start() if same and chance.random() < 0.6 else at
    _swap(done, place, _OBJECT, taken)


def _copy(done: bytearray, at: int, other: bytes, chance: Random) -> None:
    source = done if chance.random() < 0.7 else other
    start = chance.randrange(len(source) + 1)
    done[at:at] = source[start : start + chance.randint(1, 400)]


def _overwrite(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    start = chance.randrange(len(done))
    done[at : at + 40] = done[start : start + 40]


def _end(done: bytearray, at: int, _other: bytes, chance: Random) -> None:
    if chance.random() < 0.2:
        del done[at:]


_CHANGES = (
    _byte, _cut, _token, _number, _number, _name, _reference, _operand, _object, _copy, _overwrite,
    _end,
)  # fmt: skip


def _found(source: bytes, pattern: re.Pattern[bytes], chance: Random) -> bytes:
    found = pattern.search(source, chance.randrange(len(source) + 1))
    return found[0] if found else b""


def _swap(done: bytearray, at: int, pattern: re.Pattern[bytes], token: bytes) -> None:
    found = pattern.search(done, at)
    if found and token:
        done[found.start() : found.end()] = token
