"""Code pages: what the bytes of a text stand for.

Rich Text Format Specification 1.9.1, "Character Set" and "Font Table".
"""

import codecs
from functools import lru_cache

DEFAULT = "cp1252"
SYMBOL = 2
"""The character set of fonts of signs, whose bytes are no letters."""
_DOCUMENT = {"ansi": DEFAULT, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_FONT = {
    0: "cp1252",
    2: "latin-1",
    77: "mac_roman",
    78: "shift_jis",
    79: "euc_kr",
    80: "gb2312",
    81: "big5",
    83: "mac_hebrew",
    84: "mac_arabic",
    85: "mac_greek",
    86: "mac_turkish",
    89: "mac_cyrillic",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_PAGES = {
    708: "iso8859_6",
    936: "gbk",
    1361: "johab",
    10000: "mac_roman",
    10001: "shift_jis",
    10002: "big5",
    10004: "cp1256",  # Python has no table of the Macintosh's Arabic
    10005: "cp1255",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10008: "gb2312",
    10029: "mac_latin2",
    10079: "mac_iceland",
    10081: "mac_turkish",
    20866: "koi8_r",
    21866: "koi8_u",
    54936: "gb18030",
    65001: "utf_8",
}


def of_document(word: str) -> str | None:
    r"""The encoding that ``\ansi``, ``\mac``, ``\pc`` or ``\pca`` names."""
    return _DOCUMENT.get(word)


def of_font(charset: int) -> str | None:
    r"""The encoding of a font with this ``\fcharset``; None where it is the document's."""
    return _known(_FONT.get(charset))


@lru_cache(maxsize=256)
def of_page(number: int) -> str | None:
    """The encoding with the number of a code page; None for one that is not known."""
    return _known(_PAGES.get(number, f"cp{number}"))


def _known(name: str | None) -> str | None:
    """*name* if there is such an encoding; the Arabic and Hebrew of old Macintoshes have none."""
    try:
        return None if name is None else codecs.lookup(name).name
    except LookupError:
        return None
