"""Headings that say what was put into a paragraph without a mark.

Where "~~confidence~~ trust and confidence" lost its mark in a paragraph, a heading with "trust
and confidence" was changed in the same way.
"""

from collections.abc import Iterator, Sequence

from adref.findings.finding import Confidence
from adref.findings.layers import Layer
from adref.findings.signs import Sign
from adref.findings.wording import words_of


def echoes(heading: Layer, replaced: Sequence[tuple[str, str, str]]) -> Iterator[Sign]:
    """Every phrase of *replaced* that *heading* has too.

    Each of *replaced* is the struck words, the words that replace them without a mark, and the
    label of the paragraph. LIKELY where the heading still has another of the struck words.
    """
    low = heading.text.lower()
    for struck, phrase, label in replaced:
        at = low.find(phrase.lower())
        if at < 0:
            continue
        own = {w.low for w in words_of(struck)} - {w.low for w in words_of(phrase)}
        rest = bool(own & {w.low for w in words_of(heading.text)})
        yield Sign(
            "heading-changed",
            0 if rest else at,
            at + len(phrase),
            f"“{phrase}” replaces “{struck}” without a mark in paragraph {label}",
            Confidence.LIKELY if rest else Confidence.POSSIBLE,
        )
