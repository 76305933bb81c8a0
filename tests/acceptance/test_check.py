"""What a coordinator is told, and the exit status a script relies on."""

from pathlib import Path

import pytest

from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE, added, with_line

MARKED = with_line(3, BASE[3].replace("should", "{~~should~>shall~~}"))


@pytest.mark.parametrize("form", ["tracked", "bold", "critic", "stars"])
def test_a_paper_with_every_change_marked_passes(tmp_path: Path, form: str) -> None:
    """Exit 0 and nothing found."""
    assert Desk.at(tmp_path, BASE, "clean").put("EU", MARKED, form).checked() == (0, [])


def test_a_silent_change_beside_marked_ones_is_an_error(tmp_path: Path) -> None:
    """Exit 1; the paragraph, the words and what the base has are named."""
    lines = [*MARKED[:2], BASE[2].replace("2030", "2031"), *MARKED[3:]]
    status, [found] = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "tracked").checked()
    assert status == 1
    assert (found["code"], found["paragraph"], found["quote"]) == ("silent-edit", "2", "2031")
    assert "2030" in found["evidence"]


@pytest.mark.parametrize("missing", ["paper", "base"])
def test_a_file_that_is_missing_is_exit_2(tmp_path: Path, missing: str) -> None:
    """Told apart from a paper with errors."""
    desk = Desk.at(tmp_path, BASE).put("EU", MARKED)
    {"paper": desk.inputs[0], "base": desk.base}[missing].unlink()
    ran = adref("check", desk.inputs[0], "--base", desk.base)
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize("form", ["tracked", "clean"])
def test_a_silent_new_paragraph_is_an_error(tmp_path: Path, form: str) -> None:
    """A whole paragraph without a mark is more than a word without a mark.

    In a paper marked by hand the label “2 bis” is the mark, as the standard case has it.
    """
    fresh = "2 bis. We recall the commitments made in Tunis."
    lines = [*added(3, fresh)[:4], *MARKED[3:]]
    status, found = Desk.at(tmp_path, BASE, "clean").put("EU", lines, form).checked()
    assert status == 1
    assert "2 bis" in [one["paragraph"] for one in found]


def test_findings_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    """A coordinator goes through the paper once."""
    lines = [
        *BASE[:2],
        BASE[2].replace("2030", "2031"),
        *MARKED[3:5],
        BASE[5].replace("all", "[all"),
        BASE[6],
    ]
    _, found = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "tracked").checked()
    places = [one["paragraph"] for one in found if one["severity"] == "error"]
    assert places == sorted(places)


def test_reading_against_the_base_shows_silent_edits(tmp_path: Path) -> None:
    """The README says that `adref read` gives them."""
    lines = [*MARKED[:2], BASE[2].replace("2030", "2031"), *MARKED[3:]]
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "tracked")
    assert "2030" in adref("read", desk.inputs[0], "--base", desk.base).out
