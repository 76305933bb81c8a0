"""Fainter traces of lost mark-up: slashes, residue, another hand, changed headings."""

import pytest

from adref.findings.lost_markup import lost_markup
from tests.findings.notation import document, told

PLAIN = "We note that it is of the kind that is to be in the text of all the rest."
BRITISH = "The centre favours labour and behaviour, and organisations honour the programme of work."


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        (
            "The text should be preserved/served as a guide.",
            ("slash-alternative", "preserved/served"),
        ),
        ("States shall/should act.", ("slash-alternative", "shall/should")),
        ("Trade, competition and, intellectual property matter.", ("residue", "and, intellectual")),
        (
            "Capacity building towards, equitable access is vital.",
            ("residue", "towards, equitable"),
        ),
        ("Rural women , and youth take part in the work.", ("residue", "women ,")),
        ("They act on behalf of the peoples We invite others.", ("residue", "peoples We")),
        ("The list of tTypes is in the annex.", ("residue", "tTypes")),
        (
            "States are active. Enhance the content of all databases.",
            ("other-hand", "Enhance the content of all databases."),
        ),
        (
            "It's a guide that does not favor the few.",
            ("other-hand", "It's a guide that does not favor the few."),
        ),
    ],
)
def test_a_trace_is_shown(line: str, finding: tuple[str, str]) -> None:
    """Each is offered with the words it is about."""
    assert finding in told(lost_markup(document(line, PLAIN, BRITISH)))


def test_a_heading_changed_like_the_text_below_it_is_shown() -> None:
    """The struck word and its unmarked replacement are known from the paragraph."""
    heading = "Building trust and confidence in trade"
    paper = document(
        heading,
        "1. ~~Building confidence~~ Trust and confidence in trade is vital to the **many** States.",
        headings=(heading,),
    )
    assert ("heading-changed", "Building trust and confidence") in told(lost_markup(paper))


@pytest.mark.parametrize(
    ("lines", "quote"),
    [
        (("Le Conseil a décidé que le un rapport est dû dans les trois mois.",), "le un"),
        (("Les États doivent peuvent agir dans le cadre de la Convention.",), "doivent peuvent"),
        (("Los Estados deben podrían actuar en el marco de la Convención.",), "deben podrían"),
        (("El informe de la Asamblea, con su el anexo, está en la lista.",), "su el"),
    ],
)
def test_french_and_spanish_function_words_exclude_each_other_too(
    lines: tuple[str, ...], quote: str
) -> None:
    """The tables are smaller than those for English."""
    assert told(lost_markup(document(*lines))) == [("two-readings", quote)]


def test_a_text_in_an_unknown_language_raises_no_alarm() -> None:
    """Rules of one language say nothing about another."""
    assert lost_markup(document("Vertragsparteien haben hat sich der die Ziele gesetzt.")) == ()


def test_two_words_an_edit_brought_together_are_no_lost_mark() -> None:
    """That is a broken sentence, and told there."""
    assert lost_markup(document("The ~~role~~ of the **new** States is noted.", PLAIN)) == ()
