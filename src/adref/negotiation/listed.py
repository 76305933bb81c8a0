"""Positions and rulings as a list has them, and what becomes of them on a compilation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.standing import Position, Ruling, Stance, Target
from adref.negotiation.charter import Charter, Status
from adref.negotiation.idents import same_name
from adref.negotiation.pointers import Pointers
from adref.text.excerpts import opening

TOML = "negotiation.toml"


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position as somebody wrote it down: *line* counts the lines of the file from 1.

    *reading* is "" for the paragraph as a whole, "of EU", or the words of a reading; *said* are
    the words it is known from, *source* where they were said.
    """

    paragraph: str
    party: str
    stance: Stance
    reading: str = ""
    said: str = ""
    source: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What the chair wrote; *status* is an id, *passage* the base words of a passage."""

    paragraph: str
    status: str = ""
    decision: str = ""
    reading: str = ""
    passage: str = ""
    line: int = 0


def status_called(written: str, charter: Charter) -> Status | None:
    """The status of the process with that id, code or name."""
    wanted = same_name(written.strip())
    for status in charter.statuses:
        if wanted in map(same_name, (status.ident, status.code, status.name)):
            return status
    return None


@dataclass(frozen=True, slots=True)
class Placed:
    """What a list says of a compilation, and what of it found no place there."""

    positions: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    notices: tuple[Notice, ...] = ()


def placed_positions(lines: Iterable[PositionLine], pointers: Pointers, file: str) -> Placed:
    """The positions in *lines* of *file*; one whose reading is not there is kept and noticed."""
    positions: list[Position] = []
    notices: list[Notice] = []
    for line in lines:
        party = pointers.roll.ident_of(line.party) or line.party
        found = pointers.find(line.paragraph, line.reading)
        place = _place(file, line.line)
        said = "; ".join(filter(None, (line.said, line.source)))
        targets = found.targets or (_astray(line.paragraph, line.reading, pointers),)
        positions += [Position(party, line.stance, target, said, place) for target in targets]
        if found.fault:
            words = f"{party} {line.stance}: {found.fault}; the position is kept"
            notices.append(Notice("position-unplaced", words, place, party))
    return Placed(tuple(positions), (), tuple(notices))


def placed_rulings(lines: Iterable[RulingLine], pointers: Pointers, file: str) -> Placed:
    """The rulings in *lines* of *file*, under the same conditions."""
    rulings: list[Ruling] = []
    notices: list[Notice] = []
    for line in lines:
        found = pointers.find(line.paragraph, line.reading, line.passage)
        meant = line.reading or line.passage
        targets = found.targets or (_astray(line.paragraph, meant, pointers),)
        rulings += [Ruling(target, line.status, line.decision) for target in targets]
        if found.fault:
            said = " ".join(filter(None, (line.status, line.decision)))
            words = f"“{said}”: {found.fault}; it is kept"
            notices.append(Notice("ruling-unplaced", words, _place(file, line.line)))
    return Placed((), tuple(rulings), tuple(notices))


def ruled(
    listed: Iterable[RulingLine], pointers: Pointers, file: str, charter: Charter | None
) -> Placed:
    """The rulings of a draft: those that its list *file* has, and the statuses of *charter*.

    The list is of this draft and comes first. Of two of its lines on the same words the later
    one counts, as far as it says anything. A status that gives way to another is noticed.
    """
    own = placed_rulings(listed, pointers, file)
    general = placed_rulings(_of_charter(charter), pointers, TOML)
    notices = [*own.notices, *general.notices]
    by_target: dict[Target, Ruling] = {}
    for ruling in own.rulings:
        earlier = by_target.get(ruling.on, ruling)
        by_target[ruling.on] = replace(
            ruling,
            status=ruling.status or earlier.status,
            decision=ruling.decision or earlier.decision,
        )
        if ruling.status and earlier.status not in ("", ruling.status):
            said = f"{file} says “{earlier.status}” and later “{ruling.status}”, which counts"
            words = f"{_called(ruling.on, pointers)}: {said}"
            notices.append(Notice("two-statuses", words, Place(file)))
    for ruling in general.rulings:
        before = by_target.get(ruling.on)
        if before is None or not before.status:
            by_target[ruling.on] = replace(ruling, decision=before.decision if before else "")
        elif before.status != ruling.status:
            said = f"{TOML} says “{ruling.status}”, {file} “{before.status}”, which counts"
            words = f"{_called(ruling.on, pointers)}: {said}"
            notices.append(Notice("two-statuses", words, Place(TOML)))
    return Placed((), tuple(by_target.values()), tuple(notices))


def _of_charter(charter: Charter | None) -> Iterator[RulingLine]:
    """The statuses that are given to paragraphs in negotiation.toml, whatever the draft."""
    for status in charter.statuses if charter else ():
        yield from (RulingLine(label, status.ident) for label in status.paragraphs)


def _astray(paragraph: str, reading: str, pointers: Pointers) -> Target:
    """What is said of words that are not there: it stands with the paragraph, if that is."""
    idents = pointers.called(paragraph)
    return Target(idents[0] if len(idents) == 1 else paragraph, text=reading or None)


def _place(file: str, line: int) -> Place:
    return Place(file, part=f"line {line}") if line else Place(file)


_SHOWN = 60
"""Code points of a reading that a notice quotes."""


def conflicts(positions: Sequence[Position], pointers: Pointers) -> Iterator[Notice]:
    """Where a party is against its own reading, or takes two stances on one thing."""
    taken: dict[tuple[str, Target], Position] = {}
    for position in positions:
        first = taken.setdefault((position.party, position.on), position)
        where = _called(position.on, pointers)
        place = position.place or Place("")
        if first.stance is not position.stance:
            words = f"{position.party} {first.stance} and {position.stance} {where}"
            yield Notice("two-stances", words, place, position.party)
        if position.stance in (Stance.OPPOSES, Stance.RESERVES) and _is_own(position, pointers):
            on = "" if position.stance is Stance.OPPOSES else " on"
            words = f"{position.party} {position.stance}{on} its own reading: {where}"
            yield Notice("position-on-own", words, place, position.party)


def _is_own(position: Position, pointers: Pointers) -> bool:
    if position.on.text is None or position.on.paragraph not in pointers.paragraphs:
        return False
    there = pointers.readings(position.on.paragraph)
    return any(on == position.on and position.party in reading.parties for on, reading, _ in there)


def _called(target: Target, pointers: Pointers) -> str:
    paragraph = pointers.paragraphs.get(target.paragraph)
    label = (paragraph.label if paragraph else "") or target.paragraph
    if target.text is None:
        return f"paragraph {label}"
    words = target.text.strip() or "deleted"
    return f"paragraph {label}, “{opening(words, _SHOWN)}”"
