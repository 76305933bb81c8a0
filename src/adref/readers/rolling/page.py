"""A Word file close up: its paragraphs as bits of text, what stands in the margin, its records.

Nothing is understood here. What a rolling text never holds (changes that are not settled, pictures,
fields of other programs) is refused in its place, since to leave it out would say something else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from adref.compilation.rolling import signs
from adref.compilation.rolling.printed import Bit, Look
from adref.readers.archive import Archive, Expected, open_archive
from adref.readers.rolling.unreadable import Unreadable

_WORD = Expected("Word document", "Word")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ITEM = f"{{{signs.CARRIED}}}rolling"
_TEXT, _COMMENTS = "word/document.xml", "word/comments.xml"
_OFF = frozenset({"0", "false", "off", "none"})
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PASSED = frozenset(
    {
        *("rPr", "pPr", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
        *("lastRenderedPageBreak", "fldChar", "instrText", "sectPr"),
    }
)
"""Elements without words of the text."""
_WITHIN = frozenset({"r", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "dir", "bdo"})
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_SETTLE = "accept or reject all changes in Word (Review, Accept, Accept All Changes) and save it"
_TAKE_OUT = "take it out and save the file"


@dataclass(frozen=True, slots=True)
class Said:
    """A comment of the margin."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph of the file; *number* counts from 1. A row of a table has its *cells*."""

    number: int
    bits: tuple[Bit, ...]
    margin: tuple[Said, ...] = ()
    is_rule: bool = False
    cells: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(text for text, _ in self.bits)


@dataclass(frozen=True, slots=True)
class Page:
    """The file: its paragraphs in order, and the lines of the part that is carried along."""

    paragraphs: tuple[Printed, ...]
    records: str


def is_page(data: bytes) -> bool:
    """Whether the zip archive *data* is a rolling text as a Word file."""
    return _records(open_archive(data, "", _WORD)) is not None


def open_page(data: bytes, file: str) -> Page:
    """The rolling text in the Word file *data*.

    Raises :class:`Unreadable` at the number of a paragraph, or
    :class:`adref.base.errors.InputUnreadable` where the file itself is broken.
    """
    archive = open_archive(data, file, _WORD)
    said = dict(_comments(archive))
    body = archive.tree(_TEXT).find(f"{_W}body")
    paragraphs = [] if body is None else list(_paragraphs(body, said))
    return Page(tuple(paragraphs), _records(archive) or "")


def _records(archive: Archive) -> str | None:
    """The text of the part carried along, None where there is none."""
    for name in archive.members:
        if name.startswith("customXml/item") and name.endswith(".xml"):
            root = archive.tree(name)
            if root.tag == _ITEM:
                return root.text or ""
    return None


def _comments(archive: Archive) -> Iterator[tuple[str, Said]]:
    """The comments by their ids."""
    if _COMMENTS not in archive.members:
        return
    for comment in archive.tree(_COMMENTS).iter(f"{_W}comment"):
        lines = map(_all_text, comment.iter(f"{_W}p"))
        yield comment.get(f"{_W}id", ""), Said(comment.get(f"{_W}author", ""), "\n".join(lines))


def _all_text(parent: etree._Element) -> str:
    """Every word below *parent*, whatever it stands in."""
    words: list[str] = []
    for element in parent.iter():
        name = _name(element)
        words.append(_SIGNS.get(name, "\n" if name == "br" else ""))
        words.append((element.text or "") if name == "t" else "")
    return "".join(words)


def _paragraphs(body: etree._Element, said: Mapping[str, Said]) -> Iterator[Printed]:
    """The paragraphs and rows of *body*, content controls opened."""
    for number, element in enumerate(_blocks(body), 1):
        if _name(element) == "tr":
            yield Printed(number, (), cells=tuple(_cell(cell, number) for cell in _cells(element)))
        else:
            references = (r.get(f"{_W}id", "") for r in element.iter(f"{_W}commentReference"))
            margin = tuple(said[ident] for ident in references if ident in said)
            bits = tuple(_joined(_bits(element, number)))
            ruled = element.find(f"{_W}pPr/{_W}pBdr") is not None
            yield Printed(number, bits, margin, ruled and not bits)


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    for element in parent:
        name = _name(element)
        if name in ("p", "tr"):
            yield element
        elif name in ("tbl", "sdt", "sdtContent"):
            yield from _blocks(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iter(f"{_W}tc")


def _cell(cell: etree._Element, number: int) -> str:
    lines = ("".join(text for text, _ in _bits(p, number)) for p in cell.iter(f"{_W}p"))
    return "\n".join(lines)


def _joined(bits: Iterator[Bit]) -> Iterator[Bit]:
    """*bits* of one look as one: Word cuts a run wherever somebody has typed."""
    for look, there in groupby(bits, key=lambda bit: bit[1]):
        yield "".join(text for text, _ in there), look


def _bits(parent: etree._Element, number: int) -> Iterator[Bit]:
    """The words below *parent*, with their look."""
    for element in parent:
        name = _name(element)
        if name == "r":
            _refuse_marks(element, number)
            look = _look(element.find(f"{_W}rPr"))
            for sign in element:
                if text := _sign(sign, number):
                    yield text, look
        elif name in _WITHIN:
            yield from _bits(element, number)
        elif name in _CHANGES:
            what = "holds a tracked change that is not settled"
            raise Unreadable(what, _SETTLE, number)
        elif name not in _PASSED:
            raise _foreign(name, number)


def _foreign(name: str, number: int) -> Unreadable:
    """The fault of an element *name* that no rolling text has."""
    return Unreadable(f"holds an element {name}", _TAKE_OUT, number)


def _sign(sign: etree._Element, number: int) -> str:
    """The text of an element of a run."""
    name = _name(sign)
    if name == "t":
        return sign.text or ""
    if name == "br":
        return "\n" if sign.get(f"{_W}type") in (None, "textWrapping") else ""
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _PASSED:
        return ""
    raise _foreign(name, number)


def _refuse_marks(run: etree._Element, number: int) -> None:
    """A word struck by hand is meant to go, and no bracket says so."""
    properties = run.find(f"{_W}rPr")
    if properties is not None and any(_is_on(properties, n) for n in ("strike", "dstrike")):
        what = "holds words that are struck through"
        raise Unreadable(what, "write [Party: delete] in bold brackets instead", number)


def _look(properties: etree._Element | None) -> Look:
    if properties is None:
        return Look.TEXT
    if _is_on(properties, "b") or _is_on(properties, "bCs"):
        return Look.SIGN
    return Look.WORD if _is_on(properties, "i") or _is_on(properties, "iCs") else Look.TEXT


def _is_on(properties: etree._Element, name: str) -> bool:
    found = properties.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "true").lower() not in _OFF


def _name(element: etree._Element) -> str:
    """The name of an element of Word's own namespace; another's as it stands."""
    return str(element.tag).removeprefix(_W)
