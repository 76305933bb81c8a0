"""What the text is read with, and the paragraph that is being read."""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.lifting.left_out import LeftOut
from adref.readers.lifting.numbers import NumberRef
from adref.readers.lifting.pieces import Pieces
from adref.readers.lifting.raw import Anchor, AnchorKind, RawComment, RawNote, Remark
from adref.readers.limits import check_paragraph, check_paragraphs
from adref.readers.odt.changes import Changes
from adref.readers.odt.lists import Lists
from adref.readers.odt.styles import StyleSheet
from adref.text.document import Cell, Role
from adref.text.marks import Mark, MarkKind

MAX_REPEATED = 5_000_000
"""Characters that counts in the file (of spaces, of equal cells) may add to it."""
ELEMENT = 100
"""Characters that an element is counted as: a cell takes longer to read than its words."""
_DIGITS = 7
_CALL = Mark(MarkKind.FOOTNOTE_CALL)
_RAISED = Mark(MarkKind.SUPERSCRIPT)


@dataclass(slots=True)
class Tools:
    """What all flows of one file share, and what they gather beside their paragraphs."""

    file: str
    part: str
    styles: StyleSheet
    lists: Lists
    remarks: list[Remark] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=LeftOut)
    notes: list[RawNote] = field(default_factory=list)
    comments: list[RawComment] = field(default_factory=list)
    tables: int = 0
    paragraphs: int = 0
    in_notes: int = 0
    in_comments: int = 0
    _order: dict[str, None] = field(default_factory=dict)
    _repeated: int = 0
    _told: set[tuple[str, str]] = field(default_factory=set)

    def leave_out(self, kind: tuple[str, str], words: str, index: int) -> None:
        """Note *words* beside the text of the paragraph *index*; "" is none."""
        if words.strip():
            self.left_out.add(kind, words, max(0, index))

    def another_paragraph(self) -> None:
        """Count one more paragraph; too many of them are refused."""
        self.paragraphs += 1
        check_paragraphs(self.paragraphs, self.file)

    def order(self, ident: str) -> None:
        """Take in an end of what the comment *ident* is about.

        Comments come in the order of the last ends: of several on the same words, LibreOffice
        writes the first one last and ends it first.
        """
        self._order.pop(ident, None)
        self._order[ident] = None

    def ordered_comments(self) -> tuple[RawComment, ...]:
        """The comments in the order in which what they are about ends."""
        ranks = {ident: rank for rank, ident in enumerate(self._order)}
        return tuple(sorted(self.comments, key=lambda comment: ranks.get(comment.ident, 0)))

    def repeat(self, count: int) -> None:
        """Count what a number in the file makes of one element; too much of it is refused."""
        self._repeated += count
        if self._repeated > MAX_REPEATED:
            raise InputUnreadable(
                self.file,
                f"counts in it multiply its text by more than the limit of {MAX_REPEATED:,} "
                "characters",
                "if the document is genuine, save its text in smaller files",
            )

    def remark(self, code: str, words: str, part: str, index: int) -> None:
        """Note something about the paragraph *index* of *part*; the same words only once."""
        if (code, words) not in self._told:
            self._told.add((code, words))
            self.remarks.append(Remark(code, words, part, max(0, index)))


@dataclass(frozen=True, slots=True)
class Props:
    """What a paragraph is by its element: style, heading level from 1 (0 for none), list."""

    style: str | None = None
    outline: int = 0
    number: NumberRef | None = None


@dataclass(slots=True)
class Hanging:
    """An element found inside a paragraph that is read after it: a note, a comment or a box."""

    element: etree._Element
    ident: str
    changes: Changes


@dataclass(slots=True)
class Draft:
    """A paragraph while it is read.

    *spaced* says whether white space that follows in the file is no more than what stands
    before it (OpenDocument 1.3 part 3, 6.1.2). *ending* is that of its mark, once known.
    """

    index: int
    props: Props
    pieces: Pieces = field(default_factory=Pieces)
    anchors: list[Anchor] = field(default_factory=list)
    boxes: list[Hanging] = field(default_factory=list)
    notes: list[Hanging] = field(default_factory=list)
    comments: list[Hanging] = field(default_factory=list)
    spaced: bool = True
    ending: tuple[Role, str | None, str | None] = (Role.KEPT, None, None)
    run: int = 0
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What words stand in: spans by their styles, a link, a hidden section."""

    spans: tuple[str, ...] = ()
    marks: frozenset[Mark] = frozenset()
    linked: bool = False

    def inside(self, style: str | None) -> "Look":
        """The look inside a span of *style*."""
        return self if style is None else replace(self, spans=(*self.spans, style))

    def link(self, mark: Mark) -> "Look":
        """The look inside a link."""
        return replace(self, marks=self.marks | {mark}, linked=True)

    def hidden(self) -> "Look":
        """The look inside what is not shown."""
        return replace(self, marks=self.marks | {Mark(MarkKind.HIDDEN)})


@dataclass(slots=True)
class Writer:
    """Words, put at the end of a paragraph with all their marks."""

    tools: Tools
    draft: Draft
    changes: Changes
    part: str

    def write(self, text: str, look: Look) -> None:
        """Put *text* at the end as it stands."""
        text = text.replace("\xad", "")  # a soft hyphen, seen only at the end of a line
        if text:
            self._add(text, self._marks(text, look))

    def flow(self, text: str, look: Look) -> None:
        """Put *text* at the end as the file means it: white space collapsed."""
        shown = _collapsed(text, spaced=self.draft.spaced)
        if shown:
            self.draft.spaced = shown.endswith(" ")
            self.write(shown, look)

    def call(self, printed: str, ident: str, look: Look) -> None:
        """Put the call of the note *ident* at the end."""
        self.anchor(AnchorKind.NOTE, ident, printed)
        if printed:
            self._add(printed, (self._marks(printed, look) - {_RAISED}) | {_CALL})

    def anchor(self, kind: AnchorKind, ident: str, printed: str = "") -> None:
        """Tie something to the end of what is written so far."""
        self.draft.anchors.append(Anchor(kind, ident, self.draft.pieces.length, printed))

    def _marks(self, text: str, look: Look) -> frozenset[Mark]:
        style = self.draft.props.style
        own = self.tools.styles.marks(style, look.spans, text, linked=look.linked)
        return own | look.marks if look.marks else own

    def _add(self, text: str, marks: frozenset[Mark]) -> None:
        draft = self.draft
        tracked, author, date = self.changes.marks()
        draft.run += 1
        draft.pieces.add(text, marks | tracked if tracked else marks, author, date, draft.run)
        check_paragraph(draft.pieces.length, f"paragraph {draft.index + 1}", self.tools.file)


_WHITE = re.compile("[ \t\r\n]+")


def _collapsed(text: str, *, spaced: bool) -> str:
    """*text* with white space as one space, none at its start where one stands before."""
    shown = _WHITE.sub(" ", text)
    return shown[1:] if spaced and shown.startswith(" ") else shown


def counted(value: str) -> int:
    """The count that an attribute gives; 1 where it gives none that makes sense."""
    fits = value.isascii() and value.isdigit() and len(value) <= _DIGITS
    return int(value) if fits else 1
