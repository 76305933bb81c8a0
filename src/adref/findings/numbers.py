"""Two readings in one phrase, told by number: "these challenge", "a systems of", "three six".

The determiner of the old noun is left before the new one, or the old number beside the new.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent, after, before

_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACES = frozenset({"article", "paragraph", "resolution", "decision", "chapter", "annex"})
_SINGULAR = ("tion", "ment", "ity", "ship", "ology")
_PLURAL = ("ities", "ologies", "ships")
_NO_PLURAL = ("ss", "us", "is", "ics", "'s")


def two_numbers(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """Two numbers side by side: "three six Sectors", "by 2025 2030"."""
    if not adjacent(words, at):
        return None
    first, second = words[at].low, words[at + 1].low
    in_words = g.is_a(first, "numbers") and g.is_a(second, "numbers") and first != "one"
    years = all(_YEAR.fullmatch(word) for word in (first, second))
    if first == second or not (in_words or years) or before(words, at) in _PLACES:
        return None
    return Clash(at, at + 1, "two numbers side by side", Confidence.LIKELY)


def number_clash(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """A determiner and a noun of different numbers."""
    if not adjacent(words, at) or not words[at + 1].is_lower or not _ends_there(g, words, at + 1):
        return None
    word, noun = words[at].low, words[at + 1].low
    if words[at].text != "A" and _is_one_of_many(g, word, noun):
        return Clash(at, at + 1, f"'{word}' before the plural '{noun}'", Confidence.LIKELY)
    single = noun in _numbers()["singulars"] or noun.endswith(_SINGULAR)
    if word in _numbers()["many"] and single and not _is_listed(words, at + 1):
        return Clash(at, at + 1, f"'{word}' before the singular '{noun}'", Confidence.LIKELY)
    return None


def _ends_there(g: Grammar, words: Sequence[Word], at: int) -> bool:
    """Whether the phrase ends with the noun at *at*, unlike in "a systems approach"."""
    following = after(words, at)
    adverb = g.is_a(following, "adverbs")
    return not following or bool(g.form(following)) or (g.is_function(following) and not adverb)


def _is_one_of_many(g: Grammar, word: str, noun: str) -> bool:
    numbers = _numbers()
    if word in numbers["one_or_verb"]:
        return noun in numbers["plurals"] or noun.endswith(_PLURAL)
    known = noun in numbers["one_in_s"] or noun in g.nouns["plural_modifiers"]
    plural = noun.endswith("s") and not noun.endswith(_NO_PLURAL)
    return word in numbers["one"] and plural and not known


def _is_listed(words: Sequence[Word], at: int) -> bool:
    """Whether the noun at *at* begins a list: "various research and development activities"."""
    if at + 1 == len(words):
        return False
    return words[at + 1].gap.strip() == "," or words[at + 1].low in ("and", "or")


@cache
def _numbers() -> Mapping[str, frozenset[str]]:
    facts = table("adref.findings", "exchanges.toml")["numbers"]
    return {name: frozenset(words.split()) for name, words in facts.items()}
