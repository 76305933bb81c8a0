"""Word difference, measured: ``python -m bench.words [--full] [--shared DIR]``.

Two sets of edits with known answers. (1) Edits invented by bench/generate.py in six languages,
several seeds. (2) The sentence pairs of arXivEdits in ../shared/real/edits, where people marked
what changed; where several people did, each result is held against the one it is nearest to.
The limits in adref.compilation.cleanup and chain were chosen with both parts of it and with the
invented edits in view: those figures are not held out, so train and dev are printed apart.

F1 counts an edit as found if exactly its words are marked, no more and no fewer, with
insertions and deletions moved to one canonical place ("placed": not moved). Fragments are the
edits found per gold edit: above 1 stands for confetti, below 1 for edits run together.

The times are of comparing alone; adref's and that of diff-match-patch on letters begin at the
bare text, the others' at its words. LibreOffice compares all pairs as one document.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench import libreoffice
from bench.comparing import Block, Score, canonical
from bench.generate import edited, languages, paragraph, sound
from bench.peers import PEERS

Gold = Sequence[tuple[Block, str]]
SHARED = Path(__file__).parents[2] / "shared" / "real" / "edits"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts in words (with their spaces) and the answers of those who marked them."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    golds: tuple[Gold, ...]
    group: str


def invented(seed: int, count: int) -> Iterator[Pair]:
    """Pairs drawn with *seed*: three in four in English, one in four with many edits."""
    random = Random(seed)
    for n in range(count):
        language = "en" if n % 4 else random.choice(languages()[1:])
        heavy = n % 5 == 0
        before = paragraph(random, language, random.randint(3, 6) + 2 * heavy)
        sample = edited(random, before, random.randint(7, 11) if heavy else random.randint(1, 4))
        if sample.changes and sound(sample):
            gold, grown = [], 0
            for c in sample.changes:
                there = c.start + grown
                gold.append(((c.start, c.end, there, there + len(c.words)), c.kind))
                grown += len(c.words) - (c.end - c.start)
            yield Pair(before.words, sample.after, (gold,), "many edits" if heavy else "few edits")


def marked_by_people(folder: Path) -> Iterator[Pair]:
    """The sentence pairs of arXivEdits; its words are what stands between spaces."""
    for name in ("train", "dev"):
        for item in json.loads((folder / f"{name}.json").read_text(encoding="utf-8")).values():
            before, after = (
                tuple(f" {word}" for word in item[f"sentence-{n}"].split()) for n in (1, 2)
            )
            golds = [
                [(_block(edit), edit["type"].lower()) for edit in item[key].values()]
                for key in sorted(item)
                if key.startswith("edits-combination") and item[key]
            ]
            yield Pair(before, after, tuple(golds) or ((),), name)


def _block(edit: dict[str, list[int] | None]) -> Block:
    """A gold edit as a block; -1 where one of the texts has nothing and no place is given."""
    one, two = edit["sentence-1-token-indices"], edit["sentence-2-token-indices"]
    return (*(one or (-1, -1)), *(two or (-1, -1)))  # type: ignore[return-value]


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
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of arXivEdits")
    options = parser.parse_args(arguments)
    if libreoffice.missing():
        print(f"LibreOffice compare is left out: {libreoffice.missing()}")
    count = 2000 if options.full else 300
    pairs = [pair for seed in (1, 2, 3) for pair in invented(seed, count)]
    for group in ("few edits", "many edits"):
        chosen = [pair for pair in pairs if pair.group == group]
        results = measure(chosen)
        edits = results["adref"][0].gold
        table(
            f"Invented, {group} a paragraph: {len(chosen)} pairs, {edits} edits, seeds 1 to 3",
            results,
        )
        kinds(results["adref"][0])
    if options.shared.is_dir():
        real = list(marked_by_people(options.shared))
        for halves in (("train",), ("dev",), ("train", "dev")):
            chosen = [pair for pair in real if pair.group in halves]
            name = " and ".join(halves)
            title = f"Marked by people (arXivEdits {name}): {len(chosen)} sentence pairs"
            table(title, measure(chosen))
    else:
        print(f"\narXivEdits: {options.shared} is not there; skipped")


if __name__ == "__main__":
    main()
