"""Citations: which documents a text names and where in them; and which words only say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from adref.text.citation_pieces import Locator, Naming, Piece, PieceKind, pieces
from adref.text.symbols import AnySymbol


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
    ("as reaffirmed in the Global Digital Compact") is a mention and no citation.
    """
    notes = source_notes(text)
    cited = [
        Citation(start, end, text[start:end], _documents(pieces(text[start:end])), note=True)
        for start, end in notes
    ]
    blank = text
    for start, end in notes:
        blank = blank[:start] + " " * (end - start) + blank[end:]
    return tuple(sorted([*cited, *_in_sentences(blank)], key=lambda c: c.start))


def source_notes(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a paragraph that are notes about its source, with their brackets.

    Found are brackets that hold nothing but a source, at the end of the paragraph or of a
    sentence, and a last sentence that is nothing but a source ("Agreed language from ...").
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


_GROUP = regex.compile(r"\\?\((?P<words>(?:[^()]|\([^()]*\))*)\)|\\?\[(?P<words>[^\[\]]*)\](?!\()")
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
    """Whether a bracket holds a note about the source, from its words and its place."""
    inside = pieces(group["words"])
    if not _states_source(inside):
        return False
    before, strong = text[: group.start()], _is_strong(inside)
    after_sentence = bool(_SENTENCE_END.fullmatch(before))
    pointed = strong or any(p.locator or p.kind is PieceKind.WEAK for p in inside)
    if not pointed and _explains(before, inside, disputed=group[0][0] == "["):
        return False
    if _NOTHING.fullmatch(text, group.end()):
        return bool(before.strip()) or strong
    if after_sentence:
        return bool(_NEW_SENTENCE.match(text, group.end()))
    placed = strong or any(piece.locator for piece in inside)
    return placed and bool(_STOP_THEN_SENTENCE.match(text, group.end()))


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


_COLONS = (":", "：", ",", "-", "–", "—", "(")


def _states_source(inside: Sequence[Piece]) -> bool:
    """Whether the pieces are nothing but a statement about a source."""
    if _is_strong(inside):
        return True
    if any(piece.kind in (PieceKind.WORD, PieceKind.STRONG) for piece in inside):
        return False
    documents = _named(inside)
    return bool(documents) and (
        any(piece.locator is not None for piece in inside)
        or not all(piece.naming is Naming.BARE for piece in documents)
    )


_TRAILING_STARTS = regex.compile(
    r"(?:^|(?<=[.;!?…][\"”’'*_~)\]\\]*)\s+|\s+[-–—]*\s*(?=(?i:sources?\s*:|agreed\s+language\s)))"
)
_LONGEST_TRAILING = 300


def _trailing(text: str) -> tuple[int, int] | None:
    """The last sentence of *text*, if it is nothing but a source and stands in no bracket."""
    end = len(regex.sub(r"[\s*_~\]\\]+$", "", text))
    for found in _TRAILING_STARTS.finditer(text, max(0, end - _LONGEST_TRAILING), end):
        start = found.end()
        inside = pieces(text[start:end])
        if _is_trailing_note(inside, start):
            return start, end
    return None


def _is_trailing_note(inside: Sequence[Piece], start: int) -> bool:
    """Whether the pieces at the end of a paragraph, without brackets, only name a source."""
    if not _states_source(inside) or inside[-1].kind is PieceKind.STRONG:
        return False
    words = [piece for piece in inside if piece.kind is PieceKind.WORD]
    if not _is_strong(inside) and (start == 0 or not any(map(_points, inside))):
        return False
    colon = len(inside) > 1 and inside[1].text in (":", "：")
    stops = any(piece.text in ".;" for piece in inside[:-1])
    return not words or (colon and not stops)


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
    """The documents among *found*, each with the places that belong to it."""
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
