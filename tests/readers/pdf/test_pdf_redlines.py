"""Redlines as Word prints them: coloured words, thin filled rectangles, change bars, balloons.

No file of a real Word is here: the drawing is simulated after what other PDFs of Word show.
"""

import pytest
from pdf_build import box, codes, document, lines, shown, text, words

from adref.compilation.interpret import interpret
from adref.text.document import Role

_RED = "0.8 0.2 0.16"
_LINE = "They agree to share all of their data with each other and with"
# In Helvetica of 10 points "abc " is 18.34 points wide, "def " 16.68, "xyz" 15.


def _run(said: str, x: float, y: float, width: float, *, struck: bool) -> str:
    """Words of a person in their colour, with the rectangle that Word fills for each run."""
    height = y + 2.4 if struck else y - 1.5
    return f"{_RED} rg " + text(said, x, y) + "0 g " + box(x, height, width, 0.48, _RED)


def _bar(y: float) -> str:
    """A change bar left of the text."""
    return box(54, y - 3, 0.72, 12)


def _redline(y: float = 700) -> str:
    return (
        _bar(y)
        + text("abc ", y=y)
        + _run("def ", 90.34, y, 16.68, struck=True)
        + _run("xyz", 107.02, y, 15.0, struck=False)
        + text(" ghi and much more of it.", 122.02, y)
    )


def _balloon(*said: str, y: float, bold: str = "") -> str:
    """A balloon: a shaded box, its bold head, small text in it."""
    drawn = box(440, y - 9 * len(said), 140, 9 * len(said) + 8, "1 0.9 0.9")
    head = text(bold, 444, y, font="F2", size=7) if bold else ""
    start = 444 + 4.1 * len(bold)
    first = text(said[0], start, y, size=7)
    rest = "".join(text(s, 444, y - 9 * n, size=7) for n, s in enumerate(said[1:], 1))
    return drawn + head + first + rest


def _lead(x: float, y: float, to: float) -> str:
    """The line from a place in the text to the balloon at height *to*."""
    return f"{_RED} RG 0.5 w [2 2] 0 d {x} {y} m 430 {y} l 440 {to} l S [] 0 d\n"


def test_coloured_words_with_thin_rectangles_are_struck_and_underlined() -> None:
    """The colour of their author stays a mark; the change bar beside the line marks nothing."""
    red = "colour:CC3329"
    assert shown(document(_redline()).paragraphs[0]) == [
        ("abc ", []),
        ("def ", [red, "strike"]),
        ("xyz", [red, "underline"]),
        (" ghi and much more of it.", []),
    ]


def test_a_printed_redline_is_read_as_what_was_changed() -> None:
    """Without a base, struck is out and underlined is in."""
    spans = (
        interpret(
            document(
                _redline(),
            )
        )
        .document.paragraphs[0]
        .spans
    )
    roles = [(s.text, s.role) for s in spans if s.role is not Role.KEPT]
    assert roles == [("def ", Role.DELETED), ("xyz", Role.INSERTED)]


def test_moved_words_are_struck_and_underlined_twice() -> None:
    """Word prints moves in green with double lines."""
    green = "0 0.5 0"
    moved = f"{green} rg " + text("def", 90.34) + "0 g "
    moved += box(90.34, 701.4, 13.9, 0.48, green) + box(90.34, 702.8, 13.9, 0.48, green)
    marks = shown(document(text("abc ") + moved + text(" ghi and so on.", 104.24)).paragraphs[0])
    assert marks[1] == ("def", ["colour:008000", "double-strike"])


def test_comments_in_balloons_are_comments() -> None:
    """They stand in no paragraph and have their place and the initials of their author."""
    drawn = lines(f"1. {_LINE}", "all of the others.", "2. Here they end.") + _lead(84, 698, 690)
    drawn += _balloon(" Far too weak for", "us all.", y=690, bold="Commented [AB1]:")
    read = document(drawn)
    assert [words(p) for p in read.paragraphs] == [f"{_LINE} all of the others.", "Here they end."]
    comment = read.comments[0]
    assert (comment.text, comment.author) == ("Far too weak for us all.", "AB")
    assert (comment.paragraph, comment.start) == (0, 0)


@pytest.mark.parametrize(
    "head",
    ["Comment [AB12]:", "Commenté [AB3]:", "Comentado [AB]:"],
)
def test_the_head_of_a_comment_is_known_in_several_languages(head: str) -> None:
    """The interface of Word says what stands before the colon."""
    drawn = lines(f"1. {_LINE}", "all.") + _balloon(" So be it.", y=690, bold=head)
    read = document(drawn)
    assert [(c.text, c.author) for c in read.comments] == [("So be it.", "AB")]


def test_an_answer_in_a_balloon_names_what_it_answers() -> None:
    """Word writes the number of the comment behind its own."""
    drawn = lines(f"1. {_LINE}", "all of the others.", "2. Here they end.")
    drawn += _balloon(" Why?", y=700, bold="Commented [AB1]:")
    drawn += _balloon(" Law.", y=676, bold="Commented [T2R1]:")
    one, other = document(drawn).comments
    assert (other.text, other.author, other.parent) == ("Law.", "T", one.ident)
    assert (other.paragraph, other.start) == (one.paragraph, one.start)


def test_comments_without_a_line_are_tied_to_the_line_beside_them() -> None:
    """The height of the balloon is all there is to go by."""
    drawn = lines(f"1. {_LINE}", "all of the others.", "2. Here they end.")
    drawn += _balloon(" Why?", y=676, bold="Commented [T1]:")
    assert document(drawn).comments[0].paragraph == 1


def test_words_deleted_in_a_balloon_are_put_back_as_deleted() -> None:
    """The line leads to their place, and they count as deleted whatever else is marked."""
    drawn = lines("abc ghi and much more of it and of all that") + _lead(90.34, 698, 690)
    drawn += _balloon(" def", y=690, bold="Deleted:")
    read = document(drawn)
    assert shown(read.paragraphs[0])[:2] == [("abc ", []), ("def ", ["tracked-deleted"])]
    assert read.comments == ()


@pytest.mark.parametrize(
    ("said", "lead"), [(" def", ""), (" def and more ... [1]", _lead(90.34, 698, 690))]
)
def test_deleted_words_without_a_place_or_an_end_are_a_comment(said: str, lead: str) -> None:
    """What Word cut off, or points at nothing, is said and not guessed."""
    drawn = lines("abc ghi and much more of it and of all that") + lead
    read = document(drawn + _balloon(said, y=690, bold="Deleted:"))
    assert [c.text for c in read.comments] == [f"Deleted:{said}"]
    assert all(not span.marks for span in read.paragraphs[0].spans)


def test_a_balloon_about_the_format_is_a_notice() -> None:
    """It says nothing about words."""
    read = document(lines(_LINE) + _balloon(" Font: Bold", y=690, bold="Formatted:"))
    assert (codes(read), read.comments) == (["format-balloon"], ())


def test_the_shade_of_commented_words_is_no_highlight() -> None:
    """Word shades them in the colour of the balloon."""
    shade = box(90.34, 698, 13.9, 10, "1 0.9 0.9")
    drawn = shade + text("abc def ghi.") + _balloon(" So.", y=700, bold="Commented [T1]:")
    assert shown(document(drawn).paragraphs[0]) == [("abc def ghi.", [])]


def test_a_paragraph_that_begins_like_a_balloon_is_none() -> None:
    """Words that begin where all others begin stand in no margin."""
    read = document(lines(_LINE, "Deleted: the second part", "and so on."))
    assert "Deleted: the second part" in " ".join(words(p) for p in read.paragraphs)
