"""Invitations to comment and promises of text to come: what a paper leaves to a later draft."""

import re
from collections.abc import Iterator
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


def promises(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every sentence of *document* that invites comments or promises later text."""
    return tuple(
        finding
        for on in layers(document, Side.AFTER)
        if is_prose(on.paragraph)
        for finding in _in(on)
    )


def _in(on: Layer) -> Iterator[Finding]:
    for start, end in sentences_of(on.text):
        for kind, pattern in _patterns():
            match = pattern.search(on.text, start, end)
            if match:
                yield Finding(
                    code=kind,
                    severity=Severity.INFO,
                    words=_WORDS[kind],
                    place=on.place(start, end),
                    paragraph=on.label,
                    quote=" ".join(on.text[start:end].split()),
                    evidence=f"“{match.group()}”",
                )
                break


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    facts = table("adref.findings", "promises.toml")
    return tuple(
        (kind, re.compile("|".join(facts[kind]["phrases"]), re.IGNORECASE)) for kind in _WORDS
    )
