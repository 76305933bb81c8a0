"""The sources that readings name, held against the library: verdicts for those who write."""

from collections.abc import Iterator, Mapping

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading, Source
from adref.compilation.overlay import edits_of
from adref.compilation.rebuild import text_of
from adref.compilation.sources import cited_in, sources_of
from adref.compilation.standing import Sourced, SourcePlace, Target, readings_of
from adref.library.claims import Claim
from adref.library.schema import Database
from adref.library.search import Reuse
from adref.library.verify import STOPS, Verdict, verify
from adref.text.citations import Cited
from adref.text.tokens import normal


def sourced(
    database: Database, compilation: Compilation, language: str = ""
) -> Mapping[Target, tuple[Sourced, ...]]:
    """What the library says of every source that a reading of *compilation* names.

    The paragraph as the party wants it is compared, as ``adref verify`` does with its paper. Of
    several translations of a source the one in *language* counts.
    """
    found: dict[Target, tuple[Sourced, ...]] = {}
    for paragraph in compilation.paragraphs:
        for target, reading, _ in readings_of(paragraph):
            if reading.sources:
                there = _of_reading(database, paragraph, reading, language)
                found[target] = (*found.get(target, ()), *there)
    return found


def _of_reading(
    database: Database,
    paragraph: BaseParagraph | NewParagraph,
    reading: Reading,
    language: str,
) -> Iterator[Sourced]:
    for source in reading.sources:
        text = inserted = reading.text
        if isinstance(paragraph, BaseParagraph):
            text = text_of(paragraph, source.party)
            inserted = " ".join(_put_in(paragraph, source.party)) or text
        inserted = normal(inserted)
        place = Place("")  # the paper is not here; its words are
        claim = Claim(
            normal(text), inserted, source.printed, _cited(source), paragraph.label, place
        )
        yield _said(database, source, claim, language)


def _put_in(paragraph: BaseParagraph, party: str) -> Iterator[str]:
    """What *party* puts into *paragraph*, piece by piece; nothing of an alternative to it."""
    for passage in paragraph.passages:
        for reading in passage.readings:
            if party in reading.parties:
                yield from (edit.text for edit in edits_of(passage, reading))


def _cited(source: Source) -> Cited | None:
    """The document that *source* was made of, among those that its note names."""
    documents = (document for _, document in cited_in(source.printed))
    named = sources_of(source.printed)
    key = (source.symbol, source.locator)
    return next((d for d, n in zip(documents, named, strict=True) if n[1:] == key), None)


def _said(database: Database, source: Source, claim: Claim, language: str) -> Sourced:
    verified = verify(database, claim, language)
    reuse, resolved = verified.reuse, verified.resolved
    differs = reuse is not None and verified.verdict is not Verdict.EXACT
    return Sourced(
        source,
        str(verified.verdict),
        resolved.held.source.name if resolved else "",
        _place(reuse) if reuse else "",
        reuse.source_text if reuse else "",
        verified.text.rstrip(STOPS) if differs else "",
        resolved.missing if resolved else (),
        tuple(dict.fromkeys(map(place_of, verified.elsewhere))),
        resolved.held.source.title_beside if resolved else "",
    )


def place_of(reuse: Reuse) -> SourcePlace:
    """Where the words of the source stand."""
    source = reuse.held.source
    return SourcePlace(source.name, _place(reuse), source.title_beside)


def _place(reuse: Reuse) -> str:
    names = [p.provision.name or p.provision.section for p in reuse.provisions]
    return " to ".join(dict.fromkeys(name for name in (names[0], names[-1]) if name))
