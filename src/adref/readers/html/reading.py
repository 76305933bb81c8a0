"""Stage one: a page walked from its first element to its last."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from adref.base.counts import counted
from adref.base.errors import InputUnreadable
from adref.readers.html.bounds import parse
from adref.readers.html.cascade import Cascade
from adref.readers.html.css import Sheet, read_sheet
from adref.readers.html.decoding import Decoded
from adref.readers.html.lists import Numbering, google_templates
from adref.readers.html.page import Page
from adref.readers.html.raw import HomeKind
from adref.readers.html.source import source_of
from adref.readers.lifting.raw import Remark, Source

_UNRELIABLE = re.compile(r"\b(?:LibreOffice|OpenOffice|StarOffice)\b", re.IGNORECASE)
_NAMES = frozenset({"generator", "dcterms.source"})
_XHTML = "odf2xhtml"
"""What LibreOffice says of itself in XHTML, where it prints comments instead of hiding them."""
_OURS = {"Compilation of proposals": "a compilation", "Report on proposals": "a report"}
"""How pages that adref wrote begin, and what they are."""
_SHOWN = 3


def read_page(decoded: Decoded, file: str) -> Source:
    """All that stands in the page; raises InputUnreadable for what is no party's paper."""
    root = parse(decoded.text, file)
    _refuse_our_own(root, file)
    sheet = Sheet(file)
    for node in root.css("style"):
        read_sheet(node.text(deep=True), sheet)
    unreliable = _unreliable(root)
    page = Page(
        Cascade(sheet.rules, file),
        Numbering(google_templates(sheet.counters)),
        hides_comments=bool(unreliable) and _XHTML not in unreliable,
    )
    walk(root, page)
    page.finish()
    title = root.css_first("title")
    words = " ".join(title.text(deep=True).split()) if title is not None else ""
    remarks = (
        *_remarks(root, sheet, decoded, unreliable),
        *_told(page),
        *page.unread.left_out.remarks(None),
        *page.remarks,
    )
    return source_of(page, words, remarks)


def walk(root: LexborNode, page: Page) -> None:
    """Show *page* every element and text of *root*, in order; however deep they stand."""
    above: list[LexborNode] = []
    node = root.first_child if root.tag == "-undef" else root
    while node is not None:
        if node.is_element_node:
            entered = page.enter(node)
            inside = node.first_child if entered else None
            if inside is not None:
                above.append(node)
                node = inside
                continue
            if entered:
                page.leave()
        else:
            _take(node, page)
        while node.next is None:
            if not above:
                return
            node = above.pop()
            page.leave()
        node = node.next


def _take(node: LexborNode, page: Page) -> None:
    """Show *page* what is no element."""
    if node.is_text_node:
        page.text(node.text_content or "")
    elif node.is_comment_node:
        page.remark(node.comment_content or "")


def _refuse_our_own(root: LexborNode, file: str) -> None:
    """What adref wrote itself holds everybody's wishes and is nobody's paper."""
    head = root.css_first("header.top p.eyebrow")
    ours = _OURS.get(head.text(deep=True).strip()) if head is not None else None
    if ours:
        raise InputUnreadable(
            file,
            f"it is {ours} that adref wrote, not the paper of one party",
            "give the paper itself; compilation.json or compilation.md can be read on",
        )


def _unreliable(root: LexborNode) -> str:
    """The program that wrote the page, if it is known to drop marks."""
    for node in root.css("meta"):
        attrs = node.attributes
        generator = (attrs.get("content") or "")[:200]
        named = (attrs.get("name") or "").lower() in _NAMES
        if named and _UNRELIABLE.search(generator):
            return generator
    return ""


def _remarks(root: LexborNode, sheet: Sheet, decoded: Decoded, unreliable: str) -> Iterator[Remark]:
    """What is to be told about the page as a whole."""
    if unreliable:
        words = (
            f"the page was written by {unreliable}, which drops tracked changes and often "
            "who wrote a comment, and when"
        )
        yield Remark("producer-unreliable", words, None)
    if decoded.damaged:
        words = f"{decoded.damaged} characters could not be read and stand as U+FFFD"
        yield Remark("encoding-damaged", words, None)
    linked = [
        n for n in root.css("link") if "stylesheet" in (n.attributes.get("rel") or "").lower()
    ]
    if linked or sheet.imports:
        words = "the page asks for a style sheet from elsewhere; it is not fetched"
        yield Remark("style-not-read", words, None)
    if sheet.left:
        words = f"rules that could set marks are not understood: {', '.join(sheet.left[:_SHOWN])}"
        yield Remark("style-not-read", words, None)


def _told(page: Page) -> Iterator[Remark]:
    """What was left out on the way, counted."""
    hidden = page.hidden
    if hidden:
        words = counted(
            hidden,
            "word that the page does not show is not read",
            "words that the page does not show are not read",
        )
        yield Remark("hidden-text", words, None)
    apart = [block.raw for block in page.blocks if block.home.kind is HomeKind.QUOTED]
    quoted = [raw for raw in apart if raw.text.strip()]
    if quoted:
        count = sum(len(raw.text.split()) for raw in quoted)
        start = " ".join(quoted[0].text.split())[:60]
        yield Remark(
            "quoted-message",
            f"an older message or a signature, {counted(count, 'word')} from {start!r} on, is left "
            "apart: it is not what the sender writes",
            None,
            quoted[0].index,
        )
