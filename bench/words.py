"""Word difference, measured: ``python -m bench.words [--full] [--shared DIR]``.

Edits with known answers: invented ones in six languages, several seeds, and those that people
marked (bench/pairs.py); where several people did, each result is held against the one it is
nearest to. The odds of adref.compilation.cleanup come from arXivEdits "train" alone.

F1 counts an edit as found if exactly its words are marked, no more and no fewer, with
insertions and deletions moved to one canonical place ("placed": not moved). Fragments are the
edits found per gold edit: above 1 stands for confetti, below 1 for edits run together.

The times are of comparing alone; adref's and that of diff-match-patch on letters begin at the
bare text, the others' at its words. LibreOffice compares all pairs as one document.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from bench import libreoffice
from bench.comparing import Block, Score, canonical
from bench.pairs import Pair, annotated, invented, negotiated
from bench.peers import PEERS

REAL = Path(__file__).parents[2] / "shared" / "real"
SETS = {
    "train": "People's, arXivEdits train (the odds were fitted here; see bench.fit)",
    "dev": "People's, arXivEdits dev",
}


def held_against(found: Sequence[Block], pair: Pair, score: Score) -> None:
    """Add to *score* what was *found*, against the answer it is nearest to."""
    before, after = ([word.strip() for word in row] for row in (pair.before, pair.after))
    moved = {_loose(b) for b in canonical(found, before, after)}
    best, hits = max(
        (
            (gold, [kind for block, kind in gold if _moved(block, before, after) in moved])
            for gold in pair.golds
        ),
        key=lambda item: (len(item[1]) - len(item[0]) / 1000, len(item[1])),
    )
    score.gold += len(best)
    score.found += len(found)
    score.hits += len(hits)
    score.placed += len({_loose(b) for b in found} & {_loose(b) for b, _ in best})
    score.by_kind.update(kind for _, kind in best)
    score.hits_by_kind.update(hits)


def _loose(block: Block) -> Block:
    """*block* with -1 for the side on which there is nothing."""
    start, end, other, stop = block
    return (
        *((start, end) if start < end else (-1, -1)),
        *((other, stop) if other < stop else (-1, -1)),
    )  # type: ignore[return-value]


def _moved(block: Block, before: Sequence[str], after: Sequence[str]) -> Block:
    """A gold block at its canonical place."""
    start, end, other, stop = block
    if start < 0:
        return (-1, -1, *_leftmost(other, stop, after))
    if other < 0:
        return (*_leftmost(start, end, before), -1, -1)
    if start == end:
        return (-1, -1, *_leftmost(other, stop, after))
    if other == stop:
        return (*_leftmost(start, end, before), -1, -1)
    return block


def _leftmost(start: int, end: int, words: Sequence[str]) -> tuple[int, int]:
    while start and words[start - 1] == words[end - 1]:
        start, end = start - 1, end - 1
    return start, end


def measure(pairs: Sequence[Pair]) -> dict[str, tuple[Score, float]]:
    """Every peer's score on *pairs* and its seconds for one pair."""
    results: dict[str, tuple[Score, float]] = {}
    for name, peer in PEERS.items():
        score, seconds = Score(), 0.0
        for pair in pairs:
            found, took = peer(pair.before, pair.after)
            seconds += took
            held_against(found, pair, score)
        results[name] = (score, seconds / max(len(pairs), 1))
    if not libreoffice.missing():
        score = Score()
        every, seconds = libreoffice.compared([(pair.before, pair.after) for pair in pairs])
        for blocks, pair in zip(every, pairs, strict=True):
            # A pair that LibreOffice mixes up with its neighbour counts as nothing found.
            held_against(blocks or [], pair, score)
        results["LibreOffice compare"] = (score, seconds / max(len(pairs), 1))
    return results


def table(title: str, results: dict[str, tuple[Score, float]]) -> None:
    """Print *results* as a table."""
    print(f"\n{title}")
    print(f"  {'':37}{'F1':>7}{'P':>7}{'R':>7}{'placed':>8}{'frag':>7}{'pairs/s':>10}")
    for name, (score, seconds) in results.items():
        print(
            f"  {name:37}{score.f1:7.3f}{score.precision:7.3f}{score.recall:7.3f}"
            f"{score.placed_f1:8.3f}{score.fragments:7.2f}{1 / max(seconds, 1e-9):10,.0f}"
        )


def kinds(score: Score) -> None:
    """Print the share found of every kind of edit."""
    for kind, count in sorted(score.by_kind.items()):
        print(f"    {kind:20}{count:6}{score.hits_by_kind[kind] / count:8.3f}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="ten times as many pairs")
    parser.add_argument("--shared", type=Path, default=REAL, help="the folder of real data")
    options = parser.parse_args(arguments)
    if libreoffice.missing():
        print(f"LibreOffice compare is left out: {libreoffice.missing()}")
    count = 2000 if options.full else 300
    pairs = [pair for seed in (1, 2, 3) for pair in invented(seed, count)]
    for group in ("few edits", "many edits"):
        chosen = [pair for pair in pairs if pair.group == group]
        results = _show(f"Invented, {group} a paragraph, seeds 1 to 3", chosen)
        kinds(results["adref"][0])
    edits, paper = options.shared / "edits", options.shared / "g77" / "000_d6b18cc3bc5b6102.txt"
    for name, title in SETS.items():
        if edits.is_dir():
            _show(title, list(annotated(edits, name)))
        else:
            print(f"\n{title}: {edits} is not there; skipped")
    if paper.is_file():
        _show("People's, marked in a paper under negotiation", list(negotiated(paper)))
    else:
        print(f"\nMarks of a negotiation: {paper} is not there; skipped")


def _show(title: str, pairs: Sequence[Pair]) -> dict[str, tuple[Score, float]]:
    """Measure *pairs*, print the table and give it back."""
    results = measure(pairs)
    table(f"{title}: {len(pairs)} pairs, {results['adref'][0].gold} edits", results)
    return results


if __name__ == "__main__":
    main()
