"""Pairs of texts of which somebody said what changed: invented, and marked by people.

Three sets are people's. (1) The sentences of arXivEdits, "train" and "dev", marked by annotators
who were shown both wordings. (2) The paragraphs that the Group of 77 and China marked in a
paper under negotiation: strikes, bold and empty links say what goes out and what comes in.
The amendments in gdpr/ are no such set: their marks were computed (with jsdiff, single kept
words given up after it, as bin/lib/diff.js of lobbyplag-data shows), and scoring against them
would say who is most like jsdiff.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from adref.text.tokens import normal, tokens
from bench.comparing import Block, blocks_of, spans
from bench.generate import edited, languages, paragraph, sound

Gold = Sequence[tuple[Block, str]]
MARK = re.compile(
    r"\*\*(?P<bold>(?:(?!\*\*|~~).)+)\*\*|\[(?P<link>[^\]]+)\]\(#\)|~~(?P<old>(?:(?!\*\*|~~).)+)~~"
)
LABEL = re.compile(r"^\d+\.?\s*(?:[a-z]+\.?)?\s+")


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


def annotated(folder: Path, name: str) -> Iterator[Pair]:
    """The sentence pairs of arXivEdits *name*; its words are what stands between spaces."""
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


def negotiated(file: Path) -> Iterator[Pair]:
    """The marked paragraphs of a paper, one a line; a strike beside new words is one edit.

    Left out are paragraphs with a mark that has lost its partner, and those that are new or
    struck as a whole.
    """
    for line in file.read_text(encoding="utf-8").splitlines():
        text = LABEL.sub("", line)
        unmarked = MARK.sub("", text)
        if unmarked == text or "**" in unmarked or "~~" in unmarked:
            continue
        pair = _by_marks(text)
        if pair is not None:
            yield pair


def _by_marks(text: str) -> Pair | None:
    """The texts before and after the marks in *text*; None where they have few words in common."""
    sides, kept, at = ["", ""], [], 0
    for found in (*MARK.finditer(text), None):
        for word in re.findall(r"\s+|\S+", text[at : found.start() if found else len(text)]):
            starts = [_grown(sides, n, word) for n in (0, 1)]
            if word.strip():
                kept.append((starts[0], starts[1], len(word)))
        if found:
            new = found["bold"] or found["link"]
            _grown(sides, 1 if new else 0, new or found["old"])
            at = found.end()
    before, after = (tokens(normal(side)) for side in sides)
    blocks = blocks_of(kept, spans(before), spans(after))
    alike = len(before) - sum(end - start for start, end, *_ in blocks)
    if not alike or not blocks:
        return None
    return Pair(before, after, ([(block, _kind(block)) for block in blocks],), "negotiated")


def _grown(sides: list[str], n: int, text: str) -> int:
    """Where *text* stands in side *n* once added, white space being single and never first."""
    text = re.sub(r"\s+", " ", text)
    if not sides[n] or sides[n].endswith(" "):
        text = text.lstrip()
    sides[n] += text
    return len(sides[n]) - len(text)


def _kind(block: Block) -> str:
    start, end, other, stop = block
    if start == end:
        return "insertion"
    return "deletion" if other == stop else "substitute"
