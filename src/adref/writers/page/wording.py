"""Words on the page: escaped, every sign of them visible, and the names of parties."""

import re
from collections.abc import Collection, Sequence
from html import escape

MOST_NAMED = 6
"""Parties named one by one beside a change; of more, some are named and the rest counted."""
NAMED_OF_MANY = 4

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML allows in no document: controls, lone surrogates, noncharacters."""
_PICTURES = 0x2400
_DELETE = "\x7f"
_FIRST_PRINTED = " "


def text(words: str) -> str:
    """*words* as the content of an element or an attribute; what cannot stand there is shown."""
    return escape(_NO_TEXT.sub(_picture, words))


def _picture(found: re.Match[str]) -> str:
    """The picture Unicode has of a control character, of all others U+FFFD."""
    sign = found[0]
    if sign < _FIRST_PRINTED:
        return chr(_PICTURES + ord(sign))
    return "\u2421" if sign == _DELETE else "\ufffd"


def anchor(ident: str) -> str:
    """*ident* as an id: HTML allows any but white space."""
    return text(re.sub(r"\s", "-", ident))


_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters that run from right to left (Bidi_Class R and AL in Unicode's DerivedBidiClass.txt)."""
_ISOLATED = "\u2068{}\u2069"
"""A name kept apart from its neighbours: first strong isolate, pop directional isolate."""


def runs_from_right(words: str) -> bool:
    """Whether anything in *words* runs from right to left."""
    return _FROM_RIGHT.search(words) is not None


def name(ident: str) -> str:
    """*ident* to be read, apart from other names, so that a list of them keeps its order."""
    return _ISOLATED.format(text(ident)) if runs_from_right(ident) else text(ident)


def named(ids: Collection[str]) -> str:
    """*ids* to be read."""
    return ", ".join(map(name, ids))


def listed(ids: Collection[str]) -> str:
    """*ids* alone, for programs: as ``data-parties`` has them."""
    return ", ".join(map(text, ids))


def parties(ids: Collection[str], silent: Collection[str] = ()) -> str:
    """All *ids*, with a word beside those that did not mark their change."""
    if len(ids) > 1 and len(silent) == len(ids):
        return f"{named(ids)} (all unmarked)"
    return ", ".join(name(p) + (" (unmarked)" if p in silent else "") for p in ids)


def spelt_out(ids: Collection[str], silent: Collection[str] = ()) -> str:
    """As :func:`parties`, with what "unmarked" is short for."""
    if len(ids) > 1 and len(silent) == len(ids):
        return f"{named(ids)} (not marked by their authors)"
    return ", ".join(name(p) + (" (not marked by its author)" if p in silent else "") for p in ids)


def brief(ids: Sequence[str], silent: Collection[str] = ()) -> str:
    """*ids* as :func:`parties` has them; of many, the first few and how many more."""
    if len(ids) <= MOST_NAMED:
        return parties(ids, silent)
    more = len(ids) - NAMED_OF_MANY
    unmarked = f" ({len(silent)} of them unmarked)" if silent else ""
    return f"{named(ids[:NAMED_OF_MANY])} and {more} more{unmarked}"


def stopped(label: str) -> str:
    """A label as it stands before the words: "17 bis.", "(a)"."""
    return label if not label or label[-1] in ".)]:" else f"{label}."
