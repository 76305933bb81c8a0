"""Paragraphs, headings, lists, tables and notes of a page."""

import pytest
from html_build import codes, read, shown

from adref.text.document import Cell


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>a<p>b", ["a", "b"]),
        ("a<div>b<div>c</div>d</div>e", ["a", "b", "c", "d", "e"]),
        ("<p>a\n   b <b> c </b> d", ["a b [bc ]d"]),
        ("<pre>a  b\nc\n\nd</pre>", ["a  b\nc", "d"]),
        ("<p>a<br>b", ["a\nb"]),
        ("<p>a<br><br>b", ["a", "b"]),
        ("<p>1. We do<br>2. We act<br>(a) now", ["1 | We do", "2 | We act", "(a) | now"]),
        ("<p>a<br>b<br>17 bis. We act", ["a\nb", "17 bis | We act"]),
        ("<p>a<hr>b", ["a", "b"]),
        ("<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>", ["a", "b", "c", "d"]),
        ("<blockquote>a<p>b</blockquote>", ["a", "b"]),
        ("<h2>A</h2><p>a<h2>B</h2>", ["# A", "a", "# B"]),
        ("<h1>T</h1><h2>A</h2><p>a", ["= T", "# A", "a"]),
        ("<p class=MsoTitle>T<p class=MsoSubtitle>S<p>a", ["= T", "= S", "a"]),
        ("<p><b>Rights</b><p>1. We act.", ["# Rights", "1 | We act."]),
        ("<p><b>Rights.</b><p>1. We act.", ["[bRights.]", "1 | We act."]),
        ("<p><b><u>Rights</u></b><p>1. We act.", ["# [uRights]", "1 | We act."]),
        ("<h2><u>Rights</u></h2><p>1. We act.", ["# Rights", "1 | We act."]),
        (f"<h2>1. {'We ' * 90}</h2>", ["1 | " + ("We " * 90).strip()]),
    ],
)
def test_blocks_are_paragraphs(page: str, lines: list[str]) -> None:
    """What a browser sets apart is a paragraph of its own; white space counts as it does there."""
    assert shown(page) == lines


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<ol><li>a<li>b</ol>", ["1 | a", "2 | b"]),
        ("<ol start=5><li>a<li value=9>b<li>c</ol>", ["5 | a", "9 | b", "10 | c"]),
        ("<ol reversed><li>a<li>b</ol>", ["2 | a", "1 | b"]),
        ("<ol reversed start=7><li>a<li>b</ol>", ["7 | a", "6 | b"]),
        ("<ol type=a><li>a<li>b</ol>", ["(a) | a", "(b) | b"]),
        ("<ol type=I><li>a<li>b</ol>", ["I | a", "II | b"]),
        ("<ol style='list-style-type:lower-roman'><li>a<li>b</ol>", ["(i) | a", "(ii) | b"]),
        ("<ol style='list-style:none'><li>7. a</ol>", ["7 | a"]),
        ("<ul><li>a</ul>", ["a"]),
        ("<ol><li>a<ol type=a><li>b</ol><li>c</ol>", ["1 | a", "(a) | b", "2 | c"]),
        ("<ol><li><p>a<p>b<li>c</ol>", ["1 | a", "b", "2 | c"]),
        ("<ol><li></li><li>b</ol>", ["2 | b"]),
        ("<ol><li>a<li><ins>b</ins><li>c</ol>", ["1 | a", "2 | [+b]", "2 | c"]),
        ("<ol><li>a<li><del>b</del><li>c</ol>", ["1 | a", "2 | [-b]", "3 | c"]),
        ("<ol start=3><li>a<ins><o:p></o:p></ins><p>b<li>c</ol>", ["3 | a [+¶]", "b", "4 | c"]),
    ],
)
def test_numbers_of_lists_are_computed(page: str, lines: list[str]) -> None:
    """An item has the number it had before the changes; a new one that of its party."""
    assert shown(page) == lines


def test_google_docs_numbers_are_counted() -> None:
    """Its numbers are CSS counters, begun again where the class says "start"."""
    page = (
        "<style>.lst-kix_x-0 > li:before{content:'(' counter(lst-ctr-kix_x-0,lower-latin) ') '}"
        "ol.lst-kix_x-0{list-style-type:none}</style>"
        "<ol class='c1 lst-kix_x-0 start' start=1><li>a</li></ol><p>p</p>"
    )
    assert shown(page) == ["(a) | a", "p"]


@pytest.mark.parametrize(
    ("page", "cells"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", [(0, 0, 0), (0, 0, 1), (0, 1, 0)]),
        ("<table><tr><td colspan=2>a<td>b</table>", [(0, 0, 0), (0, 0, 2)]),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", [(0, 0, 0), (0, 0, 1), (0, 1, 1)]),
        (
            "<table><tr><td>a<table><tr><td>b</table><td>c</table>",
            [(0, 0, 0), (1, 0, 0), (0, 0, 1)],
        ),
        ("<table rowspan=x><tr><td rowspan=99999999999>a", [(0, 0, 0)]),
    ],
)
def test_a_cell_knows_its_row_and_column(page: str, cells: list[tuple[int, int, int]]) -> None:
    """Cells that span others move the next ones on."""
    assert [paragraph.cell for paragraph in read(page).paragraphs] == [Cell(*c) for c in cells]


def test_a_table_that_sets_out_the_page_has_no_cells() -> None:
    """Mail is often set in tables."""
    document = read("<table role=presentation><tr><td>a</table>")
    assert document.paragraphs[0].cell is None


WORD = (
    '<p>a<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> b</p>'
    "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>"
    '<p><a href="#_ftnref1" name="_ftn1">[1]</a> note</p></div></div>'
)
FILTERED = WORD.replace(" style='mso-element:footnote'", "")
GOOGLE = (
    '<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> b</p>'
    '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> note</span></p></div>'
)
PANDOC = (
    '<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> b</p>'
    '<section class="footnotes"><hr><ol><li id="fn1"><p>note<a href="#fnref1" '
    'class="footnote-back">↩︎</a></p></li></ol></section>'
)
LIBREOFFICE = (
    '<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> b</p>'
    '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>note</p></div>'
)


@pytest.mark.parametrize("page", [WORD, FILTERED, GOOGLE, PANDOC, LIBREOFFICE])
def test_footnotes_are_tied_to_their_calls(page: str) -> None:
    """Word, Google Docs, Pandoc and LibreOffice write them differently."""
    document = read(page)
    (note,) = document.footnotes
    words = "".join(span.text for span in note.paragraphs[0].spans).strip()
    assert shown(page) == ["a[f1] b"]
    assert (note.call, note.paragraph, note.offset, words) == ("1", 0, 1, "note")


LISTED = (
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>"
    "</span><![endif]>{}<o:p></o:p></p>"
)


def test_numbers_that_word_printed_are_labels_and_no_words() -> None:
    """Beside a deleted paragraph Word prints the number of the next; its own was another."""
    page = LISTED.format("1.", "a") + LISTED.format("2.", "<del>b</del>") + LISTED.format("2.", "c")
    assert shown(page) == ["1 | a", "2 | [-b]", "3 | c"]


def test_a_changed_paragraph_mark_of_word_is_the_ending() -> None:
    """An o:p inside a change is the mark of the paragraph."""
    page = "<p>a<ins><o:p></o:p></ins></p><p>b<del><o:p></o:p></del></p><p>c</p>"
    assert shown(page) == ["a [+¶]", "b [-¶]", "c"]


def test_a_comment_of_word_is_tied_to_its_words() -> None:
    """Author, date, words and place stand in four different places of the page."""
    page = (
        "<p>a <a style='mso-comment-reference:R_1;mso-comment-date:20310414T0900'>words</a>"
        '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[R1]</a>'
        "<span style='mso-special-character:comment'>&nbsp;</span></span> b</p>"
        "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
        '<span style=\'mso-comment-author:"R. H"\'><a name="_msocom_1"></a></span><p>'
        '<a href="#_msoanchor_1">[R1]</a>Why?</p></div></div>'
    )
    (comment,) = read(page).comments
    assert shown(page) == ["a words b"]
    assert (comment.text, comment.author, comment.date) == ("Why?", "R. H", "2031-04-14T09:00")
    assert (comment.paragraph, comment.start, comment.end) == (0, 2, 7)


def test_a_comment_of_google_docs_is_tied_to_its_place() -> None:
    """Its export keeps the words of a comment, and not its author."""
    page = (
        '<p>a b<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Why?</span></p></div>'
    )
    (comment,) = read(page).comments
    assert shown(page) == ["a b"]
    assert (comment.text, comment.paragraph, comment.start) == ("Why?", 0, 3)


@pytest.mark.parametrize(
    "older",
    [
        "<div class=gmail_quote>On Monday X wrote:<blockquote>old</blockquote></div>",
        "<blockquote type=cite><p>old</p></blockquote>",
        "<hr><div id=divRplyFwdMsg><b>From:</b> X</div><div>old</div>",
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>From: X</div><p>old",
    ],
)
def test_an_older_message_is_left_apart_and_told(older: str) -> None:
    """Gmail, Apple Mail and Outlook; its words are not the sender's."""
    assert shown(f"<p>We act.</p>{older}") == ["We act."]
    assert codes(f"<p>We act.</p>{older}") == ["quoted-message"]


def test_a_message_that_only_passes_another_on_is_read() -> None:
    """Where nothing else stands, the older message is the paper."""
    assert shown("<div class=gmail_quote><p>1. We act.</div>") == ["1 | We act."]


def test_what_word_puts_in_is_no_text() -> None:
    """Data islands, smart tags and conditional comments."""
    page = (
        "<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--><xml>y</xml>"
        "<p class=MsoNormal>a <st1:place w:st='on'>b</st1:place><o:p></o:p></p>"
    )
    assert shown(page) == ["a b"]


def test_a_place_names_the_run_of_the_page() -> None:
    """The label that was cut off was the first."""
    (span,) = read("<p><b>1. </b>We act").paragraphs[0].spans
    assert (span.text, span.place.run) == ("We act", 1)


LIBREOFFICE_HTML = (
    "<meta name=generator content='LibreOffice 7.4.7.2 (Linux)'><!-- b --><p>We <!-- why? -->act"
)
LIBREOFFICE_XHTML = (
    '<meta name="DCTERMS.source" content="http://xml.openoffice.org/odf2xhtml">'
    "<!--Next 'div' was a 'text:p'.--><p>We <span class='annotation_style_by_filter'><br>[ANNOTATION:"
    "<br><br><span>BY 'EU'</span><br><span>ON '2031-04-14T09:00:00'</span><br>"
    "<span>NOTE: 'why?'</span>]</span>act"
)


@pytest.mark.parametrize(
    ("page", "author", "date"),
    [(LIBREOFFICE_HTML, None, None), (LIBREOFFICE_XHTML, "EU", "2031-04-14T09:00:00")],
)
def test_comments_that_libreoffice_writes_are_comments(
    page: str, author: str | None, date: str | None
) -> None:
    """HTML has their words as remarks in the source, XHTML prints them into the text."""
    document = read(page)
    (comment,) = document.comments
    assert shown(page) == ["We act"]
    assert (comment.text, comment.author, comment.date) == ("why?", author, date)
    assert (comment.paragraph, comment.start) == (0, 3)
    assert codes(page) == ["producer-unreliable"]


def test_what_libreoffice_prints_in_place_of_a_comment_may_be_damaged() -> None:
    """What is not understood of it stays the words of a comment."""
    (comment,) = read("<p>a<span class=annotation_style_by_filter>[ANNOTATION: b</span>").comments
    assert (comment.text, comment.author) == ("[ANNOTATION: b", None)
