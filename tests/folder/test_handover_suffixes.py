"""Which form the name of a file asks for."""

from pathlib import Path

import pytest

from adref.folder.forms import WRITERS
from adref.folder.handover import suffix_of


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("compilation.docx", ".docx"),
        ("Rev.1.DOCX", ".docx"),
        ("compilation.akn.xml", ".akn.xml"),
        ("A_80_L.4.Akn.XML", ".akn.xml"),
        ("compilation.tei.xml", ".tei.xml"),
        ("compilation.akn", ".akn"),
    ],
)
def test_the_last_part_of_a_name_says_it_and_the_last_two_of_xml(name: str, suffix: str) -> None:
    """Capitals or not, and whatever full stops stand before."""
    assert suffix_of(Path(name)) == suffix
    assert suffix in WRITERS


@pytest.mark.parametrize(
    "name", ["x.xml", "x.md.xml", "x.tei", "xml", ".xml", "x.akn.xml.gz", "akn.xml"]
)
def test_xml_of_no_known_kind_is_no_form(name: str) -> None:
    """Nobody gets another form than the one asked for."""
    assert suffix_of(Path(name)) not in WRITERS
