"""Cells on the way out: no spreadsheet program runs them, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.writers.csv_cells import harmless, original


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM", "\t=1", "  =1", "＝1", "'=1", "''=1"]
)
def test_what_begins_like_a_formula_is_guarded(words: str) -> None:
    """An apostrophe makes it text."""
    assert harmless(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "shall", "12 bis", "'tis", "a=b", "[G77: no]"])
def test_other_words_stay_as_they_are(words: str) -> None:
    """Nobody's text is touched without need."""
    assert harmless(words) == words


@given(st.text(alphabet="=+-@' a\t", max_size=8))
def test_the_words_come_back(words: str) -> None:
    """Whatever they begin with."""
    assert original(harmless(words)) == words
