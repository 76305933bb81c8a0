"""Sentences written in another hand: spelling, contractions, names in small letters, orders.

Such a sentence may have been put in without a mark. One trace is POSSIBLE, two are LIKELY.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Sign
from adref.findings.wording import Word, sentences_of, words_of

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_LETTERS = re.compile(r"[^\w-]+")
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class House:
    """The ways of one document: its spelling, "american", "british" or "", and its names.

    *names* are names of several words, in lower case, that it writes with capitals.
    """

    spelling: str
    names: frozenset[str]


def house_of(texts: Sequence[str]) -> House:
    """What most of *texts* do."""
    american: Mapping[str, str] = table("adref.findings", "spellings.toml")["american"]
    british = frozenset(american.values())
    counts = Counter(word.low for text in texts for word in words_of(text))
    us = sum(n for word, n in counts.items() if word in american)
    gb = sum(n for word, n in counts.items() if word in british or _is_british(word))
    spelling = "british" if gb >= _ENOUGH * max(us, 1) else ""
    if us >= _ENOUGH * max(gb, 1):
        spelling = "american"
    return House(spelling, _names(texts))


def _is_british(word: str) -> bool:
    return word.endswith(("isation", "isations", "ising", "ised")) and len(word) > len("promised")


def _names(texts: Sequence[str]) -> frozenset[str]:
    capitals = Counter(m.group().lower() for text in texts for m in _NAME.finditer(text))
    joined = " " + " ".join(_LETTERS.sub(" ", text) for text in texts) + " "
    often = {name: n for name, n in capitals.items() if n >= _ENOUGH}
    return frozenset(name for name, n in often.items() if n >= _ENOUGH * joined.count(f" {name} "))


def other_hand(grammar: Grammar, text: str, house: House) -> Iterator[Sign]:
    """Every sentence of *text* that keeps to other ways than its document."""
    words = words_of(text)
    spans = sentences_of(text)
    for number, (start, end) in enumerate(spans):
        inside = [w for w in words if start <= w.start < end]
        traces = [*_spelt(inside, house), *_contracted(grammar, inside)]
        small = list(_small_names(text[start:end], house)) if house.names else []
        traces += small
        order = (
            number > 0 and _is_order(grammar, inside) and not _is_order_at(grammar, words, spans[0])
        )
        if order:
            traces.append(f"it opens with the order '{inside[0].text}' among statements")
        if len(traces) > len(small) or len(small) >= _ENOUGH:  # a small name alone says nothing
            sure = order or len(traces) >= _ENOUGH
            confidence = Confidence.LIKELY if sure else Confidence.POSSIBLE
            yield Sign("other-hand", start, end, "; ".join(traces), confidence)


def _spelt(words: Sequence[Word], house: House) -> Iterator[str]:
    american: Mapping[str, str] = table("adref.findings", "spellings.toml")["american"]
    other = american if house.spelling == "british" else {}
    if house.spelling == "american":
        other = {gb: us for us, gb in american.items()}
    for word in words:
        if word.is_lower and word.low in other:
            yield f"'{word.text}' where the document has {house.spelling.title()} spelling"


def _contracted(g: Grammar, words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        if word.low in g.verbs["contractions"]:
            yield f"the contraction '{word.text}'"


def _small_names(sentence: str, house: House) -> Iterator[str]:
    padded = f" {_LETTERS.sub(' ', sentence)} "
    for name in sorted(house.names):
        if f" {name} " in padded:
            yield f"'{name}' in small letters, with capitals elsewhere"


def _is_order(g: Grammar, words: Sequence[Word]) -> bool:
    return len(words) > _ENOUGH and g.form(words[0].low) == "plain"


def _is_order_at(g: Grammar, words: Sequence[Word], span: tuple[int, int]) -> bool:
    """Whether the sentence at *span* is an order too, as in a list of actions."""
    first = [w for w in words if span[0] <= w.start < span[1]]
    return _is_order(g, first) or not any(w.low in g.verbs["finite"] for w in first)
