"""What a cell of proposed text asks for, as actions on the paragraph of its row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from adref.compilation.meant import core, likeness
from adref.compilation.tabling.excerpts import excerpt, is_fragment, is_struck, wanted
from adref.compilation.tabling.grid import CHANGES, is_gone, lines_of, spans_of, words_of
from adref.compilation.tabling.ground import Ground
from adref.compilation.tabling.targets import Found, resolved
from adref.compilation.tabling.vocabulary import Saying, begins, sayings, says
from adref.proposals.instructions import Action, Add, Delete, Keep, Remark, Replace, Reword, Target
from adref.text.document import Paragraph, Span
from adref.text.labels import Label
from adref.text.printed_labels import find_label
from adref.text.typography import folded
from adref.text.walk import between

HARDLY = 0.35
"""Likeness to the base below which a cell that begins like an instruction is none of its text."""
_WHOLE = 0.75
"""Likeness to the base from which a cell is the whole paragraph, whatever was quoted."""
_COLON = re.compile(r"[:：]\s*")
_HEAD = 200
_LONGEST = 20_000
"""Code points of a cell that can be the text of a paragraph."""
_HEADING = 40
"""Code points by which a new heading may be more than twice as long as the old one."""
_PAIRS = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("「", "」"))


@dataclass(frozen=True, slots=True)
class Wish:
    """An action and what it is done to; *cell* are the paragraphs that ask for it, () for all."""

    target: Target
    action: Action
    cell: tuple[Paragraph, ...] = ()


def wishes_of(cell: Sequence[Paragraph], found: Found, ground: Ground) -> tuple[Wish, ...]:
    """What the proposed text in *cell* asks for; a Remark where it only speaks of the text."""
    if found.contradicted:
        return (Wish(found.target, Remark()),)
    text = words_of(cell)
    spans = spans_of(cell)
    if len(text) > _LONGEST:
        return (Wish(found.target, Remark()),)
    plain = _plainly(text, spans, found)
    if plain is not None:
        return (Wish(found.target, plain),)
    if (found.several or found.whole) and _announced(_Unit(None, tuple(cell))) is None:
        return (Wish(found.target, Remark()),)
    return tuple(_units(cell, found, ground))


def _plainly(text: str, spans: Sequence[Span], found: Found) -> Action | None:
    """The action of a cell that says it in a word, or strikes out all of its words."""
    there = [s for s in spans if s.text.strip()]
    if there and all(is_gone(s) or is_struck(s) for s in there):
        return Delete() if found.is_named else Remark()
    if says(text, Saying.DELETE):
        return Delete() if found.target.label is not None and not found.several else Remark()
    return Keep() if says(text, Saying.KEEP) else None


def is_spoken(wish: Wish, cell: Sequence[Paragraph], ground: Ground) -> bool:
    """Whether *cell*, taken for a new wording, begins like an instruction and is hardly one."""
    if not isinstance(wish.action, Reword | Replace) or _is_marked(spans_of(cell)):
        return False
    named = ground.labels.get(wish.target.label) if wish.target.label is not None else None
    text = words_of(cell)
    like = 0.0 if named is None else likeness(named.text, text)
    return like < _WHOLE and bool(begins(text, Saying.SPEAKS))


def _is_marked(spans: Sequence[Span]) -> bool:
    return any(mark.kind in CHANGES for span in spans for mark in span.marks)


@dataclass(frozen=True, slots=True)
class _Unit:
    """The paragraphs of a cell from one label to the next."""

    label: Label | None
    paragraphs: tuple[Paragraph, ...]


def _units(cell: Sequence[Paragraph], found: Found, ground: Ground) -> Iterator[Wish]:
    """The wishes of a cell, one for each labelled part of it."""
    last = found.target
    for number, unit in enumerate(_parts(cell)):
        for wish in _unit_wishes(unit, replace(found, target=last), ground, first=number == 0):
            yield replace(wish, cell=unit.paragraphs)
            if isinstance(wish.action, Add) and wish.action.label is not None:
                last = Target(str(wish.action.label), wish.action.label)


def _parts(cell: Sequence[Paragraph]) -> list[_Unit]:
    """*cell* cut at its labels."""
    parts: list[_Unit] = []
    for paragraph in cell:
        if parts and paragraph.label is None:
            last = parts[-1]
            parts[-1] = replace(last, paragraphs=(*last.paragraphs, paragraph))
        else:
            parts.append(_Unit(paragraph.label, (paragraph,)))
    return parts


def _unit_wishes(unit: _Unit, found: Found, ground: Ground, *, first: bool) -> Iterator[Wish]:
    target = found.target
    added = _announced(unit)
    if added is not None:
        label, spans = added
        label = label or _new_label(target)
        yield Wish(_beside(label, found), Add(spans, label))
        return
    spans = spans_of(unit.paragraphs)
    label = None if unit.label is None else _placed(unit.label, target, ground)
    if label is not None and label != target.label:
        known = resolved(label, ground)
        if known is not None:
            yield Wish(Target(str(label), known), Reword(spans))
            return
        if first and not _is_new(label) and target.label is not None:
            label = None  # the number that an automatic list gave to the cell
        else:
            yield Wish(_beside(label, found), Add(spans, label))
            return
    if target.label is not None and (found.beside or _is_added(target.label, ground)):
        own = None if found.beside else target.label
        yield Wish(target, Add(spans, own))
        return
    yield from _reworded(unit.paragraphs, spans, target, ground)


def _placed(label: Label, target: Target, ground: Ground) -> Label:
    """A sub-paragraph printed as "(a)" under the number of the row, if the base has it so."""
    if label.number is None and target.label is not None and target.label.number is not None:
        under = replace(target.label, path=(*target.label.path, *label.path), printed=label.printed)
        return label if label in ground.labels and under not in ground.labels else under
    return label


def _is_new(label: Label) -> bool:
    return label.is_addition or label.is_alternative


def _is_added(label: Label, ground: Ground) -> bool:
    """Whether *label* is that of a paragraph that the base does not have."""
    return _is_new(label) and resolved(label, ground) is None


def _beside(label: Label | None, found: Found) -> Target:
    """Where a new paragraph stands: where its row says, else where its label belongs."""
    if label is None or found.beside:
        return found.target
    return Target(found.target.printed, label)


def _new_label(target: Target) -> Label | None:
    return target.label if target.label is not None and _is_new(target.label) else None


def _announced(unit: _Unit) -> tuple[Label | None, tuple[Span, ...]] | None:
    """The label and the words of a new paragraph announced by "Add new para 12 bis: ..."."""
    text = lines_of(unit.paragraphs)
    verb = begins(text, Saying.ADD)
    if not verb or unit.label is not None:
        return None
    whole = "".join(s.text for p in unit.paragraphs[:1] for s in p.spans)
    colon = _COLON.search(whole, 0, _HEAD)
    if colon is None:
        return None
    label = _label_in(whole[: colon.start()])
    spans = spans_of(unit.paragraphs)
    left = between(spans, colon.end())
    if label is None and not _names_paragraph(whole[: colon.start()]):
        return None
    if not any(s.text.strip() for s in left):
        return None
    return label, unquoted(left)


def _label_in(head: str) -> Label | None:
    """The label in the words that announce a paragraph: the last part of them that is one."""
    words = head.split()
    for start in range(len(words)):
        found = find_label(" ".join(words[start:]) + ".")
        if found is not None and found[1] >= len(" ".join(words[start:])):
            return found[0]
    return None


def _names_paragraph(head: str) -> bool:
    """Whether the words that announce something new call it a paragraph."""
    words = folded(head)
    return any(noun in words for noun in sayings(Saying.NOUN))


def unquoted(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """*spans* without the quotation marks round all of them."""
    text = "".join(s.text for s in spans)
    bare = text.strip()
    for opening, closing in _PAIRS:
        inner = bare[1:-1]
        if (
            bare.startswith(opening)
            and bare.endswith(closing)
            and not {opening, closing} & set(inner)
        ):
            lead = len(text) - len(text.lstrip()) + 1
            end = len(text.rstrip()) - 1
            return between(spans, lead, end)
    return spans


def _reworded(
    paragraphs: Sequence[Paragraph], spans: tuple[Span, ...], target: Target, ground: Ground
) -> Iterator[Wish]:
    """The paragraph, or the part of it that is quoted, in new words."""
    text = wanted(spans)
    named = ground.labels.get(target.label) if target.label is not None else None
    base = named.text if named is not None else _whole_text(target, ground)
    if base is None and ground.base:
        yield Wish(target, Add(spans, target.label) if _is_next(target, ground) else Remark())
        return
    marked = _is_marked(spans)
    like = 1.0 if base is None else likeness(base, text)
    quoted = target.quoted or ""
    spoken = not marked and begins(words_of(paragraphs), Saying.SPEAKS)
    if like < HARDLY and (spoken or _is_on_section(target, text, base)):
        yield Wish(target, Remark())
    elif base is not None and not quoted and (part := excerpt(spans, base)) is not None:
        yield Wish(target, part)
    elif base is not None and _is_part(quoted, base) and not _is_whole(text, base):
        yield Wish(target, Replace(core(quoted), _fitting(core(text), core(quoted))))
    elif base is not None and is_fragment(text, base):
        yield Wish(target, Remark())
    else:
        yield Wish(target, Reword(unquoted(spans)))


def _is_next(target: Target, ground: Ground) -> bool:
    """Whether *target* is a sub-paragraph that the base could have next: (d) where it has (c)."""
    label = target.label
    if label is None or not label.path or target.quoted:
        return False
    above = [known for known in ground.labels if known.path[:-1] == label.path[:-1]]
    return any(k.path and replace(k, path=()) == replace(label, path=()) for k in above)


def _is_on_section(target: Target, text: str, base: str | None) -> bool:
    """Whether a text beside the name of a section is no new heading of it."""
    named = target.label is None and target.section is not None and not target.quoted
    return (
        named and base is not None and (text.endswith(".") or len(text) > 2 * len(base) + _HEADING)
    )


def _whole_text(target: Target, ground: Ground) -> str | None:
    """The text of the base that a target without a label quotes, or whose heading it names."""
    if target.section is not None and not target.quoted:
        return ground.headings.get(folded(target.section))
    named = ground.quoted(target.quoted) if target.quoted else None
    return None if named is None else named.text


def _is_part(quoted: str, base: str) -> bool:
    """Whether what a party quotes is some words of the paragraph and not all of them."""
    words = folded(core(quoted))
    return bool(words) and words in folded(base) and words != folded(base)


def _is_whole(text: str, base: str) -> bool:
    """Whether new words stand for the whole paragraph although only a part of it was quoted."""
    return likeness(base, text) > _WHOLE


def _fitting(new: str, old: str) -> str:
    """*new* without a stop that the words it replaces do not have."""
    return new[:-1] if new.endswith(".") and not old.endswith(".") else new
