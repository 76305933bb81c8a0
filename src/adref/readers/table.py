"""Which reader reads what: the one list to which a new format is added."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from adref.base.errors import InputUnreadable
from adref.base.languages import language_of
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.inside import inside
from adref.text.document import MarkedDocument
from adref.text.walk import all_paragraphs

Reader = Callable[[bytes, str], MarkedDocument]

LARGEST = 256 * 2**20
"""Bytes above which a file is refused unread; a negotiated text is a thousand times smaller."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which inputs arrive; a file is of it if it begins with one of *beginnings*.

    *holds* are the contents of a container by which it is of the form, as :func:`.inside.inside`
    names them. *recognises* looks at the whole file where neither says it.
    """

    name: str
    beginnings: tuple[bytes, ...]
    read: Reader
    holds: tuple[str, ...] = ()
    recognises: Callable[[bytes], bool] | None = None


@dataclass(frozen=True, slots=True)
class NotRead:
    """A form that is known and not read, with what the sender can do; else as :class:`Format`."""

    name: str
    beginnings: tuple[bytes, ...]
    remedy: str
    holds: tuple[str, ...] = ()
    recognises: Callable[[bytes], bool] | None = None


def _reader(name: str) -> Any:  # noqa: ANN401 - a module
    """The package of the reader *name*, loaded with the first file of its form.

    Most take longer to load than a file of theirs to read, and most runs need one or two.
    """
    return import_module(f"adref.readers.{name}")


def _later(name: str) -> Reader:
    """The reader *name*, not loaded yet."""

    def read_it(data: bytes, file: str) -> MarkedDocument:
        document: MarkedDocument = _reader(name).read(data, file)
        return document

    return read_it


def _is_odt(data: bytes) -> bool:
    """Whether *data* is an OpenDocument text; asked of the reader only where it could be one."""
    return b"opendocument" in data[:_HEAD] and bool(_reader("odt").is_text(data))


def _is_html(data: bytes) -> bool:
    """Whether *data* is a page; asked of the reader only where it could be one."""
    start = data.lstrip(b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n\f")[:8]
    return start.startswith((b"<", b"Version:", b"V\x00")) and bool(_reader("html").is_html(data))


def _is_message(data: bytes) -> bool:
    """Whether *data* is a message; asked of the reader only where it could be one."""
    return _HEADER.match(data) is not None and bool(_reader("eml").is_message(data))


_HEAD = 65_536
_SPACE = 4_096
"""Bytes at the beginning of a file among which its first words stand."""
_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*(?:From |[!-9;-~]{1,76}:)")
_AS_WORKBOOK = "open it in Excel or LibreOffice, save it as Excel workbook (.xlsx) and try again"
_AS_MESSAGE = "open it in Outlook, save it as .eml, or save what came with it, and try again"
_AS_PDF = (
    "ask its sender for the file it was taken of, or save it as PDF, whose pages may be recognised"
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_CALC = "application/vnd.oasis.opendocument.spreadsheet"
_TEXT = "application/vnd.oasis.opendocument.text"

FORMATS: tuple[Format | NotRead, ...] = (
    # Containers all begin alike: what they hold is looked at first, and Word has what is left.
    Format("Excel", (), _later("xlsx"), ("xl/",)),
    Format("OpenDocument spreadsheet", (), _later("ods"), (_CALC, f"{_CALC}-template")),
    Format("OpenDocument text", (), _later("odt"), (_TEXT, f"{_TEXT}-template"), _is_odt),
    NotRead("an Excel 97-2003 workbook (.xls)", (), _AS_WORKBOOK, ("xls",)),
    NotRead("a message in Outlook's own format (.msg)", (), _AS_MESSAGE, ("msg",)),
    NotRead("a picture (PNG, JPEG, GIF, TIFF)", _PICTURES, _AS_PDF),
    # Old Word files and encrypted ones share the third beginning; the reader tells them apart.
    Format("Word", (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"), _later("docx")),
    Format("PDF", (b"%PDF-",), _later("pdf")),
    Format("RTF", (b"{\\rtf",), _later("rtf")),
    Format("HTML", (), _later("html"), recognises=_is_html),
)
CSV = Format("comma-separated values", (), _later("csv"))
TEXT = Format("text or Markdown", (), _later("plain"))


@dataclass(frozen=True, slots=True)
class Opened:
    """The papers in a file, one as a rule; a message holds its own words and what came with it.

    *sender* and *address* are those of a message. *notices* are on the message itself; *bodies*
    are the files that hold its own words.
    """

    documents: tuple[MarkedDocument, ...]
    sender: str = ""
    address: str = ""
    notices: tuple[Notice, ...] = ()
    bodies: frozenset[str] = frozenset()


def opened(data: bytes, file: str) -> Opened:
    """*data* as one paper, or as the papers of a message, each read as :func:`read` does.

    A part that cannot be read is named in a notice with the reason, unless none can be read.

    Raises :class:`InputUnreadable` for what no reader reads.
    """
    if not _is_message(data):
        return Opened((read(data, file),))
    parcel = _reader("eml").open_parcel(data, file)
    documents: list[MarkedDocument] = []
    notices = list(parcel.notices)
    faults: list[InputUnreadable] = []
    for part in parcel.parts:
        name = f"{file}/{part.name}"
        try:
            documents.append(read(part.data, name))
        except InputUnreadable as fault:
            faults.append(fault)
            notices.append(Notice("enclosure-unread", f"not read: {fault}", Place(name)))
    if not documents:
        raise faults[0] if faults else _no_words(file)
    bodies = frozenset(f"{file}/{p.name}" for p in parcel.parts if p.kind != "attachment")
    who = parcel.sender_name, parcel.sender_address
    return Opened(tuple(documents), *who, tuple(notices), bodies)


def _no_words(file: str) -> InputUnreadable:
    remedy = "ask its sender for the paper"
    return InputUnreadable(file, "the message has neither words nor a file that is read", remedy)


def read(data: bytes, file: str) -> MarkedDocument:
    """*data* read by the reader its first bytes call for; *file* names it in every message.

    Raises :class:`InputUnreadable` for what no reader reads.
    """
    document = _read(data, file)
    texts = (span.text for paragraph in all_paragraphs(document) for span in paragraph.spans)
    return replace(document, language=language_of(texts) or None)


def _read(data: bytes, file: str) -> MarkedDocument:
    """*data* as its reader gives it."""
    if not data.strip():
        raise InputUnreadable(file, "the file is empty", "ask its sender for it again")
    if len(data) > LARGEST:
        size = f"{len(data) // 2**20} MB are more than the {LARGEST // 2**20} MB adref reads"
        raise InputUnreadable(file, size, "remove pictures or divide the file")
    held = inside(data)
    for form in FORMATS:
        if _is(form, held, data):
            match form:
                case Format(read=reader):
                    return reader(data, file)
                case NotRead(name=name, remedy=remedy):
                    raise InputUnreadable(file, f"{name} is not read by this version", remedy)
    text = CSV if _reader("csv").looks_like(data, file) else TEXT
    return text.read(data, file)


def _is(form: Format | NotRead, held: str, data: bytes) -> bool:
    """Whether *data*, a container that holds *held* or none, is of *form*."""
    head = data[:_SPACE].removeprefix(b"\xef\xbb\xbf").lstrip()
    if held in form.holds or head.startswith(form.beginnings):
        return True
    return form.recognises is not None and form.recognises(data)
