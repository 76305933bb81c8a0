"""Paragraphs put together from lines, columns and pages."""

import pytest
from pdf_build import codes, document, line, lines, text, words

from adref.text.document import Kind

_LONG = "The parties agree to share all of their data with each other and with all"
_REST = "of the other parties."


def test_lines_of_one_paragraph_are_joined() -> None:
    """A space stands where a line ended; a short line ends the paragraph."""
    read = document(lines(f"1. {_LONG}", _REST, f"2. {_LONG}", _REST))
    assert [(str(p.label), words(p)) for p in read.paragraphs] == [
        ("1", f"{_LONG} {_REST}"),
        ("2", f"{_LONG} {_REST}"),
    ]


def test_the_longest_of_short_paragraphs_is_no_full_line() -> None:
    """The next number begins a paragraph where nothing shows how wide the column is."""
    read = document(lines("1. They agree", "2. They agree on all of it", "3. They do not"))
    assert [str(p.label) for p in read.paragraphs] == ["1", "2", "3"]


def test_a_number_within_a_paragraph_begins_none() -> None:
    """After a full line one that does not count on is a number of the sentence."""
    read = document(lines(f"1. {_LONG} in the paragraphs", f"7. {_LONG} or", _REST))
    assert [str(p.label) for p in read.paragraphs] == ["1"]


def test_a_gap_ends_a_paragraph() -> None:
    """Lines farther apart than usual belong to two paragraphs, even after a full line."""
    read = document(lines(_LONG, _LONG) + lines(_LONG, _LONG, y=668))
    assert [words(p) for p in read.paragraphs] == [f"{_LONG} {_LONG}"] * 2


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    """What a page cut in two is one paragraph, found on the page where it begins."""
    read = document(lines(f"1. {_LONG}", _LONG, y=80), lines(_REST, "2. Done."))
    assert [words(p) for p in read.paragraphs] == [f"{_LONG} {_LONG} {_REST}", "Done."]
    assert read.paragraphs[0].place.part == "page 1"


def test_columns_are_read_one_after_the_other() -> None:
    """A paragraph goes on from the foot of the first column to the top of the second."""
    left = [
        text("1. One two three four five six", y=700),
        text("seven eight nine ten eleven of", y=688),
    ]
    right = [text("twelve.", 320, 700), text("2. Thirteen.", 320, 688)]
    read = document("".join([*left, *right]))
    assert [words(p) for p in read.paragraphs] == [
        "One two three four five six seven eight nine ten eleven of twelve.",
        "Thirteen.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "read_as"),
    [
        (
            "They ask for inter-",
            "operability and more.",
            "They ask for inter-operability and more.",
        ),
        ("A short-", "and a long-term view.", "A short- and a long-term view."),
    ],
)
def test_a_hyphen_at_a_line_end_joins_its_word(first: str, second: str, read_as: str) -> None:
    """No space is left in a divided word; a suspended hyphen is none of that."""
    drawn = text(f"1. {first}", y=700) + text(second, y=688)
    assert words(document(drawn).paragraphs[0]) == read_as


def test_a_divided_word_that_stands_whole_elsewhere_loses_its_hyphen() -> None:
    """The document itself says how the word is written; a notice tells what was done."""
    read = document(
        lines("1. It asks for coop-", "eration by all.", "2. The cooperation of all is dear.")
    )
    assert words(read.paragraphs[0]) == "It asks for cooperation by all."
    assert codes(read) == ["line-break-hyphen"]


def test_spaces_are_read_from_gaps() -> None:
    """Where no space is drawn, a gap is one."""
    drawn = text("shared", 72) + text("data", 105) + text("s", 124.5)
    assert words(document(drawn).paragraphs[0]) == "shared datas"


def test_a_label_behind_a_bracket_is_taken_out() -> None:
    """The bracket of disputed words stays where it is."""
    paragraph = document(text("[4 bis. Disputed words.]")).paragraphs[0]
    assert (str(paragraph.label), words(paragraph)) == ("4 bis", "[Disputed words.]")


def test_titles_and_headings_are_found_by_their_look() -> None:
    """The largest text on top is the title, a short bold line before numbers a heading."""
    drawn = (
        text("Draft outcome", y=760, size=16, font="F2")
        + text("The first part", y=730, font="F2")
        + lines("1. Words of the first.", "2. Words of the second.", y=700)
    )
    read = document(drawn)
    assert [(p.kind, words(p)) for p in read.paragraphs[:2]] == [
        (Kind.TITLE, "Draft outcome"),
        (Kind.HEADING, "The first part"),
    ]
    assert read.title == "Draft outcome"
    assert read.paragraphs[2].heading == "The first part"


def test_a_footnote_is_joined_to_its_call() -> None:
    """Small text at the foot, with a raised number that stands in the text as well."""
    drawn = (
        text("1. They agree")
        + text("1", 133, 704, size=6)
        + text(" to it. And they do so in words that are long.", 137)
        + line(72, 200, 95)
        + text("1", 72, 84, size=5)
        + text("Not all of them.", 76, 80, size=8)
    )
    read = document(drawn)
    note = read.footnotes[0]
    assert (note.call, note.paragraph, note.offset) == ("1", 0, 10)
    assert words(note.paragraphs[0]) == "Not all of them."
    assert len(read.paragraphs) == 1


def test_places_count_within_the_paragraph() -> None:
    """Offsets are those of the joined spans, without the label."""
    read = document(
        text("1. abc ") + text("def", 98.68, font="F2") + text(" ghi and more.", 115.35)
    )
    spans = read.paragraphs[0].spans
    assert [(s.text, s.place.start, s.place.end, s.place.run) for s in spans] == [
        ("abc ", 0, 4, 0),
        ("def", 4, 7, 1),
        (" ghi and more.", 7, 21, 2),
    ]


@pytest.mark.parametrize(
    ("x", "label"), [(100, "3"), (81, "None")], ids=["set apart", "running on"]
)
def test_a_number_set_apart_by_a_wide_gap_is_a_label(x: float, label: str) -> None:
    """A tabulator after it does what a stop does; a number that begins a sentence is a word."""
    paragraph = document(text("3", 72) + text("Parties shall agree.", x)).paragraphs[0]
    assert str(paragraph.label) == label


def test_a_footnote_call_is_no_part_of_a_label() -> None:
    """The raised number stands between the label and the words."""
    drawn = text("3 bis.") + text("1", 98.4, 704, size=6) + text(" They agree to it all.", 103)
    note = line(72, 200, 95) + text("1", 72, 84, size=5) + text("Not all of them.", 76, 80, size=8)
    read = document(drawn + note)
    assert (str(read.paragraphs[0].label), words(read.paragraphs[0])) == (
        "3 bis",
        "1 They agree to it all.",
    )
    assert (read.footnotes[0].paragraph, read.footnotes[0].offset) == (0, 0)


def test_a_footnote_that_is_called_nowhere_is_kept_and_named() -> None:
    """It may have lost its call to an editor."""
    note = line(72, 200, 95) + text("1", 72, 84, size=5) + text("Not all of them.", 76, 80, size=8)
    read = document(lines("1. They agree to it.", "2. So do they.", "3. And they.") + note)
    assert (read.footnotes[0].paragraph, codes(read)) == (None, ["note-without-call"])
