"""All that one party wants of one base text, in base offsets: what n-way compilation takes."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.align import moved
from adref.compilation.anchors import anchors
from adref.compilation.belonging import answers
from adref.compilation.lay import (
    Laid,
    lay,
    links_of,
    relation_of,
)
from adref.compilation.marked import marked_edits
from adref.compilation.model import Move, Party, PartyComment
from adref.compilation.remarks import notices_on
from adref.compilation.sources import cited_in
from adref.compilation.submission import Submission
from adref.compilation.words import difference
from adref.proposals.edits import Edit
from adref.text.document import Kind, MarkedDocument, Relation, Role
from adref.text.tokens import normal
from adref.text.typography import typed
from adref.text.walk import Beside, Named, Stretch, note_runs, raw_after, stretches

_difference = lru_cache(maxsize=65536)(difference)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a party wants a base paragraph to say, and how it comes from the base.

    *silent* holds those of *edits* that no mark shows. *text* is "" where the paragraph is to
    go. *place* is where the party's file says so. *beside* says for each note which
    words of the base it is about; None, or nothing at all, if it is a note on the whole.
    """

    text: str
    edits: tuple[Edit, ...]
    silent: frozenset[Edit]
    notes: tuple[str, ...]
    place: Place
    beside: tuple[Beside | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Addition:
    """A new paragraph; *after* is the id of the base paragraph it follows in the party's text."""

    text: str
    label: str
    kind: Kind
    level: int
    section: str
    after: str | None
    relation: Relation
    silent: bool
    notes: tuple[str, ...]
    comments: tuple[PartyComment, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Proposals:
    """Everything *party* proposes on a base.

    *wordings* and *comments* are by base id and hold only what is there. *absent* are the ids
    its paper does not speak of. *order* is the party's own paper, paragraph by paragraph, as
    texts: what the compilation must give back. *belongs* says
    whether it answers this base at all.
    """

    party: Party
    wordings: Mapping[str, Wording]
    additions: tuple[Addition, ...]
    moves: tuple[Move, ...]
    comments: Mapping[str, tuple[PartyComment, ...]]
    absent: frozenset[str]
    order: tuple[str, ...]
    notices: tuple[Notice, ...]
    belongs: bool = True


def proposals_of(submission: Submission, base: Sequence[Named]) -> Proposals:
    """What *submission* proposes on *base*."""
    document = submission.document
    in_word = any(p.place.part is not None for p in document.paragraphs[:1])
    laid = lay(
        base,
        stretches(document),
        marked=submission.marked,
        structural_notes=in_word,
        excerpt=submission.excerpt,
    )
    ident = submission.party.ident
    wordings = _wordings(base, laid, Place(document.file))
    remarks = dict(_comments(ident, document, laid))
    silent = {name: wording.silent for name, wording in wordings.items() if wording.silent}
    unmarked = _unmarked(base, laid, submission)
    return Proposals(
        submission.party,
        wordings,
        tuple(_additions(base, laid, remarks, unmarked, _beneath(document, laid))),
        _moves(ident, base, laid),
        _on_base(base, laid, remarks),
        frozenset(base[n].ident for n in laid.absent),
        tuple(s.after for n, s in enumerate(laid.stretches) if s.after and n not in laid.covering),
        tuple(notices_on(submission, base, laid, (silent, unmarked))),
        _belongs(base, laid),
    )


def _belongs(base: Sequence[Named], laid: Laid) -> bool:
    """Whether the paper answers the base; looked into only where little of it is the same.

    Paragraphs whose label says that they are new tell nothing.
    """
    same = sum(laid.stretches[at].before == base[n].text for n, at in laid.answer.items())
    telling = [s.before or s.after for s in laid.stretches if not (s.label and s.label.is_addition)]
    return same * 10 > len(laid.stretches) or answers((n.text for n in base), telling)


def _wordings(base: Sequence[Named], laid: Laid, file: Place) -> dict[str, Wording]:
    """The wordings that are not simply the base."""
    found: dict[str, Wording] = {}
    for index, named in enumerate(base):
        at = laid.answer.get(index)
        if at is not None:
            stretch = laid.stretches[at]
            if stretch.after != named.text or stretch.notes:
                found[named.ident] = _wording(named.text, stretch, _broken(base, laid, index))
        elif index in laid.merged or index in laid.missing:
            whole = Edit(0, len(named.text), "")
            into = laid.merged.get(index)
            unmarked = into is None or not _broken(base, laid, into).marked
            silent = frozenset({whole}) if unmarked else frozenset()
            found[named.ident] = Wording("", (whole,), silent, (), file)
    return found


@dataclass(frozen=True, slots=True)
class _Broken:
    """A paragraph of the base that a paper splits, or joins with others.

    *base* is the text of all that is joined, *before* what the marks say it was, *marked*
    whether the paragraph marks show the split or the join.
    """

    base: str
    before: str
    marked: bool


def _broken(base: Sequence[Named], laid: Laid, index: int) -> _Broken:
    """How paragraph *index* is split or joined; one that is neither is marked so far."""
    stretch = laid.stretches[laid.answer[index]]
    pieces = [stretch, *(laid.stretches[n] for n in laid.pieces.get(index, ()))]
    joined = [index, *(n for n, into in laid.merged.items() if into == index)]
    text = " ".join(base[n].text for n in joined)
    before = " ".join(piece.before for piece in pieces if piece.before)
    endings = {p.ending for piece in pieces for p in piece.paragraphs}
    split, merged = len(pieces) > 1, len(joined) > 1
    marked = (not split or Role.INSERTED in endings) and (not merged or Role.DELETED in endings)
    return _Broken(text, before, marked)


def _wording(base: str, stretch: Stretch, broken: _Broken) -> Wording:
    """The edits as marked where the marks tell the base, else as a comparison finds them."""
    if not stretch.after:
        edits: tuple[Edit, ...] = (Edit(0, len(base), ""),)
    elif stretch.before == base:
        edits = marked_edits(base, stretch)
    else:
        edits = _difference(base, stretch.after)
    silent = frozenset[Edit]()
    # A paragraph put in again elsewhere has no "before": its marks cover all of it.
    if not broken.marked:
        silent = frozenset(edits)
    elif stretch.before and broken.before != broken.base:
        unmarked = _difference(broken.base, broken.before)
        told = [e for e in unmarked if _says_something(broken.base, e)]
        silent = frozenset(e for e in edits if any(_meet(e, u) for u in told))
    beside = stretch.note_offsets if stretch.notes else ()
    return Wording(stretch.after, edits, silent, stretch.notes, stretch.first.place, beside)


def _says_something(base: str, edit: Edit) -> bool:
    """Whether *edit* changes more than white space, which marks made by hand leave behind.

    Nor does it say anything where a word processor has set other quotes and dashes.
    """
    return typed(base[edit.start : edit.end]) != typed(edit.text)


def _meet(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end


def _additions(
    base: Sequence[Named],
    laid: Laid,
    remarks: Mapping[int, tuple[PartyComment, ...]],
    silent: Collection[int],
    beneath: Mapping[int, tuple[str, ...]],
) -> Iterator[Addition]:
    """The new paragraphs in the order of the paper, pieces split off among them."""
    new = {n for pieces in laid.pieces.values() for n in pieces}.union(laid.fresh)
    for n, after in enumerate(anchors(base, laid)):
        stretch = laid.stretches[n]
        if n in new and stretch.after:
            yield Addition(
                stretch.after,
                str(stretch.label) if stretch.label else "",
                stretch.kind,
                stretch.first.level,
                stretch.first.heading or "",
                None if after is None else base[after].ident,
                relation_of(stretch),
                n in silent,
                (*stretch.notes, *beneath.get(n, ())),
                remarks.get(n, ()),
                stretch.first.place,
            )


def _unmarked(base: Sequence[Named], laid: Laid, submission: Submission) -> frozenset[int]:
    """The stretches that are new paragraphs and carry no mark.

    In a paper marked by hand a label such as "17 bis" is a mark: it says that this is new. In
    every paper "(new)" is one.
    """
    split = {
        n
        for index, pieces in laid.pieces.items()
        if not _broken(base, laid, index).marked
        for n in pieces
    }
    fresh = (n for n in laid.fresh if laid.stretches[n].before)
    labels = ((n, s.label) for n, s in enumerate(laid.stretches) if s.label)
    said = {n for n, la in labels if la.new or (submission.by_hand and la.is_addition)}
    return frozenset(split).union(n for n in fresh if n not in said)


def _moves(party: str, base: Sequence[Named], laid: Laid) -> tuple[Move, ...]:
    """The base paragraphs that stand out of the base's order, in the order of the paper."""
    out_of_order = moved(links_of(laid))
    in_paper = [index for _, index in sorted((at, index) for index, at in laid.answer.items())]
    before = [None, *in_paper]
    return tuple(
        Move(party, base[index].ident, None if prior is None else base[prior].ident)
        for prior, index in zip(before, in_paper, strict=False)
        if index in out_of_order
    )


def _beneath(document: MarkedDocument, laid: Laid) -> dict[int, tuple[str, ...]]:
    """The notes on sources that stand in a footnote, by the stretch that calls it."""
    starts = [stretch.index for stretch in laid.stretches]
    found: dict[int, tuple[str, ...]] = {}
    for footnote in document.footnotes:
        # What opens with "Source:" was set apart as a note, and is no word of the footnote.
        apart = " ".join(note_runs(footnote.paragraphs))
        text = normal(raw_after(footnote.paragraphs) or apart)
        if footnote.paragraph is not None and any(cited.note for cited, _ in cited_in(text)):
            at = max(bisect_right(starts, footnote.paragraph) - 1, 0)
            found[at] = (*found.get(at, ()), text)
    return found


def _comments(
    party: str, document: MarkedDocument, laid: Laid
) -> Iterator[tuple[int, tuple[PartyComment, ...]]]:
    """The comments by stretch; one whose anchor is lost goes to the first."""
    starts = [stretch.index for stretch in laid.stretches]
    by_stretch: dict[int, list[PartyComment]] = {}
    for comment in document.comments:
        at = max(bisect_right(starts, comment.paragraph or 0) - 1, 0)
        by_stretch.setdefault(at, []).append(PartyComment(party, comment.text, comment.place))
    return ((n, tuple(found)) for n, found in by_stretch.items())


def _on_base(
    base: Sequence[Named], laid: Laid, remarks: Mapping[int, tuple[PartyComment, ...]]
) -> dict[str, tuple[PartyComment, ...]]:
    """The comments on base paragraphs; a stretch of nothing but notes counts with the one above."""
    if not remarks:
        return {}
    fresh = set(laid.fresh) | {n for pieces in laid.pieces.values() for n in pieces}
    home = {
        n: base[after].ident for n, after in enumerate(anchors(base, laid)) if after is not None
    }
    home |= {place: base[index].ident for index, place in laid.answer.items()}
    first = base[0].ident if base else None
    found: dict[str, tuple[PartyComment, ...]] = {}
    for n, remark in remarks.items():
        ident = home.get(n) or first
        if ident is not None and not (n in fresh and laid.stretches[n].after):
            found[ident] = found.get(ident, ()) + remark
    return found
