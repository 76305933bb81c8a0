"""The words of tables of comments: what columns are called, what short cells mean."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from adref.base.facts import table
from adref.text.printed_labels import parse_label
from adref.text.typography import folded


class Sense(StrEnum):
    """What a column of a table of comments holds."""

    PARAGRAPH = "paragraph"
    CLAUSE = "clause"
    SECTION = "section"
    LINE = "line"
    CURRENT = "current"
    PROPOSED = "proposed"
    COMMENT = "comment"
    STATUS = "status"
    PARTY = "party"
    TYPE = "type"
    SERIAL = "serial"


class Saying(StrEnum):
    """What a cell says in a word or two."""

    DELETE = "delete"
    KEEP = "keep"
    NOTHING = "nothing"
    ADD = "add"
    WHOLE = "whole"
    SPEAKS = "speaks"
    AFTER = "after"
    NOUN = "noun"


_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_HEAD = re.compile(r"^[\W\d_]+")
_SPACES = re.compile(r"\s+")
_LATEST = 24
"""Code points of a heading before which its telling phrase begins: "Our proposed text"."""
_LONGEST = 80
"""Code points of a heading without its brackets; what is longer is a text."""
_NOTE_CALL = re.compile(r"[¹²³⁴-⁹*†‡]+")


def said(text: str) -> str:
    """*text* as short cells are compared: folded, without brackets and stops round it."""
    words = folded(text)
    return words.strip(" .;:!,\"'“”«»()[]。；：") or words


@cache
def sayings(kind: Saying) -> frozenset[str]:
    """The words that say *kind*, folded, in all languages."""
    languages: Mapping[str, list[str]] = _table()["cells"][str(kind)]
    return frozenset(folded(word) for words in languages.values() for word in words)


def says(text: str, kind: Saying) -> bool:
    """Whether *text* says *kind* and nothing else."""
    return len(text) <= _LONGEST and (said(text) in sayings(kind) or folded(text) in sayings(kind))


def begins(text: str, kind: Saying) -> str:
    """The words of *kind* with which *text* begins, folded; "" if it does not."""
    head = folded(text[: 2 * _LONGEST]).lstrip("\"'“«[( ")
    there = [w for w in sayings(kind) if head.startswith(w) and _ends_word(head, len(w), w)]
    return max(there, key=len, default="")


def _ends_word(text: str, at: int, word: str) -> bool:
    """Whether *word* ends at *at*; Chinese needs no space, and "party's" is no "party"."""
    if _is_chinese(word) or not word[-1].isalnum():
        return True
    after, next_one = text[at : at + 1], text[at + 1 : at + 2]
    return not (after.isalnum() or (after in ("'", "-") and next_one.isalpha()))


def _is_chinese(word: str) -> bool:
    return any("\u3400" <= char <= "\u9fff" for char in word)


def sense_of(heading: str) -> Sense | None:
    """What a column headed *heading* holds, None where it says nothing we know."""
    whole = folded(_NOTE_CALL.sub("", heading))
    short = _HEAD.sub("", _SPACES.sub(" ", _BRACKETS.sub(" ", whole))).strip(" :.*")
    keys = [whole, short, whole.strip(" :.*")]
    if parse_label(short) is None:  # "PP1" is a paragraph, but "MB/NC1" calls a note
        keys.append(short.rstrip("0123456789"))
    exact = next((_exact()[key] for key in keys if key in _exact()), None)
    if exact is not None:
        return exact
    if not short or len(short) > _LONGEST:
        return None
    found = min(_phrases_in(short), default=(0, 0, None))[2]
    return found or next((s for end, s in _endings().items() if _ends_so(short, end)), None)


def _ends_so(short: str, end: str) -> bool:
    """Whether a heading ends with *end*, behind whose it is: "Norway's proposal"."""
    before = short.removesuffix(end)
    return before != short and (_is_chinese(end) or before[-1:].isspace())


def _phrases_in(short: str) -> Iterator[tuple[int, int, Sense]]:
    """The phrases in a heading: where each begins, how long it is (less is longer), its sense."""
    for phrase, sense in _phrases().items():
        at = short.find(phrase, 0, _LATEST + len(phrase))
        if at < 0:
            continue
        before = short[at - 1 : at]
        if _is_chinese(phrase) or (
            not before.isalnum() and _ends_word(short, at + len(phrase), phrase)
        ):
            yield at, -len(phrase), sense


@cache
def _phrases() -> dict[str, Sense]:
    """The phrases that may begin a heading."""
    return {w: sense for w, sense in _entries() if w[0] not in "=*"}


@cache
def _endings() -> dict[str, Sense]:
    """The phrases with which a heading may end that says nothing else."""
    return {w[1:]: sense for w, sense in _entries() if w.startswith("*")}


@cache
def _exact() -> dict[str, Sense]:
    """The phrases that are all of a heading."""
    return {w.removeprefix("="): sense for w, sense in _entries()}


def _entries() -> Iterator[tuple[str, Sense]]:
    # Where two senses have a word in common, the one that is listed first has it.
    for name, languages in reversed(list(_table()["headings"].items())):
        for words in languages.values():
            yield from ((folded(word), Sense(name)) for word in words)


def _table() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    return table("adref.compilation.tabling", "words.toml")
