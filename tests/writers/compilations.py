"""Compilations made up by hypothesis, as hostile to a rolling text as the types allow."""

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
from adref.compilation.rolling.style import CHOICES, StatusMark, Style
from adref.compilation.standing import Ruling, Standing, Target
from adref.proposals.edits import Edit, apply
from adref.text.document import Kind, Relation
from adref.text.tokens import normal

PARTIES = ("EU", "G77", "base", "party base", "AT&amp_T_", "EU (27)", "أ")
_SIGNS = (
    *("[", "]", "[EU: no]", "\\", "\\[", "\\\\", "]( ", "](", "]:", "(x)", ":", "EU:", "base:"),
    *("delete", "Delete", "the word delete", "base", "unmarked", "(unmarked)", "note 1"),
    *("*", "**", "*New:*", "**17.**", "*Empty.*", "*Note 1, EU:*", "_x_", "a_b", "~~", "`"),
    *("#", "# 5", ">", "-", "---", "+", "=", "|", "5.", "17)", "<br>", "<!--", "--", "-->"),
    *("&amp;", "&#32;", "&", "البيانات", "数字", "\u0301", "a\u0301", "\u00a0", "should", "act"),
)
WORDS = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=4).map(" ".join)
"""Words of the notation itself, with single spaces between them."""
ANY = st.one_of(
    st.sampled_from(
        [*_SIGNS, "", " ", " a ", "two\nlines", "\r\n\x85\u2028\t", "a  b", "1. ", "\x00"]
    ),
    st.text(max_size=5),
)
"""Any text at all."""
_BASES = st.one_of(WORDS, WORDS, WORDS, st.text(max_size=8)).map(normal)
_LABELS = st.one_of(st.sampled_from(["", "17", "17 quater", "(a)", "OP4", "5 alt. 2"]), ANY)
_LEVELS = st.integers(0, 8)
_PLACES = st.builds(
    Place,
    st.sampled_from(["EU.docx", "a -- b.md", 'we"ird.docx', "-->"]),
    st.integers(0, 9),
    st.integers(0, 99),
    st.sampled_from([None, "word/document.xml"]),
    st.none() | st.integers(0, 9),
    st.none() | st.integers(0, 9),
)
_PARTY = st.sampled_from(PARTIES)
_COMMENTS = st.lists(st.builds(PartyComment, _PARTY, ANY, _PLACES), max_size=2).map(tuple)
_NOTES = st.lists(st.builds(Note, _PARTY, ANY), max_size=2).map(tuple)
_SOURCES = st.lists(st.builds(Source, _PARTY, ANY, ANY, ANY), max_size=2).map(tuple)
_ASIDES = st.one_of(st.just(((), ())), st.tuples(_NOTES, _SOURCES))
_EDITS = st.lists(st.builds(Edit, st.integers(0, 9), st.integers(0, 9), ANY), max_size=2).map(tuple)


@st.composite
def readings(
    draw: st.DrawFn, texts: Sequence[str], free: Sequence[str] = PARTIES
) -> tuple[Reading, ...]:
    """Readings of *texts*, each by some of the parties *free*, no party in two."""
    found: list[Reading] = []
    left = list(free)
    for text in texts:
        wanting = draw(st.lists(st.sampled_from(left), min_size=1, max_size=2, unique=True))
        left = [p for p in left if p not in wanting]
        parties = tuple(sorted(wanting))
        silent = draw(st.sampled_from([(), parties, parties[:1], parties[1:]]))
        found.append(Reading(text, parties, silent, *draw(_ASIDES)))
    return tuple(found)


@st.composite
def passages(draw: st.DrawFn, base: str, free: Sequence[str]) -> tuple[Passage, ...]:
    """Passages of *base*, disjoint and in order, no two insertions at one point."""
    points = sorted(draw(st.lists(st.integers(0, len(base)), max_size=6)))
    found: list[Passage] = []
    for start, end in zip(points[::2], points[1::2], strict=False):
        if not (found and found[-1].start == found[-1].end == start == end):
            found.append(draw(_passage(start, base[start:end], free)))
    return tuple(found)


@st.composite
def _passage(draw: st.DrawFn, start: int, there: str, free: Sequence[str]) -> Passage:
    spaced = st.sampled_from(["{}", " {}", "{} ", " {} ", " ", ""])
    wanted = st.builds(str.format, spaced, st.one_of(WORDS, ANY))
    texts = st.lists(wanted.filter(lambda t: t != there), min_size=1, max_size=2, unique=True)
    end = start + len(there)
    plain = draw(readings(draw(texts), free))
    obvious = [replace(r, edits=(Edit(start, end, r.text),)) for r in plain]
    odd = draw(st.none() | _EDITS)
    return Passage(
        start, end, there, tuple(r if odd is None else replace(r, edits=odd) for r in obvious)
    )


@st.composite
def deleted_whole(draw: st.DrawFn, base: str) -> tuple[Passage, ...]:
    """The one passage of a paragraph that some want to go and others to change, in order."""
    gone, *others = draw(readings(["", *map(str, range(draw(st.integers(0, 2))))]))
    there = [replace(gone, edits=(Edit(0, len(base), ""),))]
    for reading in others:
        points = sorted(draw(st.sets(st.integers(0, len(base)), min_size=2, max_size=4)))
        edits = tuple(
            Edit(a, b, draw(WORDS)) for a, b in zip(points[::2], points[1::2], strict=False)
        )
        there.append(replace(reading, text=apply(base, edits), edits=edits))
    return (Passage(0, len(base), base, tuple(sorted(there, key=lambda r: r.parties))),)


@st.composite
def base_paragraphs(draw: st.DrawFn, ident: str) -> BaseParagraph:
    """A base paragraph; some parties word it anew, the others have readings."""
    base = draw(_BASES)
    anew = draw(readings(draw(st.lists(ANY, max_size=1))))
    whole = [deleted_whole(base)] if len(base) > 1 else []
    return BaseParagraph(
        ident,
        draw(_LABELS),
        draw(st.sampled_from(["", "Digital", "A [b]"])),
        draw(st.sampled_from(Kind)),
        draw(_LEVELS),
        base,
        draw(st.one_of(passages(base, PARTIES), *whole)),
        anew,
        draw(_COMMENTS),
    )


@st.composite
def new_paragraphs(draw: st.DrawFn, ident: str, after: str | None) -> NewParagraph:
    """A new paragraph with one reading or several."""
    texts = draw(st.lists(ANY, min_size=1, max_size=2, unique=True))
    odd = draw(st.just(()) | _EDITS)
    return NewParagraph(
        ident,
        draw(_LABELS),
        draw(st.sampled_from(["", "Digital"])),
        draw(st.sampled_from(Kind)),
        draw(_LEVELS),
        draw(st.sampled_from([after, after, "p7", None])),
        draw(st.sampled_from(Relation)),
        tuple(replace(r, edits=odd) for r in draw(readings(texts))),
        draw(st.lists(st.tuples(_PARTY, _LABELS), max_size=2).map(tuple)),
        draw(_COMMENTS),
    )


@st.composite
def compilations(draw: st.DrawFn) -> Compilation:
    """A whole compilation."""
    order: list[BaseParagraph | NewParagraph] = []
    idents = [f"p{number}" for number in range(draw(st.integers(0, 3)))]
    for after in (None, *idents):
        order += [draw(base_paragraphs(after))] if after else []
        count = draw(st.integers(0, 2))
        order += [draw(new_paragraphs(f"n{len(order) + n}", after)) for n in range(count)]
    return Compilation(
        draw(_TEXT),
        tuple(draw(_SENDER)(party) for party in PARTIES),
        tuple(order),
        draw(_moves(idents)) if idents else (),
        draw(_NOTICES),
    )


_TEXT = st.builds(BaseText, ANY, ANY, st.just("cd" * 32))
_SENDER = ANY.map(lambda odd: lambda party: Party(party, odd, f"{odd}.md", "ab" * 32, odd))
_CODES = st.sampled_from(["label-repaired", "no-marks"])
_NOTICES = st.lists(st.builds(Notice, _CODES, ANY, _PLACES, st.none() | _PARTY), max_size=2).map(
    tuple
)


def _moves(idents: Sequence[str]) -> st.SearchStrategy[tuple[Move, ...]]:
    where = st.sampled_from(idents)
    return st.lists(st.builds(Move, _PARTY, where, st.none() | where), max_size=3).map(tuple)


MARKS = (
    StatusMark("ad-ref", "AR", "agreed _ad referendum_"),
    StatusMark("bracketed", "B", "New: bracketed", is_open=True),
)


def ruled(made: Compilation) -> Standing:
    """Every other paragraph of *made* has a status."""
    idents = [paragraph.ident for paragraph in made.paragraphs][::2]
    return Standing(rulings=tuple(Ruling(Target(ident), MARKS[0].ident) for ident in idents))


def styles() -> st.SearchStrategy[Style]:
    """Every style in which a rolling text may be written."""
    chosen = {name: st.sampled_from(list(kind)) for name, kind in CHOICES.items()}
    return st.builds(Style, **chosen, marks=st.sampled_from([(), MARKS]))
