"""The patterns of sentences that take a stance, built from the words of each language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from adref.base.facts import table

LANGUAGES = ("english", "french", "spanish")
_STANCES = ("supports", "opposes", "reserves", "flexible", "unopposed")
_WORDS = (
    "negations",
    "partial",
    "softeners",
    "hedges",
    "contrasts",
    "subordinators",
    "statements",
    "tails",
)
_PARTY = r"§p\d++"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The sentences of one language as patterns over signed words.

    *core* is a stance after its subject, *passive* a whole sentence in which a proposal is
    acceptable, *whose* the proposals that are meant with what follows them, *named* such
    proposals that are all called so, *here* the paragraph. *stances* are the phrases by the key
    of their table, *words* the lists of words, *hints* those of which a stance has one.
    """

    core: re.Pattern[str]
    passive: re.Pattern[str]
    whose: re.Pattern[str]
    named: re.Pattern[str]
    here: re.Pattern[str]
    stances: Mapping[str, str]
    words: Mapping[str, re.Pattern[str]]
    hints: frozenset[str]
    dropped: frozenset[str]
    acceptable: frozenset[str]

    def has(self, kind: str, words: str) -> bool:
        """Whether one of the words of *kind* stands in *words*."""
        return self.words[kind].search(words) is not None


@cache
def grammar(language: str) -> Grammar:
    """The grammar of one of the languages."""
    words = table("adref.negotiation", "stances.toml")[language]
    stances = {
        form: stance
        for stance in _STANCES
        for phrase in words[stance]
        for form in _forms(phrase, words["contractions"])
    }
    named, any_item = _items(words)
    here = _here(words)
    return Grammar(
        _core(words, stances),
        _passive(words, any_item, here),
        re.compile(f"(?P<whose>{any_item})(?:{_at(words)})?{_tails(words)}(?P<rest>(?: .*)?)$"),
        re.compile(named),
        re.compile(f"(?: (?P<here>{here}))?{_tails(words)}"),
        stances,
        {kind: re.compile(rf"(?<![^ ]){_any(words[kind])}(?![^ ])") for kind in _WORDS},
        _hints(words, stances),
        frozenset(words["dropped"]),
        frozenset(words["acceptable"]),
    )


def _forms(phrase: str, contractions: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """*phrase*, and as it stands where its last word is one with an article."""
    yield phrase
    before, _, last = phrase.rpartition(" ")
    for contracted in contractions.get(last, ()):
        yield f"{before} {contracted}"


@cache
def hints() -> frozenset[str]:
    """Words without one of which no text holds a stance, in any language."""
    return frozenset().union(*(grammar(language).hints for language in LANGUAGES))


def _hints(words: Mapping[str, Any], stances: Iterable[str]) -> frozenset[str]:
    """Of each phrase the longest word."""
    phrases = (*stances, *words["acceptable"], *words["unacceptable"])
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def _any(words: Iterable[str]) -> str:
    """A pattern for one of *words*, the longest first; one that never fits if there are none.

    What is repeated is never tried in another way (possessive and atomic groups): a hostile
    sentence of words that can be divided in many ways would take for ever.
    """
    listed = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, listed))})(?![^ ])" if listed else "(?!)"


def _core(words: Mapping[str, Any], stances: Iterable[str]) -> re.Pattern[str]:
    """A subject, words between, a stance.

    The subject may be left out at the start, after "paragraph 12:", and after "and".
    """
    subject = rf"(?<![^ ])(?P<subject>{_any(words['subjects'])}) "
    joined = rf"(?<![^ ])(?P<and>{re.escape(words['and'][0])}) "
    between = f"(?P<between>(?>{_any((*words['between'], *words['negations']))} )*)"
    return re.compile(
        f"(?:{subject}|^|(?<=^§r )|{joined}){between}(?P<phrase>{_any(stances)})(?![^ ])"
    )


def _items(words: Mapping[str, Any]) -> tuple[str, str]:
    """Proposals by their parties: only such as are called proposals, and bare parties as well."""
    and_, of, nouns = f"{_any(words['and'])} ", _any(words["of"]), _any(words["nouns"])
    adjectives = _any(words["adjectives"])
    several = f"{_PARTY}(?: (?:{and_})?{_PARTY})*+"
    own = f"{several}(?: {_any(words['possessives'])})?(?: {adjectives})* {nouns}"
    made = f"(?:{adjectives} )*{nouns} {of} {several}"
    that = f"{_any(words['that_of'])} {several}"
    determiner = f"(?:{_any(words['determiners'])} )?"
    named = f"{determiner}(?:{own}|{made}|{that})"
    bare = f"{determiner}(?:{own}|{made}|{that}|{several})"
    return tuple(f"{item}(?: (?:{and_})?{item})*+" for item in (named, bare))  # type: ignore[return-value]


def _at(words: Mapping[str, Any]) -> str:
    """Where: "on paragraph 12"."""
    return f"(?: {_any(words['at'])})?(?: {_any(words['determiners'])})? §r"


def _here(words: Mapping[str, Any]) -> str:
    """The paragraph itself, as this one or by its label."""
    determiner = f"(?:{_any(words['determiners'])} )?"
    return f"(?:{_any(words['at'])} )?(?:{_any(words['here'])}|{determiner}§r)"


def _tails(words: Mapping[str, Any]) -> str:
    return f"(?: {_any(words['tails'])})*+"


def _passive(words: Mapping[str, Any], item: str, here: str) -> re.Pattern[str]:
    """Proposals that are acceptable, or not: "the EU proposal is not acceptable to us"."""
    negation = f"(?:{_any(words['negations'])} )?"
    accepted = _any((*words["acceptable"], *words["unacceptable"]))
    return re.compile(
        f"(?:(?P<whose>{item})(?:{_at(words)})?|{here}) (?P<before>{negation}){_any(words['is'])} "
        f"(?P<after>{negation})(?P<phrase>{accepted}){_tails(words)}"
    )
