"""One input laid over the base: whose it is, and what each party in it wants."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.base.languages import name_of
from adref.compilation.apart import delegations_of, parted
from adref.compilation.belonging import shares_phrases
from adref.compilation.convention import read_convention
from adref.compilation.delegations import attributed
from adref.compilation.interpret import interpret
from adref.compilation.model import Party
from adref.compilation.proposals import Proposals, proposals_of
from adref.compilation.submission import Submission
from adref.folder.receive import Received, receive, receive_input
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.names import known_party, party_called
from adref.text.document import MarkedDocument
from adref.text.walk import Named, stretches


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
class Desk:
    """What is needed to lay an input over the base; *language* is the base's, if it is known."""

    request: Request
    base: tuple[Named, ...]
    language: str | None = None


def papers_in(path: Path, entry: PartyEntry, desk: Desk) -> tuple[Proposals, ...]:
    """The papers in the file at *path*: as a rule one, that of *entry*.

    A file with the proposals of many delegations holds one for each.

    Raises :class:`InputUnreadable` where the file cannot be read or answers another text.
    """
    received = receive_input(path) if desk.base else receive(path)
    charter = desk.request.charter
    document = attributed(received.document, lambda name: known_party(name, charter) is not None)
    entries = _delegations(document, charter)
    apart = parted(document, lambda head: tuple(e.ident for e in entries.get(head, ())))
    if not apart:
        return (_paper(replace(received, document=document), path, entry, desk),)
    by_ident = {entry.ident: entry for found in entries.values() for entry in found}
    papers = tuple(_of_delegations(received, path, apart, by_ident, desk))
    if not any(paper.belongs for paper in papers):
        raise _does_not_answer(path, desk)
    return papers


def _delegations(
    document: MarkedDocument, charter: Charter | None
) -> dict[str, tuple[PartyEntry, ...]]:
    """The parties of each printed heading that names delegations."""
    heads = {p.party for p in document.paragraphs if p.party}
    known = {
        head: delegations_of(head, lambda n: known_party(n, charter) is not None) for head in heads
    }
    return {
        head: tuple(party_called(name, charter) for name in names) for head, names in known.items()
    }


def _of_delegations(
    received: Received,
    path: Path,
    apart: Mapping[str, MarkedDocument],
    entries: Mapping[str, PartyEntry],
    desk: Desk,
) -> Iterator[Proposals]:
    """The papers of all delegations in one file; what the file itself says goes to the first."""
    notices = received.document.notices
    for ident, document in apart.items():
        own = replace(received, document=replace(document, notices=notices))
        notices = ()
        submission = replace(_submission(own, path, entries[ident], desk), excerpt=True)
        yield _with_notices(proposals_of(submission, desk.base), submission)


def _paper(received: Received, path: Path, entry: PartyEntry, desk: Desk) -> Proposals:
    """One party's paper, laid over the base."""
    _check_language(received.document, path, desk)
    submission = _submission(received, path, entry, desk)
    paper = proposals_of(submission, desk.base)
    if not paper.belongs:
        raise _does_not_answer(path, desk)
    if _says_nothing(paper, desk.base):
        raise InputUnreadable(
            str(path),
            f"does not answer {desk.request.base.name}: no paragraph of that is found in it",
            "check that it is the paper, not the letter that came with it",
        )
    return _with_notices(paper, submission)


def _does_not_answer(path: Path, desk: Desk) -> InputUnreadable:
    return InputUnreadable(
        str(path),
        f"does not answer {desk.request.base.name}: they have hardly a phrase in common",
        "check that it is the right document for this draft",
    )


def _check_language(document: MarkedDocument, path: Path, desk: Desk) -> None:
    """Refuse a paper on a translation of the base; a letter in another language may quote it."""
    mine, theirs = document.language, desk.language
    if mine is None or theirs is None or mine == theirs:
        return
    texts = (text for s in stretches(document) for text in (s.before, s.after))
    if shares_phrases((named.text for named in desk.base), texts):
        return
    raise InputUnreadable(
        str(path),
        f"is in {name_of(mine)} and {desk.request.base.name} in {name_of(theirs)}",
        f"lay it over the {name_of(mine)} text of that draft, or ask for it in {name_of(theirs)}",
    )


def _with_notices(paper: Proposals, submission: Submission) -> Proposals:
    """*paper* with what was found on the way, under its party."""
    own = (replace(n, party=paper.party.ident) for n in submission.document.notices)
    return replace(paper, notices=(*own, *paper.notices))


def _says_nothing(paper: Proposals, base: Sequence[Named]) -> bool:
    """Whether *paper* is a letter.

    It passes over every paragraph of the base, and adds none with a mark or a label.
    """
    added = any(new.label or not new.silent for new in paper.additions)
    return len(base) > 0 and len(paper.absent) == len(base) and not added


def _submission(received: Received, path: Path, entry: PartyEntry, desk: Desk) -> Submission:
    words = desk.request.convention or entry.convention
    given = read_convention(words) if words else None
    understood = interpret(received.document, desk.base, given)
    party = Party(entry.ident, entry.name, path.name, received.sha256, understood.convention)
    return Submission(party, understood.document, understood.marked, understood.by_hand)
