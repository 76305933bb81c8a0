"""Bytes in: encodings that are read, and what is refused with its remedy."""

import codecs

import pytest

from adref.base.errors import InputUnreadable
from adref.readers.plain import read

TEXT = "1. Жизнь 😀 **a**.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big end", "utf-32"],
)
def test_encodings_are_told_by_their_mark(data: bytes) -> None:
    """Offsets are code points of the text, the byte order mark not counted."""
    span = read(data, "a.txt").paragraphs[0].spans[1]
    assert (span.text, span.place.start, span.place.end) == ("a", 11, 16)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        (codecs.BOM_UTF8, "it is empty"),
        (b"One \xff two", "it is not valid UTF-8 at byte 4"),
        (codecs.BOM_UTF16_LE + b"a", "it is not valid UTF-16 at byte 2"),
        (b"One\x00two", "it is no text: there is a NUL at character 3"),
        (b"PK\x03\x04rest", "it is a zip file such as .docx or .odt, not text"),
        (b"%PDF-1.7", "it is a PDF, not text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    """The error names the file, says where it is wrong and what to do."""
    with pytest.raises(InputUnreadable) as caught:
        read(data, "EU.md")
    assert caught.value.what == what
    assert str(caught.value).startswith(f"EU.md: {what}; ")
    assert caught.value.remedy
