"""Typst files of papers marked by hand: a second program that sets PDFs, with real footnotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from building.notation import LAYOUT, Change, Piece, called
from building.wishes import Item, Sort, Wishes
from building.word import Part, is_printed, is_shown, parts, whole

_HEAD = """#set page(paper: "a4", margin: 25mm, footer: context [FOOT #counter(page).display()])
#set text(size: 11pt, hyphenate: false)
#set par(justify: true, spacing: 1.2em)
"""
_SETTINGS = {
    Sort.TITLE: 'text(size: 16pt, weight: "bold", {})',
    Sort.SUBTITLE: 'text(style: "italic", {})',
    Sort.HEADING: 'text(size: 13pt, weight: "bold", {})',
}
_BY_HAND: Mapping[str, Mapping[Change, str]] = {
    "bold": {Change.INSERTED: "strong({})", Change.DELETED: "strike({})"},
    "underline": {Change.INSERTED: "underline({})", Change.DELETED: "strike({})"},
    "colour": {
        Change.INSERTED: 'text(fill: rgb("0070C0"), {})',
        Change.DELETED: 'strike(text(fill: rgb("FF0000"), {}))',
    },
    "clean": {},
}


@dataclass
class _Sheet:
    """A paper in the making: the notes it can call, the numbers handed out so far."""

    wishes: Wishes
    notes: Mapping[int, Item]
    numbers: dict[str, int] = field(default_factory=dict)


def typeset(wishes: Wishes) -> str:
    """The typst file of wishes that are marked by hand, or not at all."""
    shown = [item for item in wishes.items if is_shown(item, wishes)]
    notes = {int(item.printed): item for item in shown if item.sort is Sort.FOOTNOTE}
    sheet = _Sheet(wishes, notes)
    paragraphs = [
        paragraph
        for item in shown
        if item.sort is not Sort.FOOTNOTE
        for part in parts(item, wishes.options["form"])
        if (paragraph := _paragraph(item, part, sheet))
    ]
    head = _HEAD.replace("FOOT", wishes.options.get("footer", wishes.party))
    return head + "\n" + "\n\n".join(paragraphs) + "\n"


def _paragraph(item: Item, part: Part, sheet: _Sheet) -> str:
    """One paragraph as an expression; nothing where the page shows none of its words."""
    pieces = [piece for piece in part.run if is_printed(piece, sheet.wishes.options["form"])]
    if not pieces:
        return ""
    label = _label(item, part, sheet)
    start = [_marked(_quoted(f"{label} "), whole(item), sheet)] if label else []
    words = [expression for piece in pieces for expression in _piece(piece, sheet)]
    whole_line = " + ".join([*start, *words])
    return f"#{_SETTINGS.get(item.sort, 'par({})').format(whole_line)}"


def _label(item: Item, part: Part, sheet: _Sheet) -> str:
    """The printed label: typed, or counted as Word counts."""
    if item.sort not in (Sort.PARAGRAPH, Sort.SUBPARAGRAPH):
        return ""
    numbers = sheet.wishes.options.get("numbers", "automatic")
    if numbers == "typed" or (item.new and numbers == "automatic"):
        return item.printed if part.labelled else ""
    small = item.sort is Sort.SUBPARAGRAPH
    name = item.label.partition(" ")[0] if small else ""
    sheet.numbers[name] = count = sheet.numbers.get(name, 0) + 1
    return f"({chr(96 + count)})" if small else f"{count}."


def _piece(piece: Piece, sheet: _Sheet) -> Iterator[str]:
    """The expressions of *piece*, cut round the calls of footnotes."""
    change = piece.change if piece.marked else Change.KEPT
    shown = "".join(sign for sign in piece.text if sign not in LAYOUT)
    for words in re.split(r"([\ue001-\ue009])", shown):
        number = called(words) if len(words) == 1 else None
        if number is not None:
            note = [one for p in sheet.notes[number].pieces for one in _piece(p, sheet)]
            yield f"footnote({' + '.join(note)})"
        elif words:
            yield _marked(_quoted(words), change, sheet)


def _marked(words: str, change: Change, sheet: _Sheet) -> str:
    marks = _BY_HAND[sheet.wishes.options["form"]]
    return marks.get(change, "{}").format(f"[#{words}]")


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
