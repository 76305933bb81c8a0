"""A document gone through for tables of comments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.apart import Known
from adref.compilation.tabling.columns import Block, blocks_of
from adref.compilation.tabling.grid import Row, Table, tables_of
from adref.compilation.tabling.ground import ground_of
from adref.compilation.tabling.rows import Told, told_by
from adref.compilation.tabling.vocabulary import Sense
from adref.proposals.instructions import Instruction, Remark, Target
from adref.text.document import Comment, MarkedDocument
from adref.text.walk import Named

MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Tabled:
    """A document taken apart: *document* without its tables of comments, and what those say.

    A document without such a table is handed back as it is, with nothing told.
    """

    document: MarkedDocument
    told: tuple[Told, ...] = ()

    @property
    def instructions(self) -> tuple[Instruction, ...]:
        """The instructions of all rows, whoever's they are."""
        return tuple(told.instruction for told in self.told)


def _nobody(name: str) -> bool:
    """Whether *name* is known, where no parties are."""
    del name
    return False


def tabled(document: MarkedDocument, base: Sequence[Named] = (), known: Known = _nobody) -> Tabled:
    """The tables of comments in *document*, read as instructions on *base*.

    A table is one of comments if a row of it heads its columns so, in one of the six official
    languages, or if its columns hold labels and wordings of *base*. Every other table stays in
    the document. A comment in the margin of a row becomes a remark on what the row is about.
    A column headed by a name that is *known* holds what that party wants.

    Raises :class:`InputUnreadable` where there are more than :data:`MOST_ROWS` of them.
    """
    if not any(paragraph.cell for paragraph in document.paragraphs):
        return Tabled(document)
    ground = ground_of(base)
    found = [(table, blocks_of(table, ground, known)) for table in tables_of(document)]
    found = [(table, blocks) for table, blocks in found if blocks]
    if not found:
        return Tabled(document)
    count = sum(len(block.rows) for _, blocks in found for block in blocks)
    if count > MOST_ROWS:
        what = f"holds {count} rows of comments; adref reads {MOST_ROWS} of a file"
        raise InputUnreadable(document.file, what, "divide the table among several files")
    taken = {n for table, _ in found for row in table.rows for n in row.indices}
    told: list[Told] = []
    notices: list[Notice] = []
    for table, blocks in found:
        for block in blocks:
            rows = list(told_by(block, ground))
            told += _with_margins(rows, block, document)
            notices += _notices(table, block, rows, document)
    rest = _without(document, taken)
    return Tabled(replace(rest, notices=(*rest.notices, *notices)), tuple(told))


def _with_margins(told: Sequence[Told], block: Block, document: MarkedDocument) -> Iterator[Told]:
    """*told* with the comments in the margin of each row behind what that says."""
    by_row: dict[int, list[Comment]] = {}
    where = {n: row.number for row in block.rows for n in row.indices}
    for comment in document.comments:
        if comment.paragraph in where and comment.text.strip():
            by_row.setdefault(where[comment.paragraph], []).append(comment)
    last: Told | None = None
    for number in sorted({*by_row, *(t.row for t in told)}):
        there = [t for t in told if t.row == number]
        yield from there
        last = there[-1] if there else last
        for comment in by_row.get(number, ()):
            target = last.instruction.target if last else Target("")
            remark = Instruction(target, Remark(), comment.text, comment.place)
            yield Told(remark, last.party if last and not block.owners else None, number)


def _notices(
    table: Table, block: Block, told: Sequence[Told], document: MarkedDocument
) -> Iterator[Notice]:
    """How the table was understood, and which rows were not."""
    place = _place(block.headings or next(iter(block.rows or table.rows)), document)
    yield Notice("table-of-comments", _in_words(table, block), place)
    for entry in told:
        if entry.unclear:
            words = f"row {entry.row + 1}: {entry.unclear}; kept as a comment"
            yield Notice("row-unclear", words, entry.instruction.place)


def _in_words(table: Table, block: Block) -> str:
    columns = ", ".join(
        f"{c + 1} {sense}{_whose(block, c)}" for c, sense in sorted(block.columns.items())
    )
    by = "its headings" if block.headings else "what its columns hold"
    other = [c + 1 for c in table.columns if c not in block.columns and c not in block.unowned]
    passed = [s for s in (Sense.STATUS, Sense.SERIAL, Sense.TYPE) if s in block.columns.values()]
    words = f"table {table.number + 1} is read by {by} as a table of comments: columns {columns}"
    if other or passed:
        left = [*(f"column {n}" for n in other), *(f"the {sense}" for sense in passed)]
        words += f"; not read: {', '.join(left)}"
    words += "".join(f"; {more}" for more in _unowned(block))
    title = " ".join(row.text(c) for row in block.title for c in sorted(row.cells))
    return f"{words}; above it stands “{title[:200]}”" if title else words


def _whose(block: Block, column: int) -> str:
    return f" of {block.owners[column]}" if column in block.owners else ""


def _unowned(block: Block) -> Iterator[str]:
    """Which columns do not say whose they are, and how they can."""
    heads = block.headings
    named = [f"{c + 1} “{heads.text(c)[:40]}”" for c in sorted(block.unowned) if heads]
    if named:
        yield (
            f"not said whose words are in column {', '.join(named)}: kept as comments of whose "
            "file it is; head it by a State, a group or a party that negotiation.toml names"
        )


def _place(row: Row, document: MarkedDocument) -> Place:
    return document.paragraphs[row.indices[0]].place


def _without(document: MarkedDocument, taken: set[int]) -> MarkedDocument:
    """*document* without the paragraphs *taken*, all that counts paragraphs counted anew."""
    left = [n for n in range(len(document.paragraphs)) if n not in taken]
    new: Mapping[int, int] = {old: n for n, old in enumerate(left)}
    return replace(
        document,
        paragraphs=tuple(document.paragraphs[n] for n in left),
        comments=tuple(
            replace(c, paragraph=None if c.paragraph is None else new[c.paragraph])
            for c in document.comments
            if c.paragraph not in taken
        ),
        footnotes=tuple(
            replace(f, paragraph=new.get(f.paragraph) if f.paragraph is not None else None)
            for f in document.footnotes
        ),
    )
