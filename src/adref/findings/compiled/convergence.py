"""Convergence: how much of a text stands as nobody touches it.

By definition: a word of the base is untouched if it lies in no passage, and in no paragraph for
which a party has another wording. The share is the untouched words by all words of the base.
Words put in are counted as passages, not against the share. Nothing is weighed.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from adref.base.counts import counted
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.findings.compiled.spot import Spot, Spots
from adref.text.folding import words_of


@dataclass(frozen=True, slots=True)
class Convergence:
    """Counts of a paragraph, a section or the whole text.

    *spot* is the paragraph, None for a *section* or, with *section* None as well, for the whole.
    *base_words* are the words of the base. Of the *passages*, *single* have one reading and
    *several* more. *paragraphs* are those of the base, *untouched_paragraphs* those without
    a passage or an alternative. *alternatives* are whole other wordings of base paragraphs, *new*
    the paragraphs the base does not have.
    """

    section: str | None
    spot: Spot | None
    base_words: int
    untouched_words: int
    passages: int
    single: int
    several: int
    alternatives: int
    paragraphs: int
    untouched_paragraphs: int
    new: int

    @property
    def share(self) -> float | None:
        """The untouched share of the base words, from 0 to 1; None where there are no words."""
        return self.untouched_words / self.base_words if self.base_words else None

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        said = []
        if self.base_words:
            said.append(f"{self.untouched_words} of {counted(self.base_words, 'word')} untouched")
        if self.spot is None and self.paragraphs:
            said.append(
                f"{self.untouched_paragraphs} of {counted(self.paragraphs, 'paragraph')} untouched"
            )
        if self.passages:
            some = f", {self.several}" if self.several < self.passages else ""
            rivals = f"{some} with rival readings" if self.several else ""
            said.append(f"{counted(self.passages, 'passage')}{rivals}")
        if self.alternatives:
            said.append(counted(self.alternatives, "whole other wording"))
        if self.new and self.spot is None:
            said.append(counted(self.new, "new paragraph"))
        return "; ".join(said) or "no words of the base"


def of_paragraphs(compilation: Compilation) -> tuple[Convergence, ...]:
    """The convergence of every paragraph of the base, in order."""
    spots = Spots.of(compilation)
    paragraphs = compilation.paragraphs
    return tuple(_of(p, spots.whole[p.ident]) for p in paragraphs if isinstance(p, BaseParagraph))


def of_sections(compilation: Compilation, each: Iterable[Convergence]) -> tuple[Convergence, ...]:
    """The convergence of every section, in order; *each* are those of its paragraphs."""
    spots = Spots.of(compilation)
    there: dict[str, list[Convergence]] = defaultdict(list)
    for one in each:
        there[one.section or ""].append(one)
    new: dict[str, int] = defaultdict(int)
    for paragraph in compilation.paragraphs:
        new[spots.whole[paragraph.ident].section] += isinstance(paragraph, NewParagraph)
    return tuple(_sum(name, there[name], new[name]) for name in spots.sections())


def of_whole(sections: Iterable[Convergence]) -> Convergence:
    """The convergence of the whole text, of those of its *sections*."""
    each = tuple(sections)
    return _sum(None, each, sum(one.new for one in each))


def _of(paragraph: BaseParagraph, spot: Spot) -> Convergence:
    words = words_of(paragraph.base)
    starts = [word.start for word in words]
    touched = sum(
        bisect_left(starts, passage.end) - bisect_left(starts, passage.start)
        for passage in paragraph.passages
    )
    several = sum(len(passage.readings) > 1 for passage in paragraph.passages)
    whole = bool(paragraph.alternatives)
    return Convergence(
        section=spot.section,
        spot=spot,
        base_words=len(words),
        untouched_words=0 if whole else len(words) - touched,
        passages=len(paragraph.passages),
        single=len(paragraph.passages) - several,
        several=several,
        alternatives=len(paragraph.alternatives),
        paragraphs=1,
        untouched_paragraphs=int(not paragraph.passages and not whole),
        new=0,
    )


def _sum(section: str | None, each: Iterable[Convergence], new: int) -> Convergence:
    each = tuple(each)
    return Convergence(
        section=section,
        spot=None,
        base_words=sum(one.base_words for one in each),
        untouched_words=sum(one.untouched_words for one in each),
        passages=sum(one.passages for one in each),
        single=sum(one.single for one in each),
        several=sum(one.several for one in each),
        alternatives=sum(one.alternatives for one in each),
        paragraphs=sum(one.paragraphs for one in each),
        untouched_paragraphs=sum(one.untouched_paragraphs for one in each),
        new=new,
    )
