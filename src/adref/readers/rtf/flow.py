"""A text on its way from the file: paragraphs as they are gathered, with what hangs on them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from adref.readers.lifting.numbers import NumberRef
from adref.readers.lifting.raw import Anchor, AnchorKind, RawParagraph, RawRun
from adref.readers.limits import MAX_PARAGRAPH, check_paragraph
from adref.readers.rtf.cells import Grid
from adref.readers.rtf.tokens import too_much
from adref.readers.rtf.tree import together
from adref.text.document import Kind, Role
from adref.text.marks import Mark, MarkKind

MAX_RUNS = 400_000
"""Stretches of one look in the whole file."""
MAX_PARAGRAPHS = 200_000
_CALL, _RAISED = Mark(MarkKind.FOOTNOTE_CALL), Mark(MarkKind.SUPERSCRIPT)
_LONGEST_CALL = 6


@dataclass(frozen=True, slots=True)
class Ink:
    """The marks of some text and who made its change, when."""

    marks: frozenset[Mark] = frozenset()
    author: str | None = None
    date: str | None = None
    role: Role = Role.KEPT


@dataclass(frozen=True, slots=True)
class Block:
    """What the properties of a paragraph say; *depth* is that of its table, 0 outside tables."""

    style: str | None = None
    kind: Kind = Kind.BODY
    level: int = 0
    look: frozenset[Mark] = frozenset()
    number: NumberRef | None = None
    former: NumberRef | None = None
    depth: int = 0


@dataclass(slots=True)
class Budget:
    """What all texts of one file may still hold."""

    file: str
    runs: int = MAX_RUNS
    paragraphs: int = MAX_PARAGRAPHS

    def run(self) -> None:
        """One more run."""
        self.runs -= 1
        if self.runs < 0:
            raise too_much(self.file, f"changes its look more often than {MAX_RUNS:,} times")

    def paragraph(self) -> None:
        """One more paragraph."""
        self.paragraphs -= 1
        if self.paragraphs < 0:
            raise too_much(self.file, f"has more than the limit of {MAX_PARAGRAPHS:,} paragraphs")


@dataclass(slots=True)
class _Piece:
    """Text under one look, while its neighbours may still join it."""

    texts: list[str]
    ink: Ink


@dataclass(slots=True)
class Flow:
    """One text: the body, a note, a comment, a text box.

    *counter* numbers the paragraphs of a part; a text box shares that of the text it hangs in.
    *shown* are the numbers that the file says its program showed, by index in *paragraphs*.
    """

    part: str | None
    counter: Iterator[int]
    budget: Budget
    grid: Grid
    paragraphs: list[RawParagraph] = field(default_factory=list)
    shown: dict[int, str] = field(default_factory=dict)
    anchors: list[Anchor] = field(default_factory=list)
    boxes: list[RawParagraph] = field(default_factory=list)
    printed: str = ""
    _pieces: list[_Piece] = field(default_factory=list)
    _length: int = 0
    _index: int | None = None

    @property
    def here(self) -> int:
        """The index of the paragraph that is being gathered."""
        if self._index is None:
            self._index = next(self.counter)
        return self._index

    def begin(self) -> None:
        """Give the paragraph that is being gathered its index."""
        _ = self.here

    @property
    def is_open(self) -> bool:
        """Whether anything was gathered since the last paragraph mark."""
        return bool(self._pieces or self.boxes or self.anchors)

    def add(self, text: str, ink: Ink) -> None:
        """Put *text* at the end, joined to what stands there if it looks the same."""
        if not text:
            return
        last = self._pieces[-1] if self._pieces else None
        if last is not None and (last.ink is ink or last.ink == ink):
            last.texts.append(text)
        else:
            self.budget.run()
            self._pieces.append(_Piece([text], ink))
        self._length += len(text)
        if self._length > MAX_PARAGRAPH:
            check_paragraph(self._length, f"paragraph {self.here + 1}", self.budget.file)

    @property
    def length(self) -> int:
        """Code points of the paragraph that is being gathered."""
        return self._length

    def anchor(self, kind: AnchorKind, ident: str) -> None:
        """Tie a comment to this point."""
        self.anchors.append(Anchor(kind, ident, self._length))

    def call(self, ident: str, printed: str, ink: Ink) -> None:
        """Put the call of a note here; without *printed*, it is the raised text before."""
        marks = (ink.marks - {_RAISED}) | {_CALL}
        last = self._pieces[-1] if self._pieces else None
        if not printed and last is not None and _RAISED in last.ink.marks:
            text = "".join(last.texts)
            if len(text) <= _LONGEST_CALL:
                last.ink = replace(last.ink, marks=(last.ink.marks - {_RAISED}) | {_CALL})
                start = self._length - len(text)
                self.anchors.append(Anchor(AnchorKind.NOTE, ident, start, together(text)))
                return
        self.anchors.append(Anchor(AnchorKind.NOTE, ident, self._length, printed))
        self.add(printed, replace(ink, marks=marks))

    def end(self, block: Block, ink: Ink, *, joins: bool = True) -> None:
        """The paragraph is at its end; *ink* is that of its mark."""
        self.budget.paragraph()
        cell = self.grid.place(block.depth, len(self.paragraphs))
        if self.paragraphs and self.paragraphs[-1].cell != cell:
            self._part_last()
        if self.printed and block.number is None:
            self._type_label()
        if self.printed:
            self.shown[len(self.paragraphs)] = self.printed
        runs = (
            RawRun(together("".join(p.texts)), p.ink.marks, p.ink.author, p.ink.date, n)
            for n, p in enumerate(self._pieces)
        )
        self.paragraphs.append(
            RawParagraph(
                index=self.here,
                runs=tuple(run for run in runs if run.text),
                style=block.style,
                kind=block.kind,
                level=block.level,
                look=block.look,
                number=block.number,
                former=block.former,
                ending=ink.role,
                ending_author=ink.author if ink.role is not Role.KEPT else None,
                ending_date=ink.date if ink.role is not Role.KEPT else None,
                cell=cell,
                anchors=tuple(self.anchors),
                joins=joins,
                boxes=tuple(self.boxes),
            )
        )
        self._begin()

    def _begin(self) -> None:
        self._pieces, self.anchors, self.boxes = [], [], []
        self._length, self._index, self.printed = 0, None, ""

    def _type_label(self) -> None:
        """Take the number that the file prints as typed: no list says how to count.

        A bullet is no number.
        """
        if not any(sign.isalnum() for sign in self.printed):
            return
        label, self.printed = f"{self.printed}\t", ""
        self._pieces.insert(0, _Piece([label], Ink()))
        self.anchors = [replace(a, offset=a.offset + len(label)) for a in self.anchors]

    def end_row(self, depth: int, ink: Ink) -> None:
        """A row of the table at *depth* is at its end; *ink* is that of its mark."""
        row = self.grid.end_row(depth)
        if ink.role is Role.KEPT:
            return
        for at in row:
            old = self.paragraphs[at]
            runs = tuple(replace(run, marks=run.marks | ink.marks) for run in old.runs)
            if old.ending is Role.KEPT:
                old = replace(old, ending=ink.role, ending_author=ink.author, ending_date=ink.date)
            self.paragraphs[at] = replace(old, runs=runs)

    def close(self, block: Block, ink: Ink) -> None:
        """The text is at its end: what stands after the last mark is a paragraph."""
        if self.is_open:
            self.end(block, ink)
        for at, cell in self.grid.settled():
            self.paragraphs[at] = replace(self.paragraphs[at], cell=cell)
        self._part_last()

    def _part_last(self) -> None:
        """The last paragraph joins nothing: no cell and no note runs on into what follows."""
        if self.paragraphs:
            self.paragraphs[-1] = replace(self.paragraphs[-1], joins=False)
