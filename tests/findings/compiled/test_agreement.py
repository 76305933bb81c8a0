"""Whose proposals coincide and whose collide."""

from itertools import combinations

import pytest
from hypothesis import given

from adref.compilation.model import BaseParagraph, Compilation, Move
from adref.findings.compiled.agreement import Cell, agreement
from adref.text.document import Kind
from tests.writers.build import base, compilation, new
from tests.writers.generated import compilations

MADE = compilation(
    base("h", "Ports", kind=Kind.HEADING),
    base("p1", "We [shall|EU,G77: may|US: will] act[|EU:  now].", section="Ports"),
    base("p2", "We [go|EU: stay] on.", section="Ports", alternatives=("G77,US: All stay.",)),
    base("h2", "Cities", kind=Kind.HEADING),
    base("p3", "Cities act.", section="Cities"),
    new("n1", "p3", "EU: Soon.", "US: Now."),
    moves=(Move("EU", "p3", "p1"), Move("G77", "p3", "p1"), Move("US", "p3", "h")),
)


@pytest.mark.parametrize(
    ("section", "one", "other", "cell"),
    [
        ("Ports", "EU", "G77", Cell(1, 1, 2, 0)),
        ("Ports", "EU", "US", Cell(0, 2, 2, 0)),
        ("Ports", "G77", "US", Cell(1, 1, 0, 2)),
        ("Ports", "EU", "Norway", Cell(0, 0, 4, 0)),
        ("Ports", "EU", "EU", Cell(4, 0, 0, 0)),
        ("Cities", "EU", "G77", Cell(1, 0, 1, 0)),
        ("Cities", "EU", "US", Cell(0, 2, 0, 0)),
        (None, "EU", "G77", Cell(2, 1, 3, 0)),
    ],
)
def test_places_are_counted_by_what_two_parties_want_there(
    section: str | None, one: str, other: str, cell: Cell
) -> None:
    """Passages, whole wordings, new paragraphs and moves; the order of the two does not matter."""
    found = agreement(MADE)
    there = next(s for s in (found.whole, *found.sections) if s.section == section)
    assert there.cell(one, other) == there.cell(other, one) == cell


def wants(made: Compilation) -> list[dict[str, object]]:
    """For every place what each party wants there, found the slow way."""
    places: list[dict[str, object]] = []
    for paragraph in made.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            passages = [p.readings for p in paragraph.passages]
            inside = {party for rs in passages for r in rs for party in r.parties}
            places += [{party: r for r in rs for party in r.parties} for rs in passages]
            others = {party: r for r in paragraph.alternatives for party in r.parties}
            places += [{"inside": inside} | others] if others else []
        else:
            places.append({party: r for r in paragraph.readings for party in r.parties})
    moved: dict[str, dict[str, object]] = {}
    for move in made.moves:
        moved.setdefault(move.paragraph, {})[move.party] = ("after", move.after)
    return [*places, *moved.values()]


def same(place: dict[str, object], one: str, other: str) -> bool | None:
    """Whether both want the same at *place*; None if not both want something there."""
    inside = place.get("inside", set())
    assert isinstance(inside, set)
    mine = place.get(one, "changes" if one in inside else None)
    theirs = place.get(other, "changes" if other in inside else None)
    if mine is None or theirs is None or mine == theirs == "changes":
        return None
    return mine == theirs


def met(made: Compilation) -> dict[tuple[str, str], tuple[int, int]]:
    """For each two parties the places where they want the same, and where not, the slow way."""
    places = wants(made)
    counts = {}
    for one, other in combinations(sorted(party.ident for party in made.parties), 2):
        there = [same(place, one, other) for place in places]
        counts[one, other] = (there.count(True), there.count(False))
    return counts


@given(compilations(moving=False))
def test_the_map_is_what_comparing_every_pair_everywhere_gives(made: Compilation) -> None:
    """Counted by bits or one by one, it is the same."""
    whole = agreement(made).whole
    cells = {pair: whole.cell(*pair) for pair in combinations(agreement(made).parties, 2)}
    assert {pair: (cell.equal, cell.differing) for pair, cell in cells.items()} == met(made)


@given(compilations())
def test_the_sections_add_up_to_the_whole(made: Compilation) -> None:
    """Places, and for each pair of parties those on which they meet."""
    found = agreement(made)
    pairs = list(combinations(found.parties, 2))
    parts = [[section.cell(*pair) for section in found.sections] for pair in pairs]
    whole = [found.whole.cell(*pair) for pair in pairs]
    assert sum(section.places for section in found.sections) == found.whole.places
    assert [cell.equal for cell in whole] == [sum(c.equal for c in cells) for cells in parts]
    assert [cell.differing for cell in whole] == [
        sum(c.differing for c in cells) for cells in parts
    ]


@given(compilations())
def test_the_counts_of_a_pair_add_up_to_the_places(made: Compilation) -> None:
    """And none is below nothing."""
    found = agreement(made)
    cells = [found.whole.cell(*pair) for pair in combinations(found.parties, 2)]
    counts = [(cell.equal, cell.differing, cell.one, cell.neither) for cell in cells]
    assert {sum(four) for four in counts} <= {found.whole.places}
    assert all(min(four) >= 0 for four in counts)
