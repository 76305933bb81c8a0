"""The notes of a paper, or of all inputs of a negotiation, held against the library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adref.base.errors import AdrefError
from adref.folder.negotiation import open_round
from adref.folder.understand import understand
from adref.library.claims import claims_of
from adref.library.opening import opened_library
from adref.library.schema import Address, Database
from adref.library.search import Passage, Reuse, passages
from adref.library.verify import Verified, verify
from adref.text.document import Kind, MarkedDocument
from adref.text.walk import Stretch, stretches


@dataclass(frozen=True, slots=True)
class Uncited:
    """A passage of a paragraph without a note that stands in the library all the same."""

    label: str
    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Report:
    """What the library says of one file; *fault* is why it could not be read, else None."""

    file: str
    claims: tuple[Verified, ...] = ()
    uncited: tuple[Uncited, ...] = ()
    fault: AdrefError | None = None


def verify_papers(
    target: Path, library: Address, *, base: Path | None = None, draft: str | None = None
) -> Iterator[Report]:
    """A report on the paper at *target*, or on each input of the negotiation in that folder.

    Raises :class:`AdrefError` where the library or a single paper cannot be read.
    """
    with opened_library(library) as database:
        if not target.is_dir():
            yield _report(database, target, base)
            return
        found = open_round(target, draft)
        for file in found.inputs:
            try:
                yield _report(database, file, found.base)
            except AdrefError as fault:
                yield Report(file.name, fault=fault)


def _report(database: Database, file: Path, base: Path | None) -> Report:
    understood = understand(file, base)
    document = understood.reading.document
    language = document.language or ""
    claims = tuple(verify(database, claim, language) for claim in claims_of(document))
    known = {named.text for named in understood.base}
    return Report(file.name, claims, tuple(_uncited(database, document, claims, known)))


def _uncited(
    database: Database,
    document: MarkedDocument,
    claims: tuple[Verified, ...],
    known: set[str],
) -> Iterator[Uncited]:
    """The passages of the library in paragraphs for which no note names a source.

    What the base says itself is not the party's.
    """
    cited = {verified.claim.text for verified in claims}
    for stretch in stretches(document):
        if stretch.kind is Kind.BODY and stretch.after not in cited | known:
            yield from _found(database, stretch)


def _found(database: Database, stretch: Stretch) -> Iterator[Uncited]:
    label = str(stretch.label) if stretch.label else ""
    for passage in passages(database, stretch.after):
        if not passage.is_boilerplate and _is_telling(passage.best):
            yield Uncited(label, stretch.after, passage)


_LONG = 12
"""Words that a passage has in common with a source by no chance."""
_CLOSE = 0.75
"""How alike a shorter one must be, from 0 to 1."""


def _is_telling(reuse: Reuse) -> bool:
    return reuse.likeness >= (_NEAR if reuse.words >= _LONG else _CLOSE)


_NEAR = 0.6
