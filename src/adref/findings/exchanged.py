"""Two readings side by side, told by meaning: "promote advance", "in line with in accordance with".

A word put in the place of another of its kind stands beside it where the strike of the old one
was lost. Which words take each other's place stands in exchanges.toml.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent, after, before

_Phrase = tuple[str, ...]
_KINDS = ("verbs", "nouns", "adjectives", "prepositions")
_PHRASAL = frozenset({"in", "on", "by", "through", "for"})


def exchanged(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """Two words of one row side by side."""
    if not adjacent(words, at):
        return None
    first, second = words[at].low, words[at + 1].low
    kind = _kinds().get((first, second))
    written_small = words[at + 1].is_lower or second in g.nouns["people"]
    if kind is None or not written_small or _is_right(g, words, at, kind):
        return None
    if kind == "prepositions":
        return _prepositions(g, words, at)
    evidence = f"'{first}' and '{second}' mean the same and stand side by side"
    return Clash(at, at + 1, evidence, Confidence.LIKELY)


def _is_right(g: Grammar, words: Sequence[Word], at: int, kind: str) -> bool:
    """Whether the two are one compound, "growth development plans", or a noun and its predicate."""
    following = after(words, at + 1)
    match kind:
        case "nouns":
            plural = words[at].low.endswith("s") or words[at].low in g.nouns["people"]
            return not plural and bool(following) and not g.is_function(following)
        case "adjectives":
            return g.is_a(following, "prepositions", "be", "modals")
        case _:
            return False


def _prepositions(g: Grammar, words: Sequence[Word], at: int) -> Clash:
    """Two prepositions; the first may be part of a verb ("carried on upon request")."""
    first = words[at].low
    verb = first in _PHRASAL and (g.form(before(words, at)) or g.is_past(before(words, at)))
    sure = Confidence.LIKELY if verb else Confidence.CERTAIN
    return Clash(at, at + 1, "two prepositions of one meaning side by side", sure)


@cache
def _kinds() -> Mapping[tuple[str, str], str]:
    """What kind of words two words of one row are."""
    facts = table("adref.findings", "exchanges.toml")
    rows = [(kind, row.split()) for kind in _KINDS for row in facts[kind]]
    pairs = ((kind, one, two) for kind, row in rows for one in row for two in row if one != two)
    return {(one, two): kind for kind, one, two in pairs}


def exchanged_phrases(_: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """Two phrases of one row side by side: "in line with in accordance with"."""
    for phrase, other in _pairs_at(words, at):
        then = at + len(phrase)
        if _stands(words, then, other) and words[then].joined:
            evidence = f"'{' '.join(phrase)}' and '{' '.join(other)}' side by side"
            return Clash(at, then + len(other) - 1, evidence, Confidence.LIKELY)
    return None


def _pairs_at(words: Sequence[Word], at: int) -> Iterator[tuple[_Phrase, _Phrase]]:
    """The phrase that stands at *at*, with each that may take its place."""
    for phrase, others in _openings().get(words[at].low, ()):
        if _stands(words, at, phrase):
            yield from ((phrase, other) for other in others)


def _stands(words: Sequence[Word], at: int, phrase: _Phrase) -> bool:
    """Whether *phrase* stands at *at*."""
    if not adjacent(words, at, len(phrase)):
        return False
    return all(words[at + n].low == word for n, word in enumerate(phrase))


@cache
def _openings() -> Mapping[str, Sequence[tuple[_Phrase, Sequence[_Phrase]]]]:
    """The phrases by their first word, each with those that take its place, the longest first."""
    found: dict[str, list[tuple[_Phrase, list[_Phrase]]]] = defaultdict(list)
    for row in table("adref.findings", "exchanges.toml")["phrases"]:
        phrases = sorted((tuple(p.split()) for p in row.split("|")), key=len, reverse=True)
        for phrase in phrases:
            found[phrase[0]].append((phrase, [p for p in phrases if p != phrase]))
    return found
