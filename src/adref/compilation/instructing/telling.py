"""A paper that tells its changes in words, made into one that shows them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.align import Unit, align
from adref.compilation.instructing.askers import Naming, nobody
from adref.compilation.instructing.carrying import Desk, general
from adref.compilation.instructing.edits import Doubt
from adref.compilation.instructing.letter import Letter
from adref.compilation.instructing.places import Register
from adref.compilation.instructing.reading import read_letter, read_remarks
from adref.compilation.instructing.slots import Slot, base_slot, own_slot
from adref.compilation.instructing.texts import is_line_of_text
from adref.compilation.instructing.unread import has_unread, remarks_unread, with_language
from adref.proposals.instructions import Instruction, Target
from adref.text.document import Comment, Footnote, Kind, MarkedDocument, Paragraph
from adref.text.marks import MAY_INSERT, MarkKind
from adref.text.tokens import normal, tokens
from adref.text.walk import Named, is_call, raw_after, raw_before

_ALIKE = 0.5
"""Token likeness from which a paragraph of a letter is the party's wording of one of the base."""
_WHOLE = 0.5
"""A paper that prints this share of the base's paragraphs is the text itself with remarks in it."""
_NEW = frozenset({MarkKind.TRACKED_INSERTED, MarkKind.CRITIC_INSERTED, MarkKind.MOVED_TO})
_PUT_IN = (frozenset[MarkKind](), _NEW, _NEW | MAY_INSERT)
"""What may have been put in where a paragraph of the base is printed: nothing, what is tracked,
what is set apart by hand."""


@dataclass(frozen=True, slots=True)
class Told:
    """*document* with its *instructions* carried out; as it was where it holds none."""

    document: MarkedDocument
    instructions: tuple[Instruction, ...] = ()


def carried_out(
    document: MarkedDocument,
    base: Sequence[Named],
    rows: Sequence[Instruction] = (),
    *,
    remarks: bool = False,
    naming: Naming = nobody,
) -> Told:
    """*document* with what it says in words written out as marks on *base*.

    *rows* are the instructions of its tables of comments, carried out after those of the letter.
    A paper in which nothing is understood as an instruction is handed back as it is; with
    *remarks* one that only speaks of paragraphs of the base becomes comments on them. *naming*
    tells the sender from other parties, whose wishes it may report.
    """
    texts = frozenset(named.text for named in base)
    same = frozenset(n for n, p in enumerate(document.paragraphs) if _is_base(p, texts))
    if len(same) > _WHOLE * len(base):  # a paper that gives the base: what it inserts there is text
        same |= {n for n, p in enumerate(document.paragraphs) if _is_put_in(p)}
    first = read_letter(document, same)
    letter: Letter | None = None
    if not base or not (first.certain or rows):
        letter = _remarks(document, base) if remarks and base and not same else None
        if letter is None:
            return Told(document)
        document = with_language(document) if has_unread(document) else document
    own = _own(document, base, first.sure)
    letter = letter or read_letter(document, frozenset(own), naming=naming)
    slots = _slots(document, base, own, letter)
    desk = Desk(base, slots, Register(base), [])
    told = (*letter.instructions, *rows)
    for instruction in told:
        desk.carry_out(instruction)
    rest = (n for n in range(len(document.paragraphs)) if n not in letter.taken)
    printed = {slot.origin for slot in slots}
    _lay_aside(document, [n for n in rest if n not in printed], desk)
    return Told(_written(document, desk), told)


def _remarks(document: MarkedDocument, base: Sequence[Named]) -> Letter | None:
    """What a letter says of paragraphs of the base; None for a text of its own.

    A text of its own may refer to paragraphs too, but most of those it labels do not, or they
    refer to one another.
    """
    letter = remarks_unread(document) or read_remarks(document)
    register = Register(base)
    naming = sum(
        _is_there(i.target, register) and not _is_to_itself(i, document)
        for i in letter.instructions
    )
    labelled = sum(
        p.label is not None and n not in letter.taken and not _is_new(p)
        for n, p in enumerate(document.paragraphs)
    )
    is_letter = naming > 0 and labelled <= naming and not _own(document, base, frozenset())
    return letter if is_letter else None


def _is_to_itself(said: Instruction, document: MarkedDocument) -> bool:
    """Whether a paragraph of *document* speaks of another one that is labelled there."""
    own = [p for p in document.paragraphs if p.label is not None and p.label == said.target.label]
    return bool(own) and not any(_holds(p.place, said.place) for p in own)


def _holds(whole: Place, part: Place) -> bool:
    same = (whole.part, whole.paragraph) == (part.part, part.paragraph)
    return same and whole.start <= part.start <= whole.end


def _is_there(target: Target, register: Register) -> bool:
    if target.label is None:
        return False
    try:
        register.holder(target)
    except Doubt:
        return False
    return True


def _is_base(paragraph: Paragraph, texts: frozenset[str]) -> bool:
    """Whether the base has a paragraph of these words, some of the marks taken as put in."""
    if not any(span.marks for span in paragraph.spans):
        return normal("".join([span.text for span in paragraph.spans])) in texts
    return any(normal(_without(paragraph, kinds)) in texts for kinds in _PUT_IN)


def _without(paragraph: Paragraph, kinds: frozenset[MarkKind]) -> str:
    """The words of *paragraph* that have none of the marks *kinds*."""
    return "".join(
        span.text
        for span in paragraph.spans
        if not span.marks
        or not (is_call(span) or kinds.intersection(mark.kind for mark in span.marks))
    )


def _is_put_in(paragraph: Paragraph) -> bool:
    """Whether all words of the paragraph are tracked, and so a part of the text."""
    words = [span for span in paragraph.spans if span.text.strip()]
    return bool(words) and all(
        _NEW.intersection(mark.kind for mark in span.marks) for span in words
    )


def _own(document: MarkedDocument, base: Sequence[Named], sure: frozenset[int]) -> dict[int, int]:
    """The paragraphs of the document that are wordings of the base, with the index there."""
    free = [n for n in range(len(document.paragraphs)) if n not in sure]
    units = []
    for n in free:
        paragraph = document.paragraphs[n]
        words = normal(raw_before((paragraph,))) or normal(raw_after((paragraph,)))
        units.append(Unit(words, paragraph.label, paragraph.kind))
    ground = [Unit(b.text, b.stretch.label, b.stretch.kind) for b in base]
    return {
        free[other]: link.base[0]
        for link in align(ground, units)
        for other in link.other
        if _alike(ground[link.base[0]].text, units[other].text)
    }


def _alike(one: str, other: str) -> bool:
    return Indel.normalized_similarity(tokens(one), tokens(other)) >= _ALIKE


def _slots(
    document: MarkedDocument, base: Sequence[Named], own: Mapping[int, int], letter: Letter
) -> list[Slot]:
    """The paragraphs before anything is carried out.

    Those of the base, with the party's own printed ones in their places; where the paper prints
    most of the base, those of the paper.
    """
    paragraphs = document.paragraphs
    body = sum(named.stretch.kind is Kind.BODY for named in base)
    spoken = {b for b in own.values() if base[b].stretch.kind is Kind.BODY}
    if len(spoken) >= body * _WHOLE:
        left = [n for n in range(len(paragraphs)) if n not in letter.taken]
        return [_own_or_base(n, document, base, own.get(n)) for n in left]
    printed: dict[int, list[int]] = {}
    for n, b in own.items():
        printed.setdefault(b, []).append(n)
    slots: list[Slot] = []
    for b, named in enumerate(base):
        there = [_own_or_base(n, document, base, b) for n in printed.get(b, ())]
        slots += there or [base_slot(b, named, document.file)]
    _put_new(document, slots, own, letter)
    return slots


def _own_or_base(
    index: int, document: MarkedDocument, base: Sequence[Named], answer: int | None
) -> Slot:
    """A printed paragraph; one that simply repeats the base can still be changed by words."""
    paragraph = document.paragraphs[index]
    if answer is not None and _is_plain(paragraph, base[answer]):
        slot = base_slot(answer, base[answer], document.file)
        slot.origin = index
        return slot
    return own_slot(index, paragraph, answer)


def _is_plain(paragraph: Paragraph, named: Named) -> bool:
    one = (paragraph,)
    return normal(raw_before(one)) == named.text and not any(s.marks for s in paragraph.spans)


def _put_new(
    document: MarkedDocument, slots: list[Slot], own: Mapping[int, int], letter: Letter
) -> None:
    """The new paragraphs that the paper prints, each after the printed one above it."""
    last: Slot | None = None
    for n, paragraph in enumerate(document.paragraphs):
        if n in own:
            last = next((slot for slot in slots if slot.origin == n), last)
        elif n not in letter.taken and _is_new(paragraph):
            slot = own_slot(n, paragraph, None)
            slots.insert(_after(slots, last, paragraph), slot)
            last = slot


def _after(slots: Sequence[Slot], last: Slot | None, paragraph: Paragraph) -> int:
    label = paragraph.label
    if label is not None and label.number is not None:
        names = {
            s.paragraph.label.series for s in slots if s.paragraph.label and s.base is not None
        }
        # A paper may write OP where the base only numbers.
        series = label.series if label.series in names else ""
        key = replace(label, series=series).key
        keyed = [
            n
            for n, slot in enumerate(slots)
            if (theirs := slot.paragraph.label) is not None
            and theirs.series == series
            and theirs.number is not None
            and theirs.key <= key
        ]
        if keyed:
            return keyed[-1] + 1
    return slots.index(last) + 1 if last is not None else len(slots)


def _is_new(paragraph: Paragraph) -> bool:
    label = paragraph.label
    if label is not None and (label.is_addition or label.is_alternative):
        return True
    return any(mark.kind in _NEW for span in paragraph.spans for mark in span.marks)


def _lay_aside(document: MarkedDocument, rest: Sequence[int], desk: Desk) -> None:
    """What is neither text nor instruction: sentences are comments, other lines are named."""
    for n in rest:
        paragraph = document.paragraphs[n]
        words = normal(raw_after((paragraph,)))
        if not words:
            continue
        if is_line_of_text(paragraph) and paragraph.cell is None:
            desk.remark(general(words, paragraph.place))
        else:
            said = f"“{words}” stands beside the instructions and is taken for no proposal"
            desk.notices.append(Notice("covering-line", said, paragraph.place))


def _written(document: MarkedDocument, desk: Desk) -> MarkedDocument:
    """The document that the slots are."""
    body = [s for s in desk.slots if s.paragraph.kind is not Kind.FOOTNOTE]
    notes = [s for s in desk.slots if s.paragraph.kind is Kind.FOOTNOTE]
    paragraphs = [slot.written(document.file) for slot in (*body, *notes)]
    footnotes = tuple(Footnote("", (p,), p.place) for p in paragraphs[len(body) :])
    at = {slot.origin: n for n, slot in enumerate(body) if slot.origin is not None}
    kept = [replace(c, paragraph=at.get(c.paragraph or 0, 0)) for c in document.comments]
    said = list(_comments([*body, *notes]))
    return replace(
        document,
        paragraphs=tuple(paragraphs[: len(body)]),
        footnotes=(*footnotes, *document.footnotes),
        comments=(*kept, *said),
        notices=(*document.notices, *desk.notices),
    )


def _comments(slots: Sequence[Slot]) -> Iterator[Comment]:
    for n, slot in enumerate(slots):
        for k, (words, place) in enumerate(slot.remarks):
            yield Comment(f"told-{n}-{k}", words, place, paragraph=n)
