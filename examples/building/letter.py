"""Letters: a party's wishes told in English sentences, and in the signs ADD, MOD and SUP."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from building.notation import PILCROW, Change, after, before, plain
from building.wishes import Item, Sort, Stand, Wishes

_AGAIN = "{who}: proposed amendments to the zero draft"


@dataclass(frozen=True, slots=True)
class Edit:
    """*new* in the place of the words of the base between two offsets."""

    start: int
    end: int
    new: str


def letter(wishes: Wishes) -> str:
    """The wishes as sentences: "In paragraph 12, replace “a” by “b”."; splits are left out."""
    head = [_AGAIN.format(who=wishes.party)]
    return "\n\n".join([*head, *_moves(wishes), *_sentences(wishes)]) + "\n"


def signed(wishes: Wishes) -> str:
    """The wishes in the form of the ITU: a sign, the label and the text as it should read."""
    blocks = []
    for item in _wished(wishes):
        if item.sort not in (Sort.PARAGRAPH, Sort.SUBPARAGRAPH) or "+" in item.label:
            continue
        words = plain(after(item.pieces).replace(PILCROW, " "))
        if item.new:
            blocks += ["ADD", f"{item.label}. {words}"]
        elif words:
            blocks += ["MOD", f"{item.label}. {words}"]
        else:
            blocks.append(f"SUP {item.label}")
    return "\n\n".join(blocks) + "\n"


def _wished(wishes: Wishes) -> Iterator[Item]:
    """The items in which something is wanted."""
    for item in wishes.items:
        if item.stand is not Stand.MOVED_AWAY and item.listed and _is_changed(item):
            yield item


def _is_changed(item: Item) -> bool:
    return any(p.change is not Change.KEPT and not p.note for p in item.pieces)


def _moves(wishes: Wishes) -> Iterator[str]:
    """A sentence for each paragraph, or run of paragraphs, that moves."""
    items = wishes.items
    for n, item in enumerate(items):
        if item.stand is not Stand.MOVED_HERE or items[n - 1].move == item.move:
            continue
        if item.sort is Sort.HEADING:
            above = [i for i in items[:n] if i.sort is Sort.HEADING]
            yield f"Move section {item.label[1:]} after section {above[-1].label[1:]}."
        else:
            yield f"Move paragraph {item.label} after paragraph {items[n - 1].label}."


def _sentences(wishes: Wishes) -> Iterator[str]:
    for item in _wished(wishes):
        words = plain(after(item.pieces))
        if item.new and item.sort is not Sort.FOOTNOTE:
            yield f"Add a new paragraph {item.label}: “{words}”"
        elif not item.new and "+" in item.label:
            yield f"Merge paragraphs {item.label.replace(' + ', ' and ')}."
        elif not item.new and not words:
            yield f"Delete {_called(item)}."
        elif not item.new:
            yield from _amended(item)


def _amended(item: Item) -> Iterator[str]:
    text = plain(before(item.pieces))
    found = edits(item)
    told = [_told(text, edit, [e for e in found if e is not edit]) for edit in found]
    if told:
        yield f"In {_called(item)}, {'; '.join(told)}."


def _called(item: Item) -> str:
    match item.sort:
        case Sort.TITLE:
            return "the title"
        case Sort.HEADING:
            return f"the heading of section {item.label[1:]}"
        case Sort.FOOTNOTE:
            return f"footnote {item.label[3:]}"
        case _:
            return f"paragraph {item.label}"


def edits(item: Item) -> list[Edit]:
    """What the party changes in *item*, in whole words, in offsets of the plain text."""
    done: list[Edit] = []
    old = new = ""
    start = 0
    for sign, change in [*_signs(item), (" ", Change.KEPT)]:
        if sign == " " and change is Change.KEPT:
            if old != new:
                done.append(_narrowed(start, old, new))
            start += len(old) + 1
            old = new = ""
            continue
        old += sign * (change is not Change.INSERTED)
        new += sign * (change is not Change.DELETED)
    return done


def _signs(item: Item) -> Iterator[tuple[str, Change]]:
    """The characters of an item, each with what is done to it; a split is not done."""
    for piece in item.pieces:
        if piece.note or piece.change is Change.WITHDRAWN:
            continue
        words = re.sub(r"[\ue000-\ue1ff]", "", piece.text)
        if piece.change is Change.INSERTED:
            words = words.replace(PILCROW, " ")
        yield from ((sign, piece.change) for sign in words)


def _narrowed(start: int, old: str, new: str) -> Edit:
    """The edit without the words that are the same at both ends."""
    was, now = old.split(), new.split()
    while was and now and was[-1] == now[-1]:
        del was[-1], now[-1]
    while was and now and was[0] == now[0]:
        start += len(was[0]) + 1
        del was[0], now[0]
    return Edit(start, start + len(" ".join(was)), " ".join(now))


def _told(text: str, edit: Edit, others: Sequence[Edit]) -> str:
    """One edit as a clause; enough words are quoted that they stand in *text* once."""
    old, new = text[edit.start : edit.end], edit.new
    if old and text.count(old) == 1:
        return f"replace “{old}” by “{new}”" if new else f"delete “{old}”"
    floor = max((e.end for e in others if e.end <= edit.start), default=0)
    ahead = text[floor : edit.start].split()
    for count in range(1, len(ahead) + 1):
        words = " ".join(ahead[-count:])
        quoted = f"{words} {old}".strip()
        if text.count(quoted) == 1:
            if not old:
                return f"after “{words}” insert “{new}”"
            return f"replace “{quoted}” by “{f'{words} {new}'.strip()}”"
    following = text[edit.end :].split()
    for count in range(1, len(following) + 1):
        words = " ".join(following[:count])
        quoted = f"{old} {words}".strip()
        if text.count(quoted) == 1:
            if not old:
                return f"before “{words}” insert “{new}”"
            return f"replace “{quoted}” by “{f'{new} {words}'.strip()}”"
    return f"replace “{text}” by “{text[: edit.start]}{new}{text[edit.end :]}”"
