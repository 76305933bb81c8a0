"""What letters ask of a writer: their direction, and signs that XML cannot hold."""

import re
import unicodedata

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def readable(text: str) -> str:
    """*text* with U+FFFD for what XML (1.0, 2.2) has no sign for."""
    return _NOT_XML.sub("\ufffd", text)


def unreadable(text: str) -> int:
    """How many signs of *text* XML cannot hold."""
    return len(_NOT_XML.findall(text))


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
