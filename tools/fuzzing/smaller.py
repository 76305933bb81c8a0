"""A finding made smaller, while it stays the same finding."""

import time
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from lxml import etree
from tools.fuzzing.archives import packed

Same = Callable[[bytes], bool]
_Element = etree._Element  # noqa: SLF001 - the name lxml gives the type


def smaller(data: bytes, same: Same, seconds: float) -> bytes:
    """The least of *data* found within *seconds* for which *same* still says yes."""
    end = time.monotonic() + seconds

    def held(made: bytes) -> bool:
        return time.monotonic() < end and same(made)

    parts = _parts(data)
    if not parts or not held(packed(parts)):
        return _fewer_bytes(data, held)
    for name in sorted(parts):
        rest = {other: part for other, part in parts.items() if other != name}
        if held(packed(rest)):
            parts = rest
    for name in sorted(parts, key=lambda part: -len(parts[part])):
        parts[name] = _part(parts[name], _in_archive(parts, name, held))
    return packed(parts)


def _in_archive(parts: Mapping[str, bytes], name: str, held: Same) -> Same:
    return lambda made: held(packed({**parts, name: made}))


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError):
        return {}


def _part(data: bytes, held: Same) -> bytes:
    try:
        root = etree.fromstring(data)
    except (etree.XMLSyntaxError, ValueError):
        return _fewer_bytes(data, held)
    if not held(etree.tostring(root)):
        return _fewer_bytes(data, held)
    _fewer_children(root, root, held)
    _fewer_attributes(root, held)
    return bytes(etree.tostring(root))


def _fewer_children(root: _Element, element: _Element, held: Same) -> None:
    """The children of *element* left out in halves, quarters, and one by one; then theirs."""
    size = len(element)
    while size:
        for at in range(len(element) - size, -1, -size):
            taken = list(element[at : at + size])
            del element[at : at + size]
            if not held(etree.tostring(root)):
                element[at:at] = taken
        size //= 2
    for child in list(element):
        _fewer_children(root, child, held)


def _fewer_attributes(root: _Element, held: Same) -> None:
    for element in root.iter(etree.Element):
        for name, value in list(element.attrib.items()):
            del element.attrib[name]
            if not held(etree.tostring(root)):
                element.set(name, value)


def _fewer_bytes(data: bytes, held: Same) -> bytes:
    size = max(1, len(data) // 2)
    while size:
        at = 0
        while at < len(data):
            shorter = data[:at] + data[at + size :]
            if held(shorter):
                data = shorter
            else:
                at += size
        size //= 2
    return data
