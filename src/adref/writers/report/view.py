"""A compilation seen by place: what is wanted there, by whom, and what stands against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import assert_never

from adref.compilation.called import names
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    Move,
    NewParagraph,
    Party,
    Passage,
    Reading,
)
from adref.compilation.standing import Ruling, Standing, Target
from adref.text.document import Relation
from adref.writers.page.names import alphabetical
from adref.writers.page.standing import Held
from adref.writers.report.told import Told
from adref.writers.rows import Row
from adref.writers.rows import Sort as Kinds
from adref.writers.touching import Index

Paragraph = BaseParagraph | NewParagraph


class State(StrEnum):
    """What a paragraph is to the negotiation; its value is the code shown beside it."""

    BASE = "B"
    WANTED = "W"
    CONTESTED = "C"
    NEW = "N"

    @property
    def words(self) -> str:
        """What the code is short for."""
        match self:
            case State.BASE:
                return "as in the base"
            case State.WANTED:
                return "changes wanted"
            case State.CONTESTED:
                return "contested"
            case State.NEW:
                return "new paragraph"
            case _:
                assert_never(self)


class Sort(StrEnum):
    """What a wish is: a change of a passage, another wording of all, or a new paragraph."""

    PASSAGE = "passage"
    WHOLE = "whole"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Wish:
    """One reading at its place; *number* counts the passages of the paragraph from 1.

    *row* is the same as a row of a list, by which one finds what touches it.
    """

    paragraph: Paragraph
    sort: Sort
    reading: Reading
    row: Row
    passage: Passage | None = None
    number: int = 0

    @property
    def target(self) -> Target:
        """The reading as positions and rulings name it."""
        return replace(self.place, text=self.reading.text)

    @property
    def place(self) -> Target:
        """The passage, or the paragraph of a whole wording, whatever the reading."""
        if self.passage is None:
            return Target(self.paragraph.ident)
        return Target(self.paragraph.ident, self.passage.start, self.passage.end)


def wishes_of(paragraph: Paragraph, there: Sequence[Row]) -> tuple[Wish, ...]:
    """The readings of *paragraph* in the order of the text, whole wordings last.

    *there* are the rows of the paragraph, its readings in the same order.
    """
    own = (row for row in there if row.sort in (Kinds.CHANGE, Kinds.ALTERNATIVE, Kinds.NEW))
    return tuple(_wishes(paragraph, iter(own)))


def _wishes(paragraph: Paragraph, own: Iterator[Row]) -> Iterator[Wish]:
    match paragraph:
        case NewParagraph():
            for reading in paragraph.readings:
                yield Wish(paragraph, Sort.NEW, reading, next(own))
        case BaseParagraph():
            for number, passage in enumerate(paragraph.passages, 1):
                for reading in passage.readings:
                    yield Wish(paragraph, Sort.PASSAGE, reading, next(own), passage, number)
            for reading in paragraph.alternatives:
                yield Wish(paragraph, Sort.WHOLE, reading, next(own))
        case _:
            assert_never(paragraph)


@dataclass(frozen=True)
class View:
    """Everything the pages show, looked up once."""

    compilation: Compilation
    standing: Standing
    told: Told
    language: str = ""

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The parties in the order of the alphabet, which ranks nobody."""
        return alphabetical(self.compilation.parties)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each party in that order, by its id: what filters compare."""
        return {party.ident: number for number, party in enumerate(self.parties)}

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The headings under which paragraphs stand, in the order of the text."""
        return tuple(dict.fromkeys(map(self.section_of, self.compilation.paragraphs)))

    @cached_property
    def wishes(self) -> Mapping[str, tuple[Wish, ...]]:
        """The wishes on each paragraph by its id."""
        there = self.index.by_paragraph
        return {p.ident: wishes_of(p, there.get(p.ident, ())) for p in self.compilation.paragraphs}

    @cached_property
    def index(self) -> Index:
        """What touches what."""
        return Index.of(self.compilation)

    @cached_property
    def moves(self) -> Mapping[str, tuple[Move, ...]]:
        """The moves of each paragraph by its id."""
        found: dict[str, tuple[Move, ...]] = {}
        for move in self.compilation.moves:
            found[move.paragraph] = (*found.get(move.paragraph, ()), move)
        return found

    @cached_property
    def held(self) -> Held:
        """What is known beside the inputs, by what it is said of."""
        return Held.of(self.compilation, self.standing)

    @cached_property
    def _holders(self) -> Mapping[str, frozenset[str]]:
        """Who takes a position on a paragraph or anything in it, by its id."""
        found: dict[str, frozenset[str]] = {}
        for position in self.standing.positions:
            there = position.on.paragraph
            found[there] = found.get(there, frozenset()) | {position.party}
        return found

    @cached_property
    def rulings(self) -> Mapping[str, tuple[Ruling, ...]]:
        """What the chair wrote, by the id of the paragraph."""
        found: dict[str, tuple[Ruling, ...]] = {}
        for ruling in self.standing.rulings:
            there = ruling.on.paragraph
            found[there] = (*(r for r in found.get(there, ()) if r.on != ruling.on), ruling)
        return found

    @cached_property
    def _names(self) -> Mapping[str, str]:
        own = names(self.compilation.paragraphs)
        return {**own, **self.told.names}

    def name(self, ident: str) -> str:
        """What the paragraph *ident* is called."""
        return self._names.get(ident, ident)

    def section_of(self, paragraph: Paragraph) -> str:
        """The heading under which *paragraph* stands, "" before the first."""
        return self.told.sections.get(paragraph.ident, paragraph.section)

    def states(self, paragraph: Paragraph) -> tuple[State, ...]:
        """What *paragraph* is: a new one may be contested as well."""
        wanted = self.wishes[paragraph.ident] or self.moves.get(paragraph.ident)
        contested = (State.CONTESTED,) if paragraph.ident in self.told.contested else ()
        match paragraph:
            case NewParagraph():
                return (State.NEW, *contested)
            case BaseParagraph():
                return contested or ((State.WANTED,) if wanted else (State.BASE,))
            case _:
                assert_never(paragraph)

    def standing_there(self, paragraph: Paragraph) -> tuple[str, ...]:
        """The ids of the parties with a wish, a move, a comment or a position on *paragraph*."""
        named = [party for wish in self.wishes[paragraph.ident] for party in wish.reading.parties]
        named += [move.party for move in self.moves.get(paragraph.ident, ())]
        named += [comment.party for comment in paragraph.comments]
        there = {*named, *self._holders.get(paragraph.ident, ())}
        return tuple(party.ident for party in self.parties if party.ident in there)

    def status(self, ident: str) -> tuple[str, str]:
        """The text code of a status of the process, and what it is called, "" where that is it."""
        code = self.standing.codes.get(ident, ident)
        called = self.standing.names.get(ident, ident)
        return code, "" if called == code else called


def section_numbers(view: View) -> Mapping[str, int]:
    """The sections that have a heading, numbered from 1 in the order of the text."""
    return {section: n for n, section in enumerate(filter(None, view.sections), 1)}


def where_new(paragraph: NewParagraph, view: View) -> str:
    """Where a new paragraph would stand, in words."""
    after = view.name(paragraph.after) if paragraph.after else ""
    match paragraph.relation:
        case Relation.INSERTED_AFTER:
            return f"after {after}" if after else "at the beginning"
        case Relation.ALTERNATIVE_OF:
            return f"another version of {after}" if after else "another version of the beginning"
        case _:
            assert_never(paragraph.relation)
