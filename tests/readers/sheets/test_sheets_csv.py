"""Comma-separated values as programs and people write them, and what is none."""

import codecs

import pytest
from sheets_build import shown

from adref.base.errors import InputUnreadable
from adref.readers import table
from adref.readers.csv import looks_like, read

PLAIN = 'Para,Text,Why\n1,"a, b",c\n2,"d ""e""",f\n'
CELLS = [
    *[("A1", "Para"), ("B1", "Text"), ("C1", "Why")],
    *[("A2", "1"), ("B2", "a, b"), ("C2", "c"), ("A3", "2"), ("B3", 'd "e"'), ("C3", "f")],
]


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        b'Para;Text;Why\n1;"a, b";c\n2;"d ""e""";f\n',
        b'Para\tText\tWhy\n1\t"a, b"\tc\n2\t"d ""e"""\tf\n',
        b'sep=;\r\nPara;Text;Why\r\n1;"a, b";c\r\n2;"d ""e""";f\r\n',
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "semicolon", "tab", "said"],
)
def test_every_dialect_is_the_same_table(data: bytes) -> None:
    """Whatever stands between the cells, and however the letters are coded."""
    assert shown(table.read(data, "x.csv")) == CELLS


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Les États décident", "windows-1252"),
        ("Государства должны принимать меры", "windows-1251"),
        ("يجب على الدول أن تتخذ التدابير", "windows-1256"),
        ("各国应采取措施保护海岸数据", "gb18030"),
    ],
)
def test_the_encoding_of_an_old_program_is_guessed_and_said(words: str, encoding: str) -> None:
    """Excel writes what its machine has, and does not say what that is."""
    document = read(f"1;{words}\r\n2;{words}\r\n".encode(encoding), "x.csv")
    assert shown(document)[1] == ("B1", words)
    assert [n.code for n in document.notices] == ["encoding-guessed"]


def test_a_line_break_in_quotes_stays_in_its_cell() -> None:
    """Its lines are paragraphs of one cell."""
    assert shown(read(b'1,"a\nb"\n2,c\n', "x.csv"))[1:3] == [("B1", "a"), ("B1", "b")]


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_formula_is_only_text(sign: str) -> None:
    """Nothing is worked out."""
    assert shown(read(f"1,{sign}\n2,x\n".encode(), "x.csv"))[1] == ("B1", sign)


@pytest.mark.parametrize(
    ("text", "name", "is_table"),
    [
        (PLAIN, "x.csv", True),
        (PLAIN, "x.txt", False),
        (PLAIN * 2, "x.txt", True),
        ("a,b\nc,d\n", "x.csv", True),
        ("a,b\nc,d\n", "x.txt", False),
        ("1. We commit, in full, to act.\n2. States, parties, and others\n" * 3, "x.txt", False),
        ("We commit, in full, to act.\nStates, parties, others.\n" * 3, "x.txt", False),
        ("| a | b | c |\n|---|---|---|\n" * 3, "x.md", False),
        ("a;b;c\n1;2;3\n4;5;6\n7;8;9\n", "input", True),
        ("Dear chair,\n\nin paragraph 12, delete x, y and z.\nThanks\n", "x.csv", False),
    ],
)
def test_a_table_is_told_by_its_regular_rows(text: str, name: str, is_table: bool) -> None:  # noqa: FBT001
    """The suffix is a hint only; running text with commas is none."""
    assert looks_like(text.encode(), name) is is_table


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a,b\0\n1,2\n", "NUL"),
        ((b"," * 600 + b"x\n") * 2, "has 601 cells"),
        (b"x,y\n" * 50_001, "limit of 100,000 cells"),
        (b'1,"' + b"x " * 600_000 + b'"\n2,y\n', "limit of 1,000,000"),
    ],
    ids=["binary", "wide", "long", "cell"],
)
def test_what_is_over_a_limit_is_refused(data: bytes, words: str) -> None:
    """And the limit is said."""
    with pytest.raises(InputUnreadable, match=words):
        read(data, "x.csv")
