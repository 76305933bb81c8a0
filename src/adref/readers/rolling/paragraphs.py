"""Paragraphs, each from its block of text, the margin under it and its record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from adref.compilation import rolling_signs as signs
from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment
from adref.compilation.rolling_whole import put_together
from adref.proposals.edits import Edit
from adref.readers.rolling.layout import Block, Layout, Record
from adref.readers.rolling.margin import Margin, read_margin
from adref.readers.rolling.passages import read_passages
from adref.readers.rolling.places import place
from adref.readers.rolling.readings import Readings
from adref.readers.rolling.unreadable import NO_FIT, WRITE_ANEW, Unreadable, checked
from adref.text.document import Kind, Relation

_HEAD = re.compile(r"(?:#{1,6} )?(?:\*Footnote:\* )?(?:\*(New|Alternative):\* )?")
_LABEL = re.compile(r"\*\*([^*\\]*(?:\\.[^*\\]*)*)\*\* ", re.DOTALL)
_MEANT = {sign.strip("*:"): relation for relation, sign in signs.RELATIONS.items()}


@dataclass(slots=True)
class _Before:
    """What the paragraphs before one say about it unless it says otherwise."""

    section: str = ""
    ident: str | None = None


def read_paragraphs(layout: Layout) -> list[BaseParagraph | NewParagraph]:
    """All paragraphs of the text between the two rules."""
    records = layout.records.get("id", [])
    grouped = list(_grouped(layout.paragraphs))
    if len(grouped) != len(records):
        what = f"here are {len(grouped)} paragraphs, and the appendix knows {len(records)}"
        raise Unreadable(what, WRITE_ANEW, layout.appendix)
    before = _Before()
    found = []
    for (block, under), record in zip(grouped, records, strict=True):
        margin = Margin()
        if under:
            with checked(under.at):
                margin = read_margin(under.text)
        with checked(block.at):
            found.append(_paragraph(block.text, margin, record, before))
    return found


def _grouped(blocks: list[Block] | tuple[Block, ...]) -> Iterator[tuple[Block, Block | None]]:
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
            raise Unreadable("these lines stand under no paragraph", "put them under one", block.at)
    if above:
        yield above, None


def _paragraph(
    shown: str, margin: Margin, record: Record, before: _Before
) -> BaseParagraph | NewParagraph:
    head = _HEAD.match(shown)
    assert head is not None, "every part of the pattern may be absent"
    label, words = "", shown[head.end() :]
    if found := _LABEL.match(words):
        label, words = signs.label_meant(found[1]), words[found.end() :]
    words = "" if words == signs.EMPTY else words
    before.section = record.get("section", before.section)
    readings = Readings(margin, record.get("edits", {}))
    comments = _comments(margin, record)
    if head[1]:
        relation = _MEANT[head[1]]
        return _new(label, words, readings, record, before, relation, comments)
    before.ident = record["id"]
    base, passages = read_passages(words, readings, record.get("spaced", ()))
    whole = margin.whole and readings.read(margin.whole, (Edit(0, len(base), ""),))
    return BaseParagraph()
