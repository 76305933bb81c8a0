"""Word difference: the law, the places of edits, and what counts as one change."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adref.compilation.matching import CELLS, changed, increasing
from adref.compilation.rows import row
from adref.compilation.words import blocks, difference
from adref.proposals.edits import Edit, apply
from adref.text.tokens import normal, tokens

WORDS = (
    *("the", "of", "and", "digital", "economy", "women", "shall", "A/RES/70/125", "land-locked"),
    *(",", ".", ";", "(", ")", "[", "]", "/", "5", "%", "’", "-", "\u0301"),
    *("中", "国", "人民", "和", "。", "الدول", "و", "وفقًا", "،", "ё", "и"),
)
GLUED = st.lists(st.sampled_from((*WORDS, *" " * 20)), max_size=24).map("".join).map(normal)


def edited(text: str, cuts: list[tuple[int, int, str]]) -> str:
    """*text* with stretches, given as shares of 99 and lengths, replaced."""
    for at, length, new in cuts:
        start = at * len(text) // 99
        text = text[:start] + new + text[start + length :]
    return normal(text)


CUTS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9), GLUED), max_size=4)
PAIRS = st.one_of(
    st.tuples(GLUED, GLUED), st.tuples(GLUED, CUTS).map(lambda p: (p[0], edited(p[0], p[1])))
)


@given(PAIRS)
@settings(max_examples=150, deadline=None)
def test_the_edits_make_the_other_text(pair: tuple[str, str]) -> None:
    """Whatever the texts, applying their difference to the one gives the other."""
    base, other = pair
    assert apply(base, difference(base, other)) == other


@given(PAIRS)
@settings(max_examples=100, deadline=None)
def test_edits_stand_apart_and_are_never_white_space_alone(pair: tuple[str, str]) -> None:
    """Edits are in order, do not touch, and take out or put in at least one sign."""
    base, other = pair
    edits = difference(base, other)
    assert all(one.end < two.start for one, two in pairwise(edits))
    assert all(base[e.start : e.end].strip() or e.text.strip() for e in edits)
    assert all(base[e.start : e.end].strip() or e.start == e.end for e in edits)
    assert all(e.text.strip() or not e.text for e in edits)


@given(GLUED)
@settings(max_examples=50, deadline=None)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """There is no difference between equal texts."""
    assert difference(text, text) == ()


@given(GLUED)
@settings(max_examples=100, deadline=None)
def test_a_row_is_the_tokens_of_the_text(text: str) -> None:
    """Looking words up one by one gives the same tokens as reading the text at once."""
    assert tuple(row(text)) == tokens(text)


@pytest.mark.parametrize(
    ("base", "other", "edits"),
    [
        ("The digital economy", "The data economy", [Edit(4, 11, "data")]),
        ("The digital economy", "The economy", [Edit(4, 11, "")]),
        ("women and girls, men", "women, men", [Edit(5, 15, "")]),
        ("The digital economy", "The digital and data economy", [Edit(11, 11, " and data")]),
        ("The digital economy", "All The digital economy", [Edit(0, 0, "All ")]),
        ("The digital economy", "The digital economy grows", [Edit(19, 19, " grows")]),
        ("The digital economy", "The digital", [Edit(11, 19, "")]),
        ("All States agree", "States agree", [Edit(0, 3, "")]),
        ("The digital economy", "", [Edit(0, 19, "")]),
        ("", "All of it", [Edit(0, 0, "All of it")]),
        ("", "", []),
        ("women and girls", "women, girls", [Edit(5, 9, ",")]),
        ("We agree", "We agree.", [Edit(8, 8, ".")]),
        ("We agree, then", "We agree; then", [Edit(8, 9, ";")]),
        ("States shall act", "States [shall] act", [Edit(7, 7, "["), Edit(12, 12, "]")]),
        ("States [shall] act", "States shall act", [Edit(7, 8, ""), Edit(13, 14, "")]),
        ("A/RES/70/125 applies", "A/RES/79/1 applies", [Edit(0, 12, "A/RES/79/1")]),
        ("中国人民", "中国的人民", [Edit(2, 2, "的")]),
        ("الدول الأعضاء تؤكد", "الدول الأعضاء جميعا تؤكد", [Edit(13, 13, " جميعا")]),
    ],
)
def test_edits_are_tight(base: str, other: str, edits: list[Edit]) -> None:
    """An edit begins and ends at words; an insertion stands right after the word before it."""
    assert difference(base, other) == tuple(edits)


@pytest.mark.parametrize(
    ("base", "other", "edits"),
    [
        ("and or both", "and/or both", [Edit(3, 6, "/or")]),
        ("and/or both", "and or both", [Edit(3, 6, " or")]),
        ("by 5 % a year", "by 5% a year", [Edit(4, 6, "%")]),
        ("men , women", "men, women", [Edit(3, 5, ",")]),
    ],
)
def test_a_change_of_space_takes_a_word_with_it(base: str, other: str, edits: list[Edit]) -> None:
    """Where only a space goes or comes, the edit shows the word that it parts or joins."""
    assert difference(base, other) == tuple(edits)


@pytest.mark.parametrize(
    ("base", "other", "marked"),
    [
        ("women and girls", "women and men and girls", " and men"),
        ("women, girls", "women, men, girls", ", men"),
        ("We agree. We act.", "We agree. We meet. We act.", " We meet."),
        ("the right to food", "the right to water and to food", " to water and"),
        ("in law and in fact", "in law and in practice and in fact", " and in practice"),
        ("very old", "very very old", " very"),
    ],
)
def test_an_insertion_stands_at_the_border_of_its_phrase(
    base: str, other: str, marked: str
) -> None:
    """Of several places that give the same text, the one is taken that a person would mark."""
    assert [edit.text for edit in difference(base, other)] == [marked]


@pytest.mark.parametrize(
    ("base", "other", "marked"),
    [
        (
            "We recall the safety of local journalists in war.",
            "We recall the transfer of technology in war.",
            [("safety of local journalists", "transfer of technology")],
        ),
        (
            "All States welcome the progress of the last years.",
            "All States regret that of the commitments few were kept.",
            [
                (
                    "welcome the progress of the last years",
                    "regret that of the commitments few were kept",
                )
            ],
        ),
    ],
)
def test_a_rewritten_phrase_is_one_edit(
    base: str, other: str, marked: list[tuple[str, str]]
) -> None:
    """Small words that both wordings happen to share do not break the phrase."""
    assert [(base[e.start : e.end], e.text) for e in difference(base, other)] == marked


@pytest.mark.parametrize(
    ("base", "other", "marked"),
    [
        ("the left and the right bank", "the lower and the upper bank", ["lower", "upper"]),
        ("a value which does fit", "some values which do fit", ["some values", "do"]),
        ("growth of trade", "steady growth of fair trade", ["steady ", " fair"]),
        ("seed banks, where they exist", "gene banks, if they exist", ["gene", "if"]),
    ],
)
def test_two_changes_are_two_edits(base: str, other: str, marked: list[str]) -> None:
    """Changes of like shape, spelling changes and insertions are not run together."""
    assert [edit.text for edit in difference(base, other)] == marked


def test_blocks_hold_for_a_part_of_a_paragraph() -> None:
    """Called on rows of tokens, the difference comes in indices of both rows."""
    before, after = tokens("the old rule stands"), tokens("the new and better rule stands")
    assert [tuple(block) for block in blocks(before, after)] == [(1, 2, 1, 4)]


def test_no_word_is_changed_that_stands_between_blocks() -> None:
    """Outside of the blocks both rows have the same words."""
    before, after = tokens("a b c d e f"), tokens("a x c d f g")
    (one, two, three) = blocks(before, after)
    assert before[one.end : two.start] == after[one.other_end : two.other_start] == (" c", " d")
    assert before[two.end : three.start] == after[two.other_end : three.other_start] == (" f",)


def test_a_text_without_a_word_in_common_is_one_edit_and_soon_found() -> None:
    """Fifty thousand different words on either side take a moment, not minutes."""
    base = " ".join(f"a{n}" for n in range(50_000))
    other = " ".join(f"b{n}" for n in range(50_000))
    assert difference(base, other) == (Edit(0, len(base), other),)


def test_a_very_long_text_is_compared_between_words_that_stand_once() -> None:
    """Beyond the size that is searched through, what is alike is still found."""
    random = Random(1)
    words = [f"w{random.randrange(40_000)}" for _ in range(30_000)]
    changes = {3_000: "x", 15_000: "y", 27_000: "z"}
    other = [changes.get(n, word) for n, word in enumerate(words)]
    assert len(words) ** 2 > CELLS
    assert [edit.text for edit in difference(" ".join(words), " ".join(other))] == ["x", "y", "z"]


def test_long_rows_of_one_word_stay_bounded() -> None:
    """Without any word that stands once, the whole is one block."""
    assert len(changed(["a", "b"] * 5_000, ["b", "a"] * 5_001)) <= 2


@pytest.mark.parametrize(
    ("values", "indices"),
    [
        ([], []),
        ([5], [0]),
        ([1, 2, 3], [0, 1, 2]),
        ([3, 1, 2], [1, 2]),
        ([2, 5, 3, 7, 4], [0, 2, 4]),
    ],
)
def test_the_longest_increasing_row(values: list[int], indices: list[int]) -> None:
    """The longest row that grows is found, given by its indices."""
    assert increasing(values) == indices
