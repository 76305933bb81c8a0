"""What is gathered while the text is written, for the metadata that stand before it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment, Reading, Source
from adref.compilation.standing import UNKNOWN, Sourced, Standing, Target
from adref.writers.akn.names import Names
from adref.writers.faces import Look
from adref.writers.xml import Element, put


class Change(StrEnum):
    """What a textual modification does; values of the schema (TextualMods)."""

    INSERTION = "insertion"
    REPEAL = "repeal"
    SUBSTITUTION = "substitution"
    REPLACEMENT = "replacement"


@dataclass(frozen=True, slots=True)
class Modification:
    """One reading: what its parties want done at *destination*, by the eIds of its pieces.

    *silent* are those of the *parties* that did not mark it, *position* where to *destination*
    the new words stand, None for in its place.
    """

    change: Change
    parties: tuple[str, ...]
    silent: tuple[str, ...]
    destination: str
    position: str | None = None
    olds: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


class Sort(StrEnum):
    """What a note is."""

    NOTE = "note"
    SOURCE = "source"
    COMMENT = "comment"
    LABEL = "label"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Beside:
    """What a party says beside the text, by the eId of the note; a *source* is a reference.

    *said* is what the library says of it.
    """

    ident: str
    sort: Sort
    party: str
    text: str
    source: Source | None = None
    place: Place | None = None
    said: Sourced | None = None


@dataclass(slots=True)
class Ledger:
    """The names, the look of the base, its language, and what is gathered.

    *standing* is what is known beside the inputs, *footnotes* are the paragraphs of each footnote
    that the base calls, until they are written.
    """

    names: Names
    looks: Mapping[str, Look]
    language: str
    standing: Standing = UNKNOWN
    footnotes: dict[int, list[BaseParagraph | NewParagraph]] = field(default_factory=dict)
    modifications: list[Modification] = field(default_factory=list)
    notes: list[Beside] = field(default_factory=list)

    def look(self, ident: str) -> Look:
        """The look of a paragraph; a plain one where the base has none."""
        return self.looks.get(ident, Look())

    def said_of(self, reading: Reading, target: Target, host: Element) -> None:
        """Keep the notes and sources of *reading*, and refer to them at the end of *host*.

        *target* is what is said when the reading is meant.
        """
        for note in reading.notes:
            self._keep(host, Beside("", Sort.NOTE, note.party, note.text))
        for source in reading.sources:
            said = self.standing.sourced_of(target, source)
            beside = Beside("", Sort.SOURCE, source.party, source.printed, source, said=said)
            self._keep(host, beside)

    def commented(self, comments: Iterable[PartyComment], host: Element) -> None:
        """The same for comments."""
        for comment in comments:
            beside = Beside("", Sort.COMMENT, comment.party, comment.text, place=comment.place)
            self._keep(host, beside)

    def called(self, paragraph: NewParagraph, host: Element) -> None:
        """The same for the labels that single parties give a new paragraph."""
        for party, label in paragraph.labels:
            words = f"{party} calls this paragraph {label}."
            self._keep(host, Beside("", Sort.LABEL, party, words))

    def moved(self, party: str, words: str, host: Element) -> None:
        """The same for a move."""
        self._keep(host, Beside("", Sort.MOVE, party, words))

    def _keep(self, host: Element, beside: Beside) -> None:
        """Keep *beside* under an eId of its own."""
        ident = self.names.ids.take(f"note_{len(self.notes) + 1}")
        self.notes.append(replace(beside, ident=ident))
        put(host, "noteRef", {"href": f"#{ident}", "marker": str(len(self.notes))})
