"""What is known of the shipped negotiation beside its inputs, against the sources of its lists."""

import sys
from pathlib import Path

import pytest

from adref.compilation.standing import Position, Stance, readings_of
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.negotiation import open_round

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "tidewater"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package

IDENTS = {
    "GROUP OF 40": "G40",
    "Republic of Tarn": "Tarn",
}
"""Names in the source that are no id with spaces for hyphens."""
NOTED = [line for line in build.positions() if line["reading"] not in ("", "ample")]
"""The positions on a reading that is there."""


@pytest.fixture(scope="module")
def assembled() -> Assembled:
    """The compilation of all inputs, with the lists beside them."""
    found = open_round(FOLDER)
    request = Request(found.base, found.inputs, found.charter, folder=FOLDER, draft=found.draft)
    return assemble(request)


def ident(name: str) -> str:
    """The id of the party that a source names."""
    return IDENTS.get(name, name.replace(" ", "-"))


def taken(assembled: Assembled, line: dict[str, str]) -> list[Position]:
    """The positions of the compilation that *line* of the source tells."""
    paragraphs = {p.ident: p.label for p in assembled.compilation.paragraphs}
    return [
        p
        for p in assembled.standing.positions
        if (p.party, p.stance) == (ident(line["party"]), Stance(line["stance"]))
        and paragraphs.get(p.on.paragraph) == line["paragraph"]
    ]


@pytest.mark.parametrize("line", NOTED, ids=[f"{x['paragraph']} {x['party']} {x['stance']}" for x in NOTED])  # fmt: skip
def test_every_position_finds_its_reading(assembled: Assembled, line: dict[str, str]) -> None:
    """Its words, or those of the party it names, stand there."""
    [position] = taken(assembled, line)
    wanted = {
        target: reading
        for p in assembled.compilation.paragraphs
        for target, reading, _ in readings_of(p)
    }[position.on]
    party, _, words = line["reading"].removeprefix("of ").partition(": ")
    named = {*wanted.parties, wanted.text.strip()}
    assert party.strip("“”") in named
    assert words in ("", wanted.text.strip())


def test_every_line_is_a_position_and_one_more_was_heard(assembled: Assembled) -> None:
    """Sorrel says in a comment what it cannot accept."""
    *listed, heard = assembled.standing.positions
    assert len(listed) == len(build.positions())
    assert (heard.party, heard.stance, heard.on.text) == (
        "Sorrel",
        "opposes",
        "may, where feasible,",
    )
    assert heard.said == "Sorrel: We cannot accept the proposal of Tarn."


def test_what_is_at_odds_is_noticed(assembled: Assembled) -> None:
    """Words that were withdrawn, and a party of two minds."""
    own = ("position-unplaced", "two-stances")
    found = [(n.code, n.party) for n in assembled.compilation.notices if n.code in own]
    assert found == [("position-unplaced", "Veldmark"), ("two-stances", "Mirrow")]


def test_every_status_is_of_what_it_names(assembled: Assembled) -> None:
    """Paragraphs, passages by their base words, readings by party and words."""
    paragraphs = {p.ident: p for p in assembled.compilation.paragraphs}
    told = [
        (paragraphs[r.on.paragraph].label, r.status, r.decision) for r in assembled.standing.rulings
    ]
    assert told == [(s["paragraph"], s["status"], s["decision"]) for s in build.statuses()]
    assert [r.on.start is None for r in assembled.standing.rulings] == [
        not (s["passage"] or s["reading"]) for s in build.statuses()
    ]


def test_members_are_counted_once_with_their_group(assembled: Assembled) -> None:
    """Kestrel Bay and Low Keys are members of the Island Forum, which has three."""
    [support] = [s for t, s in assembled.standing.support.items() if t.paragraph == "n19"]
    assert support == (
        "at least 2 States: Kestrel Bay, Low Keys; Island-Forum (for 3 members); "
        "3 States in all, counted once; no member's position is inferred"
    )
