"""What stands in the page, close to the page: the values of stage one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from adref.text.document import Cell, Kind, Role
from adref.text.marks import Mark


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change that text stands in; *author* and *date* are those of the innermost."""

    marks: frozenset[Mark]
    author: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class RawRun:
    """Text under one set of marks."""

    text: str
    marks: frozenset[Mark]
    author: str | None = None
    date: str | None = None


class AnchorKind(Enum):
    """What is tied to a point of a paragraph."""

    COMMENT_START = 1
    COMMENT_END = 2
    COMMENT_CALL = 3
    NOTE = 4


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something tied to the code point *offset* of a paragraph's joined text."""

    kind: AnchorKind
    ident: str
    offset: int
    printed: str = ""


class HomeKind(Enum):
    """Where in a page a paragraph belongs."""

    BODY = 1
    NOTE = 2
    COMMENT = 3
    QUOTED = 4
    """A message that is answered or passed on: not its sender's words."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a paragraph belongs; *ident* says to which note or comment."""

    kind: HomeKind = HomeKind.BODY
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """The place of a paragraph in a numbered list: how its number is counted and printed.

    *value* is the number the page itself gives the item. *typed* is the number as Word
    printed it into the page, which then is not counted.
    """

    ident: str
    form: str = "decimal"
    start: int = 1
    step: int = 1
    value: int | None = None
    before: str = ""
    after: str = "."
    typed: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """One block of text: its runs, the state of its mark and what its elements say."""

    index: int
    runs: tuple[RawRun, ...]
    home: Home = Home()
    kind: Kind = Kind.BODY
    level: int = 0
    item: Item | None = None
    ending: Role = Role.KEPT
    ending_author: str | None = None
    ending_date: str | None = None
    cell: Cell | None = None
    style: str | None = None
    anchors: tuple[Anchor, ...] = ()

    @property
    def text(self) -> str:
        """All runs joined, whatever their marks."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class RawComment:
    """A comment of Word or Google Docs; its words are the paragraphs at home in it."""

    ident: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What the place of a comment says about it."""

    date: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about the paragraph *index*: a notice without its file."""

    code: str
    words: str
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """All of a page: what stage two makes a document of."""

    title: str
    paragraphs: tuple[RawParagraph, ...]
    comments: Mapping[str, RawComment]
    references: Mapping[str, Reference]
    remarks: tuple[Remark, ...]
