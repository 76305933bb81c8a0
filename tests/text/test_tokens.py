"""Tokens: cut like words in six languages, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.tokens import normal, tokens

SIX_LANGUAGES = st.text(
    st.one_of(
        st.sampled_from(" -'’().,;/[]“”«»،؛。，\u00a0\u200d\u0301"),
        st.characters(min_codepoint=0x20, max_codepoint=0x17F),
        st.characters(min_codepoint=0x400, max_codepoint=0x4FF),
        st.characters(min_codepoint=0x621, max_codepoint=0x655),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x4E80),
        st.characters(min_codepoint=0x1F300, max_codepoint=0x1F64F),
    ),
    max_size=60,
)


@given(text=SIX_LANGUAGES)
def test_no_character_is_lost(text: str) -> None:
    """The tokens of a normal text, put together, are the text after a space."""
    there = normal(text)
    assert "".join(tokens(there)) == (f" {there}" if there else "")


@given(text=SIX_LANGUAGES)
def test_normal_twice_is_normal(text: str) -> None:
    """A normal text is its own normal form."""
    assert normal(normal(text)) == normal(text)


@given(text=SIX_LANGUAGES)
def test_a_token_has_its_space_before_it_and_no_other(text: str) -> None:
    """Every token is something, and a space in it is its first character."""
    found = tokens(normal(text))
    assert [token for token in found if not token.strip(" ") or " " in token[1:]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("We commit firmly.", (" We", " commit", " firmly", ".")),
        ("people-centred", (" people-centred",)),
        ("State's", (" State's",)),
        ("State’s", (" State’s",)),
        ("in A/RES/70/125, para 5", (" in", " A/RES/70/125", ",", " para", " 5")),
        ("A/79/L.2/Rev.1.", (" A/79/L.2/Rev.1", ".")),
        ("and/or", (" and", "/", "or")),
        ("3.5 million", (" 3.5", " million")),
        ("[shall] (may)", (" [", "shall", "]", " (", "may", ")")),
        ("l'État décide", (" l'État", " décide")),
        ("¿La acción?", (" ¿", "La", " acción", "?")),
        ("Мы решили;", (" Мы", " решили", ";")),
        ("تنفيذ القرار،", (" تنفيذ", " القرار", "،")),
        ("مُحَمَّد", (" مُحَمَّد",)),
        ("各国应当", (" 各", "国", "应", "当")),
    ],
)
def test_words_are_cut_as_their_language_has_them(text: str, expected: tuple[str, ...]) -> None:
    """Compounds and symbols stay whole, Arabic keeps its marks, each Chinese character stands alone."""
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  two\n words\u00a0here\t", "two words here"),
        ("e\u0301", "é"),
        ("\u2003", ""),
    ],
)
def test_the_normal_form_has_single_spaces_and_composed_letters(text: str, expected: str) -> None:
    """White space of any kind is one space, none at the ends, and letters are NFC."""
    assert normal(text) == expected


def test_the_first_word_is_the_same_token_anywhere() -> None:
    """A word is the same token at the start and in the middle of a text."""
    assert tokens("share the share")[0] == tokens("share the share")[2]
