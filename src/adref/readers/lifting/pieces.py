"""The text of a paragraph as it is gathered, piece by piece."""

from dataclasses import dataclass, field

from adref.readers.lifting.raw import RawRun
from adref.text.marks import Mark


@dataclass(slots=True)
class _Piece:
    """Text under one look, while its neighbours may still join it."""

    texts: list[str]
    marks: frozenset[Mark]
    author: str | None
    date: str | None
    index: int


@dataclass(slots=True)
class Pieces:
    """What was gathered so far; *length* is in code points."""

    length: int = 0
    _pieces: list[_Piece] = field(default_factory=list)

    @property
    def runs(self) -> tuple[RawRun, ...]:
        """What was gathered; neighbours of one look are one run."""
        return tuple(
            [RawRun("".join(p.texts), p.marks, p.author, p.date, p.index) for p in self._pieces]
        )

    def add(
        self, text: str, marks: frozenset[Mark], author: str | None, date: str | None, index: int
    ) -> None:
        """Put *text* at the end, joined to what stands there if it looks the same.

        *index* is that of its run in the paragraph.
        """
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.marks == marks and last.author == author and last.date == date:
            last.texts.append(text)
        else:
            self._pieces.append(_Piece([text], marks, author, date, index))
        self.length += len(text)
