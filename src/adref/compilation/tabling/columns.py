"""Which tables are tables of comments, and what each of their columns holds.

A row of headings tells, wherever it stands and as often as it is repeated; where there is none,
columns are told by what they hold, if a base text is at hand to compare with.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from adref.compilation.apart import Known
from adref.compilation.tabling.grid import Row, Table, words_of
from adref.compilation.tabling.ground import Ground
from adref.compilation.tabling.owners import Owned, owned
from adref.compilation.tabling.vocabulary import Sense, sense_of
from adref.text.typography import folded

_PLACES = frozenset({Sense.PARAGRAPH, Sense.CLAUSE, Sense.SECTION, Sense.LINE, Sense.CURRENT})
"""Columns that say what of the base a row is about."""
_WISHES = frozenset({Sense.PROPOSED, Sense.COMMENT})
_LEAST = 2
_LONGEST_HEADING = 400
_MOST = 0.6
"""Share of the cells of a column that make it what they are."""
_LOOKED_AT = 200
"""Rows by which the columns of a table without headings are told."""

_SAID_OF = frozenset({Sense.PARAGRAPH, Sense.CLAUSE, Sense.CURRENT})
"""Columns beside which one headed by a party's name alone may hold its proposals."""

Columns = Mapping[int, Sense]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one row of headings; *title* are the rows that stand above it.

    *headings* is None where the columns were told by what they hold. *owners* are the parties
    whose words columns hold, by column; *alone* are those columns of them that are headed by a
    name and nothing else. *unowned* are the columns of a table with owners that may be somebody's
    wishes and whose heading does not say whose.
    """

    columns: Columns
    rows: tuple[Row, ...] = ()
    title: tuple[Row, ...] = ()
    headings: Row | None = None
    owners: Mapping[int, str] = field(default_factory=dict)
    alone: frozenset[int] = frozenset()
    unowned: frozenset[int] = frozenset()


def blocks_of(table: Table, ground: Ground, known: Known) -> tuple[Block, ...]:
    """The parts of *table* that are tables of comments; none where it is something else.

    One that the base has too, with the same headings, is a part of the text. *known* tells the
    names of parties.
    """
    found = tuple(b for b in _headed(table, known) if _is_one(b, ground))
    if found:
        heads = [b.headings.text(c) for b in found if b.headings for c in b.headings.cells]
        return () if all(map(ground.has_cell, heads)) else found
    columns = None if _is_of_the_base(table, ground) else _by_content(table, ground)
    return (Block(columns, table.rows),) if columns else ()


def _is_one(block: Block, ground: Ground) -> bool:
    """Whether a block that only names of parties tell gives a wording of the base."""
    wishes = {c for c, sense in block.columns.items() if sense in _WISHES}
    if not block.alone or wishes - block.alone - block.unowned:
        return True
    cells = (row.text(c) for row in block.rows for c in block.alone)
    return bool(ground.base) and any(ground.is_near(text) for text in cells if text)


def _is_of_the_base(table: Table, ground: Ground) -> bool:
    """Whether the base has most of the paragraphs of *table* in a table of its own."""
    texts = [words_of((p,)) for row in table.rows for cell in row.cells.values() for p in cell]
    return bool(ground.cells) and sum(map(ground.has_cell, texts)) * 2 >= len(texts)


def _headed(table: Table, known: Known) -> Iterator[Block]:
    """The blocks of a table that has headings."""
    title: list[Row] = []
    rows: list[Row] = []
    at: Block | None = None
    for row in table.rows:
        new = headed_by(row, known)
        if new is None:
            (title if at is None else rows).append(row)
        elif at is None or at.headings is None or not _same(row, at.headings):
            if at is not None:
                yield _filled(at, rows, known)
                title, rows = [], []
            at = replace(new, title=tuple(title))
    if at is not None:
        yield _filled(at, rows, known)


def _filled(block: Block, rows: Sequence[Row], known: Known) -> Block:
    """*block* with its *rows*; the first of them may say whose words the columns hold."""
    named = _with_names_below(block, rows[0], known) if rows else None
    if named is not None:
        return replace(named, title=block.title, rows=_body(rows[1:]))
    return replace(block, rows=_body(rows))


def _with_names_below(block: Block, row: Row, known: Known) -> Block | None:
    """*block* where "Proposals" heads several columns and *row* names a party over each."""
    head = block.headings
    if head is None or block.owners or Sense.PARTY in block.columns.values():
        return None
    own = {c: cell for c, cell in row.cells.items() if folded(row.text(c)) != folded(head.text(c))}
    places = {c for c, sense in block.columns.items() if sense not in _WISHES}
    if len(own) < _LEAST or places & set(own):
        return None
    if not all(owned(row.text(c), known) for c in own):
        return None
    return headed_by(replace(head, cells={**head.cells, **own}), known)


def _same(one: Row, other: Row) -> bool:
    """Whether a row of headings is another, printed again on a new page."""
    return {c: folded(one.text(c)) for c in one.cells} == {
        c: folded(other.text(c)) for c in other.cells
    }


def _body(rows: Sequence[Row]) -> tuple[Row, ...]:
    """*rows* without the one under the headings that only numbers the columns."""
    if rows and _numbers_columns(rows[0]):
        return tuple(rows[1:])
    return tuple(rows)


def _numbers_columns(row: Row) -> bool:
    """Whether *row* only counts the columns, as in "1 | 2 | (3) | 4"."""
    texts = [row.text(column).strip("()[]. ") for column in sorted(row.cells)]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < 3]  # noqa: PLR2004
    return (
        len(numbers) == len(texts) > _LEAST
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and numbers[0] <= 1
    )


def headed_by(row: Row, known: Known) -> Block | None:
    """The columns as *row* heads them, None where it is no row of such headings.

    Most of its cells must say what a column holds, among them what a party wants or says, and
    what of the base that is about. *known* tells the names of parties.
    """
    texts = {column: row.text(column) for column in sorted(row.cells)}
    if len(texts) < _LEAST or any(len(text) > _LONGEST_HEADING for text in texts.values()):
        return None
    told = {column: sense for column, text in texts.items() if (sense := sense_of(text))}
    owners = _owners(texts, told, known)
    senses = {c: sense for c, sense in told.items() if c not in owners}
    senses |= {c: found.sense or Sense.PROPOSED for c, found in owners.items()}
    if not _heads_comments(senses, owners) or len(senses) * 2 < len(texts):
        return None
    columns, named = _settled(dict(sorted(senses.items())), {c: o.party for c, o in owners.items()})
    alone = frozenset(c for c, found in owners.items() if found.sense is None)
    unowned = (set(texts) - set(columns)) if len(set(named.values())) > 1 else set()
    unowned |= {c for c, sense in columns.items() if sense in _WISHES and c not in named}
    return Block(
        columns,
        headings=row,
        owners=named,
        alone=alone,
        unowned=frozenset(unowned) if named else frozenset(),
    )


def _owners(texts: Mapping[int, str], told: Columns, known: Known) -> Mapping[int, Owned]:
    """The columns headed by a party's name; a name alone tells only where there are several.

    Where a column names the party of each row, one such heading only says whose form it is.
    """
    found = {c: o for c, text in texts.items() if (o := owned(text, known)) is not None}
    if len(found) >= _LEAST:
        return found
    rows_name = Sense.PARTY in told.values()
    return {c: o for c, o in found.items() if o.sense is not None and not rows_name}


def _heads_comments(senses: Columns, owners: Mapping[int, Owned]) -> bool:
    """Whether columns of *senses* are those of a table of comments."""
    there = set(senses.values())
    wishes = {
        s
        for c, s in senses.items()
        if s in _WISHES and not (c in owners and owners[c].sense is None)
    }
    if not wishes:
        return bool(owners) and bool(there & _SAID_OF)
    return bool(there & _PLACES) or there >= _WISHES


def _settled(known: Columns, owners: Mapping[int, str]) -> tuple[Columns, Mapping[int, str]]:
    """*known* with one column for each text: a second "comments" after a status is the reply.

    The columns of parties stay; where each of them has one of reasons behind it, that is theirs.
    """
    columns = dict(known)
    for sense in (Sense.CURRENT, Sense.PROPOSED):
        free = [c for c, s in columns.items() if s is sense and c not in owners]
        for column in free[1:]:
            columns[column] = Sense.COMMENT
    proposing = [c for c in owners if columns[c] is Sense.PROPOSED]
    behind = {c + 1: owners[c] for c in proposing if columns.get(c + 1) is Sense.COMMENT}
    if len(behind) == len(proposing) > 1 and not set(behind) & set(owners):
        return columns, {**owners, **behind}
    return columns, owners


def _by_content(table: Table, ground: Ground) -> Columns | None:
    """The columns as their cells tell, None where they do not, or without a base."""
    rows = [row for row in table.rows if len(row.cells) > 1][:_LOOKED_AT]
    if len(rows) < _LEAST or not ground.base:
        return None
    labels = [c for c in table.columns if _share(rows, c, ground.is_label) >= _MOST]
    rest = [c for c in table.columns if c not in labels[:1]]
    near = [c for c in rest if _share(rows, c, ground.is_near) >= _MOST]
    same = {c: _share(rows, c, ground.is_same) for c in near}
    current = max(near, key=lambda c: (same[c], -c)) if len(near) > 1 else None
    proposed = next((c for c in near if c != current and same[c] < 1), None)
    others = [c for c in rest if c not in (current, proposed)]
    if proposed is None or not (current is not None or (labels and others)):
        return None  # a text laid out in a table is no table of comments
    columns = dict.fromkeys(labels[:1], Sense.PARAGRAPH) | {proposed: Sense.PROPOSED}
    columns |= {} if current is None else {current: Sense.CURRENT}
    return columns | dict.fromkeys(others, Sense.COMMENT)


def _share(rows: Sequence[Row], column: int, test: Callable[[str], bool]) -> float:
    """Share of the cells of *column* that pass *test*; of a column of few cells, 0."""
    texts = [text for row in rows if (text := row.text(column))]
    return sum(map(test, texts)) / len(texts) if len(texts) * 2 >= len(rows) else 0.0
