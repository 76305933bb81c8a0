"""Inline marks: from a block of the file to what is seen of it, mark by mark."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.plain.labelled import ends_label
from adref.readers.plain.pairing import pair
from adref.readers.plain.pieces import Piece
from adref.readers.plain.scan import Range, Sort, Source, Token, scan
from adref.text.marks import Mark


@dataclass(frozen=True, slots=True)
class Inline:
    """A block with its marks understood, and what was found on the way."""

    pieces: tuple[Piece, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(slots=True)
class _Build:
    """The pieces so far, and the marks that are on.

    Mark-up that opens belongs to what follows it, mark-up that closes to what it follows.
    """

    source: Source
    pieces: list[Piece] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    depth: Counter[Mark] = field(default_factory=Counter)
    on: frozenset[Mark] = frozenset()
    pending: int | None = None
    skipped: int = 0

    def switch(self, mark: Mark, by: int) -> None:
        self.depth[mark] += by
        self.on = frozenset(m for m, count in self.depth.items() if count > 0)

    def text(self, token: Token) -> None:
        marks = self.on | {token.mark} if token.mark else self.on
        if self.source.critic.tags:
            marks |= self.source.critic.marks_at(token.start)
        outer = token.start if self.pending is None else self.pending
        self.pending = None
        self.pieces.append(
            Piece(
                token.text,
                token.start,
                token.end,
                marks,
                outer,
                token.end,
                token.part + self.skipped,
            )
        )

    def markup(self, token: Token, *, opens: bool) -> None:
        if opens or self.pending is not None or not self.pieces:
            self.pending = token.start if self.pending is None else self.pending
        else:
            last = self.pieces[-1]
            if last.part == token.part + self.skipped:
                self.pieces[-1] = _reaching(last, token.end)

    def orphan(self, token: Token) -> None:
        printed = self.source.text[token.start : token.end]
        words = f"{printed!r} has no partner in its paragraph; it was left out of the text"
        place = Place(self.source.file, token.start, token.end)
        self.notices.append(Notice("orphan-mark", words, place))


def _reaching(piece: Piece, end: int) -> Piece:
    return Piece(
        piece.text, piece.start, piece.end, piece.marks, piece.outer_start, end, piece.part
    )


def read_inline(source: Source, ranges: Sequence[Range], parts: Sequence[int] = ()) -> Inline:
    """What is seen in *ranges* of the file, which are one block.

    *parts* number the ranges where other text comes between them, all 0 if left out. Raises
    InputUnreadable if there are more marks than are read in one paragraph.
    """
    tokens = scan(source, ranges, parts or [0] * len(ranges))
    pair(tokens, lambda at: ends_label(source.text[ranges[0][0] : at]), source.calls)
    build = _Build(source)
    _walk(build, tokens)
    return Inline(tuple(build.pieces), tuple(build.notices))


def _walk(build: _Build, tokens: Iterable[Token]) -> None:
    for token in tokens:
        match token.sort:
            case Sort.OPENS | Sort.CLOSES:
                opens = token.sort is Sort.OPENS
                if token.mark is not None:
                    build.switch(token.mark, +1 if opens else -1)
                build.markup(token, opens=opens)
            case Sort.ORPHAN:
                build.skipped += 1
                build.orphan(token)
            case Sort.REMARK:
                build.skipped += 1
            case Sort.IGNORED:
                pass
            case _:
                build.text(token)
