"""Walking through the words of paragraphs."""

import pytest

from adref.base.places import Place
from adref.text.document import Span
from adref.text.walk import between

SPANS = (Span("We ", Place("a", 0, 3)), Span("agree", Place("a", 3, 8)))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, None, ["We ", "agree"]),
        (1, 5, ["e ", "ag"]),
        (3, None, ["agree"]),
        (-2, 3, ["We "]),
        (3, 3, []),
        (9, None, []),
    ],
)
def test_words_between_two_offsets_are_cut_out(
    start: int, end: int | None, words: list[str]
) -> None:
    """Offsets are those of the joined words; a place stays exact."""
    found = between(SPANS, start, end)
    assert [span.text for span in found] == words
    assert all(span.place.end - span.place.start == len(span.text) for span in found)
