"""What the marks of a submission mean: with the base as witness, or guessed without it.

The right convention is the one whose "before" side reproduces the base best (design.md,
section 4). Without a base it is guessed from the document alone, and a notice says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.align import Unit, align
from adref.compilation.brackets import mark_bracketed
from adref.compilation.convention import (
    CRITIC,
    NONE_BY_HAND,
    TRACKED,
    Convention,
)
from adref.compilation.evidence import selector, sightings, stretches_of
from adref.compilation.hyphens import joined_as_in
from adref.compilation.notes import Ground, set_notes_apart
from adref.compilation.unseen import without_unseen
from adref.text.document import (
    Footnote,
    Kind,
    MarkedDocument,
    Paragraph,
    Relation,
    Role,
    Span,
)
from adref.text.marks import MAY_INSERT, STRUCK, MarkKind
from adref.text.tokens import normal
from adref.text.walk import Named, all_paragraphs, is_call

_ORNAMENT = frozenset({MarkKind.ITALIC, MarkKind.LINK})
"""Marks that stand for new words only if the base shows it: italics open UN paragraphs."""


@dataclass(frozen=True, slots=True)
class Interpreted:
    """A document whose spans have roles; *convention* says in words how they were found.

    *marked* is False where it has no mark that could mean a change, *by_hand* True where marks
    other than tracked changes do.
    """

    document: MarkedDocument
    convention: str
    marked: bool
    by_hand: bool = False


def interpret(
    document: MarkedDocument,
    base: Sequence[Named] = (),
    convention: Convention | None = None,
) -> Interpreted:
    """*document* with the role of every span, read by *convention* if one is given."""
    texts = [named.text for named in base]
    document = without_unseen(joined_as_in(texts, document) if base else document)
    paragraphs = tuple(all_paragraphs(document))
    sets = {span.marks for p in paragraphs for span in p.spans}
    kinds = frozenset(mark.kind for marks in sets for mark in marks)
    by_hand_perhaps = bool(kinds & (MAY_INSERT | {MarkKind.UNDERLINE}))
    linked = _linked(paragraphs, base) if base and by_hand_perhaps else {}
    ground = Ground(frozenset(texts), "\n".join(texts))
    notices: list[Notice] = []
    if convention is not None:
        chosen = [convention] * len(paragraphs)
    elif base:
        chosen = _proven(paragraphs, linked, kinds)
    else:
        chosen = [_guessed(paragraphs, kinds)] * len(paragraphs)
        notices += _unproven(document, chosen, kinds)
    by_hand = any(c.inserted or c.deleted for c in chosen)
    done = tuple(
        _with_roles(p, c, ground, by_hand=by_hand and not base)
        for p, c in zip(paragraphs, chosen, strict=True)
    )
    if any(p.ending is not Role.KEPT for p in paragraphs):
        kinds |= {MarkKind.TRACKED_INSERTED}  # a paragraph mark is changed, if no word is
    marked = by_hand or bool(kinds & (TRACKED | CRITIC))
    filled = _refilled(document, done)
    filled = replace(filled, notices=(*filled.notices, *notices))
    return Interpreted(filled, _in_words(chosen, kinds), marked, by_hand)


def interpret_base(document: MarkedDocument) -> MarkedDocument:
    """*document* as the text that all answer to: every word is text, tracked changes are taken."""
    document = without_unseen(document)
    done = tuple(
        _with_roles(paragraph, NONE_BY_HAND, None, by_hand=False)
        for paragraph in all_paragraphs(document)
    )
    return _refilled(document, done)


def _with_roles(
    paragraph: Paragraph, convention: Convention, base: Ground | None, *, by_hand: bool
) -> Paragraph:
    """Roles for every span; a new paragraph of a hand-marked paper is new as a whole."""
    if convention.brackets:
        paragraph = mark_bracketed(paragraph)
    new = by_hand and paragraph.relation is not None
    roles = [convention.role(span.marks) for span in paragraph.spans]
    if new:
        roles = [_if_new(role, span) for role, span in zip(roles, paragraph.spans, strict=True)]
    if roles != [span.role for span in paragraph.spans]:
        pairs = zip(roles, paragraph.spans, strict=True)
        paragraph = replace(paragraph, spans=tuple([_in_role(role, s) for role, s in pairs]))
    return paragraph if base is None else set_notes_apart(paragraph, base)


def _in_role(role: Role, span: Span) -> Span:
    if role is span.role:
        return span
    return Span(span.text, span.place, span.marks, span.author, span.date, role)


def _if_new(role: Role, span: Span) -> Role:
    """The role of a span in a paragraph that is new as a whole."""
    return Role.INSERTED if role is Role.KEPT and not is_call(span) else role


def _linked(paragraphs: Sequence[Paragraph], base: Sequence[Named]) -> dict[int, str]:
    """The base text of each printed paragraph that has one, all its words taken together."""
    units = [
        Unit(normal("".join(s.text for s in p.spans if not is_call(s))), p.label, p.kind)
        for p in paragraphs
    ]
    ground = [Unit(named.text, named.stretch.label, named.stretch.kind) for named in base]
    return {
        other: " ".join(base[n].text for n in link.base)
        for link in align(ground, units)
        for other in link.other
    }


def _proven(
    paragraphs: Sequence[Paragraph], linked: Mapping[int, str], kinds: frozenset[MarkKind]
) -> list[Convention]:
    """For each paragraph the convention that the base bears out."""
    struck = frozenset(str(kind) for kind in STRUCK if kind in kinds)
    brackets = _brackets_mean_out(paragraphs, linked, kinds)
    deleted = struck | (frozenset({str(MarkKind.BRACKETED)}) if brackets else frozenset())
    inserted: dict[int, set[str]] = defaultdict(set)
    everywhere: set[str] = set()
    seen = sightings(paragraphs, linked, MAY_INSERT)
    for name, places in seen.items():
        answers = dict(stretches_of(places))
        if all(answers.values()):
            everywhere.add(name)
        for paragraph, means_inserted in _spread(answers, len(paragraphs)):
            if means_inserted:
                inserted[paragraph].add(name)
    if deleted:  # marks the base says nothing about stand in new paragraphs only
        guess = _guessed(paragraphs, kinds).inserted
        everywhere |= {n for n in guess if n not in seen}
    everywhere |= _on_whole_paragraphs(paragraphs, linked) - seen.keys()
    general = Convention(frozenset(everywhere), deleted, brackets)
    return [
        Convention(frozenset(inserted[n] | everywhere), deleted, brackets)
        if n in inserted
        else general
        for n in range(len(paragraphs))
    ]


def _on_whole_paragraphs(paragraphs: Sequence[Paragraph], linked: Mapping[int, str]) -> set[str]:
    """The marks on all words of a paragraph that the base does not have."""
    found: set[str] = set()
    for number, paragraph in enumerate(paragraphs):
        words = [s.marks for s in paragraph.spans if s.text.strip() and not is_call(s)]
        if words and number not in linked and paragraph.kind is Kind.BODY:
            found |= {
                selector(mark)
                for mark in frozenset.intersection(*words)
                if mark.kind in MAY_INSERT - _ORNAMENT
            }
    return found


def _spread(answers: Mapping[int, bool], count: int) -> Iterable[tuple[int, bool]]:
    """The answers, paragraphs between taking that of the last one before them."""
    current = next(iter(answers.values()), False)
    for n in range(count):
        current = answers.get(n, current)
        yield n, current


def _brackets_mean_out(
    paragraphs: Sequence[Paragraph], linked: Mapping[int, str], kinds: frozenset[MarkKind]
) -> bool:
    """Whether square brackets stand round words of the base that has no brackets there.

    Some bodies underline what is new and bracket what is out (conventions.md). Without an
    underline, or beside a strike-through, brackets say "not agreed".
    """
    if MarkKind.UNDERLINE not in kinds or any(kind in kinds for kind in STRUCK):
        return False
    inside = [
        (
            normal(
                "".join(s.text for s in mark_bracketed(paragraphs[n]).spans if _is_inside(s.marks))
            ),
            text,
        )
        for n, text in linked.items()
        if "[" not in text and any("[" in s.text for s in paragraphs[n].spans)
    ]
    words = [(words, text) for words, text in inside if words]
    return bool(words) and sum(w in text for w, text in words) * 2 > len(words)


def _is_inside(marks: frozenset[object]) -> bool:
    return any(str(mark) == str(MarkKind.BRACKETED) for mark in marks)


def _guessed(paragraphs: Sequence[Paragraph], kinds: frozenset[MarkKind]) -> Convention:
    """The convention a document shows by itself."""
    struck = frozenset(str(kind) for kind in STRUCK if kind in kinds)
    if kinds & (TRACKED | CRITIC):
        return Convention(frozenset(), struck)
    inline: Counter[str] = Counter()
    labels = Counter(str(p.label) for p in paragraphs if p.label and p.kind is Kind.BODY)
    for paragraph in paragraphs:
        if paragraph.kind is Kind.BODY:
            new = paragraph.relation is not None or labels[str(paragraph.label)] > 1
            inline.update(_inline(paragraph, has_strike=bool(struck), new=new))
    return Convention(frozenset(inline), struck)


def _inline(paragraph: Paragraph, *, has_strike: bool, new: bool) -> set[str]:
    """The marks that set off some words of a paragraph, as an insertion does.

    A mark on the first words only is a lead-in, one on the whole of an old paragraph a style;
    an empty link is what a converter makes of underlined new text. *new* says that the label
    is one of an addition, or that another paragraph has it too.
    """
    words = [span for span in paragraph.spans if span.text.strip() and not is_call(span)]
    found = set()
    for number, span in enumerate(words):
        for mark in span.marks:
            if mark.kind not in MAY_INSERT or mark.kind in _ORNAMENT:
                continue
            whole = len(words) == 1 and not new
            lead_in = number == 0 and len(words) > 1 and not has_strike
            if mark.kind is MarkKind.EMPTY_LINK or not (whole or lead_in):
                found.add(selector(mark))
    return found


def with_relations(document: MarkedDocument) -> MarkedDocument:
    """*document* with the relation of each paragraph that is put in as a whole, for its readers.

    Not every form says it of its labels, and a new paragraph may have none.
    """
    done = tuple(
        replace(p, relation=_of_new(p)) if p.relation is None and _is_all_new(p) else p
        for p in document.paragraphs
    )
    return replace(document, paragraphs=done)


def _is_all_new(paragraph: Paragraph) -> bool:
    words = [s for s in paragraph.spans if s.text.strip() and s.role is not Role.NOTE]
    return bool(words) and all(s.role is Role.INSERTED for s in words)


def _of_new(paragraph: Paragraph) -> Relation:
    label = paragraph.label
    alternative = label is not None and label.is_alternative
    return Relation.ALTERNATIVE_OF if alternative else Relation.INSERTED_AFTER


def _unproven(
    document: MarkedDocument, chosen: Sequence[Convention], kinds: frozenset[MarkKind]
) -> list[Notice]:
    """Say that the base was recovered, not compared."""
    if not chosen or not (chosen[0].inserted or chosen[0].deleted or kinds & CRITIC):
        return []
    words = f"no base text was given: the marks were read as {_in_words(chosen, kinds)}; check"
    return [Notice("base-unproven", words, Place(document.file))]


def _in_words(chosen: Sequence[Convention], kinds: frozenset[MarkKind]) -> str:
    """How the marks were read, with the paragraphs where the style changes."""
    parts = [name for name, group in (("tracked", TRACKED), ("critic", CRITIC)) if kinds & group]
    by_hand = Counter(str(c) for c in chosen if c.inserted or c.deleted)
    parts += [words for words, _ in by_hand.most_common()]
    return "; ".join(parts) or "clean"


def _refilled(document: MarkedDocument, done: Sequence[Paragraph]) -> MarkedDocument:
    """*document* with *done* in the place of its paragraphs, footnotes' included."""
    body = len(document.paragraphs)
    rest = iter(done[body:])
    footnotes: list[Footnote] = [
        replace(f, paragraphs=tuple(next(rest) for _ in f.paragraphs)) for f in document.footnotes
    ]
    return replace(document, paragraphs=tuple(done[:body]), footnotes=tuple(footnotes))
