"""The sources that a note names."""

import pytest

from adref.compilation.sources import sources_of


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("(A/RES/70/125, para. 31)", [("A/RES/70/125", "paragraph 31")]),
        ("Para 7 from WSIS +10 2015", [("A/RES/70/125", "paragraph 7")]),
        ("(Tunis agenda 89)", [("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "paragraph 89")]),
        ("We thank the host country.", []),
    ],
)
def test_a_note_names_its_sources_in_brackets_or_without(
    note: str, named: list[tuple[str, str]]
) -> None:
    """The document and the place in it."""
    assert [source[1:] for source in sources_of(note)] == named
