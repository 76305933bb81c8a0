"""The lists at the end of a rolling text: moves, parties, notices."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Move, NewParagraph, Party
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import Style
from adref.readers.rolling.layout import Layout
from adref.readers.rolling.records import Record
from adref.readers.rolling.unreadable import NO_FIT, WRITE_ANEW, Unreadable, checked

_T = TypeVar("_T")
_NOTICE = re.compile(r"- ([^,:]*)(?:, ([^:]*))?: ?(.*)", re.DOTALL)
_TABLE_HEAD = 2
"""The names of the columns, and the rule under them."""


def read_parties(layout: Layout) -> tuple[Party, ...]:
    """The parties of the table."""
    return _read(layout, signs.PARTIES, "party", _party)


def read_moves(
    layout: Layout, paragraphs: Sequence[BaseParagraph | NewParagraph], style: Style
) -> tuple[Move, ...]:
    """The moves; what the line says has to be what the appendix says."""
    names = {p.ident: signs.name_of(p, style) for p in paragraphs}

    def read_move(line: str, record: Record) -> Move:
        shown, _, _ = line.removeprefix("- ").partition(": ")
        move = Move(signs.party_meant(shown), record["move"], record["after"])
        if signs.move_line(move, names).rstrip(" ") != line:
            what = f"the move {NO_FIT}"
            raise Unreadable(what, WRITE_ANEW)
        return move

    return _read(layout, signs.MOVES, "move", read_move)


def read_notices(layout: Layout) -> tuple[Notice, ...]:
    """The notices, each with its place."""
    return _read(layout, signs.NOTICES, "notice", _notice)


def _read(
    layout: Layout, name: str, key: str, entry: Callable[[str, Record], _T]
) -> tuple[_T, ...]:
    """The entries of the list *name*, one a line, each with its record."""
    block = layout.lists.get(name)
    records = layout.records.get(key, [])
    lines = block.text.split("\n") if block is not None else []
    if block is None and records:
        what = f"no line is {name!r}"
        raise Unreadable(what, "put it back above its list", layout.appendix)
    first = _TABLE_HEAD if name == signs.PARTIES else 0
    if block is not None and len(lines) - first != len(records):
        what = f"{name!r} lists {len(lines) - first}, and the appendix knows {len(records)}"
        raise Unreadable(what, WRITE_ANEW, block.at)
    found, at = [], block.at if block is not None else 0
    for number, line in enumerate(lines):
        if number >= first:
            with checked(at):
                found.append(entry(line.rstrip(" "), records[number - first]))
        at += len(line) + 1
    return tuple(found)


def _party(line: str, record: Record) -> Party:
    cells = [cell.strip(" ") for cell in line.strip("|").replace("\\|", "\0").split("|")]
    ident, name, file, convention = (cell.replace("\0", "\\|") for cell in cells)
    return Party(
        signs.party_meant(ident),
        signs.plain(name),
        signs.plain(file),
        record["sha256"],
        signs.plain(convention),
    )


def _notice(line: str, record: Record) -> Notice:
    found = _NOTICE.fullmatch(line)
    if found is None:
        what = "is no notice"
        raise Unreadable(what, "write - code, Party: words")
    code, party, words = found.groups()
    return Notice(
        signs.plain(code),
        signs.plain(words),
        Place(*record["notice"]),
        None if party is None else signs.party_meant(party),
    )
