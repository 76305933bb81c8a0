"""Two readings side by side, told by phrases: nouns without a joint, a verb without a subject."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adref.findings.exchanged import exchanged, exchanged_phrases
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.numbers import number_clash, two_numbers
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent, after, before

_JOINTS = ("prepositions", "conjunctions", "modals", "be", "have")


def stacked(grammar: Grammar, words: Sequence[Word]) -> Iterator[Clash]:
    """Every place where two phrases stand side by side with nothing to join them."""
    yield from _verb_without_subject(grammar, words)
    for at in range(len(words) - 1):
        found = next((c for rule in _RULES if (c := rule(grammar, words, at))), None)
        if found:
            yield found


def _people_after_plural(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "marginalised communities people in": a plural, people, and the phrase goes on."""
    first, second = words[at].low, words[at + 1].low
    if not adjacent(words, at) or second not in g.nouns["people"] or not words[at + 1].is_lower:
        return None
    if not g.is_plural_noun(first) or first in g.nouns["plural_modifiers"]:
        return None
    beside = at + 2 == len(words) or not words[at + 2].joined
    goes_on = g.is_a(after(words, at + 1), "prepositions", "conjunctions", "subordinators")
    if not (beside or goes_on):
        return None  # "the barriers women face": a relative clause
    phrase = at - 1 if before(words, at) and not _is_joint(g, before(words, at)) else at
    sure = not beside and before(words, phrase) != "the"
    return Clash(
        phrase,
        at + 1,
        "two noun phrases side by side",
        Confidence.CERTAIN if sure else Confidence.LIKELY,
    )


def _is_joint(g: Grammar, word: str) -> bool:
    return g.is_a(word, *_JOINTS, "articles", "possessives", "quantifiers", "subordinators")


def _phrase_after_plural(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "coastal communities small farmers and": a plural, then an adjective and its noun."""
    if not adjacent(words, at, 3) or not all(w.is_lower for w in words[at + 1 : at + 3]):
        return None
    first, second, third = (word.low for word in words[at : at + 3])
    nouns = g.is_plural_noun(first) and g.is_plural_noun(third)
    if not nouns or first in g.nouns["plural_modifiers"] or not g.is_adjective(second):
        return None
    beside = at + 3 == len(words) or not words[at + 3].joined
    goes_on = g.is_a(after(words, at + 2), "prepositions", "conjunctions")
    if not (beside or goes_on):
        return None
    return Clash(at, at + 2, "two noun phrases side by side", Confidence.LIKELY)


def _same_head(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "cybersecurity ICT security", "countries least developed countries": a head, again."""
    head = words[at]
    if len(head.low) < len("care") or not head.is_lower or g.is_function(head.low):
        return None
    for far in (at + 2, at + 3):
        if adjacent(words, at, far - at + 1) and words[far].low == head.low:
            between = words[at + 1 : far]
            if all(_may_modify(g, word) for word in between):
                return Clash(at, far, f"'{head.low}' twice in one phrase", Confidence.LIKELY)
    return None


def _may_modify(g: Grammar, word: Word) -> bool:
    """Whether *word* may stand before the noun a second phrase is about."""
    if g.is_function(word.low) or word.low in g.verbs["not_only_participles"]:
        return word.low in ("least", "most", "more", "less")
    return _can_modify(word) and not word.low.isdigit()


def _can_modify(word: Word) -> bool:
    """Whether it may stand before a noun: no "enables", no first word of a heading run in."""
    return word.text.isupper() or (word.is_lower and not word.low.endswith("s"))


def _second_and(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "open, stable and peaceful and interoperable": a list that ends twice."""
    if at < 1 or not adjacent(words, at, 4) or words[at].joined is False:
        return None
    one, first, two = words[at].low, words[at + 1], words[at + 2].low
    last, opener = words[at + 3], words[at - 1]
    if (one, two) != ("and", "and") or opener.gap.strip() != ",":
        return None
    if not all(w.is_lower and g.is_adjective(w.low) for w in (opener, first, last)):
        return None
    return Clash(at - 1, at + 3, "a list with 'and' twice at its end", Confidence.LIKELY)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "ous", "is"))


@dataclass(slots=True)
class _Clause:
    """What a clause has so far: *spent*, the verb its "to" was used up by, and a free subject."""

    spent: int | None = None
    subject: bool = False


def _verb_without_subject(g: Grammar, words: Sequence[Word]) -> Iterator[Clash]:
    """As in "implemented to enhance security ensure that": the second verb has nobody to do it.

    A plain verb needs "to", a modal verb or a plural subject; where an earlier verb of the
    clause has used up what there was, it has none.
    """
    clause = _Clause()
    for at, word in enumerate(words):
        if word.opens:
            clause = _Clause()
        if g.form(word.low) == "plain" and word.is_lower:
            clash = _spent_twice(g, words, clause, at)
            if clash:
                yield clash
            led = before(words, at) == "to"
            clause.spent = at if led else None
            clause.subject = clause.subject and led
        else:
            _go_on(g, clause, word.low)


def _go_on(g: Grammar, clause: _Clause, word: str) -> None:
    """Take in a word that is no plain verb."""
    joint = g.is_a(word, "conjunctions", "subordinators", "modals", "be", "have", "demonstratives")
    helper = word in g.verbs["with_plain_verb"] or word in ("to", "do", "does", "did")
    if joint or helper or _may_be_subject(g, word):
        clause.spent = None
    if g.is_a(word, "modals", "be", "have"):
        clause.subject = False
    elif _may_be_subject(g, word):
        clause.subject = True


def _spent_twice(g: Grammar, words: Sequence[Word], clause: _Clause, at: int) -> Clash | None:
    if clause.spent is None or clause.subject or not _has_object(g, words, clause.spent, at):
        return None
    sure = after(words, at) in ("that", "the", "a", "their", "its")
    return Clash(
        clause.spent,
        at,
        "a second plain verb without 'to' or a subject",
        Confidence.CERTAIN if sure else Confidence.LIKELY,
    )


def _may_be_subject(g: Grammar, word: str) -> bool:
    pronoun = word in ("they", "we", "you", "i", "all", "both", "many", "people", "others")
    return pronoun or (_is_plural(word) and not g.is_a(word, "prepositions"))


def _has_object(g: Grammar, words: Sequence[Word], verb: int, at: int) -> bool:
    """Whether one to four words stand between, the last of them a possible noun."""
    between = [word.low for word in words[verb + 1 : at]]
    return (
        1 <= len(between) <= len("four")
        and not _is_joint(g, between[-1])
        and not g.is_a(between[-1], "adverbs", "amounts")
        and not between[-1].endswith("ly")
    )


_RULES = (
    _people_after_plural,
    _phrase_after_plural,
    exchanged,
    exchanged_phrases,
    two_numbers,
    number_clash,
    _same_head,
    _second_and,
)
