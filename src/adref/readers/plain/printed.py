"""Printed paragraphs: a block with its marks understood and its label apart."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.blocks import Block
from adref.readers.plain.hyphens import Undone, undo_hyphens
from adref.readers.plain.inline import read_inline
from adref.readers.plain.labelled import leading_label
from adref.readers.plain.pieces import Piece, is_call, place_at, seen, split, stripped
from adref.readers.plain.scan import Source
from adref.text.labels import Label
from adref.text.marks import Mark, MarkKind
from adref.text.printed_labels import Located
from adref.text.relabelled import Cuts, Relabelled, relabelled

Words = Callable[[], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Printed:
    """A block as it is seen: *pieces* are its words without the label."""

    block: Block
    pieces: tuple[Piece, ...]
    label: Label | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def text(self) -> str:
        """Its words, the calls of footnotes left out."""
        return "".join(piece.text for piece in self.pieces if not is_call(piece))


def printed(block: Block, source: Source, words: Words) -> Printed:
    """*block* of *source* as it is seen; *words* gives all words of the document."""
    inline = read_inline(source, block.ranges, block.parts)
    pieces = stripped(_raised_calls(inline.pieces, source.calls))
    pieces, undone = undo_hyphens(pieces, words) if pieces else ((), ())
    notices = [*inline.notices, *_hyphen_notices(stripped(inline.pieces), undone, source.file)]
    marked = None if block.call else _relabelled(pieces, block, source)
    if marked is not None:
        rest = _apart(pieces, marked.cuts)
        if rest and marked.words:
            place = Place(source.file, block.start, pieces[0].outer_end)
            notices.append(Notice("label-changed", marked.words, place))
        return Printed(block, rest or pieces, marked.label if rest else None, tuple(notices))
    found = None if block.call else leading_label(seen(pieces))
    if found is None:
        return Printed(block, pieces, None, tuple(notices))
    rest = _without_label(pieces, found)
    if not rest:  # a number alone is a word of the text: a page number, a date, a table cell
        return Printed(block, pieces, None, tuple(notices))
    return Printed(block, rest, found.label, tuple(notices))


def _relabelled(pieces: tuple[Piece, ...], block: Block, source: Source) -> Relabelled | None:
    """What marks say of the label; a break put in before the block means that it begins here."""
    ahead = source.critic.marks_at(max(block.start - 1, 0)) if block.start else frozenset()
    opened = _INSERTED not in ahead
    return relabelled([(piece.text, piece.marks) for piece in pieces], opened=opened)


def _apart(pieces: tuple[Piece, ...], cuts: Cuts) -> tuple[Piece, ...]:
    """*pieces* less the stretches *cuts*; what stood on both sides of one stays apart."""
    left: list[Piece] = []
    done = 0
    for part, (start, end) in enumerate((*cuts, (len(seen(pieces)),) * 2)):
        ahead, pieces = split(pieces, start - done)
        left += [replace(piece, part=piece.part + part) for piece in ahead]
        pieces = split(pieces, end - start)[1]
        done = end
    return stripped(left)


def _without_label(pieces: tuple[Piece, ...], found: Located) -> tuple[Piece, ...]:
    """*pieces* less the label; a bracket of disputed words that stands before it stays."""
    before, after = split(pieces, found.end)
    rest = stripped(after)
    signs = stripped(split(before, found.start)[0])
    if not rest or not signs:
        return rest
    part = signs[-1].part + 1
    return (*signs, *(replace(piece, part=piece.part + part) for piece in rest))


def _hyphen_notices(
    pieces: tuple[Piece, ...], undone: tuple[Undone, ...], file: str
) -> list[Notice]:
    places = place_at(pieces, [hyphen.at for hyphen in undone])
    return [
        Notice(
            "line-break-hyphen",
            f"{hyphen.printed!r} was read as {hyphen.read!r}",
            Place(file, place, place + 1),
        )
        for hyphen, place in zip(undone, places, strict=True)
    ]


_INSERTED = Mark(MarkKind.CRITIC_INSERTED)
_RAISED = Mark(MarkKind.SUPERSCRIPT)
_CALL = Mark(MarkKind.FOOTNOTE_CALL)


def _raised_calls(pieces: tuple[Piece, ...], calls: frozenset[str]) -> tuple[Piece, ...]:
    """*pieces* with ``<sup>1</sup>`` as a call where there is a footnote 1."""
    if not any(_RAISED in piece.marks for piece in pieces):
        return pieces
    return tuple(
        replace(piece, marks=piece.marks | {_CALL})
        if _RAISED in piece.marks and piece.text.strip() in calls
        else piece
        for piece in pieces
    )
