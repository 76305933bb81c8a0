"""The lobbying proposals on the GDPR: many parties on one base, by hands unknown to us."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, Reading
from adref.compilation.rebuild import papers
from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.tokens import normal
from adref.writers import akn, tei
from adref.writers.page.readings import readings
from adref.writers.rows import Row, rows
from tests.real.papers import laid_over
from tests.writers.akn import accepting
from tests.writers.tei import collating


def _document(file: str, texts: list[str]) -> MarkedDocument:
    place = Place(file)
    return MarkedDocument(
        file, "GDPR", tuple(Paragraph((Span(text, place),), place) for text in texts)
    )


def _order(ident: str) -> tuple[Any, ...]:
    return tuple((kind, int(n or 0)) for kind, n in re.findall(r"([a-z]+)(\d*)", ident))


@pytest.fixture(scope="module")
def provisions(shared: Path) -> dict[str, str]:
    """The provisions with words, by id, in order."""
    plain = json.loads((shared / "real/gdpr/base.json").read_text(encoding="utf-8"))
    there = {ident: normal(entry.get("en") or "") for ident, entry in plain.items()}
    return {ident: there[ident] for ident in sorted(there, key=_order) if there[ident]}


@pytest.fixture(scope="module")
def wishes(shared: Path, provisions: dict[str, str]) -> dict[str, list[str]]:
    """Each organisation's whole paper: the base with all its proposals carried out."""
    plain = json.loads((shared / "real/gdpr/proposals.json").read_text(encoding="utf-8"))
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for proposal in plain:
        targets = [ident for ident in proposal["relations"] if ident in provisions]
        home = targets[0] if targets else next(reversed(provisions))
        texts[proposal["lobbyist_title"]][home].append(normal(proposal["text"]["new"] or ""))
    return {
        party: [
            text for ident, base in provisions.items() for text in own.get(ident, [base]) if text
        ]
        for party, own in texts.items()
    }


@pytest.fixture(scope="module")
def compiled(provisions: dict[str, str], wishes: dict[str, list[str]]) -> Compilation:
    """All organisations on the 884 provisions."""
    base = _document("base.docx", list(provisions.values()))
    return laid_over(
        base, {party: _document(f"{party}.docx", own) for party, own in wishes.items()}
    )


def test_every_organisation_gets_its_text_back(
    compiled: Compilation, wishes: dict[str, list[str]]
) -> None:
    """The text of each of the fifteen, provision by provision, is rebuilt to the letter."""
    rebuilt = {party: [text for _, text in paper] for party, paper in papers(compiled).items()}
    assert len(rebuilt) == 15
    assert rebuilt == wishes


def test_the_base_is_the_provisions(compiled: Compilation, provisions: dict[str, str]) -> None:
    """Rejecting everything gives the provisions as they stand."""
    base = [p.base for p in compiled.paragraphs if isinstance(p, BaseParagraph)]
    assert base == list(provisions.values())


def test_contested_provisions_show_every_reading_with_its_parties(compiled: Compilation) -> None:
    """Each that three or more touch has a row for each reading, with the same set of parties."""
    contested = [p for p in compiled.paragraphs if len(_parties(readings(p))) >= 3]
    assert len(contested) == 45
    listed = _wishes(rows(compiled))
    assert {p.ident: listed[p.ident] for p in contested} == {
        p.ident: [(reading.text, reading.parties) for reading in readings(p)] for p in contested
    }


def test_as_akoma_ntoso_every_organisation_finds_its_text(
    compiled: Compilation, provisions: dict[str, str]
) -> None:
    """Valid by the schema of OASIS, and the papers of all fifteen are in the one file."""
    data = akn.write(compiled, _document("base.docx", list(provisions.values())))
    accepting.schema().assertValid(etree.fromstring(data))
    read = accepting.Read(data)
    assert {p: read.paper(read.organization(p)) for p in papers(compiled)} == papers(compiled)


def test_as_a_critical_apparatus_every_organisation_is_a_witness(
    compiled: Compilation, provisions: dict[str, str]
) -> None:
    """Valid by TEI's schema, and the papers of all fifteen are in the one file."""
    data = tei.write(compiled, _document("base.docx", list(provisions.values())))
    collating.schema().assertValid(etree.fromstring(data))
    read = collating.Read(data)
    assert {p: read.paper(read.witness(p)) for p in papers(compiled)} == papers(compiled)


def _wishes(found: Iterable[Row]) -> dict[str, list[tuple[str | None, tuple[str, ...]]]]:
    listed = defaultdict(list)
    for row in found:
        if row.reading is not None:
            listed[row.ident].append((row.reading, row.parties))
    return listed


def _parties(found: Iterable[Reading]) -> set[str]:
    return {party for reading in found for party in reading.parties}
