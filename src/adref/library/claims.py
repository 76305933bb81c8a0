"""What a paper claims: the words of a paragraph, and the source that a note beside them names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.base.places import Place
from adref.text.citations import Citation, Cited, find_citations
from adref.text.document import Kind, MarkedDocument, Role
from adref.text.tokens import normal
from adref.text.walk import Stretch, note_runs, on_after, raw_after, stretches


@dataclass(frozen=True, slots=True)
class Claim:
    """A note that names a source for the words of a paragraph.

    *text* is all that the paragraph says, *inserted* the part of it that the party puts in, both
    normal; *note* is as printed, *cited* None where it names no document ("agreed language").
    *place* is that of the paragraph, *label* what it is called.
    """

    text: str
    inserted: str
    note: str
    cited: Cited | None
    label: str
    place: Place


def claims_of(document: MarkedDocument) -> tuple[Claim, ...]:
    """The claims of *document*, whose spans carry their roles, in order.

    A note may stand in the paragraph, below it, in a footnote to it or in a comment on it. What
    is cited in a sentence is no claim on its words.
    """
    beside = _margins(document)
    found: list[Claim] = []
    worded: Stretch | None = None
    for stretch in stretches(document):
        notes = list(_beside(stretch, beside))
        # A footnote is about the paragraph of its call, and never about the footnote above it.
        alone = () if stretch.kind is Kind.FOOTNOTE else _alone(stretch.after)
        worded = worded if alone or not stretch.after else stretch
        if worded is not None:
            found += (claim for note in (*alone, *notes) for claim in _claims(worded, note))
    return tuple(found)


def _beside(stretch: Stretch, beside: Mapping[int, Sequence[str]]) -> Iterator[Citation]:
    """The notes in a paragraph, and in the margin of it."""
    for run in note_runs(stretch.paragraphs):
        # A note of two sources is known for one after the words it is about.
        yield from (note for note in _notes(f"{_WORDS} {run}") if note.start > len(_WORDS))
    for at in range(stretch.index, stretch.index + len(stretch.paragraphs)):
        for text in beside.get(at, ()):
            yield from _notes(text)


_WORDS = "Words."


def _alone(text: str) -> tuple[Citation, ...]:
    """The note that a paragraph consists of: it is about the one above."""
    notes = tuple(_notes(text))
    whole = len(notes) == 1 and notes[0].end - notes[0].start + len(".") >= len(text)
    return notes if whole else ()


def _margins(document: MarkedDocument) -> dict[int, list[str]]:
    """The texts of footnotes and comments, by the index of the paragraph they belong to."""
    beside: dict[int, list[str]] = {}
    for footnote in document.footnotes:
        if footnote.paragraph is not None:
            text = normal(raw_after(footnote.paragraphs))
            beside.setdefault(footnote.paragraph, []).append(text)
    for comment in document.comments:
        if comment.paragraph is not None:
            beside.setdefault(comment.paragraph, []).append(normal(comment.text))
    return beside


def _notes(text: str) -> Iterator[Citation]:
    return (citation for citation in find_citations(text) if citation.note)


def _claims(stretch: Stretch, note: Citation) -> Iterator[Claim]:
    """One claim for each document that *note* names."""
    documents: Sequence[Cited | None] = note.documents or (None,)
    inserted = normal(" ".join(_inserted(stretch)))
    label = str(stretch.label) if stretch.label else ""
    for cited in documents:
        printed = normal(note.printed)
        yield Claim(stretch.after, inserted, printed, cited, label, stretch.first.place)


def _inserted(stretch: Stretch) -> Iterator[str]:
    for paragraph in stretch.paragraphs:
        for span in paragraph.spans:
            if span.role is Role.INSERTED and on_after(span):
                yield span.text
