"""Brackets as a tree: nested, beside each other, attributed, without a partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.brackets import (
    Bracket,
    Head,
    Loose,
    Sort,
    head_of,
    option_of,
    printed,
    read_brackets,
    walk,
)

TEXTS = st.one_of(st.text(), st.text("[]{}ab /"))


def shape(text: str) -> str:
    """The tree of *text* with every bracket in round ones: what was understood, at a glance."""
    return "".join(_shape(part) for part in read_brackets(text).parts)


def _shape(part: str | Bracket) -> str:
    return part if isinstance(part, str) else f"({''.join(map(_shape, part.parts))})"


@given(TEXTS)
def test_the_tree_printed_is_the_text(text: str) -> None:
    """To the letter, whatever it is: nothing is mended."""
    assert printed(read_brackets(text)) == text


@given(TEXTS)
def test_every_sign_is_in_a_bracket_or_without_a_partner(text: str) -> None:
    """Each once, and at its place."""
    brackets = read_brackets(text)
    ends = [at for f in walk(brackets) for at in (f.bracket.start, f.bracket.end - 1)]
    places = sorted([*ends, *(loose.at for loose in brackets.loose)])
    assert places == [at for at, sign in enumerate(text) if sign in "[]{}"]
    assert all(text[loose.at] == loose.sign for loose in brackets.loose)


@given(TEXTS)
def test_a_bracket_lies_within_its_parent(text: str) -> None:
    """And is one deeper; the brackets are told in the order of the text."""
    found = list(walk(read_brackets(text)))
    parents = [(f, found[f.parent]) for f in found if f.parent is not None]
    assert all(p.bracket.start < f.bracket.start for f, p in parents)
    assert all(f.bracket.end < p.bracket.end and f.depth == p.depth + 1 for f, p in parents)
    assert [f.bracket.start for f in found] == sorted(f.bracket.start for f in found)


@pytest.mark.parametrize(
    ("text", "tree", "loose"),
    [
        ("[shall] act", "(shall) act", []),
        ("[a [b [c]] d]", "(a (b (c)) d)", []),
        ("[EU, Norway: shall [G77: now] ]", "(EU, Norway: shall (G77: now) )", []),
        ("[act [now]", "[act (now)", [("[", 0)]),
        ("act] now", "act] now", [("]", 3)]),
        ("[a]] [b", "(a)] [b", [("]", 3), ("[", 5)]),
        ("] [a] [", "] (a) [", [("]", 0), ("[", 6)]),
        ("[[[", "[[[", [("[", 0), ("[", 1), ("[", 2)]),
        ("[a {note} b]", "(a (note) b)", []),
        ("[a {b] c}", "(a {b) c}", [("{", 3), ("}", 8)]),
        ("{a [b} c]", "{a (b} c)", [("{", 0), ("}", 5)]),
        ("{[}]", "{(})", [("{", 0), ("}", 2)]),
        ("{ { a }", "{ ( a )", [("{", 0)]),
        ("", "", []),
    ],
)
def test_brackets_without_a_partner_keep_their_place(
    text: str, tree: str, loose: list[tuple[str, int]]
) -> None:
    """The inner one is matched first, and a curly one that crosses a square one matches nothing."""
    assert shape(text) == tree
    assert read_brackets(text).loose == tuple(Loose(*one) for one in loose)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("[shall][should] act", [False, True]),
        ("[shall] / [should] [may]", [False, True, True]),
        ("[shall] and [should]", [False, False]),
        ("[a [b][c]] [d]", [False, False, True, True]),
        ("[shall] . [should]", [False, False]),
    ],
)
def test_words_to_choose_from_stand_beside_each_other(text: str, beside: list[bool]) -> None:
    """With white space or a slash between them, and nothing else."""
    assert [found.beside for found in walk(read_brackets(text))] == beside


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("[EU: shall]", Head(Sort.ATTRIBUTED, ("EU",))),
        ("[EU, Norway and G77: shall]", Head(Sort.ATTRIBUTED, ("EU", "Norway", "G77"))),
        ("[EU/Norway: shall]", Head(Sort.ATTRIBUTED, ("EU", "Norway"))),
        ("[EU, everyone: shall]", Head(Sort.DISPUTED)),
        ("[at 10:30 shall]", Head(Sort.DISPUTED)),
        ("[Climate forcers: gases]", Head(Sort.DISPUTED)),
        ("[Option 1: we act]", Head(Sort.OPTION, option="Option 1")),
        ("[Alt. 2 we act]", Head(Sort.OPTION, option="Alt. 2")),
        ("[alternative: we act]", Head(Sort.OPTION, option="alternative")),
        ("[alternative means]", Head(Sort.DISPUTED)),
        ("[Placeholder for finance]", Head(Sort.PLACEHOLDER)),
        ("[to be completed]", Head(Sort.PLACEHOLDER)),
        ("[x]", Head(Sort.PLACEHOLDER)),
        ("[...]", Head(Sort.PLACEHOLDER)),
        ("[]", Head(Sort.PLACEHOLDER)),
        ("{to be moved to Article 9}", Head(Sort.REMARK)),
    ],
)
def test_a_bracket_says_what_it_is(text: str, head: Head) -> None:
    """Only names of parties attribute; who is one is handed in."""
    [found] = walk(read_brackets(text))
    assert head_of(text, found.bracket, {"EU", "Norway", "G77"}.__contains__) == head


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Option 1: We act", "Option 1"),
        ("Option  2: No text", "Option 2"),
        ("Alt. 3 We act", "Alt. 3"),
        ("Alternative B. We act", "Alternative B"),
        ("Options for action", ""),
        ("We act", ""),
    ],
)
def test_a_paragraph_that_is_an_option_is_known_by_its_first_words(text: str, option: str) -> None:
    """A number or a letter makes it one."""
    assert option_of(text) == option


def test_a_tree_may_be_deeper_than_the_stack() -> None:
    """A hostile file ends nothing."""
    text = "[" * 5000 + "]" * 5000
    brackets = read_brackets(text)
    assert (printed(brackets), max(f.depth for f in walk(brackets))) == (text, 5000)
