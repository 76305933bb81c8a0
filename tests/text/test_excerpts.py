"""Excerpts of long words: whole words, and never longer than asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.excerpts import both_ends, closing, head, opening, tail

WORDS = st.text("ab \u4e2d", max_size=30)


@pytest.mark.parametrize(
    ("words", "most", "start", "end"),
    [
        ("We note it.", 20, "We note it.", "We note it."),
        ("We note it.", 11, "We note it.", "We note it."),
        ("We note it.", 10, "We note", "note it."),
        ("We note it.", 7, "We note", "it."),
        ("We note it.", 1, "W", "."),
        ("我们注意到这一点", 4, "我们注意", "到这一点"),
    ],
)
def test_ends_are_whole_words_where_spaces_part_them(
    words: str, most: int, start: str, end: str
) -> None:
    """A word longer than what is shown is cut, as there is no other end of it."""
    assert head(words, most) == start
    assert tail(words, most) == end


@given(WORDS, st.integers(1, 20))
def test_an_end_is_an_end_and_not_longer_than_asked(words: str, most: int) -> None:
    """But for spaces at the cut."""
    assert words.startswith(head(words, most))
    assert words.endswith(tail(words, most))
    assert max(len(head(words, most)), len(tail(words, most))) <= most


@given(WORDS, st.integers(1, 20))
def test_an_ellipsis_stands_where_something_is_left_out_and_only_there(
    words: str, most: int
) -> None:
    """So that nobody takes an excerpt for the whole."""
    is_whole = len(words) <= most
    assert (opening(words, most) == words) is is_whole
    assert (closing(words, most) == words) is is_whole
    assert (both_ends(words, most, most // 2) == words) is is_whole
