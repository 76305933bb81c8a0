"""The same wishes give the same compilation, places aside, whichever form carries them."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from carriers import (
    BY_HAND,
    CARRIERS,
    CASES,
    FORMS,
    TRACKED,
    Carrier,
    build,
    compiled,
    from_word,
    ident,
)

Folders = Callable[[Carrier], Path]


@pytest.fixture(scope="module")
def papers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The folder with the papers of a carrier, made once; skips where its program is missing."""

    @cache
    def made(carrier: Carrier) -> Path:
        program = request.getfixturevalue(carrier.program) if carrier.program else ""
        folder = tmp_path_factory.mktemp(ident(carrier))
        carrier.make(program, folder, carrier.parties)
        return folder

    return made


def _compared(found: dict[str, object], carrier: Carrier) -> dict[str, object]:
    """A compilation but for the notices that are about the form of the paper alone."""
    notices = found["notices"]
    assert isinstance(notices, list)
    return {**found, "notices": [n for n in notices if n["code"] not in carrier.told]}


@pytest.mark.parametrize(("carrier", "party"), CASES, ids=ident)
def test_a_carrier_gives_what_the_word_file_gives(
    papers: Folders, carrier: Carrier, party: str
) -> None:
    """Paragraph for paragraph: readings, notes, comments, moves, the convention, the notices."""
    found = compiled(papers(carrier) / f"{party}.{carrier.suffix}")
    assert _compared(found, carrier) == _compared(from_word(party), carrier)


def test_the_carriers_carry_every_way_to_mark() -> None:
    """Tracked by five parties, marked by hand in three ways, and clean."""
    assert {build.wishes_of(party).options["form"] for party in TRACKED + BY_HAND} == set(FORMS)
    assert len(TRACKED) >= 5
    assert {carrier.suffix for carrier in CARRIERS} >= {"rtf", "html", "odt", "pdf"}
