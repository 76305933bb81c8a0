"""Words looked for in the library: every provision that has all of them, the nearest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.library.holdings import Held, HeldProvision, provision, source
from adref.library.schema import Database, Words
from adref.text.folding import words_of
from adref.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision that has the words, with its source."""

    held: Held
    provision: HeldProvision


def mentions(database: Database, words: str, limit: int) -> tuple[Mention, ...]:
    """The provisions with all of *words*, *limit* at most; the last word may be unfinished.

    They come in the order of the database: rare words in short paragraphs first (SQLite's bm25),
    or many in short ones (PostgreSQL's ts_rank).
    """
    found = [word.folded for word in words_of(normal(words))]
    if not found:
        return ()
    there = [provision(database, ident) for ident in _fitting(database, found, limit)]
    return tuple(Mention(source(database, p.held), p) for p in there)


_LETTERS = 5
"""Letters of an unfinished word whose last two may still change: "organis", "citie"."""


def _fitting(database: Database, words: Sequence[str], limit: int) -> list[int]:
    """The ids of the provisions with all *words*; a folded word has not the end that is typed."""
    *whole, last = words
    shorter = [last[:-2]] if len(last) >= _LETTERS else []
    for opening in (last, *shorter):
        phrases = tuple((word,) for word in (*whole, opening))
        found = database.matching(Words(phrases, any=False, unfinished=True), limit)
        if found:
            return found
    return []
