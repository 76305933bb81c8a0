"""Reuse: exact and near passages found, with their places; what stands everywhere counted."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.words import difference
from adref.library.alignment import common_passage
from adref.library.rewritten import anywhere
from adref.library.schema import Address
from adref.library.search import passages, reuses
from tests.library.shelf import HARBOUR, TREATY, library, volume

PRIVACY = "We commit to protect the privacy of all seafarers, including their letters and their calls, in all ports."
NEAR = {
    "the same": (PRIVACY, "annex I, 1"),
    "a part": ("protect the privacy of all seafarers, including their letters", "annex I, 1"),
    "left out": (PRIVACY.replace(", including their letters and their calls,", ""), "annex I, 1"),
    "a clause put in": (
        PRIVACY.replace(
            "seafarers", "seafarers of every nation that has signed this, old and young,"
        ),
        "annex I, 1",
    ),
    "one word": (PRIVACY.replace("seafarers", "sailors"), "annex I, 1"),
    "every tenth word": (
        "We pledge to protect the privacy of all seafarers, including their mail and their calls, in all ports.",
        "annex I, 1",
    ),
    "singular, American": (
        "established a fund for repair of lighthouse, pier and breakwater in small island states",
        "2 (a)",
    ),
    "inside other words": (
        f"In this regard, and mindful of all that was said, {PRIVACY} This is vital.",
        "annex I, 1",
    ),
    "over a border": ("on a voluntary basis; Requests the Secretary-General to report", "2 (b)"),
    "an article": ("keep their lighthouses lit from dusk to dawn in every season", "Article 5, 1"),
}


@pytest.mark.parametrize("case", NEAR)
def test_a_passage_is_found_however_it_was_copied(where: Address, case: str) -> None:
    """The first answer is the provision that it comes from."""
    text, name = NEAR[case]
    with library(where, treaty=TREATY, harbour=HARBOUR) as database:
        found = reuses(database, text)
    assert found[0].provisions[0].provision.name == name


def test_a_reuse_says_where_it_stands_on_both_sides(where: Address) -> None:
    """And the difference says what was left out."""
    text = f"Mindful of this, {PRIVACY.replace(', including their letters and their calls,', '')}"
    with library(where, harbour=HARBOUR) as database:
        reuse = reuses(database, text)[0]
    ours = text[reuse.start : reuse.end]
    assert ours == "We commit to protect the privacy of all seafarers in all ports"
    assert reuse.source_text == PRIVACY.removesuffix(".")
    left = [
        reuse.source_text[e.start : e.end]
        for e in difference(reuse.source_text, ours)
        if not e.text
    ]
    assert left == [", including their letters and their calls,"]
    assert not reuse.exact


BODY = " ".join(p.text for p in volume(HARBOUR, "x.md").provisions).split()


@given(start=st.integers(0, 120), length=st.integers(8, 20))
def test_every_exact_run_of_eight_words_is_found(start: int, length: int) -> None:
    """By construction, in any other words around it, and over the borders of paragraphs."""
    run = " ".join(BODY[start : start + length])
    with library(Path(":memory:"), treaty=TREATY, harbour=HARBOUR) as database:
        found = reuses(database, f"zounds egad {run} forsooth quoth")
    assert any(reuse.words >= 8 for reuse in found)


def test_a_passage_that_is_rewritten_throughout_is_found_by_its_phrases(where: Address) -> None:
    """No run of five words is left, and the provision is named all the same."""
    text = (
        "We pledge to protect the dignity of all seafarers, notably their letters or their calls, "
        "in many ports"
    )
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        none = reuses(database, text)
        found = anywhere(database, text)
    assert none == ()
    assert [p.best.provisions[0].provision.name for p in found] == ["annex I, 1"]


def test_of_paragraphs_as_near_the_one_that_is_more_like_the_text_comes_first(
    where: Address,
) -> None:
    """Both have the passage; only one has what the text says around it."""
    same = "Resolution 18 on principles and procedures for the allocation of work among the"
    between = " ".join(f"word{n}" for n in range(60))
    other = f"1. {same} Members; their Union.\n\n2. {between}\n\n3. {same} Bureaux; the Sector; its Council."
    text = f"{same.replace('principles', 'rules')} delegates, some Sector, a new body, each Council"
    with library(where, harbour=HARBOUR, other=f"# Other\n\n{other}\n") as database:
        found = reuses(database, text)
    assert [r.provisions[0].provision.name for r in found] == ["3"]


def test_a_text_on_another_matter_is_no_rewriting(where: Address) -> None:
    """The small words of the language alone make none."""
    text = "The committee of the parties to the agreement on trade in all of the goods and services"
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        assert anywhere(database, text) == ()


def test_a_passage_is_found_far_inside_a_long_text(where: Address) -> None:
    """With its place, however many words stand before it."""
    before = " ".join(f"word{n}" for n in range(9_000))
    with library(where, harbour=HARBOUR) as database:
        found = reuses(database, f"{before} {PRIVACY}")
    assert [(r.start, r.exact) for r in found] == [(len(before) + 1, True)]


def test_what_is_not_there_is_not_found(where: Address) -> None:
    """Words that only sound alike are no passage."""
    with library(where, harbour=HARBOUR) as database:
        assert reuses(database, "We commit to protect the rights of every child in school") == ()
        assert reuses(database, "") == ()
        assert reuses(database, "harbour") == ()


def test_what_stands_in_many_documents_is_said_to_and_the_earliest_named(where: Address) -> None:
    """Boilerplate comes from no document in particular, and comes last."""
    phrase = "in accordance with international law and with full respect for the Charter"
    texts = {
        f"n{n}": f"# Resolution {70 + n}/1. Text {n}\n\n{10 + n} March {2030 - n}\n\n1. Number {n}, {phrase}.\n"
        for n in range(8)
    }
    with library(where, harbour=HARBOUR, **texts) as database:
        found = passages(database, f"{phrase}; {PRIVACY}")
    assert [(p.documents, p.is_boilerplate) for p in found] == [(1, False), (8, True)]
    assert found[1].best.held.source.date == "2023-03-17"


def test_boilerplate_beyond_what_is_compared_is_counted(where: Address) -> None:
    """The number of documents is not the number of those that were looked at."""
    phrase = "in accordance with international law and with full respect for the Charter"
    texts = {f"n{n}": f"# Text {n}\n\n1. Number{n} {phrase}.\n" for n in range(100)}
    with library(where, **texts) as database:
        assert [p.documents for p in passages(database, phrase)] == [100]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("a b c", "a b c", (0, 3, 0, 3, 3)),
        ("x a b c y", "a b c", (1, 4, 0, 3, 3)),
        ("a b c d", "a b z c d", (0, 4, 0, 5, 4)),
        ("a q q q q q q b c d", "a z z z z z z b c d", (7, 10, 7, 10, 3)),
        ("a b", "c d", None),
    ],
)
def test_the_common_passage_is_the_densest(
    one: str, other: str, wanted: tuple[int, ...] | None
) -> None:
    """A word far from the others does not belong to it."""
    found = common_passage(one.split(), other.split())
    ours = found and (found.start, found.end, found.other_start, found.other_end, found.kept)
    assert ours == wanted
