"""Who asks in a sentence: "the EU proposes" in the letter of another is no wish of its sender."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import takewhile

from adref.base.facts import table
from adref.compilation.instructing.quotes import is_mask
from adref.compilation.instructing.signs import Sign, Sort


class Whose(Enum):
    """Whom a name in a letter is of."""

    SENDER = auto()
    """The sender, its group, or somebody it speaks for."""
    OTHER = auto()
    """Another party."""
    NOBODY = auto()
    """No party that is known."""


Naming = Callable[[str], Whose]
"""Whom a name is of."""

Words = Mapping[str, frozenset[str]]
"""The words of a language beside those for asking, by kind."""

_LONGEST_NAME = 10
"""Words of the longest name that is looked for."""
_PIECE = re.compile(r"[^\s,]+|,")
_OWNER = re.compile(r"['’]s?$")
_ELIDED = re.compile(r"^\W*[dl]['’]", re.IGNORECASE)
""""de" and "le" before a vowel, in French."""


def nobody(name: str) -> Whose:
    """Whom a name is of where it is not known who sent the letter."""
    del name
    return Whose.NOBODY


@cache
def words_around(language: str) -> Words:
    """The words that *language* has for who asks."""
    listed = table("adref.compilation.instructing", "askers.toml")[language]
    return {kind: frozenset(forms) for kind, forms in listed.items()}


@cache
def _in_any(kind: str) -> frozenset[str]:
    """The words of one *kind* in all languages: names keep their own articles."""
    listed = table("adref.compilation.instructing", "askers.toml")
    return frozenset(word for words in listed.values() for word in words[kind])


@dataclass(frozen=True, slots=True)
class _Subject:
    """Those who ask, as named; *is_own* where the sender is among them.

    *is_aside* says that they are only referred to, with "as", *is_pronoun* that "it" stands
    there, *is_whole* that nothing stands before the names.
    """

    names: tuple[str, ...] = ()
    is_own: bool = False
    is_aside: bool = False
    is_pronoun: bool = False
    is_whole: bool = False

    @property
    def other(self) -> str:
        """The names where none of them is the sender's, else ""."""
        return "" if self.is_own else ", ".join(self.names)


def asker(found: Sequence[Sign], text: str, words: Words, naming: Naming, last: str = "") -> str:
    """The other party that asks in the sentence of which *found* are the signs, "" if none does.

    *text* is the line in which they stand, its quotations masked. *last* is the other party that
    asks in the sentence before, whom this one may call "it".
    """
    parts = list(_parts(found))
    colon = next((s for s in parts[0] if s.sort is Sort.COLON), None) if parts else None
    if colon is not None:
        said = _subject(text[found[0].start : colon.start], words, naming)
        if said.is_whole and said.other:
            return said.other
    subjects = [_governing(part, text, words, naming) for part in parts]
    if last and subjects and subjects[0].is_pronoun:
        return last
    return next((subject.other for subject in subjects if subject.other), "")


def _parts(found: Sequence[Sign]) -> Iterator[list[Sign]]:
    """The signs up to each verb, without those before it; none of the reason behind one."""
    part: list[Sign] = []
    first = True
    for sign in found:
        if sign.sort is Sort.REASON and not first:
            return
        part.append(sign)
        if sign.verb:
            yield part
            part, first = [], False


def _governing(part: Sequence[Sign], text: str, words: Words, naming: Naming) -> _Subject:
    """Who asks for what the verb says at the end of *part*.

    Who asks with a verb counts before the owner of a proposal: "we support the EU proposal".
    """
    asks = [s for s in part if s.sort is Sort.PROPOSE and s.text.lower() not in words["links"]]
    nouns = [s for s in asks if s.text.lower() in words["nouns"]]
    start = part[0].start
    verbs = (sign for sign in asks if sign not in nouns)
    subjects = [
        _Subject()
        if sign.text.lower().split()[0] in words["alone"]
        else _subject(text[start : sign.start], words, naming)
        for sign in verbs
    ]
    if subjects:
        mains = [subject for subject in subjects if not subject.is_aside]
        return (mains or subjects)[-1]
    for noun in nouns[-1:]:
        before = _subject(text[start : noun.start], words, naming)
        behind = _owner(text[noun.end : part[-1].end], words, naming)
        return before if before.names or not behind else _Subject((behind,))
    return _Subject()


def _owner(after: str, words: Words, naming: Naming) -> str:
    """The other party whose proposal it is, named behind the noun."""
    pieces = _PIECE.findall(after[: next((n for n, c in enumerate(after) if is_mask(c)), None)])
    if pieces and pieces[0].lower() in words["of"]:
        pieces = pieces[1:]
    elif not pieces or not _ELIDED.match(pieces[0]):
        return ""
    pieces = list(takewhile(lambda piece: piece != ",", pieces[:_LONGEST_NAME]))
    for count in range(len(pieces), 0, -1):
        name = _name(pieces[:count])
        if name and naming(name) is not Whose.NOBODY:
            return _shown(name) if naming(name) is Whose.OTHER else ""
    return ""


def _subject(before: str, words: Words, naming: Naming) -> _Subject:
    """Those named right before what asks, where *before* ends."""
    rest = _PIECE.findall(before)
    names: list[str] = []
    is_own = False
    while count := _last_name(rest, naming) or (0 if names else _skipped(rest, words)):
        name = _name(rest[-count:])
        whose = naming(name) if name else Whose.NOBODY
        opened = rest[-count].startswith("(")
        rest = rest[:-count]
        if whose is Whose.NOBODY:
            continue
        names.insert(0, _shown(name))
        rest = rest[:-1] if rest and rest[-1].lower() in _in_any("articles") else rest
        is_own = is_own or whose is Whose.SENDER
        joined = _without_join(rest, words)
        if joined is None and not opened:
            break
        rest = rest if joined is None else joined
        is_own = is_own or bool(rest and _bare(rest[-1]) in words["first"])
    before = _bare(rest[-1]) if rest else ""
    return _Subject(
        tuple(names),
        is_own,
        before in words["as"],
        not names and before in words["pronouns"],
        not any(map(_bare, rest)),
    )


def _last_name(pieces: Sequence[str], naming: Naming) -> int:
    """How many of the last *pieces* are the name of a party, 0 where none is."""
    for count in range(min(_LONGEST_NAME, len(pieces)), 0, -1):
        name = _name(pieces[-count:])
        if name and naming(name) is not Whose.NOBODY:
            return count
    return 0


def _name(pieces: Sequence[str]) -> str:
    """*pieces* as a name, "" where they are not written as one is: names begin with capitals."""
    if "," in pieces or any(is_mask(sign) for piece in pieces for sign in piece):
        return ""
    first = _ELIDED.sub("", pieces[0]).lstrip("([")
    if first.lower() in _in_any("articles") and len(pieces) > 1:
        first = pieces[1].lstrip("([")
    if not first or first[0].islower() or not first[0].isalpha():
        return ""
    return _OWNER.sub("", " ".join(pieces).lstrip("([").rstrip(":;.]"))


def _shown(name: str) -> str:
    """*name* without an article before it."""
    article, _, rest = name.partition(" ")
    return rest if article.lower() in _in_any("articles") and rest else _ELIDED.sub("", name)


def _skipped(pieces: Sequence[str], words: Words) -> int:
    """How many of the last *pieces* may stand between a name and what it asks."""
    if not pieces:
        return 0
    last = pieces[-1].lower()
    if last == "," or last in words["between"] or last.endswith(tuple(_in_any("adverbs"))):
        return 1
    two = " ".join(pieces[-2:]).lower()
    return 2 if two in words["between"] else 0


def _without_join(pieces: Sequence[str], words: Words) -> list[str] | None:
    """*pieces* without what joins one more name at their end, None where nothing does."""
    rest = list(takewhile(lambda p: p == ",", reversed(pieces)))
    left = list(pieces[: len(pieces) - len(rest)])
    for form in sorted(words["joins"], key=len, reverse=True):
        parts = form.split()
        if [piece.lower().lstrip("(") for piece in left[-len(parts) :]] == parts:
            left = left[: -len(parts)]
            break
    else:
        return left if rest else None
    while left[-1:] == [","]:
        left.pop()
    return left


def _bare(piece: str) -> str:
    return piece.lower().strip(" ,.:;()[]-–—•*")
