"""What a person points at: a paragraph by its label, a reading by its party or its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Passage, Reading
from adref.compilation.standing import Target, readings_of
from adref.negotiation.charter import Charter
from adref.negotiation.idents import label_key, same_name
from adref.negotiation.names import known_party
from adref.text.document import Kind
from adref.text.printed_labels import parse_label
from adref.text.tokens import normal


@dataclass(slots=True)
class Roll:
    """Who is meant by a name: a party of the inputs, of the negotiation, a group or a State.

    *idents* are the ids under which the inputs stand in the compilation.
    """

    idents: Iterable[str] = ()
    charter: Charter | None = None
    _found: dict[str, str | None] = field(default_factory=dict)
    _own: dict[str, str] | None = None

    def ident_of(self, name: str) -> str | None:
        """The id of the party called *name*, None if nobody is known by it."""
        if name not in self._found:
            self._found[name] = self._ident(name)
        return self._found[name]

    def _ident(self, name: str) -> str | None:
        if self._own is None:
            self._own = {}
            for ident in self.idents:
                known = known_party(ident, self.charter)
                self._own.update({same_name(known.ident): ident} if known else {})
            # What an input is called itself comes before what it is known as.
            self._own.update({same_name(ident): ident for ident in self.idents})
        own = self._own.get(same_name(name))
        known = known_party(name, self.charter)
        if own is not None or known is None:
            return own
        return self._own.get(same_name(known.ident), known.ident)


@dataclass(frozen=True, slots=True)
class Found:
    """What is pointed at; *fault* says in words why it is not clear, "" where it is."""

    targets: tuple[Target, ...]
    fault: str = ""


_OF = re.compile(r"(?:of|by|from|de|du|del)\s+(.+?)(?:\s*:\s*(.+))?", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r"[“\"«„‘'](.+)[”\"»“’']", re.DOTALL)


class Pointers:
    """The paragraphs and readings of a compilation by what people call them."""

    def __init__(self, compilation: Compilation, roll: Roll) -> None:
        self.paragraphs: Mapping[str, BaseParagraph | NewParagraph] = {
            p.ident: p for p in compilation.paragraphs
        }
        self.roll = roll
        self._readings: dict[str, tuple[tuple[Target, Reading, Passage | None], ...]] = {}

    @cached_property
    def _named(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the paragraphs by label; those of the base come before new ones."""
        named: dict[str, list[str]] = defaultdict(list)
        added: dict[str, list[str]] = defaultdict(list)
        above = ""
        for paragraph in self.paragraphs.values():
            label = parse_label(paragraph.label) if paragraph.label else None
            if paragraph.kind is Kind.BODY and label is not None and label.number is not None:
                above = paragraph.label
            there = named if isinstance(paragraph, BaseParagraph) else added
            names = {label_key(paragraph.label)}
            if label is not None and label.number is None and above:
                names.add(label_key(f"{above} {paragraph.label}"))
            for name in names - {""}:
                there[name].append(paragraph.ident)
        return {name: tuple(ids) for name, ids in {**added, **named}.items()}

    def called(self, name: str) -> tuple[str, ...]:
        """The ids of the paragraphs called *name*: an id, or a label in any spelling."""
        if name.strip() in self.paragraphs:
            return (name.strip(),)
        return self._named.get(label_key(name), ())

    def readings(self, ident: str) -> tuple[tuple[Target, Reading, Passage | None], ...]:
        """The readings of a paragraph with what is said when they are meant."""
        if ident not in self._readings:
            self._readings[ident] = tuple(readings_of(self.paragraphs[ident]))
        return self._readings[ident]

    def of(self, idents: Iterable[str], party: str) -> tuple[Target, ...]:
        """The readings of *party* in the paragraphs *idents*."""
        there = (found for ident in idents for found in self.readings(ident))
        return tuple(target for target, reading, _ in there if party in reading.parties)

    def worded(self, idents: Iterable[str], words: str) -> tuple[Target, ...]:
        """The readings that are *words*, white space at their ends apart."""
        there = (found for ident in idents for found in self.readings(ident))
        return tuple(
            target for target, reading, _ in there if normal(reading.text) == normal(words)
        )

    def find(self, paragraph: str, reading: str = "", passage: str = "") -> Found:
        """What *paragraph* and *reading* name.

        *reading* is "" for the paragraph as a whole, "of EU" for what the EU wants there, the
        words of a reading, or "of EU: words". *passage* are the base words of a passage.
        """
        idents = self.called(paragraph)
        if not idents:
            return Found((), f"there is no paragraph {paragraph}")
        if passage:
            found = tuple(self._passages(idents, passage, reading))
        elif reading:
            found = self._wished(idents, reading)
        else:
            found = tuple(Target(ident) for ident in idents)
        return self._clear(found, paragraph, reading or passage)

    def _passages(self, idents: Iterable[str], words: str, reading: str) -> Iterator[Target]:
        wished = self._wished(idents, reading) if reading else ()
        spans = {replace(target, text=None) for target in wished}
        for ident in idents:
            paragraph = self.paragraphs[ident]
            for passage in paragraph.passages if isinstance(paragraph, BaseParagraph) else ():
                target = Target(ident, passage.start, passage.end)
                if normal(passage.base) == normal(words) and (not reading or target in spans):
                    yield target

    def _wished(self, idents: Iterable[str], reading: str) -> tuple[Target, ...]:
        party, words = self.party_and_words(reading)
        if party is None:
            return self.worded(idents, words)
        theirs = self.of(idents, party)
        return tuple(t for t in theirs if not words or normal(t.text or "") == normal(words))

    def party_and_words(self, reading: str) -> tuple[str | None, str]:
        """The party that "of EU: words" names, and the words; what names no party is words."""
        said = _OF.fullmatch(reading.strip())
        party = self.roll.ident_of(said[1]) if said else None
        if said is None or party is None:
            return None, _unquoted(reading.strip())
        return party, _unquoted((said[2] or "").strip())

    def _clear(self, found: tuple[Target, ...], paragraph: str, reading: str) -> Found:
        idents = tuple(dict.fromkeys(target.paragraph for target in found))
        if len(idents) > 1:
            listed = ", ".join(idents)
            fault = f"several paragraphs are called {paragraph}; name one by its id: {listed}"
            return Found((), fault)
        if not found:
            return Found((), f"in paragraph {paragraph} there is no reading “{reading}”")
        by_words = reading and self.party_and_words(reading)[0] is None
        if by_words and len(found) > 1:
            fault = f"in paragraph {paragraph} {len(found)} passages have “{reading}”"
            return Found((), f"{fault}; name a party as well: of EU: {reading}")
        return Found(found)


def _unquoted(words: str) -> str:
    found = _QUOTED.fullmatch(words)
    return found[1] if found else words
