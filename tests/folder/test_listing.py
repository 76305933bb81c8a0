"""Lists kept beside a draft: read with every fault at once, edited without touching the rest."""

from pathlib import Path

import pytest

from adref.base.errors import InputUnreadable, Several
from adref.folder.listing import ListUnreadable, read_listing

COLUMNS = ("paragraph", "party", "stance", "said")
NEEDED = ("paragraph", "party")


def written(path: Path, text: str) -> Path:
    """A list with *text* in it, byte for byte."""
    file = path / "list.csv"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize(
    "text",
    [
        'paragraph,party,said\n12,EU,"one, two"\n',
        "\ufeffParagraph;Party;Said\r\n12;EU;one, two\r\n",
        "paragraph\tparty\tsaid\n12\tEU\tone, two",
        'party,paragraph,said\n\nEU,12,"one, two",\n\n',
    ],
)  # fmt: skip
def test_a_list_is_read_however_a_program_saved_it(tmp_path: Path, text: str) -> None:
    """Signs between cells, the mark of UTF-8, the order of columns, blank lines."""
    [line] = read_listing(written(tmp_path, text), COLUMNS, NEEDED).lines
    assert dict(line.cells) == {"paragraph": "12", "party": "EU", "said": "one, two"}


def test_a_line_is_counted_where_it_begins(tmp_path: Path) -> None:
    """A quoted cell may go over several."""
    text = 'paragraph,party,said\n1,EU,"one\ntwo"\n\n2,US,\n'
    there = read_listing(written(tmp_path, text), COLUMNS, NEEDED).lines
    assert [(line.number, line.cells["said"]) for line in there] == [(2, "one\ntwo"), (5, "")]


def test_every_fault_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    """The head and each line."""
    text = "paragraph,stanc,stance,stance\n1,2,3,4,5\n1,2,3,4\n1,2,3,4,,\n6,7,8,9,0\n"
    with pytest.raises(Several) as raised:
        read_listing(written(tmp_path, text), COLUMNS, NEEDED)
    faults = [f for f in raised.value.faults if isinstance(f, ListUnreadable)]
    assert [(f.line, f.fault) for f in faults] == [
        (1, "the column 'stanc' is not known and would have no effect"),
        (1, "the column 'stance' stands twice"),
        (1, "there is no column party"),
        (2, "there are 5 cells, and the head has 4"),
        (5, "there are 5 cells, and the head has 4"),
    ]
    assert faults[0].remedy == "write stance"


def test_an_empty_file_says_how_to_begin(tmp_path: Path) -> None:
    """It is no list without a head."""
    with pytest.raises(Several, match="begin with paragraph,party,stance,said"):
        read_listing(written(tmp_path, ""), COLUMNS, NEEDED)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    """A name must not be guessed."""
    file = tmp_path / "list.csv"
    file.write_bytes("paragraph,party\n1,Côte d'Ivoire\n".encode("cp1252"))
    with pytest.raises(InputUnreadable, match="CSV UTF-8"):
        read_listing(file, COLUMNS, NEEDED)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "end"])
def test_what_nobody_changes_stays_to_the_byte(
    tmp_path: Path, end: str, mark: str, last: str
) -> None:
    """Quotes nobody needs, spaces, blank lines; the new line ends as the others do."""
    head, first, second = "Paragraph,PARTY,said", '"1", EU ,"a ""b"""', "2,US,é"
    text = mark + end.join((head, first, "", second)) + (end if last else "")
    listing = read_listing(written(tmp_path, text), COLUMNS, NEEDED)
    listing.with_line({"paragraph": "3", "said": "x, y"}).save()
    wanted = mark + end.join((head, first, "", second, '3,,"x, y"', ""))
    assert listing.path.read_bytes() == wanted.encode()
    read_listing(listing.path, COLUMNS, NEEDED).without_line(2).without_line(0).save()
    assert listing.path.read_bytes() == (mark + end.join((head, second, ""))).encode()


def test_a_formula_is_written_as_text_and_read_as_it_was(tmp_path: Path) -> None:
    """Whoever opens the list in a spreadsheet program runs nothing."""
    path = tmp_path / "new" / "list.csv"
    read_listing(path, COLUMNS, NEEDED).with_line({"paragraph": "1", "said": "=cmd"}).save()
    assert "1,,,'=cmd" in path.read_text(encoding="utf-8")
    assert read_listing(path, COLUMNS, NEEDED).lines[0].cells["said"] == "=cmd"


def test_a_cell_without_a_column_is_refused(tmp_path: Path) -> None:
    """Nothing is dropped in silence."""
    listing = read_listing(written(tmp_path, "paragraph,party\n"), COLUMNS, NEEDED)
    with pytest.raises(ListUnreadable, match="there is no column said"):
        listing.with_line({"paragraph": "1", "said": "x"})


def test_a_quotation_mark_that_nothing_closes_is_refused_where_it_opens(tmp_path: Path) -> None:
    """The lines behind it would be words of one cell, and nobody's position."""
    text = 'paragraph,party,said\n1,EU,x\n2,EU,"one\n3,US,two\n'
    with pytest.raises(ListUnreadable) as raised:
        read_listing(written(tmp_path, text), COLUMNS, NEEDED)
    assert str(raised.value).partition("list.csv, ")[2] == (
        "line 3: a cell opens with a quotation mark that nothing closes; "
        "close it, or write two for one that belongs to the words"
    )
