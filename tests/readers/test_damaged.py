"""Damaged papers of every form: read, and then within the laws, or refused; ``make fuzz`` at length."""

from pathlib import Path

import pytest
from tools.fuzzing import seeds
from tools.fuzzing.forms import FORMS
from tools.fuzzing.trial import mutant, tried

FOUND = Path(__file__).with_name("found")
"""What was a finding once, made smaller: a folder for each form, names that say what it was."""
MUTANTS = {
    "docx": 250, "xlsx": 250, "odt": 250, "ods": 300, "pdf": 40, "rtf": 300, "html": 300, "eml": 150,
    "plain": 200, "csv": 250, "rolling": 500, "rolling-word": 150,
}  # fmt: skip
"""How many of each a test run tries: two seconds or so."""


@pytest.mark.parametrize("name", MUTANTS)
def test_a_damaged_paper_is_read_or_refused(name: str) -> None:
    """No error but a refusal, and no document that breaks a law of :mod:`tools.fuzzing.laws`."""
    form, papers = FORMS[name], seeds.shipped(FORMS[name])
    made = [mutant(form, papers, 1, number) for number in range(MUTANTS[name])]
    outcomes = [tried(form, paper) for paper in made]
    assert [outcome for outcome in outcomes if outcome.fault] == []


def test_every_form_is_tried() -> None:
    """A new reader is damaged like the others."""
    assert MUTANTS.keys() == FORMS.keys()


@pytest.mark.parametrize("path", sorted(FOUND.glob("*/*")), ids=lambda path: path.name)
def test_what_was_found_once_stays_mended(path: Path) -> None:
    """Each was met by a longer run, and is read or refused since."""
    assert tried(FORMS[path.parent.name], path.read_bytes()).fault == ""
