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
    converted,
    from_word,
    ident,
)

from adref.folder.receive import receive

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


DESTROYED = {
    ("html", "Northern-Compact"): "producer-unreliable",
    ("rtf", "Northern-Compact"): "producer-unreliable",
    ("pdf", "Northern-Compact"): "tracked-numbers",
    ("odt", "Riverine-States"): "note-empty",
    ("odt", "Ansgard"): "producer-unreliable",
}
"""What LibreOffice 7.4 does not carry over from Word, and the notice that says so."""


@pytest.mark.parametrize(("lost", "code"), DESTROYED.items(), ids=str)
def test_where_a_producer_destroys_marks_the_reader_says_so(
    soffice: str, tmp_path: Path, lost: tuple[str, str], code: str
) -> None:
    """The file needs an eye; the Word file it was made of does not."""
    suffix, party = lost
    source = tmp_path / f"{party}.docx"
    source.write_bytes(build.BUILT["docx"](build.wishes_of(party), "T"))
    converted(soffice, suffix, [source], tmp_path)
    assert code in {n.code for n in receive(tmp_path / f"{party}.{suffix}").document.notices}
    assert code not in {n.code for n in receive(source).document.notices}


def test_the_carriers_carry_every_way_to_mark() -> None:
    """Tracked by five parties, marked by hand in three ways, and clean."""
    assert {build.wishes_of(party).options["form"] for party in TRACKED + BY_HAND} == set(FORMS)
    assert len(TRACKED) >= 5
    assert {carrier.suffix for carrier in CARRIERS} >= {"rtf", "html", "odt", "pdf"}
