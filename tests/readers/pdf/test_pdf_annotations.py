"""What people put on the pages of a PDF."""

import pytest
from pdf_build import document, shown, text, words

from adref.compilation.interpret import interpret
from adref.text.document import Role

_QUAD = "[90.3 709 104.3 709 90.3 698 104.3 698]"
_WORDS = text("abc def ghi.")
_BY = "/T(EU)/M(D:20310314101500+01'00')"


def _markup(kind: str, more: str = "") -> str:
    return f"<</Type/Annot/Subtype/{kind}/Rect[90 698 105 709]/QuadPoints{_QUAD}{more}>>"


def _caret(at: float, said: str, more: str = "") -> str:
    rect = f"[{at - 3} 696 {at + 3} 702]"
    return f"<</Type/Annot/Subtype/Caret/Rect{rect}/Contents({said}){_BY}{more}>>"


def test_markup_marks_the_words_it_covers() -> None:
    """Strike-out, underline and highlight made in a viewer are marks like any other."""
    notes = _markup("StrikeOut") + _markup("Highlight", "/C[1 1 0]")
    marks = ["highlight:FFFF00", "strike"]
    assert shown(document(_WORDS, annotations=notes).paragraphs[0])[1] == ("def", marks)


@pytest.mark.parametrize(
    ("kind", "author"), [("StrikeOut", "EU"), ("Underline", "EU"), ("Highlight", None)]
)
def test_a_change_made_in_a_viewer_has_its_author(kind: str, author: str | None) -> None:
    """Struck and underlined words carry who did it and when; a highlight changes nothing."""
    span = document(_WORDS, annotations=_markup(kind, _BY)).paragraphs[0].spans[1]
    assert (span.text, span.author, span.date is None) == ("def", author, author is None)


def test_a_remark_on_markup_is_a_comment_on_its_words() -> None:
    """It has its author and date, and the offsets of the words it lies on."""
    comment = document(_WORDS, annotations=_markup("StrikeOut", f"/Contents(Why?){_BY}")).comments[
        0
    ]
    said = (comment.text, comment.author, comment.date)
    assert said == ("Why?", "EU", "2031-03-14T10:15:00+01:00")
    assert (comment.paragraph, comment.start, comment.end) == (0, 4, 7)
    assert comment.place.part == "page 1"


@pytest.mark.parametrize("kind", ["Text", "FreeText", "Square", "Stamp", "FileAttachment"])
def test_a_note_is_a_comment_on_the_nearest_words(kind: str) -> None:
    """Whatever is said beside a line, in a sticky note or a form, is tied to that line."""
    note = f"<</Type/Annot/Subtype/{kind}/Rect[60 698 70 708]/Contents(Too weak)/T(Tarn)>>"
    comment = document(_WORDS, annotations=note).comments[0]
    found = (comment.text, comment.author, comment.paragraph, comment.start)
    assert found == ("Too weak", "Tarn", 0, 0)


def test_what_is_said_in_formatted_text_only_is_a_comment() -> None:
    """Some viewers keep the plain text away."""
    note = "<</Type/Annot/Subtype/Text/Rect[60 698 70 708]/RC(<p>A &amp; <b>B</b></p>)>>"
    assert document(_WORDS, annotations=note).comments[0].text == "A & B"


def test_the_window_of_a_note_is_no_second_comment() -> None:
    """A pop-up repeats what its note says."""
    popup = "<</Type/Annot/Subtype/Popup/Rect[60 698 70 708]/Contents(Again)>>"
    assert document(_WORDS, annotations=popup).comments == ()


@pytest.mark.parametrize(
    ("at", "said", "whole"),
    [
        (86, "firmly", "abc firmly def ghi."),
        (90.3, "firmly", "abc firmly def ghi."),
        (90.3, "firmly ", "abc firmly def ghi."),
        (104.3, "s", "abc defs ghi."),
        (104.3, " and more", "abc def and more ghi."),
        (104.3, ", jkl,", "abc def, jkl, ghi."),
        (95.9, "x", "abc dxef ghi."),
        (72, "Now", "Now abc def ghi."),
    ],
    ids=["after a word", "before a word", "with its space", "an ending", "words", "signs", "inside",
         "in front"],
)  # fmt: skip
def test_what_a_caret_inserts_stands_at_its_place(at: float, said: str, whole: str) -> None:
    """Words typed at a caret are an insertion with its author, and no comment."""
    read = document(_WORDS, annotations=_caret(at, said))
    put = [span for span in read.paragraphs[0].spans if span.marks]
    assert words(read.paragraphs[0]) == whole
    assert [(span.text.strip(), span.author) for span in put] == [(said.strip(), "EU")]
    assert read.comments == ()


def test_words_replaced_in_a_viewer_are_struck_and_inserted() -> None:
    """The struck words belong to the caret: the author stands on the caret only."""
    struck = _markup("StrikeOut", "/IRT 3 0 R/RT/Group/IT/StrikeOutTextEdit")
    caret = _caret(104.3, "wxyz", "/IT/Replace").encode()
    read = document(_WORDS, annotations="3 0 R " + struck, more=[caret])  # type: ignore[arg-type]
    spans = interpret(read).document.paragraphs[0].spans
    assert [(s.text, s.role, s.author) for s in spans] == [
        ("abc ", Role.KEPT, None),
        ("def", Role.DELETED, "EU"),
        ("wxyz", Role.INSERTED, "EU"),
        (" ghi.", Role.KEPT, None),
    ]


def test_a_caret_far_from_all_words_is_a_comment() -> None:
    """What cannot be put anywhere is still said."""
    lost = "<</Type/Annot/Subtype/Caret/Rect[90 98 96 104]/Contents(more)>>"
    read = document(_WORDS, annotations=lost)
    assert (words(read.paragraphs[0]), read.comments[0].text) == ("abc def ghi.", "more")


def test_an_answer_is_about_what_it_answers() -> None:
    """It names the remark it answers, and has its place, wherever its window stands."""
    first = _markup("Highlight", "/Contents(Why?)/T(EU)").encode()
    answer = "<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/IRT 3 0 R/Contents(Law)/T(Tarn)>>"
    read = document(_WORDS, annotations="3 0 R " + answer, more=[first])  # type: ignore[arg-type]
    one, other = read.comments
    assert (other.text, other.author, other.parent) == ("Law", "Tarn", one.ident)
    assert (other.paragraph, other.start, other.end) == (one.paragraph, one.start, one.end)


def test_an_answer_to_struck_words_strikes_nothing() -> None:
    """Only the first annotation of a thread lies on the words."""
    first = _markup("Highlight", "/Contents(Why?)/T(EU)").encode()
    answer = _markup("StrikeOut", "/IRT 3 0 R/Contents(Because)")
    read = document(_WORDS, annotations="3 0 R " + answer, more=[first])  # type: ignore[arg-type]
    assert shown(read.paragraphs[0])[1] == ("def", ["highlight:FFFF00"])


def test_a_link_keeps_its_address_and_not_its_look() -> None:
    """Blue is the look of a link; its address is a mark."""
    link = "<</Type/Annot/Subtype/Link/Rect[90 698 105 709]/A<</S/URI/URI(https://a.example)>>>>"
    drawn = (
        text("abc ") + "0 0 1 rg " + text("def", 90.34) + "0 g " + text(" ghi and so on.", 104.24)
    )
    paragraph = document(drawn, annotations=link).paragraphs[0]
    assert shown(paragraph)[1] == ("def", ["link:https://a.example"])
