"""Bytes to text: which encoding a page is in, and the header that the clipboard puts before it."""

import codecs
import re
from dataclasses import dataclass

_BY_MARK = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_MARK = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})"""
    rb"""|<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_REACH = 8_192
"""Bytes in which a declaration is looked for; Word writes it within the first kilobyte."""
_WIDER = {
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932",
    "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "x-mac-cyrillic":
    "mac-cyrillic", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
    "unicode": "utf-8", "macintosh": "mac-roman",
}  # fmt: skip
"""What a name means to a browser where it is not what it says (WHATWG Encoding, 4.2)."""
_KNOWN = re.compile(
    r"utf-?8|windows-?\d{3,4}|cp\d{3,4}|iso-?8859-\d{1,2}|koi8-[ru]|big5|gb18030|euc-jp"
    r"|iso-2022-jp|mac-(?:cyrillic|roman)|tis-620",
    re.IGNORECASE,
)
_CLIPBOARD = re.compile(r"\s*Version:\d+\.\d+\s+StartHTML:")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a page; *damaged* counts the characters that could not be read (U+FFFD)."""

    text: str
    damaged: int


def decode(data: bytes) -> Decoded:
    """The text of *data*: by byte order mark, XML declaration or meta, else UTF-8 or windows-1252.

    The clipboard's header is no part of it.
    """
    text = _text(data).replace("\x00", "\ufffd")
    damaged = text.count("\ufffd")
    if _CLIPBOARD.match(text):
        text = text[max(text.find("<"), 0) :]
    return Decoded(text, damaged)


def _text(data: bytes) -> str:
    for mark, encoding in _BY_MARK:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    for beginning, encoding in _WITHOUT_MARK:
        if data.lstrip(b" \t\r\n").startswith(beginning):
            return data.decode(encoding, "replace")
    declared = _declared(data[:_REACH])
    if declared is not None:
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _declared(head: bytes) -> str | None:
    """The encoding a page says it is in, if it is one that is known."""
    found = _DECLARED.search(head)
    if found is None:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    name = _WIDER.get(name, name)
    if not _KNOWN.fullmatch(name):
        return None
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
