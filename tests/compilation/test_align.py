"""Alignment: which paragraph is which, through moves, splits, merges and new numbers."""

import subprocess
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adref.compilation.align import Link, Unit, align, moved
from adref.text.document import Kind
from adref.text.labels import Label

WATER = "States shall protect rivers, lakes and groundwater from pollution by industry and farming."
SEEDS = "Seed banks keep the old varieties of wheat and rice for those who will plant them later."
SEAS = "Ships of all flags slow down where whales are known to feed in the northern summer."
LOANS = "Lenders publish the terms of every loan to a public body within ninety days of signing."
ROADS = "Mountain roads are kept open in winter, and villages beyond the pass are warned in time."
TUNES = "Broadcasters play songs in all national languages, above all in the hours after school."
PARAGRAPHS = (WATER, SEEDS, SEAS, LOANS, ROADS, TUNES)


def units(*texts: str, start: int = 1) -> list[Unit]:
    """Paragraphs with these texts, numbered from *start*."""
    return [Unit(text, Label(n)) for n, text in enumerate(texts, start)]


def pairs(links: Sequence[Link]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Links as plain tuples."""
    return [(link.base, link.other) for link in links]


def one_to_one(*goals: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Base paragraphs 0, 1, 2 ... linked with *goals*; -1 for none."""
    return [((n,), (goal,)) for n, goal in enumerate(goals) if goal >= 0]


def test_equal_documents_are_linked_one_to_one() -> None:
    """Every paragraph is linked with its like, in order."""
    assert pairs(align(units(*PARAGRAPHS), units(*PARAGRAPHS))) == one_to_one(0, 1, 2, 3, 4, 5)


def test_the_label_tells_which_of_equal_paragraphs_is_missing() -> None:
    """Of five that say the same the third is left out, and the others keep their numbers."""
    base = units(*["Idem."] * 5)
    assert pairs(align(base, [*base[:2], *base[3:]])) == one_to_one(0, 1, -1, 2, 3)


def test_a_label_among_new_numbers_does_not_tell_equal_paragraphs_apart() -> None:
    """The first is left out and the rest renumbered: the neighbours tell."""
    base = units("Idem.", WATER, "Idem.", SEEDS)
    assert pairs(align(base, units(WATER, "Idem.", SEEDS))) == one_to_one(-1, 0, 1, 2)


def test_a_moved_paragraph_is_found_though_it_was_edited() -> None:
    """Place and label give way to the words."""
    other = [WATER, SEAS, LOANS, ROADS, SEEDS.replace("wheat and rice", "rice and maize"), TUNES]
    links = align(units(*PARAGRAPHS), units(*other))
    assert pairs(links) == one_to_one(0, 4, 1, 2, 3, 5)
    assert moved(links) == {1}


def test_a_moved_section_is_what_moved_not_the_rest() -> None:
    """The shorter of two parts that changed places counts as moved."""
    other = [PARAGRAPHS[n] for n in (4, 5, 0, 1, 2, 3)]
    links = align(units(*PARAGRAPHS), units(*other))
    assert pairs(links) == one_to_one(2, 3, 4, 5, 0, 1)
    assert moved(links) == {4, 5}


def test_a_split_links_one_paragraph_with_its_parts() -> None:
    """Both parts are found, edited or not."""
    base = units(WATER, f"{SEEDS} {LOANS}", SEAS)
    other = units(WATER, SEEDS, LOANS.replace("ninety", "thirty"), SEAS)
    assert pairs(align(base, other)) == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]


def test_a_split_in_three_is_one_link() -> None:
    """Parts before and after the best partner are taken in."""
    base = units(WATER, f"{SEEDS} {LOANS} {ROADS}", SEAS)
    other = units(WATER, SEEDS, LOANS, ROADS, SEAS)
    assert pairs(align(base, other)) == [((0,), (0,)), ((1,), (1, 2, 3)), ((2,), (4,))]


def test_a_merge_links_the_parts_with_one_paragraph() -> None:
    """What was two and is one is linked as a whole."""
    base = units(WATER, SEEDS, LOANS, SEAS)
    other = units(WATER, f"{SEEDS} {LOANS.replace('ninety', 'thirty')}", SEAS)
    assert pairs(align(base, other)) == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]


def test_a_new_paragraph_is_linked_with_nothing() -> None:
    """Words that the base does not have stand alone, whatever their number."""
    base = units(WATER, SEEDS, SEAS)
    other = [*units(WATER), Unit(ROADS, Label(2)), *units(SEEDS, SEAS, start=3)]
    assert pairs(align(base, other)) == one_to_one(0, 2, 3)


def test_when_numbers_have_shifted_the_text_decides() -> None:
    """A new first paragraph shifts every label by one and no link."""
    other = [edited.replace("the", "all the", 1) for edited in PARAGRAPHS]
    links = align(units(*PARAGRAPHS), units("Nothing here is binding on anyone.", *other))
    assert pairs(links) == one_to_one(1, 2, 3, 4, 5, 6)


def test_a_rewritten_paragraph_keeps_its_link_by_label_and_place() -> None:
    """Between linked neighbours the same label means the same paragraph."""
    other = units(WATER, "Nothing of this remains: archives open to everyone.", SEAS, LOANS)
    assert pairs(align(units(WATER, SEEDS, SEAS, LOANS), other)) == one_to_one(0, 1, 2, 3)


def test_without_its_label_a_rewritten_paragraph_is_new() -> None:
    """Place alone does not make another text the same paragraph."""
    base = [Unit(WATER), Unit(SEEDS), Unit(SEAS)]
    other = [Unit(WATER), Unit("Nothing of this remains: archives open to everyone."), Unit(SEAS)]
    assert pairs(align(base, other)) == one_to_one(0, -1, 2)


@pytest.mark.parametrize("label", [Label(2, rank=2), Label(2, alternative=1)])
def test_an_addition_is_no_paragraph_of_the_base(label: Label) -> None:
    """A paragraph labelled "2 bis" or "2 alt" that rewrites paragraph 2 is not linked with it."""
    rewritten = SEEDS.replace("the old varieties of wheat and rice", "some grain")
    other = [Unit(WATER, Label(1)), Unit(rewritten, label), Unit(SEAS, Label(3))]
    assert pairs(align(units(WATER, SEEDS, SEAS), other)) == one_to_one(0, -1, 2)


def test_a_paragraph_relabelled_as_an_addition_is_known_by_its_text() -> None:
    """Where the text is that of the base, its new label does not matter."""
    other = [Unit(WATER, Label(1)), Unit(SEEDS, Label(1, rank=2)), Unit(SEAS, Label(2))]
    assert pairs(align(units(WATER, SEEDS, SEAS), other)) == one_to_one(0, 1, 2)


def test_an_addition_the_base_has_too_is_linked() -> None:
    """The "2 bis" of the base is a paragraph like any other."""
    base = [Unit(WATER, Label(2)), Unit(SEEDS, Label(2, rank=2)), Unit(SEAS, Label(3))]
    other = [
        base[0],
        Unit(SEEDS.replace("the old varieties of wheat", "grain"), Label(2, rank=2)),
        base[2],
    ]
    assert pairs(align(base, other)) == one_to_one(0, 1, 2)


def test_footnotes_are_linked_with_footnotes_only() -> None:
    """The same words in the body and in a footnote are two things."""
    base = [Unit(WATER), Unit(SEEDS, kind=Kind.FOOTNOTE)]
    other = [Unit(SEEDS), Unit(WATER), Unit(SEEDS.replace("rice", "oats"), kind=Kind.FOOTNOTE)]
    assert pairs(align(base, other)) == one_to_one(1, 2)


def test_a_heading_is_preferred_for_a_heading() -> None:
    """Equal texts are linked kind by kind."""
    base = [Unit("Finance", kind=Kind.HEADING), Unit("Finance")]
    other = [Unit("Finance"), Unit("Finance", kind=Kind.HEADING)]
    assert pairs(align(base, other)) == one_to_one(1, 0)


@pytest.mark.parametrize(
    ("base", "other", "goals"),
    [
        ([WATER, "Agreed.", SEEDS, "Agreed."], [WATER, SEEDS, "Agreed."], (0, -1, 1, 2)),
        ([WATER, "Agreed.", SEEDS, "Agreed."], [WATER, "Agreed.", SEEDS], (0, 1, 2, -1)),
        ([WATER, "Agreed.", SEEDS], [WATER, "Agreed.", SEEDS, "Agreed."], (0, 1, 2)),
    ],
)
def test_a_repeated_text_is_linked_by_its_neighbours(
    base: list[str], other: list[str], goals: tuple[int, ...]
) -> None:
    """Of several equal paragraphs the one at the same place is the same."""
    unlabelled = [[Unit(text) for text in texts] for texts in (base, other)]
    assert pairs(align(*unlabelled)) == one_to_one(*goals)


@pytest.mark.parametrize("texts", [(), PARAGRAPHS])
def test_an_empty_document_has_no_links(texts: tuple[str, ...]) -> None:
    """With nothing on one side there is nothing to link."""
    assert align(units(*texts), []) == align([], units(*texts)) == ()


LABELS = st.sampled_from((None, Label(1), Label(2), Label(2, rank=2), Label(3)))
DOCUMENTS = st.lists(
    st.builds(Unit, st.sampled_from((*PARAGRAPHS, "Agreed.", "", WATER + " " + SEEDS)), LABELS),
    max_size=9,
)


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_every_paragraph_stands_in_one_link_at_most(base: list[Unit], other: list[Unit]) -> None:
    """Links are disjoint, one side of each is single, and they are ordered by the base."""
    links = align(base, other)
    assert len({n for link in links for n in link.base}) == sum(len(link.base) for link in links)
    assert len({n for link in links for n in link.other}) == sum(len(link.other) for link in links)
    assert all(min(len(link.base), len(link.other)) == 1 for link in links)
    assert list(links) == sorted(links, key=lambda link: link.base)


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=50, deadline=None)
def test_what_did_not_move_keeps_its_order(base: list[Unit], other: list[Unit]) -> None:
    """Without the moved paragraphs the links never cross."""
    links = align(base, other)
    gone = moved(links)
    stayed = [link.other[0] for link in links if not gone & set(link.base)]
    assert stayed == sorted(stayed)


SCRIPT = """
from tests.compilation.test_align import *
other = [PARAGRAPHS[n].replace("the", "any") for n in (3, 1, 5, 0, 2, 4)]
print(pairs(align(units(*PARAGRAPHS, *other), units(*other, *PARAGRAPHS))))
"""


def test_the_links_do_not_depend_on_the_hash_seed() -> None:
    """Python orders sets anew on every start; the links stay."""
    results = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(3)
    }
    assert len(results) == 1


def test_a_thousand_paragraphs_are_no_burden() -> None:
    """What is equal is linked at once, so that this test ends before anyone waits for it."""
    base = units(*(f"{PARAGRAPHS[n % 6]} Case {n}." for n in range(1000)))
    other = [
        Unit(f"New words {n}. {u.text}", u.label) if n % 10 == 0 else u for n, u in enumerate(base)
    ]
    assert pairs(align(base, other)) == one_to_one(*range(1000))
