"""Small workbooks built in the tests, as bytes.

A sheet is rows of cells. A cell is text in a small notation: ``~~struck~~``, ``**bold**``,
``__underlined__``, ``{FF0000:red}``; a line break is a line feed; "" is an empty cell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.archives import archive

from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.marks import MarkKind

Rows = Sequence[Sequence[str]]

_TOKEN = re.compile(
    r"~~(?P<strike>.+?)~~|\*\*(?P<bold>.+?)\*\*|__(?P<underline>.+?)__|\{(?P<hex>[0-9A-F]{6}):(?P<colour>.+?)\}",
    re.DOTALL,
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def pieces(cell: str) -> Iterator[tuple[str, str, str]]:
    """The words of *cell* with the kind of their mark and its value."""
    done = 0
    for found in _TOKEN.finditer(cell):
        yield cell[done : found.start()], "", ""
        kind = found.lastgroup or ""
        yield found[kind], kind, found["hex"] or ""
        done = found.end()
    yield cell[done:], "", ""


def xlsx(*sheets: Rows, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook of *sheets* with inline text; *more* are parts put in or replaced."""
    names = [f"Sheet{n + 1}" for n in range(len(sheets))]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n + 1}" r:id="rId{n + 1}"/>'
        for n, name in enumerate(names)
    )
    leads = "".join(
        f'<Relationship Id="rId{n + 1}" Type="{_DOC}/worksheet" Target="worksheets/sheet{n + 1}.xml"/>'
        for n in range(len(sheets))
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{_DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{leads}</Relationships>',
    }
    for n, rows in enumerate(sheets):
        parts[f"xl/worksheets/sheet{n + 1}.xml"] = sheet(rows)
    return archive({**parts, **(more or {})})


def sheet(rows: Rows) -> str:
    """A worksheet part."""
    body = "".join(f"<row>{''.join(map(_inline, row))}</row>" for row in rows)
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData></worksheet>'


_FONT = {"strike": "<strike/>", "bold": "<b/>", "underline": "<u/>", "": ""}


def _inline(cell: str) -> str:
    runs = "".join(
        f"<r>{_font(kind, value)}<t xml:space='preserve'>{escape(text)}</t></r>"
        for text, kind, value in pieces(cell)
        if text
    )
    return f'<c t="inlineStr"><is>{runs}</is></c>' if runs else "<c/>"


def _font(kind: str, value: str) -> str:
    inner = f'<color rgb="FF{value}"/>' if value else _FONT[kind]
    return f"<rPr>{inner}</rPr>" if inner else ""


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0" '
    f'xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_LOOKS = {
    "strike": 'style:text-line-through-style="solid"',
    "bold": 'fo:font-weight="bold"',
    "underline": 'style:text-underline-style="solid"',
}


def ods(*sheets: Rows, body: str = "") -> bytes:
    """A spreadsheet of *sheets*; *body* is put in before them as it is."""
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'
        for name, look in _LOOKS.items()
    )
    colours = sorted(
        {v for rows in sheets for row in rows for c in row for _, _, v in pieces(c) if v}
    )
    styles += "".join(
        f'<style:style style:name="c{v}" style:family="text"><style:text-properties fo:color="#{v.lower()}"/></style:style>'
        for v in colours
    )
    tables = "".join(
        f"<table:table table:name={quoteattr(f'Sheet{n + 1}')}>{''.join(map(_ods_row, rows))}</table:table>"
        for n, rows in enumerate(sheets)
    )
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    )


def _ods_row(row: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(cell: str) -> str:
    if not cell:
        return "<table:table-cell/>"
    spans = "".join(
        f'<text:span text:style-name="{"c" + value if value else kind}">{_ods_text(text)}</text:span>'
        if kind
        else _ods_text(text)
        for text, kind, value in pieces(cell)
    )
    return f"<table:table-cell><text:p>{spans}</text:p></table:table-cell>"


def _ods_text(text: str) -> str:
    return escape(text).replace("\n", "</text:p><text:p>")


def shown(document: MarkedDocument) -> list[tuple[str, str]]:
    """The paragraphs of *document*: the cell of each and its words, marks in the notation."""
    return [
        (p.place.part or "", _label(p) + "".join(map(_marked, p.spans)))
        for p in document.paragraphs
    ]


def _label(paragraph: Paragraph) -> str:
    return f"[{paragraph.label}] " if paragraph.label else ""


_SIGN = {MarkKind.STRIKE: "~~", MarkKind.BOLD: "**", MarkKind.UNDERLINE: "__"}


def _marked(span: Span) -> str:
    text = span.text
    for mark in sorted(span.marks):
        sign = _SIGN.get(mark.kind, "")
        text = (
            f"{{{mark.value}:{text}}}"
            if mark.value
            else f"{sign}{text}{sign}"
            if sign
            else f"<{mark}>{text}"
        )
    return text
