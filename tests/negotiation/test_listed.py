"""What a list says of a compilation: where its lines point, and what finds no place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.standing import Position, Ruling, Stance, Target
from adref.negotiation.charter import Charter, Status
from adref.negotiation.listed import (
    PositionLine,
    RulingLine,
    conflicts,
    placed_positions,
    placed_rulings,
    ruled,
    status_called,
)
from adref.negotiation.pointers import Pointers, Roll
from tests.writers.build import base, compilation, new

MADE = compilation(
    base("p12", "States [should|EU: shall|US: may] act [soon|EU: now] and [should|G77: must] stay.", label="12"),
    base("p12.a", "[ports|EU: harbours];", label="(a)"),
    base("p15", "Fifteen.", label="15", alternatives=("US: Other.",)),
    new("n1", "p15", "EU: More.", label="15 bis"),
    new("n2", "p15", "US: Much more.", label="15 bis"),
    new("n3", "p15", "US: Fifteen.", label="15"),
)  # fmt: skip
POINTERS = Pointers(MADE, Roll(tuple(p.ident for p in MADE.parties)))


def targets(paragraph: str, reading: str = "", passage: str = "") -> list[tuple[str, str | None]]:
    """The paragraphs and words pointed at."""
    return [(t.paragraph, t.text) for t in POINTERS.find(paragraph, reading, passage).targets]


@pytest.mark.parametrize(
    ("paragraph", "reading", "found"),
    [
        ("12", "", [("p12", None)]),
        ("para 12.", "", [("p12", None)]),
        ("p12", "", [("p12", None)]),
        ("12 (a)", "of EU", [("p12.a", "harbours")]),
        ("12", "of EU", [("p12", "shall"), ("p12", "now")]),
        ("12", "of European Union", [("p12", "shall"), ("p12", "now")]),
        ("12", "of EU: now", [("p12", "now")]),
        ("12", "now", [("p12", "now")]),
        ("12", "“now”", [("p12", "now")]),
        ("15", "of US", [("p15", "Other.")]),
        ("15 bis", "of US", [("n2", "Much more.")]),
        ("15 BIS", "More.", [("n1", "More.")]),
    ],
)
def test_a_line_points_at_a_paragraph_or_a_reading(
    paragraph: str, reading: str, found: list[tuple[str, str | None]]
) -> None:
    """By label in any spelling or by id; by party, by words, or by both."""
    assert targets(paragraph, reading) == found


def test_a_passage_is_named_by_its_base_words() -> None:
    """Where two have the same words a party tells which."""
    assert targets("12", passage="soon") == [("p12", None)]
    assert POINTERS.find("12", "of G77", "should").targets == (Target("p12", 27, 33),)


@pytest.mark.parametrize(
    ("paragraph", "reading", "fault"),
    [
        ("99", "", "there is no paragraph 99"),
        ("12", "perhaps", "in paragraph 12 there is no reading “perhaps”"),
        ("12", "of Norway", "in paragraph 12 there is no reading “of Norway”"),
        ("15 bis", "", "several paragraphs are called 15 bis; name one by its id: n1, n2"),
    ],
)
def test_what_is_not_there_is_said(paragraph: str, reading: str, fault: str) -> None:
    """With what to do where the line is only unclear."""
    assert POINTERS.find(paragraph, reading).fault == fault


def test_a_position_on_what_is_gone_is_kept() -> None:
    """It stands with its paragraph, and a notice tells the line."""
    line = PositionLine("12", "Norway", Stance.SUPPORTS, "perhaps", "We like it.", "floor", 7)
    placed = placed_positions((line,), POINTERS, "positions/1.csv")
    [position], [notice] = placed.positions, placed.notices
    assert position.on == Target("p12", text="perhaps")
    assert position.said == "We like it.; floor"
    assert notice.code == "position-unplaced"
    assert str(notice.place) == "positions/1.csv, line 7"


def test_rulings_point_like_positions() -> None:
    """A decision on what is gone is kept as well."""
    lines = (
        RulingLine("12", "ad-ref", "", "of EU: shall"),
        RulingLine("12", "", "Chair to consult", passage="soon"),
        RulingLine("77", "open"),
    )
    placed = placed_rulings(lines, POINTERS, "status/1.csv")
    assert placed.rulings == (
        Ruling(Target("p12", 7, 13, "shall"), "ad-ref"),
        Ruling(Target("p12", 18, 22), "", "Chair to consult"),
        Ruling(Target("77"), "open"),
    )
    assert [n.code for n in placed.notices] == ["ruling-unplaced"]


STATUSES = (
    Status("ad-ref", "agreed ad referendum", "AR", ("12", "15.")),
    Status("bracketed", "bracketed", "B", ("12 (A)",)),
)
CHARTER = Charter("Compact", (), statuses=STATUSES)


@pytest.mark.parametrize(
    ("line", "found", "noticed"),
    [
        (RulingLine("12", "ad-ref"), Ruling(Target("p12"), "ad-ref"), []),
        (RulingLine("12", "", "Consult."), Ruling(Target("p12"), "ad-ref", "Consult."), []),
        (
            RulingLine("12", "bracketed"),
            Ruling(Target("p12"), "bracketed"),
            [
                "paragraph 12: negotiation.toml says “ad-ref”, status/1.csv “bracketed”, which counts"
            ],
        ),
        (RulingLine("12", "bracketed", "", "of G77"), Ruling(Target("p12"), "ad-ref"), []),
    ],
)
def test_the_list_of_a_draft_comes_before_negotiation_toml(
    line: RulingLine, found: Ruling, noticed: list[str]
) -> None:
    """A status there is of every draft; where the two differ it is said."""
    placed = ruled((line,), POINTERS, "status/1.csv", CHARTER)
    assert [ruling for ruling in placed.rulings if ruling.on == Target("p12")] == [found]
    assert [n.words for n in placed.notices if n.code == "two-statuses"] == noticed


def test_statuses_of_negotiation_toml_are_rulings_like_others() -> None:
    """Its labels may be spelt in any way, and one that is not there is noticed."""
    charter = Charter("Compact", (), statuses=(*STATUSES, Status("open", "open", "O", ("99",))))
    placed = ruled((), POINTERS, "", charter)
    assert placed.rulings == (
        Ruling(Target("p12"), "ad-ref"),
        Ruling(Target("p15"), "ad-ref"),
        Ruling(Target("p12.a"), "bracketed"),
        Ruling(Target("99"), "open"),
    )
    [notice] = placed.notices
    assert (notice.code, str(notice.place)) == ("ruling-unplaced", "negotiation.toml")


def test_a_party_at_odds_with_itself_is_noticed() -> None:
    """Against its own reading, and of two minds."""
    shall = Target("p12", 7, 13, "shall")
    positions = (
        Position("EU", Stance.OPPOSES, shall),
        Position("US", Stance.SUPPORTS, shall),
        Position("US", Stance.RESERVES, shall),
        Position("Norway", Stance.OPPOSES, shall),
    )
    assert [(n.code, n.words) for n in conflicts(positions, POINTERS)] == [
        ("position-on-own", "EU opposes its own reading: paragraph 12, “shall”"),
        ("two-stances", "US supports and reserves paragraph 12, “shall”"),
    ]


@pytest.mark.parametrize("written", ["ad-ref", "AR", "ar", "Agreed ad referendum"])
def test_a_status_is_known_by_id_code_or_name(written: str) -> None:
    """Capitals do not matter."""
    charter = Charter("x", (), statuses=(Status("ad-ref", "agreed ad referendum", "AR"),))
    found = status_called(written, charter)
    assert found is not None
    assert found.ident == "ad-ref"


_CELL = st.one_of(st.sampled_from(["12", "of EU", "of EU: now", "of : x", "“", "p12", "15 bis"]), st.text(max_size=8))  # fmt: skip


@given(_CELL, _CELL, _CELL)
def test_whatever_a_line_says_it_points_somewhere_or_says_why_not(
    paragraph: str, reading: str, passage: str
) -> None:
    """And never at two paragraphs."""
    found = POINTERS.find(paragraph, reading, passage)
    assert bool(found.targets) is not bool(found.fault)
    assert len({target.paragraph for target in found.targets}) <= 1


@pytest.mark.parametrize(
    ("lines", "found", "noticed"),
    [
        ([("open", ""), ("ad-ref", "")], ("ad-ref", ""), ["“open” and later “ad-ref”"]),
        ([("open", "Consult."), ("ad-ref", "")], ("ad-ref", "Consult."), ["“open” and"]),
        ([("open", ""), ("", "Consult.")], ("open", "Consult."), []),
        ([("open", "Keep."), ("open", "Consult.")], ("open", "Consult."), []),
    ],
)
def test_of_two_lines_on_one_thing_the_later_counts_for_what_it_says(
    lines: list[tuple[str, str]], found: tuple[str, str], noticed: list[str]
) -> None:
    """That a status gave way is said: nobody sees it in the list."""
    placed = ruled([RulingLine("12", *said) for said in lines], POINTERS, "status/1.csv", None)
    assert [(r.status, r.decision) for r in placed.rulings] == [found]
    told = [n.words for n in placed.notices if n.code == "two-statuses"]
    assert len(told) == len(noticed)
    assert all(part in words for part, words in zip(noticed, told, strict=True))
