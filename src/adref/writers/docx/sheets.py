"""A sheet as a Word file: A4, the heads of its tables on every page."""

from adref.base.languages import from_right
from adref.text.tokens import normal
from adref.writers.docx.legend import core_part
from adref.writers.docx.lines import printed
from adref.writers.docx.markup import Pen, quoted
from adref.writers.docx.package import packed
from adref.writers.docx.story import HEAD, Story, W, comments_part, footnotes_part
from adref.writers.letters import is_rtl
from adref.writers.lines import BOLD, Cell, Grid, Leaf, Line, Part, Sheet, said

__all__ = ["words", "write"]

_LONG, _SHORT, _MARGIN = 16838, 11906, 850
"""The sides of A4 and the white round the text, in twentieths of a point."""
_CELL = "TableText"


def write(sheet: Sheet) -> bytes:
    """The bytes of the .docx."""
    pen = Pen({})
    body = "".join(_part(part, sheet, pen) for part in sheet.parts)
    document = (
        f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}{_section(sheet, "nextPage")}'
        "</w:body></w:document>"
    )
    return packed(
        {
            "docProps/core.xml": core_part(sheet.title, sheet.what),
            "word/document.xml": document,
            "word/footnotes.xml": footnotes_part(Story((), {}, {}), pen),
            "word/comments.xml": comments_part(pen),
        }
    )


def words(sheet: Sheet) -> tuple[str, ...]:
    """What the file says, paragraph by paragraph, and then in the margin."""
    return tuple(said(sheet))


def _part(part: Part, sheet: Sheet, pen: Pen) -> str:
    match part:
        case Line():
            return printed(part, pen)
        case Grid():
            return _grid(part, sheet, pen)
        case Leaf():
            return f"<w:p><w:pPr>{_section(sheet, 'oddPage')}</w:pPr></w:p>"


def _section(sheet: Sheet, begins: str) -> str:
    """The page; *begins* says where the pages of the section start."""
    wide, high = (_LONG, _SHORT) if sheet.landscape else (_SHORT, _LONG)
    turned = ' w:orient="landscape"' if sheet.landscape else ""
    sides = " ".join(f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:type w:val="{begins}"/><w:pgSz w:w="{wide}" w:h="{high}"{turned}/>'
        f'<w:pgMar {sides} w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
    )


def _grid(grid: Grid, sheet: Sheet, pen: Pen) -> str:
    room = (_LONG if sheet.landscape else _SHORT) - 2 * _MARGIN
    whole = sum(width for _, width in grid.columns)
    widths = [room * width // whole for _, width in grid.columns]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    text = normal(" ".join(line.words or line.text for row in grid.rows for c in row for line in c))
    is_mirrored = from_right(sheet.language) if sheet.language else is_rtl(text)
    bidi = "<w:bidiVisual/>" if is_mirrored else ""
    heads = tuple([Line(((name, BOLD),), _CELL)] for name, _ in grid.columns)
    rows = "".join(_row(row, widths, pen, head=False) for row in grid.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{bidi}<w:tblW w:w="{sum(widths)}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{quoted(grid.title)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{_row(heads, widths, pen, head=True)}{rows}</w:tbl>"
        f'<w:p><w:pPr><w:pStyle w:val="{_CELL}"/></w:pPr></w:p>'
    )


def _row(cells: tuple[Cell, ...], widths: list[int], pen: Pen, *, head: bool) -> str:
    marked = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if head else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        + "".join(printed(line, pen) for line in lines or (Line((), _CELL),))
        + "</w:tc>"
        for lines, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{marked}{inner}</w:tr>"
