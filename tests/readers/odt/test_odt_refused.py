"""Files that cannot be read, and limits that hold."""

from contextlib import suppress

import pytest
from odt_build import content, flat, odt, p
from tests.archives import archive

from adref.base.errors import InputUnreadable
from adref.readers.odt import is_text, read

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
GOOD = odt(p("words"))
CELLS = (
    '<table:table><table:table-row table:number-rows-repeated="99999"><table:table-cell '
    'table:number-columns-repeated="99999"><text:p>x</text:p></table:table-cell></table:table-row>'
    "</table:table>"
)
SEALED = '<m><manifest:encryption-data xmlns:manifest="urn:m"/></m>'
DEEP = 245
REFUSED = {
    "empty archive": (archive({}), "this is a zip archive, without a text"),
    "no content": (archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
                   "without a text .content.xml.; ask its sender"),
    "password": (odt(p("x"), **{"META-INF__manifest.xml": SEALED}), "protected with a password"),
    "cut short": (GOOD[:-40], "damaged or was cut short; send or download it again"),
    "not well-formed": (archive({"content.xml": "<office:document-content"}), "not well-formed XML"),
    "entity bomb": (archive({"content.xml": BOMB + content("&b;")}), "declares a document type"),
    "flat entity bomb": (BOMB.encode() + flat("&b;"), "declares a document type"),
    "zip bomb": (odt(p("x"), **{"Pictures__a.png": "\0" * 20_000_000}), "times its size, more than"),
    "repeated cells": (odt(CELLS), "more .*than the limit of"),
    "spaces": (odt(p('<text:s text:c="9999999"/>')), "more than the limit of 5,000,000"),
    "a long paragraph": (odt(p('<text:s text:c="999999"/>' * 2)), "more than the limit of 1,000,000"),
    "too many paragraphs": (flat("<text:p/>" * 200_001), "paragraphs than the limit of"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(name: str) -> None:
    """The sentence names the file, what it is, and what to do."""
    data, words = REFUSED[name]
    with pytest.raises(InputUnreadable, match=rf"^x\.odt: .*{words}"):
        read(data, "x.odt")


def test_a_text_of_too_many_pieces_is_refused_before_it_is_parsed() -> None:
    """The tree and what is made of it would take a gigabyte."""
    noise = "".join(f"<a{n % 97}/>" for n in range(100_000)) * 31
    with pytest.raises(InputUnreadable, match="of more pieces than the limit of 3,000,000"):
        read(flat(noise), "x.odt")


def test_deep_nesting_is_read_or_refused() -> None:
    """As deep as the parser lets it be, there is a text or a reason, and no fault."""
    spans = "<text:span>" * DEEP + "x" + "</text:span>" * DEEP
    try_read(odt(p(spans)))


def try_read(data: bytes) -> None:
    """Read *data*, or have it refused; anything else is a fault."""
    with suppress(InputUnreadable):
        read(data, "x.odt")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (GOOD, True),
        (flat(p("x")), True),
        (archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                  "content.xml": "<a/>"}), False),
        (archive({"word/document.xml": "<a/>"}), False),
        (b"PK\3\4 and nothing", False),
        (b"<?xml version='1.0'?><html/>", False),
        (b"about application/vnd.oasis.opendocument.text", False),
    ],
)  # fmt: skip
def test_the_form_is_told_by_its_bytes(data: bytes, expected: bool) -> None:  # noqa: FBT001
    """An archive says its type; a flat file names it in its root."""
    assert is_text(data) is expected


def test_two_elements_of_one_name_are_no_reason_to_refuse_a_text() -> None:
    """Programs that put files together write them; found by ``make fuzz``."""
    body = '<text:p xml:id="a">one</text:p><text:p xml:id="a">two</text:p>'
    assert len(read(odt(body), "x.odt").paragraphs) == 2


def test_a_flat_file_that_is_no_xml_is_no_part_of_anything() -> None:
    """The message is about the file itself."""
    with pytest.raises(InputUnreadable, match=r"x\.fodt: it is not well-formed XML"):
        read(flat("<a"), "x.fodt")
