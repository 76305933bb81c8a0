"""A base text whose paragraph calls a footnote, and whose words are partly bold."""

from dataclasses import replace

from adref.base.places import Place
from adref.compilation.model import Compilation
from adref.text.document import Footnote, Kind, MarkedDocument, Span
from adref.text.marks import Mark, MarkKind
from tests.writers.build import base, compilation, document

MADE = compilation(
    base("p1", "We recall [the Accord|EU: it] of 1999.", label="1"),
    base("f1", "Treaty Series, [vol. 1|US: volume 1].", kind=Kind.FOOTNOTE),
)


def with_note(made: Compilation) -> Compilation:
    """*made* with the footnote after its paragraphs."""
    return replace(made, paragraphs=(*made.paragraphs, MADE.paragraphs[1]))


def called(made: Compilation = MADE, after: str = "We recall the Accord") -> MarkedDocument:
    """The base of *made*: "recall" is bold, and the note is called after the words *after*."""
    whole = document(made)
    first, second = whole.paragraphs[0], whole.paragraphs[1:]
    place = Place("base.docx")
    words = ("We ", "recall", " the Accord of 1999.")
    marks = (frozenset[Mark](), frozenset({Mark(MarkKind.BOLD)}), frozenset[Mark]())
    spans = tuple(Span(text, place, mark) for text, mark in zip(words, marks, strict=True))
    note = Footnote("1", second, place, 0, len(after))
    return replace(whole, paragraphs=(replace(first, spans=spans),), footnotes=(note,))
