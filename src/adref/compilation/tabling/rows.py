"""The rows of a table of comments as instructions."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from adref.base.places import Place
from adref.compilation.meant import likeness
from adref.compilation.tabling.columns import Block, Columns
from adref.compilation.tabling.grid import Row, is_gone, lines_of, words_of
from adref.compilation.tabling.ground import Ground
from adref.compilation.tabling.narrated import narrated
from adref.compilation.tabling.targets import NOWHERE, Found, found_in, section_of
from adref.compilation.tabling.vocabulary import Saying, Sense, says
from adref.compilation.tabling.wishes import HARDLY, Wish, is_spoken, wishes_of
from adref.proposals.instructions import Instruction, Remark, Reword, Target
from adref.text.document import Paragraph
from adref.text.tokens import normal

_UNSAID = (Sense.STATUS, Sense.TYPE, Sense.SERIAL, Sense.PARTY, Sense.COMMENT)
"""Columns that are no evidence of a change: no words on the text, or the reason for them."""


_BODY = re.compile(r"\b(?:MB|NC|Member body)\b")
_NUMBERED = re.compile(r"(?<=\w)[\s_-]*\d+$")


@dataclass(frozen=True, slots=True)
class Told:
    """An instruction with the *party* that its row names, None where the table names none.

    *row* is the number of the row in its table. *unclear* says why no paragraph of the base is
    meant beyond doubt, "" where one is.
    """

    instruction: Instruction
    party: str | None
    row: int
    unclear: str = ""


def told_by(block: Block, ground: Ground) -> Iterator[Told]:
    """The instructions in the rows of *block*, in order."""
    above, party = NOWHERE, None
    for row in block.rows:
        section = section_of(row, block.columns)
        if section is not None:
            above = Found(Target(section, section=section))
            continue
        party = None if block.owners else _party(row, block) or party
        found = found_in(row, block.columns, ground, above)
        if found.target.printed or found.is_named:
            above = replace(found, target=replace(found.target, quoted=None))
        if block.owners:
            yield from _shared(row, block, found, ground)
            continue
        for instruction in _instructions(row, block.columns, found, ground):
            yield Told(instruction, party, row.number, _doubt(instruction, found, ground))


def _shared(row: Row, block: Block, found: Found, ground: Ground) -> Iterator[Told]:
    """What each party says in its columns of *row*; what is nobody's beyond doubt comes last."""
    for party in dict.fromkeys(block.owners.values()):
        own = {c for c, owner in block.owners.items() if owner == party}
        alone = bool(own & block.alone)
        columns = {c: sense for c, sense in block.columns.items() if c in own}
        for instruction in _instructions(*_with_ground(row, block, columns), found, ground):
            strange = alone and _is_strange(instruction, ground)
            one = _as_remark(instruction, row, own) if strange else instruction
            doubt = _doubt(one, found, ground)
            if strange:
                doubt = doubt or f"the words of {party} are like no wording of the paragraph"
            yield Told(one, party, row.number, doubt)
    for column in sorted(block.unowned & set(row.cells)):
        cell = row.cells[column]
        remark = Instruction(found.target, Remark(), lines_of(cell), cell[0].place, in_cells=True)
        if not says(words_of(cell), Saying.NOTHING):
            yield Told(remark, None, row.number, _doubt(remark, found, ground))


def _with_ground(row: Row, block: Block, own: Columns) -> tuple[Row, Columns]:
    """*row* with the columns *own* of one party, and those that say what of the base is meant.

    The current text is of use beside a proposal: marks in it are nobody's.
    """
    spare = {Sense.PROPOSED, Sense.COMMENT, *_UNSAID}
    proposes = any(sense is Sense.PROPOSED and c in row.cells for c, sense in own.items())
    if not proposes:
        spare.add(Sense.CURRENT)
    kept = {c: sense for c, sense in block.columns.items() if sense not in spare}
    columns = {**kept, **own}
    there = {c: cell for c, cell in row.cells.items() if c in columns}
    return replace(row, cells=there), columns


def _is_strange(instruction: Instruction, ground: Ground) -> bool:
    """Whether a cell under a bare name is taken for a new wording, and is like none."""
    label = instruction.target.label
    named = None if label is None else ground.labels.get(label)
    if not isinstance(instruction.action, Reword) or named is None:
        return False
    new = normal("".join(span.text for span in instruction.action.spans))
    return likeness(named.text, new) < HARDLY


def _as_remark(instruction: Instruction, row: Row, own: Collection[int]) -> Instruction:
    """*instruction* as words that are said of its target."""
    words = "\n".join(lines_of(row.cells[c]) for c in sorted(own) if c in row.cells)
    return replace(instruction, action=Remark(), evidence=words, rationale="")


def _party(row: Row, block: Block) -> str:
    """Who speaks in *row*; ISO writes the number of the comment behind the member body."""
    named = " ".join(_words(row, block.columns, Sense.PARTY).split())
    columns = [c for c, sense in block.columns.items() if sense is Sense.PARTY]
    headings = "" if block.headings is None else " ".join(map(block.headings.text, columns))
    return _NUMBERED.sub("", named) if _BODY.search(headings) else named


def _doubt(instruction: Instruction, found: Found, ground: Ground) -> str:
    """Why it is not clear what of the base the row is about; "" where it is.

    The neighbour of something new is enough.
    """
    label, named = instruction.target.label, instruction.target.printed
    if not ground.base or not isinstance(instruction.action, Remark):
        return ""
    if found.contradicted:
        return f"it names “{named}” and quotes another paragraph"
    if found.is_named if label is None else label in ground.labels or label.is_addition:
        return ""
    return (
        f"“{named}” is no paragraph of the base" if named else "it names no paragraph of the base"
    )


def _words(row: Row, columns: Columns, sense: Sense) -> str:
    """The words of the columns of one sense; those that say "nothing" are none."""
    texts = (lines_of(row.cells.get(c, ())) for c, s in columns.items() if s is sense)
    return "\n".join(text for text in texts if text and not says(text, Saying.NOTHING))


def _cells(row: Row, columns: Columns, sense: Sense) -> tuple[Paragraph, ...]:
    """The paragraphs of all columns of one sense."""
    there = (row.cells.get(c, ()) for c, s in columns.items() if s is sense)
    return tuple(p for cell in there if not says(words_of(cell), Saying.NOTHING) for p in cell)


def _cell(row: Row, columns: Columns, sense: Sense) -> tuple[Paragraph, ...]:
    column = next((c for c, s in columns.items() if s is sense and c in row.cells), None)
    cell = () if column is None else row.cells[column]
    return () if says(words_of(cell), Saying.NOTHING) else cell


def _instructions(
    row: Row, columns: Columns, found: Found, ground: Ground
) -> Iterator[Instruction]:
    """What one row asks for and says."""
    comment = _words(row, columns, Sense.COMMENT)
    said = _place(_cell(row, columns, Sense.COMMENT), row)
    proposed = _cell(row, columns, Sense.PROPOSED) or _marked(row, columns)
    if not proposed:
        if comment:
            yield from _said(_cells(row, columns, Sense.COMMENT), comment, found, said)
        return
    place = _place(proposed, row)
    rationale = comment
    for wish in wishes_of(proposed, found, ground):
        # What a comment says are its own words, what a change rests on is all of its row.
        is_remark = isinstance(wish.action, Remark)
        evidence = lines_of(wish.cell or proposed) if is_remark else _evidence(row, columns)
        plain = Instruction(wish.target, wish.action, evidence, place, in_cells=True)
        for one in _told(wish, proposed, found, ground) or (plain,):
            reason = f"{one.rationale} {rationale}".strip()
            yield replace(one, rationale=reason, rationale_place=said)
            rationale = ""


def _told(
    wish: Wish, proposed: Sequence[Paragraph], found: Found, ground: Ground
) -> tuple[Instruction, ...]:
    """The instructions in words that the cell of *wish* holds instead of a text."""
    cell = wish.cell or proposed
    if found.contradicted or not (isinstance(wish.action, Remark) or is_spoken(wish, cell, ground)):
        return ()
    return narrated(cell, wish.target)


def _said(
    cell: Sequence[Paragraph], comment: str, found: Found, place: Place
) -> Iterator[Instruction]:
    """What a row without a proposed text says: a change in words, or a comment."""
    told = () if found.contradicted or found.several else narrated(cell, found.target)
    yield from told or (Instruction(found.target, Remark(), comment, place, in_cells=True),)


def _marked(row: Row, columns: Columns) -> tuple[Paragraph, ...]:
    """The current text as the proposal, where the party has marked its changes in it."""
    if Sense.PROPOSED in columns.values() and _cell(row, columns, Sense.PROPOSED):
        return ()
    cell = _cell(row, columns, Sense.CURRENT)
    changed = any(
        is_gone(s) or "inserted" in str(mark.kind) or "strike" in str(mark.kind)
        for paragraph in cell
        for s in paragraph.spans
        for mark in s.marks
    )
    return cell if changed else ()


def _place(cell: Sequence[Paragraph], row: Row) -> Place:
    """Where the words of a row stand in the party's file."""
    first = next(iter(cell), None) or next(p for c in row.cells.values() for p in c)
    return first.place


def _evidence(row: Row, columns: Columns) -> str:
    """The cells of a row as printed, without those that are not the party's words."""
    texts = (row.text(c) for c in sorted(row.cells) if columns.get(c) not in _UNSAID)
    return " | ".join(text for text in texts if text)
