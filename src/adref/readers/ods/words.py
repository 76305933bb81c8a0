"""The words of one cell, and what is said about it."""

from collections.abc import Iterator

from lxml import etree

from adref.readers.lifting.left_out import DRAWN, EMBEDDED, PICTURES, READINGS, LeftOut
from adref.readers.ods.looks import Looks, Properties, attribute, marks_of
from adref.readers.sheets import Remark, Run
from adref.readers.stream import local

_SIGNS = {"tab": "\t", "line-break": "\n"}
_WITHIN = frozenset({"span", "a", "meta", "meta-field", "ruby", "ruby-base"})
_FIELDS = frozenset({"date", "time", "sheet-name", "title", "file-name", "author-name"})
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OF_DRAWINGS = {"p": DRAWN, "title": PICTURES, "desc": PICTURES}
_OBJECTS = frozenset({"object", "object-ole", "plugin", "applet"})
_OTHER = ("unknown-element", "words in a cell that are no text of it are not read")
_MOST_SPACES = 1_000
_DEEPEST = 50


def runs_of(cell: etree._Element, looks: Looks, style: str, beside: LeftOut) -> tuple[Run, ...]:
    """The runs of *cell*, its paragraphs parted by line breaks; other words go to *beside*."""
    own = looks.properties("table-cell", style)
    found: list[Run] = []
    for paragraph in cell:
        if local(paragraph) == "p":
            if found:
                found.append(Run("\n"))
            found += _inline(paragraph, looks, own, 0, beside)
        elif local(paragraph) != "annotation":
            tell_beside(paragraph, beside)
    return tuple(found)


def _inline(
    element: etree._Element, looks: Looks, properties: Properties, depth: int, beside: LeftOut
) -> Iterator[Run]:
    """The words inside *element*, those in spans under the marks of these too."""
    marks = marks_of(properties)
    if element.text:
        yield Run(_collapsed(element.text), marks)
    for child in element:
        name = local(child)
        if name in _SIGNS:
            yield Run(_SIGNS[name], marks)
        elif name == "s":
            count = attribute(child, "c")
            size = int(count[:6]) if count.isdecimal() else 1
            yield Run(" " * min(size, _MOST_SPACES), marks)
        elif name in _WITHIN | _FIELDS and depth < _DEEPEST:
            inner = properties | looks.properties("text", attribute(child, "style-name"))
            yield from _inline(child, looks, inner, depth + 1, beside)
        elif name != "annotation":
            tell_beside(child, beside)
        if child.tail:
            yield Run(_collapsed(child.tail), marks)


def _collapsed(text: str) -> str:
    """*text* with its white space as OpenDocument 1.3, 6.1.2 has it: line ends are spaces."""
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def tell_beside(element: etree._Element, beside: LeftOut) -> None:
    """What is no text of a cell: its words go to *beside*, those that stand for a picture apart."""
    name = str(element.tag)
    if name.startswith(_DRAW) or local(element) == "shapes":
        for child in element.iter(etree.Element):
            kind = _OF_DRAWINGS.get(local(child))
            if kind is not None:
                _tell(kind, child, beside)
            elif local(child) in _OBJECTS:
                beside.add(EMBEDDED, "", 0)
    else:
        _tell(READINGS if local(element) == "ruby-text" else _OTHER, element, beside)


def _tell(kind: tuple[str, str], element: etree._Element, beside: LeftOut) -> None:
    words = _plain(element)
    if words.strip():
        beside.add(kind, words, 0)


def remarks_of(cell: etree._Element, ident: str) -> tuple[Remark, ...]:
    """The comments on *cell*; *ident* names the cell."""
    found = []
    for number, note in enumerate(child for child in cell if local(child) == "annotation"):
        parts = {local(child): child.text or "" for child in note}
        lines = [_plain(child) for child in note if local(child) in ("p", "list")]
        text = "\n".join(line for line in lines if line.strip())
        if text:
            author = parts.get("creator") or None
            found.append(Remark(f"{ident}:{number}", text, author, parts.get("date") or None))
    return tuple(found)


def _plain(element: etree._Element) -> str:
    """The words of *element* without their marks."""
    return "".join(str(text) for text in element.itertext())
