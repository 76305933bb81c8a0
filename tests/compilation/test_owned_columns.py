"""Tables of comments with a column for each party: whose words a column holds."""

import pytest

from adref.compilation.tabling import Tabled, tabled
from adref.compilation.tabling.owners import Owned, owned
from adref.compilation.tabling.vocabulary import Sense
from adref.readers import csv
from tests.compilation.test_tabling import base

PARTIES = frozenset(
    {"Norway", "EU", "G77", "Suisse", "México", "Algérie", "United States", "European Union"}
)
ONE, TWO = (named.text for named in base()[2:4])
SOONER = ONE.replace("2030", "2028")
SOFTER = TWO.replace("shall", "should")


def known(name: str) -> bool:
    """Whether *name* is that of a party."""
    return name in PARTIES


def read(*rows: str) -> Tabled:
    """The tables in a csv of *rows*, read on the base among known parties."""
    return tabled(csv.read("\n".join(rows).encode(), "x.csv"), base(), known)


def told(*rows: str) -> list[tuple[str | None, str, str]]:
    """What *rows* ask for: the party, the label, the action."""
    return [
        (t.party, str(t.instruction.target.label or ""), type(t.instruction.action).__name__)
        for t in read(*rows).told
    ]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Norway's proposal", Owned("Norway", Sense.PROPOSED)),
        ("Norway’s comments", Owned("Norway", Sense.COMMENT)),
        ("EU proposal", Owned("EU", Sense.PROPOSED)),
        ("EU – proposed text", Owned("EU", Sense.PROPOSED)),
        ("Proposed text (Norway)", Owned("Norway", Sense.PROPOSED)),
        ("Proposal by the United States", Owned("United States", Sense.PROPOSED)),
        ("Text proposed by Norway", Owned("Norway", Sense.PROPOSED)),
        ("Proposal by Norway and the EU", Owned("Norway and the EU", Sense.PROPOSED)),
        ("Proposition de la Suisse", Owned("Suisse", Sense.PROPOSED)),
        ("Proposition de l'Algérie", Owned("Algérie", Sense.PROPOSED)),
        ("Propuesta de México", Owned("México", Sense.PROPOSED)),
        ("G77", Owned("G77", None)),
        ("Norway (NOR)", Owned("Norway", None)),
        ("Norway (EU)", None),
        ("Alpha's proposal", Owned("Alpha", Sense.PROPOSED)),
        ("Proposal by Alpha", Owned("Alpha", Sense.PROPOSED)),
        ("Friends of the Sea", None),
        ("Second proposal", None),
        ("Proposal 2", None),
        ("Our proposal", None),
        ("Proposed change by the MB", None),
        ("Comments on Norway's proposal", None),
        ("Comments on Norway", None),
        ("Response to the EU", None),
        ("Chair's text", None),
        ("Paragraph", None),
    ],
)
def test_a_heading_says_whose_words_its_column_holds(heading: str, found: Owned | None) -> None:
    """By a known name, or by one that is written as the owner's; never by a guess."""
    assert owned(heading, known) == found


@pytest.mark.parametrize(
    ("rows", "wishes"),
    [
        (
            ("Paragraph;Text;Norway's proposal;EU proposal", f"1;{ONE};{SOONER};Delete"),
            [("Norway", "1", "Reword"), ("EU", "1", "Delete")],
        ),
        (
            ("Paragraph;Norway;G77", f"1;{SOONER};Fine with Norway.", f"2;;{SOFTER}"),
            [("Norway", "1", "Reword"), ("G77", "1", "Remark"), ("G77", "2", "Reword")],
        ),
        (
            ("Paragraph;Text;Proposals;", ";;Norway;G77", f"1;{ONE};{SOONER};", f"2;;;{SOFTER}"),
            [("Norway", "1", "Reword"), ("G77", "2", "Reword")],
        ),
        (
            ("Paragraph;Norway's proposal;EU comments", "1;Delete;We cannot agree."),
            [("Norway", "1", "Delete"), ("EU", "1", "Remark")],
        ),
        (
            ("Paragraph;Norway's proposal;EU proposal;Remarks", f"1;Delete;{SOONER};See annex."),
            [("Norway", "1", "Delete"), ("EU", "1", "Reword"), (None, "1", "Remark")],
        ),
        (
            ("Paragraph;Norway's proposal;EU proposal;Proposal", f"1;;{SOONER};Delete"),
            [("EU", "1", "Reword"), (None, "1", "Remark")],
        ),
        (
            ("Paragraph;Norway's proposal;EU proposal;The Friends", f"1;;;{SOONER}"),
            [(None, "1", "Remark")],
        ),
    ],
    ids=["named", "alone", "two rows", "comments", "remarks", "nobody's", "unknown"],
)
def test_each_column_is_its_party_s(
    rows: tuple[str, ...], wishes: list[tuple[str | None, str, str]]
) -> None:
    """What stands under a heading that does not say whose it is changes nothing."""
    assert told(*rows) == wishes


def test_reasons_behind_every_proposal_are_those_of_its_party() -> None:
    """A column of reasons after each column of a party."""
    heads = "Paragraph;Norway's proposal;Rationale;EU proposal;Rationale"
    found = read(heads, f"1;{SOONER};why;Delete;why not").told
    assert [(t.party, t.instruction.rationale) for t in found] == [
        ("Norway", "why"),
        ("EU", "why not"),
    ]


def test_a_column_without_an_owner_is_named_with_what_to_do() -> None:
    """The notice shows its heading."""
    (notice,) = read(
        "Paragraph;EU proposal;Norway's proposal;Friends", "1;;Delete;x"
    ).document.notices
    assert "3 proposed of Norway; not said whose words are in column 4 “Friends”" in notice.words
    assert "negotiation.toml" in notice.words


@pytest.mark.parametrize(
    "rows",
    [
        ("Paragraph;Norway;EU", "1;5.2;7.1"),
        ("Year;Norway;EU", "2020;5;6"),
        ("Paragraph;Norway", f"1;{SOONER}"),
    ],
    ids=["figures", "no paragraph", "one name"],
)
def test_names_alone_make_no_table_of_comments(rows: tuple[str, ...]) -> None:
    """Where no cell under them is a wording of the base, or there is but one."""
    document = csv.read("\n".join(rows).encode(), "x.csv")
    assert tabled(document, base(), known) == Tabled(document)
