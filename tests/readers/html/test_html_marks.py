"""Marks: elements, style attributes and sheets."""

import pytest
from html_build import codes, read, shown

from adref.text.marks import Mark, MarkKind


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<p>We <ins>shall</ins><del>should</del> act", "We [+shall][-should] act"),
        ("<p>a <s>b</s> <strike>c</strike> <u>d</u>", "a [sb] [sc] [ud]"),
        ("<p>a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>", "a [bb] [bc] [id] [ie]"),
        ("<p>a <mark>b</mark> and <font color=red>c</font>", "a [hb] and [cc]"),
        ("<p>H<sub>2</sub>O m<sup>2</sup>", "H[_2]O m[^2]"),
        ('<p><a href="#">a</a> <a href="">b</a> <a href="http://x.y">c</a>', "[ea] [eb] [lc]"),
        ('<p><a name="here">a</a> <a href="#here">b</a>', "a b"),
        ("<p>a <u>b <b>c</b></u> <b>d</b>", "a [ub ][buc] [bd]"),
        ("<p>a <b>b <span style='font-weight:normal'>c</span></b>", "a [bb ]c"),
        ("<p>a <u>b <span style='text-decoration:none'>c</span></u>", "a [ub c]"),
        ("<p>a <u style='text-decoration:none'>b</u>", "a b"),
        ("<p>a <span style='text-decoration:underline line-through'>b</span>", "a [usb]"),
        ("<p>a <span style='text-decoration:underline double'>b</span>", "a [Ub]"),
        ("<p>a <span style='text-decoration-line: line-through'>b</span>", "a [sb]"),
        (
            "<p>a <span style='font-weight:700'>b</span><span style='font-weight:500'>c</span>",
            "a [bb]c",
        ),
        ("<p>a <span style='font:italic bold 12px serif'>b</span>", "a [bib]"),
        ("<p>a <span style='color:#000'>b</span> <span style='color:#1a1a1a'>c</span>", "a b c"),
        (
            "<p>a <span style='color:windowtext'>b</span> <span style='COLOR: RED'>c</span>",
            "a b [cc]",
        ),
        ("<p>a <span style='background:yellow;mso-highlight:yellow'>b</span>", "a [hb]"),
        ("<p>a <span style='background:white'>b</span>", "a b"),
        ("<p style='background:#ffc'>a b", "a b"),
        ("<p>a <span style='vertical-align:super'>b</span>", "a [^b]"),
        ("<p>a <span style='text-transform:uppercase'>b</span>", "a b"),
        ("<p>**a** {++b++} ~~c~~", "**a** {++b++} ~~c~~"),
        ("<ins><p>a</p><p>b</p></ins><p>c", "[+a] [+¶]"),
        ("<p>x &amp; &eacute; &#8217; &lt;b&gt;", "x & é ’ <b>"),
    ],
)
def test_marks_are_what_a_browser_shows(page: str, line: str) -> None:
    """Each way of setting words apart is the mark it looks like."""
    assert shown(page)[0] == line


@pytest.mark.parametrize(
    ("sheet", "body", "line"),
    [
        (".n{font-weight:bold}", "<p>a <span class=n>b</span>", "a [bb]"),
        ("span{color:red} span.k{color:black}", "<p>a <span class=k>b</span>", "a b"),
        (".k{color:black} span{color:red}", "<p>a <span class=k>b</span>", "a b"),
        (".a{color:red} .b{color:black}", "<p>x <span class='a b'>y</span>", "x y"),
        (".b{color:black} .a{color:red}", "<p>x <span class='a b'>y</span>", "x [cy]"),
        ("#n{text-decoration:line-through}", "<p>a <span id=n>b</span>", "a [sb]"),
        ("p.x span{font-style:italic}", "<p class=x>a <b><span>b</span></b>", "a [bib]"),
        ("p > span{font-style:italic}", "<p>a <b><span>b</span></b>", "a [bb]"),
        ("<!-- .n{color:red} -->", "<p>a <span class=n>b</span>", "a [cb]"),
        ("/* { */ .n{color:red}", "<p>a <span class=n>b</span>", "a [cb]"),
        ("@media print{.n{color:red}}", "<p>a <span class=n>b</span>", "a b"),
        ("@media screen{.n{color:red}}", "<p>a <span class=n>b</span>", "a [cb]"),
        ("@page x{margin:1} .n{color:red}", "<p>a <span class=n>b</span>", "a [cb]"),
        (".n{color:red!important;color:black}", "<p>a <span class=n>b</span>", "a [cb]"),
        (
            "ins{color:red;text-decoration:none} del{display:none}",
            "<p>a <ins>b</ins><del>c</del>",
            "a [+b][-c]",
        ),
    ],
)
def test_sheets_hold_by_weight_and_order(sheet: str, body: str, line: str) -> None:
    """Simple selectors are found; the more specific, then the later rule wins."""
    assert shown(f"<style>{sheet}</style>{body}") == [line]


def test_the_look_of_a_link_is_no_mark() -> None:
    """Blue and underlined is what a link is, also where the colour is set around it."""
    page = "<p>a <span style='color:#1155cc;text-decoration:underline'><a href='http://x.y'>b</a></span>"
    assert shown(page) == ["a [lb]"]


def test_the_colour_of_the_page_is_no_mark() -> None:
    """What most of the text has says nothing about a part of it."""
    page = "<body style='color:#1F497D'><p>most of the text <span style='color:red'>new</span>"
    assert shown(page) == ["most of the text [cnew]"]


def test_a_tracked_change_has_its_author_and_date() -> None:
    """Word writes the author as an address, escaped."""
    page = '<p>a <ins cite="mailto:R.%20Halloran" datetime="2031-04-11T11:11">b</ins>'
    span = read(page).paragraphs[0].spans[1]
    assert (span.author, span.date) == ("R. Halloran", "2031-04-11T11:11")


def test_an_address_that_explains_a_change_is_no_author() -> None:
    """HTML means the attribute cite for a page."""
    page = '<p>a <ins cite="https://x.y/why">b</ins> <del data-author="EU">c</del>'
    spans = read(page).paragraphs[0].spans
    assert (spans[1].author, spans[3].author) == (None, "EU")


def test_words_deleted_from_an_insertion_have_both_marks() -> None:
    """They are on neither side; the author is the one who deleted."""
    page = '<p>a <ins cite="mailto:A">b <del cite="mailto:B">c</del></ins>'
    span = read(page).paragraphs[0].spans[2]
    assert span.marks == {Mark(MarkKind.TRACKED_INSERTED), Mark(MarkKind.TRACKED_DELETED)}
    assert span.author == "B"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<p>a<script>b</script>", "script-ignored"),
        ("<p>a<span hidden>b</span><span style='display:none'>c</span>", "hidden-text"),
        ("<p>a<span style='mso-hide:all'>c</span>", "hidden-text"),
        ("<div title=header><p>x</div><p>a<div title=footer>x</div>", "headers-ignored"),
        ("<p>a<textarea>b</textarea>", "form-field"),
        ("<p>a<input value=b>", "form-field"),
        ("<p>a<svg><text>b</text></svg>", "drawing-text"),
        ("<p>a<noscript>b</noscript>", "markup-ignored"),
        ("<link rel=stylesheet href=http://x.y/a.css><p>a", "style-not-read"),
        ("<style>@import 'a.css';</style><p>a", "style-not-read"),
        ("<style>p:nth-child(2){color:red}</style><p>a", "style-not-read"),
        ("<meta name=generator content='LibreOffice 7.4.7.2 (Linux)'><p>a", "producer-unreliable"),
        ("<meta charset=utf-8><p>a\udcff".encode("utf-8", "surrogateescape"), "encoding-damaged"),
    ],
)
def test_what_is_not_read_is_told(page: str | bytes, code: str) -> None:
    """Text that is left out, and marks that could be missing, are noticed."""
    assert codes(page) == [code]
    assert shown(page)[0][0] == "a"


RUBY = "<p>a<ruby>\u6771<rp>(</rp><rt>higashi</rt><rp>)</rp></ruby>"


@pytest.mark.parametrize(
    ("page", "code", "words"),
    [
        (RUBY, "ruby-ignored", "the reading aids above the text are not read: 'higashi'"),
        ("<p>a<template><p>b <i>c</i></template>", "markup-ignored", "put in is not read: 'b c'"),
        ("<p>a<noframes>b</noframes>", "markup-ignored", "without frames is not read: 'b'"),
        ("<head><script>b</script></head><p>a", "script-ignored", "is not run and not read"),
        ("<p>a<select><option label=b><option>c</select>", "form-field", "not read: 'b c'"),
        ("<p>a<input type=date value=2031-01-01>", "form-field", "not read: '2031-01-01'"),
        ("<p>a<input type=submit value=b>", "form-field", "not read: 'b'"),
        ("<p>a<input type=radio value=b checked>", "form-field", "not read: 'b (ticked)'"),
        ("<p>a<input placeholder=b>", "form-field", "not read: 'b'"),
        ("<p>a<input type=image alt=b>", "form-field", "not read: 'b'"),
        ("<p>a<progress>b</progress>", "form-field", "a gauge is not read: 'b'"),
        ("<p>a<img alt=b>", "object-ignored", "stand for a picture are not read: 'b'"),
        ("<p>a<picture><img alt=b></picture>", "object-ignored", "not read: 'b'"),
        ("<p>a<map name=x><area alt=b></map>", "object-ignored", "not read: 'b'"),
        ("<p>a<svg><style>.c{}</style><desc>b</desc></svg>", "drawing-text", "not read: 'b'"),
        ("<p>a<iframe srcdoc='<b>b</b>'></iframe>", "drawing-text", "not read: 'b'"),
        ("<p>a<iframe src=b.html></iframe>", "linked-text", "not fetched: 'b.html'"),
        ("<p>a<object data=b.pdf></object>", "linked-text", "not fetched: 'b.pdf'"),
        ("<p>a<object>b <i>c</i></object>", "drawing-text", "not read: 'b c'"),
        ("<p>a<embed src=b.swf>", "linked-text", "not fetched: 'b.swf'"),
        ("<p>a<audio>b</audio><video>c</video>", "drawing-text", "is not read: 'b', 'c'"),
        ("<p>a<canvas>b</canvas>", "drawing-text", "is not read: 'b'"),
        ("<p><abbr title=b>a</abbr>", "hidden-text", "where one points are not read: 'b'"),
        ("<style>p::before{content:'b '}</style><p>a", "style-not-read", "puts in is not read"),
        ("<style>p:after{content:counter(n)}</style><p>a", "style-not-read", "counter(n)"),
        (f"<p>a<img alt='{'b ' * 300}'><img alt=c>", "object-ignored", "b…' and 1 more"),
    ],
)
def test_the_notice_has_the_words_that_are_left_out(page: str, code: str, words: str) -> None:
    """What shows beside the text is nobody's paper, but is not lost."""
    (notice,) = read(page).notices
    assert notice.code == code
    assert words in notice.words
    assert shown(page)[0][0] == "a"


@pytest.mark.parametrize(
    "page",
    [
        "<p>a<img><img alt=''><img alt='*'>",
        "<p>a<input type=hidden value=b><input type=checkbox value=b><datalist><option>b</datalist>",
        "<p>a<svg><style>.b{}</style><path/></svg><iframe src=about:blank></iframe>",
        "<p>a<span hidden><svg><text></text></svg></span><ins title=EU></ins>",
        "<style>p:after{content:'\\25cf '}b:before{content:'c'}</style><p>a",
        "<style>li:before{content:' '}@media print{p:after{content:'b'}}</style><p>a",
        "<p>a<!-- b --><math><mi></mi><annotation>b</annotation></math><wbr>",
    ],
)
def test_what_nobody_sees_is_passed_over(page: str) -> None:
    """Pictures without words, empty fields, rules for what is not there, remarks of makers."""
    assert shown(page) == ["a"]
    assert codes(page) == []


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<p>a <q>b <q>c</q></q>", "a \u201cb \u2018c\u2019\u201d"),
        ("<p>a<map name=x> b</map>", "a b"),
        ("<p>a <math><mi>x</mi><annotation>x</annotation></math>", "a x"),
        ("<details><summary>a</summary></details>", "a"),
    ],
)
def test_what_browsers_print_is_text(page: str, line: str) -> None:
    """Quotation marks of q, what stands in a map, formulas once, details that are folded."""
    assert shown(page) == [line]
