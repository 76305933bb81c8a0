"""One term put for another again and again."""

import pytest
from hypothesis import given

from adref.compilation.model import Compilation
from adref.findings.compiled.substitutions import Substitution, substitutions
from tests.compilation.notation import base as ground
from tests.compilation.notation import compilation as laid
from tests.compilation.notation import paper
from tests.writers.build import base, compilation
from tests.writers.generated import compilations


def told(*paragraphs: str) -> list[str]:
    """The substitutions in base paragraphs of the notation, as sentences."""
    numbered = (base(f"p{n}", text, label=str(n)) for n, text in enumerate(paragraphs, 1))
    return [found.words for found in substitutions(compilation(*numbered))]


SYSTEM = [
    "States promote [cybersecurity|G77: ICT security].",
    "All [Cybersecurity|G77: ICT security] measures are open.",
    "Ports need cybersecurity.",
]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (SYSTEM, ["“cybersecurity” → “ICT security”: G77 in 2 of 3 places"]),
        (
            [*SYSTEM, "We [fund cybersecurity|G77: pay for ICT security]."],
            ["“cybersecurity” → “ICT security”: G77 in 3 of 4 places"],
        ),
        (
            ["The [States|EU: countries] act.", "A [State|EU: country] acts."],
            ["“State” → “country”: EU in 2 of 2 places"],
        ),
        (
            ["Safe [organisation|EU: organization].", "An [organisation|EU: organization] acts."],
            ["“organisation” → “organization”: EU in 2 of 2 places"],
        ),
        (
            ["An [appropriate |EU: ]port.", "All [appropriate |EU: ]means.", "Appropriate ships."],
            ["“appropriate” taken out: EU in 2 of 3 places"],
        ),
        (
            ["All ports[|EU:  and harbours] act.", "The ports[|EU:  and harbours] of all."],
            ["“ports” → “ports and harbours”: EU in 2 of 2 places"],
        ),
        (
            [
                "All [digital|EU: data] divides end.",
                "The [digital|EU: data] divides.",
                "Digital trade, digital ports.",
            ],
            ["“digital divides” → “data divides”: EU in 2 of 2 places"],
        ),
        (
            [
                "The [vessel|EU: ship] or [port|EU: harbour].",
                "A [vessel|EU: ship] or [port|EU: harbour].",
            ],
            ["“vessel or port” → “ship or harbour”: EU in 2 of 2 places"],
        ),
        (
            [
                "We [should|EU: shall] go.",
                "They [should|G77: shall] act.",
                "All [should|US: shall] be.",
            ],
            ["“should” → “shall”: EU, G77, US in 1 of 3 places"],
        ),
        (
            ["促进[网络|EU: 信息]安全。", "加强[网络|EU: 信息]安全。"],
            ["“网络” → “信息”: EU in 2 of 2 places"],
        ),
    ],
)
def test_a_system_is_told_with_its_places(paragraphs: list[str], words: list[str]) -> None:
    """In words of any form and case, put in, taken out, and as the phrase that explains it."""
    assert told(*paragraphs) == words


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["States promote [cybersecurity|G77: ICT security].", "Ports need cybersecurity."],
        ["[The|EU: An] act.", "[The|EU: An] act again."],
        ["By [2033|EU: 2032] all act.", "Until [2033|US: 2032] none act."],
        [
            "Good [ports|EU: harbours].",
            "Ports [ports|EU: harbours].",
            "Ports.",
            "Ports.",
            "Ports ports.",
        ],
        ["Safe [ports|EU: harbours].", "Safe [ports|EU: cities]."],
        ["All [states|EU: States] act.", "Old [states|EU: States] go."],
        ["The [State’s|EU: State's] port.", "A [State’s|EU: State's] ship."],
        ["All act[|EU:  of the]. ", "We act[|EU:  of the]."],
    ],
)
def test_what_is_done_once_or_says_nothing_is_no_system(paragraphs: list[str]) -> None:
    """One-offs, small words, one year by two parties, few of many, capitals, apostrophes."""
    assert told(*paragraphs) == []


def one(*paragraphs: str) -> Substitution:
    """The only substitution."""
    numbered = (base(f"p{n}", text, label=str(n)) for n, text in enumerate(paragraphs, 1))
    [found] = substitutions(compilation(*numbered))
    return found


def test_the_places_where_a_party_leaves_the_term_are_named() -> None:
    """Those where it says something else again are neither."""
    found = one(
        *SYSTEM, "No [cybersecurity here|G77: trust]. Nor [cybersecurity|EU: ICT security]."
    )
    assert [
        (use.party, [s.name for s in use.places], [s.name for s in use.left]) for use in found.uses
    ] == [("EU", ["4"], ["1", "2", "3", "4"]), ("G77", ["1", "2"], ["3", "4"])]
    assert found.occurrences == 5
    assert [(s.paragraph, s.start, s.end) for s in found.places] == [
        ("p4", 27, 40), ("p1", 15, 28), ("p2", 4, 17),
    ]  # fmt: skip


def test_a_party_that_rewrites_a_paragraph_does_not_leave_its_terms() -> None:
    """Of that paragraph nothing is said."""
    made = compilation(
        base("p1", "Safe [ports|EU: harbours]."),
        base("p2", "Open [ports|EU: harbours]."),
        base("p3", "New ports of old.", alternatives=("EU: Nothing of this.",)),
    )
    [found] = substitutions(made)
    assert [len(use.left) for use in found.uses] == [0]


@given(compilations())
def test_every_place_is_one_where_the_base_has_the_term(made: Compilation) -> None:
    """A party makes the substitution there or leaves it, never both."""
    uses = [(found, use) for found in substitutions(made) for use in found.uses]
    assert all({*use.places, *use.left} <= {*found.where} for found, use in uses)
    assert all({*use.places}.isdisjoint(use.left) for _, use in uses)


def test_whole_papers_are_read_as_parties_send_them() -> None:
    """Tracked changes that take in more than the term."""
    there = ground(
        "1. We promote cybersecurity and trust in all our ports.",
        "2. They recall that cybersecurity is a common good of all.",
        "3. All means of cybersecurity are to be shared with every port.",
    )
    g77 = paper(
        "G77",
        there,
        "1. We promote {--cybersecurity and trust--}{++ICT security and confidence++} in all our ports.",
        "2. They recall that {--cybersecurity--}{++ICT security++} is a common good of all.",
        "3. All means of cybersecurity are to be shared with every port.",
    )
    [found] = substitutions(laid(there, g77))
    assert found.words == "“cybersecurity” → “ICT security”: G77 in 2 of 3 places"
