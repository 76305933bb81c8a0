"""The coordinator's list: all findings of a paper, in order."""

from adref.findings.checklist import examine
from tests.findings.notation import document

PAPER = (
    "1. Feedback is invited on the role of trade.",
    "2. The Parties has have agreed on [the text.",
    "4. We saw the the results of the work.",
)


def test_everything_is_listed_in_the_order_of_the_text() -> None:
    """Each finding names its paragraph, so that the list can be worked through."""
    assert [(f.paragraph, f.code, str(f.severity)) for f in examine(document(*PAPER))] == [
        ("1", "invitation", "info"),
        ("2", "two-readings", "error"),
        ("2", "bracket-unbalanced", "error"),
        ("4", "label-gap", "warning"),
        ("4", "doubled-word", "error"),
    ]


def test_a_clean_paper_has_an_empty_list() -> None:
    """No news is good news."""
    assert examine(document("1. States act.", "2. **Then** they rest in the shade.")) == ()


def test_every_finding_says_one_sentence_and_why() -> None:
    """Words, quote and evidence are never empty."""
    found = examine(document(*PAPER))
    assert [f.code for f in found if not (f.words and f.quote and f.evidence)] == []
