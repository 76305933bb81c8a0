"""Notes: what stands in a paragraph and is about its words, such as where they come from."""

from dataclasses import dataclass, replace
from functools import lru_cache

from adref.text.citations import source_notes
from adref.text.document import Paragraph, Role, Span
from adref.text.tokens import normal
from adref.text.walk import cut, on_after


@dataclass(frozen=True, slots=True)
class Ground:
    """The base text as far as notes go: its paragraphs, and all of them as one text."""

    paragraphs: frozenset[str]
    whole: str


def set_notes_apart(paragraph: Paragraph, base: Ground) -> Paragraph:
    """*paragraph* with its source notes in the role of notes.

    What the *base* has too is text, whatever it looks like.
    """
    text = "".join([span.text for span in paragraph.spans if on_after(span)])
    if text in base.paragraphs or normal(text) in base.paragraphs:
        return paragraph
    there = [*_found(text), *_instruction(text, paragraph.instruction)]
    there = [(start, end) for start, end in there if normal(text[start:end]) not in base.whole]
    if not there:
        return paragraph
    return replace(paragraph, spans=_with_notes(paragraph.spans, there))


def _instruction(text: str, words: str | None) -> list[tuple[int, int]]:
    """Where a heading says what to do with its section."""
    at = text.rfind(words) if words else -1
    return [(at, at + len(words))] if words and at >= 0 else []


# Parties copy from each other.
_found = lru_cache(maxsize=1 << 13)(source_notes)


def _with_notes(spans: tuple[Span, ...], notes: list[tuple[int, int]]) -> tuple[Span, ...]:
    """The spans cut at the borders of *notes*, offsets in the text the party wants."""
    done: list[Span] = []
    at = 0
    for span in spans:
        if not on_after(span):
            done.append(span)
            continue
        for piece in cut(span, [border - at for note in notes for border in note]):
            is_note = any(start <= at < end for start, end in notes)
            done.append(replace(piece, role=Role.NOTE) if is_note else piece)
            at += len(piece.text)
    return tuple(done)
