"""What only OpenDocument spreadsheets have: repeated cells, styles that inherit, annotations."""

import pytest
from sheets_build import shown
from tests.archives import archive

from adref.base.errors import InputUnreadable
from adref.readers.ods import read

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0" '
    f'xmlns:style="{_ODF}:style:1.0" xmlns:fo="{_ODF}:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def spreadsheet(tables: str, styles: str = "") -> bytes:
    """A spreadsheet of *tables* with automatic *styles*, both as XML."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    )


def tab(rows: str) -> str:
    """A table called T."""
    return f'<table:table table:name="T">{rows}</table:table>'


def cell(words: str, more: str = "") -> str:
    """A cell of one paragraph."""
    return f"<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>"


def row(cells: str, more: str = "") -> str:
    """A row of *cells*."""
    return f"<table:table-row {more}>{cells}</table:table-row>"


SPANNED = cell("x", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>" + cell("y")


MANY = [str(n * n) for n in range(1_000)]
"""Words that do not pack as small as a bomb."""


@pytest.mark.parametrize(
    ("rows", "read_as"),
    [
        (row('<table:table-cell table:number-columns-repeated="3"/>' + cell("x")), [("T!D1", "x")]),
        (
            row("<table:table-cell/>", "table:number-rows-repeated='1048570'") + row(cell("x")),
            [("T!A1048571", "x")],
        ),
        (row(cell("x", "table:number-columns-repeated='2'")), [("T!A1", "x"), ("T!B1", "x")]),
        (row(cell("x"), "table:number-rows-repeated='2'"), [("T!A1", "x"), ("T!A2", "x")]),
        (row(SPANNED), [("T!A1", "x"), ("T!C1", "y")]),
        (f"<table:table-row-group>{row(cell('x'))}</table:table-row-group>", [("T!A1", "x")]),
    ],
    ids=["columns", "rows", "words", "rows of words", "covered", "groups"],
)
def test_cells_are_where_the_sheet_shows_them(rows: str, read_as: list[tuple[str, str]]) -> None:
    """What is repeated or covered counts."""
    assert shown(read(spreadsheet(tab(rows)), "x.ods")) == read_as


def style(name: str, family: str, look: str, parent: str = "") -> str:
    """A style of letters."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}">'
        f"<style:text-properties {look}/></style:style>"
    )


def test_a_span_stands_on_the_style_of_its_cell() -> None:
    """It adds its marks, takes back those it says it has not, and inherits from its parent."""
    styles = (
        style("ce", "table-cell", 'fo:font-weight="bold"')
        + style("base", "text", 'style:text-line-through-style="solid"')
        + style("child", "text", 'fo:font-weight="normal"', "base")
    )
    words = cell("a <text:span text:style-name='child'>b</text:span> c", "table:style-name='ce'")
    document = read(spreadsheet(tab(row(words)), styles), "x.ods")
    assert shown(document) == [("T!A1", "**a **~~b~~** c**")]


def test_a_column_gives_its_style_to_cells_without() -> None:
    """As LibreOffice shows them."""
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce"/>'
    rows = columns + row(cell("a") + cell("b"))
    data = spreadsheet(tab(rows), style("ce", "table-cell", 'fo:font-weight="bold"'))
    assert shown(read(data, "x.ods")) == [("T!A1", "a"), ("T!B1", "**b**")]


def test_spaces_tabs_and_breaks_are_characters() -> None:
    """White space of the file is a space."""
    words = "a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d\n e"
    document = read(spreadsheet(tab(row(cell(words)))), "x.ods")
    assert shown(document) == [("T!A1", "a  b\tc"), ("T!A1", "d  e")]


def test_an_annotation_is_a_comment_and_no_word() -> None:
    """With its author and date."""
    note = (
        "<office:annotation><dc:creator>Ann</dc:creator><dc:date>2025-11-03T10:00:00</dc:date>"
        "<text:p>why</text:p></office:annotation>"
    )
    noted = f"<table:table-cell>{note}<text:p>words</text:p></table:table-cell>"
    document = read(spreadsheet(tab(row(noted))), "x.ods")
    assert shown(document) == [("T!A1", "words")]
    assert [(c.author, c.date, c.text) for c in document.comments] == [
        ("Ann", "2025-11-03T10:00:00", "why")
    ]


@pytest.mark.parametrize(
    ("tables", "code"),
    [
        (
            tab(row(cell("x"), "table:visibility='collapse'")),
            "hidden-cells",
        ),
        (
            tab(row(cell("x"), "table:visibility='filter'")),
            "hidden-cells",
        ),
        (
            tab(
                f"<table:table-column table:visibility='collapse'/><table:table-row>{cell('x')}</table:table-row>"
            ),
            "hidden-cells",
        ),
        (
            tab(row(cell("3", "table:formula='of:=1+2'"))),
            "formula-value",
        ),
        (
            "<table:tracked-changes><table:insertion/></table:tracked-changes>" + tab(""),
            "cell-changes-ignored",
        ),
    ],
    ids=["row", "filtered", "column", "formula", "tracked"],
)
def test_what_is_left_out_or_worked_out_is_named(tables: str, code: str) -> None:
    """One notice says what it was."""
    assert [n.code for n in read(spreadsheet(tables), "x.ods").notices] == [code]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            spreadsheet(tab(row(cell("x"), "table:number-rows-repeated='1048576'"))),
            "more than the limit of 20,000",
        ),
        (
            spreadsheet(tab(row(cell("x", "table:number-columns-repeated='99999999'")) * 13)),
            "more than the limit of 20,000",
        ),
        (
            spreadsheet(
                tab(row(cell("x</text:p><text:p>y", "table:number-columns-repeated='9999'")))
            ),
            "pieces of text by more than the limit of 20,000",
        ),
        (spreadsheet(tab(row("".join(map(cell, MANY))) * 101)), "limit of 100,000 cells"),
        (
            archive({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
            "declares a document type",
        ),
        (archive({"content.xml": "<a/>"}), "holds no spreadsheet"),
        (archive({"other.xml": "<a/>"}), "this is a zip archive, without a spreadsheet"),
        (
            archive({"content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"}),
            "protected with a password",
        ),
    ],
    ids=["rows", "columns", "lines", "cells", "entities", "text", "other", "locked"],
)
def test_a_hostile_or_other_file_is_refused(data: bytes, words: str) -> None:
    """With the limit or the reason."""
    with pytest.raises(InputUnreadable, match=words):
        read(data, "x.ods")
