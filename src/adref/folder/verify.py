"""The notes of a paper, or of all inputs of a negotiation, held against the library."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from adref.base.errors import AdrefError
from adref.compilation.interpret import interpret_base
from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.standing import Unnoted
from adref.folder.assemble import Assembled
from adref.folder.negotiation import open_round
from adref.folder.receive import receive
from adref.folder.understand import Understood, understand
from adref.folder.watching import Watch, hands, unwatched
from adref.library.claims import claims_of
from adref.library.opening import opened_library
from adref.library.schema import Address, Database
from adref.library.search import Passage
from adref.library.sourced import sourced
from adref.library.uncited import Altered, Uncited, agreed_in, altered, brought_in, uncited
from adref.library.unnoted import unnoted_in
from adref.library.verify import Verdict, Verified, verify
from adref.text.citations import only_points
from adref.text.document import Kind
from adref.text.walk import Named, base_paragraphs, stretches


@dataclass(frozen=True, slots=True)
class Report:
    """What the library says of one file; *fault* is why it could not be read, else None."""

    file: str
    claims: tuple[Verified, ...] = ()
    uncited: tuple[Uncited, ...] = ()
    altered: tuple[Altered, ...] = ()
    fault: AdrefError | None = None


@dataclass(frozen=True, slots=True)
class By:
    """How long work is done: by so many *workers*, and before whose eyes."""

    workers: int = 1
    watch: Watch = unwatched


def verify_papers(
    target: Path,
    library: Address,
    *,
    base: Path | None = None,
    draft: str | None = None,
    notes_only: bool = False,
    by: By = By(),
) -> Iterator[Report]:
    """A report on the paper at *target*, or on each input of the negotiation in that folder.

    Unless *notes_only*, agreed language without a note is looked for as well, and the first report
    is on the base: what it has of the library is not the parties', only what they make of it.

    Raises :class:`AdrefError` where the library or a single paper cannot be read.
    """
    with opened_library(library):
        pass  # one that cannot be used is no fault of a paper
    files, ground = [target], base
    if target.is_dir():
        found = open_round(target, draft)
        files, ground = list(found.inputs), found.base
    agreed: dict[str, tuple[Passage, ...]] = {}
    with hands(by.workers if len(files) >= _WORTH_IT else 1) as each:
        if ground is not None and not notes_only:
            named = base_paragraphs(interpret_base(receive(ground).document))
            work = partial(_agreed_in, library)
            done = each(work, [paragraph.text for paragraph in named])
            watched = by.watch(done, len(named), "base")
            agreed = {one.ident: there for one, there in zip(named, watched, strict=True)}
            yield Report(ground.name, uncited=tuple(_of_base(named, agreed)))
        looked = None if notes_only else agreed
        reports = each(partial(_report_of, library, ground, looked), files)
        for report in by.watch(reports, len(files), "inputs"):
            if report.fault is not None and not target.is_dir():
                raise report.fault
            yield report


_WORTH_IT = 8
"""Inputs from which starting more processes saves time."""


def _agreed_in(library: Address, text: str) -> tuple[Passage, ...]:
    with opened_library(library) as database:
        return agreed_in(database, text)


def _report_of(
    library: Address,
    ground: Path | None,
    looked: Mapping[str, tuple[Passage, ...]] | None,
    file: Path,
) -> Report:
    try:
        with opened_library(library) as database:
            return _report(database, file, ground, looked)
    except AdrefError as fault:
        return Report(file.name, fault=fault)


def with_sources(
    assembled: Assembled, library: Address, *, uncited: bool = False, by: By = By()
) -> Assembled:
    """*assembled* with what the library says of the sources that its readings name.

    If *uncited*, agreed language without a note is looked for as well, which takes longer.

    Raises :class:`AdrefError` where the library cannot be read.
    """
    language = assembled.base.language or ""
    with opened_library(library) as database:
        named = sourced(database, assembled.compilation, language)
    others: dict[str, tuple[Unnoted, ...]] = {}
    if uncited:
        paragraphs = assembled.compilation.paragraphs
        with hands(by.workers if len(paragraphs) >= _WORTH_IT else 1) as each:
            done = each(partial(_unnoted_in, library), paragraphs)
            found = by.watch(done, len(paragraphs), "agreed language")
            others = {p.ident: there for p, there in zip(paragraphs, found, strict=True) if there}
    standing = replace(assembled.standing, sourced=named, unnoted=others)
    return replace(assembled, standing=standing)


def _unnoted_in(library: Address, paragraph: BaseParagraph | NewParagraph) -> tuple[Unnoted, ...]:
    with opened_library(library) as database:
        return unnoted_in(database, paragraph)


def _of_base(
    named: tuple[Named, ...], agreed: Mapping[str, tuple[Passage, ...]]
) -> Iterator[Uncited]:
    for each in named:
        yield from (Uncited(each.label, each.text, passage) for passage in agreed[each.ident])


def _report(
    database: Database,
    file: Path,
    base: Path | None,
    agreed: Mapping[str, tuple[Passage, ...]] | None,
) -> Report:
    """The report on one file; *agreed* is what the base has of the library, None if not asked."""
    understood = understand(file, base)
    document = understood.reading.document
    language = document.language or ""
    found = (verify(database, claim, language) for claim in claims_of(document))
    claims = tuple(verified for verified in found if not _only_points(verified))
    if agreed is None:
        return Report(file.name, claims)
    cited = {verified.claim.text for verified in claims}
    if understood.proposals is None:
        return Report(file.name, claims, tuple(_uncited(database, understood, cited)))
    wanted = [w for w in _wanted(understood) if w.text not in cited]
    brought = (brought_in(database, w.label, w.text, agreed.get(w.ident, ())) for w in wanted)
    changed = (altered(w.label, w.text, agreed.get(w.ident, ())) for w in wanted)
    return Report(
        file.name,
        claims,
        tuple(found for each in brought for found in each),
        tuple(found for each in changed for found in each),
    )


def _only_points(verified: Verified) -> bool:
    """Whether a note "See ..." speaks of a source of which the words are not: no claim on them."""
    missing = verified.resolved is not None and verified.resolved.missing
    nowhere = verified.verdict is Verdict.NOT_FOUND and not (verified.elsewhere or missing)
    return nowhere and only_points(verified.claim.note)


def _uncited(database: Database, understood: Understood, cited: set[str]) -> Iterator[Uncited]:
    """The passages of the library in paragraphs of a paper for which no note names a source."""
    for stretch in stretches(understood.reading.document):
        if stretch.kind is Kind.BODY and stretch.after not in cited:
            label = str(stretch.label) if stretch.label else ""
            yield from uncited(database, label, stretch.after)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A wording that a party proposes, of a base paragraph or, with the id "", of a new one."""

    ident: str
    label: str
    text: str


def _wanted(understood: Understood) -> Iterator[_Wanted]:
    assert understood.proposals is not None
    labels = {named.ident: named.label for named in understood.base}
    for ident, wording in understood.proposals.wordings.items():
        yield _Wanted(ident, labels[ident], wording.text)
    for addition in understood.proposals.additions:
        yield _Wanted("", addition.label, addition.text)
