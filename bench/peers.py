"""Other ways to compare two texts word by word, all giving blocks of words."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from time import perf_counter

from diff_match_patch import diff_match_patch

from adref.compilation.words import difference
from adref.proposals.edits import Edit
from bench.comparing import Block, between, blocks_of, spans

Row = Sequence[str]
Kept = tuple[int, int, int]
Peer = Callable[[Row, Row], tuple[list[Block], float]]
"""From the words of two texts (spaces included) to blocks and the seconds it took."""


def adref(before: Row, after: Row) -> tuple[list[Block], float]:
    """Our own; its time includes finding the words."""
    base, other = "".join(before)[1:], "".join(after)[1:]
    start = perf_counter()
    edits = difference(base, other)
    took = perf_counter() - start
    return blocks_of(_kept(base, other, edits), spans(before), spans(after)), took


def _kept(base: str, other: str, edits: Sequence[Edit]) -> list[Kept]:
    """The stretches that *edits* leave alone, and where they stand in *other*.

    Counted in signs that are no space, for spaces may collapse where words go.
    """
    signs = [n for n, sign in enumerate(other) if sign != " "]
    kept, at, passed = [], 0, 0
    for edit in (*edits, Edit(len(base), len(base), "")):
        for found in re.finditer(r"\S+", base[at : edit.start]):
            kept.append((at + found.start(), signs[passed], len(found[0])))
            passed += len(found[0])
        passed += len(edit.text.replace(" ", ""))
        at = edit.end
    return kept


def difflib_words(before: Row, after: Row) -> tuple[list[Block], float]:
    """The standard library's longest blocks, on words."""
    start = perf_counter()
    matches = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    took = perf_counter() - start
    pairs = [(m.a + k, m.b + k) for m in matches for k in range(m.size)]
    return between(pairs, len(before), len(after)), took


def dmp_words(before: Row, after: Row) -> tuple[list[Block], float]:
    """diff-match-patch on words, no clean-up, the way its documentation describes."""
    return _dmp_words(before, after, semantic=False)


def dmp_words_semantic(before: Row, after: Row) -> tuple[list[Block], float]:
    """diff-match-patch on words with its semantic clean-up, which then works on letters."""
    return _dmp_words(before, after, semantic=True)


def _dmp_words(before: Row, after: Row, *, semantic: bool) -> tuple[list[Block], float]:
    start = perf_counter()
    known: dict[str, str] = {}
    one, two = (
        "".join(known.setdefault(w, chr(0x100 + len(known))) for w in row)
        for row in (before, after)
    )
    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    diffs = tool.diff_main(one, two, checklines=False)
    if semantic:
        tool.diff_cleanupSemantic(diffs)
    took = perf_counter() - start
    pairs, i, j = [], 0, 0
    for sign, part in diffs:
        if sign == 0:
            pairs += [(i + k, j + k) for k in range(len(part))]
        i += len(part) if sign <= 0 else 0
        j += len(part) if sign >= 0 else 0
    return between(pairs, len(before), len(after)), took


def dmp_letters(before: Row, after: Row) -> tuple[list[Block], float]:
    """diff-match-patch on letters with its semantic clean-up, widened to words."""
    base, other = "".join(before)[1:], "".join(after)[1:]
    start = perf_counter()
    tool = diff_match_patch()
    tool.Diff_Timeout = 0
    diffs = tool.diff_main(base, other)
    tool.diff_cleanupSemantic(diffs)
    took = perf_counter() - start
    kept, i, j = [], 0, 0
    for sign, part in diffs:
        if sign == 0:
            kept.append((i, j, len(part)))
        i += len(part) if sign <= 0 else 0
        j += len(part) if sign >= 0 else 0
    return blocks_of(kept, spans(before), spans(after)), took


PEERS: dict[str, Peer] = {
    "adref": adref,
    "difflib, words": difflib_words,
    "diff-match-patch, words": dmp_words,
    "diff-match-patch, words + semantic": dmp_words_semantic,
    "diff-match-patch, letters + semantic": dmp_letters,
}
