"""From files to a compilation: read, understand, lay over the base, hold to the laws."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unicodedata import normalize

from adref.base.errors import AdrefError, InputUnreadable, Several
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.convention import read_convention
from adref.compilation.interpret import interpret_base
from adref.compilation.laws import any_order_gives_the_same, hold_as_it_is
from adref.compilation.model import BaseText, Compilation
from adref.compilation.nway import compiled
from adref.compilation.proposals import Proposals
from adref.compilation.standing import UNKNOWN, Standing
from adref.folder.beside import beside
from adref.folder.desk import all_papers
from adref.folder.papers import Desk, Request
from adref.folder.receive import receive
from adref.folder.standing import Lists, read_lists, standing_of
from adref.negotiation.charter import PartyEntry
from adref.negotiation.idents import ident_fault, same_name
from adref.negotiation.names import party_of_file
from adref.text.document import MarkedDocument
from adref.text.walk import base_paragraphs

__all__ = ["Assembled", "Request", "assemble"]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A compilation that keeps the laws, the base it stands on, and what was left out.

    *standing* is what is known beside the inputs.
    """

    compilation: Compilation
    base: MarkedDocument
    left_out: tuple[AdrefError, ...] = ()
    standing: Standing = UNKNOWN


def assemble(
    request: Request, tick: Callable[[str], None] = lambda _file: None, *, workers: int = 1
) -> Assembled:
    """Compile what *request* names; *tick* is called with each file that has been read.

    With several *workers* as many processes read the inputs, and one holds a law beside this.

    Raises :class:`Several` with every input that cannot be used, unless the request says to
    keep going: then the others are compiled and a notice names each that was left out. A list
    of positions or statuses with a fault is refused whatever the request says.
    """
    if request.convention:
        read_convention(request.convention)  # a mistake in it is one, not one of every input
    lists = _lists(request)
    faults: list[AdrefError] = []
    received = receive(request.base)
    ground = interpret_base(received.document)
    base = base_paragraphs(ground)
    papers: list[Proposals] = []
    tasks = _parties(request, faults)
    for path, found in all_papers(tasks, Desk(request, base, ground.language), workers):
        if isinstance(found, AdrefError):
            faults.append(found)
        else:
            papers += found
        tick(path.name)
    papers = list(_one_each(papers, faults))
    if faults and not (request.keep_going and papers):
        raise Several([*faults, *_good(papers, faults)])
    title = request.charter.title if request.charter else received.document.title
    text = BaseText(title or request.base.stem, request.base.name, received.sha256)
    notices = (*received.document.notices, *(_left_out(fault) for fault in faults))
    compilation = compiled(text, base, papers, notices)
    with beside(partial(any_order_gives_the_same, compilation, base, papers), workers):
        hold_as_it_is(compilation, base, papers)
        standing, more = standing_of(compilation, lists, request.charter, request.draft)
    compilation = replace(compilation, notices=(*compilation.notices, *more))
    return Assembled(compilation, ground, tuple(faults), standing)


def _lists(request: Request) -> Lists:
    """What stands in the folder beside the inputs; nothing where there is no folder."""
    if request.folder is None or request.charter is None or request.draft is None:
        return Lists()
    parties = (_entry(path, request).ident for path in request.inputs)
    return read_lists(request.folder, request.draft, request.charter, parties)


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


def _one_each(papers: Sequence[Proposals], faults: list[AdrefError]) -> Iterator[Proposals]:
    """The papers of parties that have one; who wrote a paper may be seen only in it."""
    by_party: dict[str, list[Proposals]] = defaultdict(list)
    for paper in papers:
        by_party[same_name(paper.party.ident)].append(paper)
    for several in by_party.values():
        if len(several) == 1:
            yield several[0]
            continue
        files = " and ".join(paper.party.file for paper in several)
        faults.append(
            InputUnreadable(
                files,
                f"hold {len(several)} papers of one party, {several[0].party.ident}",
                "keep one, or give each a party with --party FILE=NAME",
            )
        )


def _entry(path: Path, request: Request) -> PartyEntry:
    name = normalize("NFC", request.names.get(path, path.stem.strip()))
    return party_of_file(name, request.charter)
