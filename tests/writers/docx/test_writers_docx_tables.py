"""The table and the rolling text as Word files: what they say, and how they are laid out."""

import io
from collections.abc import Callable

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given

from adref.base.errors import LawBroken
from adref.base.places import Place
from adref.compilation.model import Compilation, Move, Note, PartyComment
from adref.folder.reading_back import says_again
from adref.readers import docx as reader
from adref.text.document import Kind, MarkedDocument, Relation
from adref.writers.docx import rolling, sheets, tabulated
from adref.writers.lines import PLAIN, Grid, Sheet, in_cell
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.generated import compilations

SHALL = base("p1", "States [should|EU,G77!: shall|US:] act.", label="1", section="Access")
Writer = Callable[[Compilation, MarkedDocument], bytes]


def opened(write: Writer, made: Compilation) -> python_docx.document.Document:
    """The file as python-docx reads it."""
    return python_docx.Document(io.BytesIO(write(made, document(made))))


def texts(made: Compilation) -> list[str]:
    """The paragraphs of the rolling text itself, between its two ruled lines."""
    return [p.text for p in between(made)]


def between(made: Compilation) -> list[python_docx.text.paragraph.Paragraph]:
    """Those paragraphs as python-docx reads them."""
    found = opened(rolling.write, made).paragraphs
    rules = [n for n, paragraph in enumerate(found) if paragraph._p.xpath("./w:pPr/w:pBdr")]
    return found[rules[0] + 1 : rules[1]]


@given(made=compilations())
def test_a_file_read_back_says_what_was_meant(made: Compilation) -> None:
    """Whatever parties write, it is there to the letter."""
    ground = document(made)
    says_again(tabulated.write(made, ground), tabulated.words(made, ground))


def test_a_file_that_says_other_words_is_not_handed_over() -> None:
    """The message shows where they part."""
    made = compilation(SHALL)
    data = tabulated.write(made, document(made))
    meant = [text.replace("should", "must") for text in tabulated.words(made, document(made))]
    with pytest.raises(LawBroken, match="'must"):
        says_again(data, meant)


@pytest.mark.parametrize("words", ["[Alt. 1 We act]", "Alt. [We act]", "[17 bis. We act]"])
def test_a_label_in_a_bracket_is_where_it_was_meant(words: str) -> None:
    """Also where it would be read as the label of its paragraph, and the bracket as its text."""
    made = compilation(new("n1", None, f"EU: {words}"))
    ground = document(made)
    says_again(tabulated.write(made, ground), tabulated.words(made, ground))


def test_a_row_shows_the_change_and_says_it() -> None:
    """Struck and underlined, with a word for who does not see that."""
    made = compilation(noted(SHALL, (Note("EU", "as in 2015"),)))
    [table] = opened(tabulated.write, made).tables
    first = table.rows[1].cells
    assert [cell.text for cell in first] == [
        "1\nAccess",
        "States should act.",
        "replace should shall",
        "EU, G77\nnot marked by G77",
        "EU: as in 2015",
        "",
        "",
    ]
    runs = first[2].paragraphs[0].runs[1:]
    assert [(r.text, r.font.strike, r.font.underline) for r in runs] == [
        ("should", True, None),
        (" ", None, None),
        ("shall", None, True),
    ]


def test_where_nobody_asks_for_anything_a_sentence_stands_for_the_table() -> None:
    """A head alone would look like a table that was lost."""
    file = opened(tabulated.write, compilation(base("p1", "States act."), parties="EU"))
    assert not file.tables
    assert file.paragraphs[-1].text.startswith("Nobody asks for another wording")


def test_the_table_lies_on_its_side_and_repeats_its_head() -> None:
    """A head that is marked as one is read with each cell; the table has a title."""
    file = opened(tabulated.write, compilation(SHALL))
    [section] = file.sections
    assert section.page_width > section.page_height
    marks = [row._tr.xpath("./w:trPr/w:tblHeader") for row in file.tables[0].rows]
    assert [len(found) for found in marks] == [1, 0, 0]
    assert file.tables[0]._tbl.xpath("./w:tblPr/w:tblCaption")


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (SHALL, ["1.\tStates [base: should] [EU, G77 (unmarked): shall] [US: delete] act."]),
        (base("p1", "States[|EU: , too,] act."), ["States\u2009[EU: , too,] act."]),
        (base("p1", "[Act|US:].", label="2"), ["2.\t[base: Act] [US: delete]."]),
        (base("p1", "Act.", label="(a)", alternatives=("EU: Do.", "US: Go.")), ["(a)\tAct.", "Alt. 1: [EU: Do.]", "Alt. 2: [US: Go.]"]),
        (base("p1", "States act with[ |EU:]in or non[-|US:  ]stop."), ["States act with\u2009[base: space] [EU: delete]\u2009in or non\u2009[base: -] [US: space]\u2009stop."]),
        (base("p1", "[Act.|US:]"), ["Act.", "Whole paragraph: [US: delete]"]),
        (new("n1", None, "EU: More.", "US!: Else.", label="1 bis"), ["1 bis.\tNew: [EU: More.] [US (unmarked): Else.]"]),
        (new("n1", None, "EU: More.", relation=Relation.ALTERNATIVE_OF), ["Alternative: [EU: More.]"]),
    ],
)  # fmt: skip
def test_readings_stand_in_attributed_brackets(paragraph: object, expected: list[str]) -> None:
    """As a rolling text has them; new paragraphs and alternatives by name."""
    assert texts(compilation(paragraph)) == expected  # type: ignore[arg-type]


def test_brackets_of_the_notation_are_bold_and_those_of_the_text_are_not() -> None:
    """So that "[agreed]" in the base is not taken for a party's wish."""
    made = compilation(base("p1", "We [|EU: firmly ]do."), base("p2", "We do (x)."))
    first, second = between(made)
    assert [(r.text, r.bold) for r in first.runs if "[" in r.text] == [("[EU: ", True)]
    assert not any(r.bold for r in second.runs)


def test_the_margin_has_what_stands_beside_the_words() -> None:
    """Notes, comments and moves, under the party that says them."""
    comment = PartyComment("G77", "Why?", Place("G77.docx"))
    made = compilation(
        noted(SHALL, (Note("EU", "as in 2015"),)),
        base("p2", "Two.", label="2", comments=(comment,)),
        moves=(Move("US", "p2", None),),
    )
    read = reader.read(rolling.write(made, document(made)), "rolling.docx")
    assert [(c.author, c.text) for c in read.comments] == [
        ("EU", "Note 1: as in 2015"),
        ("G77", "Comment: Why?"),
        ("US", "Move 1: paragraph 2 at the start"),
    ]


def test_headings_stay_headings() -> None:
    """Word's navigation and a screen reader find the sections."""
    title = base("t1", "Compact", kind=Kind.TITLE)
    made = compilation(title, base("p1", "Access", kind=Kind.HEADING, level=2))
    assert [shown.style.name for shown in between(made)] == ["Heading 1", "Heading 2"]


@pytest.mark.parametrize(
    "paragraph",
    [
        base("p1", "[ينبغي|EU: يجب] أن تكفل.", label="(a)"),
        new("n1", None, "EU: يجب أن تكفل.", label="1 bis"),
    ],
    ids=["base", "new"],
)
def test_arabic_runs_from_right_to_left_whatever_stands_before_it(paragraph: object) -> None:
    """Labels and names of parties are in Latin letters and do not turn the paragraph."""
    shown = between(compilation(paragraph))[0]  # type: ignore[arg-type]
    assert shown._p.xpath("./w:pPr/w:bidi")


def test_arabic_words_are_bold_where_others_are() -> None:
    """Word takes the bold of Arabic letters from a property of its own."""
    file = opened(tabulated.write, compilation(base("p1", "هي [ينبغي|EU: يجب] أن تكفل.")))
    base_cell = file.tables[0].rows[1].cells[1]
    assert [run.text for run in base_cell.paragraphs[0].runs if run._r.xpath("./w:rPr/w:bCs")] == [
        "ينبغي"
    ]


@pytest.mark.parametrize(
    ("language", "words", "from_right"),
    [("ar", "replace نص", True), ("en", "نص", False), ("", "نص", True), ("", "text", False)],
)
def test_a_table_begins_where_its_language_does(
    language: str, words: str, *, from_right: bool
) -> None:
    """Whatever stands first in it; where the language is not known, as its first letter."""
    grid = Grid("t", (("Paragraph", 1), ("Base", 1)), (([in_cell([(words, PLAIN)])], []),))
    file = python_docx.Document(io.BytesIO(sheets.write(Sheet("Table", "t", (grid,), language))))
    [table] = file.tables
    assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) is from_right
