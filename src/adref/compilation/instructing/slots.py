"""The party's text in the making: the paragraphs in their order, and what is done to each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from adref.base.places import Place
from adref.compilation.instructing.edits import Doubt
from adref.proposals.carry import meet
from adref.proposals.edits import Edit
from adref.text.document import Kind, Paragraph, Relation, Role, Span
from adref.text.labels import Label
from adref.text.marks import Mark, MarkKind
from adref.text.tokens import normal
from adref.text.walk import TOLD, Named

_INSERTED = frozenset({Mark(MarkKind.CRITIC_INSERTED)})
_DELETED = frozenset({Mark(MarkKind.CRITIC_DELETED)})


@dataclass(frozen=True, slots=True)
class Asked:
    """An edit with the sentence that asked for it, and where that stands."""

    edit: Edit
    note: str
    place: Place


@dataclass(slots=True, eq=False)
class Slot:
    """One paragraph of the party's text.

    *base* is its index in the base, *origin* that of the paragraph in the party's file that
    prints it. *edits* are in offsets of *text*, which is "" where the party prints the
    paragraph itself. *notes* are the sentences that asked for the whole of it, *remarks* what
    else is said of it.
    """

    paragraph: Paragraph
    text: str = ""
    base: int | None = None
    origin: int | None = None
    place: Place | None = None
    edits: list[Asked] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[tuple[str, Place]] = field(default_factory=list)

    def change(self, edits: Iterable[Edit], note: str, place: Place) -> None:
        """Take in *edits*; raises :class:`Doubt` where one meets an earlier one."""
        new = self.unmet(edits)
        self.edits += [Asked(edit, note, place) for edit in new]
        self.place = self.place or place

    def unmet(self, edits: Iterable[Edit]) -> list[Edit]:
        """Those of *edits* that are new; raises :class:`Doubt` where one meets an earlier one."""
        known = {asked.edit for asked in self.edits}
        new = [edit for edit in edits if edit not in known]
        for edit in new:
            if any(meet(edit, other) for other in known):
                message = "another instruction changes the same words"
                raise Doubt(message)
        return new

    def written(self, file: str) -> Paragraph:
        """The paragraph with its marks, and what asked for them as a note."""
        place = self.place or Place(file)
        spans = self.paragraph.spans
        if self.text:
            spans = tuple(
                _marked(self.text, sorted(self.edits, key=lambda asked: asked.edit), place)
            )
        spans += tuple(_note(note, place) for note in dict.fromkeys(self.notes))
        there = self.paragraph if self.origin is not None else replace(self.paragraph, place=place)
        return replace(there, spans=spans)


def _marked(text: str, edits: Sequence[Asked], place: Place) -> Iterator[Span]:
    """*text* with its edits as marks, what asked for each behind it."""
    done = 0
    for asked in edits:
        edit = asked.edit
        pieces = (
            (text[done : edit.start], frozenset[Mark](), place),
            (text[edit.start : edit.end], _DELETED, asked.place),
            (edit.text, _INSERTED, asked.place),
        )
        yield from (Span(words, where, marks) for words, marks, where in pieces if words)
        if asked.note:
            yield _note(asked.note, asked.place)
        done = edit.end
    if text[done:]:
        yield Span(text[done:], place)


def _note(words: str, place: Place) -> Span:
    return Span(f" {words}", place, frozenset({TOLD}))


def base_slot(index: int, named: Named, file: str) -> Slot:
    """A paragraph of the base as the party leaves it."""
    place = Place(file)
    first = replace(
        named.stretch.first,
        spans=(Span(named.text, place),),
        place=place,
        ending=Role.KEPT,
        instruction=None,
    )
    return Slot(first, named.text, index)


def own_slot(index: int, paragraph: Paragraph, base: int | None) -> Slot:
    """A paragraph that the party prints itself."""
    return Slot(paragraph, "", base, index)


def new_slot(spans: Sequence[Span], label: Label | None, place: Place, beside: Slot | None) -> Slot:
    """A new paragraph, in the section of the one it stands beside."""
    words = normal("".join(span.text for span in spans))
    if not words:
        message = "no words are given for the new paragraph"
        raise Doubt(message)
    relation = Relation.INSERTED_AFTER
    if label is not None and label.is_alternative:
        relation = Relation.ALTERNATIVE_OF
    by = beside.paragraph if beside else None
    paragraph = Paragraph(
        (Span(words, spans[0].place, _INSERTED),),
        place,
        label,
        heading=by.heading if by else None,
        level=by.level if by and by.kind is Kind.BODY else 0,
        relation=relation,
    )
    return Slot(paragraph, place=place)
