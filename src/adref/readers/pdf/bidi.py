"""From the order in which a line is drawn to the order in which it is read.

A page shows Arabic and Hebrew from right to left; a PDF may hold their characters in the
order of the page. This is the rule of Unicode Standard Annex 9 turned round, for lines
without explicit marks of direction: enough for paragraphs, numbers and names within them.
"""

import re
import unicodedata
from collections.abc import Sequence

from adref.readers.pdf.glyphs import Char

_RIGHT = frozenset({"R", "AL"})
_STRONG = _RIGHT | {"L"}
_NUMBER = frozenset({"EN", "AN"})
_WITHIN_NUMBER = frozenset({"ES", "CS", "ET"})
_FIRST_RIGHT = "\u0590"
_LABEL = re.compile(r"\d{1,3}[.)]\s")
"""What begins on the left of a line that is read from the left: the stop is after the number."""
_HEAD = 8


def has_right(text: str) -> bool:
    """Whether any character of *text* is written from right to left."""
    return max(text, default="") >= _FIRST_RIGHT and any(
        unicodedata.bidirectional(c) in _RIGHT for c in text
    )


def is_neutral(chars: Sequence[Char]) -> bool:
    """Whether nothing in *chars* says in which direction it is read: figures and stops."""
    return not any(unicodedata.bidirectional(c) in _STRONG for char in chars for c in char.text)


def logical(chars: Sequence[Char]) -> list[Char]:
    """*chars*, which stand from left to right on their line, in the order of reading."""
    if not any(has_right(char.text) for char in chars):
        return list(chars)
    kinds = [_kind(char) for char in chars]
    if _LABEL.match("".join(char.text for char in chars[:_HEAD])) or not _is_from_right(kinds):
        return _turned_runs(chars, kinds, "R")
    turned = list(reversed(chars))
    kinds = ["L" if kind == "1" else kind for kind in reversed(kinds)]
    read = _turned_runs(turned, kinds, "L")
    # Some programs name the bracket that was typed, others the one that is seen.
    return read if _closes_in_order(read) else [_mirrored(char) for char in read]


def _is_from_right(kinds: Sequence[str]) -> bool:
    """Whether as many words of a line are written from the right as from the left."""
    found = "".join(kinds).split()
    right = sum("R" in word for word in found)
    left = sum("L" in word and "R" not in word for word in found)
    return right >= left


def _kind(char: Char) -> str:
    """R, L, 1 for a digit, or a comma or space for what goes with its neighbours."""
    kind = unicodedata.bidirectional(char.text[0]) if char.text else ""
    if kind in _RIGHT:
        return "R"
    if kind == "L":
        return "L"
    if kind in _NUMBER:
        return "1"
    if kind == "NSM":
        return "R"
    return "," if kind in _WITHIN_NUMBER else " "


def _turned_runs(chars: Sequence[Char], kinds: Sequence[str], strange: str) -> list[Char]:
    """*chars* with each run of the direction *strange* turned round."""
    done: list[Char] = []
    at = 0
    while at < len(chars):
        if kinds[at] != strange:
            done.append(chars[at])
            at += 1
            continue
        end = _run_end(kinds, at, strange)
        run = list(reversed(chars[at:end]))
        if strange == "R":  # a number within is written from the left all the same
            inner = ["L" if kind == "1" else kind for kind in reversed(kinds[at:end])]
            run = _turned_runs(run, inner, "L")
        done += run
        at = end
    return done


def _run_end(kinds: Sequence[str], start: int, strange: str) -> int:
    """Where the run ends: at the last of its kind before one of the other."""
    other = "L" if strange == "R" else "R"
    end = at = start + 1
    while at < len(kinds) and kinds[at] != other:
        at += 1
        if kinds[at - 1] == strange:
            end = at
    return end


def _closes_in_order(chars: Sequence[Char]) -> bool:
    """Whether no bracket is closed before one was opened."""
    depth = 0
    for char in chars:
        depth += (char.text in _OPENING) - (char.text in _CLOSING)
        if depth < 0:
            return False
    return True


def _mirrored(char: Char) -> Char:
    """Brackets of a line that is read from the right, as they are typed."""
    mirror = _MIRRORS.get(char.text)
    return char._replace(text=mirror) if mirror else char


_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_MIRRORS = {"(": ")", ")": "(", "[": "]", "]": "[", "«": "»", "»": "«", "{": "}", "}": "{"}
