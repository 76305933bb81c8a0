"""The base looks as it did: italics, headings, tables, right-to-left paragraphs."""

from dataclasses import replace

from lxml import etree

from adref.base.places import Place
from adref.text.document import Cell, Kind, Span
from adref.text.marks import Mark, MarkKind
from adref.writers import docx
from tests.writers.build import base, compilation, document, new
from tests.writers.docx.accepting import nothing, of, paragraphs, part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def styles(data: bytes) -> list[str]:
    """The style of each paragraph."""
    return [e.get(f"{_W}val") for e in part(data, "word/document.xml").iter(f"{_W}pStyle")]


def runs(data: bytes) -> list[tuple[str, list[str]]]:
    """The words of each run with the names of its properties."""
    found = part(data, "word/document.xml").iter(f"{_W}r")
    return [
        ("".join(r.itertext()), [etree.QName(e).localname for e in r.iterfind(f"{_W}rPr/*")])
        for r in found
    ]


def test_italics_of_the_base_are_kept_across_changes() -> None:
    """Words put in look like the words before them."""
    made = compilation(base("p1", "We recall its [resolution|EU: decision] of 2015."))
    whole = document(made)
    spans = (
        Span("We ", Place("base.docx")),
        Span("recall its resolution", Place("base.docx"), frozenset({Mark(MarkKind.ITALIC)})),
        Span(" of  2015.", Place("base.docx")),
    )
    looking = replace(whole, paragraphs=(replace(whole.paragraphs[0], spans=spans),))
    assert runs(docx.write(made, looking))[:5] == [
        ("We ", []),
        ("recall its ", ["i", "iCs"]),
        ("resolution", ["i", "iCs"]),
        ("decision", ["i", "iCs"]),
        (" of 2015.", []),
    ]


def test_headings_titles_and_levels_have_their_styles() -> None:
    """So a table of contents can be made, and a screen reader can jump."""
    made = compilation(
        base("t1", "Elements Paper", kind=Kind.TITLE),
        base("h1", "Economy", kind=Kind.HEADING, level=2),
        base("p1", "We act.", label="1"),
        base("p1.a", "now;", label="(a)", level=1),
        base("u1", "So be it."),
        new("n1", "u1", "EU: Annex", kind=Kind.HEADING),
    )
    expected = ["Title", "Heading2", "Provision", "Provision2", "BodyText", "Heading1"]
    assert styles(docx.write(made, document(made))) == expected


def test_a_new_paragraph_stands_in_the_cell_of_the_one_it_follows() -> None:
    """The table of the base stays a table, and each cell ends in a paragraph that stays."""
    made = compilation(
        base("u1", "Goal"),
        base("u2", "Target[|EU:  by 2030]"),
        new("n1", "u2", "EU: Second target"),
        base("u3", "After the table."),
    )
    cells = {"u1": Cell(0, 0, 0), "u2": Cell(0, 0, 1)}
    data = docx.write(made, document(made, cells))
    there = part(data, "word/document.xml").iter(f"{_W}tc")
    assert ["".join(cell.itertext()) for cell in there] == ["Goal", "Target by 2030Second target"]
    in_cells = ["Goal", "Target by 2030", "Second target"]
    assert sorted(paragraphs(data, of("EU"))) == sorted([*in_cells, "After the table."])
    assert sorted(paragraphs(data, nothing)) == ["After the table.", "Goal", "Target"]


def test_two_tables_do_not_become_one() -> None:
    """A paragraph stands between them and after the last."""
    made = compilation(base("u1", "One"), base("u2", "Two"))
    data = docx.write(made, document(made, {"u1": Cell(0, 0, 0), "u2": Cell(1, 0, 0)}))
    body = part(data, "word/document.xml")[0]
    assert [etree.QName(e).localname for e in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_a_paragraph_in_arabic_runs_from_right_to_left() -> None:
    """Both the paragraph and its runs say so."""
    made = compilation(base("p1", "نؤكد من جديد [الالتزامات|EU: التعهدات]."))
    data = docx.write(made, document(made))
    assert len(list(part(data, "word/document.xml").iter(f"{_W}bidi"))) == 1
    assert [names for words, names in runs(data) if "التعهدات" in words] == [["rtl"]]


def test_a_base_that_is_another_text_gives_words_without_a_look() -> None:
    """Offsets of another text would set the wrong words in italics."""
    made = compilation(base("p1", "We act."))
    other = document(compilation(base("p1", "Something else.")))
    assert runs(docx.write(made, other))[0] == ("We act.", [])
