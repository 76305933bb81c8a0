"""Preface and main body: sections, numbered paragraphs, footnotes, new and other paragraphs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import assert_never

from adref.compilation.called import names
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.text.document import Kind, Relation
from adref.writers.akn.inline import whole, words
from adref.writers.akn.ledger import Change, Ledger, Modification
from adref.writers.akn.names import BODY, PREFACE, SECTION
from adref.writers.faces import Call, called_footnotes, printed_label
from adref.writers.xml import Element, local, plain_name, put, told

AnyParagraph = BaseParagraph | NewParagraph
_FLAT = frozenset({"preface", "authorialNote"})
"""What holds blocks and no hierarchy."""


def text(statement: Element, compilation: Compilation, ledger: Ledger) -> None:
    """Write the text of *compilation* into *statement*, keeping in *ledger* what goes before."""
    there = compilation.paragraphs
    titled = _titles(there)
    body = _Body(ledger, _departures(compilation))
    ledger.footnotes = called_footnotes(there, ledger.looks)
    held = {p.ident for notes in ledger.footnotes.values() for p in notes}
    if titled:
        into = put(statement, "preface", {"eId": PREFACE})
        for paragraph in islice(there, titled):
            body.write(into, paragraph)
    main = put(statement, "mainBody", {"eId": BODY})
    sections: list[tuple[int, Element]] = [(0, main)]
    for paragraph in there[titled:]:
        if paragraph.ident not in held:
            _in_section(body, sections, paragraph)
    for number in tuple(ledger.footnotes):  # called from within a footnote that is never reached
        for paragraph in ledger.footnotes.pop(number):
            body.write(main, paragraph)
    if not len(main):
        put(main, "p")


def _titles(there: Sequence[AnyParagraph]) -> int:
    """How many paragraphs from the start are titles of the base, and what stands between them."""
    last = 0
    for number, paragraph in enumerate(there, 1):
        if isinstance(paragraph, BaseParagraph):
            if paragraph.kind is not Kind.TITLE:
                break
            last = number
    return last


def _departures(compilation: Compilation) -> dict[str, list[tuple[str, str]]]:
    """Who moves each paragraph, and that in words, by the id of the paragraph."""
    called = names(compilation.paragraphs)
    found: dict[str, list[tuple[str, str]]] = {}
    for move in compilation.moves:
        where = f"after {called.get(move.after, move.after)}" if move.after else "to the beginning"
        words = f"{move.party} moves this paragraph {where}."
        found.setdefault(move.paragraph, []).append((move.party, words))
    return found


def _in_section(
    body: "_Body", sections: list[tuple[int, Element]], paragraph: AnyParagraph
) -> None:
    """Write *paragraph* where it belongs; a heading of the base begins a section."""
    if isinstance(paragraph, BaseParagraph) and paragraph.kind is Kind.HEADING:
        level = max(paragraph.level, 1)
        while sections[-1][0] >= level:
            sections.pop()
        sections.append((level, body.section(sections[-1][1], paragraph)))
    else:
        body.write(sections[-1][1], paragraph)


@dataclass(frozen=True, slots=True)
class _Box:
    """Where the words of a paragraph go: blocks of *parent*, named after *ident*.

    In a flat *parent* the first block is the paragraph itself and has its *attributes*.
    """

    parent: Element
    ident: str
    attributes: Mapping[str, str | None]
    title: bool = False

    def line(self, number: int) -> tuple[Element, str]:
        """The element that holds the *number*-th block of words, with its eId."""
        if local(self.parent) in _FLAT and number == 1:
            block, ident = put(self.parent, "p", self.attributes), self.ident
        else:
            ident = f"{self.ident}__p_{number}"
            block = put(self.parent, "p", {"eId": ident})
        return (put(block, "docTitle") if self.title else block), ident


@dataclass(frozen=True, slots=True)
class _Aim:
    """What is done with whole new words of the paragraph *on*, and where."""

    on: str
    change: Change
    destination: str
    position: str | None = None


@dataclass(frozen=True, slots=True)
class _Body:
    """Writes paragraphs; what it needs to know for all of them."""

    ledger: Ledger
    departures: Mapping[str, Sequence[tuple[str, str]]]

    def write(self, parent: Element, paragraph: AnyParagraph) -> None:
        """Write *paragraph* as a part of *parent*."""
        match paragraph:
            case BaseParagraph():
                element = self._element(parent)
                home = self.ledger.names.home(paragraph, element, parent.get("eId", ""))
                attributes = {"eId": home, "GUID": plain_name(paragraph.ident) or None}
                host, ident = self._box(parent, paragraph, attributes).line(1)
                words(host, ident, paragraph, self.ledger, self.footnote)
                self._leaving(host, paragraph)
                self._alternatives(parent, paragraph, home)
            case NewParagraph():
                self._new(parent, paragraph)
            case _:
                assert_never(paragraph)

    def section(self, parent: Element, paragraph: BaseParagraph) -> Element:
        """The section that *paragraph*, a heading, begins."""
        home = self.ledger.names.home(paragraph, SECTION, "")
        into = put(parent, "section", {"eId": home, "GUID": plain_name(paragraph.ident) or None})
        label = printed_label(paragraph.label, self.ledger.look(paragraph.ident))
        if label:
            told(into, "num", label)
        ident = f"{home}__heading"
        heading = put(into, "heading", {"eId": ident})
        words(heading, ident, paragraph, self.ledger, self.footnote)
        self._leaving(heading, paragraph)
        self._alternatives(into, paragraph, home)
        return into

    def footnote(self, host: Element, ident: str, call: Call) -> None:
        """The footnote of *call*, at the end of *host*, whose eId is *ident*."""
        given = self.ledger.names.ids.take(f"{ident}__authorialNote_{call.footnote + 1}")
        marker = call.printed or None
        note = put(host, "authorialNote", {"eId": given, "marker": marker, "placement": "bottom"})
        for paragraph in self.ledger.footnotes.pop(call.footnote, ()):
            self.write(note, paragraph)
        if not len(note):
            put(note, "p")

    def _element(self, parent: Element) -> str:
        return "p" if local(parent) in _FLAT else "para"

    def _box(
        self, parent: Element, paragraph: AnyParagraph, attributes: Mapping[str, str | None]
    ) -> _Box:
        """The element of a paragraph with its label, where *parent* holds such elements."""
        ident, title = attributes["eId"] or "", paragraph.kind is Kind.TITLE
        if local(parent) in _FLAT:
            return _Box(parent, ident, attributes, title)
        into = put(parent, "paragraph", {**attributes, "class": _class(paragraph)})
        label = printed_label(paragraph.label, self.ledger.look(paragraph.ident))
        if label:
            told(into, "num", label)
        return _Box(put(into, "content"), ident, attributes, title)

    def _alternatives(self, parent: Element, paragraph: BaseParagraph, home: str) -> None:
        for number, reading in enumerate(paragraph.alternatives, 1):
            attributes = {
                "eId": self.ledger.names.ids.take(f"{home}-alt{number}"),
                "GUID": f"{plain_name(paragraph.ident)}-alt{number}",
                "alternativeTo": f"#{home}",
            }
            box = self._box(parent, paragraph, attributes)
            self._put_in(box, 1, reading, _Aim(paragraph.ident, Change.REPLACEMENT, home))

    def _new(self, parent: Element, paragraph: NewParagraph) -> None:
        names = self.ledger.names
        beside = names.homes.get(paragraph.after, names.homes[None])
        element = self._element(parent)
        instead = paragraph.relation is Relation.ALTERNATIVE_OF and paragraph.after is not None
        attributes = {
            "eId": names.home(paragraph, element, parent.get("eId", "")),
            "GUID": plain_name(paragraph.ident) or None,
            "alternativeTo": f"#{beside}" if instead else None,
        }
        box = self._box(parent, paragraph, attributes)
        where = "after" if paragraph.after else "start"
        aim = _Aim(paragraph.ident, Change.INSERTION, beside, where)
        hosts = [self._put_in(box, n, r, aim) for n, r in enumerate(paragraph.readings, 1)]
        host = hosts[0] if hosts else box.line(1)[0]
        self.ledger.called(paragraph, host)
        self.ledger.commented(paragraph.comments, host)

    def _put_in(self, box: _Box, number: int, reading: Reading, aim: _Aim) -> Element:
        """Write *reading* as the *number*-th block of *box*; that block."""
        host, ident = box.line(number)
        done = Modification(
            aim.change,
            reading.parties,
            reading.silent,
            aim.destination,
            aim.position,
            news=(whole(host, ident, reading, aim.on, self.ledger),),
        )
        self.ledger.modifications.append(done)
        return host

    def _leaving(self, host: Element, paragraph: BaseParagraph) -> None:
        """A note for each party that moves *paragraph*."""
        for party, said in self.departures.get(paragraph.ident, ()):
            self.ledger.moved(party, said, host)


def _class(paragraph: AnyParagraph) -> str | None:
    """What the schema has no element for: other kinds of paragraphs, and how deep one stands."""
    if paragraph.kind is not Kind.BODY:
        return str(paragraph.kind)
    return f"level{paragraph.level}" if paragraph.level else None
