"""What a page says beyond its paragraphs: whose they are, and where they belong."""

from dataclasses import dataclass
from enum import Enum

from adref.readers.lifting.raw import RawParagraph
from adref.text.marks import Mark


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change that text stands in; *author* and *date* are those of the innermost."""

    marks: frozenset[Mark]
    author: str | None = None
    date: str | None = None


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
class Block:
    """A paragraph as the page has it, where in the page it belongs, and its place in a list."""

    raw: RawParagraph
    home: Home = Home()
    item: Item | None = None


@dataclass(slots=True)
class CommentHead:
    """What stands at the head of a comment of Word; its words are the blocks at home in it."""

    ident: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What the place of a comment says about it."""

    date: str | None = None
    parent: str | None = None
