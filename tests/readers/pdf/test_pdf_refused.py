"""PDFs that are refused, each with what to do; and hostile ones, within limits."""

import zlib

import pytest
from pdf_build import codes, document, pdf, stream, text, words, written

from adref.base.errors import InputUnreadable
from adref.readers.pdf import bounds, read

_IMAGE = stream(b"\xff", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                b"/ColorSpace/DeviceGray")  # fmt: skip
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


def _form(drawn: bytes, *inner: bytes) -> bytes:
    inside = b"/Resources<</XObject<<%s>>>>" % b" ".join(inner)
    return stream(drawn, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + inside)


def _locked() -> bytes:
    secret = b"<" + b"41" * 32 + b">"
    lock = b"<</Filter/Standard/V 1/R 2/O %s/U %s/P -4>>" % (secret, secret)
    pages = b"<</Type/Pages/Kids[]/Count 0>>"
    return written([_CATALOG, pages, lock], b"/Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf("q 595 0 0 842 0 0 cm /X Do Q", more=[_IMAGE]), "scanned.*OCR"),
        (pdf(""), "holds no text; ask"),
        (_locked(), "password; save it without"),
        (b"%PDF-1.7\n", "damaged"),
        (pdf(text("Words."))[:200], "damaged"),
        (written([_CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "no pages"),
        (written([_CATALOG, b"<</Length 2 0 R>>stream\n \nendstream"]), "length of a stream"),
    ],
    ids=["scan", "blank", "locked", "head only", "cut off", "pages in a circle", "length"],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(data: bytes, message: str) -> None:
    """One sentence says what is wrong and what to do."""
    with pytest.raises(InputUnreadable, match=message):
        read(data, "paper.pdf")


def test_a_form_within_itself_is_drawn_once() -> None:
    """A drawing that calls itself leads nowhere."""
    data = pdf("/X Do " + text("Words that are read."), more=[_form(b"/X Do", b"/X 3 0 R")])
    assert words(read(data, "paper.pdf").paragraphs[0]) == "Words that are read."


def test_forms_that_multiply_are_refused() -> None:
    """Ten times ten times ten ... drawings are too many."""
    forms = [_form(b"/X Do " * 10, b"/X %d 0 R" % (4 + n)) for n in range(9)]
    with pytest.raises(InputUnreadable, match="without end"):
        read(pdf("/X Do", more=[*forms, _form(b"")]), "paper.pdf")


def test_what_unpacks_to_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream of a few bytes may stand for thousands of times as many."""
    monkeypatch.setattr(bounds, "MAX_UNPACKED", 2**20)
    packed = zlib.compress(b" " * 2**22)
    with pytest.raises(InputUnreadable, match="unpacks to more"):
        read(pdf(text("Words."), more=[stream(packed, b"/Filter/FlateDecode")]), "paper.pdf")


def test_what_draws_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit on characters holds for all pages together."""
    monkeypatch.setattr(bounds, "MAX_GLYPHS", 10)
    with pytest.raises(InputUnreadable, match="more than the limit of 10 characters"):
        read(pdf(text("Twelve signs")), "paper.pdf")


def test_a_program_in_the_file_is_not_run() -> None:
    """The text is read and a notice says that there is more."""
    read_document = document(
        text("Words."), catalog=r"/OpenAction<</S/JavaScript/JS(app.alert\(1\))>>"
    )
    assert codes(read_document) == ["script-ignored"]
