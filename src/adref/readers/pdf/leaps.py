"""Leaps: links that stay within the file, from the words they lie on to the place they lead to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from playa.document import Document
from playa.page import Page
from playa.pdftypes import ObjRef, PDFObject, PSLiteral, resolve1
from playa.utils import decode_text

from adref.readers.pdf.annotations import MOST, Box, box_of

_MOST_NAMES = 200_000
_DEPTH = 32
"""Nodes of a tree of names above each other."""
_COORDINATES = 4
"""Of a place: its page, how it is shown, left, top."""
Place = tuple[int, float, float]
"""A page, counted from zero, and a point on it: left and top."""


@dataclass(frozen=True, slots=True)
class Leap:
    """A link on *page*, and where it leads. *number* is below zero: remarks count upwards.

    Some programs lay several boxes over one link; they have one number.
    """

    number: int
    page: int
    box: Box
    to: Place


@dataclass(slots=True)
class Leaps:
    """The leaps of one document by number; *taken* are those that call a note or answer one."""

    document: Document
    all: dict[int, Leap] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    _names: dict[str, PDFObject] | None = None
    _pages: dict[int, int] = field(default_factory=dict)

    def on(self, page: Page) -> Iterator[Leap]:
        """The leaps on *page*, in the order of the file."""
        numbers: dict[tuple[Place, int], int] = {}
        for at, annotation in enumerate(page.annotations):
            if at > MOST:
                return
            to = self._target(annotation.props) if annotation.type == "Link" else None
            if to is None:
                continue
            box = box_of(annotation)
            fresh = -1 - page.page_idx * (MOST + 1) - at
            number = numbers.setdefault((to, round(box[0])), fresh)
            leap = Leap(number, page.page_idx, box, to)
            self.all.setdefault(number, leap)
            yield leap

    def _target(self, props: Mapping[str, PDFObject]) -> Place | None:
        """Where a link leads, None for one that leaves the file or leads nowhere."""
        action = resolve1(props.get("A"))
        given = action.get("D") if isinstance(action, dict) else props.get("Dest")
        return self._place(self._named(resolve1(given)))

    def _named(self, given: PDFObject) -> PDFObject:
        """What stands behind a name; all else as it is."""
        name = _text(given)
        if name is None:
            return given
        if self._names is None:
            self._names = dict(_all_names(self.document))
        found = resolve1(self._names.get(name))
        return resolve1(found.get("D")) if isinstance(found, dict) else found

    def _place(self, given: PDFObject) -> Place | None:
        if not isinstance(given, list) or len(given) < _COORDINATES:
            return None
        left, top = resolve1(given[2]), resolve1(given[3])
        if not isinstance(given[0], ObjRef) or not isinstance(left, (int, float)):
            return None
        if not self._pages:
            self._pages.update((p.pageid, p.page_idx) for p in self.document.pages)
        page = self._pages.get(given[0].objid)
        if page is None or not isinstance(top, (int, float)):
            return None
        return page, float(left), float(top)


def _text(given: PDFObject) -> str | None:
    if isinstance(given, PSLiteral):
        return str(given.name)
    return decode_text(given) if isinstance(given, (bytes, str)) else None


def _all_names(document: Document) -> Iterator[tuple[str, PDFObject]]:
    """The names of places: a table (PDF 1.1), or a tree of them."""
    table = resolve1(document.catalog.get("Dests"))
    if isinstance(table, dict):
        yield from table.items()
    names = resolve1(document.catalog.get("Names"))
    tree = resolve1(names.get("Dests")) if isinstance(names, dict) else None
    waiting, left = [(tree, 0)], _MOST_NAMES
    while waiting and left > 0:
        node, depth = waiting.pop()
        if not isinstance(node, dict):
            continue
        pairs = _listed(node.get("Names"))
        for name, value in zip(pairs[::2], pairs[1::2], strict=False):
            yield _text(resolve1(name)) or "", value
        kids = _listed(node.get("Kids")) if depth < _DEPTH else ()
        waiting += [(resolve1(kid), depth + 1) for kid in kids]
        left -= 1 + len(pairs) + len(kids)


def _listed(given: PDFObject) -> Sequence[PDFObject]:
    value = resolve1(given)
    return value if isinstance(value, list) else ()
