"""Which ids are possible, and which are the same."""

import pytest

from adref.negotiation.idents import ident_fault, same_name


@pytest.mark.parametrize("ident", ["EU (27)", "Iran (Islamic Republic of)", "G-77 & China", "中国"])
def test_names_of_states_are_ids(ident: str) -> None:
    """Parentheses are part of five official names."""
    assert ident_fault(ident) is None


@pytest.mark.parametrize(
    "ident", ["A, B", "A: B", "A/B", "[A]", "A*", " A", "", "A\u2028B", "A" * 81]
)
def test_what_would_break_a_list_or_a_file_name_is_no_id(ident: str) -> None:
    """Ids stand in lists, in brackets and in file names."""
    assert ident_fault(ident) is not None


def test_composed_and_decomposed_letters_are_one_name() -> None:
    """So are capitals and small letters."""
    assert same_name("C\u00f4te") == same_name("CO\u0302TE")
