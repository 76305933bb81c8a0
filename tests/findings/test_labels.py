"""Labels repaired, repeated, missing and out of order."""

import pytest

from adref.base.notices import Notice
from adref.base.places import Place
from adref.findings.labels import labels
from tests.findings.notation import FILE, document


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (("1. We act.", "2. We rest.", "3. We sleep."), []),
        (("1. We act.", "1 bis. We rest.", "2. We sleep."), []),
        (("1. We act.", "1. We rest."), ["label-repeated"]),
        (("1. We act.", "3. We rest."), ["label-gap"]),
        (("1. We act.", "1 quater. We rest."), ["label-gap"]),
        (("2. We act.", "1 bis. We rest."), ["label-out-of-order"]),
        (("1. We act.", "2. We rest.", "1. We act anew."), []),
        (
            ("1. We act.", "2. We rest.", "3. We eat.", "2. We rest."),
            ["label-repeated", "label-out-of-order"],
        ),
        (("1. We act:", "(a) first;", "(b) second;", "2. We rest:", "(a) first;"), []),
        (("1. We act:", "(a) first;", "(a) second;"), ["label-repeated"]),
        (("5. We act.", "5 alt. We rest.", "6. We sleep."), []),
    ],
)
def test_a_run_of_labels_is_checked(lines: tuple[str, ...], codes: list[str]) -> None:
    """Every fault is named once, at the paragraph where it shows."""
    assert [finding.code for finding in labels(document(*lines))] == codes


def test_a_repaired_label_is_passed_on_in_the_words_of_the_reader() -> None:
    """The notice of the reader becomes a finding at the same place."""
    notice = Notice("label-repaired", "17 quart was read as 17 quater", Place(FILE, 0, 9))
    (found,) = labels(document("17 quart. We act.", notices=(notice,)))
    assert (found.code, found.words, found.quote) == (
        "label-repaired",
        "17 quart was read as 17 quater",
        "17 quart.",
    )
