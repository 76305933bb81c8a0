"""Whether a line begins with a label, judged before its inline marks are read."""

import re
from functools import cache

from adref.base.facts import table
from adref.text.printed_labels import Located, locate_label

_REACH = 160
"""How far a label may reach into its paragraph, in characters."""

_MARKUP = re.compile(
    r"\{(?:\+\+|--|~~|==)|(?:\+\+|--|~~|==)\}|~>|\*+|~~|__|</?[A-Za-z]{1,6}>|\\(?=[!-/:-@\[-`{-~])"
)
_STRUCK = re.compile(r"~~.*?~~|\{--.*?--\}|(?<=\{)~~.*?~>")
_BULLET = re.compile(r"[-+*•◦▪‣·●○■]\s+")


def leading_label(text: str) -> Located | None:
    """The label that *text*, without marks, begins with, be it behind an opening bracket."""
    return locate_label(text[:_REACH])


def bare(raw: str) -> str:
    """The beginning of a line without its bullet and its marks."""
    head = raw[:_REACH].lstrip()
    bullet = _BULLET.match(head)
    return _MARKUP.sub("", head[bullet.end() :] if bullet else head).lstrip()


def begins_with_label(raw: str) -> bool:
    """Whether a line of the file begins a paragraph of its own.

    A label that stands alone does if it is no mere number, as that of a page is. So does one
    that takes the place of a struck one.
    """
    return any(_opens(head) for head in {bare(raw), bare(_STRUCK.sub("", raw[:_REACH]))})


def _opens(head: str) -> bool:
    found = leading_label(head)
    if found is None:
        return False
    return bool(head[found.end :].strip()) or not found.label.printed.isdigit()


def speaks_of_paragraph(raw: str) -> bool:
    """Whether a line begins as one of a letter does: "OP5, line 2:", "Para 6 (second sentence)"."""
    return _spoken().match(bare(raw)) is not None


@cache
def _spoken() -> re.Pattern[str]:
    series = table("adref.text", "series.toml")["series"]
    words = "|".join(re.escape(word) for one in series for word in one["words"])
    return re.compile(rf"(?:{words})\.?\s?\d{{1,3}}(?:\s?[a-z]{{3,12}})?(?:[,:]|\s\(|\s[-–—]\s)")


def is_label(raw: str) -> bool:
    """Whether a line of the file is a label and no more, so that its words come next."""
    found = leading_label(bare(raw)) if len(raw) < _REACH else None
    return found is not None and not bare(raw)[found.end :].strip()


def ends_label(raw: str) -> bool:
    """Whether *raw*, the beginning of a block, is a label and no more."""
    if len(raw) > _REACH // 2:
        return False
    return is_label(raw)
