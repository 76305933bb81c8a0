"""Insertions and deletions in running text, each told by sight, by word and to the ear."""

from collections.abc import Iterator, Sequence

from adref.compilation.overlay import Change, Piece
from adref.writers.html.wording import brief, text

_ELEMENT = {Change.INSERTED: "ins", Change.DELETED: "del"}
_SPOKEN = {
    Change.INSERTED: ("inserted by", "end of insertion"),
    Change.DELETED: ("deleted by", "end of deletion"),
}


_ONE_PIECE = 32
"""Code points of a sign that is not broken over two lines."""


def marked(pieces: Sequence[Piece]) -> str:
    """*pieces* as HTML; neighbours wanted by the same parties share one sign of who wants them."""
    return "".join(_marked(pieces))


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        if piece.change is Change.KEPT:
            yield text(piece.text)
            continue
        yield change(piece.text, piece.change, piece.parties, piece.silent)
        if after is None or not _same_wish(piece, after):
            yield sign(piece.parties, piece.silent)


def _same_wish(one: Piece, other: Piece) -> bool:
    return (one.parties, one.silent) == (other.parties, other.silent)


def change(words: str, kind: Change, parties: tuple[str, ...], silent: tuple[str, ...] = ()) -> str:
    """*words* as an insertion or deletion, with what a screen reader says before and after.

    White space at either end stands outside, so that the mark ends where the words do.
    """
    core = words.strip()
    if core and core != words:
        head, tail = words[: words.index(core)], words[words.index(core) + len(core) :]
        return f"{head}{change(core, kind, parties, silent)}{tail}"
    before, after = _SPOKEN[kind]
    tag = _ELEMENT[kind]
    return (
        f'<{tag}><span class="vh"> {before} {brief(parties, silent)}: </span>'
        f'{text(words)}<span class="vh"> {after} </span></{tag}>'
    )


def sign(parties: tuple[str, ...], silent: tuple[str, ...] = ()) -> str:
    """Who wants the change, for the eye; the ear has heard it."""
    names = brief(parties, silent)
    css = "by" if len(names) <= _ONE_PIECE else "by many"
    return f'<span class="{css}" aria-hidden="true">{names}</span>'
