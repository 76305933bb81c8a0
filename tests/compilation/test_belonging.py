"""Whether a paper answers this base."""

import pytest

from adref.compilation.belonging import belonging

BASE = (
    "The digital economy has expanded rapidly since the Summit, in all regions of the world.",
    "Access to the Internet remains uneven within and between countries.",
)


def test_a_paper_that_keeps_phrases_of_the_base_belongs() -> None:
    """However much it adds."""
    added = "Financing is a matter of justice, and data belong to those who make them. " * 3
    assert belonging(BASE, [*BASE[:1], added]) == 1.0


def test_a_paper_that_says_all_in_its_own_words_speaks_of_the_same() -> None:
    """No phrase is the base's, many words are."""
    said = "Regions lack Internet access; countries see uneven digital growth; economy first. "
    rewritten = [said * 5]
    assert 0.3 < belonging(BASE, rewritten) < 1.0


def test_a_paper_on_another_matter_does_not() -> None:
    """It shares the small words only."""
    other = [
        "The court hears the appeal of the company in March and will rule on costs. " * 4,
        "Fisheries off the eastern shore were closed to all vessels for a season. " * 4,
    ]
    assert belonging(BASE, other) < 0.3


@pytest.mark.parametrize("paper", [[], ["The court hears the appeal."]])
def test_a_short_paper_is_not_judged(paper: list[str]) -> None:
    """There is too little to tell by."""
    assert belonging(BASE, paper) == 1.0
