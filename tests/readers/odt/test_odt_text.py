"""What stands in a paragraph beside its words, and what stands between paragraphs."""

import pytest
from odt_build import flat, h, lines, marked, odt, p, span, style

from adref.readers.odt import NOT_READ, read
from adref.readers.table import read as read_any

NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation>'
    "<text:note-body><text:p>{}</text:p></text:note-body></text:note>"
)
A = 'xlink:href="http://x.int/" '
TEXTS = {
    "white space is one space": (p("  a \n\t b  c "), ["a b c "]),
    "and none after a span that ends with one": (p(span("a ") + " b"), ["a b"]),
    "spaces": (p('a<text:s text:c="3"/>b<text:s/>c'), ["a   b c"]),
    "tabs and breaks": (p("a<text:tab/>b<text:line-break/>c"), ["a\tb\nc"]),
    "soft hyphens go": (p("a\xadb"), ["ab"]),
    "page breaks and bookmarks go": (
        p('a<text:soft-page-break/>b<text:bookmark text:name="x"/>c'),
        ["abc"],
    ),
    "the page number goes": (p("a <text:page-number>3</text:page-number> b"), ["a b"]),
    "a cross reference stays": (
        p('see <text:bookmark-ref text:ref-name="x">paragraph 7</text:bookmark-ref>'),
        ["see paragraph 7"],
    ),
    "a date stays": (p("<text:date>3 May</text:date>"), ["3 May"]),
    "a field of a form stays": (p("<text:text-input>words</text:text-input>"), ["words"]),
    "a content control": (p("<loext:content-control>words</loext:content-control>"), ["words"]),
    "a link": (p(f"<text:a {A}>x</text:a>"), ["{link:http://x.int/|x}"]),
    "a link that leads nowhere": (p('<text:a xlink:href="#">x</text:a>'), ["{empty-link|x}"]),
    "a section": ("<text:section><text:p>a</text:p></text:section>", ["a"]),
    "a hidden section": (
        '<text:section text:display="none"><text:p>a</text:p></text:section>',
        ["{hidden|a}"],
    ),
    "a text box comes after its paragraph": (
        p("a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b"),
        ["ab", "box"],
    ),
    "a shape with text": (p("a<draw:custom-shape><text:p>box</text:p></draw:custom-shape>"),
                          ["a", "box"]),
    "grouped shapes": (
        p("a<draw:g><draw:rect><text:p>b</text:p></draw:rect><draw:rect><text:p>c</text:p>"
          "</draw:rect></draw:g>"),
        ["a", "b", "c"],
    ),
    "a box of the page": (
        "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>" + p("a"),
        ["box", "a"],
    ),
    "a picture says nothing": (
        p("a<draw:frame><draw:image/></draw:frame>"),
        ["a"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_what_a_reader_of_the_page_sees(name: str) -> None:
    """Nothing more and nothing less, and nothing to tell."""
    body, expected = TEXTS[name]
    found = marked(body)
    assert (lines(found), found.notices) == (expected, ())


TOLD = {
    "headers-ignored": (
        p("x"),
        (
            "<office:master-styles><style:master-page><style:header><text:p>head</text:p>"
            "</style:header></style:master-page></office:master-styles>"
        ),
    ),
    "contents-ignored": (
        "<text:table-of-content><text:index-body><text:p>About 3</text:p></text:index-body>"
        "</text:table-of-content>" + p("x"),
        "",
    ),
    "drawing-text": (p('x<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'), ""),
    "script-ignored": (p("x<text:script>run()</text:script>"), ""),
    "linked-text": (
        (
            '<text:section><text:section-source xlink:href="http://x.int/secret.odt"/>'
            "<text:p>x</text:p></text:section>"
        ),
        "",
    ),
    "unknown-element": ("<office:new>words</office:new>" + p("x"), ""),
    "note-empty": (p("x" + NOTE.format("footnote", "", "")), ""),
}


@pytest.mark.parametrize("code", TOLD)
def test_what_is_not_read_is_told(code: str) -> None:
    """The text is the one word; a notice names the rest."""
    body, styles = TOLD[code]
    found = marked(body, styles=styles)
    assert ([n.code for n in found.notices], lines(found)) == ([code], ["x"])


@pytest.mark.parametrize("code", [*TOLD, "change-broken"])
def test_the_page_says_so(code: str) -> None:
    """Every notice about something unread is in the list of what is not read."""
    assert any(f"`{code}`" in words for words in NOT_READ.values())


def test_a_file_with_macros_says_so() -> None:
    """They are not run."""
    data = odt(p("x"), **{"Basic__Standard__Module1.xml": "<a/>"})
    assert [notice.code for notice in read(data, "x.odt").notices] == ["script-ignored"]


def test_links_lose_the_look_of_links() -> None:
    """The colour and line that every link has are no marks of the party."""
    line = style(
        "Link", 'style:text-underline-style="solid"', more='style:display-name="Internet Link"'
    )
    styles = f"<office:styles>{line}</office:styles>"
    found = marked(
        p(f'<text:a {A} text:style-name="Link">{span("x", "Link")}</text:a>'), styles=styles
    )
    assert lines(found) == ["{link:http://x.int/|x}"]


CELL = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
TABLE = (
    "<table:table><table:table-column/><table:table-header-rows><table:table-row>"
    + CELL.format('table:number-columns-spanned="2"', "a")
    + "<table:covered-table-cell/>"
    + CELL.format("", "b")
    + "</table:table-row></table:table-header-rows><table:table-row>"
    + '<table:table-cell table:number-columns-repeated="2"/>'
    + CELL.format('table:number-columns-repeated="2"', "c")
    + "</table:table-row></table:table>"
)


def test_cells_know_their_place() -> None:
    """Covered cells count as columns, and a repeated one stands as often as it says."""
    found = marked(TABLE)
    cells = [(q.cell.row, q.cell.column) for q in found.paragraphs if q.cell]
    assert lines(found) == ["a", "b", "c", "c"]
    assert cells == [(0, 0), (0, 2), (1, 2), (1, 3)]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    """Its cells are its own; after it the outer one goes on."""
    inner = f"<table:table-cell>{p('x')}{TABLE}{p('y')}</table:table-cell>"
    found = marked(f"<table:table><table:table-row>{inner}</table:table-row></table:table>")
    tables = [q.cell.table for q in found.paragraphs if q.cell]
    assert (lines(found), tables) == (["x", "a", "b", "c", "c", "y"], [0, 1, 1, 1, 1, 0])


def test_notes_are_tied_to_their_calls() -> None:
    """Footnotes and endnotes, each with the call as printed."""
    body = p(
        "one" + NOTE.format("footnote", "1", "see x") + " two" + NOTE.format("endnote", "i", "y")
    )
    found = marked(body)
    assert lines(found) == ["one{footnote-call|1} two{footnote-call|i}"]
    notes = [(n.call, n.offset, n.paragraphs[0].spans[0].text) for n in found.footnotes]
    assert notes == [("1", 3, "see x"), ("i", 8, "y")]


def comment(name: str, words: str, more: str = "") -> str:
    """An office:annotation."""
    return (
        f'<office:annotation office:name="{name}" {more}><dc:creator>EU</dc:creator>'
        f"<dc:date>2025-10-01T09:00:00</dc:date><text:p>{words}</text:p></office:annotation>"
    )


def test_comments_know_what_they_are_about() -> None:
    """A stretch, or a point where no end is given; a reply knows whom it answers."""
    ends = '<office:annotation-end office:name="a"/>'
    reply = comment("b", "because", 'loext:parent-name="a"')
    found = marked(p("x " + comment("a", "why") + "word" + ends + reply + " y"))
    told = [(c.text, c.author, c.parent, c.start, c.end) for c in found.comments]
    assert told == [("why", "EU", None, 2, 6), ("because", "EU", "a", 6, 6)]
    assert lines(found) == ["x word y"]


def test_comments_on_the_same_words_come_as_they_were_made() -> None:
    """LibreOffice writes the first one last and ends it first."""
    ends = "".join(f'<office:annotation-end office:name="{name}"/>' for name in "ab")
    found = marked(p(comment("b", "second") + comment("a", "first") + "word" + ends))
    assert [c.text for c in found.comments] == ["first", "second"]


def test_a_comment_may_run_over_paragraphs() -> None:
    """It is about the rest of the first."""
    ends = '<office:annotation-end office:name="a"/>'
    found = marked(p("x " + comment("a", "why") + "word") + p("more" + ends))
    assert [(c.paragraph, c.start, c.end) for c in found.comments] == [(0, 2, 6)]


def test_a_flat_file_is_the_same_text() -> None:
    """One XML file instead of an archive; told by its first bytes."""
    body = h("About") + p(f"x {span('word')}")
    auto = style("T", 'fo:font-weight="bold"')
    one, other = read_any(flat(body, auto=auto), "x"), read_any(odt(body, auto=auto), "x")
    assert (one, lines(one)) == (other, ["About", "x {bold|word}"])
