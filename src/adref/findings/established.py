"""Established wording and titles that a paper has with one word in another form.

"Bridging the digital divides" where every text since 2005 has "divide", "Convention on the
Rights of People with Disabilities": the paper may mean it, or somebody changed a quotation and
did not mark it. Only the source could prove it, so this is an offer and no more.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.layers import Layer
from adref.findings.signs import Sign
from adref.findings.wording import Word, words_of

_PAIR = 2
_STEM = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """A phrase in its established form, and where it has it from, "" for a title."""

    words: tuple[str, ...]
    printed: str
    source: str


def established(grammar: Grammar, on: Layer) -> Iterator[Sign]:
    """Every phrase of *on* that is an established one but for the form of one word."""
    words = words_of(on.text)
    seen: set[int] = set()
    for at in range(len(words) - 1):
        for known, first in _candidates(words, at):
            last = first + len(known.words)
            if first < 0 or last > len(words) or first in seen:
                continue
            odd = _odd(grammar, known, words[first:last])
            if odd is not None and _is_one_stretch(on, words[first:last]):
                seen.add(first)
                yield _sign(known, words[first:last], odd)


def _candidates(words: Sequence[Word], at: int) -> Iterator[tuple[_Known, int]]:
    """The phrases that begin or end with the two words at *at*, and where each would begin."""
    pair = (words[at].low, words[at + 1].low)
    for known in _known()[0].get(pair, ()):
        yield known, at
    for known in _known()[1].get(pair, ()):
        yield known, at + _PAIR - len(known.words)


_Index = Mapping[tuple[str, str], Sequence[_Known]]


@cache
def _known() -> tuple[_Index, _Index]:
    """The phrases by their first and by their last two words."""
    facts = table("adref.findings", "established.toml")
    first: dict[tuple[str, str], list[_Known]] = defaultdict(list)
    last: dict[tuple[str, str], list[_Known]] = defaultdict(list)
    entries = [(p, source) for source, phrases in facts["phrases"].items() for p in phrases]
    for printed, source in [*entries, *((name, "") for name in facts["titles"]["names"])]:
        words = tuple(word.low for word in words_of(printed))
        known = _Known(words, printed, source)
        first[words[0], words[1]].append(known)
        last[words[-2], words[-1]].append(known)
    return first, last


@cache
def _forms() -> frozenset[tuple[str, ...]]:
    """Every phrase in its established form."""
    return frozenset(known.words for found in _known()[0].values() for known in found)


def _odd(g: Grammar, known: _Known, words: Sequence[Word]) -> int | None:
    """Which word alone is another form of the established one, None if it is not just that."""
    odd = [n for n, word in enumerate(words) if word.low != known.words[n]]
    if tuple(word.low for word in words) in _forms():
        return None
    if len(odd) != 1 or (not known.source and not words[0].text[0].isupper()):
        return None
    return odd[0] if is_form(g, words[odd[0]].low, known.words[odd[0]]) else None


def is_form(g: Grammar, one: str, other: str) -> bool:
    """Whether two words are forms of one, or both small words, or both name people."""
    short, long = sorted((one, other), key=len)
    if long in (f"{short}s", f"{short}es") or long == f"{short[:-1]}ies":
        return True
    same = len(short) >= _STEM and short[:_STEM] == long[:_STEM]
    small = g.is_a(one, "prepositions", "conjunctions") and g.is_a(
        other, "prepositions", "conjunctions"
    )
    people = {one, other} <= {"people", "persons", "individuals"}
    return same or small or people


def _is_one_stretch(on: Layer, words: Sequence[Word]) -> bool:
    """Whether no marked edit stands among the words."""
    spans = on.paragraph.spans
    inside = [on.piece_at(word.start).span for word in words]
    first, last = (next(n for n, s in enumerate(spans) if s is w) for w in (inside[0], inside[-1]))
    return len({span.role for span in spans[first : last + 1] if span.text.strip()}) == 1


def _sign(known: _Known, words: Sequence[Word], odd: int) -> Sign:
    source = f" ({known.source})" if known.source else ""
    evidence = f"“{words[odd].text}” where the established form has “{known.words[odd]}”{source}"
    sure = Confidence.POSSIBLE if known.source else Confidence.LIKELY
    return Sign("established-wording", words[0].start, words[-1].end, evidence, sure)
