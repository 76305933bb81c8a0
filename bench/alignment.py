"""Paragraph alignment, measured: ``python -m bench.alignment [--full]``.

Documents are invented (bench/generate.py), edited, and taken apart: paragraphs moved, whole
sections moved, split, merged, deleted, added (with "bis" labels or with all labels shifted), so
that every link is known. Recall is the share of known links found exactly, a split or merge as
a whole; precision that of found links that are known. "Place" are links of paragraphs that
stayed, "moved" those of paragraphs that went elsewhere.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from random import Random
from time import perf_counter

from adref.compilation.align import Link, Unit, align
from adref.text.document import Kind
from adref.text.labels import Label
from bench.generate import edited, paragraph, phrases, reread


@dataclass(frozen=True, slots=True)
class Plan:
    """How a document is made and what is done to it, in shares of its paragraphs.

    *whole* sentences change only in long paragraphs, so that a part of each is left to know it.
    """

    name: str
    paragraphs: int = 100
    touched: float = 0.4
    edits: tuple[int, int] = (1, 3)
    moved: float = 0.06
    split: float = 0.05
    merged: float = 0.05
    deleted: float = 0.04
    added: float = 0.08
    relabelled: bool = False
    labels: bool = True
    section: bool = False
    whole: bool = False


PLANS = (
    Plan("light edits"),
    Plan("light, renumbered", relabelled=True),
    Plan("light, no labels", labels=False),
    Plan("light, a section moved", section=True),
    Plan("heavy edits", touched=0.9, edits=(5, 12), whole=True),
    Plan("heavy, no labels", touched=0.9, edits=(5, 12), labels=False, whole=True),
)


@dataclass(frozen=True, slots=True)
class Case:
    """Two documents and the links between them, with what happened to each."""

    base: tuple[Unit, ...]
    other: tuple[Unit, ...]
    links: dict[Link, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph on its way to the other document: its text and the base ones in it."""

    text: str
    sources: tuple[int, ...]
    kind: Kind
    label: Label | None
    fate: str


def document(random: Random, plan: Plan) -> list[Unit]:
    """A base: sections with a heading, paragraphs numbered through, some texts twice."""
    units: list[Unit] = []
    number = 0
    while number < plan.paragraphs:
        title = random.choice(phrases()["en"]["things"]).capitalize()
        units.append(Unit(f"{title} {len(units)}", None, Kind.HEADING))
        for _ in range(random.randint(5, 12)):
            number += 1
            text = paragraph(random, "en", random.randint(1, 5)).text
            if random.random() < 0.03:
                text = "To be completed."
            units.append(Unit(text, Label(number) if plan.labels else None))
    return units


def case(seed: int, plan: Plan) -> Case:
    """A document and what became of it by *plan*."""
    random = Random(seed)
    base = document(random, plan)
    parts = _restructured(random, plan, base)
    if plan.section:
        parts = _section_moved(random, parts)
    parts = _moved(random, plan, parts)
    parts = _with_new(random, plan, parts)
    other, links = [], {}
    pieces: dict[tuple[int, ...], list[int]] = {}
    fates: dict[tuple[int, ...], str] = {}
    number = 0
    for n, part in enumerate(parts):
        label = part.label
        if plan.relabelled and part.kind is Kind.BODY:
            number += 1
            label = Label(number)
        other.append(Unit(part.text, label if plan.labels else None, part.kind))
        if part.sources:
            pieces.setdefault(part.sources, []).append(n)
            fates[part.sources] = part.fate
    for sources, indices in pieces.items():
        links[Link(sources, tuple(indices))] = fates[sources]
    return Case(tuple(base), tuple(other), links)


def _edit(random: Random, plan: Plan, text: str) -> str:
    """*text*, edited if the draw says so."""
    if text.startswith("To be") or random.random() >= plan.touched:
        return text
    return _edited_text(random, text, random.randint(*plan.edits), whole=plan.whole)


def _edited_text(random: Random, text: str, wanted: int, *, whole: bool = False) -> str:
    read = reread(text)
    said = [piece for piece in read.pieces[1:] if piece.role not in {"sign", "word"}]
    return (
        edited(random, read, wanted, whole=whole and len(said) > 9).text if len(said) > 2 else text
    )


def _restructured(random: Random, plan: Plan, base: Sequence[Unit]) -> list[Part]:
    """The base paragraphs edited, split, merged or gone, in their order."""
    parts: list[Part] = []
    n = 0
    while n < len(base):
        unit = base[n]
        draw = random.random()
        sentences = unit.text.split(". ")
        follower = base[n + 1] if n + 1 < len(base) else None
        text = _edit(random, plan, unit.text)
        if unit.kind is Kind.HEADING or unit.text.startswith("To be"):
            parts.append(Part(unit.text, (n,), unit.kind, unit.label, "place"))
        elif draw < plan.split and len(sentences) > 1:
            cut = random.randrange(1, len(sentences))
            halves = (". ".join(sentences[:cut]) + ".", ". ".join(sentences[cut:]))
            for k, half in enumerate(halves):
                label = unit.label if not k else None
                parts.append(Part(_edit(random, plan, half), (n,), unit.kind, label, "split"))
        elif draw < plan.split + plan.merged and follower and _mergeable(unit, follower):
            both = f"{text} {_edit(random, plan, follower.text)}"
            parts.append(Part(both, (n, n + 1), unit.kind, unit.label, "merged"))
            n += 1
        elif draw >= plan.split + plan.merged + plan.deleted:
            parts.append(Part(text, (n,), unit.kind, unit.label, "place"))
        n += 1
    return parts


def _mergeable(one: Unit, two: Unit) -> bool:
    return two.kind is one.kind and not two.text.startswith("To be")


def _moved(random: Random, plan: Plan, parts: list[Part]) -> list[Part]:
    """*parts* with single ones elsewhere."""
    free = [p for p in parts if p.fate == "place" and p.kind is Kind.BODY and len(p.text) > 40]
    for part in random.sample(free, int(plan.moved * len(parts))):
        parts.remove(part)
        goal = random.randrange(len(parts) + 1)
        while 0 < goal < len(parts) and parts[goal - 1].sources == parts[goal].sources:
            goal += 1
        parts.insert(goal, Part(part.text, part.sources, part.kind, part.label, "moved"))
    return parts


def _section_moved(random: Random, parts: list[Part]) -> list[Part]:
    """*parts* with one whole section before another."""
    starts = [n for n, part in enumerate(parts) if part.kind is Kind.HEADING]
    k = random.randrange(2, len(starts) - 1)
    section = parts[starts[k] : starts[k + 1]]
    rest = parts[: starts[k]] + parts[starts[k + 1] :]
    goal = starts[random.randrange(1, k)]
    return rest[:goal] + section + rest[goal:]


def _with_new(random: Random, plan: Plan, parts: list[Part]) -> list[Part]:
    """*parts* with new paragraphs among them, labelled as additions to the one before."""
    done: list[Part] = []
    for n, part in enumerate(parts):
        done.append(part)
        inside = n + 1 < len(parts) and parts[n + 1].sources == part.sources
        if random.random() < plan.added and not inside:
            text = paragraph(random, "en", random.randint(1, 4)).text
            label = Label(part.label.number, 2) if part.label else None
            done.append(Part(text, (), Kind.BODY, label, "new"))
    return done


def by_place(base: Sequence[Unit], other: Sequence[Unit]) -> tuple[Link, ...]:
    """A peer: equal paragraphs by difflib, the others between them one by one."""
    codes = SequenceMatcher(None, [u.text for u in base], [u.text for u in other], autojunk=False)
    return tuple(
        Link((i,), (j,))
        for _, i1, i2, j1, j2 in codes.get_opcodes()
        for i, j in zip(range(i1, i2), range(j1, j2), strict=False)
    )


def measure(plan: Plan, seeds: Sequence[int]) -> None:
    """Print how well both do on the documents of *plan*."""
    cases = [case(seed, plan) for seed in seeds]
    for name, peer in (("adref", align), ("difflib + place", by_place)):
        known: Counter[str] = Counter()
        hits: Counter[str] = Counter()
        found, seconds = 0, 0.0
        for item in cases:
            start = perf_counter()
            links = peer(item.base, item.other)
            seconds += perf_counter() - start
            found += len(links)
            known.update(item.links.values())
            hits.update(item.links[link] for link in links if link in item.links)
        row = [hits.total() / known.total(), hits.total() / found]
        row += [
            hits[f] / known[f] if known[f] else 1.0 for f in ("place", "moved", "split", "merged")
        ]
        figures = "".join(f"{figure:9.3f}" for figure in row)
        print(f"  {plan.name:24}{name:17}{figures}{seconds / len(cases) * 1000:9.1f}")


def fast_path() -> None:
    """Print the time for 300 and 1,000 paragraphs of which nine in ten are equal."""
    for count in (300, 1000):
        random = Random(count)
        base = [Unit(paragraph(random, "en", 4).text, Label(n)) for n in range(count)]
        other = [
            Unit(_edited_text(random, unit.text, 2), unit.label) if n % 10 == 0 else unit
            for n, unit in enumerate(base)
        ]
        took = []
        for _ in range(5):
            start = perf_counter()
            links = align(base, other)
            took.append(perf_counter() - start)
        right = sum(link.base == link.other for link in links)
        print(f"  {count} paragraphs, 1 in 10 edited: {min(took) * 1000:.1f} ms, {right} linked")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--full", action="store_true", help="eight times as many documents")
    options = parser.parse_args(arguments)
    seeds = range(80 if options.full else 10)
    print(f"Paragraph links, {len(seeds)} invented documents of 100 paragraphs each")
    heads = "".join(
        f"{head:>9}" for head in ("recall", "prec.", "place", "moved", "split", "merged", "ms/doc")
    )
    print(f"  {'':41}{heads}")
    for plan in PLANS:
        measure(plan, seeds)
    fast_path()


if __name__ == "__main__":
    main()
