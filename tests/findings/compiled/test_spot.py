"""What places are called, and the sections they stand under."""

import pytest

from adref.compilation.called import shortened
from adref.findings.compiled.spot import Spots, listed
from adref.text.document import Kind
from tests.writers.build import base, compilation, new

MADE = compilation(
    base("t", "A Charter", kind=Kind.TITLE),
    base("h", "Ports", kind=Kind.HEADING, section="Before"),
    base("p1", "We act:", label="19", section="Ports"),
    base("p2", "now;", label="(a)", section="Ports"),
    new("n1", "p2", "EU: soon;", label="(b)", section="Harbours and ports"),
    base("p3", "The pilots of all the ports of the world shall act.", section="Ports"),
)
SPOTS = Spots.of(MADE)


@pytest.mark.parametrize(
    ("ident", "name", "section"),
    [
        ("t", "“A Charter”", ""),
        ("h", "“Ports”", "Ports"),
        ("p1", "19", "Ports"),
        ("p2", "19 (a)", "Ports"),
        ("n1", "19 (b)", "Ports"),
        ("p3", "“The pilots of all the ports of the world …”", "Ports"),
    ],
)
def test_a_place_has_a_name_and_a_section_of_the_base(ident: str, name: str, section: str) -> None:
    """An item says whose it is, a heading stands under itself, what is new where it stands."""
    assert (SPOTS.whole[ident].name, SPOTS.whole[ident].section) == (name, section)


def test_sections_come_in_the_order_of_the_text() -> None:
    """Each once; a party's own heading opens none."""
    assert SPOTS.sections() == ("", "Ports")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("a b", "“a b”"),
        ("a  b\n", "“a b”"),
        ("abc def", "“abc …”"),
        ("abcdefg", "“abcdef …”"),
    ],
)
def test_what_is_long_is_cut_at_a_word(text: str, shown: str) -> None:
    """Or where it is one word, in it."""
    assert shortened(text, 6) == shown


def test_what_is_many_is_counted() -> None:
    """The first are named."""
    assert listed(["a", "b", "c"], 2) == "a, b and 1 more"
