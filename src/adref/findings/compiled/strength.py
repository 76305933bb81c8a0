"""Shifts of operative strength: shall to should, urges to invites.

Only words of one list of :file:`strength.toml` are compared, and only where a reading puts one in
the place of the other. What a shift means is for people to say.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from adref.base.facts import table
from adref.base.languages import language_of
from adref.compilation.model import BaseParagraph, Compilation, Reading
from adref.compilation.overlay import edits_of
from adref.findings.compiled.spot import Spot, Spots
from adref.findings.compiled.terms_put import Exchange, Lines, lines_of
from adref.findings.compiled.wishes import base_paragraphs_of
from adref.proposals.edits import Edit
from adref.text.tokens import normal

_AROUND = 24
"""Code points on either side of a change in which operative words may begin or end."""
_FAR = 8
"""Words of a change up to which one operative word in it is taken to be put for another."""


class Direction(StrEnum):
    """Whether the reading binds more or less than the base."""

    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Shift:
    """A *reading* that puts the operative words *new* for *old*.

    *scale* names the list of :file:`strength.toml` in which both stand; *practice* says that its
    order is a matter of practice and not laid down. *spot* is where *old* stands in the base.
    """

    spot: Spot
    old: str
    new: str
    direction: Direction
    scale: str
    practice: bool
    reading: Reading

    @property
    def parties(self) -> tuple[str, ...]:
        """Who wants it, by id."""
        return self.reading.parties

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        by = " by practice" if self.practice else ""
        return f"“{self.old}” becomes “{self.new}”, which is {self.direction}{by}"


@dataclass(frozen=True, slots=True)
class Step:
    """Where operative words stand: the *scale*, the step on it from 0, the strongest."""

    scale: str
    step: int
    practice: bool


@dataclass(frozen=True, slots=True)
class _Met:
    words: str
    start: int
    end: int
    step: Step


def shifts(compilation: Compilation, lines: Lines | None = None) -> tuple[Shift, ...]:
    """Every shift in the passages of *compilation*, in order; none where the language has no list.

    *lines* are those of *compilation*, for who has them already.
    """
    paragraphs = base_paragraphs_of(compilation)
    language = language_of(p.base for p in paragraphs)
    if not _steps(language):
        return ()
    spots = Spots.of(compilation)
    return tuple(
        Shift(spots.at(paragraph, *at), *said, reading)
        for line, exchanges in (lines_of(compilation) if lines is None else lines)
        for paragraph in [line.paragraph]
        for reading, at, said in _in(paragraph, exchanges, language)
    )


_Said = tuple[str, str, Direction, str, bool]


def _in(
    paragraph: BaseParagraph, exchanges: Sequence[Exchange], language: str
) -> Iterator[tuple[Reading, tuple[int, int], _Said]]:
    """The shifts in *paragraph*: whose reading, where in the base, and what is to be said."""
    holding: dict[Edit, list[Reading]] = defaultdict(list)
    for passage in paragraph.passages:
        for reading in passage.readings:
            for edit in edits_of(passage, reading):
                holding[edit].append(reading)
    for exchange in exchanges:
        short = exchange.end - exchange.start <= _FAR >= len(exchange.new) > 0
        if short and not exchange.double:
            for was, becomes, start in _exchanged(exchange, language):
                for reading in holding[exchange.edit]:
                    yield reading, (start, start + len(was.words)), _said(was, becomes)


def _said(was: _Met, becomes: _Met) -> _Said:
    weaker = becomes.step.step > was.step.step
    direction = Direction.WEAKER if weaker else Direction.STRONGER
    practice = was.step.practice or becomes.step.practice
    return was.words, becomes.words, direction, was.step.scale, practice


def _exchanged(exchange: Exchange, language: str) -> Iterator[tuple[_Met, _Met, int]]:
    """Which operative words are put for which, and where the old ones begin in the base."""
    line, edit = exchange.line, exchange.edit
    if exchange.start == exchange.end:
        return
    base = line.paragraph.base
    start, end = line.words[exchange.start].start, line.words[exchange.end - 1].end
    first = max(0, start - _AROUND)
    old = _met(language, base[first : end + _AROUND], start - first, end - first)
    head = base[max(0, edit.start - _AROUND) : edit.start]
    text = head + normal(edit.text) + base[edit.end : edit.end + _AROUND]
    at = len(head) + exchange.at
    new = _met(language, text, at, at + len(exchange.text))
    for was, becomes in _pairs(old, new):
        if was.step.step != becomes.step.step:
            yield was, becomes, first + was.start


def _pairs(old: Sequence[_Met], new: Sequence[_Met]) -> Iterator[tuple[_Met, _Met]]:
    """Which word was put for which: those of one scale in order, if there are as many."""
    for scale in dict.fromkeys(met.step.scale for met in old):
        mine = [met for met in old if met.step.scale == scale]
        theirs = [met for met in new if met.step.scale == scale]
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)


def _met(language: str, text: str, start: int, end: int) -> list[_Met]:
    """The operative words of *text* that touch the code points from *start* to *end*."""
    return [
        _Met(found.group(), found.start(), found.end(), _steps(language)[found.group().casefold()])
        for found in _pattern(language).finditer(text)
        if found.start() < end and start < found.end() and not _is_other(text, found)
    ]


def _is_other(text: str, found: re.Match[str]) -> bool:
    """Whether the words found are no operative ones: the month May, a permission denied."""
    word, facts = found.group(), table(__package__, "strength.toml")["negations"]
    if word.casefold() not in facts["permissions"]:
        return False
    following = re.match(r"\W*(\w+)", text[found.end() :])
    return word[0].isupper() or bool(following and following[1] in facts["words"])


@cache
def _steps(language: str) -> dict[str, Step]:
    """The operative words of *language* in small letters; empty where there is no list."""
    return {
        word: Step(scale["name"], step, scale["practice"] == "all" or word in scale["practice"])
        for scale in table(__package__, "strength.toml").get(language, {}).values()
        for step, words in enumerate(scale["steps"])
        for word in words
    }


@cache
def _pattern(language: str) -> re.Pattern[str]:
    # The longest first, so that "prie instamment" is not read as "prie".
    words = sorted(_steps(language), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
