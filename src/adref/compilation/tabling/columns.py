"""Which tables are tables of comments, and what each of their columns holds.

A row of headings tells, wherever it stands and as often as it is repeated; where there is none,
columns are told by what they hold, if a base text is at hand to compare with.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.tabling.grid import Row, Table, words_of
from adref.compilation.tabling.ground import Ground
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

Columns = Mapping[int, Sense]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one row of headings; *title* are the rows that stand above it.

    *headings* is None where the columns were told by what they hold.
    """

    columns: Columns
    rows: tuple[Row, ...]
    title: tuple[Row, ...] = ()
    headings: Row | None = None


def blocks_of(table: Table, ground: Ground) -> tuple[Block, ...]:
    """The parts of *table* that are tables of comments; none where it is something else.

    One that the base has too, with the same headings, is a part of the text.
    """
    found = tuple(_headed(table))
    if found:
        heads = [b.headings.text(c) for b in found if b.headings for c in b.headings.cells]
        return () if all(map(ground.has_cell, heads)) else found
    columns = None if _is_of_the_base(table, ground) else _by_content(table, ground)
    return (Block(columns, table.rows),) if columns else ()


def _is_of_the_base(table: Table, ground: Ground) -> bool:
    """Whether the base has most of the paragraphs of *table* in a table of its own."""
    texts = [words_of((p,)) for row in table.rows for cell in row.cells.values() for p in cell]
    return bool(ground.cells) and sum(map(ground.has_cell, texts)) * 2 >= len(texts)


def _headed(table: Table) -> Iterator[Block]:
    """The blocks of a table that has headings."""
    title: list[Row] = []
    rows: list[Row] = []
    at: Row | None = None
    columns: Columns = {}
    for row in table.rows:
        new = headings_of(row)
        if new is None:
            (title if at is None else rows).append(row)
        elif at is None or not _same(row, at):
            if at is not None:
                yield Block(columns, _body(rows, columns), tuple(title), at)
                title, rows = [], []
            at, columns = row, new
    if at is not None:
        yield Block(columns, _body(rows, columns), tuple(title), at)


def _same(one: Row, other: Row) -> bool:
    """Whether a row of headings is another, printed again on a new page."""
    return {c: folded(one.text(c)) for c in one.cells} == {
        c: folded(other.text(c)) for c in other.cells
    }


def _body(rows: Sequence[Row], columns: Columns) -> tuple[Row, ...]:
    """*rows* without the one under the headings that only numbers or explains the columns."""
    if rows and _numbers_columns(rows[0]):
        return tuple(rows[1:])
    del columns
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


def headings_of(row: Row) -> Columns | None:
    """The columns as *row* heads them, None where it is no row of such headings.

    Most of its cells must say what a column holds, among them what a party wants or says, and
    what of the base that is about.
    """
    texts = {column: row.text(column) for column in sorted(row.cells)}
    if len(texts) < _LEAST or any(len(text) > _LONGEST_HEADING for text in texts.values()):
        return None
    known = {column: sense for column, text in texts.items() if (sense := sense_of(text))}
    senses = set(known.values())
    if not senses & _WISHES or len(known) * 2 < len(texts):
        return None
    about_the_base = senses & _PLACES or (senses >= _WISHES)
    return _settled(known) if about_the_base else None


def _settled(known: Mapping[int, Sense]) -> Columns:
    """*known* with one column for each text: a second "comments" after a status is the reply."""
    columns = dict(known)
    for sense in (Sense.CURRENT, Sense.PROPOSED):
        for column in [c for c, s in columns.items() if s is sense][1:]:
            columns[column] = Sense.COMMENT
    return columns


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
