"""Runs: a misprinted suffix is read by its place, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.labels import Label
from adref.text.ordinals import ordinal_word
from adref.text.printed_labels import find_label
from adref.text.runs import RunFault, repair_run, repaired


def read(*printed: str) -> list[Label]:
    """The labels at the head of paragraphs printed so."""
    return [found[0] for text in printed if (found := find_label(f"{text} The words"))]


def understood(*printed: str) -> list[str]:
    """The labels of a document printed so, in their standard form after repair."""
    return [str(label) for label in repair_run(read(*printed)).labels]


def faults(*printed: str) -> list[tuple[int, RunFault, str]]:
    """What is found in a document with labels printed so."""
    return [(f.index, f.fault, f.understood) for f in repair_run(read(*printed)).findings]


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
    ("printed", "expected"),
    [
        (("17 bis", "17 bis"), [(1, RunFault.REPEATED, "17 bis")]),
        (("17.", "17 ter"), [(1, RunFault.GAP, "17 ter")]),
        (("1.", "2.", "3.", "4.", "5.", "7."), [(5, RunFault.GAP, "7")]),
        (("17 ter", "17 bis"), [(1, RunFault.OUT_OF_ORDER, "17 bis")]),
        (("16.", "18.", "17."), [(2, RunFault.OUT_OF_ORDER, "17")]),
        (("3.3", "3.3quint"), [(1, RunFault.MISPRINT, "3.3 quinquies")]),
        (("17 bis", "17 tres", "18."), [(1, RunFault.MISPRINT, "17 ter")]),
    ],
)
def test_faults_are_reported(
    printed: tuple[str, ...], expected: list[tuple[int, RunFault, str]]
) -> None:
    """Repeated labels, gaps, labels out of order and misprints are each named at their place."""
    assert faults(*printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        ("1.", "2.", "2 bis", "3.", "4."),
        ("1.", "2.", "3.", "1.", "2.", "3."),
        ("Article 1.", "1.", "2.", "Article 2.", "1.", "2."),
        ("PP1", "PP2", "OP1", "OP2", "OP2 bis"),
        ("5.", "12.", "40.", "41."),
        ("5.", "5 alt", "5 alt. 2", "6."),
        ("12.", "(a)", "(b)", "13.", "(a)", "(b)"),
        ("26.", "26A.", "26A bis", "27."),
    ],
)
def test_sound_numbering_gives_no_finding(printed: tuple[str, ...]) -> None:
    """Restarts, series, extracts, alternatives and sub-paragraphs are no faults."""
    assert faults(*printed) == []


def test_a_finding_says_what_was_printed_and_why() -> None:
    """A repair by place names the printed form, the reading and the spelling it overrules."""
    finding = repair_run(read("17 bis", "17 ter", "17 quint", "17 quinquies")).findings[0]
    assert finding.printed == "17 quint"
    assert finding.why == (
        '"quint" is read as "quater" by its place; its spelling is nearer to "quinquies"'
    )


@given(length=st.integers(2, 40), hidden=st.sets(st.integers(2, 39)))
def test_misprints_inside_a_whole_run_are_all_recovered(length: int, hidden: set[int]) -> None:
    """Whatever suffixes of a run are misprinted, their places give the run back."""
    run = [Label(17, rank) for rank in range(1, length + 2)]
    wrong = [
        Label(17, 99, misprint="xxx") if label.rank in hidden and label.rank <= length else label
        for label in run
    ]
    assert [label.rank for label in repair_run(wrong).labels] == [label.rank for label in run]


@given(ranks=st.lists(st.integers(1, 12), max_size=8))
def test_labels_spelt_correctly_pass_unchanged(ranks: list[int]) -> None:
    """Repair is the identity where nothing is misprinted, and repairing twice changes nothing."""
    labels = tuple(
        Label(17, rank, printed=f"17 {ordinal_word(rank)}" if rank > 1 else "17") for rank in ranks
    )
    assert repair_run(labels).labels == labels


def test_paragraphs_without_a_label_are_counted_and_left_alone() -> None:
    """Why a label is read as it is goes by the index of its paragraph."""
    first, misprinted = read("17.", "17 quart.")
    labels, why = repaired([None, first, None, misprinted])
    assert [label and str(label) for label in labels] == [None, "17", None, "17 quater"]
    assert list(why) == [3]
