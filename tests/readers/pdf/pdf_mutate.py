"""Broken PDFs: seeds with bytes changed, streams unpacked first so that changes reach what is in them.

Long runs: ``python tests/readers/pdf/pdf_mutate.py COUNT FOLDER SEED.pdf...`` keeps in FOLDER
every input that the reader met with anything but a document or a refusal.
"""

import re
import resource
import signal
import sys
import time
import zlib
from pathlib import Path
from random import Random
from types import FrameType

from adref.base.errors import InputUnreadable
from adref.readers.pdf import read

_STREAM = re.compile(
    rb"<<((?:(?!>>\s*endobj).){0,600}?)>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL
)
_NUMBER = re.compile(rb"-?\d+\.?\d*")
_NAME = re.compile(rb"/[A-Za-z0-9]+")
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"1e9", b"99999999999999999999", b"0.0001")
_TOKENS = (
    b"null",
    b"<<>>",
    b"[]",
    b"()",
    b"<",
    b">>",
    b"[",
    b"true",
    b"/X",
    b"1 0 R",
    b"BT",
    b"ET",
    b"q",
    b"Q",
)
MEMORY = 3 * 2**30
SECONDS = 60


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


def mutated(data: bytes, chance: Random) -> bytes:
    """*data* with one to eight changes."""
    done = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        chance.choice(_CHANGES)(done, chance.randrange(len(done)), chance)
        if not done:
            return b"%PDF-"
    return bytes(done)


def _byte(done: bytearray, at: int, chance: Random) -> None:
    done[at] = chance.randrange(256)


def _cut(done: bytearray, at: int, chance: Random) -> None:
    del done[at : at + chance.randint(1, 64)]


def _token(done: bytearray, at: int, chance: Random) -> None:
    done[at:at] = chance.choice(_TOKENS)


def _number(done: bytearray, at: int, chance: Random) -> None:
    _swap(done, at, _NUMBER, chance.choice(_NUMBERS))


def _name(done: bytearray, at: int, chance: Random) -> None:
    _swap(done, at, _NAME, chance.choice(_NAME.findall(bytes(done[:20_000])) or [b"/P"]))


def _copy(done: bytearray, at: int, chance: Random) -> None:
    other = chance.randrange(len(done))
    done[at:at] = done[other : other + chance.randint(1, 400)]


def _overwrite(done: bytearray, at: int, chance: Random) -> None:
    other = chance.randrange(len(done))
    done[at : at + 40] = done[other : other + 40]


_CHANGES = (_byte, _cut, _token, _number, _name, _copy, _overwrite)


def _swap(done: bytearray, at: int, pattern: re.Pattern[bytes], token: bytes) -> None:
    found = pattern.search(done, at)
    if found:
        done[found.start() : found.end()] = token


def outcome(data: bytes) -> str:
    """What came of *data*: "read", "refused", or what went wrong."""
    try:
        read(data, "paper.pdf")
    except InputUnreadable:
        return "refused"
    except BaseException as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"{type(fault).__name__}: {fault}"
    return "read"


class TooSlow(BaseException):
    """One input took longer than it may."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


def _peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"


def main(count: int, folder: Path, seeds: list[Path]) -> int:
    """Try *count* changes, the same in every run; how many inputs went wrong."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _stop)
    chance = Random(count)
    texts = [text for seed in seeds for text in (seed.read_bytes(), unpacked(seed.read_bytes()))]
    counts: dict[str, int] = {}
    slowest = 0.0
    for _ in range(count):
        data = mutated(chance.choice(texts), chance)
        start = time.monotonic()
        signal.alarm(SECONDS)
        found = outcome(data)
        signal.alarm(0)
        took = time.monotonic() - start
        if took > slowest:
            slowest = took
            (folder / "slowest.pdf").write_bytes(data)
        kind = found[:60]
        counts[kind] = counts.get(kind, 0) + 1
        if found not in ("read", "refused") and counts[kind] < 4:
            (folder / f"fault-{sum(counts.values())}.pdf").write_bytes(data)
    print(counts, f"slowest {slowest:.1f} s", _peak())  # noqa: T201 - its report
    return sum(count for kind, count in counts.items() if kind not in ("read", "refused"))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]))
