"""Fingerprints: what is guaranteed by construction, and words in every spelling."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.library.fingerprints import GRAM, SURE, WINDOW, hashes, winnowed
from adref.text.folding import fold, words_of
from adref.text.tokens import normal

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=12)
RUN = st.lists(st.sampled_from("abcdefgh"), min_size=SURE, max_size=SURE)


def kept(words: list[str]) -> set[int]:
    """The fingerprints of a text of *words*."""
    return {found for found, _ in winnowed(hashes(words))}


@given(before=WORDS, run=RUN, after=WORDS)
def test_a_run_of_eight_words_is_found_wherever_it_stands(
    before: list[str], run: list[str], after: list[str]
) -> None:
    """Any context keeps one of the hashes of the run, and a query looks up all of them."""
    assert kept([*before, *run, *after]) & set(hashes(run))


@given(words=st.lists(st.sampled_from("abc"), max_size=40))
def test_no_window_is_left_without_a_fingerprint(words: list[str]) -> None:
    """Two neighbours that are kept are never more than a window apart."""
    places = [place for _, place in winnowed(hashes(words))]
    gaps = [b - a for a, b in pairwise(places)]
    assert all(gap <= WINDOW for gap in gaps)
    assert bool(places) == (len(words) >= GRAM)


def test_the_hashes_are_the_same_on_every_machine() -> None:
    """A library is carried from one machine to the next; these numbers are in it."""
    assert hashes(["we", "commit", "to", "bridge", "all", "divides"]) == [
        235556492968686,
        224434359820845,
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Digital divides", "digital divide"),
        ("the organisations' programmes", "the organization's program"),
        ("multi-stakeholder labour centres", "multistakeholder labor centers"),
        ("“policies” – states’", '"policy" - States\''),
        ("société égalité", "SOCIETE EGALITE"),
        ("التنمية المُستدامة", "التنمية المستدامة"),
        ("информационного общества", "Информационного Общества"),
    ],
)
def test_two_spellings_are_folded_alike(one: str, other: str) -> None:
    """What a copyist changes without a thought does not hide the copy."""
    assert [w.folded for w in words_of(one)] == [w.folded for w in words_of(other)]


@pytest.mark.parametrize("word", ["this", "status", "access", "was", "basis"])
def test_an_s_that_is_no_plural_stays(word: str) -> None:
    """Only plurals are folded."""
    assert words_of(word)[0].folded == word


def test_every_chinese_character_is_a_word() -> None:
    """The tokens are those of the language."""
    assert [w.folded for w in words_of("弥合数字鸿沟，")] == list("弥合数字鸿沟")


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    """The offsets are those of the text."""
    there = normal(text)
    found = words_of(there)
    assert all(fold(there[w.start : w.end]) == w.folded for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
