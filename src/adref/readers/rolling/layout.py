"""The parts of a rolling text: its head, its paragraphs, its lists and its appendix."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation.rolling import signs
from adref.readers.rolling.records import Record, read_records
from adref.readers.rolling.unreadable import WRITE_ANEW, Unreadable


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without a blank line between them, and where they begin in the file."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A rolling text in its parts; *records* of the appendix are by their first key."""

    title: str
    file: str
    paragraphs: Sequence[Block]
    lists: dict[str, Block]
    records: dict[str, list[Record]]
    appendix: int


def laid_out(text: str) -> Layout:
    """The parts of *text*; Unreadable says what is missing."""
    end = text.find(f"\n{signs.APPENDIX_START}\n")
    if end < 0:
        what = "the appendix that ends a rolling text is missing"
        raise Unreadable(what, f"{WRITE_ANEW}, or take the whole file", len(text))
    blocks = _blocks(text[:end])
    rules = [n for n, block in enumerate(blocks) if block.text == signs.RULE]
    if len(rules) != 2:  # noqa: PLR2004 - one before the text and one after it
        what = f"the text stands between two lines {signs.RULE}, and here are {len(rules)}"
        raise Unreadable(what, "put them back", blocks[rules[2]].at if len(rules) > 2 else 0)  # noqa: PLR2004
    first, last = rules
    head, lists = blocks[:first], blocks[last + 1 :]
    return Layout(
        _after(signs.TITLE, head),
        _after(signs.BASE_FILE, head),
        blocks[first + 1 : last],
        {name.text: block for name, block in zip(lists[::2], lists[1::2], strict=False)},
        read_records(text, end + 1),
        end + 1,
    )


def _blocks(text: str) -> list[Block]:
    """What stands between blank lines."""
    blocks, at = [], 0
    for piece in text.split("\n\n"):
        words = piece.strip("\n")
        if words:
            blocks.append(Block(at + piece.index(words), words))
        at += len(piece) + 2
    return blocks


def _after(sign: str, head: Sequence[Block]) -> str:
    """What stands in the head behind *sign*."""
    for block in head:
        if block.text.startswith(sign):
            return signs.plain(block.text[len(sign) :].strip(" "))
    what = f"no line begins with {sign!r}"
    raise Unreadable(what, WRITE_ANEW)
