"""Brackets of a whole document: paragraph by paragraph, and partners across paragraphs."""

from adref.findings.bracketed import across, bracketed, notices
from tests.findings.notation import document


def test_a_paragraph_without_brackets_is_not_listed() -> None:
    """Its number among all is kept."""
    assert [one.number for one in bracketed(document("1. We act.", "2. We [may] act."))] == [1]


def test_the_text_is_that_with_the_changes_made() -> None:
    """What goes is not in it, what comes is."""
    [one] = bracketed(document("We ~~[may]~~ **[shall]** act."))
    assert one.layer.text.split() == ["We", "[shall]", "act."]


def test_a_bracket_around_several_paragraphs_has_its_partner() -> None:
    """The nearest that is still open, as within a paragraph."""
    found = bracketed(document("1. [We act.", "2. We [do.", "3. We stay.]", "4. We rest]."))
    assert dict(across(found)) == {(0, 0): (3, 7), (3, 7): (0, 0), (1, 3): (2, 8), (2, 8): (1, 3)}


def test_every_sign_without_a_partner_is_told_with_its_place() -> None:
    """And where one that fits stands."""
    line = "1. We [act now."
    [opened, closed, alone] = notices(bracketed(document(line, "2. We do].", "3. We rest].")))
    assert opened.code == "bracket-loose"
    assert opened.words == (
        "“[” in “We [act now.” is not closed here; one that fits stands in paragraph 2, “We do].”"
    )
    assert "closes nothing here; one that fits stands in paragraph 1" in closed.words
    assert alone.words == "“]” in “We rest].” closes nothing here"
    assert line[opened.place.start : opened.place.end] == "["
