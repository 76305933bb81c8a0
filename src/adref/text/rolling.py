"""The small notation of rolling texts: escapes, and details in braces at the end of a line.

Text stands in a rolling text as it is, but for a backslash before signs that mean something
there or in Markdown. What machines need to know of a line stands in braces at its end,
``{#p17 level=2 section="Digital economy"}``.
"""

import re
from collections.abc import Mapping

HEADER = "<!-- adref rolling text, version 1 -->"
"""The first line of every rolling text."""
RULE = "---"
"""The line between the text and its annexes."""
UNMARKED = " (unmarked)"
"""What stands behind a party that did not mark its change."""
DELETE = "delete"
"""What stands for the reading that takes the words out."""
BASE = "base"
"""What stands in the place of parties before the words of the base."""

_MEANING = re.compile(r"[\\\[\]*_`<{]")
_IN_NAMES = re.compile(r"[\\\[\]*_`<{,:()]")
_AT_START = "#>-+|"
_UNBROKEN = {"n": "\n", "r": "\r"}
_ESCAPE = re.compile(r"\\(.)")
_PLAIN_VALUE = re.compile(r"[\w.:-]+")
_BRACES = re.compile(r'(?<!\\)\{((?:[^"{}\\]|"(?:[^"\\]|\\.)*")*)\}$')
_DETAIL = re.compile(r'#([\w.:-]+)|([a-z]+)=(?:([\w.:-]+)|"((?:[^"\\]|\\.)*)")')


def escaped(text: str) -> str:
    """*text* within a line, so that :func:`unescaped` gives it back."""
    return _unbroken(_MEANING.sub(r"\\\g<0>", text))


def escaped_start(text: str) -> str:
    """*text* at the start of a line, where more signs have a meaning."""
    return f"\\{escaped(text)}" if text and text[0] in _AT_START else escaped(text)


def escaped_word(text: str, reserved: str) -> str:
    """*text* where the word *reserved* would mean something else."""
    return f"\\{text}" if text == reserved else escaped(text)


def escaped_name(name: str) -> str:
    """The id of a party among signs that set names apart."""
    return _edged(_unbroken(_IN_NAMES.sub(r"\\\g<0>", name)))


def escaped_whole(text: str) -> str:
    """Free *text* up to the end of a line or a cell, white space at its edges kept."""
    return _edged(escaped(text)).replace("|", "\\|")


def quoted(text: str) -> str:
    """*text* between double quotes."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_unbroken(inner)}"'


def _unbroken(text: str) -> str:
    return text.replace("\n", "\\n").replace("\r", "\\r")


def _edged(text: str) -> str:
    """*text* with a backslash before white space at either end."""
    if len(text) > 1 and text[-1].isspace():
        text = f"{text[:-1]}\\{text[-1]}"
    return f"\\{text}" if text[:1].isspace() else text


def unescaped(text: str) -> str:
    """What was written as *text*."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _UNBROKEN.get(found[1], found[1]), text)


def details(values: Mapping[str, str]) -> str:
    """*values* as they stand in braces, a space before them; "" for none."""
    if not values:
        return ""
    return f" {{{' '.join(_detail(key, value) for key, value in values.items())}}}"


def _detail(key: str, value: str) -> str:
    if not _PLAIN_VALUE.fullmatch(value):
        return f"{key}={quoted(value)}"
    return f"#{value}" if key == "id" else f"{key}={value}"


def without_details(line: str) -> tuple[str, Mapping[str, str]]:
    """*line* without the braces at its end, and what stood in them."""
    found = _BRACES.search(line) if line.endswith("}") else None
    if found is None:
        return line, {}
    values = {
        m[2] or "id": m[1] or m[3] or unescaped(m[4] or "") for m in _DETAIL.finditer(found[1])
    }
    return line[: found.start()].removesuffix(" "), values
