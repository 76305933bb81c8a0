"""Tables of comments: which tables are, and what their rows ask for."""

import pytest

from adref.compilation.interpret import interpret_base
from adref.compilation.tabling import Tabled, tabled
from adref.compilation.tabling.vocabulary import Sense, sense_of
from adref.readers import csv, table
from adref.text.walk import Named, base_paragraphs

BASE = """# Zero draft

## Access

1. We commit to connect every person to the internet by 2030 at affordable prices.

2. States shall share data on coastal hazards without charge and without delay.

3. We note the report of the Secretary-General on digital cooperation and its annexes.

## Finance

4. Developed countries are urged to provide new and additional resources for this purpose.
"""


def base() -> tuple[Named, ...]:
    """The paragraphs of the base."""
    return base_paragraphs(interpret_base(table.read(BASE.encode(), "base.md")))


def read(*rows: str) -> Tabled:
    """The tables in a csv of *rows*, read on the base."""
    return tabled(csv.read("\n".join(rows).encode(), "x.csv"), base())


def told(*rows: str) -> list[tuple[str, str, str]]:
    """What *rows* ask for: the label, the action, its words or its evidence."""
    return [_told(one) for one in read(*rows).instructions]


def _told(one: object) -> tuple[str, str, str]:
    action = one.action  # type: ignore[attr-defined]
    spans = "".join(span.text for span in getattr(action, "spans", ()))
    new = f"{action.old} -> {action.new}" if hasattr(action, "old") else ""
    label = one.target.label  # type: ignore[attr-defined]
    return str(label or ""), type(action).__name__, spans or new or one.evidence  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "headings",
    [
        "Paragraph;Current text;Proposed text;Comment",
        "Paragraphe;Texte actuel;Texte proposé;Justification",
        "Párrafo;Texto actual;Texto propuesto;Justificación",
        "Пункт;Текущий текст;Предлагаемый текст;Обоснование",
        "الفقرة;النص الحالي;النص المقترح;المبررات",
        "段落;现有案文;拟议案文;理由",
    ],
)
def test_columns_are_found_by_their_headings_in_six_languages(headings: str) -> None:
    """The row becomes a proposal with its reason."""
    (one,) = read(headings, "2;;States should share data on coastal hazards.;why").instructions
    assert (str(one.target.label), type(one.action).__name__, one.rationale) == (
        "2",
        "Reword",
        "why",
    )


@pytest.mark.parametrize(
    ("heading", "sense"),
    [
        ("MB/NC¹", Sense.PARTY),
        ("Line number (e.g. 17)", Sense.LINE),
        ("Clause/ Subclause (e.g. 3.1)", Sense.CLAUSE),
        ("Paragraph/ Figure/ Table/ (e.g. Table 1)", Sense.PARAGRAPH),
        ("Type of comment²", Sense.TYPE),
        ("Comments", Sense.COMMENT),
        ("Comment (justification for change)", Sense.COMMENT),
        ("Proposed change", Sense.PROPOSED),
        ("Proposed change by the MB", Sense.PROPOSED),
        ("Observations of the secretariat", Sense.STATUS),
        ("2. Para. no.", Sense.PARAGRAPH),
        ("MB/NC1", Sense.PARTY),
        ("PP1", None),
        ("Norway's proposal", Sense.PROPOSED),
        ("Proposal by the EU", Sense.PROPOSED),
        ("Proposition de la Suisse", Sense.PROPOSED),
        ("Co-chairs' proposal", Sense.CURRENT),
        ("Reason for the proposal", Sense.COMMENT),
        ("Year", None),
        ("Amount", None),
    ],
)
def test_a_heading_tells_what_its_column_holds(heading: str, sense: Sense | None) -> None:
    """By the phrase it begins with; those of ISO among them."""
    assert sense_of(heading) is sense


@pytest.mark.parametrize(
    ("row", "wish"),
    [
        ("2;Delete;", ("2", "Delete", "2 | Delete")),
        ("2;Supprimer;", ("2", "Delete", "2 | Supprimer")),
        ("3;No change;", ("3", "Keep", "3 | No change")),
        ("3;;We like it", ("3", "Remark", "We like it")),
        ("3;-;We like it", ("3", "Remark", "We like it")),
        ("General;;Good draft", ("", "Remark", "Good draft")),
        ("Finance;;Too weak", ("", "Remark", "Too weak")),
        ("3 bis;We request a report.;", ("3 bis", "Add", "We request a report.")),
        ("3;Add new para 3 bis: We request a report.;", ("3 bis", "Add", "We request a report.")),
        ("2-3;;Merge", ("2", "Remark", "Merge")),
        ("9;Some other words entirely;", ("9", "Remark", "Some other words entirely")),
    ],
)
def test_a_row_is_a_wish_or_a_remark(row: str, wish: tuple[str, str, str]) -> None:
    """By what the cell of proposed text says."""
    assert told("Paragraph;Proposed text;Comment", row) == [wish]


def test_words_quoted_from_a_paragraph_are_replaced() -> None:
    """A row that quotes a part of the base changes that part."""
    rows = (
        "Paragraph;Current text;Proposed text",
        "4;are urged to provide;are encouraged to provide",
    )
    assert told(*rows) == [("4", "Replace", "are urged to provide -> are encouraged to provide")]


def test_a_row_without_a_label_is_placed_by_its_quotation() -> None:
    """The current text tells which paragraph is meant."""
    text = "States shall share data on coastal hazards without charge and without delay."
    rows = ("Current text;Proposed text", f"{text};{text.replace('shall', 'should')}")
    assert told(*rows) == [("2", "Reword", text.replace("shall", "should"))]


def test_a_row_without_a_label_goes_on_with_the_one_above() -> None:
    """As in a table whose cells are merged; headings repeated on a new page are none."""
    rows = ("Paragraph;Comment", "2;one", ";two", "Paragraph;Comment", "3;three")
    assert [wish[::2] for wish in told(*rows)] == [("2", "one"), ("2", "two"), ("3", "three")]


def test_the_iso_form_names_party_clause_and_change() -> None:
    """A wish on a part of a clause that the base does not set apart is not carried out on all."""
    rows = (
        "MB/NC;Line number;Clause/Subclause;Paragraph/Figure/Table;Type of comment;Comments;Proposed change;Observations",
        "1;2;(3);4;5;(6);(7);(8)",
        "NO 1;;2;;te;too strong;Delete;",
        "DE-3;;4;Table 1;ed;typo;Delete;",
    )
    found = [(t.party, _told(t.instruction)[:2]) for t in read(*rows).told]
    assert found == [("NO", ("2", "Delete")), ("DE", ("4", "Remark"))]


@pytest.mark.parametrize(
    "rows",
    [
        ("Year;Amount", "2020;5", "2021;6"),
        ("Date;Meeting;Remarks", "1 May;Opening;-"),
        ("Name;Comments", "Ann;hello"),
        ("1;Chair", "2;Secretary"),
        (
            "1;We commit to connect every person to the internet by 2029 at affordable prices.",
            "2;States should share data on coastal hazards without charge and without delay.",
        ),
    ],
    ids=["figures", "schedule", "names", "list", "layout"],
)
def test_another_table_stays_as_it_is(rows: tuple[str, ...]) -> None:
    """Figures, schedules and a text laid out in a table are ordinary paragraphs."""
    document = csv.read("\n".join(rows).encode(), "x.csv")
    assert tabled(document, base()) == Tabled(document)


def test_how_a_table_was_understood_is_said() -> None:
    """One notice names the columns, and those that are not read."""
    notices = read("Paragraph;Comment;Status", "2;one;noted").document.notices
    assert [n.code for n in notices] == ["table-of-comments"]
    assert notices[0].words.endswith(
        "columns 1 paragraph, 2 comment, 3 status; not read: the status"
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("Paragraph;Proposed text;Comment", "2;;a", "3;;b", "4;;c", ";;", "3;;;;;x"),
        ("Paragraph;Comment",),
        ("Comment;Paragraph", "x;"),
    ],
    ids=["ragged", "no rows", "no label"],
)
def test_a_malformed_table_loses_nothing(rows: tuple[str, ...]) -> None:
    """Ragged rows and empty cells are no fault."""
    assert read(*rows).document.paragraphs == ()


SERIES = base_paragraphs(
    interpret_base(table.read(b"PP1 Recalling fish,\n\nPP2 Noting cod,\n\n1. We act.\n", "base.md"))
)


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("PP2", "PP2"),
        ("Para PP2", "PP2"),
        ("párr. PP2", "PP2"),
        ("Preambular paragraph 2", "PP2"),
        ("Operative para. 1", "1"),
    ],
)
def test_a_noun_may_stand_before_the_series_of_a_label(cell: str, label: str) -> None:
    """The row is about that paragraph."""
    data = f"Paragraph;Proposed text\n{cell};Delete\n"
    (one,) = tabled(csv.read(data.encode(), "x.csv"), SERIES).instructions
    assert (str(one.target.label), type(one.action).__name__) == (label, "Delete")
