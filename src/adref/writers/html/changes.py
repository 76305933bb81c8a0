"""Insertions and deletions in running text, each told by sight, by word and to the ear.

A change is ``<ins data-parties="EU"><bdi> inserted by EU: </bdi><u>shall</u></ins>``: ``bdi``
is heard and not seen, and kept apart from what tells the direction of the paragraph; ``u``
carries the look; ``data-parties`` is for programs. The style sheet draws the sign of who wants
it from the attributes, so that names stand no third time in the file, and says the end of the
change to the ear.
"""

from collections.abc import Iterator, Sequence

from adref.compilation.overlay import Change, Piece
from adref.writers.page.wording import brief, listed, parties, text

_ELEMENT = {Change.INSERTED: "ins", Change.DELETED: "del"}

_ONE_PIECE = 32
"""Code points of a sign that is not broken over two lines."""


def marked(pieces: Sequence[Piece]) -> str:
    """*pieces* as HTML; neighbours wanted by the same parties share one sign of who wants them."""
    return "".join(_marked(pieces))


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
        if piece.change is Change.KEPT:
            yield text(piece.text)
        else:
            signed = after is None or not _same_wish(piece, after)
            yield change(piece.text, piece.change, piece.parties, piece.silent, signed=signed)


def _same_wish(one: Piece, other: Piece) -> bool:
    return (one.parties, one.silent) == (other.parties, other.silent)


def change(
    words: str,
    kind: Change,
    ids: tuple[str, ...],
    silent: tuple[str, ...] = (),
    *,
    signed: bool = True,
) -> str:
    """*words* as an insertion or deletion, with what a screen reader says before and after.

    White space at either end belongs to the change but not to its look, so that what is drawn
    ends where the words do. A change not *signed* shows no parties; something beside it does.
    """
    core = words.strip() or words
    head, tail = words[: words.index(core)], words[words.index(core) + len(core) :]
    tag = _ELEMENT[kind]
    look = _sign(ids, silent) if signed else ' class="bare"'
    return (
        f'<{tag} data-parties="{listed(ids)}"{look}>'
        f"<bdi> {kind} by {parties(ids, silent)}: </bdi>"
        f"{text(head)}<u>{text(core)}</u>{text(tail)}</{tag}>"
    )


def _sign(ids: tuple[str, ...], silent: tuple[str, ...]) -> str:
    """How the sign of who wants the change differs from the bare list of *ids*."""
    names = brief(ids, silent)
    own = f' data-by="{names}"' if names != listed(ids) else ""
    whole = f' title="{parties(ids, silent)}"' if names != parties(ids, silent) else ""
    return f"{own}{whole}" + (' class="many"' if len(names) > _ONE_PIECE else "")
