"""Invitations to comment and promises of text to come."""

import pytest

from adref.findings.promises import promises
from tests.findings.notation import document, told


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Feedback is invited on how to protect the seas.", "invitation"),
        ("We invite further reflections on trade.", "invitation"),
        ("Views are sought on the annex.", "invitation"),
        ("A mandate will be presented in the zero draft.", "promise"),
        ("The zero draft will consider proposals on health.", "promise"),
        ("The modalities are [to be completed].", "placeholder"),
    ],
)
def test_what_is_left_to_a_later_draft_is_told(line: str, code: str) -> None:
    """The whole sentence is quoted."""
    assert told(promises(document(f"We act. {line}"))) == [(code, line)]


@pytest.mark.parametrize(
    "line", ["We invite all States to act.", "The draft was presented in May."]
)
def test_other_sentences_promise_nothing(line: str) -> None:
    """To invite somebody to act is no invitation to comment."""
    assert promises(document(line)) == ()
