"""The pieces of citations: documents, places in them, and the words between."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache, lru_cache
from typing import Any

import regex

from adref.base.facts import table
from adref.text.references import Reference, find_references, known_document, reference_at
from adref.text.symbols import find_symbols
from adref.text.titles import any_of, quoted_title_at, title_at


class LocatorKind(StrEnum):
    """What a place in a document is a number of."""

    PARAGRAPH = "paragraph"
    OPERATIVE = "operative"
    PREAMBULAR = "preambular"
    ARTICLE = "article"
    PRINCIPLE = "principle"
    CHAPTER = "chapter"
    ANNEX = "annex"
    GOAL = "goal"
    ACTION = "action"
    PAGE = "page"
    UNCLEAR = "unclear"
    """A "P3", which may be page, paragraph or principle."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Places in a document: the *numbers* as printed, ranges of figures written out."""

    kind: LocatorKind
    numbers: tuple[str, ...]


class PieceKind(Enum):
    """What a piece of text is to a citation."""

    DOCUMENT = auto()
    LOCATOR = auto()
    NUMBERS = auto()
    """Numbers that may be paragraphs of the document before them."""
    STRONG = auto()
    """Words that say themselves that a source follows: "Source", "Agreed language"."""
    WEAK = auto()
    JOINT = auto()
    DATE = auto()
    SIGN = auto()
    WORD = auto()
    """Anything else."""


class Naming(Enum):
    """How a document is named."""

    SYMBOL = auto()
    BARE = auto()
    """A "78/311" alone, which may be something else."""
    NAME = auto()
    ACRONYM = auto()
    TITLE = auto()
    """Words that look like the title of a document that we do not know."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text and what it is.

    *reference* and *naming* belong to a document, *locator* to a place in one.
    """

    kind: PieceKind
    start: int
    end: int
    text: str
    reference: Reference | None = None
    locator: Locator | None = None
    naming: Naming | None = None


def pieces(text: str) -> tuple[Piece, ...]:
    """All of *text* but its white space, in order, as pieces; offsets in code points.

    Empty where *text* names no document and has no word such as "Source": then nothing in it
    can be a citation.
    """
    documents = {piece.start: piece for piece in _documents(text)}
    if not documents and not _strong().search(text):
        return ()
    return tuple(_cut(text, documents.get))


def pieces_of_note(text: str) -> tuple[Piece, ...]:
    """The pieces of a note about a source, titles that we do not know among its documents."""
    documents = {piece.start: piece for piece in _documents(text)}
    return tuple(_cut(text, lambda at: documents.get(at) or _titled(text, at, documents)))


# Papers on one base end their paragraphs alike.
@lru_cache(maxsize=1 << 13)
def may_be_note(text: str) -> bool:
    """Whether *text* may be a note about a source; False is sure, and soon said of most texts.

    A note opens with a word such as "Source", or no word that is a part of no citation stands
    before its first document. The pieces are those of *pieces_of_note*, as far as they are cut.
    """
    if _strong().match(text.lstrip()):
        return True
    if find_symbols(text, bare=True):
        return True
    numbered = bool(_NUMERAL.search(text))
    for piece in _cut(text, lambda _: None):
        if reference_at(text, piece.start) or (
            numbered and (title_at(text, piece.start) or quoted_title_at(text, piece.start))
        ):
            return True
        if piece.kind in (PieceKind.WORD, PieceKind.STRONG):
            return False
    return False


_NUMERAL = regex.compile(r"\d|(?<!\p{L})[IVXLC]+(?!\p{L})")


def _cut(text: str, document_at: Callable[[int], Piece | None]) -> Iterator[Piece]:
    """The pieces of *text* from its start, documents first."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        piece = document_at(at) or _piece(text, at)
        yield piece
        at = piece.end


def _titled(text: str, at: int, documents: Mapping[int, Piece]) -> Piece | None:
    """The title of a document that we do not know; it ends where one that we know is added."""
    quoted = quoted_title_at(text, at)
    if quoted is not None:
        return _document(text, at, quoted[0], Reference(quoted[1], None), Naming.TITLE)
    end = title_at(text, at)
    if end is None:
        return None
    for start in sorted(documents):
        added = _AND.search(text, at, start) if at < start < end else None
        if added:
            end = title_at(text[: added.start()], at)
            break
    if end is None or any(d.start < end < d.end for d in documents.values()):
        return None
    return _document(text, at, end, Reference(text[at:end], None), Naming.TITLE)


_AND = regex.compile(r"\s+(?:and|et|y|и)\s+(?:(?:the|la|le|les|el|los|las)\s+)?$")


def _documents(text: str) -> Iterator[Piece]:
    """The documents named by symbol or by name; of two that overlap, the symbol."""
    taken: set[int] = set()
    sure = {start for start, _, _ in find_symbols(text)}
    for start, end, symbol in find_symbols(text, bare=True):
        taken |= set(range(start, end))
        naming = Naming.SYMBOL if start in sure else Naming.BARE
        yield _document(text, start, end, known_document(symbol), naming)
    for start, end, reference in find_references(text):
        if taken.isdisjoint(range(start, end)):
            naming = Naming.ACRONYM if text[start:end].isupper() else Naming.NAME
            yield _document(text, start, end, reference, naming)


def _document(text: str, start: int, end: int, reference: Reference, naming: Naming) -> Piece:
    kind = PieceKind.DOCUMENT
    return Piece(kind, start, end, text[start:end], reference=reference, naming=naming)


@cache
def _strong() -> regex.Pattern[str]:
    words = table("adref.text", "citation_words.toml")["strong"]
    return regex.compile(rf"(?<!\p{{L}})(?:{any_of(words)})(?!\p{{L}})", regex.IGNORECASE)


def _piece(text: str, at: int) -> Piece:
    """The piece at *at* that names no document."""
    for kind, pattern in _patterns():
        found = pattern.match(text, at)
        if found:
            locator = _READ[kind](found) if kind in _READ else None
            return Piece(kind, at, found.end(), found[0], locator=locator)
    return Piece(PieceKind.SIGN, at, at + 1, text[at])


_NUMBER = (
    r"\d{1,3}(?:\.\d{1,3})*(?:\s?(?:bis|ter|quater|quinquies|sexies)\b)?[a-z]?"
    r"(?:\s?\((?:[a-z]{1,4}|\d{1,2})\)|\s[a-z](?:\)|(?=\s*(?:$|[,;)]))))*(?![\p{L}\p{N}/%])"
)
_ROMAN = r"[IVXLC]+(?![\p{L}\p{N}])"
_BETWEEN = r"\s*(?:[,;&]|\band\b|\bto\b|\by\b|\bet\b|[\-–—])(?:\s*and\b)?\s*"
_SERIES = r"(?P<series>(?i:preambular|operative))\s+(?i:paragraph|para)\b"
_DATE = r"(?:\d{1,2}\s+\p{L}{3,12}\s+)?(?:19|20)\d\d(?![\p{L}\p{N}/])"


@cache
def _patterns() -> tuple[tuple[PieceKind, regex.Pattern[str]], ...]:
    """What to look for at a place in a text, the first that fits."""
    facts = table("adref.text", "citation_words.toml")
    numbers = rf"(?P<numbers>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)"
    letters = rf"(?P<letters>(?:{_NUMBER}|{_ROMAN})(?:{_BETWEEN}(?:{_NUMBER}|{_ROMAN}))*)"
    kinds = {word.lower(): entry["kind"] for entry in facts["locator"] for word in entry["words"]}
    words = any_of([word for word in kinds if word != "p"])
    locator = rf"(?P<word>(?i:{words})|P(?=\s?\d)|p(?=\.\s?\d))\.?\s*(?:[Nn]os?\.\s*)?{letters}"
    sources = (
        (PieceKind.LOCATOR, locator),
        (PieceKind.LOCATOR, _only_annex(facts, words)),
        (PieceKind.LOCATOR, rf"(?P<ordinal>(?i:{any_of(facts['ordinals'])}))\s+{_SERIES}"),
        (PieceKind.DATE, _DATE),
        (PieceKind.NUMBERS, numbers),
        (PieceKind.STRONG, rf"(?i:{any_of(facts['strong'])})(?!\p{{L}})"),
        (PieceKind.WEAK, rf"(?i:{any_of(facts['weak'])})(?!\p{{L}})"),
        (PieceKind.JOINT, rf"(?i:{any_of(facts['joints'])})(?!\p{{L}})"),
        (PieceKind.WORD, r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐][\p{L}\p{N}]+)*"),
    )
    return tuple((kind, regex.compile(source)) for kind, source in sources)


def _only_annex(facts: dict[str, Any], words: str) -> str:
    """An annex without a number: before a place in it or its document, or last in its note."""
    annexes = any_of([w for e in facts["locator"] if e["kind"] == "annex" for w in e["words"]])
    before = rf"(?=\s*,?\s*(?i:{words})\.?\s*\d|\s+(?i:to|of)\s)"
    return rf"(?P<annex>(?i:{annexes}))(?:{before}|(?<=[,;،]\s\p{{L}}+)(?=\s*(?:$|[,;)\]])))"


@cache
def _kinds() -> dict[str, LocatorKind]:
    facts = table("adref.text", "citation_words.toml")["locator"]
    return {word.lower(): LocatorKind(entry["kind"]) for entry in facts for word in entry["words"]}


def _named_place(found: regex.Match[str]) -> Locator:
    """The place that a word and its numbers name; an annex may be the only one."""
    named = found.groupdict()
    if named.get("annex"):
        return Locator(LocatorKind.ANNEX, ("",))
    if named.get("ordinal"):
        ordinals = table("adref.text", "citation_words.toml")["ordinals"]
        number = str(ordinals.index(named["ordinal"].lower()) + 1)
        return Locator(LocatorKind(named["series"].lower()), (number,))
    word = regex.sub(r"\s+", " ", found["word"].lower())
    kind = LocatorKind.PAGE if found["word"] == "p" else _kinds()[word]
    return Locator(kind, _numbers(found["letters"]))


def _unnamed_place(found: regex.Match[str]) -> Locator:
    """Numbers alone are paragraphs: that is how delegations cite."""
    return Locator(LocatorKind.PARAGRAPH, _numbers(found["numbers"]))


_READ: dict[PieceKind, Callable[[regex.Match[str]], Locator]] = {
    PieceKind.LOCATOR: _named_place,
    PieceKind.NUMBERS: _unnamed_place,
}
_LONGEST_RANGE = 60
_LETTERED = regex.compile(r"(\d)\s([a-z])\)?$")
"""A sub-paragraph without its first bracket, as in French and Spanish: "2 a)"."""


def _numbers(printed: str) -> tuple[str, ...]:
    """The numbers one by one; "9-11" and "9 to 11" are three."""
    one_by_one: list[str] = []
    for part in regex.split(r"\s*(?:[,;&]|\band\b|\by\b|\bet\b)\s*", printed):
        ends = regex.fullmatch(r"(\d+)\s*(?:[\-–—]|to)\s*(\d+)", part)
        if ends and 0 < int(ends[2]) - int(ends[1]) <= _LONGEST_RANGE:
            one_by_one += [str(number) for number in range(int(ends[1]), int(ends[2]) + 1)]
        elif part:
            one_by_one.append(_LETTERED.sub(r"\1 (\2)", part))
    return tuple(one_by_one)
