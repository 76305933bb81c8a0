"""The running text of a base paragraph, with the readings of its passages in brackets."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Passage
from adref.compilation.rolling import signs
from adref.compilation.rolling.readings import Margin, bracket, brackets
from adref.text.document import Kind

_KEY = 8
"""Hexadecimal digits that tell apart the passages of one paragraph."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The brackets of one passage, the text before them, and whether they own its last space."""

    before: str
    brackets: tuple[str, ...]
    is_insertion: bool
    owns_space: bool = False


def running_text(paragraph: BaseParagraph, margin: Margin) -> tuple[str, dict[str, list[str]]]:
    """The text of *paragraph*, and what the record has to say of the spaces in it."""
    shown = list(_all_shown(paragraph, margin))
    done = paragraph.passages[-1].end if shown else 0
    rest = signs.escaped(paragraph.base[done:])
    rest = _after_bracket(rest) if shown else rest
    one_line = paragraph.kind is not Kind.BODY
    pieces = (one.before + brackets(one.brackets, one_line=one_line) for one in shown)
    return _edged("".join([*pieces, rest])), _spaces(shown, rest)


def _all_shown(paragraph: BaseParagraph, margin: Margin) -> Iterator[Shown]:
    done, base = 0, paragraph.base
    for number, passage in enumerate(paragraph.passages):
        between = base[done : passage.start]
        off = _is_set_off(passage, between)
        before = _between(between, passage, first=number == 0) + (" " if off else "")
        yield Shown(before, tuple(_brackets(passage, margin, off=off)), not passage.base, off)
        done = passage.end


def _spaces(shown: Sequence[Shown], rest: str) -> dict[str, list[str]]:
    """The passages that own the space before them and do not look so, and the other way round."""
    found: dict[str, list[str]] = {}
    texts = [*(one.before for one in shown), rest][1:]
    for one, key, after in zip(shown, keys(one.brackets for one in shown), texts, strict=True):
        seems = one.is_insertion and stands_apart(one.before, after, last=one is shown[-1])
        if seems != one.owns_space:
            found.setdefault(signs.CLOSE if seems else signs.SPACED, []).append(key)
    return found


def stands_apart(before: str, after: str, *, last: bool) -> bool:
    """Whether words put in between have a space of their own: "on [EU: all] faults", "[EU: x]."."""
    follows = after.startswith((" ", *signs.CLOSERS)) or (last and not after)
    return before.endswith(" ") and follows


def keys(passages: Iterable[Sequence[str]]) -> Iterator[str]:
    """What tells apart *passages*, each given as its brackets; somebody may add one before."""
    seen: Counter[str] = Counter()
    for printed in passages:
        key = hashlib.sha256("\n".join(printed).encode()).hexdigest()[:_KEY]
        yield f"{key}.{seen[key]}" if seen[key] else key
        seen[key] += 1


def _between(text: str, passage: Passage, *, first: bool) -> str:
    """The base text before *passage*, as it cannot be taken for notation."""
    if first:
        return signs.escaped(text)
    # A space alone parts the readings of one passage, so one of the text has to be spelt out
    # where the next bracket does not say itself that it begins a new passage.
    return signs.SPACE if text == " " and not passage.base else _after_bracket(signs.escaped(text))


def _after_bracket(shown: str) -> str:
    """*shown* as it stands behind a bracket, where Markdown would make an address of it."""
    return f"\\{shown}" if shown[:1] in ("(", ":") else shown


def _is_set_off(passage: Passage, between: str) -> bool:
    """Whether the space that begins all wordings of *passage* is better shown before it."""
    if not between or between[-1] == " ":
        return False
    texts = [t for t in (passage.base, *(r.text for r in passage.readings)) if t]
    return bool(texts) and all(t[0] == " " and t != " " for t in texts)


def _brackets(passage: Passage, margin: Margin, *, off: bool) -> Iterator[str]:
    cut = 1 if off else 0
    shown = [bracket(r, r.text[cut:], margin) for r in passage.readings]
    if passage.base:
        base = margin.style.bracket(signs.BASE, signs.escaped(passage.base[cut:]))
        yield f"[{base}]"
    yield from shown


def _edged(shown: str) -> str:
    """*shown* with white space at its ends spelt out, since nobody could see it there."""
    if shown[:1].isspace():
        shown = f"&#{ord(shown[0])};{shown[1:]}"
    return f"{shown[:-1]}&#{ord(shown[-1])};" if shown[-1:].isspace() else shown
