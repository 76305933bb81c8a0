"""The document as it was read: paragraphs of spans, nothing interpreted, nothing lost."""

from dataclasses import dataclass
from enum import StrEnum

from adref.base.notices import Notice
from adref.base.places import Place
from adref.text.labels import Label
from adref.text.marks import Mark


class Role(StrEnum):
    """What a span is to the base text, once the marks have been understood."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    NOTE = "note"


class Kind(StrEnum):
    """What a paragraph is in its document."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    FOOTNOTE = "footnote"


class Relation(StrEnum):
    """What a paragraph that the base does not have is to a paragraph of the base."""

    INSERTED_AFTER = "inserted-after"
    ALTERNATIVE_OF = "alternative-of"


@dataclass(frozen=True, slots=True)
class Span:
    """Text under one set of marks.

    *text* is what a reader of the page sees, unescaped, with its own white space. Its place
    takes in the characters of the marks themselves (the asterisks of ``**bold**``). *role*
    is KEPT until :mod:`adref.compilation.interpret` has read the marks. *author* and *date*
    (ISO 8601) come from tracked changes.
    """

    text: str
    place: Place
    marks: frozenset[Mark] = frozenset()
    author: str | None = None
    date: str | None = None
    role: Role = Role.KEPT


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell a paragraph stands in: which table, row and column, from zero."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as printed: its label apart, its words in spans.

    *ending* is the role of the paragraph mark: INSERTED where a paragraph was split here,
    DELETED where it was joined to the next. *level* is the depth: of a heading from 1, of a
    body paragraph's label in its list from 0. *heading* is the text of the section heading
    above it. *party* is whose words these are, as printed, where one file holds those of several.
    """

    spans: tuple[Span, ...]
    place: Place
    label: Label | None = None
    kind: Kind = Kind.BODY
    level: int = 0
    heading: str | None = None
    ending: Role = Role.KEPT
    ending_author: str | None = None
    ending_date: str | None = None
    relation: Relation | None = None
    instruction: str | None = None
    cell: Cell | None = None
    style: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote or endnote with the call that leads to it.

    *paragraph* is the index in the document of the paragraph that calls it, None where no
    call was found; *offset* is the code-point offset of the call in that paragraph's text.
    """

    call: str
    paragraphs: tuple[Paragraph, ...]
    place: Place
    paragraph: int | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin; *parent* is the ident of the comment it replies to.

    *paragraph* is the index of the paragraph it is anchored in, *start* and *end* the
    code-point offsets of what it is about in that paragraph's spans, joined.
    """

    ident: str
    text: str
    place: Place
    author: str | None = None
    date: str | None = None
    parent: str | None = None
    paragraph: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A whole file as read: paragraphs in reading order, headings and titles among them.

    *language* is the primary tag of BCP 47 ("en", "ar") in which most of it is written, None
    where that is not known.
    """

    file: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[Notice, ...] = ()
    language: str | None = None
