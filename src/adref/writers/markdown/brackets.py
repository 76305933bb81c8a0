"""A paragraph with its readings in brackets: ``[base: should] [EU, Norway: shall]``.

A space that begins or ends a reading is kept inside its bracket, and stands once more
outside, for the eye: ``act [EU:  fully].`` puts " fully" between "act" and ".".
"""

from collections.abc import Iterator, Sequence

from adref.compilation.model import BaseParagraph, Passage, Reading
from adref.text.rolling import (
    BASE,
    DELETE,
    UNMARKED,
    escaped,
    escaped_name,
    escaped_start,
    escaped_word,
)


def bracketed(reading: Reading) -> str:
    """One reading with those who want it."""
    words = escaped_word(reading.text, DELETE) if reading.text else DELETE
    return f"[{who(reading)}: {words}]"


def who(reading: Reading) -> str:
    """The parties of *reading*, with a word behind those that did not mark it."""
    names = [_name(p) + (UNMARKED if p in reading.silent else "") for p in reading.parties]
    return ", ".join(names)


def _name(party: str) -> str:
    return f"\\{party}" if party == BASE else escaped_name(party)


def in_brackets(readings: Sequence[Reading]) -> str:
    """Several readings side by side."""
    return " ".join(map(bracketed, readings))


def marked(paragraph: BaseParagraph, *, opens_line: bool) -> str:
    """The words of *paragraph* with the readings of every passage where it stands."""
    if not paragraph.passages:
        plain = escaped_start if opens_line else escaped
        return plain(paragraph.base)
    return "".join(_marked(paragraph, opens_line=opens_line))


def _marked(paragraph: BaseParagraph, *, opens_line: bool) -> Iterator[str]:
    done = 0
    for number, passage in enumerate(paragraph.passages):
        plain = paragraph.base[done : passage.start]
        first = number == 0 and not plain
        yield escaped_start(plain) if opens_line and done == 0 else escaped(plain)
        if not first and any(text.startswith(" ") for text in _texts(passage)):
            yield " "
        # Readings that follow other readings with no word between would be taken for theirs.
        yield _group(passage, explicit=number > 0 and plain in ("", " "))
        done = passage.end
        last = done == len(paragraph.base) and passage is paragraph.passages[-1]
        if not last and any(text.endswith(" ") for text in _texts(passage)):
            yield " "
    yield escaped(paragraph.base[done:])


def _texts(passage: Passage) -> list[str]:
    return [passage.base, *(reading.text for reading in passage.readings)]


def _group(passage: Passage, *, explicit: bool) -> str:
    readings = in_brackets(passage.readings)
    if passage.base:
        return f"[{BASE}: {escaped(passage.base)}] {readings}"
    return f"[{BASE}:] {readings}" if explicit else readings
