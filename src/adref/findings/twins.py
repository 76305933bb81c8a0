"""A long run of words that one paper has twice, with one word in two forms.

"... promote the use of such services in all ports ..." and elsewhere "... such service ...": one
of the two was perhaps changed without a mark. Which one, only the base can tell.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from adref.findings.finding import Confidence
from adref.findings.layers import Layer
from adref.findings.signs import Sign
from adref.findings.wording import Word, words_of

_SIDE = 5
"""Words that both runs have in common on each side of the one that differs."""

Frame = tuple[str, ...]
Twins = Mapping[Frame, Counter[str]]
"""For the words round one word: how often each form of it stands between them."""


def twins(texts: Iterable[str], alike: Callable[[str, str], bool]) -> Twins:
    """The frames of *texts* that hold a word in two forms; *alike* says what forms of one are."""
    found: dict[Frame, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for frame, word in _frames(words_of(text)):
            found[frame][word.low] += 1
    return {frame: forms for frame, forms in found.items() if _are_forms(forms, alike)}


def _frames(words: tuple[Word, ...]) -> Iterator[tuple[Frame, Word]]:
    for at in range(_SIDE, len(words) - _SIDE):
        around = (*words[at - _SIDE : at], *words[at + 1 : at + _SIDE + 1])
        yield tuple(word.low for word in around), words[at]


def _are_forms(forms: Counter[str], alike: Callable[[str, str], bool]) -> bool:
    return len(forms) == len(("one", "other")) and alike(*forms)


def of_two_forms(on: Layer, known: Twins) -> Iterator[Sign]:
    """The words of *on* whose other form is as frequent in the same frame, or more so."""
    for frame, word in _frames(words_of(on.text)) if known else ():
        forms = known.get(frame)
        if forms is None or forms[word.low] * 2 > forms.total():
            continue
        other = next(form for form in forms if form != word.low)
        evidence = f"the same words stand elsewhere in the paper with “{other}”"
        yield Sign("two-forms", word.start, word.end, evidence, Confidence.POSSIBLE)
