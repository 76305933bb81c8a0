"""Reference documents by the names that delegations use for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
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
    words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
    found: list[tuple[int, int, Reference]] = []
    for at, (start, _, word) in enumerate(words):
        if (found and start < found[-1][1]) or _flat(word) not in _beginnings():
            continue
        named = _longest(text, words[at : at + _most_words()])
        if named:
            found.append((start, *named))
    return tuple(found)


_WORD = regex.compile(r"[\p{L}\p{N}]+|\+")
_GAP = regex.compile(r"[\s\-\u2010\u2011–,:()*_]*")


def _longest(text: str, words: Sequence[tuple[int, int, str]]) -> tuple[int, Reference] | None:
    """The end of the longest name that *words* begin with, and what it names."""
    acronym = _acronyms().get(words[0][2])
    best = (words[0][1], acronym) if acronym else None
    flat, before = "", words[0][0]
    for start, end, word in words:
        flat += _flat(word)
        if flat not in _beginnings() or not _GAP.fullmatch(text, before, start):
            break
        before = end
        if flat in _names():
            best = (end, _names()[flat])
    return best


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
    return "".join(word.lower().removesuffix("s") for word in _WORD.findall(name))


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
