"""What is left over when an edit loses its mark: a space before a comma, "competition and,"."""

import re
from collections.abc import Iterator, Sequence

from adref.findings.finding import Confidence
from adref.findings.grammar import Grammar
from adref.findings.signs import Sign
from adref.findings.wording import Word, words_of

_SPACE_BEFORE = re.compile(r"(?<=[^\W_])[ \u00a0]+,(?=\s|$)")
_DOUBLED = "|".join(f"{letter}{letter.upper()}" for letter in "abcdefghjklnoprstuw")
_TWO_CASES = re.compile(rf"\b(?:{_DOUBLED})[a-z]{{3,}}")
_STARTERS = frozenset(
    {"We", "They", "However", "Furthermore", "Moreover", "Nevertheless", "Therefore"}
)


def residue(grammar: Grammar, text: str) -> Iterator[Sign]:
    """The traces of an edit in the spacing and punctuation of *text*."""
    for match in _SPACE_BEFORE.finditer(text):
        yield _sign(text, match.start(), match.end(), "a space before a comma", Confidence.POSSIBLE)
    for match in _TWO_CASES.finditer(text):
        evidence = "a letter in both cases: one word was put over another"
        yield Sign("residue", match.start(), match.end(), evidence, Confidence.CERTAIN)
    words = words_of(text)
    for at in range(1, len(words)):
        yield from _cut_off(grammar, text, words, at)
        yield from _run_on(words, at)


def _sign(text: str, start: int, end: int, evidence: str, confidence: Confidence) -> Sign:
    """A sign that shows the word before it too."""
    begin = max(text.rfind(" ", 0, start) + 1, 0)
    return Sign("residue", begin, end, evidence, confidence)


def _cut_off(g: Grammar, text: str, words: Sequence[Word], at: int) -> Iterator[Sign]:
    """A function word with nothing to lead to: "competition and, property", "towards, equal"."""
    word, here = words[at - 1], words[at]
    if (
        here.gap.strip() != ","
        or not here.gap.startswith(",")
        or here.low in g.pairs["opens_parenthesis"]
    ):
        return
    if g.is_function(here.low) or here.low.endswith("ly") or not word.is_lower:
        return
    if g.is_a(word.low, "conjunctions") and _is_last_comma(text, here.start):
        yield _sign(
            text,
            word.start,
            here.end,
            f"'{word.low}' left over before a comma",
            Confidence.POSSIBLE,
        )
    elif _closes_a_parenthesis(text, word.start):
        return
    elif word.low in [w.low for w in words[at + 1 : at + 4]]:
        return  # "coordination of, exchange of"
    elif word.low in ("the", "an", "their", "its", "towards", "of", "into", "from"):
        yield _sign(
            text, word.start, here.end, f"'{word.low}' left over before a comma", Confidence.LIKELY
        )


def _closes_a_parenthesis(text: str, at: int) -> bool:
    """Whether the word ends what a conjunction opened: "in, and exploitation of, persons"."""
    opening = text.rfind(",", 0, at)
    return opening >= 0 and text[opening + 1 : at].split(maxsplit=1)[:1] in (
        ["and"],
        ["or"],
        ["but"],
        ["as"],
        ["nor"],
    )


def _is_last_comma(text: str, at: int) -> bool:
    """Whether no other comma follows in the sentence, as one does after a parenthesis."""
    rest = re.split(r"[.;:]", text[at:], maxsplit=1)[0]
    return "," not in rest


def _run_on(words: Sequence[Word], at: int) -> Iterator[Sign]:
    """A sentence that begins in the middle of another: "for all We invite"."""
    word, here = words[at - 1], words[at]
    if here.joined and here.text in _STARTERS and word.is_lower and word.text.isalpha():
        yield Sign(
            "residue",
            word.start,
            here.end,
            "a capital with no full stop before it",
            Confidence.LIKELY,
        )
