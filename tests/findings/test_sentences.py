"""Sentences that do not read once the edits are accepted."""

import pytest

from adref.findings.finding import Severity
from adref.findings.sentences import sentences
from tests.findings.notation import document, told

PLAIN = "We note that it is of the kind that is to be in the text of all the rest."


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        (
            "~~Efforts were made, while~~ a wider range of goods is on the market.",
            ("broken-sentence", "a wider range of goods is on the market."),
        ),
        (
            "We act. ~~The Parties and~~ the States agree on this.",
            ("broken-sentence", "the States agree on this."),
        ),
        ("The ~~role~~ of the States is noted.", ("broken-sentence", "The of")),
        ("We commit to reduce ~~and to~~ prevent harm.", ("broken-sentence", "reduce prevent")),
        ("States will act on peace and ~~security~~.", ("broken-sentence", "on peace and")),
        (
            "The fund ~~is~~ a source of income for all.",
            ("broken-sentence", "The fund a source of income for all."),
        ),
        ("The forum meets ~~every year.~~", ("no-full-stop", "The forum meets")),
        ("We saw the the results.", ("doubled-word", "the the")),
        ("We saw **the** the results.", ("doubled-word", "the the")),
        ("We met in May, , and agreed.", ("doubled-sign", "May, ,")),
        (
            "We met ~~in May~~, **in June**, and agreed.. Then we left.",
            ("doubled-sign", "agreed.."),
        ),
        ("We met  in May.", ("doubled-space", "met")),
    ],
)
def test_a_sentence_broken_by_edits_is_shown(line: str, finding: tuple[str, str]) -> None:
    """What the accepted text would say is quoted."""
    assert finding in told(sentences(document(line, PLAIN)))


@pytest.mark.parametrize(
    "line",
    [
        "~~However,~~ States act.",
        "We know that that is so, and that they had had time.",
        "We met in May, June, etc., and agreed.",
        "We met ... and agreed.",
        "We met ~~in May~~ and agreed.",
        "States act.  Then they rest.",
        "emissions are rising, and ~~many~~ States act.",
        "We met **in May.**",
        "See para. 5 of the text.",
    ],
)
def test_a_sentence_that_reads_is_left_alone(line: str) -> None:
    """Edits as such are no fault."""
    assert sentences(document(line, PLAIN)) == ()


def test_a_broken_sentence_blocks_a_submission() -> None:
    """A paper that cannot be read after accepting all is not to go out."""
    (found,) = sentences(document("The ~~role~~ of the States is noted.", PLAIN))
    assert found.severity is Severity.ERROR
