"""Lines read from right to left."""

import pytest

from adref.readers.pdf.bidi import has_right, logical
from adref.readers.pdf.bounds import Meter
from adref.readers.pdf.glyphs import Char, Look, Run
from adref.readers.pdf.lines import lines_of, spaced

_LOOK = Look(10, frozenset(), "", None)


def _drawn(shown: str) -> list[Char]:
    """The characters of *shown* as they stand on the page, from left to right."""
    return [Char(c, n, n + 1, 0, _LOOK, frozenset()) for n, c in enumerate(shown)]


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("plain words", "plain words"),
        ("\u05d2\u05d1\u05d0", "\u05d0\u05d1\u05d2"),
        ("\u05d2\u05d1 2030 \u05d0", "\u05d0 2030 \u05d1\u05d2"),
        ("(\u05d1\u05d0)", "(\u05d0\u05d1)"),
        (")\u05d1\u05d0(", "(\u05d0\u05d1)"),
        ("see \u05d1\u05d0 there", "see \u05d0\u05d1 there"),
        (
            "see \u05d3\u05d2 2030 \u05d1\u05d0 out there",
            "see \u05d0\u05d1 2030 \u05d2\u05d3 out there",
        ),
        ("3. \u05d3\u05d2 \u05d1\u05d0", "3. \u05d0\u05d1 \u05d2\u05d3"),
        ("\u05d3\u05d2 \u05d1\u05d0 .3", "3. \u05d0\u05d1 \u05d2\u05d3"),
        (".UNESCO \u05d1\u05d0 \u05d3\u05d2", "\u05d2\u05d3 \u05d0\u05d1 UNESCO."),
    ],
    ids=[
        "left to right",
        "right to left",
        "a number",
        "brackets as seen",
        "brackets as typed",
        "within",
        "a number within",
        "a page from the left",
        "a label on the right",
        "a name",
    ],
)
def test_characters_come_in_the_order_of_reading(shown: str, meant: str) -> None:
    """Arabic and Hebrew are turned round, numbers and Latin names within them are not."""
    assert "".join(char.text for char in logical(_drawn(shown))) == meant


@pytest.mark.parametrize(
    ("text", "right"),
    [("", False), ("3. words", False), ("\u05d0\u05d1", True), ("3. \u05d0\u05d1", True)],
    ids=["nothing", "left to right", "right to left", "a number first"],
)
def test_a_line_is_from_the_right_whatever_it_begins_with(text: str, *, right: bool) -> None:
    """A paragraph in Arabic or Hebrew mostly begins with its number."""
    assert has_right(text) is right


@pytest.mark.parametrize(
    ("pieces", "read"),
    [
        ((("to", 0), ("2030", 22.5)), "to 2030"),
        ((("到", 0), ("2030", 12.5), ("年", 55)), "到2030年"),
        ((("到", 0), ("2030", 18)), "到 2030"),
        ((("会", 0), ("员", 13)), "会员"),
    ],
)
def test_a_gap_beside_an_ideograph_is_no_space(
    pieces: tuple[tuple[str, float], ...], read: str
) -> None:
    """Programs set Chinese a quarter em apart from figures, and stretch it to fill a line."""
    drawn = [char for words, at in pieces for char in _piece(words, at)]
    assert "".join(char.text for char in spaced(drawn, 10)) == read


def test_the_stop_left_of_a_number_is_drawn_by_itself() -> None:
    """As where the first word of an Arabic paragraph is struck out: all is one line."""
    runs = [
        Run(_piece(words, at), 0) for words, at in (("2", 110), (" .", 90), ("\u05d1\u05d0", 70))
    ]
    assert [line.text for line in lines_of(runs, 1, Meter("paper.pdf"))] == ["2. \u05d0\u05d1"]


def _piece(words: str, at: float) -> list[Char]:
    """Characters of ten points each, drawn from *at* on."""
    return [
        Char(c, at + 10 * n, at + 10 * n + 10, 0, _LOOK, frozenset()) for n, c in enumerate(words)
    ]
