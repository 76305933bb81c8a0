"""Words looked for in the library: every provision that has all of them, the nearest first."""

import sqlite3
from dataclasses import dataclass

from adref.library.holdings import Held, HeldProvision, provision, source
from adref.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision that has the words, with its source."""

    held: Held
    provision: HeldProvision


def mentions(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Mention, ...]:
    """The provisions with all of *words*, *limit* at most; the last word may be unfinished.

    They come in the order of SQLite's bm25: rare words in short paragraphs first.
    """
    # In quotation marks nothing is an operator of the query language.
    quoted = ['"{}"'.format(word.replace('"', '""')) for word in normal(words).split()]
    if not quoted:
        return ()
    rows = connection.execute(
        "SELECT rowid FROM keywords WHERE keywords MATCH ? ORDER BY rank LIMIT ?",
        (f"{' '.join(quoted)}*", limit),
    )
    there = [provision(connection, row[0]) for row in rows.fetchall()]
    return tuple(Mention(source(connection, p.held), p) for p in there)
