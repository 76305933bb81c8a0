"""Brackets: balanced per paragraph and per layer of edits."""

import pytest

from adref.findings.brackets import Loose, brackets, loose_brackets
from adref.findings.finding import Severity
from tests.findings.notation import document


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("[States] [shall [not]] act", []),
        ("[States shall act", [("[", 0)]),
        ("States] shall act", [("]", 6)]),
        ("[a [b] c", [("[", 0)]),
        ("[(a] b)", []),
        ("a) first; b) second; (c) third; iv) fourth", []),
        ("(see a) and b)", []),
        ("the law) applies", [(")", 7)]),
        ("he said “no", [("“", 8)]),
        ("les «biens» publics»", [("»", 19)]),
        ("the trade in goods.' It goes on", [("'", 19)]),
        ("he said 'no more.' It goes on, the States' way", []),
    ],
)
def test_brackets_without_a_partner_are_named_with_their_offset(
    text: str, loose: list[tuple[str, int]]
) -> None:
    """Each kind is matched by itself; list marks close nothing."""
    assert loose_brackets(text) == tuple(Loose(sign, at) for sign, at in loose)


@pytest.mark.parametrize(
    ("line", "quote", "evidence"),
    [
        (
            "We should [act now.",
            "[act now.",
            "the paragraph does not balance after the edits and before the edits",
        ),
        ("We ~~[~~act] now.", "act]", "the paragraph does not balance after the edits"),
        ("We ~~[act~~ now.", "[act now.", "the paragraph does not balance before the edits"),
        ("We **[act** now.", "[act now.", "the paragraph does not balance after the edits"),
        ("We act. {{(para 5}}", "(para 5", "the paragraph does not balance in the notes"),
    ],
)
def test_the_layer_in_which_a_bracket_is_loose_is_named(
    line: str, quote: str, evidence: str
) -> None:
    """One finding for each bracket, whichever sides it is loose on."""
    (found,) = brackets(document(line))
    assert evidence == found.evidence
    assert quote.strip(".") in found.words + found.quote


def test_two_paragraphs_do_not_balance_each_other() -> None:
    """A file that balances as a whole still has two faults."""
    found = brackets(document("1. [We act.", "2. We act]."))
    assert [(f.paragraph, f.severity) for f in found] == [
        ("1", Severity.ERROR),
        ("2", Severity.ERROR),
    ]


def test_a_partner_in_another_paragraph_is_named() -> None:
    """A bracket around several paragraphs is meant as one."""
    opened, closed = brackets(document("1. [We act.", "2. We act]."))
    assert opened.evidence.endswith("after the edits and before the edits; one that fits stands in paragraph 2, “We act].”")  # fmt: skip
    assert closed.evidence.endswith("one that fits stands in paragraph 1, “[We act.”")


def test_the_place_is_that_of_the_bracket() -> None:
    """A person is led to the very sign."""
    line = "1. We **should [act** now."
    (found,) = brackets(document(line))
    assert line[found.place.start : found.place.end] == "["


@pytest.mark.parametrize(("sign", "severity"), [("[", "error"), ("(", "warning"), ("“", "warning")])
def test_only_square_brackets_block_a_submission(sign: str, severity: str) -> None:
    """Square brackets carry the state of the negotiation, the others do not."""
    (found,) = brackets(document(f"We {sign}act now."))
    assert found.severity == severity


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("a) first (see b) c) third", []),
        ("a) first, b) second (see c)", []),
        ("a) first (see b) (c) d) (e", [24]),
    ],
)
def test_the_bracket_of_a_list_mark_closes_only_what_is_open(text: str, loose: list[int]) -> None:
    """However many list marks stand before it."""
    assert [one.at for one in loose_brackets(text)] == loose
