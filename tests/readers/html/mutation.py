"""Damaged pages and messages: pieces cut, doubled, exchanged and spoilt, by chance that repeats."""

from collections.abc import Callable, Sequence
from random import Random

_BITS = (
    b"<", b">", b"&", b'"', b"'", b"\x00", b"\xff\xfe", b"</", b"<!--", b"<![if", b"<ins>", b"</p>",
    b"<table>", b"<style>", b"{", b"}", b"&#x110000;", b"&#0;", b"=?utf-8?B?", b"--b\n", b"\n\n",
    b"rowspan=99999999999", b"start=-99999999999", b"mso-list:l0 level9", b"content-type: ",
    b"<a href='#_ftn1'>", b"</a>", b"<li value=x>", b"rgb(1..2,3,4)", b"color:#12345", b"</body>",
)  # fmt: skip


def _cut(data: bytes, _other: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 200) :]


def _double(data: bytes, _other: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randrange(1, 400)]
    return data[:start] + piece * chance.randrange(2, 20) + data[start:]


def _spoil(data: bytes, _other: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]


def _put(data: bytes, _other: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(_BITS) + data[start:]


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = chance.randrange(len(other) + 1), chance.randrange(1, 2_000)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start : start + end] + data[at:]


_WAYS: Sequence[Callable[[bytes, bytes, Random], bytes]] = (_cut, _double, _spoil, _put, _splice)


def mutated(seeds: Sequence[bytes], number: int) -> bytes:
    """The damaged file of this *number*, made of *seeds*; the same number gives the same file."""
    chance = Random(number)
    data = chance.choice(seeds)
    for _ in range(chance.randrange(1, 12)):
        data = chance.choice(_WAYS)(data, chance.choice(seeds), chance)
    return data
