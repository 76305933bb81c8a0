"""Who wants what as a table to be printed: A4 landscape, its head on every page.

Each row says in a word what is asked for, and shows it: what is put in bold and underlined, what
is taken out struck. The head is marked as one, and the table has a title, for screen readers.
"""

from collections.abc import Iterator, Sequence

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers.lines import (
    BOLD,
    FACES,
    ITALIC,
    PLAIN,
    Cell,
    Grid,
    Line,
    Part,
    Run,
    Sheet,
    in_cell,
)
from adref.writers.rows import Row, beside, in_words, rows, shown
from adref.writers.verdicts import HOW

COLUMNS = (
    ("Paragraph", 14),
    ("Base", 34),
    ("Reading", 38),
    ("Parties", 18),
    ("Notes and sources", 26),
    ("Status", 9),
    ("Decision", 12),
)
"""Names and widths."""
_HOW = (
    "Each row is one reading of a passage and the parties that want it. Words put in are bold "
    "and underlined, words taken out are struck; “|” is where words are put in. A paragraph that "
    "is not listed is as all parties have it."
)
_NOTHING = "Nobody asks for another wording or says anything beside the text."


def sheet(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> Sheet:
    """The table with what is to be known to read it."""
    title = compilation.base.title
    table = tuple(_cells(row) for row in rows(compilation, standing))
    grid: Part = Grid(f"Who wants what: {title}", COLUMNS, table)
    parts = (*_top(compilation, standing), grid if table else Line(((_NOTHING, PLAIN),)))
    return Sheet("Who wants what", title, parts, base.language or "", landscape=True)


def _top(compilation: Compilation, standing: Standing) -> Iterator[Line]:
    yield Line(((f"Who wants what: {compilation.base.title}", PLAIN),), "Title")
    yield Line(((f"{_HOW} {HOW}" if standing.sourced else _HOW, PLAIN),))
    names = "; ".join(
        party.ident if party.name == party.ident else f"{party.ident} ({party.name})"
        for party in compilation.parties
    )
    yield Line((("Parties: ", BOLD), (names or "none", PLAIN)))
    used = {ruling.status for ruling in standing.rulings if ruling.status}
    listed = (
        (standing.codes.get(ident, ident), name)
        for ident, name in standing.names.items()
        if ident in used
    )
    codes = "; ".join(code if code == name else f"{code}: {name}" for code, name in listed)
    if codes:
        yield Line((("Status: ", BOLD), (codes, PLAIN)))


def _cells(row: Row) -> tuple[Cell, ...]:
    return (
        list(_named(row)),
        [in_cell(_base(row))] if row.base is not None else [],
        list(_reading(row)),
        list(_parties(row)),
        list(_beside(row)),
        [in_cell([(row.status, BOLD)])] if row.status else [],
        [in_cell([(row.decision, PLAIN)])] if row.decision else [],
    )


def _named(row: Row) -> Iterator[Line]:
    if row.label:
        yield in_cell([(row.label, BOLD)])
    if row.section:
        yield in_cell([(row.section, PLAIN)])


def _base(row: Row) -> Sequence[Run]:
    if not row.before and not row.after:
        return [(row.base or "", PLAIN)]
    return [(row.before, PLAIN), (row.base or "|", BOLD), (row.after, PLAIN)]


def _reading(row: Row) -> Iterator[Line]:
    made = ((stretch.text, FACES[stretch.change]) for stretch in shown(row))
    yield in_cell([(f"{in_words(row)} ", ITALIC), *made])


def _parties(row: Row) -> Iterator[Line]:
    if row.parties:
        yield in_cell([(", ".join(row.parties), PLAIN)])
    if row.silent:
        yield in_cell([(f"not marked by {', '.join(row.silent)}", ITALIC)])
    yield from (in_cell([(text, PLAIN)]) for text in row.positions)


def _beside(row: Row) -> Iterator[Line]:
    """Notes and sources, and who stands behind the reading: there is room for it here."""
    for text, made in beside(row):
        yield in_cell([(text, PLAIN)])
        if made:
            yield in_cell([(stretch.text, FACES[stretch.change]) for stretch in made])
    if row.support:
        yield in_cell([(f"Support: {row.support}", ITALIC)])
