"""Words struck out with nothing marked in their place, though their replacement is there.

"~~Many~~ a substantial number of", "on ~~Internet~~ digital governance".

An honest deletion leaves a text that read well before it. So the text before the edits is
looked at where struck and kept words meet: if they exclude each other there, the kept words
came later, and the mark that said so was lost.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from adref.findings.collisions import collisions
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.layers import Layer
from adref.findings.signs import Sign
from adref.findings.stacked import stacked
from adref.findings.wording import Word, words_of
from adref.text.document import Paragraph, Role, Span

_FEW = 3
_SHOWN = 4
_TAIL = len("security") - 2


@dataclass(frozen=True, slots=True)
class Strike:
    """Struck words with the words on both sides, in the layer before the edits.

    *left* and *right* are empty where a sign of punctuation stands between.
    """

    struck: tuple[Word, ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]

    @property
    def last(self) -> str:
        """The last struck word."""
        return self.struck[-1].low

    @property
    def next(self) -> str:
        """The word after the strike, "" where there is none."""
        return self.right[0].low if self.right else ""

    @property
    def host(self) -> str:
        """The word before the strike, "" where there is none."""
        return self.left[-1].low if self.left else ""


Rule = Callable[[Grammar, Strike], str]


def struck_alone(grammar: Grammar, layer: Layer) -> Iterator[Sign]:
    """Every strike of the text before the edits whose replacement is there but not marked."""
    words = words_of(layer.text)
    for ends in _lonely_words(layer, words):
        found = _judged(grammar, layer, words, ends)
        if found:
            yield found


def replaced_phrases(grammar: Grammar, layer: Layer) -> Iterator[tuple[str, str]]:
    """The struck words whose last comes again after them, and the words up to there."""
    words = words_of(layer.text)
    for first, last in _lonely_words(layer, words):
        strike = _strike(words, (first, last))
        again = _again(grammar, strike)
        if again:
            struck = layer.text[words[first].start : words[last].end]
            yield struck, layer.text[strike.right[0].start : strike.right[again].end]


def _lonely_words(layer: Layer, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The first and the last word of every struck run beside which nothing is marked as new."""
    for start, end in _lonely(layer):
        first = bisect_right(words, start, key=lambda word: word.end)
        behind = bisect_left(words, end, key=lambda word: word.start)
        if first < behind:
            yield first, behind - 1


def _strike(words: Sequence[Word], ends: tuple[int, int]) -> Strike:
    first, last = ends
    return Strike(tuple(words[first : last + 1]), _left(words, first), _right(words, last))


def _lonely(layer: Layer) -> Iterator[tuple[int, int]]:
    """The struck runs beside which nothing is marked as inserted, as offsets in *layer*."""
    beside = _beside_insertion(layer.paragraph)
    run: tuple[int, int] | None = None
    marked = False
    for piece in layer.pieces:
        if piece.span.role is Role.DELETED:
            run = (run[0] if run else piece.start, piece.end)
            marked = marked or id(piece.span) in beside
        elif piece.span.text.strip() and run:
            if not marked:
                yield run
            run, marked = None, False
    if run and not marked:
        yield run


def _beside_insertion(paragraph: Paragraph) -> frozenset[int]:
    """The identities of the deleted spans that touch an inserted one, spaces aside."""
    spans: list[Span] = [s for s in paragraph.spans if s.text.strip()]
    found: set[int] = set()
    for one, other in pairwise(spans):
        if {one.role, other.role} == {Role.INSERTED, Role.DELETED}:
            found.update((id(one), id(other)))
    return frozenset(found)


def _judged(
    g: Grammar, layer: Layer, words: Sequence[Word], struck: tuple[int, int]
) -> Sign | None:
    strike = _strike(words, struck)
    evidence = next((found for rule in _RULES if (found := rule(g, strike))), "")
    if evidence:
        near = strike.right[: min(len(strike.right), _SHOWN)]
        end = near[-1].end if near else strike.struck[-1].end
        return _sign(strike.struck[0].start, end, evidence)
    evidence = _word_then_adjective(g, strike)
    if evidence:
        sign = _sign(strike.struck[0].start, strike.right[1].end, evidence)
        return replace(sign, confidence=Confidence.LIKELY)
    evidence = _clash_on_the_left(g, strike)
    if evidence:
        return _sign(strike.left[-1].start, strike.struck[-1].end, evidence)
    return _foreign_start(g, layer, words, struck)


def _sign(start: int, end: int, evidence: str) -> Sign:
    return Sign("struck-without-insertion", start, end, evidence, Confidence.CERTAIN)


def _left(words: Sequence[Word], first: int) -> tuple[Word, ...]:
    begin = first
    while begin > 0 and words[begin].joined and first - begin < _SHOWN + 1:
        begin -= 1
    return tuple(words[begin:first])


def _right(words: Sequence[Word], last: int) -> tuple[Word, ...]:
    end = last + 1
    while end < len(words) and words[end].joined and end - last <= _SHOWN + 1:
        end += 1
    return tuple(words[last + 1 : end])


def _clash_on_the_right(g: Grammar, s: Strike) -> str:
    """Function words that exclude each other across the border."""
    words = (*s.left[-2:], *s.struck, *s.right)
    border = len(s.left[-2:]) + len(s.struck)
    for clash in (*collisions(g, words), *stacked(g, words)):
        if clash.first < border <= clash.last:
            return clash.evidence
    return ""


def _clash_on_the_left(g: Grammar, s: Strike) -> str:
    """The same where the replacement stands before the strike."""
    words = (*s.left, *s.struck, *s.right[:2])
    border = len(s.left)
    for clash in (*collisions(g, words), *stacked(g, words)):
        if clash.first < border <= clash.last:
            return clash.evidence
    if s.left and _same_kind(g, s.host, s.struck[0].low):
        return f"'{s.host}' and the struck '{s.struck[0].text}' side by side"
    return ""


def _amount_then_article(g: Grammar, s: Strike) -> str:
    """As in "~~many~~ a substantial number of"."""
    if g.is_a(s.last, "amounts", "numbers") and g.is_a(s.next, "articles", "possessives"):
        return "" if s.last in ("all", "both", "much") else "an amount before a determiner"
    return ""


def _same_kind(g: Grammar, one: str, other: str) -> bool:
    """Whether two words do the same work, so that a sentence has room for one of them only."""
    if not one or not other or one == other:
        return False
    numbers = (one.isdigit() or g.is_a(one, "numbers")) and (
        other.isdigit() or g.is_a(other, "numbers")
    )
    forms = (g.form(one), g.form(other))
    verbs = forms[0] == forms[1] != ""
    past = g.is_past(one) and g.is_past(other) and bool(forms[0] or forms[1])
    modals = g.is_a(one, "modals") and g.is_a(other, "modals")
    return numbers or verbs or past or modals


def _same_work(g: Grammar, s: Strike) -> str:
    """As in "was ~~adopted~~ endorsed by", "~~two~~ three", "by ~~reinforcing~~ strengthening"."""
    if _same_kind(g, s.last, s.next):
        return f"the struck '{s.struck[-1].text}' and '{s.right[0].text}' side by side"
    return ""


def _preposition_for_preposition(g: Grammar, s: Strike) -> str:
    """As in "~~among~~ between": one preposition struck before another."""
    alone = len(s.struck) == 1 and s.last != "from"
    if alone and g.is_a(s.last, "prepositions") and g.is_a(s.next, "prepositions"):
        return "two prepositions side by side"
    return ""


def _noun_then_adjective(g: Grammar, s: Strike) -> str:
    """As in "on ~~Internet~~ digital governance": what is surely a noun, and then an adjective."""
    capital = s.struck[-1].text[0].isupper() and not s.struck[-1].opens
    return _word_then_adjective(g, s) if capital or g.is_noun(s.last) else ""


def _word_then_adjective(g: Grammar, s: Strike) -> str:
    """As in "on ~~trade~~ commercial rules": a noun cannot stand before its adjective."""
    if len(s.struck) >= _FEW or len(s.right) < len(("adjective", "noun")) or not s.host:
        return ""
    names = [w.low for w in s.struck]
    if any(g.is_function(w) or g.is_adjective(w) or g.form(w) for w in names):
        return ""
    origin = s.struck[-1].text[0].isupper() and s.last.endswith(("an", "ese", "ish"))  # African
    if origin or s.last.endswith(("ly", "ed", "ing")) or not g.is_adjective(s.next):
        return ""
    if g.is_function(s.right[1].low) or g.is_past(s.next):
        return ""
    return f"the noun '{s.struck[-1].text}' before the adjective '{s.right[0].text}'"


def _adjective_for_adjective(g: Grammar, s: Strike) -> str:
    """As in "is ~~central~~ important to": two adjectives after the verb "to be"."""
    is_state = g.is_a(s.host, "be") or s.host in ("be", "been", "remain")
    if len(s.struck) != 1 or not is_state:
        return ""
    ends = len(s.right) <= 1 or g.is_a(s.right[1].low, "prepositions", "subordinators")
    if s.right and ends and g.is_adjective(s.last) and g.is_adjective(s.next):
        return "two adjectives side by side"
    return ""


def _head_again(g: Grammar, s: Strike) -> str:
    """As in "~~cybersecurity~~ ICT security", "~~confidence~~ trust and confidence"."""
    number = _again(g, s)
    if number is None:
        return ""
    return f"the struck '{s.struck[-1].text}' comes again in '{s.right[number].text}'"


def _again(g: Grammar, s: Strike) -> int | None:
    """Which word after the strike takes up its last word, before a new phrase begins."""
    if g.is_function(s.last) or s.last.endswith("ly"):
        return None
    for number, word in enumerate(s.right[:_SHOWN]):
        if g.is_a(word.low, "be", "have", "modals", "subordinators", "prepositions"):
            return None
        if _same_head(s.last, word.low):
            return number
    return None


def _same_head(one: str, other: str) -> bool:
    """Whether the words are one word, its plural, or one with a prefix: "cybersecurity"."""
    short, long = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
    same = short == long and len(short) > len("the")
    return same or (len(short) >= _TAIL and long.endswith(short))


def _capital_inside(g: Grammar, s: Strike) -> str:
    """As in "~~The culture of safety~~ The resilience": a sentence cannot begin twice."""
    if not s.right or not g.is_function(s.next) or s.right[0].text.isupper():
        return ""
    if s.right[0].text[0].isupper():
        return f"a capital in '{s.right[0].text}' in the middle of the sentence before the edit"
    return ""


def _phrase_for_phrase(g: Grammar, s: Strike) -> str:
    """As in "~~a body~~ a forum", "~~groups~~ communities living in": one phrase before another."""
    if len(s.struck) > _FEW:
        return ""
    fits = g.is_a(s.host, "prepositions", "be", "have") or bool(g.form(s.host))
    bare = not any(g.is_a(w.low, "prepositions", "conjunctions") for w in s.struck)
    noun = not g.is_function(s.last) and not s.last.endswith("ly") and not g.is_adjective(s.last)
    if fits and bare and noun and g.is_a(s.next, "articles", "possessives"):
        return "two noun phrases side by side"
    plural = g.is_plural_noun(s.last) and g.is_plural_noun(s.next)
    if plural and s.last not in g.nouns["plural_modifiers"] and not _runs_on(g, s):
        return "two plural nouns side by side"
    return ""


def _runs_on(g: Grammar, s: Strike) -> bool:
    """Whether a verb follows the word after the strike: "the barriers women face"."""
    if len(s.right) == 1:
        return False
    if s.right[1].low.endswith("ing"):
        return False
    return not g.is_a(s.right[1].low, "prepositions", "conjunctions", "be", "have", "modals")


def _foreign_start(
    g: Grammar, layer: Layer, words: Sequence[Word], struck: tuple[int, int]
) -> Sign | None:
    """As in "... environment. We must act. ~~take action~~": the sentence struck began before."""
    first = words[struck[0]]
    stop = first.gap.strip()
    if not struck[0] or not first.text[0].islower() or not stop.endswith((".", "?", "!")):
        return None
    if words[struck[0] - 1].low in g.verbs["abbreviations"]:
        return None
    edge = first.start - len(first.gap)
    return _sign(
        _sentence_start(layer.text, edge),
        words[struck[1]].end,
        "the struck words begin in the middle of a sentence, after a full stop",
    )


def _sentence_start(text: str, before: int) -> int:
    """Where the sentence begins that ends at *before*."""
    stop = max(text.rfind(sign, 0, before) for sign in (". ", "? ", "! "))
    return stop + len(". ") if stop >= 0 else 0


_RULES: tuple[Rule, ...] = (
    _clash_on_the_right,
    _amount_then_article,
    _same_work,
    _preposition_for_preposition,
    _noun_then_adjective,
    _adjective_for_adjective,
    _head_again,
    _capital_inside,
    _phrase_for_phrase,
)
