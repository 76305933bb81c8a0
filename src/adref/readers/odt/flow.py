"""The blocks of a text in reading order: one stream of paragraphs with a state.

The state is what stands open at a point (:mod:`.changes`), since an insertion may begin in one
paragraph, item or cell and end in another, and a deleted text may bring paragraphs into the one
in which it stood: its first runs on from the words before the point, its last into those after.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from adref.readers.lifting.headings import LONGEST
from adref.readers.lifting.raw import RawComment, RawNote, RawParagraph
from adref.readers.odt.changes import END, POINT, START, Changes, Region
from adref.readers.odt.inline import OBJECT_WORDS, OBJECTS, Inline
from adref.readers.odt.lists import Spot, heading_spot, item_spot
from adref.readers.odt.names import (
    DC,
    DR3D,
    DRAW,
    IGNORED_BLOCKS,
    INDEXES,
    ITEM,
    LIST,
    LIST_HEADER,
    LOEXT,
    OFFICE,
    PARAGRAPHS,
    STYLE_NAME,
    TABLE,
    TEXT,
    H,
    P,
)
from adref.readers.odt.story import ELEMENT, Draft, Hanging, Look, Props, Tools, Writer, counted
from adref.readers.odt.unread import tell_drawing, tell_table
from adref.text.document import Cell, Kind

_TITLES = frozenset({"title", "subtitle"})
_DEEPEST = 9
_ROW, _CELL, _COVERED = TABLE + "table-row", TABLE + "table-cell", TABLE + "covered-table-cell"
_ROW_GROUPS = frozenset(
    TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group")
)
_NUMBERED_PARAGRAPH = TEXT + "numbered-paragraph"


@dataclass(frozen=True, slots=True)
class Where:
    """What a block stands in: a list, a cell, a hidden section."""

    spot: Spot | None = None
    cell: Cell | None = None
    look: Look = field(default_factory=Look)


@dataclass(slots=True)
class Flow:
    """One text on its way through the reader: the body, a note, a comment or a box.

    *done* are its paragraphs so far, *draft* the one that is being read. *runs_on* says that
    the next paragraph goes on in that draft.
    """

    tools: Tools
    part: str
    changes: Changes
    first: int = 0
    done: list[RawParagraph] = field(default_factory=list)
    draft: Draft | None = None
    runs_on: bool = False

    def blocks(self, elements: Iterable[etree._Element], where: Where) -> None:
        """Read *elements* one after the other."""
        for element in elements:
            tag = element.tag
            if tag in PARAGRAPHS:
                self._paragraph(element, where)
            elif tag not in IGNORED_BLOCKS:
                _BLOCKS.get(tag, Flow.take_other)(self, element, where)

    def close(self, since: int = 0) -> None:
        """End a stretch of text that joins nothing after it: a cell, a note, the whole.

        *since* is how many paragraphs were done when it began.
        """
        self._flush()
        if len(self.done) > since:
            self.done[-1] = replace(self.done[-1], joins=False)

    def _paragraph(self, element: etree._Element, where: Where) -> None:
        props = self._props(element, where)
        if self.runs_on and self.draft is not None:
            self.runs_on = False
            self.draft.spaced = True
            if not self.draft.pieces.length:
                self.draft.props = props
        else:
            self._begin(props, where)
        self._inline(where).walk(element, where.look)
        self._writer().draft.ending = self.changes.ending()
        if not self.changes.deleting:
            self._flush()

    def _inline(self, where: Where) -> Inline:
        return Inline(self._writer(), lambda region: self._splice(region, where))

    def _writer(self) -> Writer:
        draft = self.draft or self._begin(Props(), Where())
        return Writer(self.tools, draft, self.changes, self.part)

    def _splice(self, region: Region, where: Where) -> Writer:
        """Read the deleted blocks of *region* at a point of the draft."""
        host = self._writer().draft
        props, spaced, empty = host.props, host.spaced, not host.pieces.length
        self.changes.delete(region)
        self.runs_on = True
        self.blocks(region.deleted, Where(cell=where.cell, look=where.look))
        self.runs_on = False
        if self.draft is None or not region.merges:
            self._begin(props, where)
        self.changes.undelete()
        draft = self._writer().draft
        if draft is host or empty or self.draft is None:
            draft.props = props
        draft.spaced = spaced
        return self._writer()

    def _begin(self, props: Props, where: Where) -> Draft:
        self._flush()
        self.tools.another_paragraph()
        self.draft = Draft(self.first, props, cell=where.cell)
        self.first += 1
        return self.draft

    def _flush(self) -> None:
        """Put the draft away as it is, with what hangs on it."""
        draft, self.draft = self.draft, None
        if draft is None:
            return
        self._read_notes(draft)
        self._read_comments(draft)
        boxes = [raw for box in draft.boxes for raw in self._box(box, draft)]
        self.done.append(self._raw(draft, boxes))

    def _raw(self, draft: Draft, boxes: list[RawParagraph]) -> RawParagraph:
        props = draft.props
        kind, level = self._kind(props, draft.pieces.length)
        role, author, date = draft.ending
        styles = self.tools.styles
        named = (style.ident for style in styles.chain(props.style) if not style.automatic)
        return RawParagraph(
            index=draft.index,
            runs=draft.pieces.runs,
            style=next(named, props.style),
            kind=kind,
            level=level,
            look=frozenset() if kind is Kind.BODY else styles.marks(props.style, (), "a"),
            number=props.number,
            former=props.number,
            ending=role,
            ending_author=author,
            ending_date=date,
            cell=draft.cell,
            anchors=tuple(draft.anchors),
            boxes=tuple(boxes),
        )

    def _kind(self, props: Props, length: int) -> tuple[Kind, int]:
        if any(style.name in _TITLES for style in self.tools.styles.chain(props.style)):
            return Kind.TITLE, 0
        if not 0 < props.outline <= _DEEPEST or length > LONGEST:
            return Kind.BODY, 0
        return Kind.HEADING, props.outline

    def _props(self, element: etree._Element, where: Where) -> Props:
        style = element.get(STYLE_NAME)
        chain = self.tools.styles.chain(style)
        outline = next((one.outline for one in chain if one.outline is not None), 0)
        if element.tag == H:
            outline = counted(element.get(TEXT + "outline-level", "1"))
        listed = next((one.list_style for one in chain if one.list_style is not None), None)
        spot = where.spot
        if spot is None and element.tag == H and listed is None and outline:
            spot = heading_spot(element, outline)
        number = None if spot is None else self.tools.lists.ref(spot, listed)
        return Props(style, outline, number)

    def take_list(self, element: etree._Element, where: Where) -> None:
        """A list, or one inside an item."""
        spot = self.tools.lists.enter(element, where.spot, deleted=self.changes.deleting)
        for item in element:
            inside = spot if item.tag == LIST_HEADER else item_spot(item, spot)
            if item.tag in (ITEM, LIST_HEADER):
                self._item(item, replace(where, spot=inside))
            elif item.tag in (START, END, POINT):
                self.blocks((item,), replace(where, spot=spot))

    def _item(self, item: etree._Element, where: Where) -> None:
        """An item: its first paragraph has the number, if it comes before a list inside."""
        for child in item:
            self.blocks((child,), where)
            if child.tag in PARAGRAPHS or child.tag == LIST:
                spot = where.spot
                where = replace(where, spot=spot and replace(spot, numbered=False))

    def take_numbered(self, element: etree._Element, where: Where) -> None:
        """A paragraph that says itself in which list it stands."""
        self.blocks(element, replace(where, spot=self.tools.lists.at(element)))

    def take_table(self, element: etree._Element, where: Where) -> None:
        """A table, cell by cell."""
        if self.runs_on and self.draft is not None:
            self.draft.ending = self.changes.ending()
        self.runs_on = False
        self._flush()
        tell_table(element, self.tools, self.first - 1)
        number = self.tools.tables
        self.tools.tables += 1
        row = 0
        for child in self._rows(element, where):
            count, times = self._times(child, "number-rows-repeated")
            for copy in range(times):
                self._row(child, Cell(number, row + copy, 0), where)
            row += count

    def _rows(self, element: etree._Element, where: Where) -> Iterable[etree._Element]:
        for child in element:
            if child.tag == _ROW:
                yield child
            elif child.tag in _ROW_GROUPS:
                yield from self._rows(child, where)
            elif child.tag not in IGNORED_BLOCKS:
                self.blocks((child,), where)

    def _row(self, element: etree._Element, at: Cell, where: Where) -> None:
        column = 0
        for child in element:
            if child.tag not in (_CELL, _COVERED):
                continue
            count, times = self._times(child, "number-columns-repeated")
            for copy in range(times):
                before = len(self.done)
                cell = Cell(at.table, at.row, column + copy)
                self.blocks(child, Where(cell=cell, look=where.look))
                self.close(before)
            column += count

    def _times(self, element: etree._Element, name: str) -> tuple[int, int]:
        """How often a row or cell stands there, and how often it is read: once if empty."""
        count = counted(element.get(TABLE + name, "1"))
        if count <= 1 or not any(str(words).strip() for words in element.itertext()):
            return count, 1
        self.tools.repeat(count * ELEMENT * sum(1 for _ in element.iter()))
        return count, count

    def take_section(self, element: etree._Element, where: Where) -> None:
        """A section: its blocks, hidden where it is."""
        if element.find(TEXT + "section-source") is not None:
            self._remark(
                "linked-text",
                "a section of the text stands in another file, which is not fetched; what is "
                "stored of it here is read",
            )
        hidden = (
            element.get(TEXT + "display") == "none" or element.get(TEXT + "is-hidden") == "true"
        )
        self.blocks(element, replace(where, look=where.look.hidden()) if hidden else where)

    def take_index(self, element: etree._Element, _where: Where) -> None:
        """A table of contents or index, which repeats what stands elsewhere."""
        self._remark("contents-ignored", f"{INDEXES[element.tag]} is no part of the text")

    def take_point(self, element: etree._Element, where: Where) -> None:
        """A deletion that stood between blocks: its paragraphs are whole ones."""
        region = self.changes.take(element)
        if region is not None and region.changes:
            self._flush()
            self.changes.delete(region)
            self.blocks(region.deleted, where)
            self._flush()
            self.changes.undelete()

    def take_bound(self, element: etree._Element, _where: Where) -> None:
        """An insertion that begins or ends between blocks."""
        self.changes.meet(element)

    def _drawn(self, element: etree._Element, where: Where) -> None:
        """A frame or shape between paragraphs: its text stands where it stands."""
        tell_drawing(element, self.tools, self.first - 1)
        if element.tag in OBJECTS:
            self._remark("drawing-text", OBJECT_WORDS)
        elif next(element.iter(*PARAGRAPHS), None) is not None:
            self._flush()
            hanging = Hanging(element, "", self.changes.here())
            self.done += self._boxed(hanging, where.cell)

    def take_other(self, element: etree._Element, where: Where) -> None:
        """What has no reading of its own: the paragraphs inside it, or a notice."""
        tag = str(element.tag)
        if tag.startswith((DRAW, DR3D)):
            self._drawn(element, where)
        elif next(element.iter(*PARAGRAPHS), None) is not None:
            self.blocks(element, where)
        else:
            words = " ".join("".join(map(str, element.itertext())).split())
            if words:
                name = etree.QName(element).localname
                self._remark(
                    "unknown-element", f"<{name}> between paragraphs is not read: {words!r}"
                )

    def _remark(self, code: str, words: str) -> None:
        self.tools.remark(code, words, self.part, self.first - 1)

    def _box(self, box: Hanging, draft: Draft) -> list[RawParagraph]:
        return self._boxed(box, draft.cell)

    def _boxed(self, box: Hanging, cell: Cell | None) -> list[RawParagraph]:
        """The paragraphs of a frame or shape: those of its text, or of the shapes it groups."""
        inner = Flow(self.tools, self.part, box.changes, self.first)
        inner.blocks(box.element, Where(cell=cell))
        inner.close()
        self.first = inner.first
        return inner.done

    def _read_notes(self, draft: Draft) -> None:
        for note in draft.notes:
            part = f"{self.tools.part} (notes)"
            inner = Flow(self.tools, part, note.changes, self.tools.in_notes)
            inner.blocks(note.element, Where())
            inner.close()
            self.tools.in_notes = inner.first
            self.tools.notes.append(RawNote(note.ident, part, tuple(inner.done)))

    def _read_comments(self, draft: Draft) -> None:
        for comment in draft.comments:
            part = f"{self.tools.part} (comments)"
            inner = Flow(self.tools, part, comment.changes, self.tools.in_comments)
            inner.blocks((e for e in comment.element if e.tag in (P, LIST)), Where())
            inner.close()
            self.tools.in_comments = inner.first
            element = comment.element
            self.tools.comments.append(
                RawComment(
                    comment.ident,
                    element.findtext(DC + "creator") or None,
                    element.findtext(DC + "date") or None,
                    element.get(OFFICE + "parent-name") or element.get(LOEXT + "parent-name"),
                    part,
                    tuple(inner.done),
                )
            )


_BLOCKS: dict[str, Callable[[Flow, etree._Element, Where], None]] = {
    LIST: Flow.take_list,
    _NUMBERED_PARAGRAPH: Flow.take_numbered,
    TABLE + "table": Flow.take_table,
    TEXT + "section": Flow.take_section,
    POINT: Flow.take_point,
    START: Flow.take_bound,
    END: Flow.take_bound,
    **dict.fromkeys(INDEXES, Flow.take_index),
}
