"""Findings in words."""

import pytest

from adref.findings.compiled.everything import findings_of
from adref.findings.compiled.told import Topic, lines
from tests.writers.build import base, compilation


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[ .|EU: .]", "white space at “.”"),
        ("[ |EU:]", "white space alone"),
        ("[do|EU: shall]", "“do” → “shall”"),
        ("[do|EU:]", "“do” out"),
    ],
)
def test_an_open_wording_says_what_it_changes(words: str, told: str) -> None:
    """White space as well, which nobody would see in quotation marks."""
    rivals = f"We {words} see. So [it|US: he|G77: she] is."
    found = findings_of(compilation(base("p1", rivals, label="1"), parties="EU US G77"))
    said = [said for line in lines(found) if line.topic is Topic.OPEN for said in line.evidence]
    assert any(told in one for one in said)
