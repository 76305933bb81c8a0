"""The ends of a passage: a changed opening belongs to it, the next paragraph does not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from rapidfuzz.distance import LCSseq

from adref.base.facts import table
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
    few = 0 < len(before) <= _REPLACED and 0 < len(opening) <= _REPLACED
    if (shared := _shared(before, opening)) or few:
        start, source_start = before[0].start, opening[0].start
        reuse = replace(reuse, start=start, source_start=source_start)
        reuse = replace(reuse, words=reuse.words + shared, exact=False)
    if shared := _shared(after, closing):
        end, source_end = after[-1].end, closing[-1].end
        reuse = replace(reuse, end=end, source_end=source_end)
        reuse = replace(reuse, words=reuse.words + shared, exact=False)
        return reuse
    return _replaced(reuse, after, closing)


def _replaced(reuse: Reuse, after: Sequence[Word], closing: Sequence[Word]) -> Reuse:
    """*reuse* with the last few words in the place of others: "by 2035" of "by 2030, through"."""
    joint = tuple(word.folded for word in after) in joints()
    if joint or not 0 < len(after) <= _REPLACED or not closing:
        return reuse
    source_end = closing[min(len(after), len(closing)) - 1].end
    return replace(reuse, end=after[-1].end, source_end=source_end, exact=False)


_REPLACED = 3
"""Words at an end of a text that stand for others of its source."""


@cache
def joints() -> frozenset[tuple[str, ...]]:
    """The words that join a paragraph to the next of its list: "...; and"."""
    return frozenset((word,) for word in table("adref.library", "clauses.toml")["joints"])


def _shared(ours: Sequence[Word], theirs: Sequence[Word]) -> int:
    """How many words two ends have in common, 0 where they do not stand for one another."""
    fewest = min(len(ours), len(theirs))
    if not fewest or max(len(ours), len(theirs)) > _LONGEST:
        return 0
    common = LCSseq.similarity([w.folded for w in ours], [w.folded for w in theirs])
    return common if common * _SHARE >= fewest else 0


_RUN = 5
"""Words in a row that come from a paragraph; fewer may stand in any."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word that both sides have: its number in the text and in all provisions, and in which."""

    ours: int
    theirs: int
    within: int


def at_edges(reuse: Reuse, text: str) -> Reuse:
    """*reuse*, a passage of *text*, without a few words at its ends from another paragraph.

    A text that goes on with "in the first year" has no words of the next sub-paragraph, "In the
    first phase". A paragraph stays of which there is the half, or a row of words, or in which the
    text itself begins or ends.
    """
    if len(reuse.provisions) == 1:
        return reuse
    ours = words_of(text)
    theirs = [(at, w) for at, p in enumerate(reuse.provisions) for w in words_of(p.provision.text)]
    counts = Counter(at for at, _ in theirs)
    found = _pairs(reuse, ours, theirs)
    parts = [tuple(part) for _, part in groupby(found, key=lambda pair: pair.within)]
    while len(parts) > 1:
        opens = _is_whole(parts[0]) and parts[0][0].ours == 0
        ends = _is_whole(parts[-1]) and parts[-1][-1].ours == len(ours) - 1
        chance = [
            at
            for at, at_border in ((0, opens), (-1, ends))
            if not (at_border or _comes_from(parts[at], counts[parts[at][0].within]))
        ]
        if not chance:
            break
        del parts[min(chance, key=lambda at: len(parts[at]))]
    return _between(reuse, (ours, theirs), [pair for part in parts for pair in part])


def _pairs(reuse: Reuse, ours: Sequence[Word], theirs: Sequence[tuple[int, Word]]) -> list[_Pair]:
    """The words that both sides of a passage have, in order."""
    inside = [at for at, w in enumerate(ours) if reuse.start <= w.start and w.end <= reuse.end]
    last = len(reuse.provisions) - 1
    there = [
        at
        for at, (within, w) in enumerate(theirs)
        if (within or w.start >= reuse.source_start)
        and (within < last or w.end <= reuse.source_end)
    ]
    blocks = LCSseq.opcodes(
        [ours[at].folded for at in inside], [theirs[at][1].folded for at in there]
    )
    return [
        _Pair(inside[block.src_start + step], at, theirs[at][0])
        for block in blocks
        if block.tag == "equal"
        for step, at in enumerate(there[block.dest_start : block.dest_end])
    ]


def _is_whole(part: Sequence[_Pair]) -> bool:
    """Whether the words of a part follow each other on both sides."""
    first, last = part[0], part[-1]
    return last.ours - first.ours == last.theirs - first.theirs == len(part) - 1


def _comes_from(part: Sequence[_Pair], count: int) -> bool:
    """Whether the words of a provision of *count* words are more than stand in any."""
    rows = groupby(enumerate(part), key=lambda at: (at[1].ours - at[0], at[1].theirs - at[0]))
    return 2 * len(part) >= count or any(len(tuple(row)) >= _RUN for _, row in rows)


def _between(
    reuse: Reuse,
    rows: tuple[Sequence[Word], Sequence[tuple[int, Word]]],
    pairs: Sequence[_Pair],
) -> Reuse:
    """*reuse* from the first to the last of *pairs*."""
    ours, theirs = rows
    first, last = pairs[0], pairs[-1]
    lengths = last.ours - first.ours + 1, last.theirs - first.theirs + 1
    return replace(
        reuse,
        start=ours[first.ours].start,
        end=ours[last.ours].end,
        provisions=reuse.provisions[first.within : last.within + 1],
        source_start=theirs[first.theirs][1].start,
        source_end=theirs[last.theirs][1].end,
        words=len(pairs),
        exact=len(pairs) == min(lengths) == max(lengths),
        likeness=len(pairs) / max(lengths),
    )
