"""The base and the wishes of a party, read from their sources and laid out in order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from building.notation import (
    PILCROW,
    Change,
    Piece,
    SourceFault,
    after,
    called,
    filled,
    plain,
    read_pieces,
)


class Sort(Enum):
    """What an item is in its document."""

    TITLE = auto()
    SUBTITLE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    SUBPARAGRAPH = auto()
    FOOTNOTE = auto()


class Stand(Enum):
    """Where an item stands: in its place, or at either end of a move."""

    PLACE = auto()
    MOVED_AWAY = auto()
    MOVED_HERE = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph of a party's document.

    *label* is what it is called in the base, or should be called if it is new; *printed* is
    what the party calls it. *listed* says that the source speaks of it. *move* names its move.
    """

    label: str
    printed: str
    sort: Sort
    pieces: tuple[Piece, ...]
    new: bool = False
    listed: bool = False
    stand: Stand = Stand.PLACE
    move: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a party wants: *options* say in which form it writes, *items* what, in order."""

    party: str
    options: Mapping[str, str]
    items: tuple[Item, ...]


_ENTRY = re.compile(
    r'(?P<new>\+ )?(?P<label>t2?|fn \d|§\d|\d+(?: [^:"]+)?)'
    r'(?: "(?P<printed>[^"]+)")?: (?P<words>.*)'
)
_MOVE = re.compile(r"move (?P<what>§?\d+) after (?P<after>§?\d+)")


def read_base(path: Path) -> tuple[Item, ...]:
    """The items of a base source."""
    items = []
    for line in _lines(path):
        found = _ENTRY.fullmatch(line)
        if found is None:
            msg = f"{path.name}: {line[:40]!r} has no label; write '17: words'"
            raise SourceFault(msg)
        pieces = read_pieces(found["words"])
        items.append(Item(found["label"], printed(found["label"]), sort_of(found["label"]), pieces))
    return tuple(items)


def read_wishes(path: Path, base: Sequence[Item]) -> Wishes:
    """The wishes of the party that *path* is named after, laid over *base*."""
    options: dict[str, str] = {}
    items = list(base)
    for line in _lines(path):
        where = f"{path.name}, {line[:24]!r}"
        option = re.fullmatch(r"([a-z][a-z-]+): (.*)", line)
        if option:
            options[option[1]] = option[2]
        elif move := _MOVE.fullmatch(line):
            items = _moved(items, move["what"], move["after"])
        elif entry := _ENTRY.fullmatch(line):
            items = _entered(items, entry, where)
        else:
            msg = f"{where}: not understood; write '17: words', '+ 17 bis: words' or a move"
            raise SourceFault(msg)
    return Wishes(path.stem, options, tuple(items))


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def sort_of(label: str) -> Sort:
    """What the paragraph called *label* is."""
    if label in ("t", "t2"):
        return Sort.TITLE if label == "t" else Sort.SUBTITLE
    if label.startswith(("§", "fn")):
        return Sort.HEADING if label.startswith("§") else Sort.FOOTNOTE
    return Sort.SUBPARAGRAPH if re.fullmatch(r"\d+ \([a-z]\)", label) else Sort.PARAGRAPH


def printed(label: str) -> str:
    """*label* as it is usually printed: "17.", "(a)", nothing for headings."""
    match sort_of(label):
        case Sort.PARAGRAPH:
            return f"{label}."
        case Sort.SUBPARAGRAPH:
            return label.partition(" ")[2]
        case Sort.FOOTNOTE:
            return label.removeprefix("fn ")
        case _:
            return ""


def _entered(items: list[Item], entry: re.Match[str], where: str) -> list[Item]:
    """*items* with what one line of a source says about one of them, or a new one."""
    label = entry["label"]
    pieces = read_pieces(entry["words"])
    if entry["new"]:
        own = tuple(replace(p, change=Change.INSERTED) if _is_kept(p) else p for p in pieces)
        name = entry["printed"] or printed(label)
        item = Item(label, name, sort_of(label), own, new=True, listed=True)
        at = _last_of(items, label, where) + 1
        return [*items[:at], item, *items[at:]]
    first, *others = (_index(items, one, where) for one in label.split(" + "))
    words = PILCROW.join(_text(items[n]) for n in (first, *others))
    if entry["words"] == "DELETE":
        pieces = (Piece(words, Change.DELETED),)
    changed = replace(items[first], label=label, pieces=filled(pieces, words, where), listed=True)
    changed = replace(changed, printed=entry["printed"] or changed.printed)
    kept = [item for n, item in enumerate(items) if n not in others]
    return [*kept[:first], changed, *kept[first + 1 :]]


def _is_kept(piece: Piece) -> bool:
    return piece.change is Change.KEPT


def _text(item: Item) -> str:
    return "".join(piece.text for piece in item.pieces)


def _index(items: Sequence[Item], label: str, where: str) -> int:
    for number, item in enumerate(items):
        if item.label == label and item.stand is not Stand.MOVED_AWAY:
            return number
    msg = f"{where}: there is no {label!r}; write a label of the base"
    raise SourceFault(msg)


def _last_of(items: Sequence[Item], label: str, where: str) -> int:
    """The index of the last item under the number of *label*: its sub-paragraphs, bis, ter."""
    number = re.split(r"[ +]", label)[0]
    under = [n for n, item in enumerate(items) if re.split(r"[ +]", item.label)[0] == number]
    if not under:
        msg = f"{where}: the base has no paragraph {number}"
        raise SourceFault(msg)
    return under[-1]


def _moved(items: list[Item], what: str, place: str) -> list[Item]:
    """*items* with one paragraph, or a whole section, moved; its old place is remembered."""
    run = _run(items, what)
    name = f"move{sum(item.stand is Stand.MOVED_HERE for item in items) + 1}"
    here = [replace(items[n], stand=Stand.MOVED_HERE, move=name, listed=True) for n in run]
    away = [
        replace(item, stand=Stand.MOVED_AWAY, move=name) if n in run else item
        for n, item in enumerate(items)
    ]
    target = _run(items, place)[-1] + 1
    return [*away[:target], *here, *away[target:]]


def _run(items: Sequence[Item], label: str) -> range:
    """The indices of a paragraph with all under its number, or of a whole section."""
    if not label.startswith("§"):
        start = _index(items, label, f"move of {label}")
        return range(start, _last_of(items, label, f"move of {label}") + 1)
    start = _index(items, label, f"move of {label}")
    for n in range(start + 1, len(items)):
        if items[n].sort in (Sort.HEADING, Sort.FOOTNOTE):
            return range(start, n)
    return range(start, len(items))


def wanted(wishes: Wishes) -> list[tuple[str, str]]:
    """Every paragraph as the party wants it, in its order: label and text.

    The label is the base's own ("19 (a)", "§3", "fn 1", "t"), or what a new paragraph should
    be called. A paragraph that is split gives its label twice, one that is joined to the next
    has both ("15 + 16"), one that is deleted has no text. An alternative ("5 alt") stands in
    the place and under the label of its paragraph. Footnotes come last, in the order of their
    calls. Notes are left out.
    """
    there = [item for item in wishes.items if item.stand is not Stand.MOVED_AWAY]
    replaced = {item.label.removesuffix(_ALTERNATIVE) for item in there if _is_alternative(item)}
    return [
        (item.label.removesuffix(_ALTERNATIVE), plain(part))
        for item in _as_called(there)
        if item.label not in replaced
        for part in after(item.pieces).split(PILCROW)
    ]


def _as_called(items: Sequence[Item]) -> list[Item]:
    """*items* with the footnotes in the order of their calls."""
    calls = [called(c) for item in items for c in after(item.pieces)]
    order = [f"fn {number}" for number in calls if number]
    notes = [item for item in items if item.sort is Sort.FOOTNOTE]
    body = [item for item in items if item.sort is not Sort.FOOTNOTE]
    return [*body, *sorted(notes, key=lambda note: order.index(note.label))]


_ALTERNATIVE = " alt"


def _is_alternative(item: Item) -> bool:
    return item.new and item.label.endswith(_ALTERNATIVE)


def notes(wishes: Wishes) -> list[tuple[str, str]]:
    """The notes a party puts into its paragraphs: label and note."""
    return [(item.label, p.text) for item in wishes.items for p in item.pieces if p.note]


def silent(wishes: Wishes) -> list[tuple[str, str, str]]:
    """What a party changes without a mark inside a paragraph: label, old words, new words."""
    found = []
    for item in wishes.items:
        changes = [p for p in item.pieces if not p.marked]
        for piece in changes:
            side = (piece.text, "") if piece.change is Change.DELETED else ("", piece.text)
            found.append((item.label, *side))
    return found
