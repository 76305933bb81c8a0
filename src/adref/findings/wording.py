"""Words of a text with their offsets, and whether nothing but white space parts them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’.][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:.!?()\[\]\u2013\u2014“”\"«»]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; *start* and *end* are code-point offsets in it, *gap* what stands before.

    *gap* holds everything between the end of the word before and this one. *low* is the word in
    lower case, its apostrophe straight; *joined* says that *gap* is nothing but white space.
    """

    text: str
    start: int
    end: int
    gap: str
    low: str
    joined: bool

    @property
    def is_lower(self) -> bool:
        """Whether it is written in small letters, as a word that is no name."""
        return self.text.islower()

    @property
    def opens(self) -> bool:
        """Whether a new clause, bracket or quotation begins before it."""
        return not self.gap or bool(_CLAUSE.search(self.gap))


@lru_cache(maxsize=64)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of *text* in order; a hyphen, apostrophe or stop inside a word divides nothing."""
    found = []
    last = 0
    for match in _WORD.finditer(text):
        word, gap = match.group(), text[last : match.start()]
        low = word.lower().replace("’", "'")
        found.append(Word(word, match.start(), match.end(), gap, low, gap.isspace()))
        last = match.end()
    return tuple(found)


def adjacent(words: Sequence[Word], at: int, count: int = 2) -> bool:
    """Whether *count* words from *at* stand side by side with nothing but space between them."""
    return at + count <= len(words) and all(w.joined for w in words[at + 1 : at + count])


def before(words: Sequence[Word], at: int) -> str:
    """The word directly before the one at *at*, in lower case; "" if a sign parts them."""
    return words[at - 1].low if at > 0 and words[at].joined else ""


def after(words: Sequence[Word], at: int) -> str:
    """The word directly after the one at *at*, in lower case; "" if a sign parts them."""
    return words[at + 1].low if at + 1 < len(words) and words[at + 1].joined else ""


_STOP = re.compile(r"(?<=[.?!])[\"”’)\]]*\s+(?=[\"“(\[]*[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|paras?|arts?|nos?|cf|vol|fig|op|pp|etc|Mr|Mrs|Ms|Dr|vs|al))\.$"
)


def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of *text* as start and end offsets; an abbreviation ends none."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if not _ABBREVIATED.search(text[start : stop.start()]):
            found.append((start, stop.start()))
            start = stop.end()
    return tuple((s, e) for s, e in (*found, (start, len(text))) if text[s:e].strip())
