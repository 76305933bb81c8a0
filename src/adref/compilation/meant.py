"""Which paragraph of the base is meant: by its full label, or by words quoted from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from adref.compilation.rows import bare, row
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.numerals import roman_value
from adref.text.printed_labels import locate_label
from adref.text.tokens import normal
from adref.text.typography import folded
from adref.text.walk import Named

_QUOTED = 0.8
"""Likeness from which "current text" is that of a paragraph, retyped or shortened."""
_LEAST_WORDS = 4
_LONGEST = 20_000
"""Code points of what may be a quotation."""
_CUT = "…"
_ELLIPSES = ("[...]", "(...)", "[…]", "(…)", "...")
_CANDIDATES = 5
_CLEARLY = 0.05
"""Likeness by which the best of several paragraphs must lead."""


def numbered(base: Sequence[Named]) -> Iterator[tuple[int, Label]]:
    """The labels of the base, each with its index, a lone "(a)" under the number above it.

    And a lone "(i)" under the "(b)" above it, unless it follows an "(h)".
    """
    above: Label | None = None
    levels: tuple[str, ...] = ()
    for index, named in enumerate(base):
        label = named.stretch.label
        if label is None or named.stretch.kind is Kind.FOOTNOTE:
            continue
        if label.number is None and above is not None and label.path:
            levels = _levels(levels, label.path)
            label = replace(above, path=(*above.path, *levels))
        elif label.number is not None:
            above, levels = label, ()
        yield index, label


def _levels(above: tuple[str, ...], path: tuple[str, ...]) -> tuple[str, ...]:
    """The levels of a lone label, below those of the one above it or beside them."""
    first = path[0]
    if len(above) == 1 and first == "i" and len(path) == 1 and above[0] != "h":
        return (*above, first)
    beside = len(above) > 1 and len(path) == 1 and _value(first) == _value(above[-1]) + 1
    return (*above[:-1], first) if beside else path


def _value(level: str) -> int:
    return roman_value(level) or 0


class Quotations:
    """The words of the base, for looking up what a party quotes."""

    def __init__(self, base: Sequence[Named]) -> None:
        self._texts = [named.text for named in base]
        self._folded: dict[str, int] = {}
        for index, text in enumerate(self._texts):
            self._folded.setdefault(folded(text), index)

    def quoted(self, text: str) -> int | None:
        """The paragraph whose text *text* is, with or without its label, or nearly is."""
        found = self.repeated(text)
        return self.nearest(text, _QUOTED) if found is None else found

    def repeated(self, text: str) -> int | None:
        """The paragraph whose text *text* is, or the only one that it is a part of."""
        words = folded(core(without_label(text)))
        known = self._folded.get(words, self._folded.get(folded(text)))
        if known is not None or len(words.split()) < _LEAST_WORDS:
            return known
        found = [index for whole, index in self._folded.items() if words in whole]
        return found[0] if len(found) == 1 else None

    def is_same(self, text: str) -> bool:
        """Whether *text* is that of a paragraph, with or without its label."""
        return folded(without_label(text)) in self._folded

    def nearest(self, text: str, least: float) -> int | None:
        """The paragraph most like *text*, word by word, None where none is so by *least*."""
        if len(text) > _LONGEST:
            return None
        words = bare(row(normal(without_label(text))))
        if len(words) < _LEAST_WORDS or not self._texts:
            return None
        best = extract(
            " ".join(words),
            dict(enumerate(self._texts)),
            scorer=Indel.normalized_similarity,
            limit=_CANDIDATES,
            score_cutoff=least / 2,
        )
        scored = ((likeness(text, self._texts[n]), -n) for _, _, n in best)
        score, place = max(scored, default=(0.0, 0))
        return -place if score >= least else None

    def likest(self, text: str, among: Sequence[int]) -> int | None:
        """Which of *among* is quoted; None where two are as likely."""
        words = folded(core(without_label(text)))
        there = [n for n in among if words and words in folded(self._texts[n])]
        if len(there) == 1:
            return there[0]
        scored = sorted(((likeness(text, self._texts[n]), n) for n in among), reverse=True)
        if len(scored) > 1 and scored[0][0] - scored[1][0] < _CLEARLY:
            return None
        return scored[0][1] if scored else None


def without_label(text: str) -> str:
    """*text* without the label before its words."""
    found = locate_label(text)
    return text[found.end :] if found is not None and text[found.end :].strip() else text


def core(text: str) -> str:
    """*text* without the dots that say that more stands before or after it."""
    words = normal(text)
    for dots in _ELLIPSES:
        words = words.replace(dots, _CUT)
    return words.strip(f"{_CUT} ").strip('"“”«» ')


def likeness(one: str, other: str) -> float:
    """How alike two texts are, word by word, from 0 to 1."""
    return Indel.normalized_similarity(bare(row(normal(one))), bare(row(normal(other))))
