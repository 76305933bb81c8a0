"""Titles of documents that no table holds, known by their words: "Harbour Accord"."""

from functools import cache

import regex

from adref.base.facts import table

_LONGEST = 14


def title_at(text: str, at: int) -> int | None:
    """The end of the title that begins at *at*, None where none does; code points.

    A title is a run of at least two words with a capital (or in a script without capitals), a word
    for a kind of document among them and small words only between them.
    """
    found = _title().match(text, at)
    if found is None:
        return None
    printed = found[0]
    named = len(_CAPITAL.findall(printed)) > 1
    return found.end() if named and _kind().search(printed) else None


def ends_in_kind(title: str) -> bool:
    """Whether a bare number after *title* may be a place in it: "Port Selene Plan of Action 21".

    In "Ministerial Decision 5" it is a part of the name, in "Agenda Item 5" of something else.
    """
    return bool(_ends_in_kind().fullmatch(title))


def any_of(words: list[str]) -> str:
    """The expression for one of *words*, the longest first, any white space between their parts."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(map(regex.escape, word.split())) for word in ordered)


_CAPITAL = regex.compile(r"(?<![\p{L}\p{N}])(?:[\p{Lu}\p{Lo}]|(?:19|20)\d\d(?!\p{N}))")
_REST = r"[\p{L}\p{M}\p{N}]*(?:['’\-‐][\p{L}\p{N}]+)*"
_YEAR = r"(?:19|20)\d\d(?![\p{L}\p{N}/])"
_END = r"(?![\p{L}\p{N}])"
_HAN = r"(?<=\p{Han})"


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
    return regex.compile(rf"(?:(?<![\p{{L}}\p{{N}}])|{_HAN}){_kinds()}{_END}")


@cache
def _ends_in_kind() -> regex.Pattern[str]:
    return regex.compile(rf".*\b(?!{_kinds('numbered')}$){_kinds()}", regex.DOTALL)
