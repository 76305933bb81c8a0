"""Tracked changes: their records at the head of the text, and those open at a point of it.

OpenDocument 1.3 part 3, 5.5. A deleted text stands in its record, and a point in the text says
where it stood. An inserted text stands in its place between two points, which may lie in
different paragraphs, items or cells. A record of LibreOffice with two changes is a deletion
inside somebody's insertion.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.lifting.raw import Change
from adref.readers.odt.names import DC, OFFICE, TEXT, XML_ID
from adref.text.document import Role
from adref.text.marks import Mark, MarkKind

START, END, POINT = TEXT + "change-start", TEXT + "change-end", TEXT + "change"
_ID = TEXT + "change-id"
_INFO = OFFICE + "change-info"
_FORMAT = TEXT + "format-change"
_KINDS = {
    TEXT + "insertion": MarkKind.TRACKED_INSERTED,
    TEXT + "deletion": MarkKind.TRACKED_DELETED,
}
_MOVES = {
    MarkKind.TRACKED_INSERTED: MarkKind.MOVED_TO,
    MarkKind.TRACKED_DELETED: MarkKind.MOVED_FROM,
}
_MOVE_BOOKMARKS = {
    "__RefMoveTo__": MarkKind.TRACKED_INSERTED,
    "__RefMoveFrom__": MarkKind.TRACKED_DELETED,
}
"""What LibreOffice makes of the two ends of Word's moves."""


@dataclass(frozen=True, slots=True)
class Region:
    """A record: its changes, the innermost last, and the blocks of a deletion.

    *merges* says whether the last deleted paragraph ran on into the text after it.
    """

    changes: tuple[Change, ...]
    deleted: tuple[etree._Element, ...] = ()
    merges: bool = True


@dataclass(slots=True)
class Changes:
    """The changes that are open at a point of the text, and the records not yet met."""

    regions: dict[str, Region]
    broken: frozenset[str]
    _open: dict[str, Region] = field(default_factory=dict)
    _deleted: list[Region] = field(default_factory=list)
    _moves: dict[str, MarkKind] = field(default_factory=dict)

    def meet(self, element: etree._Element) -> bool:
        """Take in a text:change-start or -end; False if there is no record of the change."""
        ident = element.get(_ID, "")
        if element.tag == END:
            self._open.pop(ident, None)
        elif ident in self.regions and ident not in self.broken:
            self._open[ident] = self.regions[ident]
        return ident in self.regions

    def take(self, element: etree._Element) -> Region | None:
        """The record a text:change leads to; None where there is none, or it stood before."""
        return self.regions.pop(element.get(_ID, ""), None)

    def delete(self, region: Region) -> None:
        """Begin to read the deleted text of *region*."""
        self._deleted.append(region)

    def undelete(self) -> None:
        """End it."""
        self._deleted.pop()

    @property
    def deleting(self) -> bool:
        """Whether the text at this point stands in a record."""
        return bool(self._deleted)

    def bookmark(self, name: str, *, begins: bool) -> None:
        """Take in one end of a bookmark, which may be that of a move."""
        kind = next((k for start, k in _MOVE_BOOKMARKS.items() if name.startswith(start)), None)
        if kind is not None and begins:
            self._moves[name] = kind
        elif not begins:
            self._moves.pop(name, None)

    def apart(self) -> "Changes":
        """The changes of a text beside this one, such as a note: none is open there."""
        return Changes(self.regions, self.broken)

    def here(self) -> "Changes":
        """The changes of a text that hangs on this point, such as a text box."""
        return Changes(self.regions, self.broken, dict(self._open), list(self._deleted))

    def marks(self) -> tuple[frozenset[Mark], str | None, str | None]:
        """The marks of text at this point, with author and date of the innermost change."""
        changes = self._standing()
        if not changes:
            return frozenset(), None, None
        moved = set(self._moves.values())
        kinds = {_MOVES[c.kind] if c.kind in moved else c.kind for c in changes}
        last = changes[-1]
        return frozenset(map(Mark, kinds)), last.author, last.date

    def ending(self) -> tuple[Role, str | None, str | None]:
        """What a paragraph mark at this point is, with author and date."""
        changes = self._standing()
        if not changes:
            return Role.KEPT, None, None
        last = changes[-1]
        arrived = last.kind is MarkKind.TRACKED_INSERTED
        return Role.INSERTED if arrived else Role.DELETED, last.author, last.date

    def _standing(self) -> list[Change]:
        if not self._open and not self._deleted:
            return []
        regions = (*self._open.values(), *self._deleted)
        return [change for region in regions for change in region.changes]


def read_changes(text: etree._Element) -> Changes:
    """The records at the head of *text*.

    An insertion of which either end is missing would take in all that follows: it is broken.
    """
    regions = {
        ident: region
        for element in text.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region")
        for ident in (element.get(XML_ID) or element.get(TEXT + "id") or "",)
        if (region := _region(element)) is not None
    }
    starts = {e.get(_ID, "") for e in text.iter(START)} if regions else set()
    ends = {e.get(_ID, "") for e in text.iter(END)} if regions else set()
    return Changes(regions, frozenset((starts ^ ends) & regions.keys()))


def _region(element: etree._Element) -> Region | None:
    """The record *element*; one of formatting alone changes no word and has no changes."""
    found = [child for child in element if child.tag in _KINDS]
    if not found:
        return Region(()) if element.find(_FORMAT) is not None else None
    changes = tuple(_change(child) for child in reversed(found))
    deleted = tuple(block for child in found for block in _blocks(child))
    merges = element.get(TEXT + "merge-last-paragraph") != "false"
    return Region(changes, deleted, merges)


def _blocks(change: etree._Element) -> Iterator[etree._Element]:
    return (child for child in change if child.tag != _INFO)


def _change(element: etree._Element) -> Change:
    info = element.find(_INFO)
    author = None if info is None else info.findtext(DC + "creator")
    date = None if info is None else info.findtext(DC + "date")
    return Change(_KINDS[element.tag], author or None, date or None)
