"""The ends of a passage: a changed opening or close belongs to the passage that it changes."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import LCSseq

from adref.library.search import Reuse
from adref.text.folding import Word, words_of

_LONGEST = 12
"""Words of an opening or a close; what is longer is another clause."""
_SHARE = 3
"""One word in so many of the shorter side must be the same."""


def with_ends(reuse: Reuse, text: str) -> Reuse:
    """*reuse*, a passage of *text*, with the words at both ends that stand for one another.

    A passage of the same words ends where the texts part. But "in all coastal States" at the end
    of a paragraph stands for "in small island States" at the end of the provision.
    """
    words = words_of(text)
    before = [word for word in words if word.end <= reuse.start]
    after = [word for word in words if word.start >= reuse.end]
    opening = words_of(reuse.provisions[0].provision.text[: reuse.source_start])
    closing_text = reuse.provisions[-1].provision.text
    closing = [word for word in words_of(closing_text) if word.start >= reuse.source_end]
    if shared := _shared(before, opening):
        start, source_start = before[0].start, opening[0].start
        reuse = replace(reuse, start=start, source_start=source_start)
        reuse = replace(reuse, words=reuse.words + shared, exact=False)
    if shared := _shared(after, closing):
        end, source_end = after[-1].end, closing[-1].end
        reuse = replace(reuse, end=end, source_end=source_end)
        reuse = replace(reuse, words=reuse.words + shared, exact=False)
    return reuse


def _shared(ours: Sequence[Word], theirs: Sequence[Word]) -> int:
    """How many words two ends have in common, 0 where they do not stand for one another."""
    fewest = min(len(ours), len(theirs))
    if not fewest or max(len(ours), len(theirs)) > _LONGEST:
        return 0
    common = LCSseq.similarity([w.folded for w in ours], [w.folded for w in theirs])
    return common if common * _SHARE >= fewest else 0
