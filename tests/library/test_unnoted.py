"""Agreed language for which no note names a source, by paragraph of a compilation."""

import pytest

from adref.compilation.model import Source
from adref.compilation.standing import Origin, SourcePlace
from adref.library.schema import Address
from adref.library.unnoted import unnoted_in
from tests.library.shelf import HARBOUR, TREATY, library
from tests.writers.build import base, new, noted

AGREED = "every harbour shall remain open to vessels in distress, whatever flag they fly"
HAS = base("p1", AGREED, label="1")
LAMPS = "Each Party shall keep its lighthouses lit from dusk to dawn in every season."
FIRST, LIT = (
    SourcePlace("A/RES/71/301", "1", "Safe harbours for all"),
    SourcePlace("Convention on Lighthouses", "Article 5, 1"),
)
IN_BASE = (Origin.BASE, (), FIRST, AGREED)
CASES = {
    "the base alone": (HAS, [IN_BASE]),
    "neither": (base("p1", "Boats are [welcome|EU: allowed] in the harbour."), []),
    "a word changed": (
        base("p1", AGREED.replace("shall", "[shall|EU,US: may|G77: must]")),
        [
            IN_BASE,
            (Origin.ALTERED, ("EU", "US"), FIRST, AGREED.replace("shall", "may")),
            (Origin.ALTERED, ("G77",), FIRST, AGREED.replace("shall", "must")),
        ],
    ),
    "taken out": (base("p1", f"[{AGREED}|EU:]"), [IN_BASE, (Origin.ALTERED, ("EU",), FIRST, "")]),
    "rewritten": (
        base("p1", AGREED, alternatives=(f"EU: {LAMPS}",)),
        [
            IN_BASE,
            (Origin.BROUGHT_IN, ("EU",), LIT, LAMPS.rstrip(".")),
            (Origin.ALTERED, ("EU",), FIRST, ""),
        ],
    ),
    "a new paragraph": (
        new("p1", None, f"EU,US: {LAMPS}", "G77: Boats."),
        [(Origin.BROUGHT_IN, ("EU", "US"), LIT, LAMPS.rstrip("."))],
    ),
    "put together from the base and what is put in": (
        base("p1", "Each Party shall [light|EU: keep its lighthouses lit] from dusk to dawn."),
        [
            (
                Origin.BROUGHT_IN,
                ("EU",),
                LIT,
                "Each Party shall keep its lighthouses lit from dusk to dawn",
            )
        ],
    ),
    "with a note": (
        noted(
            base("p1", AGREED.replace("shall", "[shall|EU: may]")),
            (),
            (Source("EU", "(71/301, para 1)", "A/RES/71/301", "paragraph 1"),),
        ),
        [IN_BASE],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_agreed_language_without_a_note_is_found_by_paragraph(where: Address, case: str) -> None:
    """What the base has, what parties put in, and what they make of it, each wording once."""
    paragraph, wanted = CASES[case]
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        found = unnoted_in(database, paragraph)
    told = [(one.origin, one.parties, one.at, one.words) for one in found]
    assert told == wanted
    assert all(one.text for one in found)
