"""What a part of the file is read with: styles, links, open fields, what was noticed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.docx.fields import Fields, fields_of
from adref.readers.docx.names import (
    AUTHOR,
    DATE,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    P,
    W,
)
from adref.readers.docx.numbering import Numbering
from adref.readers.docx.styles import StyleSheet
from adref.readers.lifting.formats import printed
from adref.readers.lifting.left_out import LeftOut
from adref.readers.lifting.raw import Change, Remark
from adref.readers.limits import check_paragraphs
from adref.readers.relations import Relation
from adref.text.marks import Mark, MarkKind

CHANGES = {
    INS: MarkKind.TRACKED_INSERTED,
    DEL: MarkKind.TRACKED_DELETED,
    MOVE_FROM: MarkKind.MOVED_FROM,
    MOVE_TO: MarkKind.MOVED_TO,
}
_MARKS = {kind: frozenset({Mark(kind)}) for kind in CHANGES.values()}
_WORDS = {W + "t", W + "delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}


@dataclass(frozen=True, slots=True)
class Context:
    """What text stands in: tracked changes, a link, a row that was inserted or deleted.

    *author* and *date* are those of the innermost change.
    """

    marks: frozenset[Mark] = frozenset()
    author: str | None = None
    date: str | None = None
    linked: bool = False
    row: Change | None = None

    def within(self, change: Change) -> "Context":
        """The context of text inside *change*."""
        return Context(self._with(change), change.author, change.date, self.linked, self.row)

    def within_row(self, change: Change) -> "Context":
        """The context of text in a table row or cell that is itself a *change*."""
        return Context(self._with(change), change.author, change.date, self.linked, change)

    def _with(self, change: Change) -> frozenset[Mark]:
        mark = _MARKS[change.kind]
        return self.marks | mark if self.marks else mark

    def inside(self, link: Mark) -> "Context":
        """The context of text inside *link*."""
        return Context(self.marks | {link}, self.author, self.date, linked=True, row=self.row)


def change_of(element: etree._Element) -> Change:
    """The change that a w:ins, w:del, w:moveFrom or w:moveTo stands for."""
    return Change(CHANGES[element.tag], element.get(AUTHOR), element.get(DATE))


@dataclass(slots=True)
class Numerals:
    """The calls of footnotes and endnotes, counted as they are met."""

    forms: dict[str, str]
    starts: dict[str, int]
    _count: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str) -> str:
        """The next call of *kind*, "f" or "e"."""
        number = self.starts.get(kind, 1) + self._count[kind]
        self._count[kind] += 1
        return printed(number, self.forms.get(kind, "decimal" if kind == "f" else "lowerRoman"))


@dataclass(slots=True)
class Story:
    """One part on its way through the reader."""

    part: str
    styles: StyleSheet
    numbering: Numbering
    relations: dict[str, Relation]
    numerals: Numerals
    fields: Fields
    drawn: Callable[[str], tuple[str, ...]]
    remarks: list[Remark] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=LeftOut)
    paragraphs: int = 0
    tables: int = 0

    def remark(self, code: str, words: str) -> None:
        """Note something about the paragraph that is being read."""
        self.remarks.append(Remark(code, words, self.part, self._here))

    def leave_out(self, kind: tuple[str, str], words: str, *, always: bool = False) -> None:
        """Note *words* beside the text of the paragraph that is being read; none only *always*."""
        if always or words.strip():
            self.left_out.add(kind, words, self._here)

    @property
    def told(self) -> tuple[Remark, ...]:
        """All that is to be told of the part."""
        return (*self.remarks, *self.left_out.remarks(self.part))

    @property
    def _here(self) -> int:
        return max(0, self.paragraphs - 1)


@dataclass(frozen=True, slots=True)
class Tools:
    """What all parts of one file share.

    *relations* gives those of a part by its name, *drawn* the lines of a chart or diagram.
    """

    styles: StyleSheet
    numbering: Numbering
    relations: Callable[[str], dict[str, Relation]]
    numerals: Numerals
    drawn: Callable[[str], tuple[str, ...]]
    file: str
    paragraphs: dict[str, int] = field(default_factory=dict)
    """How many there are in the parts that were begun."""


def begin(root: etree._Element, part: str, tools: Tools) -> Story:
    """A part before its first word; too many paragraphs are refused before one is read."""
    tools.paragraphs[part] = sum(1 for _ in root.iter(P))
    check_paragraphs(sum(tools.paragraphs.values()), tools.file)
    fields = fields_of(root)
    story = Story(
        part,
        tools.styles,
        tools.numbering,
        tools.relations(part),
        tools.numerals,
        fields,
        tools.drawn,
    )
    if fields.unended:
        story.remark("field-unended", "a field has no end; its text is kept as plain text")
    return story


def branch(element: etree._Element) -> etree._Element | None:
    """The one branch of an mc:AlternateContent to read: the first with words, else the first.

    Both say the same thing to programs of different age.
    """
    branches = list(element)
    return next((one for one in branches if has_words(one)), branches[0] if branches else None)


def has_words(element: etree._Element) -> bool:
    """Whether any text of the document stands inside *element*."""
    return next(element.iter(*_WORDS), None) is not None
