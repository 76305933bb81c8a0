"""Where something stands, as a person would look it up."""

import pytest

from adref.base.places import Place


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("a.md"), "a.md"),
        (Place("a.md", 3, 7), "a.md, characters 3 to 7"),
        (Place("a.docx", 0, 4, "word/document.xml", 6), "a.docx, paragraph 7"),
        (Place("a.docx", part="word/footnotes.xml", paragraph=0), "a.docx, paragraph 1 of word/footnotes.xml"),
        (Place("a.pdf", part="page 5"), "a.pdf, page 5"),
        (Place("a.docx", part="word/document.xml"), "a.docx"),
    ],
)  # fmt: skip
def test_a_place_is_said_as_far_as_it_is_known(place: Place, said: str) -> None:
    """Counted from one; the part that holds the text itself is not named."""
    assert str(place) == said
