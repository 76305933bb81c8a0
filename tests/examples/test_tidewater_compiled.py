"""The shipped negotiation compiled from its files, against the sources its files were built from."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from adref.compilation.codec import to_json
from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.rebuild import papers
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.forms import ROLLING
from adref.folder.negotiation import open_round
from adref.folder.reading_back import reads_back
from adref.text.document import Relation
from adref.text.tokens import normal
from adref.text.walk import base_paragraphs

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "tidewater"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package

PARTIES = build.parties()


def _request(*, backwards: bool = False) -> Request:
    found = open_round(FOLDER)
    inputs = tuple(reversed(found.inputs)) if backwards else found.inputs
    return Request(found.base, inputs, found.charter)


@pytest.fixture(scope="module")
def assembled() -> Assembled:
    """The compilation of all inputs."""
    return assemble(_request())


@pytest.fixture(scope="module")
def truth() -> ModuleType:
    """The builder of the files, which knows what each party wants."""
    return build


def _chosen(assembled: Assembled, party: str) -> list[str]:
    """The party's text as rebuilt; where it has an alternative paragraph, that one only."""
    instead = {
        p.after
        for p in assembled.compilation.paragraphs
        if isinstance(p, NewParagraph)
        and p.relation is Relation.ALTERNATIVE_OF
        and any(party in r.parties for r in p.readings)
    }
    return [text for ident, text in papers(assembled.compilation)[party] if ident not in instead]


@pytest.mark.parametrize("party", PARTIES)
def test_every_party_gets_its_text(assembled: Assembled, truth: ModuleType, party: str) -> None:
    """Paragraph by paragraph, in the party's own order, whatever form its paper came in."""
    expected = [normal(text) for _, text in truth.expected_texts(party) if text]
    assert _chosen(assembled, party) == expected


def test_the_base_is_untouched(assembled: Assembled, truth: ModuleType) -> None:
    """Rejecting everything gives the base."""
    there = [p.base for p in assembled.compilation.paragraphs if isinstance(p, BaseParagraph)]
    assert there == [normal(text) for _, text in truth.base_texts()]
    assert there == [named.text for named in base_paragraphs(assembled.base)]


def test_the_order_of_the_files_does_not_matter(assembled: Assembled) -> None:
    """The same compilation comes out, to the letter."""
    assert to_json(assemble(_request(backwards=True)).compilation) == to_json(assembled.compilation)


def test_several_workers_give_the_same(assembled: Assembled) -> None:
    """Reading in other processes changes nothing."""
    assert assemble(_request(), workers=2).compilation == assembled.compilation


@pytest.mark.parametrize("suffix", [suffix for suffix in ROLLING if suffix != ".pdf"])
def test_the_rolling_text_reads_back(assembled: Assembled, suffix: str) -> None:
    """The fifth law holds on every form of input at once, in every form that is read back."""
    reads_back(
        assembled.compilation,
        ROLLING[suffix](assembled.compilation, assembled.base, assembled.standing),
    )
    assert len(assembled.compilation.parties) == len(PARTIES)


def test_one_shared_reading_names_all_its_parties(assembled: Assembled) -> None:
    """Somewhere a change is wanted by three parties, one of whom did not mark it."""
    readings = [
        reading
        for p in assembled.compilation.paragraphs
        if isinstance(p, BaseParagraph)
        for passage in p.passages
        for reading in passage.readings
    ]
    assert any(len(r.parties) >= 3 and len(r.silent) == 1 for r in readings)
