"""Words: the characters of a paragraph's lines as stretches of text with their marks."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from adref.base.facts import table
from adref.readers.pdf.glyphs import Char
from adref.readers.pdf.lines import Line
from adref.text.marks import Mark, MarkKind
from adref.text.relabelled import Cuts, left_of

_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_LAST = re.compile(r"[^\W_]{1,60}(?:[-\u2010][^\W_]{1,60}){0,5}\Z")
_FIRST = re.compile(r"[^\W_]{1,60}")
_HYPHENS = "-\u2010"
_SOFT = "\xad"
_CLOSE_SCRIPTS = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
"""Chinese, Japanese, Thai and the like: no space stands where their lines end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text under one set of marks; *remarks* are the numbers of what people wrote about it."""

    text: str
    marks: frozenset[Mark]
    remarks: tuple[int, ...] = ()


@dataclass(slots=True)
class Vocabulary:
    """The words of a document in lower case, gathered when first asked for."""

    lines: Callable[[], Iterable[Line]]
    _words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            found: set[str] = set()
            for line in self.lines():
                # The last word of a line may be a part of one.
                found.update(word.lower() for word in _WORD.findall(line.text)[:-1])
            self._words = frozenset(found)
        return word in self._words


@dataclass(slots=True)
class Writer:
    """Writes paragraphs; *ink* is the colour most of the document has, and so no mark.

    *undone* are the hyphens at line ends that were read as a part of a word, or as none.
    """

    vocabulary: Vocabulary
    ink: str
    undone: list[tuple[str, str, int]] = field(default_factory=list)
    _marks: dict[tuple[frozenset[Mark], str], frozenset[Mark]] = field(default_factory=dict)

    def pieces(self, lines: Sequence[Line]) -> tuple[Piece, ...]:
        """The text of *lines*, read as one paragraph."""
        chars: list[tuple[str, frozenset[Mark], tuple[int, ...]]] = []
        for line in lines:
            entries = [(c.text.replace(_SOFT, ""), self._of(c), c.remarks) for c in line.chars]
            if chars:
                self._join(chars, entries, line)
            chars += entries
            if line.chars[-1].text.endswith(_SOFT):
                chars.append((_SOFT, frozenset(), ()))
        return tuple(_merged(chars))

    def _of(self, char: Char) -> frozenset[Mark]:
        colour = char.look.colour
        if colour in ("", self.ink):
            return char.marks
        key = (char.marks, colour)
        if key not in self._marks:
            self._marks[key] = char.marks | {Mark(MarkKind.COLOUR, colour)}
        return self._marks[key]

    def _join(
        self,
        chars: list[tuple[str, frozenset[Mark], tuple[int, ...]]],
        entries: Sequence[tuple[str, frozenset[Mark], tuple[int, ...]]],
        line: Line,
    ) -> None:
        """Put between two lines what a reader puts there: a space, or nothing."""
        last, first = chars[-1], entries[0]
        if last[0] == _SOFT:
            chars.pop()
            return
        if _CLOSE_SCRIPTS.match(last[0][-1:]) and _CLOSE_SCRIPTS.match(first[0][:1]):
            return
        if last[0] in _HYPHENS and last[0] and self._is_broken(chars, line):
            return
        remarks = tuple(number for number in last[2] if number in first[2])
        chars.append((" ", last[1] & first[1], remarks))

    def _is_broken(
        self, chars: list[tuple[str, frozenset[Mark], tuple[int, ...]]], line: Line
    ) -> bool:
        """Whether the hyphen at the end of *chars* stands inside a word; it may be taken away."""
        before = "".join(text for text, _, _ in chars[-200:-1])
        head, after = _LAST.search(before), _FIRST.match(line.text)
        if head is None or after is None or not after[0][0].islower():
            return False
        if after[0].lower() in _conjunctions():
            return False
        printed, in_one = f"{head[0]}{chars[-1][0]}{after[0]}", head[0] + after[0]
        whole = in_one.lower() in self.vocabulary and printed.lower() not in self.vocabulary
        self.undone.append((f"{head[0]}- {after[0]}", in_one if whole else printed, line.page))
        if whole:
            chars.pop()
        return True


def _conjunctions() -> frozenset[str]:
    languages = table("adref.readers", "hyphens.toml")["conjunctions"]
    return frozenset(word for words in languages.values() for word in words)


def _merged(
    chars: Iterable[tuple[str, frozenset[Mark], tuple[int, ...]]],
) -> Iterator[Piece]:
    """Neighbours that look alike as one piece."""
    texts: list[str] = []
    look: tuple[frozenset[Mark], tuple[int, ...]] = (frozenset(), ())
    for text, marks, remarks in chars:
        if texts and (marks, remarks) != look:
            yield Piece("".join(texts), *look)
            texts = []
        look = (marks, remarks)
        if text and text != _SOFT:
            texts.append(text)
    if texts:
        yield Piece("".join(texts), *look)


def text_of(pieces: Iterable[Piece]) -> str:
    """The words of *pieces*, joined."""
    return "".join(piece.text for piece in pieces)


def cut(pieces: Iterable[Piece], cuts: Cuts) -> tuple[Piece, ...]:
    """*pieces* without the characters of *cuts*."""
    done: list[Piece] = []
    at = 0
    for piece in pieces:
        text = left_of(piece.text, at, cuts)
        at += len(piece.text)
        if text:
            done.append(Piece(text, piece.marks, piece.remarks))
    return tuple(done)
