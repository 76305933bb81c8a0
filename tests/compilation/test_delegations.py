"""Files with the proposals of many delegations, taken apart."""

import pytest

from adref.base.places import Place
from adref.compilation.apart import delegations_of, parted
from adref.compilation.delegations import attributed
from adref.readers import plain
from adref.text.document import Kind, MarkedDocument

KNOWN = {"Norland", "Sorrel", "Tarn", "Group of 40", "Low Keys"}
PAPER = """
CONTENTS

ARTICLE 4 ............ 2 Norland ............. 2 Harbour Watch ....... 2 ARTICLE 5 ........ 3

ARTICLE 4

Norland

Article 4 Relationship with other instruments

1. This Charter shall prevail over other instruments.

Rationale

Without this rule nobody knows which one holds.

2

Harbour Watch

Proposed text

1. This Charter shall be read together with other instruments.

ARTICLE 5

Sorrel and Tarn

5 bis. States shall exchange their data without delay.

Group of 40

We support the text as it stands.
"""


def known(name: str) -> bool:
    """Whether the negotiation knows a party of that name."""
    return name in KNOWN


def taken_apart(text: str = PAPER) -> MarkedDocument:
    """The paper as attributed."""
    return attributed(plain.read(text.encode(), "papers.txt"), known)


def owned(document: MarkedDocument) -> list[tuple[str | None, str | None, str]]:
    """Heading, party and words of each paragraph that is somebody's, in order."""
    return [
        (p.heading, p.party, "".join(span.text for span in p.spans))
        for p in document.paragraphs
        if p.party and p.kind is Kind.BODY
    ]


def test_each_paragraph_is_its_delegations_under_its_article() -> None:
    """A name known, a name from the contents and a joint name are all found."""
    assert owned(taken_apart()) == [
        ("ARTICLE 4", "Norland", "This Charter shall prevail over other instruments."),
        (
            "ARTICLE 4",
            "Harbour Watch",
            "This Charter shall be read together with other instruments.",
        ),
        ("ARTICLE 5", "Sorrel and Tarn", "States shall exchange their data without delay."),
        ("ARTICLE 5", "Group of 40", "We support the text as it stands."),
    ]


def test_reasons_become_comments_of_the_delegation() -> None:
    """They hang on the paragraph they stand below, under the name of their author."""
    document = taken_apart()
    comment = document.comments[0]
    assert (comment.author, comment.text) == (
        "Norland",
        "Without this rule nobody knows which one holds.",
    )
    assert document.paragraphs[comment.paragraph or 0].party == "Norland"


def test_reasons_without_a_text_are_a_comment_on_the_whole() -> None:
    """A delegation that proposes nothing is heard all the same."""
    text = PAPER + "\nLow Keys\n\nComments\n\nThe chapter is too long.\n"
    papers = parted(taken_apart(text), lambda head: delegations_of(head, known))
    assert [(c.text, c.paragraph) for c in papers["Low Keys"].comments] == [
        ("The chapter is too long.", None)
    ]


def test_a_joint_proposal_is_the_paper_of_each() -> None:
    """Sorrel and Tarn each get the paragraph; Norland gets its own only."""
    papers = parted(taken_apart(), lambda head: delegations_of(head, known))
    assert {party: len(paper.comments) for party, paper in papers.items()} == {
        "Norland": 1,
        "Harbour Watch": 0,
        "Sorrel": 0,
        "Tarn": 0,
        "Group of 40": 0,
    }
    assert [p.label and str(p.label) for p in papers["Tarn"].paragraphs if p.kind is Kind.BODY] == [
        "5 bis"
    ]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Norland", ("Norland",)),
        ("Sorrel and Tarn", ("Sorrel", "Tarn")),
        ("Norland, Sorrel, and the Low Keys", ("Norland", "Sorrel", "Low Keys")),
        ("Norland (also on behalf of Sorrel and the Low Keys)", ("Norland", "Sorrel", "Low Keys")),
        ("Norland, Sorrel and Friends of the Tide", ("Norland", "Sorrel", "Friends of the Tide")),
        ("Union of Ports and its members", ("Union of Ports and its members",)),
        ("Council for Salt and Fish", ("Council for Salt and Fish",)),
    ],
)
def test_joint_names_are_told_from_names_with_an_and(printed: str, names: tuple[str, ...]) -> None:
    """Names are parted only where most of the parts are known."""
    assert delegations_of(printed, known) == names


@pytest.mark.parametrize(
    "text",
    [
        "1. We commit.\n\n2. We recall Norland.\n\nNorland\n\n3. We thank the host.\n",
        "Norland\n\n1. We commit to act.\n\nRationale\n\nIt is needed.\n",
    ],
)
def test_one_partys_paper_is_left_as_it_is(text: str) -> None:
    """A name or two do not make a compilation of papers."""
    document = plain.read(text.encode(), "paper.txt")
    assert attributed(document, known) is document


def test_a_name_that_ran_into_the_line_before_is_found() -> None:
    """As in copies from PDF, where "ARTICLE 6" and the name below become one paragraph."""
    text = (
        PAPER
        + "\nNorland\n\n5. All data are free.\n\nARTICLE 6\nNorland\n6. No fees. Sorrel\n\n7. All.\n\nSorrel\n\n8. None.\n\nSorrel\n\n9. So be it.\n"
    )
    assert [(heading, party) for heading, party, _ in owned(taken_apart(text))][-4:] == [
        ("ARTICLE 6", "Norland"),
        ("ARTICLE 6", "Sorrel"),
        ("ARTICLE 6", "Sorrel"),
        ("ARTICLE 6", "Sorrel"),
    ]


def test_a_place_is_kept_when_a_line_is_cut_off() -> None:
    """The name that ran into a sentence stands where it stood in the file."""
    text = "ARTICLE 1\n\n" + "".join(
        f"{name}\n\n{n}. All of it is agreed. Tarn\n\n9. It is.\n\n"
        for n, name in enumerate(("Norland", "Sorrel", "Tarn", "Tarn"), 1)
    )
    head = next(p for p in taken_apart(text).paragraphs if p.party == "Tarn")
    at = text.index("Tarn")
    assert head.place == Place("papers.txt", at, at + 4)
