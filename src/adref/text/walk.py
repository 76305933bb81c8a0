"""A document walked in order: what it said before the marked changes, and what it says after.

A paragraph mark that was inserted splits a paragraph of the "before" side, one that was
deleted joins two paragraphs of the "after" side. So the unit of comparison is the
:class:`Stretch`: the printed paragraphs that are one paragraph after the changes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.labels import Label
from adref.text.marks import ARRIVED, CALL, LEFT, Mark, MarkKind
from adref.text.tokens import normal

_BEFORE = (Role.KEPT, Role.DELETED)
_AFTER = (Role.KEPT, Role.INSERTED)
TOLD = Mark(MarkKind.CRITIC_INSERTED, "note")
"""The mark of the sentence that asked for the change it stands behind."""
Beside = tuple[int, int]
"""Start and end, in code points of a normal text, of the change that a note belongs to."""
_SIGN = frozenset({Mark(MarkKind.BRACKETED, "sign")})


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph of a submission: normal texts of both sides, and where it stands.

    *before* is what the marks say the base had, *after* what the party wants; each is "" where
    the paragraph does not exist on that side. *paragraphs* are the printed paragraphs it is
    made of, *index* that of the first in the document; footnotes count on after the body.
    """

    before: str
    after: str
    paragraphs: tuple[Paragraph, ...]
    index: int

    @property
    def first(self) -> Paragraph:
        """The printed paragraph that gives the label, the kind and the place."""
        return self.paragraphs[0]

    @property
    def label(self) -> Label | None:
        """The label it is printed with."""
        return self.paragraphs[0].label

    @property
    def kind(self) -> Kind:
        """What it is in its document."""
        return self.paragraphs[0].kind

    @property
    def notes(self) -> tuple[str, ...]:
        """What the party wrote beside the words, in order."""
        return tuple([text for span in note_runs(self.paragraphs) if (text := normal(span))])

    @property
    def note_offsets(self) -> tuple[Beside | None, ...]:
        """For each of :attr:`notes` the words of *before* it is about, if that is one change."""
        return tuple([at for text, at in _note_runs(self.paragraphs) if normal(text)])


def is_call(span: Span) -> bool:
    """Whether the span is the call of a footnote, and so no word of the paragraph."""
    return not span.marks.isdisjoint(CALL)


def is_sign(span: Span) -> bool:
    """Whether the span is a bracket that stands for a mark, and so no word."""
    return not span.marks.isdisjoint(_SIGN)


def is_withdrawn(span: Span) -> bool:
    """Whether the party first inserted these words and then deleted them: on neither side."""
    if span.role is not Role.DELETED or not span.marks:
        return False
    kinds = {mark.kind for mark in span.marks}
    return bool(kinds & ARRIVED) and bool(kinds & LEFT)


def on_before(span: Span) -> bool:
    """Whether the span is a word of the text before the changes."""
    if span.role not in _BEFORE:
        return False
    return not span.marks or not (is_call(span) or is_sign(span) or is_withdrawn(span))


def on_after(span: Span) -> bool:
    """Whether the span is a word of the text that the party wants."""
    if span.role not in _AFTER:
        return False
    return not span.marks or not (is_call(span) or is_sign(span))


def cut(span: Span, borders: Iterable[int]) -> Iterator[Span]:
    """*span* in pieces, cut at *borders*, offsets in its text.

    The place of a piece is exact where the text stands in the file as it is; where marks or
    escapes lie between, the marks before the text stay with the first piece.
    """
    inner = sorted({b for b in borders if 0 < b < len(span.text)})
    if not inner:
        yield span
        return
    place = span.place
    ahead = min(2, max(0, (place.end - place.start - len(span.text)) // 2))
    edges = [0, *inner, len(span.text)]
    for start, end in pairwise(edges):
        first = place.start if start == 0 else min(place.start + ahead + start, place.end)
        last = place.end if end == len(span.text) else min(place.start + ahead + end, place.end)
        yield replace(span, text=span.text[start:end], place=replace(place, start=first, end=last))


def between(spans: Iterable[Span], start: int, end: int | None = None) -> tuple[Span, ...]:
    """The spans between two offsets in their joined text, or from the first on."""
    found: list[Span] = []
    at = 0
    for span in spans:
        for piece in cut(span, [border - at for border in (start, end) if border is not None]):
            if start <= at and (end is None or at < end):
                found.append(piece)
            at += len(piece.text)
    return tuple(found)


def raw_before(paragraphs: Iterable[Paragraph]) -> str:
    """The text before the changes, white space as printed.

    Where paragraphs are joined stands a space, whether or not their author left one: no party
    wants two sentences run into one word.
    """
    return " ".join(["".join([s.text for s in p.spans if on_before(s)]) for p in paragraphs])


def raw_after(paragraphs: Iterable[Paragraph]) -> str:
    """The text the party wants, white space as printed; see :func:`raw_before` on joins."""
    return " ".join(["".join([s.text for s in p.spans if on_after(s)]) for p in paragraphs])


def note_runs(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The notes of *paragraphs*: neighbouring note spans are one note."""
    return (text for text, _ in _note_runs(paragraphs))


def _note_runs(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, Beside | None]]:
    """Each note with the words before that it belongs to, if that is one change only."""
    ahead = ""
    for number, paragraph in enumerate(paragraphs):
        ahead += " " * (number > 0)
        since, run = len(ahead), ""
        beside: Beside | None = None
        for span in paragraph.spans:
            if span.role is Role.NOTE:
                run += span.text
                if TOLD in span.marks:
                    beside = len(normal(ahead[:since])), len(normal(ahead))
                continue
            if run:
                yield run, beside
                since, run, beside = len(ahead), "", None
            ahead += span.text if on_before(span) else ""
            since = len(ahead) if span.role is Role.KEPT else since
        if run:
            yield run, beside


def all_paragraphs(document: MarkedDocument) -> Iterator[Paragraph]:
    """The paragraphs in reading order, those of the footnotes after the rest."""
    yield from document.paragraphs
    for footnote in document.footnotes:
        yield from footnote.paragraphs


def stretches(document: MarkedDocument) -> tuple[Stretch, ...]:
    """The paragraphs of *document* as the party wants them, each with its text before.

    Those that are empty on both sides and hold no note are left out.
    """
    groups: list[list[tuple[int, Paragraph]]] = []
    joined = False
    for entry in enumerate(all_paragraphs(document)):
        if joined:
            groups[-1].append(entry)
        else:
            groups.append([entry])
        joined = entry[1].ending is Role.DELETED and (joined or _has_words(entry[1]))
    found = (
        _stretch(tuple([p for _, p in run]), run[0][0]) for group in groups for run in _runs(group)
    )
    return tuple(s for s in found if s.before or s.after or s.notes)


def _has_words(paragraph: Paragraph) -> bool:
    """Whether the party leaves any word of *paragraph*."""
    return bool(raw_after((paragraph,)).strip())


def _runs(group: list[tuple[int, Paragraph]]) -> Iterator[list[tuple[int, Paragraph]]]:
    """*group* without the emptied paragraphs at its end: joining those moves no word."""
    if len(group) == 1:
        yield group
        return
    last = len(group)
    while last > 1 and not _has_words(group[last - 1][1]):
        last -= 1
    yield group[:last]
    for entry in group[last:]:
        yield [entry]


def _stretch(paragraphs: tuple[Paragraph, ...], index: int) -> Stretch:
    after = normal(raw_after(paragraphs))
    if not [span for p in paragraphs for span in p.spans if span.role is not Role.KEPT]:
        return Stretch(after, after, paragraphs, index)
    return Stretch(normal(raw_before(paragraphs)), after, paragraphs, index)


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph of the base under the id it keeps for ever.

    *text* is normal; *section* is the heading above it, "" before the first.
    """

    ident: str
    text: str
    section: str
    stretch: Stretch

    @property
    def label(self) -> str:
        """The label in its standard form, "" where it has none."""
        return str(self.stretch.label) if self.stretch.label else ""


def base_paragraphs(document: MarkedDocument) -> tuple[Named, ...]:
    """The paragraphs of a base text that have words, in order, each with its id.

    "p17" for the paragraph labelled 17, "p12.a" for its (a), "h1", "t1", "f1" and "u1" for
    headings, titles, footnotes and paragraphs without a label; "-2" is added to the second
    of a name. If the base carries marked changes, its text is that after them.
    """
    there = [stretch for stretch in stretches(document) if stretch.after]
    names = _names(there)
    return tuple(
        Named(name, stretch.after, stretch.first.heading or "", stretch)
        for name, stretch in zip(names, there, strict=True)
    )


_LETTER = {Kind.HEADING: "h", Kind.TITLE: "t", Kind.FOOTNOTE: "f", Kind.BODY: "u"}


def _names(there: Sequence[Stretch]) -> list[str]:
    """Ids in order; a sub-paragraph printed as "(a)" is named under the number above it."""
    names: list[str] = []
    taken: Counter[str] = Counter()
    unlabelled: Counter[Kind] = Counter()
    above = ""
    for stretch in there:
        label = stretch.label
        if stretch.kind is not Kind.BODY or label is None:
            unlabelled[stretch.kind] += 1
            name = f"{_LETTER[stretch.kind]}{unlabelled[stretch.kind]}"
        else:
            name = "p" + _compact(str(label))
            if label.number is None:
                name = f"{above or 'p'}.{_compact(str(label))}"
            else:
                above = name
        taken[name] += 1
        names.append(name if taken[name] == 1 else f"{name}-{taken[name]}")
    return names


def _compact(label: str) -> str:
    """The letters and digits of a label, groups of sub-levels set off by a stop."""
    return re.sub(r"[^\w]+", ".", label.replace(" ", "")).strip(".")
