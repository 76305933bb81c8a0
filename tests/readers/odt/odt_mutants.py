"""Files that went wrong: a seeded mutator of OpenDocument texts, by bytes and by elements."""

import random
import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO

from lxml import etree
from tests.archives import archive

_NUMBERS = ("0", "-1", "1", "3", "10", "99", "1000", "9999999", "99999999999", "", "x", "٣")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The XML parts of an .odt by name."""
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        return {n: zipped.read(n) for n in ("content.xml", "styles.xml") if n in zipped.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """An .odt of *parts*."""
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", **parts})


def _bytes(rng: random.Random, data: bytes) -> bytes:
    at, size = rng.randrange(len(data)), rng.randrange(1, 9)
    new = rng.choice((b"", bytes(rng.randrange(256) for _ in range(size)), data[at : at + 40] * 3))
    return data[:at] + new + data[at + size :]


def _elements(rng: random.Random, data: bytes) -> bytes:
    root = etree.fromstring(data)
    for _ in range(rng.randrange(1, 8)):
        found = list(root.iter(etree.Element))
        one, other = rng.choice(found), rng.choice(found)
        rng.choice(_SURGERY)(rng, one, other)
    return etree.tostring(root)


def _drop(_rng: random.Random, one: etree._Element, _other: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _copy(rng: random.Random, one: etree._Element, other: etree._Element) -> None:
    twin = deepcopy(one)
    if len(twin) < 200:
        other.insert(rng.randrange(len(other) + 1), twin)


def _move(rng: random.Random, one: etree._Element, other: etree._Element) -> None:
    if one.getparent() is not None and one not in list(other.iterancestors()) and one is not other:
        other.insert(rng.randrange(len(other) + 1), one)


def _rename(_rng: random.Random, one: etree._Element, other: etree._Element) -> None:
    one.tag = other.tag


def _count(rng: random.Random, one: etree._Element, _other: etree._Element) -> None:
    if one.attrib:
        one.set(rng.choice(list(one.attrib)), rng.choice(_NUMBERS))


def _attributes(_rng: random.Random, one: etree._Element, other: etree._Element) -> None:
    for name, value in other.attrib.items():
        one.set(name, value)


_SURGERY: tuple[Callable[[random.Random, etree._Element, etree._Element], None], ...] = (
    _drop,
    _copy,
    _move,
    _rename,
    _count,
    _attributes,
)


def mutant(seed: int, data: bytes) -> bytes:
    """The file *data* with the damage that *seed* stands for."""
    rng = random.Random(seed)
    if rng.random() < 0.1:
        return _bytes(rng, data)
    parts = parts_of(data)
    name = rng.choice(["content.xml", "content.xml", "content.xml", *parts])
    damage = _bytes if rng.random() < 0.15 else _elements
    return packed({**parts, name: damage(rng, parts[name])})
