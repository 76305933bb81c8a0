"""Invitations to comment and promises of text to come: what a paper leaves to a later draft."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Finding, Severity
from adref.findings.layers import Layer, Side, is_prose, layers
from adref.findings.wording import sentences_of
from adref.text.document import MarkedDocument

_WORDS = {
    "invitation": "comments are invited here; answer or leave it out",
    "promise": "text is promised for a later draft; watch for it",
    "placeholder": "text is still to be filled in here",
}


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A sentence, code points *start* to *end* of its text, that leaves something to later.

    *kind* is "invitation", "promise" or "placeholder"; *evidence* are the words that show it.
    """

    kind: str
    start: int
    end: int
    evidence: str


def promises(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every sentence of *document* that invites comments or promises later text."""
    return tuple(
        finding
        for on in layers(document, Side.AFTER)
        if is_prose(on.paragraph)
        for finding in _in(on)
    )


def left_open(text: str) -> Iterator[LeftOpen]:
    """Every sentence of *text* that invites comments or promises later text."""
    for start, end in sentences_of(text):
        for kind, pattern in _patterns():
            match = pattern.search(text, start, end)
            if match:
                yield LeftOpen(kind, start, end, match.group())
                break


def _in(on: Layer) -> Iterator[Finding]:
    for found in left_open(on.text):
        yield Finding(
            code=found.kind,
            severity=Severity.INFO,
            words=_WORDS[found.kind],
            place=on.place(found.start, found.end),
            paragraph=on.label,
            quote=" ".join(on.text[found.start : found.end].split()),
            evidence=f"“{found.evidence}”",
        )


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    facts = table("adref.findings", "promises.toml")
    return tuple(
        (kind, re.compile("|".join(facts[kind]["phrases"]), re.IGNORECASE)) for kind in _WORDS
    )
