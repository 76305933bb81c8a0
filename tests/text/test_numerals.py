"""Numerals: Roman and Chinese ones have the value a reader gives them."""

import pytest

from adref.text.numerals import chinese_value, roman_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("i", 1),
        ("iv", 4),
        ("IX", 9),
        ("xiv", 14),
        ("XC", 90),
        ("iix", None),
        ("a", None),
        ("", None),
    ],
)
def test_roman_numerals_have_their_value(text: str, value: int | None) -> None:
    """Either case counts; what is not well formed is no numeral."""
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("五", 5),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("九十九", 99),
        ("二三", None),
        ("条", None),
        ("", None),
    ],
)
def test_chinese_numerals_have_their_value(text: str, value: int | None) -> None:
    """The numerals of provisions go to ninety-nine."""
    assert chinese_value(text) == value
