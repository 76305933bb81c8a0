"""Comments of one name are told apart."""

import pytest

from adref.base.places import Place
from adref.readers.comments import told_apart
from adref.text.document import Comment


@pytest.mark.parametrize(
    ("idents", "apart"),
    [
        (["1", "2"], ["1", "2"]),
        (["1", "1", "1"], ["1", "1-2", "1-3"]),
        (["1", "1", "1-2"], ["1", "1-3", "1-2"]),
        (["", ""], ["", "-2"]),
    ],
)
def test_the_second_of_a_name_has_another(idents: list[str], apart: list[str]) -> None:
    """The first keeps it, so that replies still find it; no new name is taken already."""
    comments = [Comment(ident, "words", Place("x")) for ident in idents]
    assert [comment.ident for comment in told_apart(comments)] == apart
