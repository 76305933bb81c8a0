"""Shifts of operative strength."""

from collections import Counter

import pytest

from adref.base.facts import table
from adref.findings.compiled.strength import shifts
from tests.writers.build import base, compilation

SCALES = {
    f"{language}.{name}": scale
    for language, scales in table("adref.findings.compiled", "strength.toml").items()
    if language != "negations"
    for name, scale in scales.items()
}
ENGLISH = "The States of the region and all the parties to it are here for the good of all."
FRENCH = "Les États de la région et toutes les parties sont ici pour le bien de tous dans la paix."
SPANISH = (
    "Los Estados de la región y todas las partes están en el puerto para el bien de los pueblos."
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("States [shall|EU: should] act.", "“shall” becomes “should”, which is weaker"),
        ("States [should|EU: shall] act.", "“should” becomes “shall”, which is stronger"),
        ("States [shall|EU: may, where feasible,] act.", "“shall” becomes “may”, which is weaker"),
        ("States [shall act|EU: may go].", "“shall” becomes “may”, which is weaker"),
        ("States [shall|EU: will] act.", "“shall” becomes “will”, which is weaker by practice"),
        ("We [urge|EU: invite] all.", "“urge” becomes “invite”, which is weaker by practice"),
        (
            "[Encourages|EU: Urges] all.",
            "“Encourages” becomes “Urges”, which is stronger by practice",
        ),
        (
            "We [invite|EU: call upon] all.",
            "“invite” becomes “call upon”, which is stronger by practice",
        ),
        ("[Decides|EU: Requests] it.", "“Decides” becomes “Requests”, which is weaker by practice"),
        (
            "States [are invited to|EU: are requested to] act.",
            "“are invited to” becomes “are requested to”, which is stronger by practice",
        ),
    ],
)
def test_an_operative_word_for_another_is_told(words: str, told: str) -> None:
    """Both words, and which way; a matter of practice is said to be one."""
    found = shifts(compilation(base("p1", ENGLISH), base("p2", words)))
    assert [shift.words for shift in found] == [told]


@pytest.mark.parametrize(
    "words",
    [
        "States [shall|EU: must] act.",
        "We [urge|EU: call upon] all.",
        "States [shall|EU: decide to] act.",
        "States act[|EU:  as they may].",
        "States [shall |EU: ]act.",
        "They met in [May|EU: will].",
        "States [shall not|EU: may not] act.",
        "We [urge|EU: welcome] all.",
        "All [shall keep the port open for every vessel of|EU: agree how a ship with no flag may go].",
    ],
)
def test_what_binds_alike_or_is_no_exchange_is_no_shift(words: str) -> None:
    """Words of one step, words of two lists, words put in or out, the month, permissions denied."""
    assert shifts(compilation(base("p1", ENGLISH), base("p2", words))) == ()


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (FRENCH, "Les États [doivent|EU: devraient] agir.", ("weaker", True)),
        (FRENCH, "[Prie instamment|EU: Invite] les États.", ("weaker", True)),
        (FRENCH, "[Encourage|EU: Prie] les États.", ("stronger", True)),
        (SPANISH, "Los Estados [deben|EU: pueden] actuar.", ("weaker", False)),
        (SPANISH, "[Invita|EU: Exhorta] a los Estados.", ("stronger", True)),
    ],
)
def test_french_and_spanish_have_their_own_lists(
    text: str, words: str, told: tuple[str, bool]
) -> None:
    """The list is chosen by the language of the base."""
    [found] = shifts(compilation(base("p1", text), base("p2", words)))
    assert (found.direction, found.practice) == told


def test_a_language_without_a_list_has_no_shifts() -> None:
    """Nothing is guessed."""
    assert shifts(compilation(base("p1", "各国[应|EU: 可]采取行动。"))) == ()


def test_the_place_is_that_of_the_word() -> None:
    """Not of the passage, and the reading is named with its parties."""
    made = compilation(
        base("p1", ENGLISH), base("p2", "All [ports shall|EU,US: harbours may] act.")
    )
    [found] = shifts(made)
    assert (found.spot.start, found.spot.end, found.parties) == (10, 15, ("EU", "US"))


@pytest.mark.parametrize("name", SCALES)
def test_no_word_stands_on_two_steps(name: str) -> None:
    """In one list each word has one strength, and what is named as practice is in the list."""
    scale = SCALES[name]
    counts = Counter(word for step in scale["steps"] for word in step)
    assert max(counts.values()) == 1
    assert scale["practice"] == "all" or set(scale["practice"]) <= set(counts)
