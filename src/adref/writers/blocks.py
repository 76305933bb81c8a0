"""The compilation as a row of paragraphs, each with the parties that put it in or take it out.

The row is such that to accept what one party wants, and to reject all else, gives that
party's own paper in its own order, moved paragraphs included; to reject all gives the base.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    Move,
    NewParagraph,
    Reading,
)
from adref.compilation.overlay import Change, Piece, leaving, overlay
from adref.compilation.rebuild import order_of, text_of
from adref.compilation.standing import UNKNOWN, Sourced, Standing, Target
from adref.text.document import Kind
from adref.writers.lines import Remark
from adref.writers.verdicts import compared, in_a_line, made_of, marked, without_note

_QUOTED = 60
"""Code points of a reading quoted in a remark."""
_DEEPEST = 6
"""The deepest heading style that there is."""


@dataclass(frozen=True, slots=True)
class Block:
    """One printed paragraph.

    *home* is the id of the base paragraph whose look and table cell it has. *change* and
    *parties* are those of its label and its paragraph mark; the pieces have their own.
    """

    home: str | None
    kind: Kind
    level: int
    label: str
    pieces: tuple[Piece, ...]
    change: Change = Change.KEPT
    parties: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything goes: new paragraphs by place, who moves what away, what arrives where.

    *known* is what is known beside the inputs.
    """

    known: Standing
    base: Mapping[str, BaseParagraph]
    new: Mapping[str | None, list[NewParagraph]]
    movers: Mapping[str, frozenset[str]]
    arrivals: Mapping[str | None, list[tuple["_Convoy", tuple[str, ...]]]] = field(
        default_factory=dict
    )


_Convoy = tuple[tuple[str, str], ...]
"""Paragraphs that arrive at one place: id of the base paragraph and the text it then has."""


def blocks(compilation: Compilation, standing: Standing = UNKNOWN) -> Iterator[Block]:
    """The paragraphs in the order in which they are printed; of *standing* what sources say."""
    plan = _plan(compilation, standing)
    yield from _additions(plan, None)
    yield from _arrived(plan, None)
    for ident, paragraph in plan.base.items():
        gone = plan.movers.get(ident, frozenset())
        yield _standing(paragraph, gone, compilation.moves, standing)
        for reading in paragraph.alternatives:
            here = _without(reading.parties, gone)
            yield from _put_in(paragraph, reading, here, ident, known=standing)
        yield from _additions(plan, ident)
        yield from _arrived(plan, ident)


def _plan(compilation: Compilation, standing: Standing) -> _Plan:
    base: dict[str, BaseParagraph] = {}
    new: dict[str | None, list[NewParagraph]] = {}
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            base[paragraph.ident] = paragraph
        else:
            new.setdefault(paragraph.after, []).append(paragraph)
    movers: dict[str, set[str]] = {}
    for move in compilation.moves:
        movers.setdefault(move.paragraph, set()).add(move.party)
    frozen = {ident: frozenset(parties) for ident, parties in movers.items()}
    return _Plan(standing, base, new, frozen, _arrivals(compilation, base))


def _arrivals(
    compilation: Compilation, base: Mapping[str, BaseParagraph]
) -> dict[str | None, list[tuple[_Convoy, tuple[str, ...]]]]:
    """What each place receives, equal rows of paragraphs once with all who send them."""
    found: dict[str | None, dict[_Convoy, list[str]]] = {}
    for party in sorted({move.party for move in compilation.moves}):
        moved = {move.paragraph for move in compilation.moves if move.party == party}
        anchor: str | None = None
        convoys: dict[str | None, list[tuple[str, str]]] = {}
        for ident in order_of(compilation, party):
            if ident in moved:
                convoys.setdefault(anchor, []).append((ident, text_of(base[ident], party)))
            else:
                anchor = ident
        for place, convoy in convoys.items():
            found.setdefault(place, {}).setdefault(tuple(convoy), []).append(party)
    return {
        place: [(convoy, tuple(parties)) for convoy, parties in there.items()]
        for place, there in found.items()
    }


def _standing(
    paragraph: BaseParagraph, movers: frozenset[str], moves: tuple[Move, ...], known: Standing
) -> Block:
    """A base paragraph where the base has it."""
    gone = leaving(paragraph) | movers
    return Block(
        paragraph.ident,
        paragraph.kind,
        paragraph.level,
        paragraph.label,
        overlay(paragraph, gone),
        Change.DELETED if gone else Change.KEPT,
        tuple(sorted(gone)),
        (*_remarks(paragraph, known), *_departures(paragraph.ident, moves)),
    )


def _departures(ident: str, moves: tuple[Move, ...]) -> Iterator[Remark]:
    for party in sorted({move.party for move in moves if move.paragraph == ident}):
        yield Remark(party, f"{party} moves this paragraph to another place, where it is marked.")


def _remarks(paragraph: BaseParagraph, known: Standing) -> Iterator[Remark]:
    for index, passage in enumerate(paragraph.passages):
        for reading in passage.readings:
            target = Target(paragraph.ident, passage.start, passage.end, reading.text)
            yield from _beside(reading, index, target, known)
    for comment in paragraph.comments:
        yield Remark(comment.party, comment.text)
    yield from _silent(r for passage in paragraph.passages for r in passage.readings)
    yield from _unnoted(paragraph, known)


def _unnoted(paragraph: BaseParagraph | NewParagraph, known: Standing) -> Iterator[Remark]:
    """One remark on all the agreed language of a paragraph that no note names."""
    there = known.unnoted.get(paragraph.ident, ())
    told = [f"{without_note(one)}: {marked(made_of(one))}" for one in there]
    if told:
        yield Remark("adref", "Agreed language without a note.\n" + "\n".join(told))


def _beside(
    reading: Reading, passage: int | None, target: Target, known: Standing
) -> Iterator[Remark]:
    """The notes and sources of one reading, with what the library says of these."""
    for note in reading.notes:
        yield Remark(note.party, note.text, passage)
    for source in reading.sources:
        understood = ", ".join(part for part in (source.symbol, source.locator) if part)
        aside = f" ({understood})" if understood and understood != source.printed else ""
        said = known.sourced_of(target, source)
        lines = (f"Source: {source.printed}{aside}", *(_verdict(said) if said else ()))
        yield Remark(source.party, "\n".join(lines), passage)


def _verdict(said: Sourced) -> Iterator[str]:
    """What the library says of a source, and what is made of its words."""
    yield f"In the library: {in_a_line(said)}."
    if said.words:
        yield f"Left out of it {{-so-}}, put in {{+so+}}: {marked(compared(said))}"


def _silent(readings: Iterable[Reading]) -> Iterator[Remark]:
    """One remark on all the silent edits of a paragraph."""
    told = [
        f"{', '.join(reading.silent)}: {_short(reading)}" for reading in readings if reading.silent
    ]
    if told:
        yield Remark("adref", "Silent edits, not marked by their authors.\n" + "\n".join(told))


def _short(reading: Reading) -> str:
    words = reading.text.strip()
    short = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()} …"
    return f"“{short}”" if words else "deletion"


def _without(parties: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(party for party in parties if party not in gone)


def _put_in(
    paragraph: BaseParagraph | NewParagraph,
    reading: Reading,
    parties: tuple[str, ...],
    home: str | None,
    remarks: tuple[Remark, ...] = (),
    *,
    known: Standing = UNKNOWN,
) -> Iterator[Block]:
    """A whole paragraph put in by *parties*, if any are left to want it here."""
    if parties:
        piece = Piece(reading.text, Change.INSERTED, 0, parties)
        beside = _beside(reading, None, Target(paragraph.ident, text=reading.text), known)
        yield Block(
            home,
            paragraph.kind,
            paragraph.level,
            paragraph.label,
            (piece,),
            Change.INSERTED,
            parties,
            (*beside, *remarks, *_silent((reading,))),
        )


def _additions(
    plan: _Plan, after: str | None, only: frozenset[str] | None = None
) -> Iterator[Block]:
    """The new paragraphs after a base paragraph, as those want them who left it in its place.

    With *only*, as these parties want them.
    """
    gone = plan.movers.get(after, frozenset()) if after else frozenset()
    for paragraph in plan.new.get(after, ()):
        remarks = (*_of_new(paragraph), *_unnoted(paragraph, plan.known))
        for reading in paragraph.readings:
            here = _without(reading.parties, gone)
            if only is not None:
                here = tuple(party for party in reading.parties if party in only)
            yield from _put_in(paragraph, reading, here, after, remarks, known=plan.known)
            remarks = remarks if not here else ()


def _of_new(paragraph: NewParagraph) -> Iterator[Remark]:
    for party, label in paragraph.labels:
        yield Remark(party, f"{party} calls this paragraph {label}.")
    for comment in paragraph.comments:
        yield Remark(comment.party, comment.text)


def _arrived(plan: _Plan, after: str | None) -> Iterator[Block]:
    """What some parties move to the place after base paragraph *after*."""
    for convoy, parties in plan.arrivals.get(after, ()):
        for ident, text in convoy:
            paragraph = plan.base[ident]
            origin = f"paragraph {paragraph.label}" if paragraph.label else "a paragraph"
            remark = Remark(", ".join(parties), f"Moved here from its place in the base: {origin}.")
            if text:
                yield from _put_in(paragraph, Reading(text, parties), parties, after, (remark,))
            yield from _additions(plan, ident, frozenset(parties))


def style_of(block: Block) -> str:
    """The paragraph style by what the block is."""
    match block.kind:
        case Kind.TITLE:
            return "Title"
        case Kind.HEADING:
            return f"Heading{min(max(block.level, 1), _DEEPEST)}"
        case Kind.FOOTNOTE:
            return "FootnoteText"
        case Kind.BODY:
            return ("Provision" if block.label else "BodyText") + ("2" if block.level else "")
