"""Citations: which documents a text names and where in them; and which words only say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import regex

from adref.base.facts import table
from adref.text.citation_pieces import (
    Locator,
    Naming,
    Piece,
    PieceKind,
    may_be_note,
    pieces,
    pieces_of_note,
)
from adref.text.symbols import AnySymbol
from adref.text.titles import any_of, ends_in_kind


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that is cited and the places in it.

    *symbol* is None where none is printed or known, *title* is "" for a symbol that is not in
    references.toml; one of them is always there.
    """

    symbol: AnySymbol | None
    title: str
    locators: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A stretch of a text that cites; *note* if it is no part of the words of the text.

    *documents* may be empty in a note that names none ("agreed language").
    """

    start: int
    end: int
    printed: str
    documents: tuple[Cited, ...]
    note: bool = False


def find_citations(text: str) -> tuple[Citation, ...]:
    """Every citation in *text*, in order: source notes, and documents cited in its sentences.

    In a sentence a document counts where its symbol or a place in it is given; its name alone
    ("as reaffirmed in the Global Digital Compact") is a mention and no citation. A note cut out of
    its paragraph is one still.
    """
    notes = _alone(text) or source_notes(text)
    cited = [
        Citation(start, end, text[start:end], _documents([*_read(text[start:end])]), note=True)
        for start, end in notes
    ]
    blank = text
    for start, end in notes:
        blank = blank[:start] + " " * (end - start) + blank[end:]
    return tuple(sorted([*cited, *_in_sentences(blank)], key=lambda c: c.start))


def source_notes(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a paragraph that are notes about its source, with their brackets.

    Found are brackets that hold nothing but a source, at the end of the paragraph or of a
    sentence or with "Source:" before it, and a last sentence that is nothing but a source
    ("Agreed language from ...").
    """
    found: list[tuple[int, int]] = []
    for group in _groups(text):
        if (not found or group.start() >= found[-1][1]) and _is_note(text, group):
            found.append(group.span())
    end = len(text)
    for note_start, note_end in reversed(found):
        if not _NOTHING.fullmatch(text, note_end, end):
            break
        end = note_start
    trailing = _trailing(text[:end])
    return tuple(sorted([*found, trailing])) if trailing else tuple(found)


def _alone(text: str) -> tuple[tuple[int, int], ...]:
    """All of *text* where it is a note that names a place in a document, its paragraph gone.

    Without brackets it must open with a word such as "see", or name a title.
    """
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    group = _GROUP.fullmatch(text, start, end)
    inside = _possible(group["words"] if group else text[start:end])
    if not _states_source(inside):
        return ()
    placed = any(piece.locator for piece in inside)
    said = group or inside[0].kind is PieceKind.WEAK  # "See A/RES/70/1, para 2."
    titled = any(map(_is_titled, inside)) and _is_pointed(inside)
    return ((start, end),) if titled or (said and placed) else ()


def _possible(words: str) -> tuple[Piece, ...]:
    """The pieces of *words* if they may be a note, else none."""
    return tuple(_read(words)) if may_be_note(words) else ()


def _read(note: str) -> Iterator[Piece]:
    """The pieces of *note* without a title in quotation marks behind its symbol."""
    found = pieces_of_note(note)
    symbol, closing = False, ""
    for at, piece in enumerate(found):
        ends = _QUOTES.get(piece.text, "") if symbol else ""
        if closing:
            closing = "" if piece.text in closing else closing
        elif ends and any(later.text in ends for later in found[at + 1 :]):
            closing = ends
        else:
            yield piece
            symbol = piece.naming in _SYMBOLS or (symbol and piece.text in (",", "("))


_QUOTES = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_SYMBOLS = (Naming.SYMBOL, Naming.BARE)


_ITEM = r"(?<=\d\s?[a-z])\)(?=[^()]*\))"  # "par. 2 a)", as French and Spanish have it
_GROUP = regex.compile(
    rf"\\?\((?P<words>(?:[^()]|{_ITEM}|\([^()]*\))*)\)|\\?\[(?P<words>[^\[\]]*)\](?!\()"
)
_OPENING = regex.compile(r"\\?[(\[]")
_NOTHING = regex.compile(r"[\s.,;:*_~\"”’\])\\]*")
_SENTENCE_END = regex.compile(r".*[.;:!?…][\"”’'*_~)\]\\]*\s*", regex.DOTALL)
_NEW_SENTENCE = regex.compile(r"\s+[*_~\[(]*[\p{Lu}\p{Lo}]")
_STOP_THEN_SENTENCE = regex.compile(r"[.;]\s+[*_~\[(]*[\p{Lu}\p{Lo}]")
_NAMES_A_DOCUMENT = regex.compile(
    r".*\b(?:resolution|document|report|decision|agenda|compact|declaration|convention|agreement"
    r"|letter|note|outcome|action|commitment|symbol|rapport|document|informe|documento)s?\s*",
    regex.IGNORECASE | regex.DOTALL,
)


def _groups(text: str) -> Iterator[regex.Match[str]]:
    """Every pair of brackets with what it holds, also those inside others."""
    for opening in _OPENING.finditer(text):
        group = _GROUP.match(text, opening.start())
        if group:
            yield group


def _is_note(text: str, group: regex.Match[str]) -> bool:
    """Whether a bracket holds a note about the source, from its place and its words."""
    last = bool(_NOTHING.fullmatch(text, group.end()))
    before_sentence = bool(_NEW_SENTENCE.match(text, group.end()))
    if not last and not before_sentence and not _stops(text, group):
        return is_announced(group[0])
    inside = _possible(group["words"])
    if not _states_source(inside) or _is_text(text[: group.start()], group[0], inside):
        return False
    strong = _is_strong(inside)
    if last:
        return bool(text[: group.start()].strip()) or strong
    if _SENTENCE_END.fullmatch(text, 0, group.start()):
        return before_sentence
    placed = strong or any(piece.locator for piece in inside)
    return placed and _stops(text, group)


def _is_text(before: str, printed: str, inside: Sequence[Piece]) -> bool:
    """Whether a source in brackets belongs to the words of the text all the same."""
    disputed = printed[0] == "["
    if _is_strong(inside):
        return False
    if disputed and any(map(_is_titled, inside)) and not _SENTENCE_END.fullmatch(before):
        return True
    pointed = any(piece.locator or piece.kind is PieceKind.WEAK for piece in inside)
    return not pointed and _explains(before, inside, disputed=disputed)


def _stops(text: str, group: regex.Match[str]) -> bool:
    """Whether a bracket is the last of its sentence: "... of all (GDC, para 5). We also act."."""
    return bool(_STOP_THEN_SENTENCE.match(text, group.end()))


def _explains(before: str, inside: Sequence[Piece], *, disputed: bool) -> bool:
    """Whether a document alone in a bracket is a word of the text and no note.

    So are disputed words ("[1/CP.21]"), the symbol of a document named before it ("its
    resolution (A/RES/70/125)") and an acronym inside a sentence ("... Compact (GDC)").
    """
    if disputed or _NAMES_A_DOCUMENT.fullmatch(before):
        return True
    acronyms = all(piece.naming is Naming.ACRONYM for piece in _named(inside))
    return acronyms and not _SENTENCE_END.fullmatch(before)


def _named(inside: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in inside if piece.kind is PieceKind.DOCUMENT]


def _is_strong(inside: Sequence[Piece]) -> bool:
    """Whether the words themselves say that they name a source: "Source: ...", "Source is ..."."""
    if not inside or inside[0].kind is not PieceKind.STRONG:
        return False
    follows = {PieceKind.JOINT, PieceKind.WEAK, PieceKind.DOCUMENT, PieceKind.LOCATOR}
    return len(inside) == 1 or inside[1].kind in follows or inside[1].text in _COLONS


def is_announced(note: str) -> bool:
    """Whether *note*, in its brackets, says by a colon that it names a source: "(Source: ...)".

    Such a note is none of the words of the sentence, wherever it stands in it.
    """
    inside = _possible(note.strip("\\[]() "))
    return _is_strong(inside) and len(inside) > 1 and inside[1].text in _COLONS[:2]


def only_points(note: str) -> bool:
    """Whether *note*, in its brackets, says no more than where to look: "See ...", "Cf. ..."."""
    return bool(_pointers().match(note.lstrip("\\[( ")))


@cache
def _pointers() -> regex.Pattern[str]:
    words = table("adref.text", "citation_words.toml")["pointers"]
    return regex.compile(rf"(?i:{any_of(words)})(?!\p{{L}})")


_COLONS = (":", "：", ",", "،", "，", "-", "–", "—", "(")


def _states_source(inside: Sequence[Piece]) -> bool:
    """Whether the pieces are nothing but a statement about a source."""
    if _is_strong(inside):
        return True
    if any(
        piece.kind is PieceKind.WORD or _is_no_aside(inside, at) for at, piece in enumerate(inside)
    ):
        return False
    documents = _named(inside)
    if any(map(_is_titled, documents)):
        return any(_is_place(inside, at) for at in range(len(inside)))
    return bool(documents) and (
        any(piece.locator is not None for piece in inside)
        or not all(piece.naming is Naming.BARE for piece in documents)
    )


def _is_no_aside(inside: Sequence[Piece], at: int) -> bool:
    """Whether a word such as "Source" is no last remark: "(70/1, OP 2; agreed language)"."""
    if inside[at].kind is not PieceKind.STRONG:
        return False
    signs = [piece.kind is PieceKind.SIGN for piece in inside]
    return at == 0 or not signs[at - 1] or not all(signs[at + 1 :])


def _is_titled(piece: Piece) -> bool:
    return piece.naming is Naming.TITLE


def _is_place(inside: Sequence[Piece], at: int) -> bool:
    """Whether the piece at *at* is a place in a document that we know by its title alone.

    A bare number is one after a sign ("Harbour Accord - 21") or a word for a kind of document.
    """
    piece = inside[at]
    if piece.kind is not PieceKind.NUMBERS or at == 0:
        return piece.kind is PieceKind.LOCATOR
    before = inside[at - 1]
    parted = before.kind is PieceKind.SIGN and at > 1 and inside[at - 2].kind is PieceKind.DOCUMENT
    return "." not in piece.text and (parted or (_is_titled(before) and ends_in_kind(before.text)))


_TRAILING_STARTS = regex.compile(
    r"^|[.;!?…][\"”’'*_~)\]\\]*\s+"
    r"|\s+[-–—]*\s*(?=[Ss](?i:ources?\s*:)|A(?i:greed\s+language\s))"
    r"|\s+[-–—]+\s*(?=agreed\s+language\s)"
)
_LONGEST_TRAILING = 300
_TAIL = regex.compile(r"(?r)[\s*_~\]\\]*")


def _trailing(text: str) -> tuple[int, int] | None:
    """The last sentence of *text*, if it is nothing but a source and stands in no bracket."""
    tail = _TAIL.match(text)
    end = tail.start() if tail else len(text)
    for found in _TRAILING_STARTS.finditer(text, max(0, end - _LONGEST_TRAILING), end):
        start = found.end()
        if text.count("(", 0, start) > text.count(")", 0, start) and ")" in text[start:end]:
            continue  # it stands in a bracket that goes on to a sentence
        if _abbreviation().search(text, max(0, start - _LONGEST_WORD), start):
            continue  # "Cf. A/RES/70/1" is one sentence
        if _is_trailing_note(_possible(text[start:end]), text[:start].rstrip()):
            return start, end
    return None


_LONGEST_WORD = 30


@cache
def _abbreviation() -> regex.Pattern[str]:
    words = any_of(table("adref.text", "citation_words.toml")["weak"])
    return regex.compile(rf"(?<!\p{{L}})(?i:{words})\.\s+$")


def _is_trailing_note(inside: Sequence[Piece], before: str) -> bool:
    """Whether the pieces at the end of a paragraph, without brackets, only name a source.

    After a semicolon a title that we do not know is the last of a list.
    """
    if not _states_source(inside) or inside[-1].kind is PieceKind.STRONG:
        return False
    words = [piece for piece in inside if piece.kind is PieceKind.WORD]
    listed = before.endswith(";") and any(map(_is_titled, inside))
    if not _is_strong(inside) and (not before or listed or not _is_pointed(inside)):
        return False
    colon = len(inside) > 1 and inside[1].text in (":", "：")
    stops = any(piece.text in ".;" for piece in inside[:-1])
    return not words or (colon and not stops)


def _is_pointed(inside: Sequence[Piece]) -> bool:
    """Whether pieces without a word such as "Source" say more than the name of a document.

    Where a title is unknown a place must be named by its word and joined to it, in one sentence:
    not "Annex II: Plan of Action for the Coasts", nor the rest of a list of documents.
    """
    if not any(map(_is_titled, inside)):
        return any(map(_points, inside))
    cut_short = len(inside) > 1 and inside[0].kind is PieceKind.WEAK and inside[1].text == "."
    inside = (inside[0], *inside[2:]) if cut_short else inside  # "Cf. Harbour Accord, para 12"
    signs = [piece.text for piece in inside[:-1] if piece.kind is PieceKind.SIGN]
    torn = any(before.locator and _is_titled(piece) for before, piece in pairwise(inside))
    places = any(piece.kind is PieceKind.LOCATOR for piece in inside)
    return (
        places and not torn and inside[0].kind is not PieceKind.NUMBERS and _QUIET.issuperset(signs)
    )


_QUIET = frozenset(",-–—()*_~")


def _points(piece: Piece) -> bool:
    """Whether a piece makes a name more than a name: a place, a symbol, a word such as "see"."""
    return bool(piece.locator) or piece.naming is Naming.SYMBOL or piece.kind is PieceKind.WEAK


def _in_sentences(text: str) -> Iterator[Citation]:
    """The documents cited in running text."""
    found = pieces(text)
    done = 0
    for at, piece in enumerate(found):
        if piece.kind is not PieceKind.DOCUMENT or at < done:
            continue
        first, last = _with_places(found, at, done)
        group = found[first : last + 1]
        if piece.naming is Naming.SYMBOL or any(p.locator for p in group):
            start, end = group[0].start, group[-1].end
            yield Citation(start, end, text[start:end], _documents(group))
            done = last + 1


def _with_places(found: Sequence[Piece], at: int, done: int) -> tuple[int, int]:
    """The first and last piece of the citation of the document at *at*."""
    first = at
    while first > done and _leads_back(found[first - 1]):
        first -= 1
    placed = first > done and found[first - 1].kind is PieceKind.LOCATOR
    first = first - 1 if placed else at
    last = at
    while last + 1 < len(found):
        skip = 2 if found[last + 1].text in (",", "(") else 1
        if last + skip >= len(found) or found[last + skip].kind is not PieceKind.LOCATOR:
            break
        last += skip
    return first, last


def _leads_back(piece: Piece) -> bool:
    """Whether a word may stand between a place and its document: "of the", not "and"."""
    return piece.kind is PieceKind.JOINT and piece.text.lower() not in _AND


_AND = ("and", "y", "et", "и")


def _documents(found: Sequence[Piece]) -> tuple[Cited, ...]:
    """The documents among *found*, each with the places that belong to it.

    Where they are all unknown and other words stand beside them, all those words are the title.
    """
    if all(map(_is_titled, _named(found))) and any(p.kind is PieceKind.WORD for p in found):
        found = [
            replace(p, kind=PieceKind.WORD, reference=None) if _is_titled(p) else p for p in found
        ]
    documents: list[Cited] = []
    waiting: list[Locator] = []
    for at, piece in enumerate(found):
        if piece.reference is not None:
            title, symbol = piece.reference.title, piece.reference.symbol
            documents = _joined(documents, Cited(symbol, title, tuple(waiting)))
            waiting = []
        elif piece.locator is not None and documents and not _leads_on(found[at + 1 :]):
            last = documents[-1]
            locators = (*last.locators, piece.locator)
            documents[-1] = Cited(last.symbol, last.title, locators)
        elif piece.locator is not None and piece.kind is PieceKind.LOCATOR:
            waiting.append(piece.locator)
    if not documents and (title := _unknown_title(found)):
        documents.append(Cited(None, title, tuple(waiting)))
    return tuple(documents)


def _joined(documents: list[Cited], cited: Cited) -> list[Cited]:
    """*documents* with one more, unless it is the last one under another name."""
    last = documents[-1] if documents else None
    if last is None or last.symbol is None or last.symbol != cited.symbol:
        return [*documents, cited]
    if last.title and cited.title and last.title != cited.title:
        return [*documents, cited]
    title = last.title or cited.title
    return [*documents[:-1], Cited(last.symbol, title, (*last.locators, *cited.locators))]


def _leads_on(after: Sequence[Piece]) -> bool:
    """Whether a place belongs to the document after it: "para 5 of", "para 5 from"."""
    for piece in after:
        if piece.kind is PieceKind.DOCUMENT:
            return True
        if piece.kind not in (PieceKind.JOINT, PieceKind.WEAK) or piece.text.lower() in _AND:
            break
    return False


def _unknown_title(found: Sequence[Piece]) -> str:
    """The words of a note that name a document we do not know, "" where there are none."""
    words = [at for at, piece in enumerate(found) if piece.kind is PieceKind.WORD]
    if not words:
        return ""
    title, end = "", found[words[0]].start
    for piece in found[words[0] : words[-1] + 1]:
        if piece.locator is None:
            title += " " * (piece.start > end) + piece.text
        end = piece.end
    return title.strip(" ,;:-")
