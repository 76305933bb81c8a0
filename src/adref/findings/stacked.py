"""Two readings side by side, told by phrases: nouns without a joint, a verb without a subject."""

from collections.abc import Iterator, Sequence

from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent, after, before

_JOINTS = ("prepositions", "conjunctions", "modals", "be", "have")


def stacked(grammar: Grammar, words: Sequence[Word]) -> Iterator[Clash]:
    """Every place where two phrases stand side by side with nothing to join them."""
    yield from _verb_without_subject(grammar, words)
    for at in range(len(words) - 1):
        found = _people_after_plural(grammar, words, at) or _same_head(grammar, words, at)
        if found:
            yield found
        double = _second_and(grammar, words, at)
        if double:
            yield double


def _people_after_plural(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """ "marginalised communities people in": a plural, then people, then the phrase goes on."""
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


def _same_head(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """ "cybersecurity ICT security", "governance digital governance": a head, and again."""
    if not adjacent(words, at, 3) or len(words[at].low) < len("care"):
        return None
    first, middle, last = (word.low for word in words[at : at + 3])
    if first != last or _is_joint(g, middle) or _is_joint(g, first) or not words[at].is_lower:
        return None
    if middle in g.verbs["not_only_participles"] or not _can_modify(words[at + 1]):
        return None
    if g.is_a(middle, "adverbs", "amounts", "numbers", "demonstratives") or middle.isdigit():
        return None
    return Clash(at, at + 2, f"'{first}' twice in one phrase", Confidence.LIKELY)


def _can_modify(word: Word) -> bool:
    """Whether it may stand before a noun: no "enables", no first word of a heading run in."""
    return word.text.isupper() or (word.is_lower and not word.low.endswith("s"))


def _second_and(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """ "open, stable and peaceful and interoperable": a list that ends twice."""
    if at < 1 or not adjacent(words, at, 4) or words[at].joined is False:
        return None
    one, first, two = words[at].low, words[at + 1], words[at + 2].low
    last, opener = words[at + 3], words[at - 1]
    if (one, two) != ("and", "and") or not opener.gap.strip() == ",":
        return None
    if not all(w.is_lower and g.is_adjective(w.low) for w in (opener, first, last)):
        return None
    return Clash(at - 1, at + 3, "a list with 'and' twice at its end", Confidence.LIKELY)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "ous", "is"))


def _verb_without_subject(g: Grammar, words: Sequence[Word]) -> Iterator[Clash]:
    """ "implemented to enhance security ensure that": the second verb has nobody to do it.

    A clause is looked at from its last joint. A plain verb needs "to", a modal verb or a plural
    subject; where an earlier verb of the clause has used up what there was, it has none.
    """
    spent: int | None = None
    for at, word in enumerate(words):
        if word.opens or g.is_a(word.low, "conjunctions", "subordinators"):
            spent = None
            continue
        if g.form(word.low) == "plain" and word.is_lower:
            if spent is not None and _has_object(g, words, spent, at):
                sure = after(words, at) in ("that", "the", "a", "their", "its")
                yield Clash(
                    spent,
                    at,
                    "a second plain verb without 'to' or a subject",
                    Confidence.CERTAIN if sure else Confidence.LIKELY,
                )
            spent = at if before(words, at) == "to" else None
        elif _renews(g, word.low):
            spent = None


def _renews(g: Grammar, word: str) -> bool:
    """Whether *word* may bring a new verb: "to", a modal, a finite verb, a helper, a plural."""
    if word == "to" or g.is_a(word, "modals", "be", "have", "demonstratives"):
        return True
    return word in g.verbs["with_plain_verb"] or word in ("do", "does", "did") or _may_be_subject(g, word)


def _may_be_subject(g: Grammar, word: str) -> bool:
    pronoun = word in ("they", "we", "you", "i", "all", "both", "many", "people", "others")
    return pronoun or (_is_plural(word) and not g.is_a(word, "prepositions"))


def _has_object(g: Grammar, words: Sequence[Word], verb: int, at: int) -> bool:
    """Whether one to four words stand between, the last of them a possible noun."""
    between = [word.low for word in words[verb + 1 : at]]
    return 1 <= len(between) <= len("four") and not _is_joint(g, between[-1]) and not g.is_a(
        between[-1], "adverbs", "amounts"
    ) and not between[-1].endswith("ly")
