"""Stage one: a page walked from its first element to its last."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from adref.base.errors import InputUnreadable
from adref.readers.html.bounds import parse
from adref.readers.html.cascade import Cascade
from adref.readers.html.css import Sheet, read_sheet
from adref.readers.html.decoding import Decoded
from adref.readers.html.lists import Numbering, google_templates
from adref.readers.html.page import Page
from adref.readers.html.raw import HomeKind, Remark, Source

_UNRELIABLE = re.compile(r"\b(?:LibreOffice|OpenOffice|StarOffice)\b", re.IGNORECASE)
_OURS = {"Compilation of proposals": "a compilation", "Report on proposals": "a report"}
"""How pages that adref wrote begin, and what they are."""
_SHOWN = 3


def read_page(decoded: Decoded, file: str) -> Source:
    """All that stands in the page; raises InputUnreadable for what is no party's paper."""
    root = parse(decoded.text, file)
    _refuse_our_own(root, file)
    sheet = Sheet()
    for node in root.css("style"):
        read_sheet(node.text(deep=True), sheet)
    page = Page(Cascade(sheet.rules, file), Numbering(google_templates(sheet.counters)))
    walk(root, page)
    page.flush()
    title = root.css_first("title")
    return Source(
        title=" ".join(title.text(deep=True).split()) if title is not None else "",
        paragraphs=tuple(page.paragraphs),
        comments=page.comments,
        references=page.references,
        remarks=(*_remarks(root, sheet, decoded), *_told(page), *page.remarks),
    )


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
        elif node.is_text_node:
            page.text(node.text_content or "")
        while node.next is None:
            if not above:
                return
            node = above.pop()
            page.leave()
        node = node.next


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


def _remarks(root: LexborNode, sheet: Sheet, decoded: Decoded) -> Iterator[Remark]:
    """What is to be told about the page as a whole."""
    for node in root.css("meta"):
        attrs = node.attributes
        generator = (attrs.get("content") or "")[:200]
        if (attrs.get("name") or "").lower() == "generator" and _UNRELIABLE.search(generator):
            words = f"the page was written by {generator}, which drops tracked changes"
            yield Remark("producer-unreliable", words)
    if decoded.damaged:
        words = f"{decoded.damaged} characters could not be read and stand as U+FFFD"
        yield Remark("encoding-damaged", words)
    linked = [
        n for n in root.css("link") if "stylesheet" in (n.attributes.get("rel") or "").lower()
    ]
    if linked or sheet.imports:
        words = "the page asks for a style sheet from elsewhere; it is not fetched"
        yield Remark("style-not-read", words)
    if sheet.left:
        words = f"rules that could set marks are not understood: {', '.join(sheet.left[:_SHOWN])}"
        yield Remark("style-not-read", words)


def _told(page: Page) -> Iterator[Remark]:
    """What was left out on the way, counted."""
    hidden = page.unread["hidden"]
    if hidden:
        yield Remark("hidden-text", f"{hidden} words that the page does not show are not read")
    quoted = [p for p in page.paragraphs if p.home.kind is HomeKind.QUOTED and p.text.strip()]
    if quoted:
        words = sum(len(p.text.split()) for p in quoted)
        start = " ".join(quoted[0].text.split())[:60]
        yield Remark(
            "quoted-message",
            f"an older message or a signature, {words} words from {start!r} on, is left apart: "
            "it is not what the sender writes",
            quoted[0].index,
        )
