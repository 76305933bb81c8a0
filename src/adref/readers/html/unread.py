"""What a page holds beside its text: left out, and told with its words, so that nothing is lost."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from adref.readers.html import elements
from adref.readers.lifting.left_out import POINTED, LeftOut

_TAG = re.compile(r"<[^<>]*>?")
_CODE = frozenset({"script", "style"})
_STATES = frozenset({"checkbox", "radio"})
_UNSEEN = frozenset({"hidden", "image"})
_NO_PAGE = re.compile(r"(?:about:|javascript:|#).*|", re.IGNORECASE | re.DOTALL)
_LONGEST = 60_000
"""Characters of an element that are looked at; notices show far fewer."""
_FROM_STYLE = ("style-not-read", "text that a style sheet puts in is not read")


@dataclass(slots=True)
class Unread:
    """What was left out so far."""

    left_out: LeftOut = field(default_factory=LeftOut)

    def leave_out(self, tag: str, node: LexborNode, index: int) -> None:
        """Note what an element of :data:`.elements.TOLD` holds, and where it points to."""
        words = _words(tag, node)
        if tag == "script" or _speaks(words):
            self.left_out.add(elements.TOLD[tag], "" if tag == "script" else words, index)
        address = (node.attributes.get(elements.ADDRESSES.get(tag, "")) or "").strip()
        if not _NO_PAGE.fullmatch(address):
            self.left_out.add(elements.ELSEWHERE, address, index)

    def look_at(self, attrs: Mapping[str, str], declared: Mapping[str, str], index: int) -> None:
        """Note words that an element has in its attributes, or from a style sheet."""
        if _speaks(attrs.get("title", "")):
            self.left_out.add(POINTED, attrs["title"], index)
        if "::content" in declared:
            self.left_out.add(_FROM_STYLE, declared["::content"], index)


def _speaks(words: str) -> bool:
    return any(map(str.isalnum, words[:_LONGEST]))


def _words(tag: str, node: LexborNode) -> str:
    """The words that an element would show, or that stand for it."""
    attrs = node.attributes
    if tag in ("img", "area"):
        return attrs.get("alt") or ""
    if tag == "input":
        return _typed({name: value or "" for name, value in attrs.items()})
    if tag == "iframe":
        inside = attrs.get("srcdoc") or node.text(deep=True)
        return _TAG.sub(" ", inside[:_LONGEST])
    if tag == "template":  # the parser keeps what is in it apart
        return _TAG.sub(" ", (node.html or "")[:_LONGEST])
    labels = [n.attributes.get("label") or "" for n in node.css("option, optgroup")]
    return " ".join((*labels, *_texts(node))) or attrs.get("placeholder") or ""


def _typed(attrs: Mapping[str, str]) -> str:
    """What stands in a field of a form, or is ticked in it."""
    kind = attrs.get("type", "").lower()
    if kind in _STATES:
        ticked = attrs.get("value") or attrs.get("name") or "a box"
        return f"{ticked} (ticked)" if "checked" in attrs else ""
    if kind == "image":
        return attrs.get("alt", "")
    return "" if kind in _UNSEEN else attrs.get("value") or attrs.get("placeholder", "")


def _texts(node: LexborNode) -> Iterator[str]:
    """The texts in an element, programs and style sheets left out."""
    for one in node.traverse(include_text=True):
        if one.is_text_node and (one.parent is None or one.parent.tag not in _CODE):
            yield one.text_content or ""
