"""An open element: what text inside it looks like, whose it is, and where it belongs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from adref.readers.html import elements
from adref.readers.html.cascade import Name
from adref.readers.html.looks import Look
from adref.readers.html.raw import Change, Home
from adref.text.document import Cell, Kind
from adref.text.marks import Mark, MarkKind

_CHANGES = {
    "ins": MarkKind.TRACKED_INSERTED,
    "del": MarkKind.TRACKED_DELETED,
    "msoIns": MarkKind.TRACKED_INSERTED,
    "msoDel": MarkKind.TRACKED_DELETED,
}
_TITLES = frozenset(["MsoTitle", "MsoSubtitle", "MsoTitleCxSpFirst", "title", "subtitle"])
_OUTLOOK_LINE = re.compile(r"border-top:\s*solid\s+#(?:e1e1e1|b5c4df)\s", re.IGNORECASE)
_DATE = re.compile(r"[0-9T:+Zz. -]{8,40}")
_LONGEST_NAME = 200
_PLAIN, _BODY = Look(), Home()


@dataclass(slots=True)
class Frame:
    """An element that is open.

    *first* is the number of paragraphs before it. *dropped* says that its text is no text of
    the page, *word_list* that it is a number of Word's, *in_call* that it is the call of a note.
    *ends_call* and *ends_comment* name the note and the comment that end with the element.
    """

    name: Name
    look: Look = _PLAIN
    change: Change | None = None
    link: Mark | None = None
    home: Home = _BODY
    block: bool = False
    cell: Cell | None = None
    dropped: bool = False
    in_call: bool = False
    word_list: bool = False
    ends_call: str | None = None
    ends_comment: str | None = None
    owns_item: bool = False
    first: int = 0


def change_of(name: Name, attrs: Mapping[str, str], above: Change | None) -> Change | None:
    """The tracked change that text in an element stands in, *above* if the element is none.

    Word frames each ins and del in a span of a class of its own, which some programs leave.
    """
    sign = next((sign for sign in (name.tag, *name.classes) if sign in _CHANGES), None)
    if sign is None:
        return above
    marks = frozenset({Mark(_CHANGES[sign])})
    author, date = _author(attrs), _date(attrs)
    if above is None:
        return Change(marks, author, date)
    return Change(above.marks | marks, author or above.author, date or above.date)


def _author(attrs: Mapping[str, str]) -> str | None:
    """Whose change it is: Word writes "mailto:" and a name, others an attribute of their own."""
    for name in ("cite", "data-author", "data-user", "title"):
        value = unquote(attrs.get(name, ""))[:_LONGEST_NAME].strip()
        if value.lower().startswith("mailto:"):
            value = value[len("mailto:") :]
        elif name == "cite":  # any other address is a page that explains the change
            continue
        if value:
            return value
    return None


def _date(attrs: Mapping[str, str]) -> str | None:
    value = attrs.get("datetime", "").strip()
    return value if _DATE.fullmatch(value) else None


def link_of(tag: str, attrs: Mapping[str, str]) -> Mark | None:
    """The mark of a link; None for what is no link, or leads to a place of the page alone."""
    if tag != "a" or "href" not in attrs:
        return None
    address = attrs["href"].strip()
    if address in ("", "#"):
        return Mark(MarkKind.EMPTY_LINK)
    if address.startswith("#"):
        return None
    return Mark(MarkKind.LINK, address[:2_000])


def is_quoted(name: Name, attrs: Mapping[str, str]) -> bool:
    """Whether an element holds a message that is answered or passed on, or a signature."""
    if name.classes & (elements.QUOTED_CLASSES | elements.SIGNATURES):
        return True
    return name.tag == "blockquote" and attrs.get("type", "").lower() == "cite"


def quotes_on(name: Name, attrs: Mapping[str, str]) -> bool:
    """Whether all that stands from this element on is an older message (Outlook)."""
    if name.ident in elements.QUOTED_ON:
        return True
    return name.tag == "div" and _OUTLOOK_LINE.search(attrs.get("style", "")[:500]) is not None


def heading_of(block: Frame, frames: Sequence[Frame]) -> tuple[Kind, int]:
    """What a block says it is: a title, a heading of a level, or body text."""
    if block.name.classes & _TITLES and block.name.tag in ("p", "div", "h1", "h2"):
        return Kind.TITLE, 0
    level = next(
        (elements.HEADINGS[f.name.tag] for f in frames if f.name.tag in elements.HEADINGS), 0
    )
    return (Kind.HEADING, level) if level else (Kind.BODY, 0)
