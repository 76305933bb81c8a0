"""English as far as function words and the shapes of words tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word classes of one language; every set holds words in lower case.

    *functions* are the words of all closed *classes* together.
    *forms* leads from a form of an unmistakable verb to what it is: "plain", "third" (-s),
    "ing" or "past".
    """

    classes: Mapping[str, frozenset[str]]
    functions: frozenset[str]
    forms: Mapping[str, str]
    pairs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    verbs: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]

    def is_a(self, word: str, *names: str) -> bool:
        """Whether *word*, in lower case, is in one of the classes called *names*."""
        return any(word in self.classes[name] for name in names)

    def form(self, word: str) -> str:
        """Which form of an unmistakable verb *word* is, "" if it is none."""
        return self.forms.get(word, "")

    def is_past(self, word: str) -> bool:
        """Whether *word* looks like a past form or a participle."""
        return word.endswith("ed") or word in self.verbs["irregular_pasts"]

    def is_plural_noun(self, word: str) -> bool:
        """Whether the shape of *word* says plural noun, and not also verb."""
        if word in self.nouns["people"]:
            return True
        if word in self.nouns["plural_exceptions"]:
            return False
        return word.endswith(tuple(self.nouns["plural_endings"]))

    def is_noun(self, word: str) -> bool:
        """Whether the shape of *word* says noun: "governance", "security"."""
        return word.endswith(tuple(self.nouns["endings"])) and not self.is_adjective(word)

    def is_adjective(self, word: str) -> bool:
        """Whether the shape of *word* says adjective; some nouns that look like one are known."""
        if word in self.adjectives["short"]:
            return True
        if word in self.adjectives["not_by_ending"] or self.is_function(word):
            return False
        return word.endswith(tuple(self.adjectives["endings"])) and len(word) > len("final") - 1

    def is_function(self, word: str) -> bool:
        """Whether *word* is of a closed class and names nothing."""
        return word in self.functions


@cache
def english() -> Grammar:
    """The English tables, read once."""
    facts = table("adref.findings", "english.toml")

    def sets(name: str) -> dict[str, frozenset[str]]:
        return {key: frozenset(words.split()) for key, words in facts[name].items()}

    verbs = sets("verbs") | sets("sentences")
    classes = sets("classes")
    functions = frozenset[str]().union(*classes.values())
    return Grammar(
        classes,
        functions,
        _forms(verbs["plain"], verbs["doubling"]),
        sets("pairs"),
        sets("nouns") | sets("noun_shapes"),
        verbs,
        sets("adjectives"),
    )


def _forms(plain: frozenset[str], doubling: frozenset[str]) -> dict[str, str]:
    """Every regular form of the *plain* verbs; a form that is a plain verb too stays one."""
    forms: dict[str, str] = {}
    for verb in plain:
        forms[_third(verb)] = "third"
        stem = verb + verb[-1] if verb in doubling else _stem(verb)
        forms[stem + "ing"] = "ing"
        forms[stem + "ed" if verb in doubling else _past(verb)] = "past"
    forms.update(dict.fromkeys(plain, "plain"))
    for noun in ("proceeds", "amends", "meaning", "being"):
        forms.pop(noun, None)
    return forms


def _stem(verb: str) -> str:
    """The verb as it stands before -ing."""
    if verb.endswith("ie"):
        return verb[:-2] + "y"
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return verb[:-1] if silent else verb


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    if verb.endswith("e"):
        return verb + "d"
    return _stem(verb) + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
