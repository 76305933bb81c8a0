"""How many brackets a draft has."""

import pytest

from adref.findings.compiled.bracket_count import bracket_count, brackets_in, brackets_of
from adref.findings.compiled.spot import Spot
from tests.compilation.notation import document
from tests.writers.build import base, compilation, new

HERE = Spot("p1", "1", "")


@pytest.mark.parametrize(
    ("text", "pairs", "deepest", "loose"),
    [
        ("We act.", 0, 0, 0),
        ("We [shall] act [now].", 2, 1, 0),
        ("We [shall [may]] act.", 2, 2, 0),
        ("We [shall act.", 0, 0, 1),
        ("We shall] act [now].", 1, 1, 1),
        ("We (shall) act.", 0, 0, 0),
    ],
)
def test_brackets_are_counted_in_pairs(text: str, pairs: int, deepest: int, loose: int) -> None:
    """Those without a partner apart."""
    found = brackets_of(text, HERE)
    assert (found.pairs, found.deepest, found.loose) == (pairs, deepest, loose)


def test_every_reading_would_stand_in_a_bracket() -> None:
    """Of passages, of whole paragraphs, of new ones."""
    made = compilation(
        base("p1", "We [shall|EU: may|US: will] act.", alternatives=("G77: All act.",)),
        base("p2", "Nobody touches this."),
        new("n1", "p2", "EU: Soon."),
    )
    found = bracket_count(made)
    assert found.words == "the text has no pair of square brackets; the wishes would add 4"
    assert [one.wishes for one in found.paragraphs] == [3, 1]


def test_a_draft_has_brackets_by_itself() -> None:
    """Paragraph by paragraph, with no wishes."""
    found = brackets_in(
        document("# Ports", "1. We [shall] act.", "2. All act.", "3. [Nobody [now] acts.]")
    )
    assert (found.pairs, found.deepest, found.loose, found.wishes) == (3, 2, 0, 0)
    assert [one.spot.name for one in found.paragraphs] == ["1", "3"]
    assert found.words == "the text has 3 pairs of square brackets, up to 2 deep"
