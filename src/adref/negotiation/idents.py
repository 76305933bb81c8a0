"""Names of parties, drafts and paragraphs: what ids may hold, and when two names are one."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from adref.text.printed_labels import parse_label
from adref.text.tokens import normal

_NOT_IN_IDS = frozenset('/\\,;:[]{}<>|*?"\n\r\t')
LONGEST_IDENT = 80


def same_name(name: str) -> str:
    """What two spellings of one name have in common.

    A Mac composes "Côte" of five code points where others write four (Unicode Standard Annex
    15), and some file systems do not tell capitals.
    """
    return normalize("NFC", normalize("NFC", name).casefold())


_OF_A_NAME = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"the", "la", "le", "les", "l", "el", "los"})


def name_key(name: str) -> str:
    """What spellings of one name in papers have in common.

    Capitals, accents, stops, hyphens, "&" and a leading article do not tell two names apart.
    """
    plain = normalize("NFKD", name.replace("&", " and ")).casefold()
    words = _OF_A_NAME.findall("".join(c for c in plain if not combining(c)))
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=1 << 12)
def label_key(name: str) -> str:
    """What spellings of one label have in common: "17bis." and "17 BIS"."""
    label = parse_label(name)
    return str(label).casefold() if label is not None else normal(name).casefold().strip(". ")


def ident_fault(ident: str) -> str | None:
    """What keeps *ident* from being the id of a party; None if nothing does.

    Ids stand in lists between commas, in brackets before a colon, and in file names.
    """
    bad = sorted(_NOT_IN_IDS & set(ident))
    if bad:
        return f"the id holds {' '.join(bad)!r}"
    if not ident.strip() or ident != ident.strip():
        return "the id is blank or begins or ends with a space"
    if len(ident) > LONGEST_IDENT or not ident.isprintable():
        return f"the id is longer than {LONGEST_IDENT} characters or not printable"
    return None


def draft_ident_fault(ident: str) -> str | None:
    """What keeps *ident* from being the id of a draft: it is the name of a folder of inputs."""
    if not ident.strip() or ident != ident.strip():
        return "the id is blank or begins or ends with a space"
    if ident in (".", "..") or set("/\\") & set(ident) or not ident.isprintable():
        return "the id is no name of a folder"
    return None
