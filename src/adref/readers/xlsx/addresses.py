"""Addresses of cells: "C12"."""

import re

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_MOST_COLUMN, _MOST_ROW = 16_383, 1_048_575
"""The last cell of a sheet; an address beyond it is none."""


def address(text: str | None) -> tuple[int, int] | None:
    """The row and column of "C12", None if it is no cell of a sheet."""
    found = _ADDRESS.fullmatch(text or "")
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    place = (int(found[2]) - 1, column - 1)
    return place if place[0] <= _MOST_ROW and place[1] <= _MOST_COLUMN else None
