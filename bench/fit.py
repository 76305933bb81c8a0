"""The odds of adref.compilation.cleanup, found anew: ``python -m bench.fit [--shared DIR]``.

Only the sentences of arXivEdits "train" are read. Between two changes that a bare comparison
finds next to each other stand kept words; the people who marked the sentences either kept them
too or gave them up. A logistic regression without a constant says how much must be rewritten
round them for the one or the other to be likelier. Its figures are the odds.

Then the same is done ten times on nine tenths of the sentences, and the tenth left out is
compared with the odds found without it: the cross-validated F1, beside the peers'.
"""

import argparse
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp
from pathlib import Path

from adref.compilation.chain import rechained
from adref.compilation.cleanup import ODDS, Odds, Standing, Stretch, cleaned, kept, stretch
from adref.compilation.matching import Block, changed
from bench.comparing import Score
from bench.pairs import Pair, annotated
from bench.peers import PEERS
from bench.words import REAL, held_against

FOLDS = 10
LONG = 8
"""More words than this between two changes are always kept and would teach nothing."""
ROUNDS = 50
PENALTY = 0.05
"""Keeps the regression from running away should one feature ever decide alone."""

Row = tuple[tuple[float, ...], bool]
"""What is known of words between two changes, and whether they were given up."""


def bared(pair: Pair) -> tuple[list[str], list[str]]:
    """The words of both texts without their spaces."""
    before, after = ([word.strip() for word in side] for side in (pair.before, pair.after))
    return before, after


def found_first(before: Sequence[str], after: Sequence[str]) -> list[Block]:
    """What changes, before any clean-up."""
    return rechained(changed(before, after), before, after)


def kept_by_people(pair: Pair) -> set[tuple[int, int]] | None:
    """The pairs of words that were left unmarked; None where the marks do not tell."""
    before, after = bared(pair)
    out = [
        {n for block, _ in pair.golds[0] for n in range(block[at], block[at + 1])} for at in (0, 2)
    ]
    rows, columns = (
        [n for n in range(len(side)) if n not in gone]
        for side, gone in zip((before, after), out, strict=True)
    )
    # A capital that comes or goes at the start of a sentence is seldom marked.
    if [before[n].lower() for n in rows] != [after[n].lower() for n in columns]:
        return None
    return {(i, j) for i, j in zip(rows, columns, strict=True) if before[i] == after[j]}


def rows_of(pair: Pair) -> Iterator[Row]:
    """What one pair of sentences teaches.

    Changes on either side count with all that people joined to them.
    """
    unmarked = kept_by_people(pair)
    if unmarked is None:
        return
    before, after = bared(pair)
    blocks = found_first(before, after)
    standing = Standing(lambda: (before, after))
    given_up = [_given_up(a, b, unmarked) for a, b in pairwise(blocks)]
    for n, verdict in enumerate(given_up):
        words = before[blocks[n].end : blocks[n + 1].start]
        if verdict is None or len(words) > LONG:
            continue
        first, last = n, n + 1
        while first and given_up[first - 1]:
            first -= 1
        while last < len(given_up) and given_up[last]:
            last += 1
        parts = [stretch(block, before, after) for block in blocks[first : last + 1]]
        room = _sum(parts[: n - first + 1]).room(_sum(parts[n - first + 1 :]))
        between_them = kept(words, standing)
        yield (room, -between_them.words, -between_them.signs, -between_them.once), verdict


def _given_up(left: Block, right: Block, unmarked: set[tuple[int, int]]) -> bool | None:
    """Whether people gave up all words between two changes, or none; None for some."""
    length = right.start - left.end
    stayed = [(left.end + n, left.other_end + n) in unmarked for n in range(length)]
    if any(stayed) != all(stayed):
        return None
    return not any(stayed)


def _sum(parts: Sequence[Stretch]) -> Stretch:
    return Stretch(parts[0].block, sum(p.old for p in parts), sum(p.new for p in parts))


def fitted(rows: Sequence[Row]) -> Odds:
    """The odds under which *rows* are likeliest (Newton's method)."""
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [PENALTY * w for w in weights]
        bend = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
        for known, verdict in rows:
            chance = 1 / (1 + exp(-sum(w * x for w, x in zip(weights, known, strict=True))))
            for i in range(size):
                slope[i] += (chance - verdict) * known[i]
                for j in range(size):
                    bend[i][j] += chance * (1 - chance) * known[i] * known[j]
        weights = [w - s for w, s in zip(weights, _solved(bend, slope), strict=True)]
    return Odds(*(exp(w / weights[0]) for w in weights[1:]))


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of a small system of linear equations (Gauss and Jordan)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n in range(len(rows)):
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for m, other in enumerate(rows):
            if m != n:
                rows[m] = [x - other[n] * y for x, y in zip(other, rows[n], strict=True)]
    return [row[-1] for row in rows]


def compared(pair: Pair, odds: Odds) -> list[tuple[int, int, int, int]]:
    """What changes in *pair* under *odds*."""
    before, after = bared(pair)
    standing = Standing(lambda: (before, after))
    found = cleaned(found_first(before, after), before, after, standing, odds)
    return [(*block,) for block in found]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, cross-validate and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=REAL, help="the folder of real data")
    pairs = list(annotated(parser.parse_args(arguments).shared / "edits", "train"))
    rows = [list(rows_of(pair)) for pair in pairs]
    every = [row for some in rows for row in some]
    given_up = sum(verdict for _, verdict in every)
    print(f"Words stand between two changes {len(every)} times; people gave up {given_up}")
    print("fitted:  word {:.2f}, sign {:.2f}, once {:.2f}".format(*fitted(every)))
    print("in use:  word {:.2f}, sign {:.2f}, once {:.2f}".format(*ODDS))
    score = Score()
    for fold in range(FOLDS):
        odds = fitted([row for n, some in enumerate(rows) if n % FOLDS != fold for row in some])
        for pair in pairs[fold::FOLDS]:
            held_against(compared(pair, odds), pair, score)
    print(f"{'adref, cross-validated':37}{score.f1:7.3f}  fragments {score.fragments:.2f}")
    for name, peer in PEERS.items():
        score = Score()
        for pair in pairs:
            held_against(peer(pair.before, pair.after)[0], pair, score)
        print(f"{name:37}{score.f1:7.3f}  fragments {score.fragments:.2f}")


if __name__ == "__main__":
    main()
