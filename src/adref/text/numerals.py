"""Numerals that are not digits: Roman, and the Chinese ones of provisions."""

import regex

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_FORM = regex.compile(r"m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_CHINESE = {sign: value for value, sign in enumerate("一二三四五六七八九", 1)}
_CHINESE_FORM = regex.compile(r"([一二三四五六七八九])?(十)?([一二三四五六七八九])?")


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in either case, None if *text* is none."""
    lower = text.lower()
    if not lower or not _ROMAN_FORM.fullmatch(lower):
        return None
    values = [_ROMAN[sign] for sign in lower]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def chinese_value(text: str) -> int | None:
    """The value from 1 to 99 of a Chinese numeral, None if *text* is none."""
    found = _CHINESE_FORM.fullmatch(text)
    if not text or found is None:
        return None
    tens, ten, units = found.groups()
    if not ten:
        return _CHINESE[text] if len(text) == 1 else None
    return 10 * _CHINESE.get(tens, 1) + _CHINESE.get(units, 0)
