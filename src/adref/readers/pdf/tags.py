"""Tags: what the producer of a PDF says each stretch of a page is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from playa.document import Document
from playa.pdftypes import PDFObject, PSLiteral, resolve1

from adref.readers.pdf.bounds import MAX_DEPTH
from adref.text.marks import Mark, MarkKind


class TagKind(Enum):
    """What a tagged stretch is to its document."""

    PARAGRAPH = auto()
    TITLE = auto()
    HEADING = auto()
    LABEL = auto()
    """The number of a list item, which its words follow."""
    CONTENTS = auto()
    """An entry of a table of contents."""
    ARTIFACT = auto()
    """No part of the text: a running head, a page number."""
    PLAIN = auto()
    """Tagged, but as no paragraph."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What is said of a stretch; stretches of one *block* are one paragraph.

    *cell* is the table, the row and the column as the objects they are (not yet counted).
    *marks* are what the tags tell of: underline, strike-through, that a sign calls a note.
    """

    block: int
    kind: TagKind
    level: int = 0
    note: bool = False
    cell: tuple[int, int, int] | None = None
    marks: frozenset[Mark] = frozenset()


_ARTIFACT = Tag(0, TagKind.ARTIFACT)
_KINDS = {
    "P": TagKind.PARAGRAPH, "H": TagKind.HEADING, "Title": TagKind.TITLE, "Lbl": TagKind.LABEL,
    "LBody": TagKind.PARAGRAPH, "TD": TagKind.PARAGRAPH, "TH": TagKind.PARAGRAPH,
    "Caption": TagKind.PARAGRAPH, "BlockQuote": TagKind.PARAGRAPH, "TOCI": TagKind.CONTENTS,
    "Note": TagKind.PARAGRAPH, "FENote": TagKind.PARAGRAPH, "LI": TagKind.PARAGRAPH,
    **{f"H{level}": TagKind.HEADING for level in range(1, 7)},
}  # fmt: skip
_NOTES = frozenset({"Note", "FENote", "Footnote", "Endnote"})
_CONTENTS = frozenset({"TOC", "TOCI"})
_LISTED = frozenset({"LI", "TOCI"})
_LEADING = _NOTES | {"Link", "Reference"}
_RAISED = Mark(MarkKind.SUPERSCRIPT)
_DECORATIONS = {
    "Underline": Mark(MarkKind.UNDERLINE),
    "LineThrough": Mark(MarkKind.STRIKE),
}
_Dict = Mapping[str, Any]


@dataclass(slots=True)
class Tags:
    """The structure of one document, looked up by page and number."""

    document: Document
    _roles: dict[str, str] = field(default_factory=dict)
    _known: dict[int, tuple[object, Tag | None]] = field(default_factory=dict)
    _pages: dict[int, list[PDFObject]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tree = self.document.structure
        if tree is not None:
            self._roles = dict(tree.role_map)

    def find(self, parents: int | None, mcid: int | None) -> Tag | None:
        """The tag of the stretch *mcid* of the page or form whose key is *parents*."""
        if parents is None or mcid is None or self.document.structure is None:
            return None
        elements = self._elements(parents)
        if not 0 <= mcid < len(elements):
            return None
        element = resolve1(elements[mcid])
        if not isinstance(element, dict):
            return None
        if id(element) not in self._known:
            # The element is kept with its tag: its id must not be given to another one.
            self._known[id(element)] = (element, self._read(element))
        return self._known[id(element)][1]

    def _elements(self, parents: int) -> list[PDFObject]:
        if parents not in self._pages:
            tree = self.document.structure
            try:
                found = resolve1(tree.parent_tree[parents]) if tree is not None else []
            except (KeyError, IndexError, TypeError):
                found = []
            self._pages[parents] = found if isinstance(found, list) else []
        return self._pages[parents]

    def _read(self, element: _Dict) -> Tag | None:
        """What *element* and those around it say."""
        chain = list(self._chain(element))
        roles = [role for role, _ in chain]
        if "Artifact" in roles:
            return _ARTIFACT
        marks = frozenset(mark for _, props in chain for mark in _decorations(props))
        note = not _NOTES.isdisjoint(roles) or not _NOTES.isdisjoint(_names(chain))
        calls = _calls_note(roles)
        marks |= {_RAISED} if calls else frozenset()
        for role, props in chain:
            kind = _KINDS.get(role)
            if kind is None or (calls and kind is TagKind.LABEL):
                continue
            if not _CONTENTS.isdisjoint(roles):
                kind = TagKind.CONTENTS
            level = int(role[1:]) if role[1:].isdigit() else 1
            return Tag(id(props), kind, level, note, _cell(chain), marks)
        return Tag(0, TagKind.PLAIN, note=note, marks=marks)

    def _chain(self, element: _Dict) -> list[tuple[str, _Dict]]:
        """*element* and what it stands in, innermost first, each with its standard role."""
        chain: list[tuple[str, _Dict]] = []
        at: object = element
        while isinstance(at, dict) and "S" in at and len(chain) < 2 * MAX_DEPTH:
            name = _name(at["S"])
            chain.append((self._roles.get(name, name), at))
            at = resolve1(at.get("P"))
        return chain


def _calls_note(roles: list[str]) -> bool:
    """Whether this is a label that leads to a note or stands before one, not that of a list.

    typst says so; it sets calls in the raised digits of the font, which nothing else tells.
    """
    blocks = [role for role in roles if role in _KINDS]
    labelled = blocks[:1] == ["Lbl"] and blocks[1:2] != [] and blocks[1] not in _LISTED
    return labelled and not _LEADING.isdisjoint(roles)


def _names(chain: list[tuple[str, _Dict]]) -> list[str]:
    return [_name(props["S"]) for _, props in chain]


def _name(given: PDFObject) -> str:
    value = resolve1(given)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _decorations(props: _Dict) -> list[Mark]:
    """The marks the layout attributes of an element tell of."""
    attributes = resolve1(props.get("A"))
    entries = attributes if isinstance(attributes, list) else [attributes]
    found = []
    for entry in map(resolve1, entries):
        if isinstance(entry, dict):
            mark = _DECORATIONS.get(_name(entry.get("TextDecorationType")))
            if mark is not None:
                found.append(mark)
    return found


def _cell(chain: list[tuple[str, _Dict]]) -> tuple[int, int, int] | None:
    """The innermost table, row and cell around an element."""
    where: dict[str, int] = {}
    for role, props in chain:
        if role in ("TD", "TH"):
            where.setdefault("cell", id(props))
        elif role == "TR":
            where.setdefault("row", id(props))
        elif role == "Table":
            where.setdefault("table", id(props))
            break
    if len(where) < 3:  # noqa: PLR2004 - a table, a row and a cell
        return None
    return where["table"], where["row"], where["cell"]
