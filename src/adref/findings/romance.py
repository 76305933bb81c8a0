"""Two readings side by side in French and Spanish, as far as function words tell it."""

from collections.abc import Iterator, Sequence

from adref.base.facts import table
from adref.findings.finding import Confidence
from adref.findings.signs import Clash
from adref.findings.wording import Word, adjacent

LANGUAGES = ("fr", "es")


def romance_collisions(language: str, words: Sequence[Word]) -> Iterator[Clash]:
    """Two determiners, two auxiliaries or two modal verbs side by side, in "fr" or "es"."""
    facts = {
        name: frozenset(s.split())
        for name, s in table("adref.findings", "romance.toml")[language].items()
    }
    for at in range(len(words) - 1):
        first, second = words[at].low, words[at + 1].low
        if not adjacent(words, at) or first == second or f"{first}-{second}" in facts["fine"]:
            continue
        if not words[at + 1].is_lower:
            continue
        if first in facts["determiners"] and second in facts["second"]:
            yield Clash(at, at + 1, "two determiners side by side", Confidence.LIKELY)
        elif any(first in facts[k] and second in facts[k] for k in ("auxiliaries", "modals")):
            yield Clash(at, at + 1, "two finite verbs side by side")
