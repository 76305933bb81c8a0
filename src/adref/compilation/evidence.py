"""What the base says about a mark: whether the words under it are in the base or new.

Every mark that a hand may have used for new words is followed through the document. Where
the words under it are missing from the base the mark stands for insertion, where they are
found it is ornament. The style may change from page to page (conventions.md), so the answer
is given paragraph by paragraph: the cheapest sequence of answers, where changing the answer
costs as much as being wrong about a few words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from adref.text.document import Paragraph, Span
from adref.text.marks import Mark, MarkKind
from adref.text.tokens import normal, tokens
from adref.text.walk import is_call

_CHANGE_OF_STYLE = 4.0
"""How many words a convention must explain better before it is believed to have changed."""
_VALUED = frozenset({MarkKind.COLOUR, MarkKind.HIGHLIGHT, MarkKind.SHADING})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mark in one paragraph: how many words under it the base lacks, and how many it has."""

    paragraph: int
    missing: int
    found: int


def selector(mark: Mark) -> str:
    """The name under which a convention speaks of *mark*: each colour is a mark of its own."""
    return str(mark) if mark.kind in _VALUED else str(mark.kind)


def sightings(
    paragraphs: Sequence[Paragraph], base: Mapping[int, str], kinds: frozenset[MarkKind]
) -> dict[str, list[Sighting]]:
    """Where each mark of *kinds* stands; *base* gives the base text of a paragraph by index."""
    seen: dict[str, list[Sighting]] = defaultdict(list)
    for index, text in base.items():
        spans = [s for s in paragraphs[index].spans if not is_call(s)]
        if not any(mark.kind in kinds for span in spans for mark in span.marks):
            continue
        new = _words_missing(spans, text)
        for name, numbers in _by_mark(spans, kinds).items():
            missing = sum(new[n] for n in numbers)
            total = sum(len(_words(spans[n])) for n in numbers)
            if total:
                seen[name].append(Sighting(index, missing, max(total - missing, 0)))
    return seen


def _by_mark(spans: Sequence[Span], kinds: frozenset[MarkKind]) -> dict[str, list[int]]:
    """The numbers of the spans under each mark."""
    under: dict[str, list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        for mark in span.marks:
            if mark.kind in kinds:
                under[selector(mark)].append(number)
    return under


def _words(span: Span) -> list[str]:
    return [t for t in tokens(normal(span.text)) if any(c.isalnum() for c in t)]


def _words_missing(spans: Sequence[Span], base: str) -> list[int]:
    """For each span how many of its words stand nowhere in *base*, in order."""
    words = [(word.strip(), n) for n, span in enumerate(spans) for word in _words(span)]
    there = [word.strip() for word in tokens(base) if any(c.isalnum() for c in word)]
    missing = [0] * len(spans)
    for code in Indel.opcodes([word for word, _ in words], there):
        if code.tag == "delete":
            for _, number in words[code.src_start : code.src_end]:
                missing[number] += 1
    return missing


def stretches_of(seen: Sequence[Sighting]) -> Iterator[tuple[int, bool]]:
    """For each sighting its paragraph and whether the mark means insertion there.

    The cheapest sequence of two states by dynamic programming (Viterbi).
    """
    cost = [0.0, 0.0]
    back: list[tuple[int, int]] = []
    for sighting in seen:
        wrong = (sighting.missing, sighting.found)  # cost of saying kept, of saying inserted
        origin = (
            0 if cost[0] <= cost[1] + _CHANGE_OF_STYLE else 1,
            1 if cost[1] < cost[0] + _CHANGE_OF_STYLE else 0,
        )
        cost = [
            min(cost[0], cost[1] + _CHANGE_OF_STYLE) + wrong[0],
            min(cost[1], cost[0] + _CHANGE_OF_STYLE) + wrong[1],
        ]
        back.append(origin)
    state = 0 if cost[0] <= cost[1] else 1
    answers: list[bool] = []
    for origin in reversed(back):
        answers.append(state == 1)
        state = origin[state]
    return zip((s.paragraph for s in seen), reversed(answers), strict=True)
