"""The ids of parties and drafts: what they may hold, and when two are one."""

from unicodedata import normalize

_NOT_IN_IDS = frozenset('/\\,;:[]{}<>|*?"\n\r\t')
LONGEST_IDENT = 80


def same_name(name: str) -> str:
    """What two spellings of one name have in common.

    A Mac composes "Côte" of five code points where others write four (Unicode Standard Annex
    15), and some file systems do not tell capitals.
    """
    return normalize("NFC", normalize("NFC", name).casefold())


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
