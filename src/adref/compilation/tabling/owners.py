"""Whose words a column of a table of comments holds, as its heading says: "Norway's proposal"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from adref.base.facts import table
from adref.compilation.apart import Known, delegations_of
from adref.compilation.tabling.vocabulary import Sense, sense_of
from adref.text.tokens import normal
from adref.text.typography import folded

_WISHES = (Sense.PROPOSED, Sense.COMMENT)
_SIGNS = " .,:;*()[]-–—/|"
_NOTE_CALL = re.compile(r"[¹²³⁴-⁹*†‡]+")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_ELIDED = re.compile(r"^[ldLD]['’](?=\w)")
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)(?:[)\]]|$)")
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Owned:
    """What a heading says of its column: the party as printed, and what the column holds.

    *sense* is None where the heading is the name of a party and nothing else.
    """

    party: str
    sense: Sense | None


def owned(heading: str, known: Known) -> Owned | None:
    """The party that *heading* names, None where it names none beyond doubt.

    A name that nobody knows counts only where it is marked as the owner's: "Alpha's proposal",
    "Proposal by Alpha".
    """
    words = normal(_NOTE_CALL.sub("", heading)).split()
    if not words or len(words) > _MOST_WORDS:
        return None
    for name, rest in _divided(words):
        bare = _bare(name)
        sense = _sense(rest)
        if sense is not None and _is_known(bare, known):
            return Owned(bare, sense)
    printed = " ".join(words)
    whole = printed.strip(_SIGNS)
    named = next((name for name in (printed, whole) if _is_known(name, known)), None)
    if named is not None:
        return Owned(named, None)
    inside = _IN_BRACKETS.search(whole)
    bare = _IN_BRACKETS.sub(" ", whole).strip(_SIGNS)
    if inside and not _is_known(inside[1], known) and _is_known(bare, known):
        return Owned(bare, None)
    return _marked(words)


def _divided(words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The names that may stand at the end or the beginning, the longest first, and the rest."""
    for count in range(len(words) - 1, 0, -1):
        for name, rest in ((words[-count:], words[:-count]), (words[:count], words[count:])):
            if folded(name[0].strip(_SIGNS)) not in _small("joining"):
                yield " ".join(name), list(rest)


def _sense(rest: Sequence[str]) -> Sense | None:
    """What the column holds by the words beside a name; None where they only aim at it.

    "Comments on Norway" are nobody's that is named.
    """
    bare = [word.strip(_SIGNS) for word in rest if word.strip(_SIGNS)]
    while bare and folded(bare[-1]) in _small("joining"):
        bare.pop()
    if not bare or folded(bare[-1]) in _small("aiming"):
        return None
    sense = sense_of(" ".join(bare))
    return sense if sense in _WISHES else None


def _marked(words: Sequence[str]) -> Owned | None:
    """A name that is not known and yet written as that of the owner."""
    for n, word in enumerate(words):
        name: Sequence[str] = ()
        rest: Sequence[str] = ()
        if re.search(r"['’]s?$", word):
            name, rest = words[: n + 1], words[n + 1 :]
        elif folded(word) in _small("marking") and n:
            name, rest = words[n + 1 :], words[:n]
        bare = _bare(" ".join(name))
        sense = _sense(rest)
        if bare and sense and bare[0].isupper() and sense_of(bare) is None:
            return Owned(bare, sense)
    return None


def _bare(name: str) -> str:
    """*name* without the signs, the article and the possessive that cling to it."""
    plain = _POSSESSIVE.sub("", name.strip(_SIGNS)).strip(_SIGNS)
    return _ELIDED.sub("", plain)


def _is_known(name: str, known: Known) -> bool:
    """Whether *name* is that of a known party, or lists known parties only."""
    return bool(name) and all(map(known, delegations_of(name, known)))


@cache
def _small(kind: str) -> frozenset[str]:
    words = table("adref.compilation.tabling", "words.toml")["owners"][kind]
    return frozenset(map(folded, words))
