"""Positions and statuses of a draft written down and taken back, one at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from adref.base.errors import AdrefError, Several
from adref.compilation.interpret import interpret_base
from adref.compilation.model import BaseText
from adref.compilation.nway import compiled
from adref.folder.listing import Line, Listing, ListUnreadable
from adref.folder.negotiation import inputs_on, open_draft
from adref.folder.receive import receive
from adref.folder.standing import (
    position_listing,
    position_of,
    ruling_of,
    status_listing,
)
from adref.negotiation.charter import Charter, Draft
from adref.negotiation.names import party_of_file
from adref.negotiation.pointers import Pointers, Roll
from adref.text.tokens import normal
from adref.text.walk import base_paragraphs


@dataclass(frozen=True, slots=True)
class Desk:
    """The draft of a negotiation whose lists are kept."""

    folder: Path
    charter: Charter
    draft: Draft

    @property
    def roll(self) -> Roll:
        """Who may take a position: those with an input, those listed, groups and States."""
        there = inputs_on(self.folder, self.draft)
        entries = (party_of_file(path.stem.strip(), self.charter) for path in there)
        return Roll(tuple(entry.ident for entry in entries), self.charter)

    def has_paragraph(self, name: str) -> bool:
        """Whether the draft itself has a paragraph called *name*; parties may add others."""
        received = receive(self.folder / self.draft.file)
        base = base_paragraphs(interpret_base(received.document))
        text = BaseText(self.draft.title, self.draft.file, received.sha256)
        return bool(Pointers(compiled(text, base, (), ()), self.roll).called(name))


def desk_of(folder: Path, draft: str | None = None) -> Desk:
    """The lists of a draft, by default of the latest that has inputs."""
    return Desk(folder, *open_draft(folder, draft))


def add_position(desk: Desk, cells: Mapping[str, str]) -> tuple[Listing, bool]:
    """The list with the position in *cells*, and whether it is new; a second time changes nothing.

    Raises :class:`Several` with all that is wrong with it. The file is written.
    """
    listing = position_listing(desk.folder, desk.draft)
    faults: list[AdrefError] = []
    found = position_of(Line(0, cells, ""), listing, desk.roll, faults)
    if found is None:
        raise Several(faults)
    kept = {**cells, "party": found.party, "stance": str(found.stance)}
    if any(_same(kept, line.cells) for line in listing.lines):
        return listing, False
    return _saved(listing.with_line(kept)), True


def remove_position(desk: Desk, number: int) -> Line:
    """Take the position with that number, counted from 1, out of the list; returns what it was.

    Raises :class:`ListUnreadable` where there is none.
    """
    listing = position_listing(desk.folder, desk.draft)
    if not 1 <= number <= len(listing.lines):
        what = f"there is no position {number}"
        raise ListUnreadable(str(listing.path), 0, what, "adref position list numbers them")
    _saved(listing.without_line(number - 1))
    return listing.lines[number - 1]


def set_status(
    desk: Desk, on: Mapping[str, str], said: Mapping[str, str]
) -> tuple[Listing, Mapping[str, str]]:
    """The list with what is *said* of the words that the cells *on* name, and that line of it.

    Of status and decision, what is not said stays as it was before. Raises :class:`Several` with
    all that is wrong with it. The file is written.
    """
    listing = status_listing(desk.folder, desk.draft)
    there = [n for n, line in enumerate(listing.lines) if _same(on, line.cells, tuple(on))]
    before = listing.lines[there[-1]].cells if there else {}
    cells = {**before, **on, **said}
    faults: list[AdrefError] = []
    found = ruling_of(Line(0, cells, ""), listing, desk.charter, faults)
    if found is None:
        raise Several(faults)
    kept = {**cells, "status": found.status}
    return _saved(listing.with_line(kept, there[-1] if there else None)), kept


def _same(
    one: Mapping[str, str], other: Mapping[str, str], names: tuple[str, ...] | None = None
) -> bool:
    """Whether two lines have the same cells of *names*, or the same cells at all."""
    keys = names or tuple({**one, **other})
    return all(normal(one.get(key, "")) == normal(other.get(key, "")) for key in keys)


def _saved(listing: Listing) -> Listing:
    listing.save()
    return listing
