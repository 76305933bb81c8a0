"""Claims on agreed language, each with the verdict of the library."""

from pathlib import Path

import pytest

from adref.compilation.interpret import interpret
from adref.library.claims import claims_of
from adref.library.schema import Address
from adref.library.verify import Verdict, Verified, verify
from adref.readers.table import read
from tests.library.shelf import HARBOUR, TREATY, library

PRIVACY = "We commit to protect the privacy of all seafarers, including their letters and their calls, in all ports"
TWO = (
    "That every harbour shall remain open to vessels in distress, whatever flag they fly; Decides: "
    "To establish a fund for the repair of lighthouses"
)
LONG = (
    "The sea is wide and full of wonders, **protect the privacy of all seafarers, including their "
    "letters,** and this goes on for a good while without any source"
)
NOTE = "(A/RES/71/301, annex I, para 1)"


def verified(where: Address, paper: str) -> list[Verified]:
    """The claims of a paper, held against a library of two sources."""
    document = interpret(read(paper.encode(), "paper.md"), ()).document
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        return [verify(database, claim) for claim in claims_of(document)]


VERDICTS = {
    "the same": (f"{PRIVACY} {NOTE}", Verdict.EXACT),
    "a part": (
        f"Protect the privacy of all seafarers, including their letters {NOTE}",
        Verdict.EXACT,
    ),
    "of a list": (f"{PRIVACY}; and {NOTE}", Verdict.EXACT),
    "British": (f"2. {PRIVACY.replace('protect', '“protect”')}. {NOTE}", Verdict.EXACT),
    "left out": (
        f"{PRIVACY.replace(', including their letters and their calls,', '')} {NOTE}",
        Verdict.ALTERED,
    ),
    "one word": (f"{PRIVACY.replace('all seafarers', 'all sailors')} {NOTE}", Verdict.ALTERED),
    "a plural": (f"{PRIVACY.replace('privacy', 'privacies')} {NOTE}", Verdict.ALTERED),
    "put in": (f"{PRIVACY.replace('privacy', 'privacy and dignity')} {NOTE}", Verdict.EXTENDED),
    "the end": (
        f"{PRIVACY.replace('their calls, in all ports', 'more, in no port')} {NOTE}",
        Verdict.ALTERED,
    ),
    "the opening": (
        f"{PRIVACY.replace('We commit to protect', 'All commit to guard')} {NOTE}",
        Verdict.ALTERED,
    ),
    "a sentence more": (
        f"{PRIVACY}. This shall be reviewed every other year by experts. {NOTE}",
        Verdict.EXTENDED,
    ),
    "another place": (f"{PRIVACY} (A/RES/71/301, para 3)", Verdict.NOT_FOUND),
    "no such place": (f"{PRIVACY} (A/RES/71/301, para 33)", Verdict.NOT_FOUND),
    "another source": (f"{PRIVACY} (Convention on Lighthouses, Art. 5)", Verdict.NOT_FOUND),
    "not held": (f"{PRIVACY} (A/RES/71/999, para 3)", Verdict.NOT_HELD),
    "no source": (f"{PRIVACY} (agreed language)", Verdict.NOT_HELD),
    "no place": (f"{PRIVACY} (Source: A/RES/71/301)", Verdict.EXACT),
    "invented": (
        f"We shall ban all rowing boats from the inner harbour at night {NOTE}",
        Verdict.NOT_FOUND,
    ),
    "two paragraphs": (f"{TWO} (A/RES/71/301, paras. 1 and 2)", Verdict.EXACT),
    "left out with dots": (
        f"Protect the privacy of all seafarers, […] in all ports {NOTE}",
        Verdict.EXACT,
    ),
    "dots in the source at large": (
        "Every harbour shall remain open ... whatever flag they fly (Source: A/RES/71/301)",
        Verdict.EXACT,
    ),
    "dots, and a word changed": (
        f"Guard the privacy of all seafarers, […] in all ports {NOTE}",
        Verdict.ALTERED,
    ),
    "dots, the other way round": (
        f"Including their letters and their calls […] protect the privacy of all seafarers {NOTE}",
        Verdict.ALTERED,
    ),
    "the words above a list": (
        "Decides to establish a fund for the repair of lighthouses (A/RES/71/301, para 2 (a))",
        Verdict.EXACT,
    ),
    "the words above a list, a later item": (
        "Decides to invite donors to contribute to the fund (A/RES/71/301, para 2)",
        Verdict.EXACT,
    ),
    "other words above a list": (
        "Declines to invite donors to contribute to the fund (A/RES/71/301, para 2)",
        Verdict.EXTENDED,
    ),
    "the last word": (
        "We commit to protect the privacy of all sailors (A/RES/71/301, annex I, para 1)",
        Verdict.ALTERED,
    ),
    "the first words": (
        "We agree to protect the privacy of all seafarers, including their letters (A/RES/71/301, annex I, para 1)",
        Verdict.ALTERED,
    ),
    "all of the annex": (f"{PRIVACY} (A/RES/71/301, annex)", Verdict.EXACT),
    "the only annex": (f"{PRIVACY} (A/RES/71/301, annex, para. 1)", Verdict.EXACT),
    "of the annex": (f"{PRIVACY} (para. 1 of the annex to A/RES/71/301)", Verdict.EXACT),
    "by its title": (
        "Every harbour shall remain open (resolution “Safe harbours for all”, para 1)",
        Verdict.EXACT,
    ),
    "of another body": (
        "Every harbour shall remain open (HRC resolution 71/301, para 1)",
        Verdict.NOT_HELD,
    ),
    "inserted": (f"{LONG} {NOTE}", Verdict.EXACT),
    "four words and a comma": (
        f"The sea is full of wonders **, protect the privacy of** and goes on for a while {NOTE}",
        Verdict.NOT_FOUND,
    ),
}


@pytest.mark.parametrize("case", VERDICTS)
def test_a_claim_has_its_verdict(where: Address, case: str) -> None:
    """Spelling, quotation marks and the capital of a sentence change nothing; words do."""
    words, verdict = VERDICTS[case]
    text = words if words.startswith("2.") else f"2. {words}"
    assert [v.verdict for v in verified(where, f"# Paper\n\n1. One.\n\n{text}\n")] == [verdict]


@pytest.mark.parametrize(
    "case", ["another place", "no such place", "another source", "not held", "no source"]
)
def test_what_is_not_found_there_is_named_where_it_stands(where: Address, case: str) -> None:
    """The right place is offered."""
    found = verified(where, f"# Paper\n\n2. {VERDICTS[case][0]}\n")[0]
    assert [r.provisions[0].provision.name for r in found.elsewhere] == ["annex I, 1"]


LIGHT = "To establish a fund for the repair of lighthouses, piers and"
PASSAGES = {
    "goes on alike by chance": (
        f"{LIGHT} harbours in small island States in the first year",
        Verdict.ALTERED,
        f"{LIGHT} breakwaters in small island States",
    ),
    "the same, then alike by chance": (
        f"{LIGHT} breakwaters in small island States in the first year",
        Verdict.EXTENDED,
        f"{LIGHT} breakwaters in small island States",
    ),
    "opens alike by chance": (
        "For harbours that have been damaged; to ask donors to contribute to the fund on a voluntary basis",
        Verdict.ALTERED,
        "To invite donors to contribute to the fund on a voluntary basis",
    ),
    "ends in the next": (
        "Piers and breakwaters in small island States; in the first",
        Verdict.EXACT,
        "piers and breakwaters in small island States; In the first",
    ),
    "begins in the last": (
        "By storms; to invite donors to contribute to the fund",
        Verdict.EXACT,
        "by storms; To invite donors to contribute to the fund",
    ),
    "half of the next": (
        f"{LIGHT} breakwaters in small island States, in the first instance for those older than ten years",
        Verdict.ALTERED,
        f"{LIGHT} breakwaters in small island States; In the first phase, for those that are older than fifty years",
    ),
}


@pytest.mark.parametrize("case", PASSAGES)
def test_a_passage_ends_at_the_edge_of_its_paragraph(in_file: Path, case: str) -> None:
    """Unless the text has so much of the next that it comes from there."""
    text, verdict, words = PASSAGES[case]
    found = verified(in_file, f"# Paper\n\n2. {text} (A/RES/71/301, para. 2)\n")[0]
    assert found.reuse is not None
    assert (found.verdict, found.reuse.source_text) == (verdict, words)


def test_a_place_that_the_source_does_not_have_is_said(where: Address) -> None:
    """So that a misprinted number is seen."""
    found = verified(where, f"# Paper\n\n2. {VERDICTS['no such place'][0]}\n")[0]
    assert found.resolved is not None
    assert found.resolved.missing == ("paragraph 33",)


def test_a_note_below_its_paragraph_is_about_that(where: Address) -> None:
    """A line that is only a note."""
    found = verified(where, f"# Paper\n\n2. {PRIVACY}.\n\n{NOTE}\n")
    assert [(v.claim.label, v.verdict) for v in found] == [("2", Verdict.EXACT)]


def test_a_note_with_two_sources_makes_two_claims(where: Address) -> None:
    """Each has its verdict."""
    note = "(A/RES/71/301, annex I, para 1; A/RES/71/302, para 4)"
    found = verified(where, f"# Paper\n\n2. {PRIVACY} {note}\n")
    assert [v.verdict for v in found] == [Verdict.EXACT, Verdict.NOT_HELD]


def test_a_document_cited_in_a_sentence_is_no_claim(where: Address) -> None:
    """Recalling a resolution is not quoting it."""
    assert (
        verified(
            where,
            "# Paper\n\n2. We recall paragraph 3 of resolution A/RES/71/301 on harbours.\n",
        )
        == []
    )


def test_a_footnote_is_no_note_on_the_footnote_above(where: Address) -> None:
    """It is one on the paragraph that calls it, and makes one claim."""
    body = f"# Paper\n\n1. Harbours are old.[^1]\n\n2. {PRIVACY}.[^2]\n\n"
    found = verified(where, f"{body}[^1]: Some are older.\n\n[^2]: {NOTE}\n")
    assert [(v.claim.label, v.verdict) for v in found] == [("2", Verdict.EXACT)]


FRENCH = """# Résolution 71/301. Des ports sûrs pour tous

L'Assemblée générale,

1. Réaffirme que chaque port demeure ouvert aux navires en détresse, quel que soit leur pavillon ;
"""
TRANSLATED = {
    "in French": ("chaque port demeure ouvert aux navires en détresse", Verdict.EXACT, "fr"),
    "in English": ("every harbour shall remain open to vessels in distress", Verdict.EXACT, "en"),
    "altered": ("chaque port demeure fermé aux navires en détresse", Verdict.ALTERED, "fr"),
    "in neither": ("jeder Hafen bleibt frei für Schiffe in Seenot", Verdict.NOT_FOUND, "en"),
}


@pytest.mark.parametrize("language", ["en", "fr", ""])
@pytest.mark.parametrize("case", TRANSLATED)
def test_words_are_held_against_every_translation(in_file: Path, case: str, language: str) -> None:
    """Whatever language the paper is thought to be in."""
    words, verdict, found_in = TRANSLATED[case]
    paper = f"# Paper\n\n2. {words} (A/RES/71/301, para 1)\n"
    document = interpret(read(paper.encode(), "paper.md"), ()).document
    with library(in_file, harbour=HARBOUR, ports=FRENCH) as database:
        found = [verify(database, claim, language) for claim in claims_of(document)]
    assert [v.verdict for v in found] == [verdict]
    held = [v.reuse.held.source.language for v in found if v.reuse]
    assert held == [found_in] * (verdict is not Verdict.NOT_FOUND)
