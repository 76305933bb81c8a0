"""What is to be answered: invitations to comment, text promised for later, text still missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from adref.base.counts import counted
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.findings.compiled.spot import Spot, Spots
from adref.findings.compiled.wishes import readings_in
from adref.findings.promises import left_open

Paragraphs = Iterable[BaseParagraph | NewParagraph]


class Awaits(StrEnum):
    """What is awaited: comments, a later draft's text, or words for a placeholder."""

    INVITATION = "invitation"
    PROMISE = "promise"
    PLACEHOLDER = "placeholder"


_WHAT = {
    Awaits.INVITATION: "comments are invited",
    Awaits.PROMISE: "text is promised for a later draft",
    Awaits.PLACEHOLDER: "text is still to be filled in",
}


class Where(StrEnum):
    """Where it is said: in the base, in a reading, in a note beside one, or in a comment."""

    BASE = "base"
    READING = "reading"
    NOTE = "note"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Awaited:
    """One sentence, *quote*, with the words by which it is known, *evidence*.

    *parties* are those whose words they are, none for the base. *touched_by* are the parties
    with a wish or a comment on the paragraph, or with a new paragraph after it: the likely
    answers.
    """

    spot: Spot
    awaits: Awaits
    where: Where
    parties: tuple[str, ...]
    quote: str
    evidence: str
    touched_by: tuple[str, ...]

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        count = len(self.touched_by)
        said = counted(count, "party has", "parties have") if count else "no party has"
        return f"{_WHAT[self.awaits]} here; {said} a wish or a comment on it"


def awaited(compilation: Compilation) -> tuple[Awaited, ...]:
    """Every such sentence of the base and of what parties wrote, in the order of the text."""
    spots = Spots.of(compilation)
    answers = _answers(compilation.paragraphs)
    return tuple(
        Awaited(
            spots.at(paragraph, found.start, found.end)
            if where is Where.BASE
            else spots.whole[paragraph.ident],
            Awaits(found.kind),
            where,
            parties,
            " ".join(text[found.start : found.end].split()),
            found.evidence,
            answers[paragraph.ident],
        )
        for paragraph in compilation.paragraphs
        for where, parties, text in _texts(paragraph)
        for found in left_open(text)
    )


def _texts(
    paragraph: BaseParagraph | NewParagraph,
) -> Iterator[tuple[Where, tuple[str, ...], str]]:
    """What is said at *paragraph*, where and by whom; not again where a reading keeps it."""
    base = paragraph.base if isinstance(paragraph, BaseParagraph) else ""
    yield Where.BASE, (), base
    known = {found.evidence for found in left_open(base)}
    notes: dict[tuple[str, str], None] = {}
    for reading in readings_in(paragraph):
        if not any(evidence in reading.text for evidence in known):
            yield Where.READING, reading.parties, reading.text
        notes |= {(note.party, note.text): None for note in reading.notes}
    for party, text in notes:
        yield Where.NOTE, (party,), text
    for comment in paragraph.comments:
        yield Where.COMMENT, (comment.party,), comment.text


def _answers(paragraphs: Paragraphs) -> Mapping[str, tuple[str, ...]]:
    """For each paragraph, by id, who wants or says something of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for paragraph in paragraphs:
        own = {party for reading in readings_in(paragraph) for party in reading.parties}
        own |= {comment.party for comment in paragraph.comments}
        found[paragraph.ident] |= own
        if isinstance(paragraph, NewParagraph) and paragraph.after is not None:
            found[paragraph.after] |= own
    return defaultdict(tuple, {ident: tuple(sorted(who)) for ident, who in found.items()})
