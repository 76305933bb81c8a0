"""What is known of a draft beside its inputs: lists in the folder, and words in the inputs.

``positions/<draft>.csv`` and ``status/<draft>.csv`` stand in folders of their own, so that
neither is taken for an input nor for the list of a party that is called so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from adref.base.errors import AdrefError, Several
from adref.base.notices import Notice
from adref.compilation.model import Compilation
from adref.compilation.standing import Position, Stance, Standing
from adref.folder.listing import Line, Listing, read_listing
from adref.negotiation.backing import backing
from adref.negotiation.charter import Charter, Draft
from adref.negotiation.heard import names_of, positions_heard
from adref.negotiation.listed import (
    PositionLine,
    RulingLine,
    conflicts,
    placed_positions,
    ruled,
    status_called,
)
from adref.negotiation.pointers import Pointers, Roll
from adref.negotiation.support import Occasion

POSITION_COLUMNS = ("paragraph", "party", "stance", "reading", "said", "source")
STATUS_COLUMNS = ("paragraph", "status", "decision", "reading", "passage")


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a draft say; the files are named as they stand in the folder."""

    positions: tuple[PositionLine, ...] = ()
    rulings: tuple[RulingLine, ...] = ()
    positions_file: str = ""
    rulings_file: str = ""


def position_listing(folder: Path, draft: Draft) -> Listing:
    """The list of positions on *draft* as it stands in *folder*."""
    path = folder / "positions" / f"{draft.ident}.csv"
    return read_listing(path, POSITION_COLUMNS, ("paragraph", "party", "stance"))


def status_listing(folder: Path, draft: Draft) -> Listing:
    """The list of what the chair wrote of *draft*."""
    path = folder / "status" / f"{draft.ident}.csv"
    return read_listing(path, STATUS_COLUMNS, ("paragraph",))


def read_lists(folder: Path, draft: Draft, charter: Charter, parties: Iterable[str]) -> Lists:
    """Both lists of *draft*; *parties* are the ids of those with an input.

    Raises :class:`Several` with every fault of both, each with its line.
    """
    faults: list[AdrefError] = []
    roll = Roll(tuple(parties), charter)
    held: list[Listing] = []
    for reader in (position_listing, status_listing):
        try:
            held.append(reader(folder, draft))
        except Several as several:
            faults += several.faults
        except AdrefError as fault:
            faults.append(fault)
    if faults:
        raise Several(faults)
    positions, statuses = held
    found = [position_of(line, positions, roll, faults) for line in positions.lines]
    rulings = [ruling_of(line, statuses, charter, faults) for line in statuses.lines]
    if faults:
        raise Several(faults)
    return Lists(
        tuple(line for line in found if line is not None),
        tuple(line for line in rulings if line is not None),
        positions.path.relative_to(folder).as_posix(),
        statuses.path.relative_to(folder).as_posix(),
    )


def position_of(
    line: Line, listing: Listing, roll: Roll, faults: list[AdrefError]
) -> PositionLine | None:
    """The position in *line*; what is wrong with it goes to *faults*."""
    cells = {name: line.cells.get(name, "") for name in POSITION_COLUMNS}
    before = len(faults)
    if not cells["paragraph"]:
        faults.append(listing.fault(line, "names no paragraph", "write its label, as in 12 bis"))
    party = roll.ident_of(cells["party"]) if cells["party"] else None
    if party is None:
        faults.append(listing.fault(line, *_unknown_party(cells["party"], roll)))
    stance = cells["stance"].casefold()
    if stance not in tuple(Stance):
        what = f"the stance {cells['stance']!r} is unknown"
        faults.append(listing.fault(line, what, f"use {', '.join(Stance)}"))
    if party is None or len(faults) > before:
        return None
    reading, said, source = cells["reading"], cells["said"], cells["source"]
    return PositionLine(
        cells["paragraph"], party, Stance(stance), reading, said, source, line.number
    )


def _unknown_party(name: str, roll: Roll) -> tuple[str, str]:
    if not name:
        return "names no party", "write the id or the name of one"
    known = [
        *roll.idents,
        *(entry.ident for entry in (roll.charter.parties if roll.charter else ())),
    ]
    meant = get_close_matches(name, known, 1)
    remedy = f"write {meant[0]}" if meant else "add it to the parties of negotiation.toml"
    return f"the party {name!r} is unknown", remedy


def ruling_of(
    line: Line, listing: Listing, charter: Charter, faults: list[AdrefError]
) -> RulingLine | None:
    """What the chair wrote in *line*; what is wrong with it goes to *faults*."""
    cells = {name: line.cells.get(name, "") for name in STATUS_COLUMNS}
    before = len(faults)
    if not cells["paragraph"]:
        faults.append(listing.fault(line, "names no paragraph", "write its label, as in 12 bis"))
    if not cells["status"] and not cells["decision"]:
        faults.append(listing.fault(line, "says nothing", "write a status or a decision"))
    status = status_called(cells["status"], charter) if cells["status"] else None
    if cells["status"] and status is None:
        what = f"the status {cells['status']!r} is unknown"
        faults.append(listing.fault(line, what, known_statuses(charter)))
    if len(faults) > before:
        return None
    ident = status.ident if status else ""
    decision, reading, passage = cells["decision"], cells["reading"], cells["passage"]
    return RulingLine(cells["paragraph"], ident, decision, reading, passage, line.number)


def known_statuses(charter: Charter) -> str:
    """What to do where a status is unknown: those that are known, or where to write them."""
    listed = ", ".join(
        s.ident if s.code == s.ident else f"{s.ident} ({s.code})" for s in charter.statuses
    )
    return f"use {listed}" if listed else "list the [[statuses]] in negotiation.toml"


def standing_of(
    compilation: Compilation, lists: Lists, charter: Charter | None, draft: Draft | None
) -> tuple[Standing, tuple[Notice, ...]]:
    """All that is known of *compilation*, and what a person should look at in that."""
    idents = tuple(party.ident for party in compilation.parties)
    pointers = Pointers(compilation, Roll(idents, charter))
    listed = placed_positions(lists.positions, pointers, lists.positions_file)
    rulings = ruled(lists.rulings, pointers, lists.rulings_file, charter)
    said = positions_heard(compilation, pointers, names_of(compilation, charter))
    positions = _once((*listed.positions, *said))
    occasion = Occasion(draft.day if draft else None, draft.ident if draft else None)
    statuses = charter.statuses if charter else ()
    standing = Standing(
        positions,
        rulings.rulings,
        backing(compilation, positions, occasion, charter),
        {status.ident: status.code for status in statuses},
        {status.ident: status.name for status in statuses},
    )
    return standing, (*listed.notices, *rulings.notices, *conflicts(positions, pointers))


def _once(positions: Iterable[Position]) -> tuple[Position, ...]:
    """*positions* without those that were listed or said before: a list comes first."""
    known: dict[object, Position] = {}
    for position in positions:
        known.setdefault((position.party, position.stance, position.on), position)
    return tuple(known.values())
