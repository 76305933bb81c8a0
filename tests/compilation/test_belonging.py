"""Whether a paper answers this base."""

import pytest

from adref.compilation.belonging import answers

BASE = (
    "The digital economy has expanded rapidly since the Summit, in all regions of the world.",
    "Access to the Internet remains uneven within and between countries.",
)
OWN_WORDS = "Regions lack Internet access; countries see uneven digital growth; economy first. "
OTHER = "The court hears the appeal of the company in March and will rule on the costs. "
STOCK = "Recalling the relevant resolutions of the General Assembly, we take note of the matter. "


@pytest.mark.parametrize(
    "paper",
    [
        [BASE[0], OTHER * 2],
        [OWN_WORDS * 5],
        [],
        [OTHER],
    ],
    ids=["keeps a phrase", "same matters in other words", "empty", "too short to tell"],
)
def test_a_paper_that_may_answer_the_base_is_taken_to(paper: list[str]) -> None:
    """Doubt speaks for the paper."""
    assert answers(BASE, paper)


@pytest.mark.parametrize("times", [8, 60])
def test_a_paper_on_another_matter_does_not(times: int) -> None:
    """It shares the small words only."""
    assert not answers(BASE, [OTHER * times])


def test_stock_phrases_do_not_make_a_long_paper_an_answer() -> None:
    """Every resolution recalls others in the same words."""
    other = [f"{OTHER}{n} vessels of fleet {n * 31} left harbour {n * 17}." for n in range(60)]
    assert not answers([*BASE, STOCK], [STOCK, *other])
