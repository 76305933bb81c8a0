"""Bridges: agreed language in the place of what parties differ on, and nothing else."""

from pathlib import Path

import pytest

from adref.folder.assemble import Request, assemble
from adref.library.bridges import Contested, contested
from adref.library.schema import Address
from tests.library.shelf import HARBOUR, TREATY, library

BASE = """# Draft

1. Every harbour should remain open to ships in distress, whatever flag they fly, and the weather is fine.

2. Boats are welcome.
"""
FUND = "To set up a fund for the repair of lighthouses and piers in all coastal States"


def offered(folder: Path, where: Address, **inputs: str) -> tuple[Contested, ...]:
    """The contested passages of a small negotiation, with a library of two sources."""
    papers = {"base": BASE, **inputs}
    for name, text in papers.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    paths = tuple(folder / f"{name}.md" for name in inputs)
    compilation = assemble(Request(folder / "base.md", paths)).compilation
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        return contested(database, compilation)


def places(passage: Contested) -> list[str]:
    """The places that are offered."""
    return [bridge.nearest.provisions[0].provision.name for bridge in passage.bridges]


CASES = {
    "a word": (BASE.replace("should remain", "may remain"), ["1"]),
    "words put in": (BASE.replace("open to ships", "open to all ships"), ["1"]),
    "words taken out": (BASE.replace("remain open to", "be open to"), ["1"]),
    "a new paragraph": (f"{BASE}\n2 bis. **{FUND}.**\n", ["2 (a)"]),
    "another matter": (BASE.replace("Boats are", "Ships are"), []),
    "beside agreed language": (BASE.replace("weather is fine", "sun will shine"), []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_offered_stands_in_the_place_of_the_contested_words(
    tmp_path: Path, where: Address, case: str
) -> None:
    """Not beside them, and not where nothing is near."""
    paper, wanted = CASES[case]
    found = offered(tmp_path, where, Samoa=paper)
    assert [places(passage) for passage in found] == [wanted]


def test_a_bridge_says_how_near_each_wording_is(tmp_path: Path, where: Address) -> None:
    """Also the base's; who wants it stands beside."""
    wishes = {"Samoa": "shall remain", "Chad": "may be"}
    papers = {party: BASE.replace("should remain", words) for party, words in wishes.items()}
    (passage,) = offered(tmp_path, where, **papers)
    (bridge,) = passage.bridges
    assert [w.parties for w in passage.wordings] == [(), ("Chad",), ("Samoa",)]
    assert bridge.wording.parties == ("Samoa",)
    base, chad, samoa = (near.likeness if near else 0.0 for near in bridge.near)
    assert 0 < chad < base < samoa < 1
