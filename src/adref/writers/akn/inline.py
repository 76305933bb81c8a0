"""The words of a paragraph: base text with every party's insertions and deletions in it.

The changes are the flat pieces of :mod:`adref.compilation.overlay`, each an ``ins`` or a
``del`` whose ``refersTo`` names the parties that want it. To leave out every ``ins`` gives the
base; to take the pieces of one party gives that party's text.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import zip_longest

from adref.compilation.model import BaseParagraph, Passage, Reading
from adref.compilation.overlay import Change as Piecewise
from adref.compilation.overlay import Piece, edits_of, overlay
from adref.compilation.standing import Target
from adref.text.marks import MarkKind
from adref.writers.akn.ledger import Change, Ledger, Modification
from adref.writers.faces import Call, Look
from adref.writers.lines import Face
from adref.writers.speech import other_language
from adref.writers.xml import LANG, Element, put, say

_TAGS = (
    (MarkKind.BOLD, "b"),
    (MarkKind.ITALIC, "i"),
    (MarkKind.UNDERLINE, "u"),
    (MarkKind.SUPERSCRIPT, "sup"),
    (MarkKind.SUBSCRIPT, "sub"),
    (MarkKind.STRIKE, "span"),
)
Footnote = Callable[[Element, str, Call], None]
"""What writes the footnote of a call into an element, given its eId."""


@dataclass(slots=True)
class _Line:
    """A paragraph while it is written: where to, under which eId, and the eIds of its pieces."""

    host: Element
    ident: str
    look: Look
    ledger: Ledger
    footnote: Footnote
    calls: list[Call]
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    ids: defaultdict[Piece, list[str]] = field(default_factory=lambda: defaultdict(list))

    def change(self, piece: Piece) -> Element:
        """A new ``ins`` or ``del`` for (a part of) *piece*."""
        tag = "ins" if piece.change is Piecewise.INSERTED else "del"
        self.counts[tag] += 1
        ident = self.ledger.names.ids.take(f"{self.ident}__{tag}_{self.counts[tag]}")
        self.ids[piece].append(ident)
        language = other_language(piece.text, self.ledger.language) if tag == "ins" else None
        by = self.ledger.names.of(piece.parties)
        return put(self.host, tag, {"eId": ident, "refersTo": by, LANG: language})


def words(
    host: Element, ident: str, paragraph: BaseParagraph, ledger: Ledger, footnote: Footnote
) -> None:
    """Write *paragraph* into *host*, whose eId is *ident*, and keep what its readings do."""
    look = ledger.look(paragraph.ident)
    line = _Line(host, ident, look, ledger, footnote, sorted(look.calls))
    pieces = overlay(paragraph)
    for piece, after in zip_longest(pieces, pieces[1:]):
        _piece(line, piece)
        at = piece.passage
        if at is not None and (after is None or after.passage != at):
            mine = [p for p in pieces if p.passage == at]
            _readings(line, paragraph.ident, paragraph.passages[at], mine)
    for call in line.calls:
        footnote(host, ident, call)
    ledger.commented(paragraph.comments, host)


def whole(host: Element, ident: str, reading: Reading, on: str, ledger: Ledger) -> str:
    """Write *reading* of the paragraph *on* into *host* as one insertion; its eId."""
    given = ledger.names.ids.take(f"{ident}__ins_1")
    language = other_language(reading.text, ledger.language)
    by = ledger.names.of(reading.parties)
    say(put(host, "ins", {"eId": given, "refersTo": by, LANG: language}), reading.text)
    ledger.said_of(reading, Target(on, text=reading.text), host)
    return given


def _piece(line: _Line, piece: Piece) -> None:
    if piece.change is Piecewise.INSERTED:
        _faced(line.change(piece), piece.text, line.look.faces.at(piece.start))
        return
    done = 0
    while line.calls and line.calls[0].offset <= piece.start + len(piece.text):
        call = line.calls.pop(0)
        upto = max(done, call.offset - piece.start)
        _base_words(line, piece, done, upto)
        line.footnote(line.host, line.ident, call)
        done = upto
    _base_words(line, piece, done, len(piece.text))


def _base_words(line: _Line, piece: Piece, start: int, end: int) -> None:
    if start == end:
        return
    kept = piece.change is Piecewise.KEPT
    into = line.host if kept else line.change(piece)
    for text, face in line.look.faces.runs(piece.text[start:end], piece.start + start):
        _faced(into, text, face)


def _faced(host: Element, text: str, face: Face) -> None:
    """*text* as the base shows it: bold, italic and the like, one within the other."""
    into = host
    for kind, tag in _TAGS:
        if kind in face:
            into = put(into, tag, {"class": "strike"} if tag == "span" else None)
    say(into, text)


def _readings(line: _Line, on: str, passage: Passage, pieces: list[Piece]) -> None:
    """What each reading of *passage* does, and what is said of it."""
    for reading in passage.readings:
        mine = [piece for piece in pieces if set(piece.parties) & set(reading.parties)]
        olds = [i for p in mine if p.change is Piecewise.DELETED for i in line.ids[p]]
        news = [i for p in mine if p.change is Piecewise.INSERTED for i in line.ids[p]]
        done = Modification(
            _change(passage, reading),
            reading.parties,
            reading.silent,
            line.ident,
            olds=tuple(olds),
            news=tuple(news),
        )
        line.ledger.modifications.append(done)
        target = Target(on, passage.start, passage.end, reading.text)
        line.ledger.said_of(reading, target, line.host)


def _change(passage: Passage, reading: Reading) -> Change:
    edits = edits_of(passage, reading)
    if not any(edit.text for edit in edits):
        return Change.REPEAL
    if all(edit.start == edit.end for edit in edits):
        return Change.INSERTION
    return Change.SUBSTITUTION
