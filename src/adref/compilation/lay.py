"""One submission laid over the base: which paragraph answers which, and what it wants of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from adref.compilation.align import Link, Unit, align
from adref.text.document import Kind, Relation
from adref.text.tokens import tokens
from adref.text.walk import Named, Stretch

_SAME_WORDS = 0.6
"""Token likeness from which a paragraph put in elsewhere is the one struck out here."""
_EXCERPT = 0.5
"""A paper with less than this share of the base's paragraphs is taken for an excerpt."""
ENOUGH_TO_TELL = 8
"""Base paragraphs from which a small share means an excerpt and not a short text cut down."""


@dataclass(frozen=True, slots=True)
class Laid:
    """How the stretches of a submission answer the base.

    *answer* gives for a base index the stretch that holds the party's wording of it, *pieces*
    for a base index the stretches split off from it, *merged* for a base index the base index
    whose answer has taken it in. *absent* are the base indices of which the submission says
    nothing and which therefore stay; *missing* those that it leaves out without a mark, where
    all the rest is there. *fresh* are the stretches that are new paragraphs, *covering* those
    that only say whose paper this is.
    """

    stretches: tuple[Stretch, ...]
    answer: Mapping[int, int]
    pieces: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    merged: Mapping[int, int] = field(default_factory=dict)
    absent: frozenset[int] = frozenset()
    missing: frozenset[int] = frozenset()
    fresh: tuple[int, ...] = ()
    covering: frozenset[int] = frozenset()


def lay(
    base: Sequence[Named],
    stretches: Sequence[Stretch],
    *,
    marked: bool,
    structural_notes: bool,
    excerpt: bool = False,
) -> Laid:
    """Find for every paragraph of *base* what *stretches* make of it.

    In a *marked* paper what is new carries a mark. With *structural_notes* the file holds
    footnotes as such, so that one that is missing has been taken out and not been lost in
    conversion. With *excerpt* it is known that what the paper does not have is to stay.
    """
    links = align(ground(base), units(stretches))
    answer = {link.base[0]: link.other[0] for link in links}
    pieces = {link.base[0]: link.other[1:] for link in links if len(link.other) > 1}
    merged = {b: link.base[0] for link in links for b in link.base[1:]}
    taken = {n for link in links for n in link.other}
    loose = [n for n in range(len(stretches)) if n not in taken]
    _rejoin(base, stretches, answer, loose)
    fresh = tuple(sorted(n for n in loose if stretches[n].after))
    gone = [n for n in range(len(base)) if n not in answer and n not in merged]
    excerpt = excerpt or _is_excerpt(base, gone, len(stretches))
    carried = {s.kind for s in stretches} | {base[n].stretch.kind for n in answer} | {Kind.BODY}
    if structural_notes:
        carried.add(Kind.FOOTNOTE)
    # What the paper has none of may have been lost on the way: only what it carries can be out.
    absent = frozenset(n for n in gone if excerpt or base[n].stretch.kind not in carried)
    covering = _covering(stretches, answer, fresh, told=marked or excerpt)
    return Laid(
        tuple(stretches),
        answer,
        pieces,
        merged,
        absent,
        frozenset(gone) - absent,
        tuple(n for n in fresh if n not in covering),
        covering,
    )


def _covering(
    stretches: Sequence[Stretch], answer: Mapping[int, int], fresh: Sequence[int], *, told: bool
) -> frozenset[int]:
    """The lines that stand above everything that answers the base and carry no mark.

    "GROUP OF 40 - INPUTS" is no new paragraph. Only a title is sure to be such a line; words
    without a label are where the paper *told* otherwise what is new in it.
    """
    labelled = (n for n, stretch in enumerate(stretches) if stretch.label)
    first = min(answer.values(), default=next(labelled, len(stretches)))
    return frozenset(
        n
        for n in fresh
        if n < first
        and stretches[n].before == stretches[n].after
        and (stretches[n].kind is Kind.TITLE or (told and stretches[n].label is None))
    )


def ground(base: Sequence[Named]) -> list[Unit]:
    """The base as the aligner takes it."""
    return [Unit(named.text, named.stretch.label, named.stretch.kind) for named in base]


def units(stretches: Sequence[Stretch]) -> list[Unit]:
    """Each stretch by what it was before the changes, if it was there, else by what it is."""
    return [Unit(s.before or s.after, s.label, s.kind) for s in stretches]


def _rejoin(
    base: Sequence[Named], stretches: Sequence[Stretch], answer: dict[int, int], loose: list[int]
) -> None:
    """Give paragraphs struck out whole the wording put in for them, here or elsewhere.

    A paragraph moved under tracked changes is struck at one place and put in at another; a
    paragraph rewritten is struck and put in again under its own label.
    """
    struck = [n for n, at in answer.items() if not stretches[at].after]
    for index in struck:
        found = _new_wording(base[index], stretches, loose, answer[index])
        if found is not None:
            loose.remove(found)
            answer[index] = found


def _new_wording(
    named: Named, stretches: Sequence[Stretch], loose: Sequence[int], struck: int
) -> int | None:
    """The stretch among *loose* that *named* has become, the most alike, the nearest first."""
    candidates = [n for n in loose if not stretches[n].before and stretches[n].after]
    there = [(_likeness(named.text, stretches[n].after), -abs(n - struck), n) for n in candidates]
    label = named.stretch.label
    close = [
        entry
        for entry in there
        if entry[0] >= _SAME_WORDS
        or (label is not None and stretches[entry[2]].label == label and label.number is not None)
    ]
    return max(close)[2] if close else None


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return Indel.normalized_similarity(tokens(one), tokens(other))


def _is_excerpt(base: Sequence[Named], gone: Sequence[int], length: int) -> bool:
    """Whether a paper that lacks *gone* gives only the paragraphs it has something to say on.

    A letter that has nothing of a short base is no wish to delete it, but a paper of the same
    *length*, in paragraphs, may be another text in its place.
    """
    body = sum(named.stretch.kind is Kind.BODY for named in base)
    lacking = sum(base[n].stretch.kind is Kind.BODY for n in gone)
    if body < ENOUGH_TO_TELL:
        return body == lacking and length < body * _EXCERPT
    return body - lacking < body * _EXCERPT


def relation_of(stretch: Stretch) -> Relation:
    """What a new paragraph says it is by its label."""
    label = stretch.label
    if label is not None and label.is_alternative:
        return Relation.ALTERNATIVE_OF
    return stretch.first.relation or Relation.INSERTED_AFTER


def links_of(laid: Laid) -> tuple[Link, ...]:
    """The answers as one-to-one links, by base index."""
    return tuple(Link((b,), (o,)) for b, o in sorted(laid.answer.items()))
