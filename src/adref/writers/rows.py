"""Who wants what as a list: a row for each reading, and for what is said beside the text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from adref.compilation.called import labels as labels_of
from adref.compilation.called import names
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    NewParagraph,
    Note,
    Passage,
    Reading,
    Source,
)
from adref.compilation.overlay import Change, edits_of
from adref.compilation.standing import UNKNOWN, Ruling, Sourced, Standing, Target
from adref.text.document import Relation
from adref.text.excerpts import closing, opening
from adref.writers.stances import Loose, loose
from adref.writers.stances import in_words as stances_in_words
from adref.writers.verdicts import compared, in_a_line

_PARA = re.compile(r"\bpara(?!graph)\.?")
_AROUND = 40
"""Code points of base shown before and after a passage, so that one finds it."""


class Sort(StrEnum):
    """What a row tells of."""

    CHANGE = "change"
    ALTERNATIVE = "alternative"
    NEW = "new"
    MOVE = "move"
    COMMENT = "comment"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that a reading keeps, puts in or takes out."""

    text: str
    change: Change = Change.KEPT


@dataclass(frozen=True, slots=True)
class Row:
    """One reading, or a move or a comment, of one paragraph, or what is held of it as a whole.

    *label* is in full, that of an item with the one above: "3 (b)".

    *base* is the span of base text from *start* to *end* in code points of the paragraph, None
    for a paragraph the base does not have; *before* and *after* are the words around it.
    *reading* is the wording wanted, "" where the words are to go, None where none is proposed.
    *stretches* show how that comes from the base. *said* is what a move or a comment says, and
    *place* where a new paragraph stands. *support* says who stands behind a reading,
    *positions* who holds what of it, *status* and *decision* are the chair's; a status is told by
    its code. *sourced* is what the library says of the *sources*, where it was asked.
    """

    sort: Sort
    ident: str
    label: str
    section: str
    parties: tuple[str, ...]
    base: str | None = None
    start: int | None = None
    end: int | None = None
    before: str = ""
    after: str = ""
    reading: str | None = None
    stretches: tuple[Stretch, ...] = ()
    silent: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    said: str = ""
    place: str = ""
    support: str = ""
    positions: tuple[str, ...] = ()
    status: str = ""
    decision: str = ""
    sourced: tuple[Sourced, ...] = ()


def rows(compilation: Compilation, standing: Standing = UNKNOWN) -> Iterator[Row]:
    """The rows in the order of the text; a paragraph that nobody touches or speaks of has none."""
    labels = labels_of(compilation.paragraphs)
    for row in _rows(compilation, standing):
        label = labels[row.ident]
        yield row if row.label == label else replace(row, label=label)


def _rows(compilation: Compilation, standing: Standing) -> Iterator[Row]:
    called = names(compilation.paragraphs)
    held = loose(compilation, standing)
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            found = _of_base(paragraph)
        else:
            found = _of_new(paragraph, called)
        yield from (_known(row, standing) for row in found)
        if paragraph.ident in held:
            yield from _of_whole(paragraph, held[paragraph.ident], standing)
        for comment in paragraph.comments:
            yield _row(paragraph, Sort.COMMENT, (comment.party,), said=comment.text)
        for move in compilation.moves:
            if move.paragraph == paragraph.ident:
                where = called.get(move.after, move.after) if move.after else None
                said = f"move after {where}" if where else "move to the start"
                yield _row(paragraph, Sort.MOVE, (move.party,), said=said)


def _known(row: Row, standing: Standing) -> Row:
    """*row* with what is known of its reading beside the inputs."""
    if standing is UNKNOWN:
        return row
    span = (row.start, row.end) if row.sort is Sort.CHANGE else (None, None)
    target = Target(row.ident, *span, row.reading)
    ruling = standing.ruling_over(target)
    return replace(
        row,
        support=standing.support.get(target, ""),
        positions=tuple(stances_in_words(standing.positions_on(target), row.parties)),
        status=standing.code_of(ruling) if ruling else "",
        decision=ruling.decision if ruling else "",
        sourced=standing.sourced.get(target, ()),
    )


def _of_whole(
    paragraph: BaseParagraph | NewParagraph, held: Loose, standing: Standing
) -> Iterator[Row]:
    """What is held of a paragraph itself, and of words that are not there any more."""
    whole = _row(paragraph, Sort.PARAGRAPH, (), said="")
    ruling = held.rulings[0] if held.rulings else Ruling(Target(paragraph.ident))
    if held.positions or held.rulings or held.astray:
        yield replace(
            whole,
            positions=tuple(held.lines()),
            status=standing.code_of(ruling),
            decision=ruling.decision,
        )
    for astray in held.astray_rulings:
        said = f"“{astray.on.text}”, which is not there"
        status = standing.code_of(astray)
        yield replace(whole, said=said, status=status, decision=astray.decision)


def _row(
    paragraph: BaseParagraph | NewParagraph, sort: Sort, parties: tuple[str, ...], *, said: str
) -> Row:
    return Row(sort, paragraph.ident, paragraph.label, paragraph.section, parties, said=said)


def _of_base(paragraph: BaseParagraph) -> Iterator[Row]:
    for passage in paragraph.passages:
        before, after = context(paragraph.base, passage)
        for reading in passage.readings:
            yield Row(
                Sort.CHANGE,
                paragraph.ident,
                paragraph.label,
                paragraph.section,
                reading.parties,
                passage.base,
                passage.start,
                passage.end,
                before,
                after,
                reading.text,
                tuple(stretches(passage, reading)),
                reading.silent,
                reading.notes,
                reading.sources,
            )
    for reading in paragraph.alternatives:
        yield Row(
            Sort.ALTERNATIVE,
            paragraph.ident,
            paragraph.label,
            paragraph.section,
            reading.parties,
            paragraph.base,
            0,
            len(paragraph.base),
            "",
            "",
            reading.text,
            (Stretch(reading.text, Change.INSERTED),),
            reading.silent,
            reading.notes,
            reading.sources,
        )


def _of_new(paragraph: NewParagraph, called: dict[str, str]) -> Iterator[Row]:
    own = dict(paragraph.labels)
    alternative = paragraph.relation is Relation.ALTERNATIVE_OF
    where = called.get(paragraph.after, "") if paragraph.after else ""
    place = f"after {where}" if where else "at the start"
    if alternative and where:
        place = f"another version of {where}"
    for reading in paragraph.readings:
        own_labels = [f"{party} calls it {own[party]}" for party in reading.parties if party in own]
        yield Row(
            Sort.ALTERNATIVE if alternative else Sort.NEW,
            paragraph.ident,
            paragraph.label,
            paragraph.section,
            reading.parties,
            reading=reading.text,
            stretches=(Stretch(reading.text, Change.INSERTED),),
            silent=reading.silent,
            notes=reading.notes,
            sources=reading.sources,
            said="; ".join(own_labels),
            place=place,
        )


def stretches(passage: Passage, reading: Reading) -> Iterator[Stretch]:
    """How *reading* comes from the base of its passage: kept, taken out, put in."""
    done = passage.start
    for edit in edits_of(passage, reading):
        for text, change in (
            (passage.base[done - passage.start : edit.start - passage.start], Change.KEPT),
            (passage.base[edit.start - passage.start : edit.end - passage.start], Change.DELETED),
            (edit.text, Change.INSERTED),
        ):
            if text:
                yield Stretch(text, change)
        done = edit.end
    if rest := passage.base[done - passage.start :]:
        yield Stretch(rest)


def shown(row: Row) -> Iterator[Stretch]:
    """The stretches of *row* to look at: a space parts words taken out from words put in."""
    return parted(row.stretches)


def parted(there: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches *there* with a space between words taken out and words put in."""
    last = ""
    for stretch in there:
        if stretch.change is Change.INSERTED and last[-1:].isalnum() and stretch.text[:1].isalnum():
            yield Stretch(" ")
        yield stretch
        last = stretch.text if stretch.change is Change.DELETED else ""


def context(base: str, passage: Passage, around: int = _AROUND) -> tuple[str, str]:
    """The words before and after *passage*, up to *around* code points, whole words if it can."""
    return closing(base[: passage.start], around), opening(base[passage.end :], around)


def in_words(row: Row) -> str:
    """What *row* asks for, for those who do not see what is struck and underlined."""
    return act(row.stretches) if row.sort is Sort.CHANGE else _ASKED[row.sort]


def act(there: Iterable[Stretch]) -> str:
    """What changes of the stretches *there*: words are put in, taken out, or exchanged."""
    changes = {s.change for s in there if s.change is not Change.INSERTED or s.text.strip()}
    if Change.DELETED not in changes:
        return "insert"
    return "replace" if Change.INSERTED in changes else "delete"


_ASKED = {
    Sort.ALTERNATIVE: "other wording of the paragraph",
    Sort.NEW: "new paragraph",
    Sort.MOVE: "move",
    Sort.COMMENT: "comment",
    Sort.PARAGRAPH: "as a whole",
}


def notes_of(row: Row) -> tuple[str, ...]:
    """What is said beside the words of *row*, a line each."""
    said = (text for text in (row.place, row.said) if text)
    return (*said, *(f"{note.party}: {note.text}" for note in row.notes))


def beside(row: Row) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    """The notes and sources of *row* where they stand together, as :func:`told_sources`."""
    notes = own_notes(row.notes, row.sources)
    yield from ((text, ()) for text in notes_of(replace(row, notes=notes)))
    yield from told_sources(row)


def own_notes(notes: Iterable[Note], sources: Iterable[Source]) -> tuple[Note, ...]:
    """The *notes* that do more than name one of the *sources*, which are told beside them."""
    cited = {(source.party, source.printed) for source in sources}
    return tuple(note for note in notes if (note.party, note.text) not in cited)


def sources_of(row: Row) -> tuple[str, ...]:
    """The texts that the parties of *row* name, as printed and as understood, a line each.

    Behind each stands what the library says of it.
    """
    return tuple(line for line, _ in told_sources(row))


def told_sources(row: Row) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    """The lines of :func:`sources_of`, each with what the party makes of the words there."""
    for source in row.sources:
        line = f"{source.party}: {named(source)}"
        said = next((sourced for sourced in row.sourced if sourced.source == source), None)
        if said is None:
            yield line, ()
        else:
            made = (Stretch(words, change) for words, change in compared(said))
            yield f"{line}: {in_a_line(said)}", tuple(parted(made))


def named(source: Source) -> str:
    """*source* as it is printed, and as it is understood where that is more."""
    understood = ", ".join(part for part in (source.symbol, source.locator) if part)
    meant, printed = (_PARA.sub("paragraph", text) for text in (understood, source.printed))
    return source.printed if meant in printed else f"{source.printed} ({understood})"
