"""Words that a workbook holds beside its cells: each is told, none is lost in silence."""

import pytest
from sheets_build import ods, shown, xlsx
from tests.archives import archive

from adref.readers import ods as ods_reader
from adref.readers import xlsx as xlsx_reader

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_SHEET = "xl/worksheets/sheet1.xml"


def leads(kind: str, target: str) -> str:
    """A relationships part with one lead."""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_DOC}/{kind}" Target="{target}"/></Relationships>'
    )


def around(cell: str, more: str = "") -> dict[str, str]:
    """A sheet of one *cell*, *more* after it."""
    data = f"<sheetData><row>{cell}</row></sheetData>"
    return {_SHEET: f'<worksheet xmlns="{_MAIN}">{data}{more}</worksheet>'}


def inline(inner: str = "") -> str:
    """A cell with the word a, *inner* beside it."""
    return f'<c t="inlineStr"><is><t>a</t>{inner}</is></c>'


def drawn(inner: str, **more: str) -> dict[str, str]:
    """A drawing on the sheet; *more* are parts it leads to, by their kinds."""
    found = {
        "xl/worksheets/_rels/sheet1.xml.rels": leads("drawing", "../drawings/d.xml"),
        "xl/drawings/d.xml": f'<d xmlns:a="{_DRAWING}main">{inner}</d>',
        **around(inline()),
    }
    for kind, words in more.items():
        found["xl/drawings/_rels/d.xml.rels"] = leads(kind, "more.xml")
        found["xl/drawings/more.xml"] = f'<c xmlns:a="{_DRAWING}main">{words}</c>'
    return found


LINE = "<a:p><a:r><a:t>in</a:t></a:r><a:r><a:t> it</a:t></a:r></a:p>"
EXCEL = {
    "a guide to pronunciation": (
        around(inline("<rPh><t>kan</t></rPh>")), ("ruby-ignored", "kan"),
    ),
    "a guide of a shared text": (
        around('<c t="s"><v>0</v></c>')
        | {
            "xl/_rels/workbook.xml.rels": leads("worksheet", "worksheets/sheet1.xml").replace(
                "</Rel", f'<Relationship Id="r2" Type="{_DOC}/sharedStrings" Target="s.xml"/></Rel'
            ).replace('"r1"', '"rId1"'),
            "xl/s.xml": f'<sst xmlns="{_MAIN}"><si><t>a</t><rPh><t>kan</t></rPh></si></sst>',
        },
        ("ruby-ignored", "kan"),
    ),
    "a text box": (drawn(LINE), ("drawing-text", "in it")),
    "a chart": (drawn("<x/>", chart=LINE), ("drawing-text", "in it")),
    "a chart without words": (drawn("<x/>", chart=""), ("drawing-text", "")),
    "a diagram": (drawn("<x/>", diagramData=LINE), ("drawing-text", "in it")),
    "words for a picture": (drawn('<cNvPr descr="two flags"/>'), ("object-ignored", "two flags")),
    "a header": (
        around(inline(), '<headerFooter><oddHeader>&amp;C&amp;"Arial"&amp;12Of the EU</oddHeader>'
               "</headerFooter>"),
        ("headers-ignored", "'Of the EU'"),
    ),
    "a hint for what to type": (
        around(inline(), '<dataValidations><dataValidation prompt="yes or no"/></dataValidations>'),
        ("hidden-text", "yes or no"),
    ),
    "a tooltip": (
        around(inline(), '<hyperlinks><hyperlink ref="A1" tooltip="see there"/></hyperlinks>'),
        ("hidden-text", "see there"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXCEL)
def test_words_beside_the_cells_of_excel_are_told(name: str) -> None:
    """The cell is read; a notice of its kind has the rest."""
    more, (code, words) = EXCEL[name]
    found = xlsx_reader.read(xlsx([["a"]], more=more), "x.xlsx")
    told = [(notice.code, words in notice.words) for notice in found.notices]
    assert (shown(found), told) == ([("Sheet1!A1", "a")], [(code, True)])


def test_a_sheet_that_is_a_chart_is_named() -> None:
    """It has no cells to read."""
    sheets = '<sheet name="Sheet1" r:id="rId1"/><sheet name="Who pays" r:id="rId2"/>'
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOC}"><sheets>{sheets}</sheets></workbook>'
    found = xlsx_reader.read(xlsx([["a"]], more={"xl/workbook.xml": book}), "x.xlsx")
    assert [(n.code, "Who pays" in n.words) for n in found.notices] == [("drawing-text", True)]


def test_a_header_of_numbers_alone_is_not_told() -> None:
    """The page and the date are no words."""
    header = "<headerFooter><oddFooter>&amp;P &amp;D</oddFooter></headerFooter>"
    assert xlsx_reader.read(xlsx([["a"]], more=around(inline(), header)), "x.xlsx").notices == ()


def test_a_column_hidden_with_a_comment_alone_is_named() -> None:
    """The comment is not shown either."""
    comments = (
        f'<comments xmlns="{_MAIN}"><authors/><commentList><comment ref="B1"><text><t>why</t>'
        "</text></comment></commentList></comments>"
    )
    columns = '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
    sheet = {_SHEET: around(inline())[_SHEET].replace("<sheetData>", columns)}
    lead = {"xl/worksheets/_rels/sheet1.xml.rels": leads("comments", "../c.xml")}
    data = xlsx([["a"]], more={**sheet, **lead, "xl/c.xml": comments})
    found = xlsx_reader.read(data, "x.xlsx")
    assert ([n.code for n in found.notices], found.comments) == (["hidden-cells"], ())


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_RUBY = (
    "<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"
)
_BOX = "<draw:frame><draw:text-box><text:p>in it</text:p></draw:text-box></draw:frame>"
_PICTURE = "<draw:frame><svg:desc>two flags</svg:desc></draw:frame>"
CALC = {
    "ruby": (f"<text:p>{_RUBY}</text:p>", "", ("ruby-ignored", "kan")),
    "a text box in a cell": (f"<text:p>a</text:p>{_BOX}", "", ("drawing-text", "in it")),
    "a text box on the sheet": ("<text:p>a</text:p>", _BOX, ("drawing-text", "in it")),
    "words for a picture": ("<text:p>a</text:p>", _PICTURE, ("object-ignored", "two flags")),
    "a chart": (
        "<text:p>a</text:p>", "<draw:frame><draw:object/></draw:frame>", ("object-ignored", ""),
    ),
    "what no cell should hold": (
        "<text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>",
        "",
        ("unknown-element", "b"),
    ),
    "what no line of a cell should hold": (
        "<text:p>a<text:note>b</text:note></text:p>", "", ("unknown-element", "b"),
    ),
}  # fmt: skip


def calc(cell: str, shapes: str, styles: str = "") -> bytes:
    """A sheet of one *cell* with *shapes* on it."""
    spaces = " ".join(
        f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
        for prefix, name in {
            "office": "office", "table": "table", "text": "text", "draw": "drawing",
            "style": "style", "svg": "svg-compatible",
        }.items()
    )  # fmt: skip
    row = f"<table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row>"
    on_it = f"<table:shapes>{shapes}</table:shapes>" if shapes else ""
    table = f'<table:table table:name="T">{on_it}{row}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {spaces}>{body}</office:document-content>",
        "styles.xml": f"<office:document-styles {spaces}>{styles}</office:document-styles>",
    }
    return archive(files)


@pytest.mark.parametrize("name", CALC)
def test_words_beside_the_cells_of_calc_are_told(name: str) -> None:
    """The cell is read; a notice of its kind has the rest."""
    cell, shapes, (code, words) = CALC[name]
    found = ods_reader.read(calc(cell, shapes), "x.ods")
    told = [(notice.code, words in notice.words) for notice in found.notices]
    assert (shown(found), told) == ([("T!A1", "a")], [(code, True)])


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("Of the EU", ["headers-ignored"]),
        ("<text:page-number>1</text:page-number>", []),
        ("<text:sheet-name>T</text:sheet-name>", []),
    ],
)
def test_a_header_of_calc_is_told_by_its_words(line: str, codes: list[str]) -> None:
    """The page and the name of the sheet are none."""
    header = f"<style:master-page><style:header><text:p>{line}</text:p></style:header></style:master-page>"
    styles = f"<office:master-styles>{header}</office:master-styles>"
    found = ods_reader.read(calc("<text:p>a</text:p>", "", styles), "x.ods")
    assert [notice.code for notice in found.notices] == codes


def test_a_sheet_without_such_words_has_no_notice() -> None:
    """Of both programs."""
    both = (xlsx_reader.read(xlsx([["a"]]), "x"), ods_reader.read(ods([["a"]]), "x"))
    assert [found.notices for found in both] == [(), ()]
