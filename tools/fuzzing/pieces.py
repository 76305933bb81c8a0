"""Damage to bytes: cut, doubled, moved, exchanged, and set with pieces of other papers."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

NUMBERS = (
    "0", "-1", "1", "2", "9", "32", "255", "65536", "999999", "9999999", "2147483648", "-99999999",
    "99999999999999999999", "1e9", "1e400", "0.0001", "NaN", "", "x", "٣", "²", "1.5", " 3 ", "+7",
)  # fmt: skip
"""What stands where a number stood."""
SIGNS = (
    "\x00", "\ufeff", "\u2028", "\x85", "\x0b", "\x1c", "\u00ad", "\u200f", "\u202e", "e\u0301",
    "\u0301", "\U0001f600", "\U000e0001", "\u00a0", "\t", "\r", "\n", "\r\n", "\f", "ﬁ", "İ", "ß",
)  # fmt: skip
"""Characters at which readers have stumbled, here or elsewhere."""
BYTES = (b"\xff\xfe", b"\xfe\xff", b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80")
"""Bytes that are no UTF-8, or another encoding's mark."""
_DIGITS = re.compile(rb"-?\d+(?:\.\d+)?")
_LONGEST = 3_000_000


@dataclass(frozen=True, slots=True)
class Words:
    """What a form is made of: a pattern of its *tokens*, and *rare* ones that no seed may have."""

    tokens: re.Pattern[bytes]
    rare: Sequence[bytes]


def words_of(name: str) -> Words:
    """What papers of the kind *name* are made of, as ``words.toml`` says."""
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)[name]
    tokens = re.compile(table["tokens"].encode(), re.MULTILINE)
    return Words(tokens, [word.encode() for word in table["rare"]])


Way = Callable[[bytes, bytes, Words, Random], bytes]


def spoilt(data: bytes, others: Sequence[bytes], words: Words, chance: Random) -> bytes:
    """*data* after one to twelve changes, some with pieces of *others*."""
    for _ in range(min(chance.randint(1, 12), chance.randint(1, 12))):
        data = chance.choice(_WAYS)(data, chance.choice(others), words, chance)[:_LONGEST]
    return data


def windowed(data: bytes, most: int, chance: Random) -> bytes:
    """*data*, or, where it is over *most* bytes, its beginning and a stretch of the rest."""
    if len(data) <= most:
        return data
    start = chance.randrange(len(data) - most // 2)
    return data[: chance.randrange(most // 2)] + data[start : start + most // 2]


def _slice(data: bytes, longest: int, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    # Short as a rule, for a long cut leaves little to read.
    return start, start + int(longest ** chance.random())


def _cut(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    start, end = _slice(data, 400, chance)
    return data[:start] + data[end:]


def _double(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    start, end = _slice(data, 600, chance)
    times = chance.choice((1, 1, 2, 3, 20, 300))
    return data[:start] + data[start:end] * times + data[start:]


def _spoil(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    put = chance.randbytes(1) if chance.random() < 0.2 else bytes([chance.randrange(32, 127)])
    return data[:start] + put * chance.choice((1, 1, 2)) + data[start + 1 :]


def _sign(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    put = chance.choice((*BYTES, *(sign.encode() for sign in SIGNS)))
    return data[:start] + put + data[start + chance.choice((0, 1)) :]


def _splice(data: bytes, other: bytes, _words: Words, chance: Random) -> bytes:
    start, end = _slice(other, 4_000, chance)
    at, to = _slice(data, 400, chance)
    return data[:at] + other[start:end] + data[chance.choice((at, to)) :]


def _move(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    start, end = _slice(data, 2_000, chance)
    taken, rest = data[start:end], data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + taken + rest[at:]


def _end(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    return data if chance.random() < 0.7 else data[: chance.randrange(len(data) + 1)]


def _number(data: bytes, _other: bytes, _words: Words, chance: Random) -> bytes:
    return _exchanged(data, _DIGITS, chance.choice(NUMBERS).encode(), chance)


def _rare(data: bytes, _other: bytes, words: Words, chance: Random) -> bytes:
    put = chance.choice(words.rare) * chance.choice((1, 1, 1, 1, 2, 50, 2_000))
    start = chance.randrange(len(data) + 1)
    return data[:start] + put + data[start:]


def _token(data: bytes, other: bytes, words: Words, chance: Random) -> bytes:
    """One token in the place of another; a token put in; a token left out."""
    found = words.tokens.search(other, chance.randrange(len(other) + 1))
    put = found[0] if found and chance.random() < 0.8 else b""
    return _exchanged(data, words.tokens, put, chance, keep=chance.random() < 0.4)


def _exchanged(
    data: bytes, pattern: re.Pattern[bytes], put: bytes, chance: Random, *, keep: bool = False
) -> bytes:
    found = pattern.search(data, chance.randrange(len(data) + 1))
    if found is None:
        return data
    return data[: found.start()] + put + data[found.start() if keep else found.end() :]


def _lines(data: bytes, other: bytes, _words: Words, chance: Random) -> bytes:
    """Lines left out, doubled, moved, indented, joined, or taken from another paper."""
    lines, theirs = data.split(b"\n"), other.split(b"\n")
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    some = chance.choice((1, 1, 2, 5))
    match chance.randrange(6):
        case 0:
            del lines[at : at + some]
        case 1:
            lines[at:at] = lines[to : to + some] * chance.choice((1, 1, 30))
        case 2:
            lines[at], lines[to] = lines[to], lines[at]
        case 3:
            lines[at] = chance.choice((b"  ", b"    ", b"\t", b"> ", b"# ")) + lines[at]
        case 4:
            lines[at : at + 2] = [b" ".join(lines[at : at + 2])]
        case _:
            start = chance.randrange(len(theirs))
            lines[at:at] = theirs[start : start + some]
    return b"\n".join(lines)


_WAYS: Sequence[Way] = (
    _cut, _double, _spoil, _sign, _splice, _move, _end, _number, _rare, _rare, _token, _token,
    _token, _lines, _lines,
)  # fmt: skip
