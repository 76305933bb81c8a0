"""The parties of a compilation as a table of a Word file."""

from collections.abc import Sequence

from adref.compilation.model import Compilation
from adref.compilation.rolling import signs
from adref.compilation.rolling.printed import spelt_whole
from adref.writers.docx.lines import printed
from adref.writers.docx.markup import Pen
from adref.writers.lines import BOLD, PLAIN, Line

_WIDTHS = (1400, 2870, 2900, 1900)
"""In twentieths of a point, as in :data:`signs.COLUMNS`; together the width of the page."""
_STYLE = "TableText"


def parties_table(compilation: Compilation, pen: Pen) -> str:
    """The w:tbl, its head marked as one and repeated, with a title for screen readers."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    rows = [(p.ident, p.name, p.file, p.convention) for p in compilation.parties]
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(_WIDTHS)}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="Parties"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        + _row(signs.COLUMNS, pen, head=True)
        + "".join(_row(row, pen, head=False) for row in rows)
        + "</w:tbl>"
    )


def _row(cells: Sequence[str], pen: Pen, *, head: bool) -> str:
    marked = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if head else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        + printed(Line(((spelt_whole(text), BOLD if head else PLAIN),), _STYLE), pen)
        + "</w:tc>"
        for text, width in zip(cells, _WIDTHS, strict=True)
    )
    return f"<w:tr>{marked}{inner}</w:tr>"
