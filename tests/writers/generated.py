"""Compilations made up by hypothesis: hostile words, any passages, new paragraphs, moves."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    Move,
    NewParagraph,
    Note,
    Party,
    PartyComment,
    Passage,
    Reading,
    Source,
)
from adref.proposals.edits import Edit, splice
from adref.text.document import Kind, Relation
from adref.text.tokens import normal

PARTIES = ("EU", "G77", "Norway", "US")

_WORDS = st.sampled_from(
    [
        *["shall", "should", "act", "data", "the", "of", "and", "we"],
        *("[", "]", "[EU: no]", "\\", "delete", "base", "base:", "EU:", "*", "**", "_x_", "{#p1}"),
        *(
            "#",
            ">",
            "-",
            "|",
            "<!--",
            "`",
            "Alt.",
            "البيانات",
            "数字",
            "\u0301",
            "a\u0301",
            "\\[",
            "(unmarked)",
        ),
    ]
)
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join).map(normal).filter(bool)
FREE = st.one_of(_SENTENCES, st.text(max_size=12))
_IDENTS = st.sampled_from(["EU", "G77", "Norway", "US"])
_PLACES = st.builds(
    Place,
    st.sampled_from(["EU.docx", "a b.md", 'we"ird.docx']),
    st.integers(0, 9),
    st.integers(0, 99),
    st.sampled_from([None, "word/document.xml", "word/footnotes.xml"]),
    st.none() | st.integers(0, 9),
    st.none() | st.integers(0, 9),
)
_COMMENTS = st.lists(st.builds(PartyComment, _IDENTS, FREE, _PLACES), max_size=2).map(tuple)


@st.composite
def readings(
    draw: st.DrawFn, texts: Sequence[str], free: Sequence[str] = PARTIES
) -> tuple[Reading, ...]:
    """Readings of *texts*, each by some of the parties *free*, no party in two."""
    found = []
    left = list(free)
    for text in texts:
        wanting = draw(st.lists(st.sampled_from(left), min_size=1, unique=True)) if left else []
        left = [p for p in left if p not in wanting]
        if wanting:
            parties = tuple(sorted(wanting))
            silent = tuple(p for p in parties if draw(st.booleans()))
            found.append(Reading(text, parties, silent, *_aside(draw, parties)))
    return tuple(found)


def _aside(draw: st.DrawFn, parties: Sequence[str]) -> tuple[tuple[Note, ...], tuple[Source, ...]]:
    notes = draw(st.lists(st.builds(Note, st.sampled_from(parties), FREE), max_size=1))
    sources = draw(
        st.lists(st.builds(Source, st.sampled_from(parties), FREE, FREE, FREE), max_size=1)
    )
    return tuple(notes), tuple(sources)


@st.composite
def passages(draw: st.DrawFn, base: str, free: Sequence[str]) -> tuple[Passage, ...]:
    """Passages of *base*, disjoint and in order, their readings with or without single edits."""
    points = draw(st.lists(st.integers(0, len(base)), max_size=6).map(sorted))
    found: list[Passage] = []
    for start, end in zip(points[::2], points[1::2], strict=False):
        point = start == end and found and found[-1].end == start
        if not point:
            made = _passage(draw, base, start, end, free)
            found += [made] if made.readings else []
    return tuple(found)


def _passage(draw: st.DrawFn, base: str, start: int, end: int, free: Sequence[str]) -> Passage:
    there = base[start:end]
    texts = draw(
        st.lists(
            st.one_of(_SENTENCES, st.just(""), _SENTENCES.map(" {} ".format)),
            max_size=3,
            unique=True,
        )
    )
    plain = draw(readings([t for t in texts if t != there], free))
    edited = tuple(_edited(draw, base, start, end, r) for r in plain)
    return Passage(start, end, there, edited)


def _edited(draw: st.DrawFn, base: str, start: int, end: int, reading: Reading) -> Reading:
    """*reading* with no single changes, with one, or made of several that leave words between."""
    points = [start, *sorted(draw(st.tuples(*[st.integers(start, end)] * 3))), end]
    match draw(st.integers(0, 2)):
        case 0:
            edits: tuple[Edit, ...] = ()
        case 1:
            edits = (Edit(start, end, reading.text),)
        case _:
            edits = (
                Edit(points[1], points[2], draw(_SENTENCES)),
                Edit(points[2], points[2], reading.text),
                Edit(points[3], points[3], draw(_SENTENCES)),
            )
            inner = [Edit(e.start - start, e.end - start, e.text) for e in edits]
            return replace(reading, text=splice(base[start:end], inner), edits=edits)
    return replace(reading, edits=edits)


@st.composite
def base_paragraphs(draw: st.DrawFn, ident: str) -> BaseParagraph:
    """A base paragraph; some parties word it anew, the others have readings."""
    base = draw(_SENTENCES)
    anew = draw(readings(draw(st.lists(_SENTENCES, max_size=1))))
    free = [p for p in PARTIES if not any(p in r.parties for r in anew)]
    return BaseParagraph(
        ident,
        draw(st.sampled_from(["", "17", "17 quater", "(a)", "OP4"])),
        draw(st.sampled_from(["", "Digital", "A [b]"])),
        draw(st.sampled_from([Kind.BODY, Kind.BODY, Kind.HEADING, Kind.TITLE, Kind.FOOTNOTE])),
        draw(st.integers(0, 7)),
        base,
        draw(passages(base, free)),
        anew,
        draw(_COMMENTS),
    )


@st.composite
def new_paragraphs(draw: st.DrawFn, ident: str, after: str | None) -> NewParagraph:
    """A new paragraph with one reading or several."""
    texts = draw(st.lists(_SENTENCES, min_size=1, max_size=2, unique=True))
    return NewParagraph(
        ident,
        draw(st.sampled_from(["", "17 bis", "5 alt"])),
        draw(st.sampled_from(["", "Digital"])),
        draw(st.sampled_from([Kind.BODY, Kind.HEADING])),
        draw(st.integers(0, 3)),
        after,
        draw(st.sampled_from(Relation)),
        draw(readings(texts)),
        tuple((p, draw(FREE)) for p in PARTIES if draw(st.booleans()) and draw(st.booleans())),
        draw(_COMMENTS),
    )


@st.composite
def compilations(draw: st.DrawFn, *, moving: bool = True) -> Compilation:
    """A whole compilation that has the shape the compiler gives it."""
    count = draw(st.integers(0, 4))
    order: list[BaseParagraph | NewParagraph] = []
    number = 0
    for index in range(-1, count):
        after = f"p{index}" if index >= 0 else None
        if after is not None:
            order.append(draw(base_paragraphs(after)))
        for _ in range(draw(st.integers(0, 2))):
            number += 1
            order.append(draw(new_paragraphs(f"n{number}", after)))
    idents = [f"p{index}" for index in range(count)]
    moves = draw(_moves(idents)) if moving and count > 1 else ()
    parties = tuple(
        Party(p, draw(FREE), draw(st.sampled_from([f"{p}.docx", "EU.docx"])), "ab" * 4, "tracked")
        for p in PARTIES
    )
    notices = draw(
        st.lists(
            st.builds(Notice, st.just("label-repaired"), FREE, _PLACES, st.none() | _IDENTS),
            max_size=2,
        )
    )
    text = BaseText(draw(FREE), "base.docx", "cd" * 4)
    return Compilation(text, parties, tuple(order), moves, tuple(notices))


@st.composite
def _moves(draw: st.DrawFn, idents: Sequence[str]) -> tuple[Move, ...]:
    found = []
    for party in PARTIES:
        for ident in draw(st.lists(st.sampled_from(idents), max_size=2, unique=True)):
            after = draw(st.none() | st.sampled_from([i for i in idents if i != ident]))
            found.append(Move(party, ident, after))
    return tuple(found)
