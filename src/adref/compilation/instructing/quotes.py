"""What a sentence quotes, in quotation marks of every style."""

from collections.abc import Iterator
from dataclasses import dataclass

_CLOSING = {
    "“": '”“"',
    "„": '“”"',
    "‟": "”“",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"”',
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "`": "'`",
}
"""For each mark that opens, those that close it, the proper one first."""
_SINGLE = frozenset("'’‘`")
_EDGED = frozenset("\"'’‘`”»")
"""Marks that open only where no letter stands before, for elsewhere they close."""
_MASKS = 0xE000
MOST = 6_000
"""Quotations in one paragraph that are looked at; there are as many private characters."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words: *start* and *end* take in the marks, *first* and *last* do not."""

    start: int
    end: int
    first: int
    last: int


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of *text* in order, those inside others left out."""
    return tuple(_quotes(text))


def _quotes(text: str) -> Iterator[Quote]:
    at = count = 0
    while at < len(text) and count < MOST:
        found = _opened(text, at) if text[at] in _CLOSING else None
        if found is None:
            at += 1
            continue
        yield found
        count += 1
        at = found.end


def _opened(text: str, at: int) -> Quote | None:
    """The quotation that opens at *at*, if one does."""
    mark = text[at]
    before = text[at - 1] if at else " "
    if mark in _EDGED and (before.isalnum() or before in ".,;:!?"):
        return None
    width = 2 if text[at : at + 2] in ("``", "''") else 1
    if width == 1 and mark in _SINGLE and not text[at + 1 : at + 2].strip():
        return None
    for closing in _CLOSING[mark]:
        close = _close(text, at + width, mark, closing)
        if close is not None:
            return _trimmed(text, at, close, width)
    return None


def _trimmed(text: str, start: int, close: int, width: int) -> Quote | None:
    first, last = start + width, close
    end = close + (2 if width > 1 and text[close : close + 2] in ("''", "``") else 1)
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Quote(start, end, first, last) if first < last else None


def _close(text: str, start: int, mark: str, closing: str) -> int | None:
    """Where *closing* ends the quotation that *mark* began before *start*."""
    if mark in _SINGLE:
        return _close_single(text, start, closing)
    depth = 0
    for at in range(start, len(text)):
        sign = text[at]
        if sign == mark != closing:
            depth += 1
        elif sign == closing and not _inside_word(text, at):
            if depth == 0:
                return at
            depth -= 1
    return None


def _inside_word(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return after.isalnum()


def _close_single(text: str, start: int, closing: str) -> int | None:
    """The end of a quotation in single marks: no apostrophe, nor a plural's ("States' duties")."""
    doubtful: int | None = None
    for at in range(start, len(text)):
        opens = text[at] in "'‘`" and not text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()
        if opens and text[at - 1].isspace():
            break
        if text[at] != closing or at == start or _inside_word(text, at):
            continue
        if not _like_plural(text, at):
            return at
        doubtful = at
    return doubtful


def _like_plural(text: str, at: int) -> bool:
    after = text[at + 1 : at + 3]
    return text[at - 1] in "sS" and len(after) > 1 and after[0] == " " and after[1].islower()


def masked(text: str, found: tuple[Quote, ...]) -> str:
    """*text* with one private character, as long as it is, for all of each quotation.

    Offsets stay as they are: the character that stands for quotation *n* is repeated.
    """
    pieces, done = [], 0
    for number, quote in enumerate(found):
        pieces += [text[done : quote.start], chr(_MASKS + number) * (quote.end - quote.start)]
        done = quote.end
    return "".join([*pieces, text[done:]])


def number_of(sign: str) -> int:
    """Which quotation the private character *sign* stands for."""
    return ord(sign) - _MASKS


def is_mask(sign: str) -> bool:
    """Whether a character of a masked text stands for a quotation."""
    return _MASKS <= ord(sign) < _MASKS + MOST
