"""Titles of documents that no table holds, known by their words: "Harbour Accord"."""

from functools import cache

import regex

from adref.base.facts import table
from adref.text.excerpts import head

_LONGEST = 14
_SYMBOL = regex.compile(
    r"\p{Lu}{1,8}(?:/[\p{L}\d]+(?:[.\-][\p{L}\d]+)*){1,4}/(?:[\p{L}.]+\.)?\d+(?![\p{L}/])"
)


def title_at(text: str, at: int) -> int | None:
    """The end of the title or strange symbol that begins at *at*, None where none does.

    *at* and the end are code points.

    A title is a run of at least two words that begins with a capital (or is in a script without
    capitals): a word for a kind of document is among them, small words stand only between them.
    A symbol of an organ that we do not know ("TC/RES/8/14") is as good as a title.
    """
    strange = _SYMBOL.match(text, at)
    if strange:
        return strange.end()
    found = None if text[at].islower() else _title().match(text, at)
    if found is None or not _kind().search(found[0]):
        return None
    return found.end() if len(_WORD.findall(found[0])) > 1 or _HAN.search(found[0]) else None


def quoted_title_at(text: str, at: int) -> tuple[int, str] | None:
    """The end and the words of a title in quotation marks: "resolution “Harbours for all”".

    A word for a kind of document stands before it, at *at*; None where it is no such title.
    """
    found = _quoted_title().match(text, at)
    return (found.end(), found["title"]) if found else None


@cache
def _quoted_title() -> regex.Pattern[str]:
    title = r"(?P<title>[^“”«»\"]{4,200}?)"
    quoted = rf"(?:“{title}”|«\s?{title}\s?»|\"{title}\")"
    before = rf"(?:\p{{Lu}}[\p{{L}}\-]*\s+){{0,4}}{_kinds()},?\s+"  # General Assembly resolution
    return regex.compile(rf"{before}(?:entitled\s+|intitulée\s+|titulada\s+)?{quoted}")


def short_title(title: str) -> str:
    """*title* as it stands beside a symbol: its first words."""
    return title if len(title) <= _SHOWN else f"{head(title, _SHOWN).rstrip(' ,;:-–—')} …"


_SHOWN = 60
"""Code points of a title that stands beside a symbol."""


def ends_in_kind(title: str) -> bool:
    """Whether a bare number after *title* may be a place in it: "Port Selene Plan of Action 21".

    In "Ministerial Decision 5" it is a part of the name, in "Agenda Item 5" of something else, and
    "Work programme 5" is no name.
    """
    return len(_CAPITAL.findall(title)) > 1 and bool(_ends_in_kind().fullmatch(title))


def any_of(words: list[str]) -> str:
    """The expression for one of *words*, the longest first.

    Any white space stands between their parts, and an apostrophe may be a curly one.
    """
    ordered = sorted(words, key=len, reverse=True)
    words_apart = [r"\s+".join(map(regex.escape, word.split())) for word in ordered]
    return "|".join(words_apart).replace("'", "['’]")


_CAPITAL = regex.compile(r"(?<![\p{L}\p{N}])[\p{Lu}\p{Lo}]")
_WORD = regex.compile(r"\p{Lu}[\p{L}\p{N}]*|[\p{L}\p{N}]{4,}|\d+")
_HAN = regex.compile(r"\p{Han}")
_REST = r"[\p{L}\p{M}\p{N}]*(?:['’\-‐][\p{L}\p{N}]+)*"
_YEAR = r"(?:19|20)\d\d(?![\p{L}\p{N}/])"
_END = r"(?![\p{L}\p{N}])"


@cache
def _title() -> regex.Pattern[str]:
    """A run of words that may be a title; it stops before a place in a document ("OP 4")."""
    facts = table("adref.text", "citation_words.toml")
    places = any_of([word for entry in facts["locator"] for word in entry["words"]])
    place = rf"(?!(?i:{places})\.?\s*(?:[Nn]os?\.\s*)?(?:\d|[IVXLC]+{_END}))"
    small = rf"{place}(?i:{any_of(facts['titles']['small'])})(?:{_END}|(?<=[dlDL])(?=['’]))"
    opening = any_of([*facts["strong"], *facts["weak"], *facts["titles"]["small"]])
    word = rf"(?:{_kinds()}{_END}|{place}[\p{{Lu}}\p{{Lo}}]{_REST}|{_YEAR})"
    gap = rf"(?:\s+(?:{small}(?:\s+|['’]))*|['’])"
    number = rf"(?:(?<={_kinds('numbered')})\s+\d{{1,3}}(?![\p{{L}}\p{{N}}/%.]))?"
    return regex.compile(
        rf"(?!(?i:{opening}){_END}){word}(?:{gap}{word}){{0,{_LONGEST}}}+{number}", regex.VERSION1
    )


def _kinds(names: str = "kinds") -> str:
    return rf"(?i:{any_of(table('adref.text', 'citation_words.toml')['titles'][names])})s?"


@cache
def _kind() -> regex.Pattern[str]:
    """A word for a kind of document; in Chinese nothing parts it from the name before it."""
    return regex.compile(rf"(?:(?<![\p{{L}}\p{{N}}])|(?<=\p{{Han}})){_kinds()}{_END}")


@cache
def _ends_in_kind() -> regex.Pattern[str]:
    return regex.compile(rf".*\b(?!{_kinds('numbered')}$){_kinds()}", regex.DOTALL)
