"""Accepting and rejecting tracked changes, as ECMA-376 part 1, 17.13.5 says, for checks only."""

import io
import zipfile
from collections.abc import Callable, Iterator

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Choice = Callable[[str], bool]
"""Whether to accept the changes of an author; all others are rejected."""


def everything(_author: str) -> bool:
    """Accept all."""
    return True


def nothing(_author: str) -> bool:
    """Reject all."""
    return False


def of(party: str) -> Choice:
    """Accept what *party* wants."""
    return lambda author: party in author.split(", ")


def part(data: bytes, name: str) -> etree._Element:
    """One part of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def paragraphs(data: bytes, accepts: Choice, name: str = "word/document.xml") -> list[str]:
    """The texts that are left, white space collapsed, tabs as one space.

    Empty ones are left out at the end of the body, a cell or a note, where the mark of the last
    paragraph has nothing to join; anywhere else one would be a paragraph too many.
    """
    root = part(data, name)
    told: list[str] = []
    for holder in root.iter(f"{_W}body", f"{_W}tc", f"{_W}footnote"):
        there = [" ".join(text.split()) for text in _container(holder, accepts)]
        while there and not there[-1]:
            there.pop()
        told += there
    return told


def _container(holder: etree._Element, accepts: Choice) -> Iterator[str]:
    text = ""
    for child in holder:
        if child.tag == f"{_W}p":
            text += "".join(_words(child, accepts))
            if _mark_stays(child, accepts):
                yield text
                text = ""
    yield text


def _mark_stays(paragraph: etree._Element, accepts: Choice) -> bool:
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    for change in () if mark is None else mark:
        if change.tag == f"{_W}ins":
            return accepts(change.get(f"{_W}author"))
        if change.tag == f"{_W}del":
            return not accepts(change.get(f"{_W}author"))
    return True


def _words(element: etree._Element, accepts: Choice) -> Iterator[str]:
    for child in element:
        author = child.get(f"{_W}author", "")
        if child.tag == f"{_W}ins" and not accepts(author):
            continue
        if child.tag == f"{_W}del" and accepts(author):
            continue
        if child.tag in (f"{_W}t", f"{_W}delText"):
            yield child.text or ""
        elif child.tag == f"{_W}tab":
            yield " "
        else:
            yield from _words(child, accepts)
