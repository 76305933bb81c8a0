"""Instructions carried out: the party's text written out over the base, with marks.

What follows then is the same as for a paper whose marks the party made itself. An instruction
that cannot be carried out beyond doubt becomes a comment on its paragraph, and a notice says
what to look at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.instructing.edits import Doubt, carried, edits_of
from adref.compilation.instructing.finding import occurrences
from adref.compilation.instructing.places import Register
from adref.compilation.instructing.slots import Slot, new_slot
from adref.compilation.instructing.texts import in_full
from adref.compilation.sources import sources_of
from adref.proposals.edits import Edit
from adref.proposals.instructions import (
    Add,
    Delete,
    Insert,
    Instruction,
    Keep,
    Merge,
    OnParagraphs,
    OnWords,
    Relocate,
    Remark,
    Replace,
    Rest,
    Reword,
    Side,
    Swap,
    Switch,
    Target,
    Transfer,
)
from adref.text.document import Kind, Paragraph, Role, Span
from adref.text.labels import Label
from adref.text.marks import MarkKind
from adref.text.walk import Named

_OUT = frozenset(
    {
        MarkKind.STRIKE,
        MarkKind.DOUBLE_STRIKE,
        MarkKind.TRACKED_DELETED,
        MarkKind.CRITIC_DELETED,
        MarkKind.MOVED_FROM,
    }
)
"""Marks by which a text that is given shows what it takes out of the base."""

_SHOWN = 120
"""Code points of a row that a notice shows."""


@dataclass(slots=True)
class Desk:
    """The text in the making and what is found on the way; it lives for one paper."""

    base: Sequence[Named]
    slots: list[Slot]
    register: Register
    notices: list[Notice]

    def carry_out(self, instruction: Instruction) -> None:
        """Do what *instruction* says, or keep it as a comment."""
        try:
            done = self._done(instruction)
        except Doubt as doubt:
            self._doubtful(instruction, doubt.why)
            return
        if done is not None:
            words = f"“{_short(instruction)}” is carried out on {_called(done)}"
            self.notices.append(Notice("instruction-carried-out", words, instruction.place))
            if instruction.rationale:
                place = instruction.rationale_place or instruction.place
                done.remarks.append((_with_sources(instruction.rationale), place))

    def _doubtful(self, instruction: Instruction, why: str) -> None:
        words = f"“{_short(instruction)}” is not carried out, and kept as a comment: {why}"
        self.notices.append(Notice("instruction-unclear", words, instruction.place))
        self.remark(instruction)

    def remark(self, instruction: Instruction) -> None:
        """Keep the sentence of *instruction* as a comment on its paragraph, else on the first."""
        words = f"{in_full(instruction)} {instruction.rationale}".strip()
        try:
            slot = self._slot_or_holder(instruction.target)
        except Doubt:
            if not self.slots:
                return
            slot = self.slots[0]
            if instruction.in_cells and instruction.target.printed:
                words = f"{instruction.target.printed}: {words}"  # what its row names
        slot.remarks.append((_with_sources(words), instruction.place))

    def _done(self, instruction: Instruction) -> Slot | None:
        """The paragraph on which *instruction* was carried out, None where it changes nothing."""
        match instruction.action:
            case Remark(wish=True, asker=asker):
                message = "it is not understood as a change that can be carried out"
                if asker:
                    message = f"it tells a wish of {asker}, not of the sender"
                raise Doubt(message)
            case Remark() | Keep():
                self.remark(instruction)
                return None
            case Add() | Relocate() | Transfer() | Merge() | Switch():
                return self._arranged(instruction, instruction.action)
            case Delete(words="") if instruction.target.sentence is None:
                return self._delete(instruction)
            case Replace() | Insert() | Delete() | Rest() | Reword() | Swap():
                return self._reword(instruction, instruction.action)

    def _arranged(self, instruction: Instruction, action: OnParagraphs) -> Slot:
        match action:
            case Add():
                return self._add(instruction, action)
            case Relocate():
                return self._move(instruction, action)
            case Transfer():
                return self._transfer(instruction, action)
            case Merge():
                return self._merge(instruction, action)
            case Switch():
                return self._switch(instruction, action)

    def _delete(self, instruction: Instruction) -> Slot:
        slots = self._run(instruction.target, whole=not instruction.in_cells)
        if instruction.in_cells and not instruction.target.quoted:
            self._alone(*slots[:1])
        for slot in slots:
            self._changed(slot, [Edit(0, len(slot.text), "")], instruction)
        return slots[0]

    def _slot(self, target: Target) -> Slot:
        """The slot of the paragraph that *target* names, new ones among them."""
        new = [s for s in self.slots if s.base is None and s.paragraph.label == target.label]
        if target.label is not None and len(new) == 1:
            return new[0]
        return self._of_base(self.register.index(target))

    def _slot_or_holder(self, target: Target) -> Slot:
        """As :meth:`_slot`; for a sub-paragraph that is not set apart, its paragraph."""
        try:
            return self._slot(target)
        except Doubt:
            return self._of_base(self.register.holder(target))

    def _run(self, target: Target, *, whole: bool = True) -> list[Slot]:
        """The slots of a paragraph with all under it, or those of a section; else the first."""
        named = target.label or target.kind or target.quoted
        if not whole:
            return [self._slot(target)]
        if target.section is None or named:
            return self._family(self._slot(target))
        there = self.register.section(target.section)
        found = [slot for slot in self.slots if slot.base in there]
        if len(found) < len(there):
            message = "the paper leaves paragraphs of that section out"
            raise Doubt(message)
        return found

    def _family(self, slot: Slot) -> list[Slot]:
        """A slot and those of the sub-paragraphs under it."""
        below = self.slots[self.slots.index(slot) + 1 :]
        return [slot, *takewhile(lambda one: _is_under(slot.paragraph, one.paragraph), below)]

    def _alone(self, *slots: Slot) -> None:
        """Raise :class:`Doubt` where sub-paragraphs stand under one of *slots*."""
        for slot in slots:
            if len(self._family(slot)) > 1:
                message = f"sub-paragraphs stand under {_called(slot)}"
                raise Doubt(message)

    def _of_base(self, index: int) -> Slot:
        found = [slot for slot in self.slots if slot.base == index]
        if not found:
            message = "the paper leaves that paragraph out"
            raise Doubt(message)
        return found[0]

    def _changed(self, slot: Slot, edits: Sequence[Edit], instruction: Instruction) -> Slot:
        if not slot.text:
            message = f"the paper prints its own wording of {_called(slot)}"
            raise Doubt(message)
        note = "" if instruction.in_cells else instruction.evidence
        slot.change(edits, note, instruction.place)
        return slot

    def _reword(self, instruction: Instruction, action: OnWords) -> Slot:
        target = instruction.target
        named = target.label or target.kind or target.quoted
        if not named and not (target.section and instruction.in_cells):
            return self._anywhere(instruction, action)
        slot = self._of_base(self.register.holder(target))
        part = self.register.part(target)
        whole = target.sentence is None and not part
        if isinstance(action, Reword) and whole and _is_marked(action.spans):
            return self._printed(slot, instruction, action)
        if isinstance(action, Rest) and whole and not action.in_sentence:
            self._alone(slot)
        try:
            edits = edits_of(slot.text, target, action, part)
        except Doubt as doubt:
            raise Doubt(doubt.why + self._elsewhere(action, slot)) from None
        return self._changed(slot, edits, instruction)

    def _printed(self, slot: Slot, instruction: Instruction, action: Reword) -> Slot:
        """The paragraph as the party gives it, with marks of its own."""
        if slot.edits or not slot.text:
            message = "another instruction changes the same paragraph"
            raise Doubt(message)
        slot.paragraph = replace(slot.paragraph, spans=action.spans)
        slot.text, slot.place = "", instruction.place
        _note(slot, instruction)
        return slot

    def _anywhere(self, instruction: Instruction, action: OnWords) -> Slot:
        """Words looked for in the whole text, where no paragraph is named."""
        words = _sought(action)
        if not words or isinstance(action, Rest):
            message = "it does not say which paragraph is meant"
            raise Doubt(message)
        section = instruction.target.section
        there = self._run(instruction.target) if section else self.slots
        found = [s for s in there if s.text and occurrences(s.text, words)]
        everywhere = isinstance(action, Replace) and action.everywhere
        if not found:
            where = instruction.target.printed or "the base"
            message = f"the words “{words}” do not stand in {where}"
            raise Doubt(message)
        if len(found) > 1 and not everywhere:
            names = ", ".join(map(_called, found[:5]))
            message = f"the words “{words}” stand in {len(found)} paragraphs ({names})"
            raise Doubt(message)
        if everywhere and any(words in slot.text for slot in found):
            found = [slot for slot in found if words in slot.text]
        for slot in found:
            self._changed(slot, edits_of(slot.text, instruction.target, action), instruction)
        return found[0]

    def _elsewhere(self, action: OnWords, slot: Slot) -> str:
        """Where else the words stand that are not where they should be."""
        words = _sought(action)
        others = (s for s in self.slots if words and s.text and s is not slot)
        found = [s for s in others if occurrences(s.text, words)]
        if occurrences(slot.text, words):
            return ""
        names = ", ".join(map(_called, found[:5]))
        return f"; they stand in {names}" if found else ""

    def _add(self, instruction: Instruction, action: Add) -> Slot:
        at = self._place_of(instruction.target, action)
        beside = self.slots[min(at, len(self.slots)) - 1] if at else None
        label = _among(action.label, beside)
        slot = new_slot(action.spans, label, instruction.place, beside)
        _note(slot, instruction)
        self.slots.insert(at, slot)
        return slot

    def _place_of(self, target: Target, action: Add) -> int:
        """Where in the list a new paragraph goes: beside its neighbour, else by its label."""
        if target.label is not None and target.label != action.label:
            family = self._family(self._slot(target))
            before = action.side is Side.BEFORE
            at = self.slots.index(family[0] if before else family[-1])
            return at if before else self._behind(at)
        index = self.register.before(action.label) if action.label else None
        if index is None:
            message = "it does not say where the new paragraph should stand"
            raise Doubt(message)
        return self._behind(self.slots.index(self._of_base(index)), action)

    def _behind(self, at: int, action: Add | None = None) -> int:
        """The place after the slot at *at* and the new ones that were put there before."""
        at += 1
        while at < len(self.slots) and self.slots[at].base is None:
            theirs, mine = self.slots[at].paragraph.label, action.label if action else None
            if theirs and mine and theirs.key > mine.key:
                break
            at += 1
        return at

    def _move(self, instruction: Instruction, action: Relocate) -> Slot:
        moved, beside = self._run(instruction.target), self._run(action.beside)
        if any(slot in beside for slot in moved):
            message = "a paragraph cannot stand beside itself"
            raise Doubt(message)
        for slot in moved:
            self.slots.remove(slot)
        before = action.side is Side.BEFORE
        beside_at = self.slots.index(beside[0] if before else beside[-1])
        at = beside_at if before else self._behind(beside_at)
        self.slots[at:at] = moved
        moved[0].remarks.append((instruction.evidence, instruction.place))
        return moved[0]

    def _transfer(self, instruction: Instruction, action: Transfer) -> Slot:
        """A sentence taken to another place; both changes are made, or none."""
        source, goal = self._slot(instruction.target), self._slot(action.goal)
        self._alone(source, goal)
        for slot in (source, goal):
            if not slot.text:
                message = f"the paper prints its own wording of {_called(slot)}"
                raise Doubt(message)
        edits = carried(source.text, instruction.target, goal.text, action)
        if source is goal:
            if edits.out.start <= edits.put.start <= edits.out.end:
                message = "the sentence stands there"
                raise Doubt(message)
            return self._changed(source, [edits.out, edits.put], instruction)
        if len(source.unmet([edits.out])) != len(goal.unmet([edits.put])):
            message = "another instruction changes the same words"
            raise Doubt(message)
        self._changed(goal, [edits.put], instruction)
        return self._changed(source, [edits.out], instruction)

    def _switch(self, instruction: Instruction, action: Switch) -> Slot:
        one, two = self._slot(instruction.target), self._slot(action.other)
        if one is two:
            message = "a paragraph cannot change places with itself"
            raise Doubt(message)
        self._alone(one, two)
        first, last = sorted((self.slots.index(one), self.slots.index(two)))
        self.slots[first], self.slots[last] = self.slots[last], self.slots[first]
        one.remarks.append((instruction.evidence, instruction.place))
        return one

    def _merge(self, instruction: Instruction, action: Merge) -> Slot:
        first = self._slot(instruction.target)
        rest = [self._slot(target) for target in action.others]
        if first in rest or len(set(map(id, rest))) < len(rest):
            message = "a paragraph cannot be merged with itself"
            raise Doubt(message)
        self._alone(first, *rest)
        last = first
        for slot in rest:
            self.slots.remove(slot)
            self.slots.insert(self.slots.index(last) + 1, slot)
            last.paragraph = replace(last.paragraph, ending=Role.DELETED)
            last = slot
        _note(first, instruction)
        return first


def _is_under(above: Paragraph, below: Paragraph) -> bool:
    """Whether *below* is a part of *above*: "(a)" printed under "5"."""
    own, theirs = above.label, below.label
    if above.kind is not Kind.BODY or below.kind is not Kind.BODY:
        return False
    if theirs is None:
        return below.level > above.level
    if own is None or not theirs.path:
        return False
    if theirs.number is None:
        return not own.path or below.level > above.level
    deeper = len(theirs.path) > len(own.path) and theirs.path[: len(own.path)] == own.path
    return deeper and theirs.number == own.number and theirs.series == own.series


def _among(label: Label | None, beside: Slot | None) -> Label | None:
    """*label* as its neighbour is printed: "(d)" after "(c)", where that stands under a number."""
    theirs = beside.paragraph.label if beside else None
    if label is None or theirs is None or theirs.number is not None or label.number is None:
        return label
    path = label.path[-len(theirs.path) :]
    printed = " ".join(f"({level})" for level in path)
    return replace(theirs, path=path, printed=printed) if path else label


def _note(slot: Slot, instruction: Instruction) -> None:
    """Keep the sentence of *instruction* beside the words; a row of a table is none."""
    if not instruction.in_cells:
        slot.notes.append(instruction.evidence)


def _short(instruction: Instruction) -> str:
    """The evidence, that of a row not at full length: it holds whole paragraphs."""
    words = instruction.evidence
    return f"{words[:_SHOWN]}…" if instruction.in_cells and len(words) > _SHOWN else words


def _sought(action: OnWords) -> str:
    """The words of the base that *action* looks for."""
    match action:
        case Replace():
            return action.old
        case Insert() | Rest():
            return action.anchor
        case Delete():
            return action.words
        case Swap():
            return action.one
        case Reword():
            return ""


def _is_marked(spans: Sequence[Span]) -> bool:
    return any(mark.kind in _OUT for span in spans for mark in span.marks)


def _called(slot: Slot) -> str:
    label = slot.paragraph.label
    words = slot.text or "".join(span.text for span in slot.paragraph.spans)
    return f"paragraph {label}" if label else f"“{words[:40]}”"


def _with_sources(words: str) -> str:
    """*words* and, in brackets, the documents they name, as understood."""
    sources = [", ".join(part for part in source[1:] if part) for source in sources_of(words)]
    return f"{words} [{'; '.join(dict.fromkeys(sources))}]" if sources else words


def general(words: str, place: Place) -> Instruction:
    """What a paper says of the text as a whole."""
    return Instruction(Target(""), Remark(), words, place)
