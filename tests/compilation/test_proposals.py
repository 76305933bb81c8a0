"""What one paper proposes on a base: wordings, additions, moves, and what it leaves alone."""

from collections.abc import Sequence

import pytest

from adref.compilation.laws import hold
from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.proposals import Proposals
from adref.text.document import Relation
from adref.text.walk import Named
from tests.compilation.notation import base, compilation, paper

TEXTS = (
    "Coastal data are the foundation of every warning that is given.",
    "Records on paper and film are at risk of irreversible loss.",
    "Stations shall be restored along every inhabited coast by 2036.",
    "Training of observers remains the first task of the centres.",
    "Fishing communities hold knowledge that no instrument records.",
    "Restrictions on exchange should be exceptional and limited in time.",
    "The trust fund has received less than half of what was pledged.",
    "Private operators collect a growing share of all observations.",
    "Warnings that are not understood save nobody from the sea.",
    "The review will be held again after ten years in plenary.",
)
BASE = tuple(f"{n}. {text}" for n, text in enumerate(TEXTS, 1))


def _new(ground: Sequence[Named], *papers: Proposals) -> dict[str, str | None]:
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    return {p.label: p.after for p in result.paragraphs if isinstance(p, NewParagraph)}


def test_a_new_paragraph_follows_what_stands_before_it_in_its_paper() -> None:
    """Whatever its label says, where the paper has the whole text."""
    ground = base(*BASE)
    added = paper("EU", ground, *BASE[:4], "2 bis. {++New words on archives.++}", *BASE[4:])
    assert _new(ground, added) == {"2 bis": "p4"}


def test_a_new_paragraph_of_an_excerpt_follows_its_number() -> None:
    """A paper of new paragraphs only cannot show their places otherwise."""
    ground = base(*BASE)
    added = paper(
        "EU", ground, "2 bis. Archives matter.", "5 ter. Elders know.", "9 alt. Warn well."
    )
    assert _new(ground, added) == {"2 bis": "p2", "5 ter": "p5", "9 alt": "p9"}


def test_an_excerpt_that_lists_out_of_order_keeps_its_own_order() -> None:
    """The order of a paper outweighs its labels."""
    ground = base(*BASE)
    added = paper("EU", ground, "5 bis. Elders know.", "2 bis. Archives matter.")
    assert _new(ground, added) == {"5 bis": "p5", "2 bis": "p5"}


def test_an_excerpt_leaves_alone_what_it_passes_over() -> None:
    """Only what it speaks of is changed."""
    ground = base(*BASE)
    short = paper(
        "EU", ground, BASE[2].replace("2036", "2034"), BASE[6].replace("less", "little more")
    )
    assert sorted(short.wordings) == ["p3", "p7"]
    assert len(short.absent) == 8
    assert [n.code for n in short.notices if n.code == "excerpt"] == ["excerpt"]


def test_a_paragraph_left_out_of_a_whole_paper_is_deleted() -> None:
    """Without a mark, and said so."""
    ground = base(*BASE)
    shorter = paper("EU", ground, *BASE[:3], *BASE[4:])
    assert shorter.wordings["p4"].text == ""
    assert shorter.wordings["p4"].silent == frozenset(shorter.wordings["p4"].edits)
    assert [n.code for n in shorter.notices if "missing" in n.code] == ["missing-paragraph"]


def test_an_alternative_paragraph_says_so() -> None:
    """A "5 alt" is not a paragraph after 5 but another version of it."""
    ground = base(*BASE)
    papers = [paper("EU", ground, *BASE[:5], "5 alt. {++Communities know the coast.++}", *BASE[5:])]
    result = compilation(ground, *papers)
    [new] = [p for p in result.paragraphs if isinstance(p, NewParagraph)]
    assert (new.after, new.relation) == ("p5", Relation.ALTERNATIVE_OF)


def test_a_moved_paragraph_is_a_move_and_no_change() -> None:
    """Struck at one place and put in at another."""
    ground = base(*BASE)
    moved = paper(
        "EU", ground, BASE[0], f"2. {{--{TEXTS[1]}--}}", *BASE[2:], f"2. {{++{TEXTS[1]}++}}"
    )
    assert moved.wordings == {}
    assert [(m.paragraph, m.after) for m in moved.moves] == [("p2", "p10")]


def test_sixty_new_paragraphs_at_one_place_keep_their_order() -> None:
    """And those of a second party that says ten of them too are the same paragraphs."""
    ground = base(*BASE)
    many = [f"{{++Point {n} of a long list of {n * 7} matters to settle.++}}" for n in range(60)]
    papers = [
        paper("EU", ground, *BASE[:3], *many, *BASE[3:]),
        paper("US", ground, *BASE[:3], *many[20:30], *BASE[3:]),
    ]
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    new = [p for p in result.paragraphs if isinstance(p, NewParagraph)]
    assert [len(p.readings[0].parties) for p in new] == [1] * 20 + [2] * 10 + [1] * 30


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("17 bis. {++We call for equal access.++}", "17 bis. {++We call for equal access.++}", 1),
        ("2 bis. {++We call for equal access.++}", "2 ter. {++We call for equal access.++}", 1),
        (
            "2 bis. {++We call for equal and fair access to records.++}",
            "2 bis. {++We call for equal access to records.++}",
            1,
        ),
        ("2 bis. {++We call for equal access.++}", "2 bis. {++Nobody pays for paper.++}", 2),
    ],
    ids=["equal", "equal, other label", "much alike", "nothing alike"],
)
def test_new_paragraphs_of_two_parties_meet_where_they_say_the_same(
    one: str, other: str, together: int
) -> None:
    """Equal ones are one paragraph; alike ones of one label are its readings."""
    ground = base(*BASE)
    papers = [
        paper("EU", ground, *BASE[:2], one, *BASE[2:]),
        paper("US", ground, *BASE[:2], other, *BASE[2:]),
    ]
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    assert len([p for p in result.paragraphs if isinstance(p, NewParagraph)]) == together


def test_an_insertion_inside_another_partys_deletion_is_one_passage() -> None:
    """Both are readings of the longer stretch; each keeps its own small edit."""
    ground = base(*BASE)
    papers = [
        paper(
            "EU",
            ground,
            f"1. {TEXTS[0].replace('the foundation', '{--the foundation--}')}",
            *BASE[1:],
        ),
        paper(
            "US",
            ground,
            f"1. {TEXTS[0].replace('the foundation', 'the {++very ++}foundation')}",
            *BASE[1:],
        ),
    ]
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    first = result.paragraphs[0]
    assert isinstance(first, BaseParagraph)
    [passage] = first.passages
    assert (passage.base, [r.text for r in passage.readings]) == (
        "the foundation",
        ["", "the very foundation"],
    )
    assert [(e.start, e.text) for e in passage.readings[1].edits] == [(20, " very")]


def test_one_deletes_the_paragraph_that_another_edits() -> None:
    """One passage over all of it; the edit is not lost in it."""
    ground = base(*BASE)
    papers = [
        paper("EU", ground, f"1. {TEXTS[0].replace('every', '{--every--}{++each++}')}", *BASE[1:]),
        paper("US", ground, f"1. {{--{TEXTS[0]}--}}", *BASE[1:]),
    ]
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    first = result.paragraphs[0]
    assert isinstance(first, BaseParagraph)
    [passage] = first.passages
    assert (passage.start, passage.end) == (0, len(TEXTS[0]))
    assert [(r.parties, r.text) for r in passage.readings] == [
        (("EU",), TEXTS[0].replace("every", "each")),
        (("US",), ""),
    ]


def test_a_party_that_rewrites_a_paragraph_stands_beside_it() -> None:
    """Its wording is an alternative and swallows nobody's passage."""
    ground = base(*BASE)
    papers = [
        paper("EU", ground, f"1. {TEXTS[0].replace('every', '{--every--}{++each++}')}", *BASE[1:]),
        paper("US", ground, f"1. {{--{TEXTS[0]}--}}{{++Nobody is warned without someone who watches the water.++}}", *BASE[1:]),
    ]  # fmt: skip
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    first = result.paragraphs[0]
    assert isinstance(first, BaseParagraph)
    assert [p.base for p in first.passages] == ["every"]
    assert [a.parties for a in first.alternatives] == [("US",)]


def test_the_same_change_marked_and_unmarked_is_one_reading() -> None:
    """With all its parties; only who did not mark it is silent."""
    ground = base(*BASE)
    papers = [
        paper("EU", ground, f"1. {TEXTS[0].replace('every', '{--every--}{++each++}')}", *BASE[1:]),
        paper("G77", ground, f"1. {TEXTS[0].replace('every', 'each')}", *BASE[1:-1], f"10. {TEXTS[9].replace('ten', '{--ten--}{++five++}')}"),
        paper("US", ground, f"1. {TEXTS[0].replace('every', '{--ev--}{++each++}{--ery--}')}", *BASE[1:]),
    ]  # fmt: skip
    result = compilation(ground, *papers)
    hold(result, ground, papers)
    first = result.paragraphs[0]
    assert isinstance(first, BaseParagraph)
    [reading] = first.passages[0].readings
    assert (reading.text, reading.parties, reading.silent) == (
        "each",
        ("EU", "G77", "US"),
        ("G77",),
    )


def test_a_space_that_a_mark_made_by_hand_leaves_behind_is_no_silent_edit() -> None:
    """The struck and the new words stand a space apart, and then the full stop."""
    ground = base(*BASE)
    swapped = BASE[2].replace("2036.", "{--2036--} {++2034++}.")
    own = paper("EU", ground, *BASE[:2], swapped, *BASE[3:])
    assert [(e.text, own.wordings["p3"].silent) for e in own.wordings["p3"].edits] == [
        ("2034", frozenset())
    ]
