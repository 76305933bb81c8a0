"""Sentences in signs: the parties, paragraphs and quotations in them told from their words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from adref.compilation.instructing.quotes import quotes
from adref.negotiation.idents import name_key
from adref.text.printed_labels import parse_label

_SHORT = 4
"""Letters up to which a name in capitals counts in capitals only: "US", "us"."""


@lru_cache(maxsize=1 << 13)
def _plain(word: str) -> str:
    return name_key(word)


def plain_words(text: str) -> list[str]:
    """The words of *text* without capitals and accents."""
    words = _WORD.findall(text.casefold())
    return words if text.isascii() else [_plain(word) for word in words]


class Names:
    """The names of the parties as they stand in sentences."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a name and the id of the party that is called so."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for name, ident in names:
            words = tuple(_plain(word) for word in _WORD.findall(name))
            if words:
                loud = name.isupper() and len(name) <= _SHORT
                self._by_first.setdefault(words[0], []).append((words, ident, loud))
        for there in self._by_first.values():
            there.sort(key=lambda entry: -len(entry[0]))

    def at(self, plain: Sequence[str], raw: Sequence[str], start: int) -> tuple[int, str] | None:
        """How many words from *start* on are a name, and whose."""
        if raw[start][0].islower():
            return None
        for words, ident, loud in self._by_first.get(plain[start], ()):
            if tuple(plain[start : start + len(words)]) == words and (
                not loud or raw[start].isupper()
            ):
                return len(words), ident
        return None


_WORD = re.compile(r"[^\W_]+")
_SENTENCE = regex.compile(r"(?<=[.!?])\s+(?=[\p{Lu}\p{Lo}“\"«¿¡(])")
_ABBREVIATED = re.compile(r"\b(?:paras?|pars?|arts?|no|nos|cf|e\.g|i\.e|resp)\.$", re.IGNORECASE)
_ABBREVIATION = 8
"""Code points that hold any of these."""
_PARAGRAPH = re.compile(
    r"\b(?:(?:operative |preambular )?(?:sub-?)?paragraphs?|paras?\.?|paragraphes?|p[áa]rrafos?|"
    r"articles?|artículos?|alinéas?|OPs?|PPs?)\s*(?=[\d(])|[§¶]+\s*(?=\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\s*(?:,|;|&|and|et|y)?\s*(\d+(?:\.\d+)*[A-Z]?(?:\s+[a-z]+ies|\s+(?:bis|ter|quater|alt))?"
    r"(?:\s?\([a-z]{1,4}\))*)(?![\w%])"
)
_OWN_SIGN = re.compile(r"§(?=[^\W\d])")
"""What a sentence has itself of our signs."""
_OF_ANOTHER = re.compile(r"\s*(?:,\s*)?(?:of|in|du|de|del)\s+(?!this|the (?:text|draft|zero))")


def sentences(text: str) -> Iterator[str]:
    """The sentences of *text*; a line ends one, a stop after "para" does not."""
    for line in text.splitlines():
        open_words = ""
        for part in _SENTENCE.split(line.strip()):
            open_words = f"{open_words} {part}".strip()
            if not _ABBREVIATED.search(open_words[-_ABBREVIATION:]):
                yield from (open_words,) if open_words else ()
                open_words = ""
        if open_words:
            yield open_words


@dataclass(frozen=True, slots=True)
class Signed:
    """A sentence in plain words, with signs for what it names.

    §p0 is the first of *parties*, §q0 the first of *quoted*, §r the paragraphs *labels*.
    """

    sentence: str
    words: str
    parties: tuple[str, ...]
    quoted: tuple[str, ...]
    labels: tuple[str, ...]


def signed(sentence: str, sender: str, names: Names) -> Signed | None:
    """*sentence* in signs; None where it names paragraphs in two places, or of another text."""
    text = _OWN_SIGN.sub("§ ", sentence)
    there = quotes(text)
    quoted = tuple(text[quote.first : quote.last] for quote in there)
    bare, done = "", 0
    for n, quote in enumerate(there):
        bare += f"{text[done : quote.start]} §q{n} "
        done = quote.end
    bare += text[done:]
    named = list(_PARAGRAPH.finditer(bare))
    labels: tuple[str, ...] = ()
    if len(named) > 1:
        return None
    if named:
        labels, end = _labels(bare, named[0].end())
        if not labels or _OF_ANOTHER.match(bare, end):
            return None
        bare = f"{bare[: named[0].start()]} §r {bare[end:]}"
    words, parties = _with_names(bare, sender, names)
    return Signed(sentence, words, parties, quoted, labels)


def _labels(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The labels in a row from *start* on, and where they end."""
    labels: list[str] = []
    end = start
    while (found := _LABEL.match(text, end)) and parse_label(found[1]) is not None:
        labels.append(found[1])
        end = found.end()
    return tuple(labels), end


_SIGN_OR_WORD = re.compile(r"§(?:[pq]\d+|r)|[^\W_]+")


def _with_names(text: str, sender: str, names: Names) -> tuple[str, tuple[str, ...]]:
    """The words of *text* with signs for the parties, and the parties."""
    raw = _SIGN_OR_WORD.findall(text)
    plain = [word if word.startswith("§") else _plain(word) for word in raw]
    words: list[str] = []
    parties: list[str] = []
    at = 0
    while at < len(raw):
        named = names.at(plain, raw, at)
        if named is None:
            words.append(plain[at])
            at += 1
            continue
        length, ident = named
        words.append("§me" if ident == sender else f"§p{len(parties)}")
        parties += [ident] if ident != sender else []
        at += length
    return " ".join(word for word in words if word), tuple(parties)
