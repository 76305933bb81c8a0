"""One paper understood: its marks, and with a base what it proposes on that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.convention import Convention
from adref.compilation.delegations import attributed
from adref.compilation.interpret import Interpreted, interpret, interpret_base
from adref.compilation.model import Party
from adref.compilation.proposals import Proposals, proposals_of
from adref.compilation.submission import Submission
from adref.compilation.tabling import tabled
from adref.folder.languages import Ground, check_language
from adref.folder.members import evidence_of, gives_words
from adref.folder.receive import receive
from adref.folder.senders import sender_of
from adref.folder.told import interpret_told
from adref.negotiation.names import known_party, party_of_file
from adref.proposals.instructions import Instruction
from adref.text.walk import Named, base_paragraphs

OTHER_TEXT = (
    "this paper and the base have hardly a phrase in common; check that it is the right one"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A paper with the roles of its spans; *proposals* on *base* are None without one.

    *instructions* are the changes it tells in words and in tables of comments; with a base they
    are carried out, unless they are those of several parties.
    """

    reading: Interpreted
    base: tuple[Named, ...] = ()
    proposals: Proposals | None = None
    instructions: tuple[Instruction, ...] = ()

    @property
    def notices(self) -> Iterator[Notice]:
        """What only the base shows: silent edits, moved numbers, a paper on another text."""
        if self.proposals is None:
            return
        if not self.proposals.belongs:
            yield Notice("wrong-document", OTHER_TEXT, Place(self.reading.document.file))
        yield from self.proposals.notices


def understand(
    file: Path, base: Path | None = None, convention: Convention | None = None
) -> Understood:
    """Read *file*, and lay it over *base* if there is one.

    Raises :class:`adref.base.errors.InputUnreadable` where one of the two cannot be read, or they
    are in two languages.
    """
    received = receive(file)
    answered = interpret_base(receive(base).document) if base else None
    ground = base_paragraphs(answered) if answered else ()
    table = tabled(received.document, ground, lambda name: known_party(name) is not None)
    if table.told and (not ground or len({told.party for told in table.told}) > 1):
        whole = replace(received.document, notices=table.document.notices)
        return Understood(interpret(whole, (), convention), instructions=table.instructions)
    document = attributed(table.document, lambda name: known_party(name) is not None)
    naming = sender_of(party_of_file(file.stem), document)
    reading, told = interpret_told(document, ground, convention, table.instructions, naming=naming)
    if base is None or answered is None or not ground:
        return Understood(reading, instructions=told)
    is_paper = not table.told or gives_words(table.told)
    if len(told) == len(table.told) and is_paper:
        texts = Ground(base.name, ground, answered.language)
        check_language(document, str(file), texts, evidence_of(table.told))
    party = Party(file.stem, file.stem, file.name, received.sha256, reading.convention)
    submission = Submission(party, reading.document, reading.marked, reading.by_hand)
    return Understood(reading, ground, proposals_of(submission, ground), told)
