"""Reference documents by the names that delegations use for them."""

from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import regex

from adref.base.facts import table
from adref.text.symbols import AnySymbol, parse_symbol


@dataclass(frozen=True, slots=True)
class Reference:
    """A document of general reference; *symbol* is None where it has none that we know of."""

    title: str
    symbol: AnySymbol | None


def find_references(text: str) -> tuple[tuple[int, int, Reference], ...]:
    """Every known document named in *text* with the start and end of its name, in order.

    At each word the longest name that begins there counts.
    """
    found: list[tuple[int, int, Reference]] = []
    done = 0
    for word in _WORD.finditer(text):
        named = reference_at(text, word.start()) if word.start() >= done else None
        if named:
            done = named[0]
            found.append((word.start(), *named))
    return tuple(found)


def reference_at(text: str, at: int) -> tuple[int, Reference] | None:
    """The end of the longest name of a known document that begins at *at*, and the document."""
    first = _WORD.match(text, at)
    if first is None or _flat_word(first[0]) not in _beginnings():
        return None
    return _longest(text, first)


_WORD = regex.compile(r"[\p{L}\p{N}]+|\+")
_GAP = regex.compile(r"[\s\-\u2010\u2011–,:()*_]*")


def _longest(text: str, first: regex.Match[str]) -> tuple[int, Reference] | None:
    """The end of the longest name that begins with the word *first*, and what it names."""
    acronym = _acronyms().get(first[0])
    best = (first.end(), acronym) if acronym else None
    flat, before = "", first.start()
    for word in islice(_WORD.finditer(text, before), _most_words()):
        flat += _flat_word(word[0])
        if flat not in _beginnings() or not _GAP.fullmatch(text, before, word.start()):
            break
        before = word.end()
        if flat in _names():
            best = (before, _names()[flat])
    return best


@dataclass(frozen=True, slots=True)
class Known:
    """A document of general reference as it may be held in a library.

    *annex* is the part of the document with *symbol* that it is, "annex I", or "" for all of it.
    *also* are other symbols under which its text was issued, *date* is ISO 8601.
    """

    title: str
    symbol: AnySymbol | None
    date: str
    annex: str
    also: tuple[str, ...]


def known(symbol: str, title: str) -> Known | None:
    """The document called *title*, or the only one with *symbol*, None where none is known.

    *title* may be any of its names, *symbol* is in its standard form; each may be "".
    """
    named = _names().get(_flat(title)) if title else None
    if named is not None and (not symbol or symbol in _symbols(_known()[named.title])):
        return _known()[named.title]
    held = [entry for entry in _known().values() if symbol and symbol in _symbols(entry)]
    whole = [entry for entry in held if not entry.annex]
    return whole[0] if len(whole) == 1 else None


def _symbols(entry: Known) -> tuple[str, ...]:
    return (*((str(entry.symbol),) if entry.symbol else ()), *entry.also)


@cache
def _known() -> dict[str, Known]:
    return {
        entry["title"]: Known(
            entry["title"],
            _reference(entry).symbol,
            str(entry.get("date", "")),
            entry.get("annex", ""),
            tuple(entry.get("also", ())),
        )
        for entry in _entries()
    }


def known_document(symbol: AnySymbol) -> Reference:
    """The document that *symbol* names, with its title "" if it is not among those we know.

    Where two share a symbol ("Pact for the Future", "Global Digital Compact") the title is "".
    """
    titles = _titles().get(symbol, ())
    return Reference(titles[0] if len(titles) == 1 else "", symbol)


@cache
def _titles() -> dict[AnySymbol, tuple[str, ...]]:
    titles: dict[AnySymbol, tuple[str, ...]] = {}
    for entry in _entries():
        symbol = _reference(entry).symbol
        if symbol is not None:
            titles[symbol] = (*titles.get(symbol, ()), entry["title"])
    return titles


def _flat(name: str) -> str:
    """A name as it is compared: letters and digits in lower case, words without a plural s."""
    return "".join(map(_flat_word, _WORD.findall(name)))


def _flat_word(word: str) -> str:
    return word.lower().removesuffix("s")


@cache
def _acronyms() -> dict[str, Reference]:
    return {acronym: _reference(e) for e in _entries() for acronym in e.get("acronyms", ())}


@cache
def _names() -> dict[str, Reference]:
    """Every name and title as compared."""
    return {_flat(name): _reference(entry) for entry in _entries() for name in _all_names(entry)}


@cache
def _beginnings() -> frozenset[str]:
    """What a name can begin with, word by word, and every acronym."""
    return frozenset(map(_flat, _acronyms())) | frozenset(
        "".join(map(_flat, words[:count]))
        for entry in _entries()
        for words in map(_WORD.findall, _all_names(entry))
        for count in range(1, len(words) + 1)
    )


@cache
def _most_words() -> int:
    return max(len(_WORD.findall(name)) for entry in _entries() for name in _all_names(entry))


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = table("adref.text", "references.toml")["reference"]
    return entries


def _all_names(entry: dict[str, Any]) -> list[str]:
    return [entry["title"], *entry["names"]]


def _reference(entry: dict[str, Any]) -> Reference:
    return Reference(entry["title"], parse_symbol(entry.get("symbol", "")))
