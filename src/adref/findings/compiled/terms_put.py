"""Which term is put for which: the smallest exchanges of words in the parties' changes."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from adref.base.facts import table
from adref.compilation.matching import Block, changed
from adref.compilation.model import BaseParagraph, Compilation
from adref.findings.compiled.wishes import base_paragraphs_of, edits_by_party
from adref.findings.grammar import english
from adref.proposals.edits import Edit
from adref.text.folding import Word, words_of
from adref.text.tokens import normal
from adref.text.typography import typed

LONGEST = 5
"""Words of a term; what is longer is a passage rewritten, and happens once."""


@dataclass(frozen=True, slots=True, eq=False)
class Lined:
    """A base paragraph as a line of words, with what is done to them.

    *folded* are the words as they are looked for. *gone* holds for a word's index the parties
    that change or take out that word.
    """

    paragraph: BaseParagraph
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    gone: Mapping[int, frozenset[str]]

    def printed(self, start: int, end: int) -> str:
        """The words from index *start* to *end*, as printed."""
        return self.paragraph.base[self.words[start].start : self.words[end - 1].end]

    def is_joined(self, start: int, end: int) -> bool:
        """Whether nothing but space or a hyphen parts the words from index *start* to *end*."""
        words, base = self.words, self.paragraph.base
        return all(
            base[words[n].end : words[n + 1].start] in _JOINTS for n in range(start, end - 1)
        )


_JOINTS = frozenset({"", " ", "-", "\u2010", "\u2011"})


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """Words of a paragraph, from index *start* to *end*, for which parties put *new* words.

    *edit* is the change it is a part of, *at* where the new words stand in its normal text, and
    *text* are they as printed. *double* says that it is two neighbouring exchanges, told one by
    one as well, and the word between them.
    """

    line: Lined
    edit: Edit
    parties: tuple[str, ...]
    start: int
    end: int
    new: tuple[str, ...]
    at: int
    text: str
    double: bool = False


Lines = tuple[tuple[Lined, tuple[Exchange, ...]], ...]
"""The paragraphs of a base in order, each with the exchanges in it."""


def lines_of(compilation: Compilation) -> Lines:
    """The base of *compilation* as lines of words, and what is exchanged in them."""
    return tuple(lined(paragraph) for paragraph in base_paragraphs_of(compilation))


def lined(paragraph: BaseParagraph) -> tuple[Lined, tuple[Exchange, ...]]:
    """*paragraph* as a line of words and the exchanges in it, the smallest that can be told."""
    words = words_of(paragraph.base)
    starts = [word.start for word in words]
    gone: dict[int, frozenset[str]] = {}
    line = Lined(paragraph, words, tuple(word.folded for word in words), gone)
    found: list[Exchange] = []
    for edit, parties in edits_by_party(paragraph).items():
        first, last = bisect_left(starts, edit.start), bisect_left(starts, edit.end)
        found += _exchanges(line, edit, parties, (first, last))
    for exchange in found:
        for n in range(exchange.start, exchange.end):
            gone[n] = gone.get(n, frozenset()) | set(exchange.parties)
    return line, (*found, *_doubles(line, found))


def _doubles(line: Lined, found: Sequence[Exchange]) -> Iterator[Exchange]:
    """Each two exchanges of one party between which one word stands: "A or B" to "C or D"."""
    replaced = [one for one in found if one.start < one.end and one.new]
    by_start = {(party, one.start): one for one in replaced for party in one.parties}
    for one in replaced:
        both: dict[Exchange, list[str]] = defaultdict(list)
        for party in one.parties:
            if (other := by_start.get((party, one.end + 1))) is not None:
                both[other].append(party)
        for other, parties in both.items():
            word = line.printed(one.end, one.end + 1)
            yield replace(
                one,
                parties=tuple(parties),
                end=other.end,
                new=(*one.new, word, *other.new),
                text=f"{one.text} {word} {other.text}",
                double=True,
            )


def _exchanges(
    line: Lined, edit: Edit, parties: tuple[str, ...], span: tuple[int, int]
) -> Iterator[Exchange]:
    """The exchanges in *edit*, which changes the words of *line* in *span*."""
    first, last = span
    text = normal(edit.text)
    there = words_of(text)
    new = tuple(text[word.start : word.end] for word in there)
    blocks = _blocks([line.printed(n, n + 1) for n in range(first, last)], new)
    for block in blocks:
        own = there[block.other_start : block.other_end]
        at, stop = (own[0].start, own[-1].end) if own else (0, 0)
        yield Exchange(
            line,
            edit,
            parties,
            first + block.start,
            first + block.end,
            new[block.other_start : block.other_end],
            at,
            text[at:stop],
        )


def _blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Which of the words *old* give way to which of *new*; capital letters change nothing."""
    if not old or not new:
        return [Block(0, len(old), 0, len(new))] if old or new else []
    return changed([word.casefold() for word in old], [word.casefold() for word in new])


@dataclass(frozen=True, slots=True)
class Put:
    """The words from index *start* to *end* of a line with the words *new* put for them."""

    start: int
    end: int
    new: tuple[str, ...]
    text: str


def terms_in(exchange: Exchange) -> Iterator[Put]:
    """What terms *exchange* may be about.

    Words put in are told by the word they stand beside: "port" to "port and harbour".
    """
    line, start, end, new = exchange.line, exchange.start, exchange.end, exchange.new
    if start < end:
        old = [line.printed(n, n + 1) for n in range(start, end)]
        small = is_small(old) or (bool(new) and is_small(new))
        same = typed(line.printed(start, end)) == typed(exchange.text)
        short = len(old) <= LONGEST >= len(new)
        if short and line.is_joined(start, end) and not small and not same:
            yield Put(start, end, new, exchange.text)
    elif new and len(new) < LONGEST and not is_small(new):
        yield from _beside(exchange)


def _beside(exchange: Exchange) -> Iterator[Put]:
    line, at = exchange.line, exchange.start
    inside = 0 < at < len(line.words)
    glue = "" if inside and line.words[at - 1].end == line.words[at].start else " "
    if at > 0 and not is_small([own := line.printed(at - 1, at)]):
        yield Put(at - 1, at, (own, *exchange.new), f"{own}{glue}{exchange.text}")
    if at < len(line.words) and not is_small([own := line.printed(at, at + 1)]):
        yield Put(at, at + 1, (*exchange.new, own), f"{exchange.text}{glue}{own}")


def is_small(words: Sequence[str]) -> bool:
    """Whether *words* are all small ones that name nothing, or there are none."""
    return all(word.casefold() in _small() for word in words)


@cache
def _small() -> frozenset[str]:
    """The words of closed classes of English and of the other languages known."""
    by_script = table("adref.base", "languages.toml")["small_words"].values()
    known = {word for langs in by_script for words in langs.values() for word in words.split()}
    # Verbal forms bind more or less: to put one for another again and again is no trifle.
    return frozenset(known | english().functions) - english().classes["modals"]
