"""Calls of notes and comments, as the programs that write HTML give them."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

_CALL = re.compile(r"_?(ftn|edn|ftnt|fn|en)[:-]?(\d+)|sd(footnote|endnote)(\d+)sym")
_BACK = re.compile(r"_?(ftn|edn|fn|en)ref[:-]?(\d+)|(ftnt)_ref(\d+)|sd(footnote|endnote)(\d+)anc")
_HOLDER = re.compile(r"_?(ftn|edn|ftnt|fn|en)[:-]?(\d+)|sd(footnote|endnote)(\d+)")
_COMMENT_CALL = re.compile(r"_msocom_(\d+)|cmnt(\d+)")
_COMMENT_BACK = re.compile(r"_msoanchor_(\d+)|cmnt_ref(\d+)")
_ANNOTATION = re.compile(
    r"\[ANNOTATION:\s*(?:BY '(?P<who>.*?)')?\s*(?:ON '(?P<when>[^']*)')?"
    r"\s*(?:NOTE: '(?P<words>.*)')?\]",
    re.DOTALL,
)
_LONGEST, _LONGEST_COMMENT = 2_000, 20_000


def _target(href: str) -> str:
    """The part of an address that names a place in the page."""
    return unquote(href[:_LONGEST].partition("#")[2])


def _ident(found: re.Match[str] | None) -> str | None:
    return None if found is None else "".join(part for part in found.groups() if part)


def note_called(href: str) -> str | None:
    """The note that a link calls, None for any other link.

    Written by Word ("#_ftn1", "#_edn1"), Google Docs ("#ftnt1"), Pandoc and other converters
    of Markdown ("#fn1", "#fn:1") and LibreOffice ("#sdfootnote1sym").
    """
    return _ident(_CALL.fullmatch(_target(href)))


def note_answered(href: str) -> str | None:
    """The note from which a link leads back to its call, None for any other link."""
    return _ident(_BACK.fullmatch(_target(href)))


def note_held(ident: str) -> str | None:
    """The note that an element with the id *ident* holds, None for any other element."""
    return _ident(_HOLDER.fullmatch(ident)) if ident else None


def comment_called(href: str) -> str | None:
    """The comment that a link calls, None for any other link."""
    return _ident(_COMMENT_CALL.fullmatch(_target(href)))


def comment_answered(href: str) -> str | None:
    """The comment from which a link leads back to its place, None for any other link."""
    return _ident(_COMMENT_BACK.fullmatch(_target(href)))


def comment_referred(declared: Mapping[str, str]) -> str | None:
    """The comment that Word's mso-comment-reference ("AB_1") ties to some words."""
    found = re.search(r"_(\d+)\s*$", declared.get("mso-comment-reference", ""))
    return None if found is None else found[1]


def comment_date(declared: Mapping[str, str]) -> str | None:
    """The date of a comment, "20310414T0900" as Word writes it, in ISO 8601."""
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)", declared.get("mso-comment-date", ""))
    return None if found is None else "{}-{}-{}T{}:{}".format(*found.groups())


def annotation(text: str) -> tuple[str, str | None, str | None]:
    """Words, author and date of a comment that LibreOffice printed into a page of XHTML."""
    found = _ANNOTATION.fullmatch(text.strip()) if len(text) < _LONGEST_COMMENT else None
    if found is None or found["words"] is None:
        return text, None, None
    return found["words"], found["who"], found["when"]
