"""Opening a PDF: what cannot be read is refused here, each with its reason."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import walk_tb
from typing import Any

import playa
from playa.document import Document
from playa.exceptions import PDFEncryptionError, PDFPasswordIncorrect
from playa.page import Page
from playa.pdftypes import ObjRef, resolve1
from playa.utils import decode_text

from adref.base.errors import InputUnreadable
from adref.readers.pdf.bounds import MAX_PAGES, check_locked, check_unpacked, leads_round, too_much

_ASK = "ask its sender for the file again, or for the Word file"


class _Silent(logging.Handler):
    """Takes what the parser says about faults it can live with, so that nothing is printed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.faults += record.levelno >= logging.WARNING


@contextmanager
def readable(file: str) -> Iterator[None]:
    """Make every fault of the parser one sentence that names *file*.

    A fault of ours passes: it says nothing about the file.
    """
    log, silent = logging.getLogger("playa"), _Silent()
    before = log.propagate
    log.addHandler(silent)
    log.propagate = False
    try:
        yield
    except InputUnreadable:
        raise
    except (PDFPasswordIncorrect, PDFEncryptionError) as fault:
        what = "is locked with a password"
        raise InputUnreadable(file, what, "save it without a password and try again") from fault
    except RecursionError as fault:
        raise damaged(file, "its objects lead round in a circle") from fault
    except MemoryError as fault:
        raise too_much(file, "asks for more memory than there is") from fault
    except Exception as fault:
        if not _is_of_parser(fault):
            raise
        raise damaged(file, f"{type(fault).__name__} where an object should be") from fault
    finally:
        log.removeHandler(silent)
        log.propagate = before


def _is_of_parser(fault: BaseException) -> bool:
    """Whether *fault* was raised in the parser, or in what the parser called, and not by us.

    By where and not by what: of a broken file the parser raises whatever it trips over, from
    KeyError to NotImplementedError.
    """
    frames = walk_tb(fault.__traceback__)
    names = [str(frame.f_globals.get("__name__", "")).partition(".")[0] for frame, _ in frames]
    return next((name for name in reversed(names) if name in ("adref", "playa")), "") == "playa"


def damaged(file: str, why: str) -> InputUnreadable:
    """The refusal of a file that is no whole PDF."""
    return InputUnreadable(file, f"is damaged and cannot be read as PDF ({why})", _ASK)


def open_document(data: bytes, file: str) -> Document:
    """The document in *data*; call it within :func:`readable`."""
    check_unpacked(data, file)
    if leads_round(data):
        raise damaged(file, "the length of a stream is no number")
    document = playa.parse(data, space="default")
    check_locked(document, data, file)
    if _refers_round(document):
        raise damaged(file, "its objects lead round in a circle")
    return document


def _refers_round(document: Document) -> bool:
    """Whether an object is nothing but a reference that leads back to itself.

    The parser follows such a one for ever. It happens where an object was cut short.
    """
    leads = {number: found.objid for number in document if (found := _lead(document, number))}
    for start, first in leads.items():
        seen, number = {start}, first
        while number in leads:
            if number in seen:
                return True
            seen.add(number)
            number = leads[number]
    return False


def _lead(document: Document, number: int) -> ObjRef | None:
    """The reference that object *number* is, None if it is anything else."""
    try:
        found = document[number]
    except Exception:  # noqa: BLE001 - the parser raises whatever a broken file makes it trip over
        return None
    return found if isinstance(found, ObjRef) else None


def pages_of(document: Document, file: str) -> list[Page]:
    """The pages, if there are any and not too many."""
    count = len(document.pages)
    if count > MAX_PAGES:
        raise too_much(file, f"has {count:,} pages, more than the limit of {MAX_PAGES:,}")
    if not count:
        raise damaged(file, "it has no pages")
    return list(document.pages)


def has_script(document: Document) -> bool:
    """Whether the file carries a program; it is never run."""
    catalog = document.catalog
    names = _dict(catalog.get("Names"))
    action = _dict(catalog.get("OpenAction"))
    return "JavaScript" in names or "JS" in action or "AA" in catalog


def has_form(document: Document) -> bool:
    """Whether the file is a form with fields to fill in."""
    fields = resolve1(_dict(document.catalog.get("AcroForm")).get("Fields"))
    return isinstance(fields, list) and bool(fields)


def producer_of(document: Document) -> str:
    """The program that made the file, as it calls itself."""
    for table in document.xrefs:
        # Not document.info: the parser leaves that empty.
        value = resolve1(_dict(table.trailer.get("Info")).get("Producer"))
        if isinstance(value, bytes):
            return decode_text(value)
    return ""


def _dict(given: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever stands in the file
    value = resolve1(given)
    return value if isinstance(value, dict) else {}
