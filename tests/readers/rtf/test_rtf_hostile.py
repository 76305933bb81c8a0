"""Hostile and broken RTF: refused by a stated limit, or read within bounds; never a crash."""

import time

import pytest
from rtf_build import codes, marked, rtf
from tests.readers.spans import lines

from adref.base.errors import InputUnreadable
from adref.readers.rtf import read
from adref.readers.rtf.tokens import MAX_DEPTH


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("{" * 1_000_000 + "x" + "}" * 1_000_000, "more than 5,000 groups inside each other"),
        (r"{\shptxt a" * 60, "more than 50 notes or boxes inside each other"),
        (r"{\footnote b" * 60, "more than 50 notes or boxes inside each other"),
        ("a" * 1_000_001, "paragraph 1 has 1,000,001 characters"),
        (r"\par " * 200_001, "more than the limit of 200,000 paragraphs"),
        (r"{\fonttbl" + r"{\f1;}" * 400_000, "a table of more than 1,000,000 instructions"),
        (r"{\pict" + "{}" * 2_000_001, "more than the limit of 4,000,000 instructions"),
    ],
    ids=["braces", "boxes", "notes", "text", "paragraphs", "table", "instructions"],
)
def test_what_is_too_much_is_refused_with_the_limit(body: str, what: str) -> None:
    """The message names the limit and says what to do."""
    with pytest.raises(InputUnreadable, match=f"{what}.*; (open it in Word|part it)"):
        read(rtf(body), "x.rtf")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{" * (MAX_DEPTH - 5) + "x", ["x"]),
        ("a" + "}" * 100_000, ["a"]),
        ("a\\" + "b" * 1_000_000 + " c", ["ac"]),
        (r"a\li" + "9" * 1_000_000 + " b", ["ab"]),
        (r"a\u-99999999999999999999 ?b", [f"a{chr(-9_999_999_999 % 0x10000)}b"]),
        (r"a\bin999999999 b", ["a"]),
        (r"a\bin-5 b", ["ab"]),
        (r"a\ilvl999\ls-1\itap99999\outlinelevel-7\cf-3\f999999 b", ["ab"]),
        (r"\pard\intbl\itap99999 a\nestcell", ["a"]),
        (r"a\cell\row\row\nestrow\nestcell b", ["a", "b"]),
        (r"a{\field{\*\fldinst{\field{\*\fldinst{\field b", ["a"]),
        (r"a{\fldrslt b}{\fldinst c}{\ud d}{\*\atnref 1}{\ftnalt}", ["abd"]),
        (r"a{\*\atnparent -999999999999999}{\annotation b}", ["a"]),
        (r"a{\*\*\*\*\b c}", ["a"]),
        (r"a{\*}{}{\*{\*", ["a"]),
        ("a\\", ["a}"]),
        ("a\\'", ["a"]),
        ("a\\'4", ["a4"]),
        (r"{\info{\title", []),
    ],
)
def test_what_makes_no_sense_is_read_as_far_as_it_does(body: str, expected: list[str]) -> None:
    """No number is too large and no group stands in a wrong place."""
    assert lines(marked(body)) == expected


def test_a_drawing_with_a_large_picture_does_not_take_long() -> None:
    """Found by mutation: the properties of drawings were put together byte by byte."""
    body = r"{\shp{\*\shpinst{\sp{\sn fill}{\sv {\pict " + "89504e47\n" * 60_000 + "}}}}}"
    start = time.perf_counter()
    assert lines(marked("a" + body)) == ["a"]
    assert time.perf_counter() - start < 20


def test_a_list_that_counts_from_a_thousand_million_is_counted_in_digits() -> None:
    """In letters its number would be forty million long."""
    lists = (
        r"{\*\listtable{\list{\listlevel\levelnfc4\levelstartat999999999{\leveltext\'02\'00.;}}"
        r"\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}"
    )
    found = marked(lists + r"\pard\ls1 a\par")
    assert (lines(found), codes(found)) == (["a"], ["number-unreadable"])


def test_styles_based_on_each_other_in_a_ring_or_without_end_are_followed_only_so_far() -> None:
    """Ten thousand of them, each used once."""
    styles = "".join(rf"{{\s{n}\sbasedon{(n + 1) % 10_000} a;}}" for n in range(10_000))
    body = "".join(rf"\pard\s{n} x\par" for n in range(0, 10_000, 10))
    found = marked(body, rf"{{\rtf1{{\stylesheet{styles}}}")
    assert len(found.paragraphs) == 1000
