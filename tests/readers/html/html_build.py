"""A private notation for documents as read from pages: a line for each paragraph.

``"1 | We [+shall] [-should] act *now*"``: the label, then the words; signs of the marks are
``+`` tracked-inserted, ``-`` tracked-deleted, ``b`` bold, ``i`` italic, ``u`` underline,
``s`` strike, ``c`` colour, ``h`` highlight, ``l`` link, ``e`` empty link, ``^`` and ``_`` raised and
lowered, ``f`` the call of a note.
"""

from adref.readers import html
from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.marks import MarkKind

_SIGNS = {
    MarkKind.TRACKED_INSERTED: "+",
    MarkKind.TRACKED_DELETED: "-",
    MarkKind.BOLD: "b",
    MarkKind.ITALIC: "i",
    MarkKind.UNDERLINE: "u",
    MarkKind.DOUBLE_UNDERLINE: "U",
    MarkKind.STRIKE: "s",
    MarkKind.COLOUR: "c",
    MarkKind.HIGHLIGHT: "h",
    MarkKind.LINK: "l",
    MarkKind.EMPTY_LINK: "e",
    MarkKind.SUPERSCRIPT: "^",
    MarkKind.SUBSCRIPT: "_",
    MarkKind.FOOTNOTE_CALL: "f",
}
_KINDS = {Kind.TITLE: "= ", Kind.HEADING: "# ", Kind.BODY: "", Kind.FOOTNOTE: ""}
_ENDINGS = {Role.KEPT: "", Role.INSERTED: " [+¶]", Role.DELETED: " [-¶]", Role.NOTE: ""}


def read(page: str | bytes) -> MarkedDocument:
    """*page* as the reader gives it."""
    data = page.encode() if isinstance(page, str) else page
    return html.read(data, "paper.html")


def shown(page: str | bytes) -> list[str]:
    """The paragraphs of *page* in the notation."""
    return [line(paragraph) for paragraph in read(page).paragraphs]


def line(paragraph: Paragraph) -> str:
    """One paragraph in the notation."""
    label = f"{paragraph.label} | " if paragraph.label else ""
    words = "".join(_span(span) for span in paragraph.spans)
    return f"{_KINDS[paragraph.kind]}{label}{words}{_ENDINGS[paragraph.ending]}"


def _span(span: Span) -> str:
    signs = "".join(sign for kind, sign in _SIGNS.items() if kind in {m.kind for m in span.marks})
    return f"[{signs}{span.text}]" if signs else span.text


def codes(page: str | bytes) -> list[str]:
    """The codes of the notices."""
    return [notice.code for notice in read(page).notices]
