"""The notation on a page: what is printed is read as what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.rolling.printed import Look, lookalikes, notation, printed, spelt, unspelt

PARTIES = ("EU", "EU (27)", "AT&amp_T_", "base", "G77")
SIGNS = st.lists(st.sampled_from(["&#9;", "&", "#38;", "\t", "\x00", "\x85", "a", "\n", " ", "]"]))


@given(st.one_of(st.text(), SIGNS.map("".join)))
def test_what_nobody_would_see_is_spelt_out_and_read_again(text: str) -> None:
    """Signs that XML does not have, and what looks like one that is spelt out."""
    assert unspelt(spelt(text)) == text


@pytest.mark.parametrize(
    ("shown", "page"),
    [
        ("We [base: may] [EU: shall] act.", "We [base: may] [EU: shall] act."),
        ("[base: a] [EU: x]&#32;[G77: y]b", "[base: a] [EU: x]\u2002[G77: y]\u2009b"),
        ("[base: a] [EU: x][G77: y] b", "[base: a] [EU: x]\u2009[G77: y] b"),
        ("in[base:  ] [EU: delete]to", "in\u2009[base: space] [EU: delete]\u2009to"),
        ("[EU: the word delete] [G77: space]", "[EU: the word delete] [G77: the word space]"),
        (r"[EU &#40;27&#41; (unmarked): x] \[y\]", "[EU (27) (unmarked): x] [y]"),
        ("[party base: x] [AT&amp_T\\_: y]", "[party base: x] [AT&amp_T_: y]"),
        ("[base: a]  \n[EU: b]", "[base: a]\n[EU: b]"),
    ],
)
def test_the_notation_is_printed_without_the_signs_of_markdown(shown: str, page: str) -> None:
    """And what is printed is the same notation again."""
    bits = list(printed(shown, PARTIES))
    assert "".join(text for text, _ in bits) == page
    assert notation(bits, PARTIES) == shown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We [EU: shall] act", ["[EU: shall]"]),
        ("We [EU, G77 (unmarked): shall", ["[EU, G77 (unmarked): shall"]),
        ("We [base: may]", ["[base: may]"]),
        ("We [note: may] [EU shall] [x]", []),
    ],
)
def test_brackets_that_only_look_like_ours_are_seen(text: str, found: list[str]) -> None:
    """By the names at their head."""
    assert lookalikes([(text, Look.TEXT), ("[EU: x]", Look.SIGN)], PARTIES) == found
