"""Two readings side by side, told by function words: "have has", "a the", "of in the use".

Each rule looks at two neighbouring words and says what cannot be, or nothing. A rule knows when
the pair is right after all; what is only unusual is called LIKELY.
"""

from collections.abc import Callable, Iterator, Sequence

from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent, after, before

Rule = Callable[[Grammar, Sequence[Word], int], Clash | None]

_ATTRIBUTIVE = ("-based", "-related", "-led", "-oriented", "-centred", "-centered", "-driven")
_LEADING = frozenset({"with", "by", "for", "from", "into", "of", "upon", "through", "without"})
_MAY_LEAD_A_VERB = frozenset({"to", "about", "around", "over", "until", "despite", "via", "per"})
_CLEFT = frozenset({"do", "does", "did", "what", "who", "that"})
_STRICT = frozenset({"shall", "should", "would", "could", "must", "cannot"})


def collisions(grammar: Grammar, words: Sequence[Word]) -> Iterator[Clash]:
    """Every place where two function words, or a function word and a verb, exclude each other."""
    for at in range(len(words) - 1):
        if _may_clash(grammar, words[at], words[at + 1]):
            found = next((c for rule in _RULES if (c := rule(grammar, words, at))), None)
            if found:
                yield found


def _may_clash(g: Grammar, word: Word, following: Word) -> bool:
    """Whether a rule is about *word* at all; most words of a text are quickly passed over."""
    if not following.joined or word.low == following.low:
        return False
    return g.is_function(word.low) or word.low in g.forms or "-" in word.low or word.low == "did"


def _pair(words: Sequence[Word], at: int) -> tuple[str, str]:
    return words[at].low, words[at + 1].low


def _is_running(word: Word) -> bool:
    """Whether an article is one: not the A of "annex A"."""
    return word.text != "A" or word.opens


def _two_determiners(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    holds = first == "every" or g.is_a(first, "articles", "possessives")
    more = g.is_a(second, "articles", "possessives", "demonstratives", "quantifiers")
    if not (holds and more and _is_running(words[at])) or not words[at + 1].is_lower:
        return None
    follows = after(words, at + 1)
    unusual = second in ("some", "all", "any") or (second == "a" and not follows)
    number = follows.isdigit() or g.is_a(follows, "numbers")
    if second == "some" and number:
        return None
    return Clash(at, at + 1, "two determiners side by side", _sure(unless=unusual))


def _pointer_then_determiner(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "in this a regard": "this" after a preposition leads to a noun, unless one goes on."""
    first, second = _pair(words, at)
    if first not in ("this", "these", "those") or not g.is_a(second, "articles", "possessives"):
        return None
    if not g.is_a(before(words, at), "prepositions") or before(words, at) == "to":
        return None
    return Clash(at, at + 1, "two determiners side by side", Confidence.LIKELY)


def _adjective_then_determiner(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if not first.endswith(_ATTRIBUTIVE):
        return None
    if g.is_a(second, "articles", "possessives", "quantifiers", "demonstratives"):
        return Clash(at, at + 1, "an adjective without its noun before a determiner")
    return None


def _determiner_alone(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if first not in ("the", "an", "their", "its", "our", "every") or not words[at + 1].is_lower:
        return None
    cut = second in ("of", "and", "or", "from", "into", "shall", "should")
    if cut or g.is_a(second, "be", "have"):
        return Clash(at, at + 1, "a determiner without a noun")
    return None


def _determiner_cut_off(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    """As in "ensure the with the aim", "a revised the proposal": two determiners, one noun."""
    if not adjacent(words, at, 3) or not all(w.is_lower for w in words[at + 1 : at + 3]):
        return None
    first, middle, last = (word.low for word in words[at : at + 3])
    again = g.is_a(last, "articles", "possessives")
    if first not in ("the", "an", "a", "their", "its") or not again or not _is_running(words[at]):
        return None
    if middle in _LEADING and first != "a":
        return Clash(at, at + 2, "a determiner without a noun")
    if g.form(middle) == "past" or g.is_adjective(middle):
        return Clash(at, at + 2, "two determiners with one noun", Confidence.LIKELY)
    return None


def _determiner_then_verb(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    holds = g.is_a(first, "articles", "possessives") and _is_running(words[at])
    if holds and g.form(second) == "plain" and words[at + 1].is_lower:
        return Clash(at, at + 1, "a determiner before a plain verb")
    return None


def _two_auxiliaries(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    finite = g.is_a(first, "be", "have") or first in ("does", "did")
    if not finite or not g.is_a(second, "be", "have"):
        return None
    if any(w.low in ("what", "whatever", "all") for w in words[max(0, at - 6) : at]):
        return None
    return Clash(at, at + 1, "two finite verbs side by side")


def _two_modals(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if not (g.is_a(first, "modals") and g.is_a(second, "modals")):
        return None
    if not (words[at].is_lower and words[at + 1].is_lower) or _named_will(g, words, at):
        return None
    return Clash(at, at + 1, "two modal verbs side by side")


def _named_will(g: Grammar, words: Sequence[Word], at: int) -> bool:
    """Whether the modal at *at* is the noun: "their political will"."""
    return words[at].low not in _STRICT and before(words, at) in g.pairs["nouns_named_will"]


def _modal_then_form(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if first not in _STRICT and not (first in ("will", "may") and words[at].is_lower):
        return None
    if _named_will(g, words, at):
        return None
    if g.is_a(second, "be") or second in ("has", "does", "did"):
        return Clash(at, at + 1, "a finite verb after a modal verb")
    inverted = words[at].opens or second in g.verbs["not_only_participles"]
    if g.form(second) == "third" or (g.form(second) == "ing" and not inverted):
        return Clash(at, at + 1, "an inflected verb after a modal verb")
    return None


def _to_then_form(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    noun = not g.is_a(after(words, at + 1), "articles", "possessives")  # "pursuant to resolves 3"
    if first == "to" and g.form(second) == "third" and not noun:
        return Clash(at, at + 1, "an inflected verb after 'to'", Confidence.LIKELY)
    return None


def _preposition_then_verb(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    open_to_verb = not g.is_a(first, "prepositions") or first in _MAY_LEAD_A_VERB
    if open_to_verb or g.form(second) != "plain":
        return None
    stranded = g.is_past(before(words, at)) or second in g.verbs["after_relative_clause"]
    if stranded or not words[at + 1].is_lower:
        return None
    return Clash(at, at + 1, "a preposition before a plain verb")


def _two_plain_verbs(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    verb = g.form(second) == "plain" or second in g.verbs["second_plain"]
    if g.form(first) != "plain" or not verb or not words[at + 1].is_lower:
        return None
    clause = first in g.verbs["after_relative_clause"] or second in g.verbs["after_relative_clause"]
    return Clash(at, at + 1, "two plain verbs side by side", _sure(unless=clause))


def _two_finite_verbs(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if g.form(first) != "third" or g.form(second) not in ("third", "plain"):
        return None
    return Clash(at, at + 1, "two finite verbs side by side", Confidence.LIKELY)


def _two_participles(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    third = words[at + 3].low if adjacent(words, at + 1, 3) else ""
    row = after(words, at + 1) == "and" and third.endswith(
        "ing"
    )  # "reinforcing updating and improving"
    row = row or g.is_a(after(words, at + 1), "articles", "possessives")
    both = g.form(first) == "ing" and (g.form(second) == "ing" or (row and second.endswith("ing")))
    loose = {first, second} & g.verbs["not_only_participles"]
    if both and not loose and words[at + 1].is_lower:
        return Clash(at, at + 1, "two participles side by side", Confidence.LIKELY)
    return None


def _two_past_participles(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if g.form(first) != "past" or g.form(second) != "past":
        return None
    if first in ("considered", "deemed", "declared"):
        return None
    helper = before(words, at)
    passive = g.is_a(helper, "be", "have") or helper in ("be", "been", "being", "had")
    if passive and (g.is_a(after(words, at + 1), "prepositions", "conjunctions", "articles")):
        return Clash(at, at + 1, "two participles side by side", Confidence.LIKELY)
    return None


def _two_prepositions(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if second not in g.pairs.get(first, frozenset()):
        return None
    ahead, behind = before(words, at), after(words, at + 1)
    own = g.is_past(ahead) or ahead in g.pairs["with_preposition"]
    if first in ("with", "for", "to", "on", "upon"):  # "to comply with in", "responsible for in"
        own = own or bool(g.form(ahead)) or g.is_adjective(ahead)
    fine = behind in g.pairs["fine_after"] or behind[:1].isdigit() or g.is_a(behind, "numbers")
    if own or fine or not ahead or g.is_a(ahead, "subordinators"):
        return None
    # "of" is hardly ever left standing before another preposition, "for" and "with" sometimes.
    return Clash(at, at + 1, "two prepositions side by side", _sure(unless=first != "of"))


def _verb_after_auxiliary(g: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    first, second = _pair(words, at)
    if not g.is_a(first, "be", "have") or g.form(second) != "plain":
        return None
    if second in g.verbs["plain_participles"] or not words[at + 1].is_lower:
        return None
    if {w.low for w in words[max(0, at - 8) : at]} & _CLEFT:
        return None
    return Clash(at, at + 1, "a plain verb after an auxiliary", Confidence.LIKELY)


def _two_conjunctions(_: Grammar, words: Sequence[Word], at: int) -> Clash | None:
    if _pair(words, at) in (("and", "or"), ("or", "and"), ("and", "but"), ("but", "and")):
        return Clash(at, at + 1, "two conjunctions side by side", Confidence.LIKELY)
    return None


def _sure(*, unless: bool) -> Confidence:
    return Confidence.LIKELY if unless else Confidence.CERTAIN


_RULES: tuple[Rule, ...] = (
    _two_determiners,
    _pointer_then_determiner,
    _adjective_then_determiner,
    _determiner_alone,
    _determiner_cut_off,
    _determiner_then_verb,
    _two_auxiliaries,
    _two_modals,
    _modal_then_form,
    _to_then_form,
    _preposition_then_verb,
    _two_plain_verbs,
    _two_finite_verbs,
    _two_participles,
    _two_past_participles,
    _two_prepositions,
    _verb_after_auxiliary,
    _two_conjunctions,
)
