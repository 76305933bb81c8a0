"""The base as a table of comments speaks of it: by labels, by its words, by its headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from adref.compilation.rows import bare, row
from adref.compilation.tabling.vocabulary import folded
from adref.text.document import Kind
from adref.text.labels import Label, locate_label, parse_label
from adref.text.tokens import normal
from adref.text.walk import Named

_NEAR = 0.5
"""Likeness, word by word, from which a text is a wording of a paragraph of the base."""
_QUOTED = 0.8
"""Likeness from which "current text" is that of a paragraph, retyped or shortened."""
_LABEL_SIZE = 40
_LEAST_WORDS = 4
_CUT = "…"
_ELLIPSES = ("[...]", "(...)", "[…]", "(…)", "...")
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Ground:
    """The paragraphs of the base, for looking up."""

    base: tuple[Named, ...]
    texts: Mapping[str, Named] = field(default_factory=dict)
    labels: Mapping[Label, Named] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, Named] = field(default_factory=dict)

    def is_label(self, text: str) -> bool:
        """Whether *text* is the label of a paragraph."""
        return len(text) <= _LABEL_SIZE and parse_label(text) is not None

    def is_same(self, text: str) -> bool:
        """Whether *text* is that of a paragraph of the base."""
        return folded(without_label(text)) in self.folded

    def is_near(self, text: str) -> bool:
        """Whether *text* is a wording of a paragraph of the base."""
        return self.nearest(text, _NEAR) is not None

    def quoted(self, text: str) -> Named | None:
        """The paragraph whose text *text* is, with or without its label, or nearly is."""
        words = without_label(text)
        known = self.folded.get(folded(words))
        return known or self.containing(words) or self.nearest(words, _QUOTED)

    def containing(self, text: str) -> Named | None:
        """The only paragraph that *text* is a part of, ends cut off with dots left aside."""
        words = folded(core(text))
        if len(words.split()) < _LEAST_WORDS:
            return None
        found = [named for whole, named in self.folded.items() if words in whole]
        return found[0] if len(found) == 1 else None

    def nearest(self, text: str, least: float) -> Named | None:
        """The paragraph most like *text*, word by word, None where none is so by *least*."""
        words = bare(row(normal(without_label(text))))
        if len(words) < _LEAST_WORDS or not self.base:
            return None
        best = extract(
            " ".join(words),
            {n: named.text for n, named in enumerate(self.base)},
            scorer=Indel.normalized_similarity,
            limit=_CANDIDATES,
            score_cutoff=least / 2,
        )
        scored = ((likeness(text, self.base[n].text), -n) for _, _, n in best)
        score, place = max(scored, default=(0.0, 0))
        return self.base[-place] if score >= least else None


def ground_of(base: Sequence[Named]) -> Ground:
    """*base*, ready for looking up."""
    labels: dict[Label, Named] = {}
    for named in base:
        if named.stretch.label is not None:
            labels.setdefault(named.stretch.label, named)
    headings = {
        folded(named.text): named.text for named in base if named.stretch.kind is Kind.HEADING
    }
    return Ground(
        tuple(base),
        {named.text: named for named in base},
        labels,
        headings,
        {folded(named.text): named for named in base},
    )


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
