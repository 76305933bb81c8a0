"""One input laid over the base: whose it is, and what each party in it wants."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.apart import delegations_of, parted, together
from adref.compilation.convention import read_convention
from adref.compilation.delegations import attributed
from adref.compilation.model import Party, PartyComment
from adref.compilation.proposals import Proposals, proposals_of
from adref.compilation.submission import Submission
from adref.folder.languages import Ground, check_language
from adref.folder.members import evidence_of, gives_words, shared, with_rows
from adref.folder.receive import Received, receive, receive_input
from adref.folder.senders import sender_of
from adref.folder.told import INSTRUCTIONS, interpret_told
from adref.negotiation.charter import Charter, Draft, PartyEntry
from adref.negotiation.names import known_party, party_called, party_of_sender
from adref.text.document import MarkedDocument
from adref.text.tokens import normal
from adref.text.walk import Named


@dataclass(frozen=True, slots=True)
class Request:
    """What to compile; *names* give the party of a file by its path where the stem is not it.

    *folder* is that of the negotiation, and *draft* the one that *base* is, where there are such.
    """

    base: Path
    inputs: tuple[Path, ...]
    charter: Charter | None = None
    names: Mapping[Path, str] = field(default_factory=dict)
    convention: str | None = None
    keep_going: bool = False
    folder: Path | None = None
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to lay an input over the base; *language* is the base's, if it is known."""

    request: Request
    base: tuple[Named, ...]
    language: str | None = None


def papers_in(path: Path, entry: PartyEntry, desk: Desk) -> tuple[Proposals, ...]:
    """The papers in the file at *path*: as a rule one, that of *entry*.

    A file with the proposals of many delegations holds one for each; a message is its sender's
    paper, whichever of its parts holds it.

    Raises :class:`InputUnreadable` where the file cannot be read or answers another text.
    """
    received = receive_input(path) if desk.base else (receive(path),)
    charter = desk.request.charter
    if len(received) > 1 or received[0].sender:
        sender = _sender(received[0], path, entry, desk)
        return (_of_message(received, path, sender, desk),)
    received = (with_rows(received[0], desk.base, desk.request.base.name, charter),)
    if received[0].rows:
        return _of_rows(received[0], path, entry, desk)
    document = attributed(received[0].document, lambda name: known_party(name, charter) is not None)
    entries = _delegations(document, charter)
    apart = parted(document, lambda head: tuple(e.ident for e in entries.get(head, ())))
    if not apart:
        return (_paper(replace(received[0], document=document), path, entry, desk),)
    by_ident = {entry.ident: entry for found in entries.values() for entry in found}
    papers = tuple(_of_delegations(received[0], path, apart, by_ident, desk))
    if not any(paper.belongs for paper in papers):
        raise _does_not_answer(path, desk)
    return papers


def _of_rows(
    received: Received, path: Path, entry: PartyEntry, desk: Desk
) -> tuple[Proposals, ...]:
    """The papers in a table of comments: that of *entry*, or of each party its rows name."""
    charter = desk.request.charter
    named = path in desk.request.names
    is_sure = named or known_party(path.stem, charter) is not None
    apart = shared(received.rows, entry, charter, is_sure=is_sure)
    if len(apart) == 1:
        ((owner, _),) = apart.values()
        return (_paper(received, path, entry if named else owner, desk),)
    _check_language(received, path, desk)
    # What stands outside the table is nobody's wish.
    bare = replace(received.document, paragraphs=(), footnotes=(), comments=())
    papers: list[Proposals] = []
    for owner, rows in apart.values():
        own = replace(received, document=bare, rows=rows)
        submission, _ = _submission(own, path, owner, desk)
        submission = replace(submission, excerpt=True)
        papers.append(_with_notices(proposals_of(submission, desk.base), submission))
        bare = replace(bare, notices=())
    return tuple(papers)


def _sender(received: Received, path: Path, entry: PartyEntry, desk: Desk) -> PartyEntry:
    """The party of a message: as the request or the name of the file says, else the sender's."""
    charter = desk.request.charter
    if path in desk.request.names or known_party(path.stem, charter) is not None:
        return entry
    by_sender = party_of_sender(received.sender, received.address, charter)
    return by_sender or (party_called(received.sender) if received.sender else entry)


def _of_message(
    received: Sequence[Received], path: Path, entry: PartyEntry, desk: Desk
) -> Proposals:
    """What a message proposes: in its words, in a file that came with it, or in several.

    What it only remarks on paragraphs counts where nothing in it proposes a text.
    """
    papers, faults = _enclosed_papers(received, entry, desk, remarks=False)
    if not papers:
        papers, faults = _enclosed_papers(received, entry, desk, remarks=True)
    if not papers:
        raise faults[-1]
    paper = _put_together(papers, path, entry, desk)
    notices = [_set_aside(fault, entry) for fault in faults]
    party = replace(paper.party, file=path.name)
    comments = dict(paper.comments)
    for ident, more in _words_aside(received, faults, desk, party.ident).items():
        comments[ident] = (*comments.get(ident, ()), *more)
    own = (*notices, *paper.notices)
    return replace(paper, party=party, comments=comments, notices=own)


def _enclosed_papers(
    received: Sequence[Received], entry: PartyEntry, desk: Desk, *, remarks: bool
) -> tuple[list[tuple[Received, Proposals]], list[InputUnreadable]]:
    """The parts of a message that are papers, and why the others are none."""
    papers: list[tuple[Received, Proposals]] = []
    faults: list[InputUnreadable] = []
    for enclosed in received:
        name = Path(enclosed.document.file)
        try:
            part = _enclosed(enclosed, entry, desk)
            paper = _paper(part, name, entry, desk, remarks=remarks)
        except InputUnreadable as fault:
            faults.append(fault)
            continue
        if _is_covering(paper, desk.base):
            faults.append(_letter(name, desk))
        else:
            papers.append((part, paper))
    return papers, faults


def _enclosed(enclosed: Received, entry: PartyEntry, desk: Desk) -> Received:
    """A part of a message; a table of several parties is no paper of its sender."""
    part = with_rows(enclosed, desk.base, desk.request.base.name, desk.request.charter)
    apart = shared(part.rows, entry, desk.request.charter, is_sure=True)
    if len(apart) > 1:
        names = ", ".join(sorted(apart)[:5])
        raise InputUnreadable(
            part.document.file,
            f"holds the comments of {len(apart)} parties ({names})",
            "save it beside the message and compile it by itself",
        )
    return part


def _put_together(
    papers: Sequence[tuple[Received, Proposals]], path: Path, entry: PartyEntry, desk: Desk
) -> Proposals:
    """One paper of those in a message: copies count once, excerpts add to what they come with."""
    first_of = {paper.order: n for n, (_, paper) in reversed(list(enumerate(papers)))}
    different = [papers[n] for n in sorted(first_of.values())]
    if len(different) == 1:
        return different[0][1]
    whole = [paper for _, paper in different if _is_whole(paper, desk.base)]
    if len(whole) > 1:
        files = " and ".join(Path(p.party.file).name for p in whole)
        raise InputUnreadable(
            str(path),
            f"holds {len(whole)} whole papers that differ: {files}",
            "save the one that counts beside it and leave the message out",
        )
    parts = [part for part, _ in different]
    document = together(path.name, [part.document for part in parts])
    rows = tuple(row for part in parts for row in part.rows)
    return _paper(replace(parts[0], document=document, rows=rows), path, entry, desk)


def _is_whole(paper: Proposals, base: Sequence[Named]) -> bool:
    """Whether a paper gives the text itself, not an excerpt of it or instructions on it."""
    told = paper.party.convention.startswith(INSTRUCTIONS)
    return not told and len(paper.absent) * 2 < len(base)


def _words_aside(
    received: Sequence[Received], faults: Sequence[InputUnreadable], desk: Desk, party: str
) -> dict[str, tuple[PartyComment, ...]]:
    """The words of a message that are no paper, as comments: they may say what others want."""
    aside = {fault.file for fault in faults}
    comments = []
    for part in received:
        document = part.document
        if document.file in aside and part.is_body:
            lines = ("".join(span.text for span in p.spans) for p in document.paragraphs)
            text = "\n".join(words for line in lines if (words := normal(line)))
            comments.append(PartyComment(party, text, Place(document.file, 0, len(text))))
    return {desk.base[0].ident: tuple(comments)} if comments and desk.base else {}


def _set_aside(fault: InputUnreadable, entry: PartyEntry) -> Notice:
    words = f"set aside, as it {fault.what}"
    return Notice("enclosure-set-aside", words, Place(fault.file), entry.ident)


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
        submission, _ = _submission(own, path, entries[ident], desk)
        submission = replace(submission, excerpt=True)
        yield _with_notices(proposals_of(submission, desk.base), submission)


def _paper(
    received: Received, path: Path, entry: PartyEntry, desk: Desk, *, remarks: bool = True
) -> Proposals:
    """One party's paper, laid over the base; a letter of *remarks* only is one too."""
    submission, is_told = _submission(received, path, entry, desk, remarks=remarks)
    if not is_told:
        _check_language(received, path, desk)
    paper = proposals_of(submission, desk.base)
    if not paper.belongs:
        raise _does_not_answer(path, desk)
    if _says_nothing(paper, desk.base):
        raise _letter(path, desk)
    return _with_notices(paper, submission)


def _does_not_answer(path: Path, desk: Desk) -> InputUnreadable:
    return InputUnreadable(
        str(path),
        f"does not answer {desk.request.base.name}: they have hardly a phrase in common",
        "check that it is the right document for this draft",
    )


def _letter(path: Path, desk: Desk) -> InputUnreadable:
    return InputUnreadable(
        str(path),
        f"does not answer {desk.request.base.name}: no paragraph of that is found in it",
        "check that it is the paper, not the letter that came with it",
    )


def _check_language(received: Received, path: Path, desk: Desk) -> None:
    """Refuse a paper on a translation of the base."""
    if not received.rows or gives_words(received.rows):
        ground = Ground(desk.request.base.name, desk.base, desk.language)
        check_language(received.document, str(path), ground, evidence_of(received.rows))


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


def _is_covering(paper: Proposals, base: Sequence[Named]) -> bool:
    """Whether a part of a message is the words that go with the paper.

    It holds no paragraph of the base in any wording, and no new one with a mark or a label.
    """
    gone = {ident for ident, wording in paper.wordings.items() if not wording.text}
    answered = any(named.ident not in gone | paper.absent for named in base)
    return not answered and not any(new.label or not new.silent for new in paper.additions)


def _submission(
    received: Received, path: Path, entry: PartyEntry, desk: Desk, *, remarks: bool = True
) -> tuple[Submission, bool]:
    """The submission in *received*, and whether it tells its changes in words."""
    words = desk.request.convention or entry.convention
    given = read_convention(words) if words else None
    rows = [row.instruction for row in received.rows]
    is_sure = path in desk.request.names
    naming = sender_of(entry, received.document, desk.request.charter, is_sure=is_sure)
    understood, told = interpret_told(
        received.document, tuple(desk.base), given, rows, remarks=remarks, naming=naming
    )
    party = Party(entry.ident, entry.name, path.name, received.sha256, understood.convention)
    document, marked, by_hand = understood.document, understood.marked, understood.by_hand
    return Submission(party, document, marked, by_hand), len(told) > len(rows)
