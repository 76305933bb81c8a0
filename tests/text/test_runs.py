"""Runs: a misprinted suffix is read by its place, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.labels import Label
from adref.text.ordinals import ordinal_word
from adref.text.printed_labels import find_label
from adref.text.runs import repaired


def read(*printed: str) -> list[Label]:
    """The labels at the head of paragraphs printed so."""
    return [found[0] for text in printed if (found := find_label(f"{text} The words"))]


def understood(*printed: str) -> list[str]:
    """The labels of a document printed so, in their standard form after repair."""
    return [str(label) for label in repaired(read(*printed))[0]]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            (
                *("17.", "17 bis", "17ter", "17 quart", "17 quinquies", "17 sexes"),
                *("17 sept", "17 octes", "17 noc", "17 deces", "18."),
            ),
            [
                *("17", "17 bis", "17 ter", "17 quater", "17 quinquies", "17 sexies"),
                *("17 septies", "17 octies", "17 novies", "17 decies", "18"),
            ],
        ),
        (
            ("4 bis", "4 ter", "4 quint", "4 quinquies"),
            ["4 bis", "4 ter", "4 quater", "4 quinquies"],
        ),
        (("4.", "4 quart", "4 ter"), ["4", "4 bis", "4 ter"]),
        (
            ("4 bis", "4 quint", "4 sext", "4 quinquies"),
            ["4 bis", "4 ter", "4 quater", "4 quinquies"],
        ),
        (("4 bis", "4 ter", "4 quint", "5."), ["4 bis", "4 ter", "4 quater", "5"]),
        (("4 quint", "4 quinquies"), ["4 quater", "4 quinquies"]),
        (("OP4 bis", "OP4 quint", "OP4 quater"), ["OP4 bis", "OP4 ter", "OP4 quater"]),
        (
            ("4 bis", "(a)", "4 quint", "4 quint alt", "4 quater"),
            ["4 bis", "(a)", "4 ter", "4 quinquies alt", "4 quater"],
        ),
    ],
)
def test_place_comes_before_spelling(printed: tuple[str, ...], expected: list[str]) -> None:
    """A misprint takes the rank that its neighbours leave for it."""
    assert understood(*printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (("4.", "4 quint", "5."), ["4", "4 quinquies", "5"]),
        (("4 quint", "5."), ["4 quinquies", "5"]),
        (("4 bis", "4 quint", "4 octies"), ["4 bis", "4 quinquies", "4 octies"]),
        (("4 quart", "4 octies"), ["4 quater", "4 octies"]),
    ],
)
def test_spelling_decides_where_place_leaves_a_choice(
    printed: tuple[str, ...], expected: list[str]
) -> None:
    """A paper may hold only some of a run: then a misprint means the suffix it resembles."""
    assert understood(*printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        ("17 bis", "17 bis", "17 ter"),
        ("17 bis", "17 quinquies", "17 quinquies"),
        ("17 ter", "17 bis"),
        ("1.", "2.", "3.", "1.", "2.", "3."),
        ("1.", "1 bis", "1.", "1 bis"),
        ("17 nonies", "17 decies"),
    ],
)
def test_correct_spellings_are_never_changed(printed: tuple[str, ...]) -> None:
    """Whatever the order, a label spelt correctly stays what it is."""
    assert understood(*printed) == [str(label) for label in read(*printed)]


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        (("3.3", "3.3quint"), {1: '"quint" is read as "quinquies" by its spelling'}),
        (
            ("17 bis", "17 ter", "17 quint", "17 quinquies"),
            {2: '"quint" is read as "quater" by its place; its spelling is nearer to "quinquies"'},
        ),
        (("17 bis", "17 bis", "16."), {}),
    ],
)
def test_a_repair_says_why(printed: tuple[str, ...], why: dict[int, str]) -> None:
    """By place it names the spelling it overrules; what is spelt correctly is not spoken of."""
    assert repaired(read(*printed))[1] == why


@given(length=st.integers(2, 40), hidden=st.sets(st.integers(2, 39)))
def test_misprints_inside_a_whole_run_are_all_recovered(length: int, hidden: set[int]) -> None:
    """Whatever suffixes of a run are misprinted, their places give the run back."""
    run = [Label(17, rank) for rank in range(1, length + 2)]
    wrong = [
        Label(17, 99, misprint="xxx") if label.rank in hidden and label.rank <= length else label
        for label in run
    ]
    assert [label and label.rank for label in repaired(wrong)[0]] == [label.rank for label in run]


@given(ranks=st.lists(st.integers(1, 12), max_size=8))
def test_labels_spelt_correctly_pass_unchanged(ranks: list[int]) -> None:
    """Repair is the identity where nothing is misprinted."""
    labels = [
        Label(17, rank, printed=f"17 {ordinal_word(rank)}" if rank > 1 else "17") for rank in ranks
    ]
    assert repaired(labels) == (labels, {})


def test_paragraphs_without_a_label_are_counted_and_left_alone() -> None:
    """Why a label is read as it is goes by the index of its paragraph."""
    first, misprinted = read("17.", "17 quart.")
    labels, why = repaired([None, first, None, misprinted])
    assert [label and str(label) for label in labels] == [None, "17", None, "17 quater"]
    assert list(why) == [3]
