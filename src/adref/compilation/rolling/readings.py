"""Readings in their brackets, and what their parties say beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from adref.compilation.model import Note, PartyComment, Reading, Source
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import DEFAULT, Style

_LONG = 100
"""Characters from which a bracket stands on a line of its own."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a party calls a new paragraph."""

    party: str
    label: str


@dataclass(frozen=True, slots=True)
class Aside:
    """One thing said beside a paragraph; *number* is what its reading calls it by.

    *said* is text in the notation where it is the bracket of a reading.
    """

    kind: signs.Remark
    said: Note | Source | PartyComment | Called | str
    number: int | None = None

    def head(self, style: Style) -> str:
        """What it is called: "Note 1", or the word of *style* for an alternative."""
        word = style.alternatives if self.kind is signs.Remark.ALTERNATIVE else self.kind
        return f"{word} {self.number}" if self.number else str(word)


@dataclass(slots=True)
class Margin:
    """What stands beside one paragraph; notes and sources are counted through it."""

    style: Style = DEFAULT
    asides: list[Aside] = field(default_factory=list)
    notes: int = 0
    sources: int = 0

    def note(self, note: Note) -> str:
        """Put *note* in the margin and say what to call it."""
        self.notes += 1
        self.asides.append(Aside(signs.Remark.NOTE, note, self.notes))
        return f"{signs.NOTE} {self.notes}"

    def source(self, source: Source) -> str:
        """Put *source* in the margin and say what to call it."""
        self.sources += 1
        self.asides.append(Aside(signs.Remark.SOURCE, source, self.sources))
        return f"{signs.SOURCE} {self.sources}"


def bracket(reading: Reading, text: str, margin: Margin) -> str:
    """*reading* as it stands in the text, with *text* for its words."""
    return f"[{margin.style.bracket(_who(reading, margin), signs.wording(text))}]"


def brackets(shown: Sequence[str], *, one_line: bool = False) -> str:
    """The brackets of one place; long ones stand on lines of their own."""
    if not one_line and len(shown) > 1 and max(map(len, shown)) > _LONG:
        return signs.BREAK.join(shown)
    return " ".join(shown)


def _who(reading: Reading, margin: Margin) -> str:
    """The parties of a reading, each with what is to be said about it in parentheses."""
    if not (reading.silent or reading.notes or reading.sources):
        return ", ".join(map(signs.party_word, reading.parties))
    every = len(reading.parties) > 1 and set(reading.silent) == set(reading.parties)
    said: dict[str, list[str]] = {party: [] for party in reading.parties}
    for party in () if every else reading.parties:
        if party in reading.silent:
            said[party].append(signs.UNMARKED)
    others: list[str] = []
    for note in reading.notes:
        said.get(note.party, others).append(margin.note(note))
    for source in reading.sources:
        said.get(source.party, others).append(margin.source(source))
    if every:
        said[reading.parties[-1]].append(signs.ALL_UNMARKED)
    items = [_item(signs.party_word(party), words) for party, words in said.items()]
    return ", ".join([*items, *([_item("", others)] if others else [])])


def _item(party: str, words: Sequence[str]) -> str:
    return f"{party} ({'; '.join(words)})".lstrip() if words else party
