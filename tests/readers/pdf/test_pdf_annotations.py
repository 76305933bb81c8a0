"""What people put on the pages of a PDF."""

from pdf_build import document, shown, text

_QUAD = "[90.3 709 104.3 709 90.3 698 104.3 698]"
_WORDS = text("abc def ghi.")


def _markup(kind: str, more: str = "") -> str:
    return f"<</Type/Annot/Subtype/{kind}/Rect[90 698 105 709]/QuadPoints{_QUAD}{more}>>"


def test_markup_marks_the_words_it_covers() -> None:
    """Strike-out, underline and highlight made in a viewer are marks like any other."""
    notes = _markup("StrikeOut") + _markup("Highlight", "/C[1 1 0]")
    marks = ["highlight:FFFF00", "strike"]
    assert shown(document(_WORDS, annotations=notes).paragraphs[0])[1] == ("def", marks)


def test_a_remark_on_markup_is_a_comment_on_its_words() -> None:
    """It has its author and date, and the offsets of the words it lies on."""
    said = "/Contents(Why?)/T(EU)/M(D:20310314101500+01'00')"
    comment = document(_WORDS, annotations=_markup("StrikeOut", said)).comments[0]
    assert (comment.text, comment.author, comment.date) == (
        "Why?",
        "EU",
        "2031-03-14T10:15:00+01:00",
    )
    assert (comment.paragraph, comment.start, comment.end) == (0, 4, 7)
    assert comment.place.part == "page 1"


def test_a_sticky_note_is_a_comment_on_the_nearest_words() -> None:
    """A note or free text beside a line is tied to that line."""
    note = "<</Type/Annot/Subtype/Text/Rect[60 698 70 708]/Contents(Too weak)/T(Tarn)>>"
    comment = document(_WORDS, annotations=note).comments[0]
    assert (comment.text, comment.author, comment.paragraph, comment.start) == (
        "Too weak",
        "Tarn",
        0,
        0,
    )


def test_a_link_keeps_its_address_and_not_its_look() -> None:
    """Blue is the look of a link; its address is a mark."""
    link = "<</Type/Annot/Subtype/Link/Rect[90 698 105 709]/A<</S/URI/URI(https://a.example)>>>>"
    drawn = (
        text("abc ") + "0 0 1 rg " + text("def", 90.34) + "0 g " + text(" ghi and so on.", 104.24)
    )
    paragraph = document(drawn, annotations=link).paragraphs[0]
    assert shown(paragraph)[1] == ("def", ["link:https://a.example"])
