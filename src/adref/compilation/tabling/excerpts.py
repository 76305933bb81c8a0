"""Cells that give only some words of their paragraph: "... will be shared ..."."""

from collections.abc import Sequence

from adref.compilation.meant import core
from adref.compilation.tabling.grid import is_gone
from adref.proposals.instructions import Remark, Replace
from adref.text.document import Span
from adref.text.marks import ARRIVED, MAY_INSERT, STRUCK
from adref.text.tokens import normal
from adref.text.typography import folded

_DOTS = ("…", "...")
_NEW = MAY_INSERT | ARRIVED
_STOPS = (".", ";", "。", "؛")
_ENDS = (*_STOPS, ":", ",", "!", "?", "]", ")", "”", '"', "»", "؟", "，")
_FRAGMENT = 0.6
"""Share of the paragraph's length from which words without a stop may be all of it."""


def is_struck(span: Span) -> bool:
    """Whether the words of *span* are struck through."""
    return any(mark.kind in STRUCK for mark in span.marks)


def wanted(spans: Sequence[Span]) -> str:
    """The text that a party wants by *spans*: without what is struck or tracked out."""
    return normal("".join(s.text for s in spans if not is_gone(s) and not is_struck(s)))


def excerpt(spans: Sequence[Span], base: str) -> Replace | Remark | None:
    """What a cell with dots at an end changes; None where it gives all of its paragraph.

    Without marks an excerpt does not say what it replaces, and is a remark.
    """
    whole = normal("".join(s.text for s in spans))
    if not (whole.startswith(_DOTS) or whole.endswith(_DOTS)) or base.endswith(_DOTS):
        return None
    kept = (s for s in spans if not any(mark.kind in _NEW for mark in s.marks))
    old, new = core("".join(s.text for s in kept)), core(wanted(spans))
    known = bool(old) and folded(old) in folded(base) and old != new
    return Replace(old, new) if known and not any(dots in new for dots in _DOTS) else Remark()


def is_fragment(text: str, base: str) -> bool:
    """Whether *text* is some words for a place in the paragraph rather than all of it."""
    if not text or (base[0].isupper() and text[0].islower()):
        return True
    cut_off = base[-1] in _STOPS and text[-1] not in _ENDS
    return cut_off and len(text) < _FRAGMENT * len(base)
