"""The notation of the sources: CriticMarkup on the words of the base, and a little more.

==========================================  ==================================================
``{++new++}`` ``{--old--}``                 marked insertion and deletion
``{~~old~>new~~}``                          marked replacement
``{++new++}|key|``                          the same by another author of the file
``{++new {--gone--}|key| words++}``         inserted by one author, cut again by another
``{??old~>new??}``                          silent: changed without any mark
``{==words==}{>>Name: text<<}{>>...<<}``    a comment on *words*, and the replies to it
``{##(a source)##}``                        a note, no word of the paragraph
``{++¶++}`` ``{--¶--}``                     the paragraph is split here, or joined to the next
``{^1}``                                    the call of footnote 1
``{%page%}`` ``{%hyphen%}`` ``{%break%}``   a page break, a hyphen put in at a line's end, a line
                                            broken after a hyphen that belongs there
``{%orphan%}``                              asterisks left alone by a converter
``…``                                       words of the base, as they are
==========================================  ==================================================
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

PILCROW = "¶"
ELLIPSIS = "…"
PAGE, HYPHEN, BREAK, ORPHAN = LAYOUT = "\ue100\ue101\ue102\ue103"
_LAYOUT_NAMES = {"page": PAGE, "hyphen": HYPHEN, "break": BREAK, "orphan": ORPHAN}
_FIRST_CALL, _MOST_CALLS = 0xE000, 9


class SourceFault(Exception):
    """A source that does not fit the base; says where, what, and what to write."""


class Change(Enum):
    """What a party does with some words."""

    KEPT = auto()
    INSERTED = auto()
    DELETED = auto()
    WITHDRAWN = auto()
    """Inserted by *author* and deleted again by *second*: on neither side."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under one change. *marked* is False for silent ones, *note* True for notes."""

    text: str
    change: Change = Change.KEPT
    marked: bool = True
    author: str = ""
    second: str = ""
    remarks: tuple[str, ...] = ()
    note: bool = False


_TOKEN = re.compile(
    r"\{\+\+(?P<ins>.*?)\+\+\}(?:\|(?P<ins_by>\w+)\|)?"
    r"|\{--(?P<out>.*?)--\}(?:\|(?P<out_by>\w+)\|)?"
    r"|\{~~(?P<old>.*?)~>(?P<new>.*?)~~\}(?:\|(?P<new_by>\w+)\|)?"
    r"|\{\?\?(?P<was>.*?)~>(?P<now>.*?)\?\?\}"
    r"|\{==(?P<about>.*?)==\}(?P<remarks>(?:\{>>.*?<<\})+)"
    r"|\{##(?P<note>.*?)##\}"
)


def read_pieces(words: str) -> tuple[Piece, ...]:
    """The pieces that *words* of a source stand for; no ellipsis is filled in yet."""
    words = re.sub(r"\{%(\w+)%\}", lambda found: _LAYOUT_NAMES[found[1]], words)
    words = re.sub(r"\{\^(\d)\}", lambda found: call(int(found[1])), words)
    pieces: list[Piece] = []
    done = 0
    for found in _TOKEN.finditer(words):
        pieces += [Piece(words[done : found.start()]), *_of_token(found)]
        done = found.end()
    return tuple(piece for piece in [*pieces, Piece(words[done:])] if piece.text)


def _of_token(found: re.Match[str]) -> Iterator[Piece]:
    """The pieces of one token of the notation."""
    if found["ins"] is not None:
        yield from _inserted(found["ins"], found["ins_by"] or "")
    elif found["out"] is not None:
        yield Piece(found["out"], Change.DELETED, author=found["out_by"] or "")
    elif found["old"] is not None:
        yield Piece(found["old"], Change.DELETED, author=found["new_by"] or "")
        yield Piece(found["new"], Change.INSERTED, author=found["new_by"] or "")
    elif found["was"] is not None:
        yield Piece(found["was"], Change.DELETED, marked=False)
        yield Piece(found["now"], Change.INSERTED, marked=False)
    elif found["about"] is not None:
        remarks = tuple(re.findall(r"\{>>(.*?)<<\}", found["remarks"]))
        yield from (replace(piece, remarks=remarks) for piece in read_pieces(found["about"]))
    else:
        yield Piece(found["note"], Change.INSERTED, note=True)


def _inserted(words: str, author: str) -> Iterator[Piece]:
    """Inserted words, those cut again by another author among them."""
    for piece in read_pieces(words):
        if piece.change is Change.DELETED:
            yield replace(piece, change=Change.WITHDRAWN, author=author, second=piece.author)
        elif piece.note:
            yield piece
        else:
            yield replace(piece, change=Change.INSERTED, author=author)


def call(number: int) -> str:
    """The character that stands for the call of footnote *number* (from 1 to 9)."""
    return chr(_FIRST_CALL + number)


def called(character: str) -> int | None:
    """The footnote that *character* calls, None for any other character."""
    number = ord(character) - _FIRST_CALL
    return number if 0 < number <= _MOST_CALLS else None


def bare(words: str) -> str:
    """*words* without what only concerns their layout."""
    return "".join(character for character in words if character not in LAYOUT)


def plain(words: str) -> str:
    """*words* as compared: without layout and calls, white space collapsed."""
    kept = "".join(c for c in bare(words) if called(c) is None)
    return " ".join(kept.split())


def before(pieces: Iterable[Piece]) -> str:
    """What the base had, if the source is right."""
    return "".join(p.text for p in pieces if p.change in (Change.KEPT, Change.DELETED))


def after(pieces: Iterable[Piece]) -> str:
    """What the party wants, its notes left out."""
    wanted = (Change.KEPT, Change.INSERTED)
    return "".join(p.text for p in pieces if p.change in wanted and not p.note)


def filled(pieces: Sequence[Piece], base: str, where: str) -> tuple[Piece, ...]:
    """*pieces* with each ellipsis filled from *base*.

    Raises :class:`SourceFault` if the base does not say what the pieces say it does.
    """
    chunks = _chunks(pieces)
    done: list[Piece] = []
    at = 0
    for number, chunk in enumerate(chunks):
        wanted = bare(before(chunk))
        start = at if number == 0 else base.find(wanted, at)
        if number == len(chunks) - 1 and number:
            start = len(base) - len(wanted) if wanted else len(base)
        if start < at or base[start : start + len(wanted)] != wanted:
            msg = f"{where}: the base does not say {wanted!r} here; write its words or an ellipsis"
            raise SourceFault(msg)
        if base.find(wanted, start + 1) >= 0 and 0 < number < len(chunks) - 1:
            msg = f"{where}: the base says {wanted!r} more than once; write more words"
            raise SourceFault(msg)
        done += [Piece(base[at:start]), *chunk]
        at = start + len(wanted)
    if at != len(base):
        msg = f"{where}: the base goes on with {base[at : at + 40]!r}; end with an ellipsis"
        raise SourceFault(msg)
    return tuple(piece for piece in done if piece.text)


def _chunks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """*pieces* cut where an ellipsis stands in kept words; it takes the spaces beside it along."""
    chunks: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.change is not Change.KEPT:
            chunks[-1].append(piece)
            continue
        first, *rest = re.split(f" *{ELLIPSIS} *", piece.text)
        chunks[-1].append(replace(piece, text=first))
        chunks += [[replace(piece, text=text)] for text in rest]
    return chunks
