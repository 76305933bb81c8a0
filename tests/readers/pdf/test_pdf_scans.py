"""Scans: pages that are pictures, with and without a program that recognises their text."""

import shutil
import subprocess
import zlib
from importlib import import_module
from importlib.util import find_spec

import pytest
from pdf_build import codes, lines, pdf, stream, text, words

from adref.base.errors import InputUnreadable
from adref.readers.pdf import read, recognition
from adref.text.document import MarkedDocument

needs_engine = pytest.mark.skipif(
    shutil.which("tesseract") is None or find_spec("pypdfium2") is None,
    reason="tesseract or pypdfium2 is missing",
)
_IMAGE = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
_PAGE = "q 595 0 0 842 0 0 cm /X Do Q "


def _scan(drawn: str) -> bytes:
    """A PDF whose one page is the picture of what is *drawn*."""
    page = import_module("pypdfium2").PdfDocument(pdf(drawn))[0]
    bitmap = page.render(scale=200 / 72, grayscale=True)
    raw = bytes(memoryview(bitmap.buffer).cast("B"))
    picture = stream(zlib.compress(raw), _IMAGE % (bitmap.stride, bitmap.height))
    return pdf(_PAGE, more=[picture])


def _blank() -> bytes:
    return pdf(_PAGE, more=[stream(zlib.compress(b"\xff" * 300), _IMAGE % (20, 15))])


def _engine(monkeypatch: pytest.MonkeyPatch, path: str | None, module: object) -> None:
    monkeypatch.setattr(recognition.shutil, "which", lambda _name: path)
    monkeypatch.setattr(recognition, "_pdfium", lambda: module)


@needs_engine
def test_the_text_of_a_scan_is_recognised() -> None:
    """It is read as any other text, and a notice says by what."""
    drawn = lines(
        "1. The parties agree to share all of their data.",
        "2. The parties do not agree on the rest of it.",
        size=12,
        leading=30,
    )
    read_document: MarkedDocument = read(_scan(drawn), "paper.pdf")
    assert [(str(p.label), words(p)) for p in read_document.paragraphs] == [
        ("1", "The parties agree to share all of their data."),
        ("2", "The parties do not agree on the rest of it."),
    ]
    assert codes(read_document) == ["recognised-text"]
    assert "by tesseract (eng" in read_document.notices[0].words


@needs_engine
def test_a_scan_without_a_letter_stays_a_scan() -> None:
    """Nothing recognised is no text."""
    with pytest.raises(InputUnreadable, match="is scanned: its pages are pictures"):
        read(_blank(), "paper.pdf")


@pytest.mark.parametrize(
    ("path", "module", "advice"),
    [
        (None, object(), r"or install the program tesseract \(Debian: tesseract-ocr\)"),
        ("/bin/tesseract", None, r"or install adref\[ocr\]"),
        (None, None, r"tesseract-ocr\) .* and adref\[ocr\]"),
    ],
)
def test_without_an_engine_a_scan_is_refused_with_what_to_install(
    path: str | None, module: object, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the program and the extra that are not there."""
    _engine(monkeypatch, path, module)
    with pytest.raises(InputUnreadable, match=f"is scanned.*{advice}"):
        read(_blank(), "paper.pdf")


@needs_engine
def test_a_scan_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is named."""
    monkeypatch.setattr(recognition, "MAX_PAGES", 0)
    with pytest.raises(InputUnreadable, match="scan of 1 page; text is recognised on 0 at most"):
        read(_blank(), "paper.pdf")


@needs_engine
def test_an_engine_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its time is limited by the number of pages."""

    def slow(*_arguments: object, **_more: object) -> str:
        raise subprocess.TimeoutExpired(["tesseract"], 20)

    monkeypatch.setattr(recognition, "_languages", lambda _picture: ["eng"])
    monkeypatch.setattr(recognition, "_tesseract", slow)
    with pytest.raises(InputUnreadable, match="not recognised within 20 seconds"):
        read(_blank(), "paper.pdf")


@needs_engine
def test_languages_that_are_not_installed_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tesseract has no language of the six, it is not run."""
    monkeypatch.setattr(recognition, "_tesseract", lambda *_arguments, **_more: "osd")
    with pytest.raises(InputUnreadable, match=r"none of the languages.*install the language"):
        read(_blank(), "paper.pdf")


def test_a_scanned_page_among_others_is_named() -> None:
    """A page that is a picture is not passed over in silence."""
    picture = stream(zlib.compress(b"\xff" * 300), _IMAGE % (20, 15))
    data = pdf(text("Words of the first page that can be read."), _PAGE, more=[picture])
    read_document = read(data, "paper.pdf")
    assert codes(read_document) == ["page-without-text"]
    assert read_document.notices[0].place.part == "page 2"
