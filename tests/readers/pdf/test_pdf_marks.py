"""What lines, boxes, fonts and colours say about characters."""

import pytest
from pdf_build import box, codes, document, line, shown, text, words

# In Helvetica of 10 points "abc " is 18.34 points wide, "def" 13.90.
_WORDS = text("abc def ghi.")
_DEF = (90.34, 104.24)


@pytest.mark.parametrize(
    ("drawn", "mark"),
    [
        (line(*_DEF, 702.5), "strike"),
        (line(*_DEF, 699), "underline"),
        (box(_DEF[0], 702, 13.9, 0.75), "strike"),
        (box(_DEF[0], 698.5, 13.9, 0.75), "underline"),
        (line(*_DEF, 702) + line(*_DEF, 703.2), "double-strike"),
        (line(*_DEF, 698.2) + line(*_DEF, 699.4), "double-underline"),
        (box(_DEF[0], 698, 13.9, 10, "1 1 0"), "highlight:FFFF00"),
    ],
)
def test_a_line_or_box_marks_the_characters_it_lies_on(drawn: str, mark: str) -> None:
    """Thin lines and rectangles strike out or underline by their height, boxes highlight."""
    paragraph = document(drawn + _WORDS).paragraphs[0]
    assert shown(paragraph) == [("abc ", []), ("def", [mark]), (" ghi.", [])]


@pytest.mark.parametrize(
    "drawn",
    [
        line(30, 560, 698.5),
        line(90, 104, 695),
        line(90, 104, 706),
        line(*_DEF, 699) + "0.6 w 90.34 690 m 90.34 710 l S\n",
        box(_DEF[0], 698, 13.9, 10, "1 1 1"),
        box(_DEF[0], 660, 13.9, 80, "0.9 0.9 0.9"),
    ],
    ids=["rule", "far below", "far above", "table", "white", "panel"],
)
def test_a_line_that_is_no_mark_marks_nothing(drawn: str) -> None:
    """A rule across the page, the border of a table, a white or a large box say nothing."""
    assert shown(document(drawn + _WORDS).paragraphs[0]) == [("abc def ghi.", [])]


def test_an_underline_broken_at_a_descender_is_one() -> None:
    """The pieces left and right of a letter that goes below the line belong together."""
    drawn = line(90.34, 95, 699) + line(99, 104.24, 699)
    assert shown(document(drawn + _WORDS).paragraphs[0])[1] == ("def", ["underline"])


@pytest.mark.parametrize(
    ("drawn", "mark"),
    [
        (text("def", 90.34, font="F2"), "bold"),
        (text("def", 90.34, font="F3"), "italic"),
        ("2 Tr " + text("def", 90.34) + "0 Tr ", "bold"),
        (text("def", 90.34) + text("def", 90.54), "bold"),
        ("1 0 0 rg " + text("def", 90.34) + "0 g ", "colour:FF0000"),
        ("0 1 1 0 k " + text("def", 90.34) + "0 g ", "colour:FF0000"),
    ],
    ids=["bold font", "italic font", "stroked", "drawn twice", "RGB", "CMYK"],
)
def test_fonts_and_colours_are_marks(drawn: str, mark: str) -> None:
    """Weight and slope come from the font or from how it is drawn, colour from the ink."""
    paragraph = document(text("abc ") + drawn + text(" ghi and more words.", 104.24)).paragraphs[0]
    assert shown(paragraph) == [("abc ", []), ("def", [mark]), (" ghi and more words.", [])]


@pytest.mark.parametrize("ink", ["0.1 g", "0.2 0.2 0.2 rg", "0.4 g"])
def test_the_colour_of_the_text_is_no_mark(ink: str) -> None:
    """Nearly black is black, and so is the colour that the document has throughout."""
    assert shown(document(f"{ink} {_WORDS}").paragraphs[0]) == [("abc def ghi.", [])]


def test_marks_are_found_on_a_turned_page() -> None:
    """On a page that is written upwards a line beside the words strikes them out."""
    turned = "0 1 -1 0 595 0 cm " + text("abc def ghi.", y=300) + line(*_DEF, 302.5)
    assert shown(document(turned).paragraphs[0])[1] == ("def", ["strike"])


def test_a_raised_number_is_a_superscript() -> None:
    """Small signs above the line are marked, whatever moves them there."""
    drawn = text("of 5 km") + text("2", 104.8, 704, size=6)
    assert shown(document(drawn).paragraphs[0]) == [("of 5 km", []), ("2", ["superscript"])]


def test_a_struck_number_and_its_new_one_are_no_words() -> None:
    """The paragraph keeps the label that is struck; a notice tells of the new one."""
    drawn = line(72, 85.9, 702.5) + text("18.") + text("19.", 88.68, font="F2")
    read = document(drawn + text("We commit to act.", 105.36))
    [paragraph] = read.paragraphs
    assert (str(paragraph.label), words(paragraph)) == ("18", "We commit to act.")
    assert codes(read) == ["label-changed"]
