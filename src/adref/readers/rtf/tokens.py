r"""The tokens of an RTF file: braces, control words and symbols, text.

Rich Text Format Specification 1.9.1, "RTF Syntax". Line ends and NUL bytes are nothing; the data
behind ``\bin`` is stepped over by its length and never looked into.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from adref.base.errors import InputUnreadable

MAX_TOKENS = 4_000_000
"""Control words, braces and stretches of text; a paper of a thousand pages has a fourth of them."""
MAX_DEPTH = 5_000
"""Groups within groups; what word processors write is some twenty deep."""
_DIGITS = 10
_TOKEN = re.compile(
    rb"((?:[^\\{}\r\n\0]++|\\'[0-9A-Fa-f]{2}){1,4096}+)"
    rb"|\\([A-Za-z]+)(-?[0-9]+)?[ ]?"
    rb"|([{}])"
    rb"|\\([^A-Za-z])"
    rb"|[\r\n\0]+|\\",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\'([0-9A-Fa-f]{2})")


class Token(NamedTuple):
    """One token: a brace, a control word or symbol with its number, or the bytes of a text."""

    name: str
    """The brace, the word, or the symbol; empty for text."""
    number: int | None = None
    text: bytes = b""


OPEN, CLOSE = Token("{"), Token("}")


def tokens(data: bytes, file: str) -> Iterator[Token]:
    """The tokens of *data*; raises InputUnreadable beyond :data:`MAX_TOKENS`."""
    start: int | None = 0
    room = MAX_TOKENS
    while start is not None:
        place, start = start, None
        for found in _TOKEN.finditer(data, place):
            token = _token(found)
            if token is None:
                continue
            room -= 1
            if room < 0:
                raise too_much(file, f"holds more than the limit of {MAX_TOKENS:,} instructions")
            yield token
            if token.name == "bin":
                start = found.end() + max(0, token.number or 0)
                break


def _token(found: re.Match[bytes]) -> Token | None:
    """The token that was *found*; None for line ends."""
    match found.lastindex:
        case 1:
            text = found[1]
            if b"\\" in text:
                text = _ESCAPE.sub(_byte, text)
            return Token("", None, text)
        case 2:
            return Token(found[2].decode())
        case 3:
            return Token(found[2].decode(), int(found[3][: _DIGITS + 1]))
        case 4:
            return OPEN if found[4] == b"{" else CLOSE
        case 5:
            return Token(found[5].decode("latin-1"))
        case _:
            return None


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[1].decode())


def too_much(file: str, what: str) -> InputUnreadable:
    """The refusal of a file that has *what*."""
    return InputUnreadable(file, what, "open it in Word and save it as .docx")
