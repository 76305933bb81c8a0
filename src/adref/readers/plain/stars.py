"""Footnotes called by asterisks, told from lists and from emphasis."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from adref.readers.plain.lines import Line, LineKind

_SIGN = re.compile(r"(?<![\\*])\*{1,3}(?!\*)|[\r\n]")
_NOTE = re.compile(r"(\*{2,3})[ \t]+(?=\S)")
_AFTER_CALL = frozenset(" \t\r\n,.;:)]")


def with_star_notes(text: str, found: Sequence[Line]) -> list[Line]:
    """*found* with "* Reissued ..." as a footnote where a word carries the asterisk.

    A list has several items; a footnote stands alone.
    """
    calls = _calls(text)
    done = list(found)
    if not calls:
        return done
    there = [n for n, line in enumerate(found) if line.kind is not LineKind.BLANK]
    for at, n in enumerate(there):
        line = found[n]
        around = [found[m] for m in (*there[max(0, at - 1) : at], *there[at + 1 : at + 2])]
        star = _star(text, line)
        if star in calls and not any(_star(text, other) == star for other in around):
            start = line.inner if line.bullet else _after(text, line)
            done[n] = replace(line, kind=LineKind.FOOTNOTE, name=star, inner=start)
    return done


def _star(text: str, line: Line) -> str:
    """The asterisks that a line begins with, as a footnote or an item of a list does."""
    if line.kind is LineKind.ITEM:
        return "*" if line.bullet == "*" else ""
    note = _NOTE.match(text, line.inner, line.inner_end) if line.kind is LineKind.TEXT else None
    return note[1] if note else ""


def _after(text: str, line: Line) -> int:
    note = _NOTE.match(text, line.inner, line.inner_end)
    return note.end() if note else line.inner


def _calls(text: str) -> frozenset[str]:
    """The asterisks that end a word on a line where they have no partner."""
    calls: set[str] = set()
    ending: set[str] = set()
    count: Counter[str] = Counter()
    for sign in _SIGN.finditer(text):
        star = sign.group()
        if star in "\r\n":
            calls |= {s for s in ending if count[s] % 2}
            ending.clear()
            count.clear()
            continue
        before, after = text[sign.start() - 1 : sign.start()], text[sign.end() : sign.end() + 1]
        stands_alone = not before.strip() and (not after.strip())
        count[star] += not stands_alone
        if before.strip() and (not after or after in _AFTER_CALL):
            ending.add(star)
    return frozenset(calls | {s for s in ending if count[s] % 2})
