"""From files to a compilation: read, understand, lay over the base, hold to the laws."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import normalize

from adref.base.errors import AdrefError, InputUnreadable, Several
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.convention import read_convention
from adref.compilation.interpret import interpret, interpret_base
from adref.compilation.laws import hold
from adref.compilation.model import BaseText, Compilation, Party
from adref.compilation.nway import compiled
from adref.compilation.proposals import Proposals, proposals_of
from adref.compilation.submission import Submission
from adref.folder.receive import Received, receive, receive_input
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.idents import ident_fault, same_name
from adref.text.document import MarkedDocument
from adref.text.walk import Named, base_paragraphs


@dataclass(frozen=True, slots=True)
class Request:
    """What to compile; *names* give the party of a file by its path where the stem is not it."""

    base: Path
    inputs: tuple[Path, ...]
    charter: Charter | None = None
    names: Mapping[Path, str] = field(default_factory=dict)
    convention: str | None = None
    keep_going: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """A compilation that keeps the laws, the base it stands on, and what was left out."""

    compilation: Compilation
    base: MarkedDocument
    left_out: tuple[AdrefError, ...] = ()


def assemble(
    request: Request, tick: Callable[[str], None] = lambda _file: None, *, workers: int = 1
) -> Assembled:
    """Compile what *request* names; *tick* is called with each file that has been read.

    With several *workers* as many processes read the inputs.

    Raises :class:`Several` with every input that cannot be used, unless the request says to
    keep going: then the others are compiled and a notice names each that was left out.
    """
    if request.convention:
        read_convention(request.convention)  # a mistake in it is one, not one of every input
    faults: list[AdrefError] = []
    received = receive(request.base)
    ground = interpret_base(received.document)
    base = base_paragraphs(ground)
    papers: list[Proposals] = []
    for path, paper in _papers(_parties(request, faults), request, base, workers):
        if isinstance(paper, AdrefError):
            faults.append(paper)
        else:
            papers.append(paper)
        tick(path.name)
    if faults and not (request.keep_going and papers):
        raise Several([*faults, *_good(papers, faults)])
    title = request.charter.title if request.charter else received.document.title
    text = BaseText(title or request.base.stem, request.base.name, received.sha256)
    notices = (*received.document.notices, *(_left_out(fault) for fault in faults))
    compilation = compiled(text, base, papers, notices)
    hold(compilation, base, papers)
    return Assembled(compilation, ground, tuple(faults))


class AlsoGood(AdrefError):
    """No fault: the inputs that could be used, said beside those that could not."""

    def __init__(self, files: Sequence[str]) -> None:
        self.files = tuple(files)
        super().__init__(
            f"these inputs are good: {', '.join(files)}; "
            "add --keep-going to compile them without the others"
        )


def _good(papers: Sequence[Proposals], faults: Sequence[AdrefError]) -> Iterator[AlsoGood]:
    if papers and faults:
        yield AlsoGood([paper.party.file for paper in papers])


def _left_out(fault: AdrefError) -> Notice:
    file = getattr(fault, "file", "")
    return Notice("input-left-out", f"not in this compilation: {fault}", Place(str(file)))


def _parties(request: Request, faults: list[AdrefError]) -> list[tuple[Path, PartyEntry]]:
    """The inputs with the party of each; two inputs of one party are a fault of both."""
    by_party: dict[str, list[tuple[Path, PartyEntry]]] = defaultdict(list)
    for path in request.inputs:
        entry = _entry(path, request)
        fault = ident_fault(entry.ident)
        if fault:
            faults.append(
                InputUnreadable(
                    str(path),
                    f"its party would be called {entry.ident!r}, and {fault}",
                    "rename the file or give it a party with --party FILE=NAME",
                )
            )
        else:
            by_party[same_name(entry.ident)].append((path, entry))
    for entries in by_party.values():
        if len(entries) > 1:
            files = " and ".join(str(path) for path, _ in entries)
            faults.append(
                InputUnreadable(
                    files,
                    f"are {len(entries)} inputs of one party, {entries[0][1].ident}",
                    "keep one, or give each a party with --party FILE=NAME",
                )
            )
    return [entries[0] for entries in by_party.values() if len(entries) == 1]


def _entry(path: Path, request: Request) -> PartyEntry:
    name = normalize("NFC", request.names.get(path, path.stem.strip()))
    known = request.charter.party_of(name) if request.charter else None
    return known or PartyEntry(name, name)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a worker needs to lay one input over the base."""

    request: Request
    base: tuple[Named, ...]

    def paper(self, task: tuple[Path, PartyEntry]) -> Proposals | AdrefError:
        """One input laid over the base, or what is wrong with it."""
        try:
            return _paper(*task, self.request, self.base)
        except AdrefError as fault:
            return fault


def _papers(
    tasks: Sequence[tuple[Path, PartyEntry]],
    request: Request,
    base: tuple[Named, ...],
    workers: int,
) -> Iterator[tuple[Path, Proposals | AdrefError]]:
    """The papers in the order of *tasks*."""
    desk = _Desk(request, base)
    paths = [path for path, _ in tasks]
    if workers < 2:  # noqa: PLR2004 - one worker is this process
        yield from zip(paths, map(desk.paper, tasks), strict=True)
        return
    with ProcessPoolExecutor(workers, initializer=_take_desk, initargs=(desk,)) as pool:
        share = max(1, min(2, len(tasks) // (workers * 4)))  # or the last share keeps one waiting
        parcels = pool.map(_at_desk, tasks, chunksize=share)
        yield from zip(paths, (_unpacked(parcel, base) for parcel in parcels), strict=True)


_desk: list[_Desk] = []
"""The desk of this worker process, handed to it once and not with every input."""


def _take_desk(desk: _Desk) -> None:
    _desk[:] = [desk]
    gc.disable()  # documents are values without rings of references; it would walk them in vain


def _at_desk(task: tuple[Path, PartyEntry]) -> "_Parcel | AdrefError":
    desk = _desk[0]
    paper = desk.paper(task)
    return paper if isinstance(paper, AdrefError) else _packed(paper, desk.base)


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A paper on its way to another process.

    Where its *order* has a text of the base it holds the index of that: every paper has most
    of the base, and a hundred copies of it would be sent and kept.
    """

    paper: Proposals
    order: tuple[int | str, ...]


def _packed(paper: Proposals, base: Sequence[Named]) -> _Parcel:
    index = {named.text: n for n, named in enumerate(base)}
    return _Parcel(replace(paper, order=()), tuple(index.get(text, text) for text in paper.order))


def _unpacked(parcel: _Parcel | AdrefError, base: Sequence[Named]) -> Proposals | AdrefError:
    if isinstance(parcel, AdrefError):
        return parcel
    order = (base[text].text if isinstance(text, int) else text for text in parcel.order)
    return replace(parcel.paper, order=tuple(order))


def _paper(path: Path, entry: PartyEntry, request: Request, base: Sequence[Named]) -> Proposals:
    """One input, laid over the base."""
    received = receive_input(path) if base else receive(path)
    submission = _submission(received, path, entry, request.convention, base)
    paper = proposals_of(submission, base)
    if not paper.belongs:
        raise InputUnreadable(
            str(path),
            f"does not answer {request.base.name}: they have hardly a phrase in common",
            "check that it is the right document for this draft",
        )
    if _says_nothing(paper, base):
        raise InputUnreadable(
            str(path),
            f"does not answer {request.base.name}: no paragraph of that is found in it",
            "check that it is the paper, not the letter that came with it",
        )
    own = [replace(n, party=entry.ident) for n in submission.document.notices]
    return replace(paper, notices=(*own, *paper.notices))


def _says_nothing(paper: Proposals, base: Sequence[Named]) -> bool:
    """Whether *paper* is a letter.

    It passes over every paragraph of the base, and adds none with a mark or a label.
    """
    added = any(new.label or not new.silent for new in paper.additions)
    return len(base) > 0 and len(paper.absent) == len(base) and not added


def _submission(
    received: Received,
    path: Path,
    entry: PartyEntry,
    convention: str | None,
    base: Sequence[Named],
) -> Submission:
    words = convention or entry.convention
    given = read_convention(words) if words else None
    understood = interpret(received.document, base, given)
    party = Party(entry.ident, entry.name, path.name, received.sha256, understood.convention)
    return Submission(party, understood.document, understood.marked, understood.by_hand)
