"""Notes: what stands in a paragraph and is about its words, such as where they come from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from adref.text.citations import is_announced, source_notes
from adref.text.document import Paragraph, Role, Span
from adref.text.label_signs import sign
from adref.text.tokens import normal
from adref.text.walk import TOLD, cut, on_after

_STOPS = (".", ";", "!", "?", "…")
_ENOUGH_WORDS = 30
"""The code points before a stop by which a sentence of the base is known again."""


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
    if there:
        kept = _kept(paragraph.spans)
        there = [note for note in there if not _inside(text, kept, note, base)]
    there += [*_told(paragraph.spans), *_sign_of_new(text, paragraph)]
    if not there:
        return paragraph
    there = [(_with_blank(text, start, end), end) for start, end in there]
    return replace(paragraph, spans=_with_notes(paragraph.spans, there))


def _with_blank(text: str, start: int, end: int) -> int:
    """Where a note begins, with the white space before it if a stop follows: "terms (...)."."""
    return len(text[:start].rstrip()) if text[end : end + 1] in _STOPS else start


def _inside(text: str, kept: Sequence[bool], note: tuple[int, int], base: Ground) -> bool:
    """Whether a note was put into a sentence, before the stop that the sentence had.

    So it is a part of that sentence: "... on agreed terms{++ (A/RES/70/125, para. 5)++}.", if it
    does not say itself that it is none ("(Source: A/RES/70/125)"). The
    marks tell, or the *base*, which has the words before it together with the stop after it.
    """
    start, end = note
    if is_announced(text[start:end]):
        return False
    before = text[:start].rstrip()
    if not before or end >= len(text) or text[end] not in _STOPS or before.endswith(_STOPS):
        return False
    put_in = kept[end] and kept[len(before) - 1] and not any(kept[start:end])
    words = normal(before)[-_ENOUGH_WORDS:] + text[end]
    return put_in or (len(words) > _ENOUGH_WORDS and words in base.whole)


def _kept(spans: Iterable[Span]) -> list[bool]:
    """For each character of the text that the party wants, whether it was there before."""
    return [span.role is Role.KEPT for span in spans if on_after(span) for _ in span.text]


def _instruction(text: str, words: str | None) -> list[tuple[int, int]]:
    """Where a heading says what to do with its section."""
    at = text.rfind(words) if words else -1
    return [(at, at + len(words))] if words and at >= 0 else []


def _sign_of_new(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """Where a paragraph without a label begins with "[NEW PARA]": a sign, and none of its words."""
    found = sign("new alone").match(text) if paragraph.label is None else None
    return [found.span()] if found else []


def _told(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Where a sentence of a letter stands behind the change it asked for."""
    found, at = [], 0
    for span in spans:
        if not on_after(span):
            continue
        if TOLD in span.marks:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    return found


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
