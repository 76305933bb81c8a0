"""Tables of comments as files of the folder: one party's, or those of all members in one."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from tests.acceptance.contract import wishes
from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples"))
from building.notation import Change
from building.sheet import workbook

HEADINGS = "Paragraph;Current text;Proposed text;Comment"
ISO = "MB/NC;Line number;Clause/Subclause;Paragraph/Figure/Table;Type of comment;Comments;Proposed change;Observations of the secretariat"


def sheet(*rows: str) -> bytes:
    """A csv of *rows*."""
    return "\n".join(rows).encode()


def at(folder: Path, name: str, data: bytes) -> Desk:
    """A desk with one table on it."""
    return Desk.at(folder, BASE, "clean").put_file(name, data, [])


def comments(made: dict[str, object]) -> list[tuple[str, str, str]]:
    """The comments: whose, on what paragraph, what."""
    paragraphs: list[dict[str, object]] = made["paragraphs"]  # type: ignore[assignment]
    return [
        (c["party"], str(p["label"]), c["text"])
        for p in paragraphs
        for c in p["comments"]  # type: ignore[attr-defined]
    ]


def test_a_row_is_a_change_with_its_reason(tmp_path: Path) -> None:
    """The reason is a comment on the paragraph, with the cell it stands in."""
    old = BASE[3].removeprefix("3. ")
    row = f"3;{old};{old.replace('should', 'shall')};Nothing less will do."
    made = at(tmp_path, "Norway.csv", sheet(HEADINGS, row)).compiled()
    assert wishes(made) == [("should", "shall", ["Norway"], [])]
    (comment,) = made["paragraphs"][3]["comments"]
    assert (comment["text"], comment["place"]["part"]) == ("Nothing less will do.", "D2")


@pytest.mark.parametrize(
    ("row", "wish"),
    [
        ("2;;Delete;", (BASE[2].removeprefix("2. "), "")),
        ("1;rapidly;quickly;", ("rapidly", "quickly")),
        ('3;;Replace "should" with "shall".;', ("should", "shall")),
        ("3;;;Please replace “should” with “shall”.", ("should", "shall")),
        (";States should promote the transfer;States shall promote the transfer;", ("should", "shall")),
        ("2 bis;;We recall the Tunis Agenda.;", ("", "We recall the Tunis Agenda.")),
        ("Finance;;Means of implementation;", ("Finance", "Means of implementation")),
    ],
)  # fmt: skip
def test_a_wish_is_carried_out(tmp_path: Path, row: str, wish: tuple[str, str]) -> None:
    """However the row words it, and by label, heading or quotation."""
    made = at(tmp_path, "Norway.csv", sheet(HEADINGS, row)).compiled()
    assert [(base.strip(), text.strip()) for base, text, _, _ in wishes(made)] == [wish]


@pytest.mark.parametrize(
    ("row", "comment"),
    [
        ("2;;No change;", ("2", "2 | No change")),
        ("General;;;Good draft.", ("", "General: Good draft.")),
        ("Finance;;;Too weak.", ("", "Too weak.")),
        ("3;;;Why not shall?", ("3", "Why not shall?")),
        ("9;;;What of this?", ("", "9: What of this?")),
        ("3;;shall promote the transfer;", ("3", "shall promote the transfer")),
        ("3;;… shall promote the transfer …;", ("3", "… shall promote the transfer …")),
        (
            "4;States should promote the transfer of technology;States shall promote it;",
            ("4", "States shall promote it"),
        ),
        ('3;;Replace "never" with "ever".;', ("3", 'Replace "never" with "ever".')),
    ],
)
def test_what_is_no_change_beyond_doubt_is_a_comment(
    tmp_path: Path, row: str, comment: tuple[str, str]
) -> None:
    """On its paragraph, or on the first where it has none; nothing is changed."""
    also = "1;;;A row that is understood."
    made = at(tmp_path, "Norway.csv", sheet(HEADINGS, row, also)).compiled()
    assert wishes(made) == []
    assert ("Norway", *comment) in comments(made)


@pytest.mark.parametrize(
    "row", ["9;;;What of this?", "4;States should promote the transfer of technology;Never;"]
)
def test_a_row_whose_paragraph_is_open_is_noticed(tmp_path: Path, row: str) -> None:
    """It names none of the base, or names one and quotes another."""
    status, found = at(tmp_path, "Norway.csv", sheet(HEADINGS, row, "1;;;Yes.")).checked()
    assert (status, [f["code"] for f in found if f["severity"] == "warning"]) == (
        0,
        ["row-unclear"],
    )


def _workbook(*rows: str) -> bytes:
    cells = [[((cell, Change.KEPT),) if cell else () for cell in row.split(";")] for row in rows]
    return workbook([tuple(row) for row in cells])


@pytest.mark.parametrize(
    ("suffix", "build"),
    [
        ("csv", sheet),
        ("xlsx", _workbook),
        ("docx", lambda *rows: _word([row.split(";") for row in rows], ())),
    ],
    ids=["csv", "xlsx", "docx"],
)
def test_the_iso_form_holds_the_paper_of_each_member(
    tmp_path: Path, suffix: str, build: Callable[..., bytes]
) -> None:
    """By the codes of their countries; equal wishes are one reading."""
    rows = (
        ISO,
        "NO 1;;3;;te;Stronger.;Replace “should” by “shall”.;",
        "DE 1;;3;;te;;Replace “should” by “shall”.;Accepted",
        "DE 2;;4;;ge;Who are they?;;",
        "XX-Institute;;1;;ed;;Delete;",
    )
    made = at(tmp_path, f"comments.{suffix}", build(*rows)).compiled()
    assert wishes(made) == [
        (BASE[1].removeprefix("1. "), "", ["XX-Institute"], []),
        ("should", "shall", ["Germany", "Norway"], []),
    ]
    assert comments(made) == [("Norway", "3", "Stronger."), ("Germany", "4", "Who are they?")]


@pytest.mark.parametrize(
    ("name", "rows", "parties"),
    [
        ("all.csv", ("Norway;3;Delete", "France and Kenya;4;Delete"), ["France", "Kenya", "Norway"]),
        ("all.csv", ("Norway;3;Delete", ";4;Delete"), ["Norway"]),
        ("Kenya.csv", ("Ms A. Otieno;3;Delete", "Mr B. Kamau;4;Delete"), ["Kenya"]),
        ("Kenya.csv", ("Norway;3;Delete", "Kenya;4;Delete"), ["Kenya", "Norway"]),
        ("all.csv", (";3;Delete", "Norway;4;Delete"), ["Norway", "all"]),
    ],
    ids=["joint", "merged cells", "persons", "more than the file", "unnamed"],
)  # fmt: skip
def test_the_column_of_parties_says_whose_rows_they_are(
    tmp_path: Path, name: str, rows: Sequence[str], parties: list[str]
) -> None:
    """A file without other names is its sender's."""
    made = at(tmp_path, name, sheet("Delegation;Paragraph;Proposed text", *rows)).compiled()
    assert [party["id"] for party in made["parties"]] == parties


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (sheet(HEADINGS), "no row of it says anything"),
        (sheet(HEADINGS, ";;;"), "no row of it says anything"),
        (
            sheet(HEADINGS, *["1;;;Why?"] * 10_001),
            "holds 10001 rows of comments; adref reads 10000",
        ),
        (sheet(HEADINGS, "91;;Some words.;", "92;;;Why?"), "in its 2 rows nothing names or quotes"),
    ],
    ids=["headings only", "empty row", "endless", "another draft"],
)
def test_a_table_that_says_nothing_of_the_base_is_refused(
    tmp_path: Path, data: bytes, words: str
) -> None:
    """The message says what is wrong with it."""
    desk = at(tmp_path, "Norway.csv", data)
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert (ran.status, words in ran.err) == (2, True)


def test_a_formula_in_a_cell_is_text(tmp_path: Path) -> None:
    """Nothing is worked out or fetched."""
    row = '1;;;"=HYPERLINK(""http://example.org"")"'
    made = at(tmp_path, "Norway.csv", sheet(HEADINGS, row)).compiled()
    assert comments(made) == [("Norway", "1", '=HYPERLINK("http://example.org")')]


def _word(table: Sequence[Sequence[str]], lines: Sequence[str] = BASE) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line.removeprefix("# "))
    grid = made.add_table(len(table), len(table[0]))
    for cells, row in zip(table, grid.rows, strict=True):
        for words, cell in zip(cells, row.cells, strict=True):
            cell.text = words
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def test_an_annex_in_a_table_is_text(tmp_path: Path) -> None:
    """A table of figures is no table of comments, and its changes are those of a text."""
    base = tmp_path / "annex.docx"
    base.write_bytes(_word([["Year", "Amount in dollars"], ["2026", "one million"]]))
    desk = Desk(tmp_path, base)
    paper = _word([["Year", "Amount in dollars"], ["2026", "two million"]])
    made = desk.put_file("Norway.docx", paper, []).compiled()
    assert [text for _, text, _, _ in wishes(made)] == ["two"]


def test_a_table_under_the_text_is_carried_out_on_it(tmp_path: Path) -> None:
    """A form that prints the whole draft and has its table at the end."""
    table = [HEADINGS.split(";"), ["3", "", "Replace “should” with “shall”.", ""]]
    made = at(tmp_path, "Norway.docx", _word(table)).compiled()
    assert [wish[:2] for wish in wishes(made)] == [("should", "shall")]


def _mail(name: str, data: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "Permanent Mission of Norway <mission@example.org>"
    message["Subject"] = "Comments"
    message.set_content("Dear colleagues,\n\nPlease find our comments attached.\n")
    message.add_attachment(data, maintype="text", subtype="csv", filename=name)
    return message.as_bytes()


def test_a_table_in_a_message_is_its_senders(tmp_path: Path) -> None:
    """The words of the message are no proposal."""
    made = at(tmp_path, "message.eml", _mail("c.csv", sheet(HEADINGS, "2;;Delete;"))).compiled()
    assert [wish[2] for wish in wishes(made)] == [["Norway"]]


def test_a_table_of_several_parties_in_a_message_is_refused(tmp_path: Path) -> None:
    """Its sender does not speak for all of them."""
    rows = ("Delegation;Paragraph;Proposed text", "Norway;2;Delete", "Kenya;3;Delete")
    desk = at(tmp_path, "message.eml", _mail("c.csv", sheet(*rows)))
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert (ran.status, "2 parties (Kenya, Norway)" in ran.err) == (2, True)


def test_read_shows_the_rows(tmp_path: Path) -> None:
    """As instructions, with and without the base."""
    desk = at(tmp_path, "Norway.csv", sheet(HEADINGS, "2;;Delete;", "3;;;Why?"))
    alone = json.loads(adref("read", desk.inputs[0], "--format", "json").out)
    based = json.loads(adref("read", desk.inputs[0], "--base", desk.base, "--format", "json").out)
    kinds = [[i["action"]["kind"] for i in found["instructions"]] for found in (alone, based)]
    assert kinds == [["delete", "remark"], ["delete", "remark"]]


def test_an_excerpt_with_marks_changes_its_words_only(tmp_path: Path) -> None:
    """What stands before and after its dots is as it was."""
    cell = (
        ("… ", Change.KEPT),
        ("should", Change.DELETED),
        ("shall", Change.INSERTED),
        (" promote the transfer …", Change.KEPT),
    )
    heads = tuple(((head, Change.KEPT),) for head in ("Paragraph", "Proposed text"))
    data = workbook([heads, ((("3", Change.KEPT),), cell)])
    made = at(tmp_path, "Norway.xlsx", data).compiled()
    assert [wish[:2] for wish in wishes(made)] == [("should", "shall")]


@pytest.mark.parametrize(
    ("suffix", "build"),
    [
        ("csv", sheet),
        ("xlsx", _workbook),
        ("docx", lambda *rows: _word([row.split(";") for row in rows], ())),
    ],
    ids=["csv", "xlsx", "docx"],
)
def test_a_column_for_each_party_holds_its_paper(
    tmp_path: Path, suffix: str, build: Callable[..., bytes]
) -> None:
    """Two columns that want the same are one reading; G77 keeps its number."""
    old = BASE[3].removeprefix("3. ")
    new = old.replace("should", "shall")
    rows = (
        "Paragraph;Text;Norway's proposal;EU proposal;G77",
        f"3;{old};{new};Delete;{new}",
        "4;;;;Who are they?",
    )
    made = at(tmp_path, f"matrix.{suffix}", build(*rows)).compiled()
    assert wishes(made) == [(old, "", ["EU"], []), (old, new, ["G77", "Norway"], [])]
    assert comments(made) == [("G77", "4", "Who are they?")]
