"""Terms one document spells in two ways: cybersecurity, cyber-security, cyber security."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.base.facts import table
from adref.findings.finding import Confidence, Finding, severity_of
from adref.findings.grammar import english
from adref.findings.layers import Layer, layers
from adref.findings.wording import Word, words_of
from adref.text.document import MarkedDocument

_SHORT = len("e-waste")
_QUOTES = {"“": "”", "«": "»"}
_QUOTE = re.compile("[“”«»]")
Quotes = Sequence[tuple[Sequence[int], Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Use:
    """A term once in use: how it is spelt, and where it stands in which layer."""

    spelling: str
    on: Layer
    start: int
    end: int


def terms(document: MarkedDocument) -> tuple[Finding, ...]:
    """The rarer spellings of every term that *document* spells in several ways."""
    texts = tuple(layers(document))
    compounds = _compounds(texts)
    whole = compounds | {_key(w.low) for on in texts for w in words_of(on.text) if w.text.isalpha()}
    uses: dict[str, list[Use]] = defaultdict(list)
    for on in texts:
        words = words_of(on.text)
        quotes = _quotes(on.text)
        for at, word in enumerate(words):
            for key, end in _keys(words, at, compounds, whole):
                if not _is_quoted(quotes, word.start):
                    stop = words[end].end
                    spelling = _spelling(on.text[word.start : stop])
                    uses[key].append(Use(spelling, on, word.start, stop))
    return tuple(f for key in sorted(uses) for f in _rarer(uses[key]))


def _compounds(texts: Sequence[Layer]) -> frozenset[str]:
    """The keys of all words written with a hyphen."""
    fixed = _facts()["hyphen_has_meaning"]
    return frozenset(
        _key(word.low)
        for on in texts
        for word in words_of(on.text)
        if "-" in word.low and not _is_excepted(word.low, fixed)
    )


def _is_excepted(word: str, fixed: frozenset[str]) -> bool:
    """Whether the hyphen says something by itself: "long-term plans", "in the long term"."""
    first, _, last = word.partition("-")
    grammar = english()
    plain = grammar.is_adjective(first) or grammar.is_function(first)
    return plain or first.isdigit() or first in fixed or last in fixed or word in fixed


def _keys(
    words: Sequence[Word], at: int, compounds: frozenset[str], whole: frozenset[str]
) -> Iterator[tuple[str, int]]:
    """The terms that begin with the word at *at*, each with the number of its last word.

    Two words are a term where *whole*, the keys of single words, has them written as one.
    """
    word = words[at]
    if not _is_common(word):
        return
    key = _key(word.low)
    if len(key) >= _SHORT and (key in compounds or "-" not in word.low):
        yield key, at
    following = words[at + 1] if at + 1 < len(words) else None
    if following and following.gap == " " and _is_common(following):
        joined = _key(word.low + following.low)
        if joined in whole and len(joined) >= _SHORT and "-" not in word.low + following.low:
            yield joined, at + 1


def _is_common(word: Word) -> bool:
    """Whether it is no part of a name: in small letters, or at the head of a sentence."""
    heads = word.text[:1].isupper() and word.text[1:].islower() and word.opens
    return word.text.replace("-", "").isalpha() and (word.is_lower or heads)


def _key(spelling: str) -> str:
    """What all spellings of a term share: no hyphens, one tradition, no plural."""
    parts = [_british(part) for part in spelling.replace("\u2011", "-").split("-")]
    joined = "".join(parts)
    return joined[:-1] if joined.endswith("s") and not joined.endswith("ss") else joined


def _british(word: str) -> str:
    """The word in British spelling, with -is- for -iz-."""
    american: Mapping[str, str] = table("adref.findings", "spellings.toml")["american"]
    word = american.get(word, word)
    for ours, theirs in _facts_iz():
        if word.endswith(theirs) and len(word) > len(theirs) + 2:
            return word.removesuffix(theirs) + ours
    return word


def _facts_iz() -> tuple[tuple[str, str], ...]:
    endings = ("e", "es", "ed", "ing", "ation", "ations", "er", "ers")
    return tuple((f"is{end}", f"iz{end}") for end in endings)


def _spelling(printed: str) -> str:
    """The spelling that counts: capitals and the plural aside."""
    low = " ".join(printed.lower().replace("\u2011", "-").split())
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _quotes(text: str) -> Quotes:
    """Where the quotation marks of *text* stand, kind by kind, the opening ones first."""
    places: dict[str, list[int]] = {sign: [] for pair in _QUOTES.items() for sign in pair}
    for found in _QUOTE.finditer(text):
        places[found[0]].append(found.start())
    return [(places[opening], places[closing]) for opening, closing in _QUOTES.items()]


def _is_quoted(quotes: Quotes, at: int) -> bool:
    """Whether a quotation is open at *at*: a title keeps its own spelling."""
    return any(bisect_left(opening, at) > bisect_left(closing, at) for opening, closing in quotes)


def _rarer(uses: Sequence[Use]) -> Iterator[Finding]:
    counts = Counter(use.spelling for use in uses)
    if len(counts) == 1:
        return
    usual, most = counts.most_common(1)[0]
    for spelling, count in counts.most_common()[1:]:
        where = [use for use in uses if use.spelling == spelling]
        first = where[0]
        # "Cost-recovery plans for cost recovery": the hyphen may only show the place in the phrase.
        same = spelling.replace("-", " ") == usual.replace("-", " ")
        confidence = Confidence.POSSIBLE if same else Confidence.LIKELY
        names = ", ".join(dict.fromkeys(use.on.label for use in where if use.on.label))
        labels = f" (paragraphs {names})" if "," in names else f" (paragraph {names})" * bool(names)
        yield Finding(
            code="term-spelt-two-ways",
            severity=severity_of(confidence),
            words=f"“{spelling}” is also spelt “{usual}”; choose one",
            place=first.on.place(first.start, first.end),
            paragraph=first.on.label,
            quote=spelling,
            evidence=f"“{spelling}” {_times(count)}{labels}, “{usual}” {_times(most)}",
            confidence=confidence,
        )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _facts() -> dict[str, frozenset[str]]:
    found = table("adref.findings", "terms.toml")["terms"]
    return {name: frozenset(words.split()) for name, words in found.items()}
