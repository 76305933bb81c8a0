"""Readings that differ in next to nothing."""

import pytest

from adref.compilation.model import BaseParagraph, NewParagraph
from adref.findings.compiled.near_equal import near_equal
from tests.writers.build import base, compilation, new


@pytest.mark.parametrize(
    ("one", "other", "differences", "evidence"),
    [
        ("labour rights", "labor rights", ["spelling"], [("labour", "labor")]),
        ("organisation", "organization", ["spelling"], [("organisation", "organization")]),
        ("cyber-security", "cybersecurity", ["spelling"], [("cyber-security", "cybersecurity")]),
        ("cyber security", "cybersecurity", ["spelling"], [("cyber security", "cybersecurity")]),
        ("the State", "the States", ["number"], [("State", "States")]),
        ("the State", "the state", ["case"], [("State", "state")]),
        ("ports, cities", "ports; cities", ["punctuation"], [(",", ";")]),
        ("ports, cities", "ports cities", ["punctuation"], [(",", "")]),
        ("“ports”", '"ports"', ["typography"], [("“", '"')]),
        ("the State’s", "the State's", ["typography"], [("State’s", "State's")]),
        ("safe and open", "open and safe", ["order"], [("safe and open", "open and safe")]),
        (
            "the Labour market",
            "the labor markets",
            ["spelling", "number"],
            [("Labour", "labor"), ("market", "markets")],
        ),
        ("droits des état", "droits des États", ["number"], [("état", "États")]),
    ],
)
def test_the_class_of_a_difference_is_named_with_the_words(
    one: str, other: str, differences: list[str], evidence: list[tuple[str, str]]
) -> None:
    """Spelling, number, case, punctuation, typography, order."""
    made = compilation(base("p1", f"We protect [it|EU: {one}|US: {other}] here."))
    [found] = near_equal(made)
    assert [str(difference) for difference in found.differences] == differences
    assert list(found.evidence) == evidence
    assert not found.with_base


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open", "safe"),
        ("ports", "all ports"),
        ("one glass", "one glas"),
        ("12 ports", "21 ports"),
        (",", ";"),
        ("", "ports"),
    ],
)
def test_other_words_are_not_near(one: str, other: str) -> None:
    """What takes a decision is no matter of spelling."""
    made = compilation(base("p1", f"We protect [it|EU: {one}|US: {other}] here."))
    assert near_equal(made) == ()


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (
            base("p1", "All [organisations|EU: organizations] act."),
            "a reading differs from the base only in spelling",
        ),
        (
            base("p1", "All [organisations|EU: organizations|US: organization] act."),
            "2 readings differ from the base only in spelling and singular and plural",
        ),
        (
            base("p1", "All[|EU:  safe] [and open|US: open and safe] ports."),
            "2 readings differ only in the order of words; they could be joined",
        ),
        (
            base("p1", "A[|EU:  safe and] good[|US:  and safe] port."),
            "2 readings differ only in the order of words; they could be joined",
        ),
        (
            base("p1", "Ports.", alternatives=("EU: We act now.", "US: We act now!")),
            "2 readings differ only in punctuation; they could be joined",
        ),
        (
            new("n1", None, "EU: We favour it.", "US: We favor it."),
            "2 readings differ only in spelling; they could be joined",
        ),
    ],
)
def test_bases_paragraphs_and_new_paragraphs_are_compared(
    paragraph: BaseParagraph | NewParagraph, words: str
) -> None:
    """A reading with the base, whole wordings with each other, new ones at one place."""
    told = "".join(found.words for found in near_equal(compilation(paragraph)))
    assert told == words


def test_neighbouring_new_paragraphs_are_compared() -> None:
    """Where each has a place of its own."""
    made = compilation(
        base("p1", "We act."),
        new("n1", "p1", "EU: We favour it."),
        new("n2", "p1", "US: We favor it."),
    )
    assert [found.parties for found in near_equal(made)] == [("EU", "US")]


def test_what_one_party_alone_says_twice_is_nothing_to_join() -> None:
    """It has nobody to join with."""
    made = compilation(new("n1", None, "EU: We favour it."), new("n2", None, "EU: We favor it."))
    assert near_equal(made) == ()
