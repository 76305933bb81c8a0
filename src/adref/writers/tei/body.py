"""The text: divisions, paragraphs, footnotes, new paragraphs, comments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.compilation.standing import Standing, Target
from adref.text.document import Kind, Relation
from adref.writers.faces import Call, Look, called_footnotes
from adref.writers.speech import other_language
from adref.writers.tei.apparatus import Apparatus
from adref.writers.tei.names import BASE, BEGINNING, INSERTED, INSTEAD, Names
from adref.writers.xml import ID, LANG, Element, local, mark, put, say, told

AnyParagraph = BaseParagraph | NewParagraph


def text(root: Element, compilation: Compilation, writer: "Body") -> None:
    """Write the text of *compilation* as the ``text`` of *root*, by *writer*."""
    writer.footnotes.update(called_footnotes(compilation.paragraphs, writer.looks))
    held = {p.ident for there in writer.footnotes.values() for p in there}
    body = put(put(root, "text"), "body")
    put(body, "anchor", {ID: BEGINNING})
    divisions: list[tuple[int, Element]] = [(0, body)]
    for paragraph in compilation.paragraphs:
        if paragraph.ident not in held:
            _in_division(writer, divisions, paragraph)
    for number in tuple(writer.footnotes):  # called from within one that is never reached
        for paragraph in writer.footnotes.pop(number):
            writer.write(put(divisions[-1][1], "p"), paragraph)
    if not any(local(child) in {"p", "div"} for child in body):
        put(body, "p")


def _in_division(
    writer: "Body", divisions: list[tuple[int, Element]], paragraph: AnyParagraph
) -> None:
    """Write *paragraph* where it belongs; a heading of the base begins a division."""
    here = divisions[-1][1]
    if isinstance(paragraph, BaseParagraph) and paragraph.kind is Kind.HEADING:
        level = max(paragraph.level, 1)
        while divisions[-1][0] >= level:
            divisions.pop()
        here = put(divisions[-1][1], "div", {"type": "section"})
        divisions.append((level, here))
        writer.write(put(here, "head"), paragraph)
        return
    first = all(local(child) in {"anchor", "head"} for child in here)
    title = isinstance(paragraph, BaseParagraph) and paragraph.kind is Kind.TITLE
    if title and first and len(divisions) == 1:
        writer.write(put(here, "head", {"type": "title"}), paragraph)
    else:
        rend = None if paragraph.kind is Kind.BODY else str(paragraph.kind)
        writer.write(put(here, "p", {"rend": rend}), paragraph)


@dataclass(frozen=True, slots=True)
class Body:
    """Writes paragraphs; *footnotes* are those of each note until it is written.

    *standing* is what is known beside the inputs, *readings* the ids of those written so far.
    """

    names: Names
    looks: Mapping[str, Look]
    language: str
    standing: Standing
    footnotes: dict[int, list[AnyParagraph]] = field(default_factory=dict)
    readings: dict[Target, str] = field(default_factory=dict)

    def write(self, host: Element, paragraph: AnyParagraph) -> None:
        """Write *paragraph* into *host*, which is its element."""
        label = " ".join(paragraph.label.split()) or None
        mark(host, {ID: self.names.paragraphs[paragraph.ident], "n": label})
        given = (self.names, self.language, self.footnote, self.readings, self.standing)
        apparatus = Apparatus(*given)
        match paragraph:
            case BaseParagraph():
                look = self.looks.get(paragraph.ident, Look())
                apparatus.words(host, paragraph, look)
            case NewParagraph():
                _stands(host, paragraph, self.names)
                app = put(host, "app", {"type": "paragraph"})
                put(app, "lem", {"wit": f"#{BASE}"})
                apparatus.readings(app, paragraph.ident, paragraph.readings)
                for party, label in paragraph.labels:
                    self._note(host, "label", party, label)
            case _:
                assert_never(paragraph)
        for comment in paragraph.comments:
            self._note(host, "comment", comment.party, comment.text)
        self._stands(host, paragraph.ident)

    def footnote(self, host: Element, call: Call) -> None:
        """The footnote of *call* at the end of *host*."""
        note = put(host, "note", {"place": "foot", "n": call.printed or None})
        for paragraph in self.footnotes.pop(call.footnote, ()):
            self.write(put(note, "p"), paragraph)

    def _stands(self, host: Element, ident: str) -> None:
        """What parties hold of the readings of a paragraph, and what the chair says of them."""
        for position in self.standing.positions:
            if position.on.paragraph == ident:
                attributes = {
                    "type": "position",
                    "subtype": str(position.stance),
                    "resp": self.names.of((position.party,)),
                    "target": self._target(position.on),
                }
                told(host, "note", position.said, attributes)
        for ruling in self.standing.rulings:
            if ruling.on.paragraph == ident:
                said = {
                    "type": "ruling",
                    "subtype": "".join(ruling.status.split()) or None,
                    "target": self._target(ruling.on),
                }
                told(host, "note", ruling.decision, said)

    def _target(self, on: Target) -> str:
        """The reading meant, or else its paragraph."""
        return f"#{self.readings.get(on, self.names.paragraphs[on.paragraph])}"

    def _note(self, host: Element, sort: str, party: str, words: str) -> None:
        attributes = {
            "type": sort,
            "resp": self.names.of((party,)),
            LANG: other_language(words, self.language),
        }
        told(host, "note", words, attributes)


def _stands(host: Element, paragraph: NewParagraph, names: Names) -> None:
    """Say that *host* is a new paragraph, and where it would stand."""
    relation = INSTEAD if paragraph.relation is Relation.ALTERNATIVE_OF else INSERTED
    after = names.paragraphs.get(paragraph.after or "", BEGINNING)
    mark(host, {"ana": f"#{relation}", "corresp": f"#{after}"})


def notices(root: Element, compilation: Compilation, names: Names) -> None:
    """What was noticed, behind the text."""
    if not compilation.notices:
        return
    back = put(next(child for child in root if local(child) == "text"), "back")
    listed = put(put(back, "div", {"type": "notices"}), "list")
    for notice in compilation.notices:
        party = names.of((notice.party,)) if notice.party else None
        item = told(listed, "item", notice.words, {"n": notice.code, "corresp": party})
        say(item, f" ({notice.place})")
