"""Words put in the place of others, by meaning, number and established form."""

import pytest
from bench.lost_marks import clean_texts, drawn, score

from adref.findings.lost_markup import lost_markup
from tests.findings.notation import document, told

PLAIN = "We note that it is of the kind that is to be in the text of all the rest."
MARKED = "**New** words are marked here in bold so the paper marks what it adds."


def _told(*lines: str) -> list[tuple[str, str]]:
    return told(lost_markup(document(*lines, PLAIN, MARKED)))


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("The keepers mean to promote advance the safety of ferries.", "promote advance"),
        ("The keepers will improve **enhance** the lights of the coast.", "improve enhance"),
        ("We thank the programmes **projects** of the islands.", "programmes projects"),
        ("The harbour is of international global concern.", "international global"),
        ("The lights in within the harbour were lit.", "in within"),
        ("The pilots act in line with in accordance with the code.", "in line with in accordance with"),
        ("The fee is waived as appropriate where necessary.", "as appropriate where necessary"),
        ("The council has three six seats.", "three six"),
        ("The lights are to be lit by 2025 2030.", "2025 2030"),
        ("These challenge of the coast grow.", "These challenge"),
        ("Each countries has a light.", "Each countries"),
        ("The council needs a strategies for the coast.", "a strategies"),
        ("In this a harbour the light is lit.", "this a"),
        ("The Member States Governments shall report.", "States Governments"),
    ],
)  # fmt: skip
def test_two_readings_are_told_by_meaning_and_number(line: str, quote: str) -> None:
    """Neither needs a base."""
    assert ("two-readings", quote) in _told(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ~~challenges~~ obstacles of the coast grow.",
        "The keepers mean to ~~promote~~ advance safety.",
        "The pilots act ~~in line with~~ in accordance with the code.",
    ],
)
def test_a_strike_beside_its_replacement_is_told(line: str) -> None:
    """The old words are struck, the new ones are not marked."""
    assert [code for code, _ in _told(line)] == ["struck-without-insertion"]


@pytest.mark.parametrize(
    "line",
    [
        "The keepers promote and advance safety, and improve, enhance and enlarge the lights.",
        "The lights were carried on by the keepers, in and within the harbour.",
        "A systems approach to a communications network is needed.",
        "These research and development activities are useful, as are many health and food plans.",
        "Each plays a part, and this shows the way.",
        "A means of transport and a series of lights were shown.",
        "Articles 2 and 3 of resolution 2015 2 hold.",
        "The keepers will ~~improve~~ **enhance** the lights.",
        "The harbour is ~~international~~ **global** in its trade.",
        "To do this the council shall meet.",
        "The growth development plans of the port are kept.",
    ],
)
def test_what_is_right_is_left_alone(line: str) -> None:
    """Lists, compounds, names and honest edits."""
    assert _told(line) == []


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("We aim at bridging the digital divides of the islands.", "bridging the digital divides"),
        (
            "It is a matter of common but differentiated responsibility and respective capabilities.",
            "common but differentiated responsibility and respective capabilities",
        ),
        (
            "We recall the Convention on the Rights of People with Disabilities.",
            "Convention on the Rights of People with Disabilities",
        ),
        (
            "We recall the Tunis Agenda on the Information Society.",
            "Tunis Agenda on the Information Society",
        ),
    ],
)
def test_established_wording_in_another_form_is_offered(line: str, quote: str) -> None:
    """As something to look at, with the form that its source has."""
    assert ("established-wording", quote) in _told(line)


@pytest.mark.parametrize(
    "line",
    [
        "We aim at bridging the digital divide, and want to bridge the digital divide.",
        "We recall the Convention on the Rights of the Child.",
        "We recall a convention on the rights of people with disabilities.",
        "We aim at bridging the digital ~~divide~~ **divides**.",
    ],
)
def test_established_wording_is_left_alone(line: str) -> None:
    """In its own form, as no title, or changed with marks."""
    assert "established-wording" not in [code for code, _ in _told(line)]


RUN = "The keepers of the light shall write down all {} of the coast in the book of the harbour."


def test_the_rarer_form_in_one_run_of_words_is_offered() -> None:
    """Two paragraphs say "warnings", one says "warning"; other words are other things."""
    lines = [RUN.format(word) for word in ("warnings", "warnings", "warning")]
    assert _told(*lines) == [("two-forms", "warning")]
    assert _told(RUN.format("wrecks"), RUN.format("storms")) == []


def test_of_planted_losses_most_are_found_and_little_else() -> None:
    """On the shipped negotiation's base; ``python -m bench.lost_marks`` prints more."""
    result = score(drawn("test", clean_texts()["tidewater"]))
    assert result.planted.total() > 80
    assert result.recall >= 0.7
    assert result.alarms * 10 <= result.untouched
