"""The annexes of a rolling text: base, parties, moves, notices, single changes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from adref.base.notices import Notice
from adref.compilation.model import BaseText, Move, Party
from adref.proposals.edits import Edit
from adref.readers.rolling.lines import Line
from adref.text.rolling import unescaped

_CELL = re.compile(r"\| ?((?:[^\\|]|\\.)*?) ?(?=\|)")
_TITLE = re.compile(r"## (.+)")
_NAME = r"((?:[^\\:,]|\\.)*)"
_MOVE = re.compile(rf"- {_NAME}: {_NAME} (?:after {_NAME}|to the beginning)")
_NOTICE = re.compile(rf"- {_NAME}(?:, {_NAME})?: (.*)")
_EDITS = re.compile(rf"- {_NAME}, reading (\d+): (.*)")
_EDIT = re.compile(r'(\d+)-(\d+) "((?:[^"\\]|\\.)*)"(?:; |$)')


@dataclass(slots=True)
class Annexes:
    """What the annexes say; *edits* by paragraph id and number of the reading."""

    base: BaseText = BaseText("", "", "")
    parties: dict[str, Party] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    edits: dict[tuple[str, int], tuple[Edit, ...]] = field(default_factory=dict)

    def file(self, party: str | None) -> str:
        """The paper of *party*, "" where it is not known."""
        there = None if party is None else self.parties.get(party)
        return there.file if there else ""


def annexes(lines: Sequence[Line]) -> Annexes:
    """The annexes that stand in *lines*."""
    found = Annexes()
    title = ""
    for line in lines:
        heading = _TITLE.fullmatch(line.words)
        if heading:
            title = heading[1]
        else:
            _read(line, title, found)
    return found


def _read(line: Line, title: str, found: Annexes) -> None:
    """Add what one line under *title* says to *found*."""
    match title:
        case "Base text":
            for cells in _cells(line, 3):
                found.base = BaseText(*cells)
        case "Parties":
            for ident, name, file, convention, sha256 in _cells(line, 5):
                found.parties[ident] = Party(ident, name, file, sha256, convention)
        case "Moves":
            found.moves.append(_move(line))
        case "Notices":
            found.notices.append(_notice(line, found))
        case "Single changes":
            found.edits |= _edits(line)
        case _:
            what = f"an annex called {title!r}" if title else "an annex without a title"
            raise line.fault(what, "leave what stands below the line --- as adref wrote it")


def _cells(line: Line, count: int) -> Iterator[list[str]]:
    """The cells of a row of a table; nothing for its head."""
    cells = [unescaped(cell) for cell in _CELL.findall(line.words)]
    if len(cells) != count:
        raise line.fault(f"{len(cells)} cells where {count} belong", "write \\| for a | in a cell")
    yield from ()
