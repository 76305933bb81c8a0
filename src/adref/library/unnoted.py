"""Agreed language for which no note names a source: what ``adref verify --uncited`` finds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.rebuild import text_of
from adref.compilation.standing import Origin, Unnoted, readings_of
from adref.library.schema import Database
from adref.library.search import Passage, Reuse
from adref.library.sourced import place_of
from adref.library.uncited import agreed_in, altered, brought_in
from adref.text.tokens import normal


def unnoted_in(database: Database, paragraph: BaseParagraph | NewParagraph) -> tuple[Unnoted, ...]:
    """What the base has of the library, and what parties bring in or alter of it without a note.

    A party that names a source there is not asked about.
    """
    return tuple(dict.fromkeys(_of(database, paragraph)))


def _of(database: Database, paragraph: BaseParagraph | NewParagraph) -> Iterator[Unnoted]:
    agreed: Sequence[Passage] = ()
    if isinstance(paragraph, BaseParagraph):
        agreed = agreed_in(database, paragraph.base)
        yield from (_unnoted(Origin.BASE, (), p.best, paragraph.base) for p in agreed)
    for text, parties in _wordings(paragraph).items():
        for found in brought_in(database, paragraph.label, text, agreed):
            yield _unnoted(Origin.BROUGHT_IN, parties, found.passage.best, text)
        for change in altered(paragraph.label, text, agreed):
            left = change.left
            words = text[left.start : left.end] if left else ""
            at = place_of(change.base)
            yield Unnoted(Origin.ALTERED, parties, at, change.base.source_text, words)


def _unnoted(origin: Origin, parties: tuple[str, ...], reuse: Reuse, text: str) -> Unnoted:
    words = text[reuse.start : reuse.end]
    return Unnoted(origin, parties, place_of(reuse), reuse.source_text, words)


def _wordings(paragraph: BaseParagraph | NewParagraph) -> Mapping[str, tuple[str, ...]]:
    """The paragraph as those want it who name no source for it, by its text, "" where it goes."""
    readings = [reading for _, reading, _ in readings_of(paragraph)]
    cited = {source.party for reading in readings for source in reading.sources}
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for party in set(reading.parties) - cited:
            text = reading.text
            if isinstance(paragraph, BaseParagraph):
                text = text_of(paragraph, party)
            found[normal(text)].add(party)
    return {text: tuple(sorted(found[text])) for text in sorted(found)}
