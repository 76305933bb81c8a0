"""Tables of comments: a row for each paragraph a party speaks of, as csv and as workbooks.

A csv has no marks and tells a change by the current text beside the proposed one; a workbook
shows it with bold and struck words.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import StringIO

from building.notation import LAYOUT, Change, Piece, after, before, called
from building.package import zipped
from building.wishes import Item, Sort, Wishes

HEADINGS = ("Paragraph", "Current text", "Proposed text", "Comment")
Run = tuple[str, Change]
Row = tuple[tuple[Run, ...], ...]
"""Cells of runs: words and what happens to them."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def rows(wishes: Wishes, *, marked: bool) -> Iterator[Row]:
    """The table in which a party sends its wishes, headings first."""
    yield tuple(_plain(heading) for heading in HEADINGS)
    for item in wishes.items:
        if item.listed:
            current = "" if item.new else _words(before(item.pieces))
            notes = " ".join(piece.text for piece in item.pieces if piece.note)
            proposed = tuple(_proposed(item, marked=marked))
            yield _plain(_called(item)), _plain(current), proposed, _plain(notes)


def _called(item: Item) -> str:
    """A heading is called by its words, any other paragraph by its label."""
    heading = item.sort in (Sort.HEADING, Sort.TITLE, Sort.SUBTITLE)
    return _words(before(item.pieces)) if heading else item.label


def _plain(words: str) -> tuple[Run, ...]:
    return ((words, Change.KEPT),) if words else ()


def _proposed(item: Item, *, marked: bool) -> Iterator[Run]:
    """The new text, with what is struck where it is *marked*; "Delete" for all of it."""
    text = after(item.pieces)
    if not text.strip():
        yield "Delete", Change.KEPT
    elif not marked or item.new:
        yield _words(text), Change.KEPT
    else:
        yield from ((_words(p.text), p.change) for p in item.pieces if _is_shown(p))


def _is_shown(piece: Piece) -> bool:
    return not piece.note and piece.change is not Change.WITHDRAWN and bool(_words(piece.text))


def _words(text: str) -> str:
    return "".join(c for c in text if c not in LAYOUT and called(c) is None)


def csv_file(wishes: Wishes) -> bytes:
    """The table as Excel saves it in many countries: semicolons, and a byte order mark."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows(wishes, marked=False):
        writer.writerow(["".join(words for words, _ in cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx_file(wishes: Wishes) -> bytes:
    """The table as a workbook of one sheet."""
    return workbook(rows(wishes, marked=True))


def workbook(table: Iterable[Row]) -> bytes:
    """A workbook whose only sheet is *table*."""
    body = "".join(f"<row>{''.join(map(_xlsx_cell, row))}</row>" for row in table)
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/'
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'{relation}officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Comments" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'{relation}worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{body}'
            "</sheetData></worksheet>",
        }
    )


_FONTS = {Change.INSERTED: "<rPr><b/></rPr>", Change.DELETED: "<rPr><strike/></rPr>"}


def _xlsx_cell(cell: Sequence[Run]) -> str:
    runs = "".join(
        f'<r>{_FONTS.get(change, "")}<t xml:space="preserve">{escape(words, quote=False)}</t></r>'
        for words, change in cell
    )
    return f'<c t="inlineStr"><is>{runs}</is></c>' if runs else "<c/>"


def ods_file(wishes: Wishes) -> bytes:
    """The table as an OpenDocument spreadsheet."""
    looks = {
        "INSERTED": 'fo:font-weight="bold"',
        "DELETED": 'style:text-line-through-style="solid"',
    }
    styles = "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {look}/></style:style>"
        for name, look in looks.items()
    )
    body = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
        for row in rows(wishes, marked=True)
    )
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in names)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {spaces} "
            f'xmlns:fo="{_ODF}:xsl-fo-compatible:1.0">'
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            '<office:body><office:spreadsheet><table:table table:name="Comments">'
            f"{body}</table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )


def _ods_cell(cell: Sequence[Run]) -> str:
    if not cell:
        return "<table:table-cell/>"
    runs = "".join(
        escape(words, quote=False)
        if change is Change.KEPT
        else f'<text:span text:style-name="{change.name}">{escape(words, quote=False)}</text:span>'
        for words, change in cell
    )
    return f"<table:table-cell><text:p>{runs}</text:p></table:table-cell>"
