"""Inline marks: Markdown, HTML and CriticMarkup, and the signs that are none."""

import pytest
from plain_notation import codes, read_lines, reading

MARKS = {
    "**bold** word": "{bold|bold} word",
    "__bold__ word": "{bold|bold} word",
    "an *italic* word": "an {italic|italic} word",
    "an _italic_ word": "an {italic|italic} word",
    "~~out~~ word": "{strike|out} word",
    "***both*** word": "{bold+italic|both} word",
    "**a *b* c** word": "{bold|a }{bold+italic|b}{bold| c} word",
    "**a ~~b** c~~ word": "{bold|a }{bold+strike|b}{strike| c} word",
    "**one****two** word": "{bold|onetwo} word",
    "~~one~~**two** word": "{strike|one}{bold|two} word",
    "r*eaffirm*ing": "r{italic|eaffirm}ing",
    "[new](#) word": "{empty-link|new} word",
    "[shall](**should**) act": "[shall]({bold|should}) act",
    "[new]() word": "{empty-link|new} word",
    "[site](https://un.org/a_(b)) word": "{link:https://un.org/a_(b)|site} word",
    "<https://un.org> word": "{link:https://un.org|https://un.org} word",
    "<a href='https://un.org'>site</a> word": "{link:https://un.org|site} word",
    "[a [b] c](#) word": "{empty-link|a [b] c} word",
    "[a \\[b\\] \\(c\\)](#) word": "{empty-link|a [b] (c)} word",
    "<u>under</u> word": "{underline|under} word",
    "<ins>in</ins> word": "{critic-inserted|in} word",
    "<del>out</del> word": "{critic-deleted|out} word",
    "<s>out</s> word": "{strike|out} word",
    "m<sup>2</sup> and H<sub>2</sub>O": "m{superscript|2} and H{subscript|2}O",
    "<span style='x'>seen</span> word": "seen word",
    "R&amp;D and &lt;b&gt;": "R&D and <b>",
    "~~[[One], two]~~ word": "{strike|[[One], two]} word",
    "{++in++} word": "{critic-inserted|in} word",
    "{--out--} word": "{critic-deleted|out} word",
    "{~~should~>shall~~} word": "{critic-deleted|should}{critic-inserted|shall} word",
    "{==here==} word": "{critic-highlighted|here} word",
    "{++a {--b--} c++} word": (
        "{critic-inserted|a }{critic-deleted+critic-inserted|b}{critic-inserted| c} word"
    ),
    "{++a **b**++} word": "{critic-inserted|a }{bold+critic-inserted|b} word",
    "**{++a++}** word": "{bold+critic-inserted|a} word",
    "**vital **priority": "{bold|vital }priority",
    "a** vital** priority": "a{bold| vital} priority",
    "a ** vital ** priority": "a {bold| vital } priority",
}
SIGNS = (
    "5 * 3 and 2*3*4",
    "the Committee* met",
    "snake_case_word",
    "a ____ b",
    "{x} and }{",
    "[shall][should] act",
    "[shall](should) act",
    "2 ** 3",
    "no **** mark",
    "{++ never closed",
    "never opened ++}",
    "{ ++ spaced ++}",
    "a ~5 b ~> c",
    "x < y > z & w; R&D;",
    "area of 5 m² here",
    "[[a] b",
    "] c [",
)


@pytest.mark.parametrize("text", MARKS)
def test_marks_are_understood(text: str) -> None:
    """Marked words are read without their marks, which are reported as their kinds."""
    assert read_lines("1. " + text) == ["<1.> " + MARKS[text]]


@pytest.mark.parametrize("text", SIGNS)
def test_signs_that_are_no_marks_stay(text: str) -> None:
    """What only looks like a mark is a word of the text."""
    assert read_lines("1. Then " + text) == ["<1.> Then " + text]


@pytest.mark.parametrize("sign", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
def test_an_escaped_sign_is_itself(sign: str) -> None:
    """A backslash before punctuation makes it a sign of the text."""
    assert read_lines(f"1. So \\{sign}a\\{sign}.") == [f"<1.> So {sign}a{sign}."]


def test_a_backslash_before_a_space_is_itself() -> None:
    """CommonMark 0.31, section 2.4: before other characters it is a literal backslash."""
    assert read_lines("1. Back \\ slash.") == ["<1.> Back \\ slash."]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1. One **two three", "One two three"),
        ("1. One two** three", "One two three"),
        ("1. One ~~two three", "One two three"),
        ("1. One <u>two three", "One two three"),
        ("1. One two</u> three", "One two three"),
        ("1. One two](#) three", "One two three"),
        ("1. One {~~two three", "One {two three"),
    ],
)
def test_a_mark_without_partner_is_kept_out_with_a_notice(text: str, printed: str) -> None:
    """An orphan is no word of the text; a notice says that it was there."""
    assert (read_lines(text), codes(text)) == ([f"<1.> {printed}"], ["orphan-mark"])


def test_an_orphan_behind_the_label_never_pairs_with_a_later_mark() -> None:
    """The bold of a label that lost its beginning does not run on into the words."""
    text = "- 37 bis.** In **building** it and ending so.**"
    assert read_lines(text) == ["<37 bis.> In {bold|building} it and ending so."]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1. a **vital** b", "**vital**"),
        ("1. a ~~[b]~~ b", "~~[b]~~"),
        ("1. a [b \\(c\\)](#) b", "[b \\(c\\)](#)"),
        ("1. a {++b++} b", "{++b++}"),
        ("1. a **{++b++}** b", "**{++b++}**"),
        ("1. a <u>b</u> b", "<u>b</u>"),
        ("1. a **b ** b", "**b **"),
        ("1. a **b **", "**b **"),
    ],
)
def test_the_place_of_a_span_takes_in_its_marks(text: str, place: str) -> None:
    """A place begins with the opening mark and ends with the closing one."""
    span = next(s for s in reading(text).paragraphs[0].spans if s.marks)
    assert text[span.place.start : span.place.end] == place


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_right_whatever_the_line_ends(end: str) -> None:
    """Line ends count as they stand in the file."""
    text = f"1. One.{end}{end}2. A **vital** one.{end}"
    span = reading(text).paragraphs[1].spans[1]
    assert text[span.place.start : span.place.end] == "**vital**"


@pytest.mark.parametrize(
    "text", ["1. One **two\nthree** four.", "1. One **two\n\nthree** four."], ids=["line", "page"]
)
def test_marks_reach_across_a_cut(text: str) -> None:
    """A mark opened before a line end or a page cut is closed after it."""
    pieces = reading(text).paragraphs[0].spans
    marked = "".join(s.text for s in pieces if s.marks)
    assert marked == "two three"


def test_a_comment_is_anchored_to_the_highlighted_words() -> None:
    """The comment holds the words about which it is, as offsets in the paragraph."""
    comment = reading("1. We {==take note==}{>>too weak<<} of it.").comments[0]
    assert (comment.text, comment.paragraph, comment.start, comment.end) == ("too weak", 0, 3, 12)


def test_a_comment_between_words_is_anchored_to_a_point() -> None:
    """Without highlighted words it stands where it is written; its words are no text."""
    document = reading("1. We note{>>why?<<} it.")
    comment = document.comments[0]
    assert (comment.text, comment.start, comment.end) == ("why?", 7, 7)
    assert read_lines("1. We note{>>why?<<} it.") == ["<1.> We note it."]


def test_an_html_comment_is_left_out_with_a_notice() -> None:
    """Words nobody was meant to see are no text and no comment; the notice holds them."""
    document = reading("1. We <!-- page 3 -->note it.")
    assert [n.words for n in document.notices] == ["an HTML comment is no part of the text: page 3"]
    assert document.comments == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. In ten days {>>why?<<}.", "<1.> In ten days."),
        ("1. In ten days {==here==} {>>why?<<}, or so.", "<1.> In ten days {critic-highlighted|here}, or so."),
        ("1. In ten days {>>why?<<} .", "<1.> In ten days ."),
        ("1. En dix jours {>>pourquoi ?<<} ;", "<1.> En dix jours ;"),
        ("1. En dix jours {>>pourquoi ?<<}; ou", "<1.> En dix jours ; ou"),
        ("1. In ten {>>why?<<} days", "<1.> In ten days"),
    ],
)  # fmt: skip
def test_the_space_before_a_comment_is_no_edit_of_the_text(text: str, shown: str) -> None:
    """Who writes a comment parts it from the words; no stop has a space before it."""
    assert [" ".join(line.split()) for line in read_lines(text)] == [shown]
    comment = reading(text).comments[0]
    assert text[comment.place.start : comment.place.end].startswith("{>>")
