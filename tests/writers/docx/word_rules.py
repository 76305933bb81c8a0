"""What Word asks of a file: the schemas of ECMA-376, and what stands beside them in words.

The schemas are held by openxml-audit, a port of Microsoft's Open XML SDK; the rules below by us,
since no schema has them. Each names its clause of ECMA-376, part 1, or who asks for it.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLDEST, NEWEST = FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365
"""Word 2007 knows neither titles of tables nor the words for what the head of one is."""
STORIES = ("word/document.xml", "word/footnotes.xml", "word/comments.xml")
_AUTHOR = 255
"""Letters of an author that Word reads, as in :mod:`adref.writers.docx.authors`."""

Stories = Mapping[str, etree._Element]
Rule = Callable[[Stories], Iterator[str]]


def faults(data: bytes) -> list[str]:
    """What Word could stumble over in *data*; [] if it takes the file as it is."""
    return [*by_schema(data), *_beside_the_schema(told(data))]


def _beside_the_schema(stories: Stories) -> Iterator[str]:
    for rule in RULES:
        yield from (f"{rule.__name__}: {fault}" for fault in rule(stories))


def by_schema(data: bytes, suffix: str = ".docx") -> Iterator[str]:
    """What the schemas, oldest and newest, have against *data*, a file of the kind *suffix*."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"written{suffix}"
        path.write_bytes(data)
        for version in (OLDEST, NEWEST):
            for error in OpenXmlValidator(file_format=version, max_errors=0).validate(path).errors:
                yield f"{version.value}: {error.description} ({error.part_uri} {error.path})"


def told(data: bytes) -> Stories:
    """The parts of *data* that hold words, parsed; LibreOffice leaves out those that hold none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = [name for name in STORIES if name in archive.namelist()]
        return {name: etree.fromstring(archive.read(name)) for name in there}


def words(data: bytes) -> Mapping[str, str]:
    """All words of *data* in their order, kept, put in and taken out, by the part they are in."""
    stories = told(data)
    return {name: "".join(_texts(stories[name])) if name in stories else "" for name in STORIES}


def _texts(root: etree._Element) -> Iterator[str]:
    return (element.text or "" for element in root.iter(f"{_W}t", f"{_W}delText"))


def shared_ids(stories: Stories) -> Iterator[str]:
    """17.13.5: the id of a tracked change is its own in the whole document, as of a bookmark."""
    kinds = [f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "bookmarkStart")]
    ids = Counter(e.get(f"{_W}id") for root in stories.values() for e in root.iter(*kinds))
    yield from (f"{ident} {count} times" for ident, count in ids.items() if count > 1)


def nested_changes(stories: Stories) -> Iterator[str]:
    """LibreOffice drops the outer author of changes within changes."""
    for root in stories.values():
        for change in root.iter(f"{_W}ins", f"{_W}del"):
            yield from (str(e.tag) for e in change.iterdescendants(f"{_W}ins", f"{_W}del"))


def deleted_text(stories: Stories) -> Iterator[str]:
    """17.3.3: delText holds the words of a deleted run, t those of all others."""
    for root in stories.values():
        for element in root.iter(f"{_W}t", f"{_W}delText"):
            gone = next(element.iterancestors(f"{_W}del"), None) is not None
            if gone is (element.tag == f"{_W}t"):
                yield element.text or ""


def comments_anchored(stories: Stories) -> Iterator[str]:
    """17.13.4: a comment has one start, one end and one sign, in that order, or its sign alone."""
    names = ("commentRangeStart", "commentRangeEnd", "commentReference")
    there = [
        (e.get(f"{_W}id"), str(e.tag)) for e in stories[STORIES[0]].iter(*(_W + n for n in names))
    ]
    for comment in stories["word/comments.xml"]:
        ident = comment.get(f"{_W}id")
        order = [tag.removeprefix(_W) for anchor, tag in there if anchor == ident]
        if order != list(names) and order != [names[2]]:
            yield f"{ident} has {order}"


def notes_called(stories: Stories) -> Iterator[str]:
    """17.11: each note that is no separator is called once."""
    calls = Counter(e.get(f"{_W}id") for e in stories[STORIES[0]].iter(f"{_W}footnoteReference"))
    for note in stories["word/footnotes.xml"]:
        ident = note.get(f"{_W}id")
        if note.get(f"{_W}type") is None and calls[ident] != 1:
            yield f"{ident} is called {calls[ident]} times"


def closing_paragraphs(stories: Stories) -> Iterator[str]:
    """17.4: a cell without a block is corrupt; Word asks that the last of them is a paragraph."""
    kinds = [f"{_W}{name}" for name in ("body", "tc", "footnote", "comment")]
    for root in stories.values():
        for holder in root.iter(*kinds):
            last = [child for child in holder if child.tag != f"{_W}sectPr"][-1:]
            if [child.tag for child in last] != [f"{_W}p"]:
                yield f"{holder.tag} ends with {[child.tag for child in last]}"


def stray_words(stories: Stories) -> Iterator[str]:
    """Words stand in w:t and w:delText; anywhere else Word reads none."""
    for root in stories.values():
        for element in root.iter():
            inside = "" if element.tag in (f"{_W}t", f"{_W}delText") else element.text or ""
            yield from filter(None, (inside.strip(), (element.tail or "").strip()))


def long_authors(stories: Stories) -> Iterator[str]:
    """Word reads so many letters of an author, and asks for one."""
    for root in stories.values():
        for name in root.xpath("//@w:author", namespaces={"w": _W[1:-1]}):
            if not 0 < len(name) <= _AUTHOR:
                yield str(name)


def even_rows(stories: Stories) -> Iterator[str]:
    """17.4: a column of the grid for each cell; Word guesses where there are fewer."""
    for table in stories[STORIES[0]].iter(f"{_W}tbl"):
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        for row in table.iterfind(f"{_W}tr"):
            cells = len(row.findall(f"{_W}tc"))
            if cells != columns:
                yield f"{cells} cells in {columns} columns"


RULES: tuple[Rule, ...] = (
    shared_ids,
    nested_changes,
    deleted_text,
    comments_anchored,
    notes_called,
    closing_paragraphs,
    stray_words,
    long_authors,
    even_rows,
)
