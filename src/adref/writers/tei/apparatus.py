"""Passages as a critical apparatus in parallel segmentation (TEI P5, chapter 12.2.3).

Each passage is an ``app``: its ``lem`` is the base, each ``rdg`` the whole wording that its
witnesses, the parties, want there. Where a reading leaves words of the base between its single
changes, the words it puts in are an ``add`` within it; words it takes out stand in the ``lem``
alone, so that the text of a ``rdg`` is the reading and nothing else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Passage, Reading, Source
from adref.compilation.overlay import Change
from adref.compilation.standing import UNKNOWN, Sourced, Standing, Target
from adref.text.marks import MarkKind
from adref.writers.faces import Call, Look
from adref.writers.lines import Face
from adref.writers.rows import Stretch, stretches
from adref.writers.speech import other_language
from adref.writers.tei.names import BASE, Names
from adref.writers.verdicts import compared
from adref.writers.xml import ID, LANG, Element, mark, put, say, told

_RENDS = (
    (MarkKind.BOLD, "bold"),
    (MarkKind.ITALIC, "italic"),
    (MarkKind.UNDERLINE, "underline"),
    (MarkKind.SUPERSCRIPT, "superscript"),
    (MarkKind.SUBSCRIPT, "subscript"),
    (MarkKind.STRIKE, "strike"),
)
Footnote = Callable[[Element, Call], None]


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What all passages share: the names, the language of the base, what writes a footnote.

    *written* are the ids of the readings by what they are, filled while they are written.
    *standing* is what is known beside the inputs.
    """

    names: Names
    language: str
    footnote: Footnote
    written: dict[Target, str]
    standing: Standing = UNKNOWN

    def words(self, host: Element, paragraph: BaseParagraph, look: Look) -> None:
        """Write *paragraph* at the end of *host*."""
        into = host
        if paragraph.alternatives:
            app = put(host, "app", {"type": "paragraph"})
            into = put(app, "lem", {"wit": f"#{BASE}"})
            self.readings(app, paragraph.ident, paragraph.alternatives)
        line = _Line(paragraph.base, look, sorted(look.calls), self.footnote)
        done = 0
        for passage in paragraph.passages:
            line.put(into, done, passage.start)
            app = put(into, "app")
            line.put(put(app, "lem", {"wit": f"#{BASE}"}), passage.start, passage.end)
            self.readings(app, paragraph.ident, passage.readings, passage)
            done = passage.end
        line.put(into, done, len(paragraph.base))
        for call in line.calls:
            self.footnote(into, call)

    def readings(
        self,
        app: Element,
        ident: str,
        wanted: Iterable[Reading],
        passage: Passage | None = None,
    ) -> None:
        """The readings of *passage*, or of a whole paragraph, with what is said of them."""
        asides = []
        for reading in wanted:
            given = self.names.ids.next(f"{ident}-r")
            attributes = {
                ID: given,
                "wit": self.names.of(reading.parties),
                LANG: other_language(reading.text, self.language),
            }
            rdg = put(app, "rdg", attributes)
            self.written[_meant(ident, passage, reading)] = given
            for stretch in _shown(passage, reading):
                into = put(rdg, "add") if stretch.change is Change.INSERTED else rdg
                say(into, stretch.text)
            asides.append((given, reading))
        for given, reading in asides:
            self._beside(app, given, reading, _meant(ident, passage, reading))

    def _beside(self, app: Element, target: str, reading: Reading, meant: Target) -> None:
        if reading.silent:
            _detail(app, "unmarked", self.names.of(reading.silent), target)
        for note in reading.notes:
            aside = _detail(app, "note", self.names.of((note.party,)), target)
            mark(aside, {LANG: other_language(note.text, self.language)})
            say(aside, note.text)
        for source in reading.sources:
            aside = _detail(app, "source", self.names.of((source.party,)), target)
            _source(aside, source, self.standing.sourced_of(meant, source))


def _meant(ident: str, passage: Passage | None, reading: Reading) -> Target:
    """What is said of *reading* is said of this."""
    if passage is None:
        return Target(ident, text=reading.text)
    return Target(ident, passage.start, passage.end, reading.text)


def _detail(app: Element, sort: str, who: str, target: str) -> Element:
    return put(app, "witDetail", {"wit": who, "target": f"#{target}", "type": sort})


def _source(host: Element, source: Source, said: Sourced | None) -> None:
    """A reference text: as printed, and as understood where that says more; what it *said*."""
    bibl = put(host, "bibl")
    told(bibl, "title", source.printed)
    if source.symbol:
        say(bibl, " ")
        told(bibl, "idno", source.symbol, {"type": "symbol"})
    if source.locator:
        say(bibl, " ")
        told(bibl, "biblScope", source.locator)
    if said is not None:
        _verdict(bibl, said)


def _verdict(bibl: Element, said: Sourced) -> None:
    """What the library says of a source: a note each, what is made of its words marked."""
    there = str(said.at)
    notes = (("verdict", said.verdict), ("held", there), ("text", said.text))
    lists = (("missing", said.missing), ("elsewhere", map(str, said.elsewhere)))
    more = ((sort, words) for sort, listed in lists for words in listed)
    for sort, words in (*notes, *more):
        if words:
            told(bibl, "note", words, {"type": sort})
    if said.words:
        into = put(bibl, "note", {"type": "difference"})
        for words, change in compared(said):
            say(put(into, _MADE[change]) if change in _MADE else into, words)


_MADE = {Change.INSERTED: "add", Change.DELETED: "del"}


def _shown(passage: Passage | None, reading: Reading) -> tuple[Stretch, ...]:
    """*reading* as what it keeps and puts in, or in one piece where it keeps nothing."""
    whole = (Stretch(reading.text),)
    if passage is None:
        return whole
    there = tuple(s for s in stretches(passage, reading) if s.change is not Change.DELETED)
    changes = {stretch.change for stretch in there}
    exact = "".join(stretch.text for stretch in there) == reading.text
    return there if exact and len(changes) > 1 else whole


@dataclass(frozen=True, slots=True)
class _Line:
    """The base text of a paragraph with its look, and the calls not written yet."""

    base: str
    look: Look
    calls: list[Call]
    footnote: Footnote

    def put(self, host: Element, start: int, end: int) -> None:
        """Write the base from *start* to *end* at the end of *host*, calls of footnotes in it."""
        done = start
        while self.calls and self.calls[0].offset <= end and start < end:
            call = self.calls.pop(0)
            upto = max(done, call.offset)
            self._runs(host, done, upto)
            self.footnote(host, call)
            done = upto
        self._runs(host, done, end)

    def _runs(self, host: Element, start: int, end: int) -> None:
        for text, face in self.look.faces.runs(self.base[start:end], start):
            say(_faced(host, face), text)


def _faced(host: Element, face: Face) -> Element:
    rend = " ".join(name for kind, name in _RENDS if kind in face)
    return put(host, "hi", {"rend": rend}) if rend else host
