"""File names of attachments: decoded, and made harmless."""

import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage

_LONGEST = 120
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_BAD = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ENDINGS = {
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/html": ".html",
    "text/plain": ".txt",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


def named(part: EmailMessage, number: int) -> str:
    """The name of an attachment, one made up of its *number* where it has none."""
    try:
        given = part.get_filename() or ""
    except (ValueError, TypeError, LookupError, IndexError, AttributeError):
        given = ""
    if "=?" in given:  # RFC 2047 inside a parameter: forbidden, and what many programs write
        given = decoded(given)
    name = harmless(given)
    return name or f"attachment-{number}{_ENDINGS.get(part.get_content_type(), '')}"


def decoded(text: str) -> str:
    """*text* with its encoded words (RFC 2047) read; as it stands where they are damaged."""
    try:
        return str(make_header(decode_header(text)))
    except (ValueError, LookupError, MessageError):
        return text


def harmless(name: str) -> str:
    """*name* without folders, signs that steer a terminal, and what a system keeps for itself."""
    last = re.split(r"[/\\]", name)[-1]
    last = " ".join(_BAD.sub("", last).split()).strip(". ")
    if len(last) > _LONGEST:
        stem, dot, ending = last.rpartition(".")
        ending = dot + ending if dot and len(ending) < 10 else ""  # noqa: PLR2004 - a file's ending
        last = (stem or last)[: _LONGEST - len(ending)] + ending
    return "" if not last else f"_{last}" if _RESERVED.fullmatch(last) else last
