"""Bytes to text: which encoding a text file is in, and what is no text at all."""

import codecs

from adref.base.errors import InputUnreadable

LARGEST = 256 * 1024 * 1024
"""The largest text file that is read, in bytes; a negotiated text has a thousandth of it."""

_BY_MARK = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),  # before UTF-16: its mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_OTHER_FORMATS = (
    (b"PK\x03\x04", "a zip file such as .docx or .odt"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Office file such as .doc"),
    (b"{\\rtf", "a Rich Text file"),
)
_SAVE = "save it as plain text in UTF-8 and try again"


def decode(data: bytes, file: str) -> str:
    """The text of *data*: UTF-8 with or without byte order mark, UTF-16 or UTF-32 with one.

    The byte order mark is no part of the text, line ends stay as they are, so that offsets
    into the result are offsets into what an editor shows. Raises InputUnreadable for what is
    empty, too large, another format, binary, or wrongly encoded, with the byte offset.
    """
    _refuse_other_formats(data, file)
    encoding, name = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputUnreadable(
            file, f"it is not valid {name} at byte {error.start}", _SAVE
        ) from error
    if (at := text.find("\0")) >= 0:
        raise InputUnreadable(
            file,
            f"it is no text: there is a NUL at character {at}",
            "give the document itself, or " + _SAVE,
        )
    if not text.strip():
        raise InputUnreadable(file, "it is empty", "send the file that has the words in it")
    return text


def _refuse_other_formats(data: bytes, file: str) -> None:
    if len(data) > LARGEST:
        raise InputUnreadable(
            file,
            f"it has {len(data)} bytes and at most {LARGEST} are read",
            "split it into several files",
        )
    for signature, what in _OTHER_FORMATS:
        if data.startswith(signature):
            raise InputUnreadable(
                file, f"it is {what}, not text", "give it the ending of its format, or " + _SAVE
            )


def _encoding(data: bytes) -> tuple[str, str]:
    for mark, encoding, name in _BY_MARK:
        if data.startswith(mark):
            return encoding, name
    return "utf-8", "UTF-8"
