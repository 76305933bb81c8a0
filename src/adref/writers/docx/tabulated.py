"""Who wants what as a table in a Word file: A4 landscape, its head on every page.

Each row says in a word what is asked for, and shows it: what is put in bold and underlined, what
is taken out struck. The head is marked as one, and the table has a title, for screen readers.
"""

from collections.abc import Iterator, Sequence

from adref.compilation.model import BaseParagraph, Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers.docx.legend import core_part
from adref.writers.docx.lines import printed, words_of
from adref.writers.docx.markup import Pen, quoted
from adref.writers.docx.package import packed
from adref.writers.docx.story import HEAD, Story, W, comments_part, footnotes_part
from adref.writers.letters import is_rtl
from adref.writers.lines import BOLD, FACES, ITALIC, PLAIN, Line, Run
from adref.writers.rows import Row, in_words, notes_of, rows, shown, sources_of

__all__ = ["words", "write"]

COLUMNS = (
    ("Paragraph", 1400),
    ("Base", 3400),
    ("Reading", 3800),
    ("Parties", 1800),
    ("Notes and sources", 2600),
    ("Status", 900),
    ("Decision", 1238),
)
"""Names and widths, in twentieths of a point; together the width of the page in its margins."""
_PAGE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" '
    'w:right="850" w:bottom="850" w:left="850" w:header="500" w:footer="500" w:gutter="0"/>'
    "</w:sectPr>"
)
_HOW = (
    "Each row is one reading of a passage and the parties that want it. Words put in are bold "
    "and underlined, words taken out are struck; “|” is where words are put in. A paragraph that "
    "is not listed is as all parties have it."
)
_STYLE = "TableText"

_Cells = Sequence[Sequence[Line]]


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
) -> bytes:
    """The bytes of the .docx; *base* adds nothing to what the compilation says."""
    pen = Pen({})
    top = "".join(printed(line, pen) for line in _top(compilation, standing))
    heads = _row([[Line(((name, BOLD),), _STYLE)] for name, _ in COLUMNS], pen, head=True)
    body = "".join(_row(_cells(row), pen, head=False) for row in rows(compilation, standing))
    title = quoted(f"Who wants what: {compilation.base.title}")
    document = (
        f'{HEAD}<w:document xmlns:w="{W}"><w:body>{top}<w:tbl>{_frame(title, compilation)}'
        f'{heads}{body}</w:tbl><w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr></w:p>{_PAGE}'
        "</w:body></w:document>"
    )
    return packed(
        {
            "docProps/core.xml": core_part(compilation.base.title, "Who wants what"),
            "word/document.xml": document,
            "word/footnotes.xml": footnotes_part(Story((), {}, {}), pen),
            "word/comments.xml": comments_part(pen),
        }
    )


def words(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
) -> tuple[str, ...]:
    """What the file says, paragraph by paragraph."""
    heads = (name for name, _ in COLUMNS)
    cells = [line for row in rows(compilation, standing) for cell in _cells(row) for line in cell]
    return (*words_of(tuple(_top(compilation, standing))), *heads, *words_of(cells))


def _top(compilation: Compilation, standing: Standing) -> Iterator[Line]:
    yield Line(((f"Who wants what: {compilation.base.title}", PLAIN),), "Title")
    yield Line(((_HOW, PLAIN),))
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


def _frame(title: str, compilation: Compilation) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, width in COLUMNS)
    total = sum(width for _, width in COLUMNS)
    texts = (p.base for p in compilation.paragraphs if isinstance(p, BaseParagraph))
    bidi = "<w:bidiVisual/>" if is_rtl("".join(texts)) else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/>{bidi}<w:tblW w:w="{total}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{title}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _row(cells: _Cells, pen: Pen, *, head: bool) -> str:
    marked = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if head else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        + "".join(printed(line, pen) for line in lines or (Line((), _STYLE),))
        + "</w:tc>"
        for lines, (_, width) in zip(cells, COLUMNS, strict=True)
    )
    return f"<w:tr>{marked}{inner}</w:tr>"


def _cells(row: Row) -> _Cells:
    return (
        list(_named(row)),
        [_line(_base(row))] if row.base is not None else [],
        list(_reading(row)),
        list(_parties(row)),
        list(_beside(row)),
        [_line([(row.status, BOLD)])] if row.status else [],
        [_line([(row.decision, PLAIN)])] if row.decision else [],
    )


def _line(runs: Sequence[Run]) -> Line:
    return Line(tuple(runs), _STYLE)


def _named(row: Row) -> Iterator[Line]:
    if row.label:
        yield _line([(row.label, BOLD)])
    if row.section:
        yield _line([(row.section, PLAIN)])


def _base(row: Row) -> Sequence[Run]:
    if not row.before and not row.after:
        return [(row.base or "", PLAIN)]
    return [(row.before, PLAIN), (row.base or "|", BOLD), (row.after, PLAIN)]


def _reading(row: Row) -> Iterator[Line]:
    yield _line([(in_words(row), ITALIC)])
    if row.stretches:
        yield _line([(stretch.text, FACES[stretch.change]) for stretch in shown(row)])


def _parties(row: Row) -> Iterator[Line]:
    if row.parties:
        yield _line([(", ".join(row.parties), PLAIN)])
    if row.silent:
        yield _line([(f"not marked by {', '.join(row.silent)}", ITALIC)])
    yield from (_line([(text, PLAIN)]) for text in row.positions)


def _beside(row: Row) -> Iterator[Line]:
    """Notes and sources, and who stands behind the reading: there is room for it here."""
    yield from (_line([(text, PLAIN)]) for text in (*notes_of(row), *sources_of(row)))
    if row.support:
        yield _line([(f"Support: {row.support}", ITALIC)])
