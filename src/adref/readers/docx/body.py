"""The blocks of a part: paragraphs, tables, content controls, text boxes, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from adref.readers.docx.kinds import styled
from adref.readers.docx.names import (
    ALTERNATES,
    AUTHOR,
    DATE,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    TABLE,
    VAL,
    P,
    W,
)
from adref.readers.docx.runs import IGNORED_IN_TEXT, Inline
from adref.readers.docx.story import CHANGES, Context, Story, branch, change_of, has_words
from adref.readers.docx.styles import small
from adref.readers.docx.unread import tell_table
from adref.readers.lifting.numbers import NumberRef
from adref.readers.lifting.raw import Change, RawParagraph
from adref.text.document import Cell, Kind, Role
from adref.text.marks import MarkKind

_ROW, _CELL = W + "tr", W + "tc"
_CHUNK = W + "altChunk"
_STYLE, _NUMBER, _OUTLINE = W + "pStyle", W + "numPr", W + "outlineLvl"
_PROPS_CHANGE = W + "pPrChange"
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo")
)
_MARK_ENDINGS = {
    INS: Role.INSERTED,
    MOVE_TO: Role.INSERTED,
    DEL: Role.DELETED,
    MOVE_FROM: Role.DELETED,
}
_ROW_CHANGES = {
    W + "ins": MarkKind.TRACKED_INSERTED,
    W + "del": MarkKind.TRACKED_DELETED,
    W + "cellIns": MarkKind.TRACKED_INSERTED,
    W + "cellDel": MarkKind.TRACKED_DELETED,
}
IGNORED_BLOCKS = IGNORED_IN_TEXT | {
    W + name for name in ("sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx")
}
"""What stands between paragraphs and carries no word of the text."""


@dataclass(frozen=True, slots=True)
class _Ending:
    """The state of a paragraph mark."""

    role: Role = Role.KEPT
    author: str | None = None
    date: str | None = None


_UNCHANGED = _Ending()


def blocks(
    parent: etree._Element, story: Story, context: Context, cell: Cell | None = None
) -> list[RawParagraph]:
    """The paragraphs inside *parent*, those of tables among them.

    The last one joins nothing: neither a cell nor a note runs on into what follows it.
    """
    found: list[RawParagraph] = []
    flat = list(_flat(parent, context, story))
    for number, (child, inner) in enumerate(flat, 1):
        if child.tag == P:
            # Said at once: of a table nearly all paragraphs are the last of a cell.
            found.append(_paragraph(child, story, inner, cell, joins=number < len(flat)))
        elif child.tag == TABLE:
            _part_last(found)
            found += _table(child, story, inner)
    _part_last(found)
    return found


def _part_last(found: list[RawParagraph]) -> None:
    if found and found[-1].joins:
        found[-1] = replace(found[-1], joins=False)


def _flat(
    parent: etree._Element, context: Context, story: Story
) -> Iterator[tuple[etree._Element, Context]]:
    """The blocks, rows or cells of *parent*, through the containers that only wrap them."""
    for child in parent:
        tag = child.tag
        if tag in (P, TABLE, _ROW, _CELL):
            yield child, context
        elif tag in _WRAPPERS:
            inner = context.within(change_of(child)) if tag in CHANGES else context
            yield from _flat(child, inner, story)
        elif tag == ALTERNATES:
            chosen = branch(child)
            if chosen is not None:
                yield from _flat(chosen, context, story)
        elif tag == _CHUNK:
            story.remark(
                "alt-chunk",
                "another document is embedded here (altChunk) and is not read; open the file in "
                "Word and save it again to make it part of the text",
            )
        elif tag not in IGNORED_BLOCKS and has_words(child):
            yield from _unknown(child, context, story)


def _unknown(
    element: etree._Element, context: Context, story: Story
) -> Iterator[tuple[etree._Element, Context]]:
    """Words in a block that adref does not know: its paragraphs, or a notice."""
    if next(element.iter(P), None) is not None:
        yield from _flat(element, context, story)
        return
    name = etree.QName(element).localname
    words = " ".join("".join(str(text) for text in element.itertext()).split())
    story.remark("unknown-element", f"<{name}> between paragraphs is not read: {words!r}")


def _table(element: etree._Element, story: Story, context: Context) -> list[RawParagraph]:
    tell_table(element.find(W + "tblPr"), story)
    number = story.tables
    story.tables += 1
    found: list[RawParagraph] = []
    for index, (row, outer) in enumerate(_flat(element, context, story)):
        inner = _with_row_change(row.find(W + "trPr"), outer)
        column = _span(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for cell, around in _flat(row, inner, story):
            props = cell.find(W + "tcPr")
            within = _with_row_change(props, around)
            found += blocks(cell, story, within, Cell(number, index, column))
            column += 1 if props is None else _span(props.find(W + "gridSpan"), 1)
    return found


def _span(element: etree._Element | None, otherwise: int) -> int:
    value = small(element)
    return otherwise if value is None else value


def _with_row_change(props: etree._Element | None, context: Context) -> Context:
    """*context* inside a row or cell that was itself inserted or deleted."""
    for child in () if props is None else props:
        kind = _ROW_CHANGES.get(child.tag)
        if kind is not None:
            context = context.within_row(Change(kind, child.get(AUTHOR), child.get(DATE)))
    return context


def _paragraph(
    element: etree._Element, story: Story, context: Context, cell: Cell | None, *, joins: bool
) -> RawParagraph:
    index = story.paragraphs
    story.paragraphs += 1
    props = _props(next(iter(element), None))
    style = _value(props.get(_STYLE))
    inline = Inline(story, style)
    inline.walk(element, context)
    number = story.numbering.ref(props.get(_NUMBER), style)
    ending = _ending(props.get(RPR), context)
    boxes: list[RawParagraph] = []
    for box, around in inline.boxes:
        boxes += blocks(box, story, around, cell)
    kind, level = styled(story.styles.chain(style), small(props.get(_OUTLINE)), inline.length)
    return RawParagraph(
        index=index,
        runs=inline.runs,
        style=style,
        kind=kind,
        level=level,
        look=frozenset() if kind is Kind.BODY else story.styles.marks(style, ()),
        number=number,
        former=_former(props, story, number),
        ending=ending.role,
        ending_author=ending.author,
        ending_date=ending.date,
        joins=joins,
        cell=cell,
        anchors=tuple(inline.anchors),
        boxes=tuple(boxes),
    )


def _props(element: etree._Element | None) -> dict[str, etree._Element]:
    """The properties of a paragraph by name; *element* is its first child, or none."""
    if element is None or element.tag != PPR:
        return {}
    return {child.tag: child for child in element}


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def _former(
    props: dict[str, etree._Element], story: Story, now: NumberRef | None
) -> NumberRef | None:
    """The list the paragraph was in before its properties were changed under tracking."""
    change, number = props.get(_PROPS_CHANGE), props.get(_NUMBER)
    if change is not None:
        old = _props(next(iter(change), None))
        return story.numbering.ref(old.get(_NUMBER), _value(old.get(_STYLE)))
    if number is not None and number.find(INS) is not None:
        return None
    return now


def _ending(mark: etree._Element | None, context: Context) -> _Ending:
    """The state of the paragraph mark; one both inserted and deleted joins, as on both sides."""
    found = _UNCHANGED
    if context.row is not None:
        arrived = context.row.kind is MarkKind.TRACKED_INSERTED
        role = Role.INSERTED if arrived else Role.DELETED
        found = _Ending(role, context.row.author, context.row.date)
    for child in () if mark is None else mark:
        role = _MARK_ENDINGS.get(child.tag, Role.KEPT)
        if role is not Role.KEPT and found.role is not Role.DELETED:
            found = _Ending(role, child.get(AUTHOR), child.get(DATE))
    return found
