"""A crowded negotiation, made up: many parties, many paragraphs, always the same."""

from collections.abc import Iterator
from random import Random

from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    NewParagraph,
    Party,
    Passage,
    Reading,
)
from adref.proposals.edits import Edit
from adref.text.document import Kind, Relation

_WORDS = [
    "we",
    "the",
    "states",
    "recognize",
    "that",
    "access",
    "to",
    "data",
    "and",
    "coastal",
    "systems",
    "shall",
    "remain",
    "open",
    "fair",
    "secure",
    "for",
    "all",
    "people",
    "including",
    "those",
    "in",
    "vulnerable",
    "situations",
    "who",
    "rely",
    "on",
    "early",
    "warning",
    "services",
    "information",
    "capacity",
    "building",
    "finance",
    "cooperation",
    "at",
    "national",
    "regional",
    "global",
    "levels",
    "by",
    "2030",
    "in",
    "line",
    "with",
    "agreed",
    "commitments",
]
_LONG = 60
"""Words of a paragraph."""
_PLACES = 6
"""Places of a paragraph that parties change."""


def crowd(parties: int, paragraphs: int) -> Compilation:
    """A compilation as dense as that of examples/tidewater.

    Each of *parties* changes 7 to 20 in 100 of *paragraphs*, three changes in ten as others
    do, and adds two paragraphs or three. (Tidewater: 13.6 wishes for each party in 100
    paragraphs, 2.3 new paragraphs.)
    """
    random = Random(20261126)
    names = [f"Party {number:03}" for number in range(parties)]
    wished: dict[tuple[int, int], dict[str, list[str]]] = {}
    for name in names:
        share = random.uniform(0.07, 0.20)
        for paragraph in sorted(random.sample(range(paragraphs), round(paragraphs * share))):
            there = wished.setdefault((paragraph, random.randrange(_PLACES)), {})
            shared = random.random() < 0.3 and there
            wording = random.choice(sorted(there)) if shared else f" {_words(random, 6)}"
            there.setdefault(wording, []).append(name)
    base = [_paragraph(random, number, wished) for number in range(paragraphs)]
    added = [
        (random.choice(base).ident, name) for name in names for _ in range(random.choice((2, 2, 3)))
    ]
    return Compilation(
        BaseText("A crowded negotiation", "base.docx", "cd" * 32),
        tuple(Party(name, name, f"{name}.docx", "ab" * 32, "tracked") for name in names),
        tuple(_with_new(random, base, added)),
    )


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(count))


def _paragraph(
    random: Random, number: int, wished: dict[tuple[int, int], dict[str, list[str]]]
) -> BaseParagraph:
    words = [random.choice(_WORDS) for _ in range(_LONG)]
    text = " ".join(words)
    passages = []
    for place in range(_PLACES):
        start = len(" ".join(words[: place * (_LONG // _PLACES) + 3]))
        end = len(" ".join(words[: place * (_LONG // _PLACES) + 5]))
        readings = tuple(
            Reading(new, tuple(who), edits=(Edit(start, end, new),))
            for new, who in sorted(wished.get((number, place), {}).items())
        )
        passages += [Passage(start, end, text[start:end], readings)] if readings else []
    return BaseParagraph(
        f"p{number + 1}",
        str(number + 1),
        f"Section {number // 10 + 1}",
        Kind.BODY,
        0,
        text,
        tuple(passages),
    )


def _with_new(
    random: Random, base: list[BaseParagraph], added: list[tuple[str, str]]
) -> Iterator[BaseParagraph | NewParagraph]:
    number = 0
    for paragraph in base:
        yield paragraph
        for after, name in added:
            if after == paragraph.ident:
                number += 1
                reading = Reading(_words(random, 40), (name,))
                yield NewParagraph(
                    f"n{number}",
                    f"{paragraph.label} bis",
                    paragraph.section,
                    Kind.BODY,
                    0,
                    after,
                    Relation.INSERTED_AFTER,
                    (reading,),
                )
