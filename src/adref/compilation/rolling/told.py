"""The paragraphs of a rolling text: what a person reads, and the record that belongs to each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from adref.compilation.model import BaseParagraph, NewParagraph, Passage, Reading
from adref.compilation.rolling import signs
from adref.compilation.rolling.passages import running_text
from adref.compilation.rolling.readings import Aside, Called, Margin, bracket, brackets
from adref.compilation.rolling.records import place_record, reading_key
from adref.compilation.rolling.style import DEFAULT, Style
from adref.compilation.rolling.whole import told_apart
from adref.compilation.standing import UNKNOWN, Standing, Target
from adref.proposals.edits import Edit
from adref.text.document import Kind

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph in the notation: its *text* behind the label, and what stands beside it.

    *label* and *status* are those of the paragraph in the style of the text. The *record* is for
    the reader of the file: what no words say.
    """

    paragraph: BaseParagraph | NewParagraph
    label: str
    status: str
    text: str
    asides: tuple[Aside, ...]
    record: Record


def told(
    paragraphs: Iterable[BaseParagraph | NewParagraph],
    style: Style = DEFAULT,
    standing: Standing = UNKNOWN,
) -> Iterator[Told]:
    """Each of *paragraphs* as it is printed in *style*; *standing* may have their statuses."""
    section, follows = "", None
    for paragraph in paragraphs:
        record: Record = {"id": paragraph.ident}
        if paragraph.section != section:
            record["section"] = section = paragraph.section
        if paragraph.kind is not Kind.BODY:
            record["kind"] = paragraph.kind.value
        if paragraph.level:
            record["level"] = paragraph.level
        if style.label(paragraph.label) != paragraph.label:
            record["label"] = paragraph.label
        if isinstance(paragraph, BaseParagraph):
            yield _ruled(_base(paragraph, record, style), style, standing)
            follows = paragraph.ident
        else:
            if paragraph.after != follows:
                record["after"] = paragraph.after
            yield _ruled(_new(paragraph, record, style), style, standing)


def _base(paragraph: BaseParagraph, record: Record, style: Style) -> Told:
    apart, gone = told_apart(paragraph)
    margin = Margin(style)
    text, spaces = running_text(apart, margin)
    whole = (gone,) if gone else ()
    margin.asides[:0] = [
        *(Aside(signs.Remark.WHOLE, bracket(r, r.text, margin)) for r in whole),
        *(
            Aside(signs.Remark.ALTERNATIVE, bracket(r, r.text, margin), number)
            for number, r in enumerate(paragraph.alternatives, 1)
        ),
    ]
    record |= spaces
    deleted = Passage(0, len(paragraph.base), paragraph.base, whole)
    for passage in (*apart.passages, deleted):
        for reading in passage.readings:
            if reading.edits != (Edit(passage.start, passage.end, reading.text),):
                there = (passage.start, passage.base)
                _note_edits(reading, reading_key(reading.text, reading.parties, *there), record)
    _note_own_edits(paragraph.alternatives, record)
    return _told(paragraph, text, margin, record)


def _new(paragraph: NewParagraph, record: Record, style: Style) -> Told:
    margin = Margin(style)
    shown = [bracket(r, r.text, margin) for r in paragraph.readings]
    text = brackets(shown, one_line=paragraph.kind in signs.HEADS)
    margin.asides[:0] = [Aside(signs.Remark.LABEL, Called(*own)) for own in paragraph.labels]
    _note_own_edits(paragraph.readings, record)
    return _told(paragraph, text, margin, record)


def _told(
    paragraph: BaseParagraph | NewParagraph, text: str, margin: Margin, record: Record
) -> Told:
    """The paragraph with its comments, whose places go into its *record*."""
    if paragraph.comments:
        record["places"] = [place_record(comment.place) for comment in paragraph.comments]
    comments = (Aside(signs.Remark.COMMENT, comment) for comment in paragraph.comments)
    label = margin.style.label(paragraph.label)
    return Told(paragraph, label, "", text, (*margin.asides, *comments), record)


def _ruled(told: Told, style: Style, standing: Standing) -> Told:
    """*told* with its status."""
    ruling = standing.ruling_on(Target(told.paragraph.ident)) if style.marks else None
    ruled = ruling.status if ruling else ""
    status = style.status(ruled, is_open=_is_open(told.paragraph))
    return replace(told, status=status) if status else told


def _is_open(paragraph: BaseParagraph | NewParagraph) -> bool:
    """Whether something is wanted there that is not in the base."""
    if isinstance(paragraph, BaseParagraph):
        return bool(paragraph.passages or paragraph.alternatives)
    return True


def _note_own_edits(readings: Iterable[Reading], record: Record) -> None:
    """Put the edits of *readings* that stand for no words of the base into *record*."""
    for reading in readings:
        if reading.edits:
            _note_edits(reading, reading_key(reading.text, reading.parties), record)


def _note_edits(reading: Reading, key: str, record: Record) -> None:
    """Put the edits of *reading* into *record*, since they are not what its words say."""
    edits = [[e.start, e.end, e.text] for e in reading.edits]
    record.setdefault("edits", {})[key] = edits
