"""Labels: what a paragraph is called in print, and what that means."""

from dataclasses import dataclass, field

import regex

from adref.text.ordinals import known_ordinal, ordinal_word

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = regex.compile(r"m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SERIES_ORDER = ("PP", "OP")

type_Key = tuple[object, ...]


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in either case, None if *text* is none."""
    lower = text.lower()
    if not lower or not _ROMAN_FORM.fullmatch(lower):
        return None
    values = [_ROMAN[sign] for sign in lower]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
