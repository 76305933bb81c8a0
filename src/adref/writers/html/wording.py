"""Words on the page: escaped, with their language and direction, and the names of parties."""

import re
from collections.abc import Collection, Sequence
from html import escape

_MOST_NAMED = 6
"""Parties named one by one beside a change; of more, some are named and the rest counted."""
_NAMED_OF_MANY = 4

_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
)
_LETTER = re.compile(r"[^\W\d_]")


def text(words: str) -> str:
    """*words* as the content of an element or an attribute."""
    return escape(words)


def anchor(ident: str) -> str:
    """*ident* as an id: HTML allows any but white space."""
    return escape(re.sub(r"\s", "-", ident))


def language(words: str) -> str:
    """Attributes for *words*: direction from the words, language where the script tells it.

    Letters shared by many languages tell nothing, so Latin ones give no language.
    """
    letters = len(_LETTER.findall(words))
    found = (tag for tag, script in _SCRIPTS if 2 * len(script.findall(words)) > letters)
    tag = next(found, "")
    return f' dir="auto" lang="{tag}"' if tag else ' dir="auto"'


def parties(ids: Collection[str], silent: Collection[str] = ()) -> str:
    """All *ids*, escaped, with a word beside those that did not mark their change."""
    if len(ids) > 1 and len(silent) == len(ids):
        return f"{', '.join(map(escape, ids))} (all unmarked)"
    return ", ".join(escape(p) + (" (unmarked)" if p in silent else "") for p in ids)


def brief(ids: Sequence[str], silent: Collection[str] = ()) -> str:
    """*ids* as :func:`parties` has them; of many, the first few and how many more."""
    if len(ids) <= _MOST_NAMED:
        return parties(ids, silent)
    more = len(ids) - _NAMED_OF_MANY
    unmarked = f" ({len(silent)} of them unmarked)" if silent else ""
    return f"{parties(ids[:_NAMED_OF_MANY])} and {more} more{unmarked}"


def stopped(label: str) -> str:
    """A label as it stands before the words: "17 bis.", "(a)"."""
    return label if not label or label[-1] in ".)]:" else f"{label}."
