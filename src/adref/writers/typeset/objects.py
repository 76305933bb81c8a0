"""PDF files as typst writes them, close to the bytes: numbered objects, and back to a file.

typst writes a plain table of references (ISO 32000-1, 7.5.4), no streams of objects, and every
reference as "12 0 R": so much is relied on, and a file that is written otherwise is refused.
What is written here has streams of objects (7.5.7), as the thousands of tags of a table become a
tenth of their size in them.
"""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise, starmap
from struct import Struct

from adref.writers.typeset.faults import PdfNotSet

__all__ = ["Objects", "opened", "reference", "references", "shifted", "written"]

_TRAILER = re.compile(
    rb"trailer\n<</Size (?P<size>\d+)/Root (?P<root>\d+) 0 R/Info (?P<info>\d+) 0 R.*"
    rb"startxref\n(?P<table>\d+)\n%%EOF\s*$",
    re.DOTALL,
)
_OBJECT = re.compile(rb"(?P<number>\d+) 0 obj\n(?P<body>.*)\nendobj\s*$", re.DOTALL)
_REFERENCE = re.compile(rb"(?<!\d)(\d+) 0 R\b")
_SIGN = re.compile(rb"\\.|[()]", re.DOTALL)
"""What tells where a string ends; parentheses in it are balanced or escaped."""
_STREAM = b"\nstream\n"
_WORDLESS = re.compile(rb"<<[^()\\\0]*(?:\((?:U\d+x\d+y\d+|Note \d+)\)[^()\\\0]*)*>>|\[[\d R]*\]")
"""A body without strings but the ids of tags; a stream ends in another way."""
_APART = b"\0\n"
_ROW = Struct(">BIH")
_UNKNOWN = "typst writes another kind of PDF than is known here"
_IN_ONE = 500
"""Objects of one stream of objects."""


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects of a file, the first of which has the number 1."""

    bodies: list[bytes]
    root: int
    info: int

    def __getitem__(self, number: int) -> bytes:
        """The object of that *number*."""
        return self.bodies[number - 1]


def opened(data: bytes) -> Objects:
    """The objects of the file *data*.

    Raises :class:`PdfNotSet` where it is not as typst writes it.
    """
    trailer = _TRAILER.search(data, max(0, len(data) - 500))
    if trailer is None:
        raise PdfNotSet(_UNKNOWN)
    size, table = int(trailer["size"]), int(trailer["table"])
    lines = data[table : trailer.start()].split(b"\n")[3 : size + 2]
    starts = [int(line[:10]) for line in lines]
    found = [_OBJECT.match(data, one, two) for one, two in pairwise([*starts, table])]
    bodies = [one["body"] for n, one in enumerate(found, 1) if one and int(one["number"]) == n]
    if len(bodies) != size - 1:
        raise PdfNotSet(_UNKNOWN)
    return Objects(bodies, int(trailer["root"]), int(trailer["info"]))


def reference(body: bytes, key: bytes) -> int | None:
    """The number of the object that *body* has under *key*, a name without its slash."""
    found = re.search(rb"/" + key + rb" (\d+) 0 R\b", body)
    return int(found[1]) if found else None


def references(body: bytes, key: bytes) -> list[int]:
    """The numbers of the objects in the list that *body* has under *key*."""
    found = re.search(rb"/" + key + rb"\[([\d R]*)\]", body)
    return [int(one) for one in _REFERENCE.findall(found[1])] if found else []


def shifted(bodies: Sequence[bytes], by: int, moved: Mapping[int, int]) -> list[bytes]:
    """*bodies* with every reference *by* so much higher, to where one is *moved* to if it is.

    What stands in strings and in streams is no reference.
    """
    result = list(bodies)
    # Nearly all are tags, small and without words: renumbered together, ten times as fast.
    plain = [n for n, body in enumerate(bodies) if _WORDLESS.fullmatch(body)]
    together = _renumbered(_APART.join(bodies[n] for n in plain), by, moved).split(_APART)
    for n, body in zip(plain, together, strict=bool(plain)):
        result[n] = body
    for n in set(range(len(bodies))).difference(plain):
        head, stream, rest = bodies[n].partition(_STREAM)
        pieces = (t if quoted else _renumbered(t, by, moved) for t, quoted in _strings(head))
        result[n] = b"".join(pieces) + stream + rest
    return result


def _renumbered(text: bytes, by: int, moved: Mapping[int, int]) -> bytes:
    pieces = _REFERENCE.split(text)
    for at in range(1, len(pieces), 2):
        number = int(pieces[at])
        pieces[at] = b"%d 0 R" % moved.get(number, number + by)
    return b"".join(pieces)


def _strings(head: bytes) -> Iterator[tuple[bytes, bool]]:
    """*head* in pieces, each with whether it is a string."""
    depth = done = 0
    for sign in _SIGN.finditer(head):
        if sign[0] == b"(":
            if not depth:
                yield head[done : sign.start()], False
                done = sign.start()
            depth += 1
        elif sign[0] == b")":
            depth -= 1
            if not depth:
                yield head[done : sign.end()], True
                done = sign.end()
    yield head[done:], False


def written(bodies: Sequence[bytes], root: int, info: int) -> bytes:
    """The file of the objects *bodies*, numbered from 1."""
    out = [b"%PDF-1.7\n%\x80\x80\x80\x80\n"]
    at = len(out[0])
    places: dict[int, tuple[int, int, int]] = {}
    loose = []
    for number, body in enumerate(bodies, 1):
        if _STREAM not in body:
            loose.append(number)
            continue
        places[number] = (1, at, 0)
        out.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        at += len(out[-1])
    last = len(bodies)
    for start in range(0, len(loose), _IN_ONE):
        there = loose[start : start + _IN_ONE]
        last += 1
        places |= {number: (2, last, index) for index, number in enumerate(there)}
        places[last] = (1, at, 0)
        out.append(_together(last, there, bodies))
        at += len(out[-1])
    out.append(_table(places, last + 1, at, (root, info, sha256(b"".join(out)).hexdigest()[:32])))
    return b"".join(out)


def _together(number: int, there: Sequence[int], bodies: Sequence[bytes]) -> bytes:
    """The stream of objects that is the object *number* and holds those numbered *there*."""
    heads, at = [], 0
    for one in there:
        heads.append(b"%d %d" % (one, at))
        at += len(bodies[one - 1]) + 1
    first = b" ".join(heads) + b"\n"
    packed = zlib.compress(first + b"\n".join(bodies[one - 1] for one in there))
    return (
        b"%d 0 obj\n<</Type/ObjStm/N %d/First %d/Length %d/Filter/FlateDecode>>\nstream\n"
        % (number, len(there), len(first), len(packed))
        + packed
        + b"\nendstream\nendobj\n"
    )


def _table(
    places: dict[int, tuple[int, int, int]], number: int, at: int, ends: tuple[int, int, str]
) -> bytes:
    """The table of references as a stream (7.5.8), which is the object *number* at byte *at*."""
    root, info, ident = ends
    rows = {0: (0, 0, 65535), **places, number: (1, at, 0)}
    lines = (rows[n] for n in range(number + 1))
    packed = zlib.compress(b"".join(starmap(_ROW.pack, lines)))
    head = (
        f"{number} 0 obj\n<</Type/XRef/Size {number + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"
        f"/ID[<{ident}><{ident}>]/Length {len(packed)}/Filter/FlateDecode>>\nstream\n"
    )
    return b"".join([head.encode(), packed, b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % at])
