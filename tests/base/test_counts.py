"""Counts with their nouns."""

import pytest

from adref.base.counts import counted


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (counted(0, "note"), "0 notes"),
        (counted(1, "note"), "1 note"),
        (counted(2, "note"), "2 notes"),
        (counted(1, "party", "parties"), "1 party"),
        (counted(2, "party", "parties"), "2 parties"),
    ],
)
def test_one_thing_is_not_many(said: str, expected: str) -> None:
    """The noun agrees with its number."""
    assert said == expected
