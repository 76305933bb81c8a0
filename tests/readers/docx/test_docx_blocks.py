"""Tables, text boxes and what else holds paragraphs."""

import pytest
from docx_build import changed, mark, marked, p, r, with_part
from tests.readers.spans import lines

from adref.readers.docx import read
from adref.text.document import Cell


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _cell(inner: str, span: int = 1) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inner}</w:tc>'


def test_paragraphs_in_a_table_know_their_cell() -> None:
    """Table, row and column count from zero; a wide cell takes several columns."""
    first = _table(_cell(p(r("a")), 2) + _cell(p(r("b"))), _cell(p(r("c"))))
    second = _table(_cell(p(r("d"))))
    found = marked(first + p(r("between")) + second)
    assert [("".join(s.text for s in q.spans), q.cell) for q in found.paragraphs] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 2)),
        ("c", Cell(0, 1, 0)),
        ("between", None),
        ("d", Cell(1, 0, 0)),
    ]


def test_a_table_in_a_table_is_read_in_place() -> None:
    """Its paragraphs stand between those of the cell around it."""
    inner = _table(_cell(p(r("inner"))))
    found = marked(_table(_cell(p(r("before")) + inner + p(r("after")))))
    assert lines(found) == ["before", "inner", "after"]
    assert [q.cell for q in found.paragraphs] == [Cell(0, 0, 0), Cell(1, 0, 0), Cell(0, 0, 0)]


def test_content_controls_around_paragraphs_rows_and_cells_are_open() -> None:
    """A w:sdt may wrap any block."""
    wrapped = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = f"<w:tr>{wrapped.format(_cell(p(r('cell'))))}</w:tr>"
    body = wrapped.format(p(r("block"))) + f"<w:tbl>{wrapped.format(row)}</w:tbl>"
    assert lines(marked(body)) == ["block", "cell"]


BOX = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
    "</w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    """Word writes it twice, for programs of different age; one of the two is read."""
    found = marked(p(r("host") + BOX.format(p(r("boxed"))) + r("ed")) + p(r("next")))
    assert lines(found) == ["hosted", "boxed", "next"]


def test_an_old_text_box_is_read() -> None:
    """A w:pict without alternatives, as Word 2007 wrote it."""
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{p(r('old'))}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(marked(p(r("host") + old))) == ["host", "old"]


def test_an_inserted_text_box_is_inserted_text() -> None:
    """The change around the drawing holds for the words in it."""
    body = p(r("host") + changed("ins", BOX.format(p(r("boxed")))))
    assert lines(marked(body)) == ["host", "{tracked-inserted|boxed}"]


def test_a_text_box_does_not_part_what_is_joined() -> None:
    """A paragraph whose mark was deleted is followed by what it is joined to."""
    body = p(r("one ") + BOX.format(p(r("boxed"))), mark("del")) + p(r("two"))
    assert lines(marked(body)) == ["one ", "two", "boxed"]


def test_an_embedded_document_is_reported() -> None:
    """A w:altChunk is not read, and never in silence."""
    found = marked(p(r("a")) + '<w:altChunk r:id="r7"/>')
    assert [n.code for n in found.notices] == ["alt-chunk"]


def test_headers_and_footers_are_reported_once() -> None:
    """They are ignored by name, with one notice for all."""
    section = '<w:sectPr><w:headerReference r:id="r1"/><w:footerReference r:id="r2"/></w:sectPr>'
    found = marked(p(r("a")) + section)
    assert [n.code for n in found.notices] == ["headers-ignored"]


def test_a_chart_is_reported() -> None:
    """Its words stand in another part and are not read."""
    found = marked(p(r("a") + "<w:r><w:drawing><c:chart/></w:drawing></w:r>"))
    assert [n.code for n in found.notices] == ["drawing-text"]


CHART = (
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a='
    '"http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:t>Who </a:t><a:t>pays</a:t></a:p>{}'
)


@pytest.mark.parametrize(
    ("part", "words"),
    [(CHART.format("</c:chart>"), ": 'Who pays'"), (CHART.format("<damaged"), "")],
    ids=["whole", "damaged"],
)
def test_a_chart_is_reported_with_its_words(part: str, words: str) -> None:
    """They stand in a part of their own; one that cannot be read keeps no text from being read."""
    drawn = '<w:r><w:drawing><c:chart r:id="r7"/></w:drawing></w:r>'
    data = with_part(p(r("a") + drawn), "chart", "r7", part)
    found = read(data, "x.docx")
    assert [n.words for n in found.notices] == [f"a diagram or chart is not read{words}"]
    assert lines(found) == ["a"]


def test_decorative_text_is_reported_with_its_words() -> None:
    """WordArt holds its words in an attribute."""
    art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    assert ["DRAFT" in n.words for n in marked(p(r("a") + art)).notices] == [True]


def test_paragraphs_in_an_unknown_block_are_read() -> None:
    """A block that adref does not know is walked through."""
    assert lines(marked(f"<w:novelty>{p(r('kept'))}</w:novelty>")) == ["kept"]


def test_words_in_an_unknown_block_are_reported() -> None:
    """A block with loose text gets a notice that quotes it."""
    found = marked("<w:novelty><w:t>loose words</w:t></w:novelty>")
    assert ["loose words" in n.words for n in found.notices] == [True]


def test_places_name_part_paragraph_and_run() -> None:
    """Offsets are code points in the paragraph's joined spans."""
    found = marked(p(r("𝔸 ") + r("b", "<w:b/>")))
    paragraph = found.paragraphs[0]
    where = (paragraph.place.part, paragraph.place.paragraph, paragraph.place.end)
    assert where == ("word/document.xml", 0, 3)
    assert [(s.place.start, s.place.end, s.place.run) for s in paragraph.spans] == [
        (0, 2, 0),
        (2, 3, 1),
    ]


def test_an_empty_document_is_read() -> None:
    """Nothing in it is no error."""
    assert marked("").paragraphs == ()


def test_of_alternatives_between_paragraphs_or_runs_one_is_read() -> None:
    """The first branch with words; an empty first branch gives way."""
    either = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    body = (
        either.format(p(r("new")), p(r("old")))
        + p(either.format("", r("old run")) + r(" on"))
        + p(f"<w:r>{either.format('<w:t>in</w:t>', '<w:t>out</w:t>')}</w:r>")
    )
    assert lines(marked(body)) == ["new", "old run on", "in"]


def test_blocks_inside_a_block_level_change_are_changed() -> None:
    """A w:ins may wrap a content control with whole paragraphs."""
    body = changed("ins", f"<w:sdt><w:sdtContent>{p(r('new'))}</w:sdtContent></w:sdt>")
    assert lines(marked(body)) == ["{tracked-inserted|new}"]
