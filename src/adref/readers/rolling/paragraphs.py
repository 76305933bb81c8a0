"""Paragraphs, each from its block of text, the margin under it and its record."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from adref.base.counts import counted
from adref.base.places import Place
from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import Style
from adref.compilation.rolling.whole import put_together
from adref.readers.rolling.layout import Block, Layout
from adref.readers.rolling.margin import Margin, read_margin
from adref.readers.rolling.passages import read_passages
from adref.readers.rolling.readings import Readings
from adref.readers.rolling.records import Record
from adref.readers.rolling.unreadable import WRITE_ANEW, Unreadable, checked
from adref.text.document import Kind, Relation

_HEAD = re.compile(r"(?:#{1,6} )?(?:\*Footnote:\* )?(?:\*(New|Alternative):\* )?")
_LABEL = re.compile(r"\*\*([^*\\]*(?:\\.[^*\\]*)*)\*\* ", re.DOTALL)
_STATUS = re.compile(r"\*\((?:[^*\\]|\\.)*?\)\* ", re.DOTALL)
_MEANT = {sign.strip("*:"): relation for relation, sign in signs.RELATIONS.items()}


@dataclass(frozen=True, slots=True)
class Nested:
    """A bracket of a *block* that holds others as it is *printed*, and what is *read* for it."""

    block: Block
    printed: str
    read: str


@dataclass(slots=True)
class _Before:
    """What the paragraphs before one say about it unless it says otherwise."""

    style: Style
    section: str = ""
    ident: str | None = None
    nested: list[tuple[str, str]] = field(default_factory=list)


def read_paragraphs(
    layout: Layout, known: Collection[str], style: Style
) -> tuple[list[BaseParagraph | NewParagraph], list[Nested]]:
    """All paragraphs of the text between the two rules, written in *style*, and what is nested.

    Only parties *known* may want anything.
    """
    records = layout.records.get("id", [])
    grouped = list(_grouped(layout.paragraphs))
    if len(grouped) != len(records):
        what = f"found {counted(len(grouped), 'paragraph')}, and the appendix knows {len(records)}"
        raise Unreadable(what, WRITE_ANEW, layout.appendix)
    before = _Before(style)
    found: list[BaseParagraph | NewParagraph] = []
    nested: list[Nested] = []
    for (block, under), record in zip(grouped, records, strict=True):
        margin = Margin()
        if under:
            with checked(under.at):
                margin = read_margin(under.text)
        with checked(block.at):
            found.append(_paragraph(block.text, margin, record, before))
            _check_known(found[-1], known)
        nested += (Nested(block, *read) for read in before.nested)
        before.nested = []
    return found, nested


def _check_known(paragraph: BaseParagraph | NewParagraph, known: Collection[str]) -> None:
    """Refuse a reading by somebody who is not in the list of parties."""
    if isinstance(paragraph, NewParagraph):
        readings = paragraph.readings
    else:
        inside = (reading for passage in paragraph.passages for reading in passage.readings)
        readings = (*inside, *paragraph.alternatives)
    for party in (party for reading in readings for party in reading.parties):
        if party not in known:
            what = f"“{party}” is not in the list of parties at the end"
            raise Unreadable(what, "write its id as in that list, or put it there")


def _grouped(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Each block with the quoted one under it, if there is one."""
    above: Block | None = None
    for block in blocks:
        if not block.text.startswith(">"):
            if above:
                yield above, None
            above = block
        elif above:
            yield above, block
            above = None
        else:
            what = "these lines stand under no paragraph"
            raise Unreadable(what, "put them under one", block.at)
    if above:
        yield above, None


def _paragraph(
    shown: str, margin: Margin, record: Record, before: _Before
) -> BaseParagraph | NewParagraph:
    head = _HEAD.match(shown)
    assert head is not None, "every part of the pattern may be absent"
    frame = _Frame(record, before, shown[head.end() :], margin)
    if head[1]:
        made: BaseParagraph | NewParagraph = _new(frame, _MEANT[head[1]], before.ident)
    else:
        made = _base(frame)
        before.ident = frame.ident
    before.nested = frame.readings.nested
    return made


class _Frame:
    """What base paragraphs and new ones have in common; *words* is what is left of the text."""

    def __init__(self, record: Record, before: _Before, shown: str, margin: Margin) -> None:
        self.record, self.margin = record, margin
        found = _LABEL.match(shown)
        self.label = signs.label_meant(found[1]) if found else ""
        self.words = shown[found.end() :] if found else shown
        if status := _STATUS.match(self.words):
            self.words = self.words[status.end() :]
        if self.words == signs.EMPTY:
            self.words = ""
        before.section = record.get("section", before.section)
        self.ident, self.section = record["id"], before.section
        self.kind, self.level = Kind(record.get("kind", Kind.BODY)), record.get("level", 0)
        self.readings = Readings(margin, record.get("edits", {}), before.style)
        written = record.get("label", "")
        if written and before.style.label(written) == self.label:
            self.label = written

    def comments(self) -> tuple[PartyComment, ...]:
        """The comments of the margin, each with its place."""
        places = self.record.get("places", ())
        return tuple(
            PartyComment(party, text, Place(*place))
            for (party, text), place in zip(self.margin.comments, places, strict=True)
        )


def _base(frame: _Frame) -> BaseParagraph:
    readings, margin = frame.readings, frame.margin
    base, passages = read_passages(frame.words, readings, frame.record)
    gone = readings.read_all(margin.whole, (0, base)) if margin.whole else ()
    alternatives = tuple(r for shown in margin.alternatives for r in readings.read_all(shown))
    paragraph = BaseParagraph(
        frame.ident,
        frame.label,
        frame.section,
        frame.kind,
        frame.level,
        base,
        passages,
        alternatives,
        frame.comments(),
    )
    return put_together(paragraph, gone[0]) if gone else paragraph


def _new(frame: _Frame, relation: Relation, follows: str | None) -> NewParagraph:
    return NewParagraph(
        frame.ident,
        frame.label,
        frame.section,
        frame.kind,
        frame.level,
        frame.record.get("after", follows),
        relation,
        frame.readings.read_all(frame.words),
        tuple(frame.margin.labels),
        frame.comments(),
    )
