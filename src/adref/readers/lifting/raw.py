"""What stands in the file, close to the file: the values of stage one."""

from dataclasses import dataclass
from enum import Enum

from adref.readers.lifting.numbers import List, NumberRef
from adref.text.document import Cell, Kind, Role
from adref.text.marks import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change that text stands in."""

    kind: MarkKind
    author: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class RawRun:
    """Text under one set of marks; *index* is that of its first run in the paragraph."""

    text: str
    marks: frozenset[Mark]
    author: str | None
    date: str | None
    index: int


class AnchorKind(Enum):
    """What is tied to a point of a paragraph."""

    COMMENT_START = 1
    COMMENT_END = 2
    COMMENT_CALL = 3
    NOTE = 4


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something tied to the code point *offset* of a paragraph's joined text.

    *ident* is the number by which the comment or note goes in the file; for a note it begins
    with "f" or "e", and *printed* is the call as shown.
    """

    kind: AnchorKind
    ident: str
    offset: int
    printed: str = ""


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """One paragraph: its runs, the state of its mark and what its properties say.

    *index* counts the paragraphs of the part in reading order, empty ones too. *kind* and
    *level* are those its style gives it, *look* the marks that style gives to all its words.
    *number* is its list now, *former* the one it had before the changes. *joins* says whether
    deleting its mark would join it to the paragraph that follows. *boxes* are the paragraphs of
    text boxes that hang on it. *has_mark* says whether its end is a sign that bears its
    properties and can come and go by itself; an element of a page comes and goes with its words.
    """

    index: int
    runs: tuple[RawRun, ...]
    style: str | None = None
    kind: Kind = Kind.BODY
    level: int = 0
    look: frozenset[Mark] = frozenset()
    number: NumberRef | None = None
    former: NumberRef | None = None
    ending: Role = Role.KEPT
    ending_author: str | None = None
    ending_date: str | None = None
    cell: Cell | None = None
    anchors: tuple[Anchor, ...] = ()
    joins: bool = True
    boxes: tuple["RawParagraph", ...] = ()
    has_mark: bool = True

    @property
    def text(self) -> str:
        """All runs joined, whatever their marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class RawNote:
    """A footnote ("f" and its number) or endnote ("e" and its number)."""

    ident: str
    part: str | None
    paragraphs: tuple[RawParagraph, ...]


@dataclass(frozen=True, slots=True)
class RawComment:
    """A comment as stored; *parent* is the ident of the one it replies to."""

    ident: str
    author: str | None
    date: str | None
    parent: str | None
    part: str | None
    paragraphs: tuple[RawParagraph, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about the paragraph *index* of *part*: a notice without its file."""

    code: str
    words: str
    part: str | None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """All of a file, close to the file: what stage two makes a document of."""

    part: str | None
    title: str
    paragraphs: tuple[RawParagraph, ...]
    notes: tuple[RawNote, ...]
    comments: tuple[RawComment, ...]
    lists: dict[str, List]
    remarks: tuple[Remark, ...]
