"""The text itself, paragraph by paragraph, with all that is wanted of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from adref.compilation.called import names as called_names
from adref.compilation.model import BaseParagraph, Compilation, Move, NewParagraph, Reading
from adref.compilation.overlay import Change, overlay
from adref.compilation.standing import Standing
from adref.text.document import Kind, Relation
from adref.writers.html.changes import change, marked
from adref.writers.html.wishes import who_wants_what
from adref.writers.page.names import NAME
from adref.writers.page.outline import depths
from adref.writers.page.said import notes, remarks
from adref.writers.page.standing import Held
from adref.writers.page.wording import anchor, parties, stopped, text


@dataclass(frozen=True, slots=True)
class Names:
    """What paragraphs are called on the page, how deep headings are, where moves begin and end.

    *held* is what is known beside the inputs.
    """

    called: Mapping[str, str]
    depths: Mapping[str, int]
    leaving: Mapping[str, tuple[Move, ...]]
    arriving: Mapping[str | None, tuple[Move, ...]]
    held: Held


def names(compilation: Compilation, standing: Standing) -> Names:
    """The names of *compilation*, and what is known of it."""
    called = called_names(compilation.paragraphs, NAME)
    leaving: dict[str, tuple[Move, ...]] = {}
    arriving: dict[str | None, tuple[Move, ...]] = {}
    for move in compilation.moves:
        leaving[move.paragraph] = (*leaving.get(move.paragraph, ()), move)
        arriving[move.after] = (*arriving.get(move.after, ()), move)
    held = Held.of(compilation, standing)
    return Names(called, depths(compilation), leaving, arriving, held)


def flow(compilation: Compilation, standing: Standing) -> Iterator[str]:
    """Every paragraph in order as HTML, the footnotes after all others."""
    there = names(compilation, standing)
    yield _arrivals(None, there)
    notes_below = [p for p in compilation.paragraphs if p.kind is Kind.FOOTNOTE]
    for paragraph in compilation.paragraphs:
        if paragraph.kind is not Kind.FOOTNOTE:
            yield _paragraph(paragraph, there)
    if notes_below:
        yield '<h2 class="footnotes" id="footnotes">Footnotes</h2>\n'
    for paragraph in notes_below:
        yield _paragraph(paragraph, there)


def _paragraph(paragraph: BaseParagraph | NewParagraph, there: Names) -> str:
    match paragraph:
        case BaseParagraph():
            return _base(paragraph, there)
        case NewParagraph():
            return _new(paragraph, there)
        case _:
            assert_never(paragraph)


def _base(paragraph: BaseParagraph, there: Names) -> str:
    others = "".join(
        _whole(
            paragraph, reading, f"Alternative by {parties(reading.parties, reading.silent)}", there
        )
        for reading in paragraph.alternatives
    )
    return _block(
        paragraph,
        _line(paragraph, marked(overlay(paragraph)), there),
        _departures(paragraph, there)
        + others
        + who_wants_what(paragraph, there.held)
        + remarks(paragraph, there.held),
        "",
    ) + _arrivals(paragraph.ident, there)


def _new(paragraph: NewParagraph, there: Names) -> str:
    place = _link(paragraph.after, there) if paragraph.after else ""
    match paragraph.relation:
        case Relation.INSERTED_AFTER:
            what = f"New paragraph after {place}" if place else "New paragraph at the beginning"
        case Relation.ALTERNATIVE_OF:
            what = f"Alternative of {place}" if place else "Alternative of the beginning"
        case _:
            assert_never(paragraph.relation)
    readings = "".join(
        _whole(paragraph, reading, f"{what} · {parties(reading.parties, reading.silent)}", there)
        for reading in paragraph.readings
    )
    return _block(paragraph, readings, remarks(paragraph, there.held), " new")


def _block(paragraph: BaseParagraph | NewParagraph, words: str, below: str, extra: str) -> str:
    """A paragraph with its label beside it."""
    label = stopped(paragraph.label)
    beside = (
        f'<a class="label" href="#{anchor(paragraph.ident)}">{text(label)}</a>' if label else ""
    )
    css = f"par {paragraph.kind}{extra}" + (
        " deep" if paragraph.kind is Kind.BODY and paragraph.level else ""
    )
    under = f'<div class="below">{below}</div>' if below else ""
    return (
        f'<article class="{css}" id="{anchor(paragraph.ident)}">{beside}{words}{under}</article>\n'
    )


def _line(paragraph: BaseParagraph, words: str, there: Names) -> str:
    """The words of the base and of all who change them; a heading of the base is one here."""
    match paragraph.kind:
        case Kind.TITLE:
            tag = "h2"
        case Kind.HEADING:
            tag = f"h{there.depths[paragraph.ident] + 1}"
        case Kind.BODY | Kind.FOOTNOTE:
            tag = "p"
        case _:
            assert_never(paragraph.kind)
    return f'<{tag} class="text" dir="auto">{words}</{tag}>\n'


def _whole(
    paragraph: BaseParagraph | NewParagraph, reading: Reading, tag: str, there: Names
) -> str:
    """A whole paragraph put in, under a line that says what it is and who wants it."""
    words = change(reading.text, Change.INSERTED, reading.parties, reading.silent, signed=False)
    css = " heading" if paragraph.kind in (Kind.HEADING, Kind.TITLE) else ""
    return (
        f'<div class="whole"><p class="tag">{tag}</p>'
        f'<p class="text{css}" dir="auto">{words}</p>'
        f"{notes(paragraph, reading, there.held)}</div>\n"
    )


def _departures(paragraph: BaseParagraph, there: Names) -> str:
    return "".join(
        f'<p class="tag">{text(move.party)} moves this paragraph {_to(move, there)}.</p>'
        for move in there.leaving.get(paragraph.ident, ())
    )


def _to(move: Move, there: Names) -> str:
    return "to the beginning" if move.after is None else f"after {_link(move.after, there)}"


def _arrivals(ident: str | None, there: Names) -> str:
    moves = there.arriving.get(ident, ())
    words = (f"{text(move.party)} moves {_link(move.paragraph, there)} here." for move in moves)
    return "".join(f'<p class="tag arrival">{said}</p>\n' for said in words)


def _link(ident: str, there: Names) -> str:
    return f'<a href="#{anchor(ident)}">{text(there.called.get(ident, ident))}</a>'
