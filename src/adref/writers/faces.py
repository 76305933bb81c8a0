"""How the base text looks: italics, bold and the like, at offsets of its normal text."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.text.document import Cell, Kind, MarkedDocument
from adref.text.marks import Mark, MarkKind
from adref.text.walk import Named, base_paragraphs, on_after
from adref.writers.lines import PLAIN, Face

SHOWN = frozenset(
    {
        MarkKind.BOLD,
        MarkKind.ITALIC,
        MarkKind.UNDERLINE,
        MarkKind.SUPERSCRIPT,
        MarkKind.SUBSCRIPT,
        MarkKind.STRIKE,
    }
)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of one paragraph: each holds from its offset to the next one."""

    offsets: tuple[int, ...] = (0,)
    faces: tuple[Face, ...] = (PLAIN,)

    def runs(self, text: str, start: int) -> Iterator[tuple[str, Face]]:
        """*text*, which stands at offset *start* of the paragraph, cut where its face changes."""
        at = bisect_right(self.offsets, start) - 1
        done = 0
        while done < len(text):
            last = at + 1 == len(self.offsets)
            end = len(text) if last else min(len(text), self.offsets[at + 1] - start)
            yield text[done:end], self.faces[at]
            done, at = end, at + 1

    def at(self, offset: int) -> Face:
        """The face of the code point before *offset*, which words put in there take on."""
        return self.faces[bisect_right(self.offsets, max(0, offset - 1)) - 1]


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """The call of a footnote: offset in the normal text, index of the note, sign as printed."""

    offset: int
    footnote: int
    printed: str


@dataclass(frozen=True, slots=True)
class Look:
    """What the base document says of one paragraph beyond its words.

    *calls* are those of the footnotes it calls, *printed* is the label as it stands there,
    *footnote* the call of the note it is part of.
    """

    faces: Faces = Faces()
    cell: Cell | None = None
    calls: tuple[Call, ...] = ()
    printed: str = ""
    footnote: Call | None = None


@dataclass(slots=True)
class _Letters:
    """The normal text of a paragraph under construction, with where its face changes."""

    text: str = ""
    offsets: list[int] = field(default_factory=list)
    faces: list[Face] = field(default_factory=list)

    def put(self, text: str, face: Face) -> None:
        """Add words of one face, white space collapsed."""
        words = _BLANK.sub(" ", unicodedata.normalize("NFC", text))
        if not self.text or self.text.endswith(" "):
            words = words.lstrip(" ")
        if words and (not self.faces or face != self.faces[-1]):
            self.offsets.append(len(self.text))
            self.faces.append(face)
        self.text += words

    def as_faces(self) -> Faces:
        """The faces from where they begin."""
        return Faces(tuple(self.offsets), tuple(self.faces)) if self.faces else Faces()


def printed_label(label: str, look: Look) -> str:
    """The label as the base prints it, without marks; in its standard form where it does not."""
    if look.printed:
        return re.sub(r"[*_\s]+", " ", look.printed).strip()
    return label if not label or label[-1] in ".)]" else f"{label}."


def looks(compilation: Compilation, base: MarkedDocument) -> Mapping[str, Look]:
    """The look of each base paragraph by its id; none where *base* is another text."""
    named = base_paragraphs(base)
    ours = [p for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    notes = _footnotes(base)
    calls = _calls(base)
    return {
        paragraph.ident: _look(there, calls, notes)
        for paragraph, there in zip(ours, named, strict=False)
        if paragraph.base == there.text
    }


def called_footnotes(
    paragraphs: Iterable[BaseParagraph | NewParagraph], looks: Mapping[str, Look]
) -> dict[int, list[BaseParagraph | NewParagraph]]:
    """The paragraphs of each footnote that is called, new ones in it included, by its number."""
    called = {call.footnote for look in looks.values() for call in look.calls}
    owner: dict[str | None, int] = {}
    notes: dict[int, list[BaseParagraph | NewParagraph]] = {}
    for paragraph in paragraphs:
        home = paragraph.after if isinstance(paragraph, NewParagraph) else paragraph.ident
        note = looks.get(paragraph.ident, Look()).footnote
        if paragraph.kind is Kind.FOOTNOTE and note is not None and note.footnote in called:
            owner[paragraph.ident] = note.footnote
        if home in owner:
            notes.setdefault(owner[home], []).append(paragraph)
    return notes


def _footnotes(base: MarkedDocument) -> Mapping[int, Call]:
    """The note by the index of each of its paragraphs, which count on after the body."""
    owners = [
        Call(note.offset or 0, n, note.call)
        for n, note in enumerate(base.footnotes)
        for _ in note.paragraphs
    ]
    return dict(enumerate(owners, len(base.paragraphs)))


def _calls(base: MarkedDocument) -> Mapping[int, list[Call]]:
    """The calls at raw offsets, by index of the paragraph that calls."""
    calls: dict[int, list[Call]] = {}
    for number, note in enumerate(base.footnotes):
        if note.paragraph is not None:
            calls.setdefault(note.paragraph, []).append(Call(note.offset or 0, number, note.call))
    return calls


def _look(named: Named, calls: Mapping[int, list[Call]], notes: Mapping[int, Call]) -> Look:
    letters = _Letters()
    found: list[Call] = []
    for index, paragraph in enumerate(named.stretch.paragraphs, named.stretch.index):
        due = sorted(calls.get(index, ()))
        raw = 0
        for span in paragraph.spans:
            raw += len(span.text)
            if on_after(span):
                letters.put(span.text, frozenset(_shown(span.marks)))
            while due and due[0].offset <= raw:
                call = due.pop(0)
                beyond = raw - call.offset if on_after(span) else 0
                found.append(replace(call, offset=max(0, len(letters.text) - beyond)))
        found += [replace(call, offset=len(letters.text)) for call in due]
    there = named.stretch.first
    faces = letters.as_faces() if letters.text.rstrip() == named.text else Faces()
    printed = there.label.printed if there.label else ""
    return Look(faces, there.cell, tuple(found), printed, notes.get(named.stretch.index))


def _shown(marks: frozenset[Mark]) -> Iterator[MarkKind]:
    return (mark.kind for mark in marks if mark.kind in SHOWN)
