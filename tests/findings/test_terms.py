"""Terms spelt in two ways in one document."""

import pytest

from adref.findings.terms import terms
from tests.findings.notation import document


@pytest.mark.parametrize(
    ("lines", "rarer", "evidence"),
    [
        (
            ("1. Cybersecurity and cybersecurity.", "2. Our cyber security."),
            "cyber security",
            "“cyber security” once (paragraph 2), “cybersecurity” 2 times",
        ),
        (
            (
                "1. A multi-stakeholder body, a multi-stakeholder forum.",
                "2. Multistakeholder ways.",
            ),
            "multistakeholder",
            "“multistakeholder” once (paragraph 2), “multi-stakeholder” 2 times",
        ),
        (
            (
                "1. Digitalisation and digitalisation.",
                "2. Its digitalization.",
                "3. No digitalization and digitalisation.",
            ),
            "digitalization",
            "“digitalization” 2 times (paragraphs 2, 3), “digitalisation” 3 times",
        ),
        (
            ("1. A people-centred and people-centred way.", "2. A people-centered way."),
            "people-centered",
            "“people-centered” once (paragraph 2), “people-centred” 2 times",
        ),
    ],
)
def test_the_rarer_spelling_is_shown(lines: tuple[str, ...], rarer: str, evidence: str) -> None:
    """With counts, the paragraphs it stands in, and the place of the first."""
    (found,) = terms(document(*lines))
    assert (found.quote, found.evidence) == (rarer, evidence)


@pytest.mark.parametrize(
    "line",
    [
        "Long-term plans are made in the long term.",
        "We follow up on the follow-up.",
        "High-level talks at a high level.",
        "One stakeholder, two stakeholders.",
        "Our cybersecurity and “the Forum on cyber security” in Rome.",
        "Our cybersecurity and the Agency for Cyber Security in Rome.",
    ],
)
def test_spellings_that_are_both_right_are_left_alone(line: str) -> None:
    """The place in the sentence, a quotation or a name decides on the spelling."""
    assert terms(document(line)) == ()
