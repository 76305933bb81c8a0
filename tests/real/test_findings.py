"""What can be said about real papers, as a chair would want to hear it."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from adref.base.places import Place
from adref.compilation.interpret import interpret
from adref.compilation.model import Compilation
from adref.findings.compiled.bracket_count import brackets_in
from adref.findings.compiled.everything import Findings, findings_of
from adref.readers import plain
from adref.text.document import MarkedDocument, Paragraph, Role, Span
from adref.text.tokens import normal
from adref.text.walk import base_paragraphs, is_sign, on_before
from tests.real.papers import laid_over

G77 = "000_d6b18cc3bc5b6102.txt"


def _as_it_was(document: MarkedDocument) -> MarkedDocument:
    """The base that a marked paper answers: what was there before its changes."""
    kept = (
        replace(
            p,
            spans=tuple(
                replace(s, marks=frozenset(), role=Role.KEPT)
                for s in p.spans
                if on_before(s) and not is_sign(s)
            ),
        )
        for p in document.paragraphs
        if p.relation is None
    )
    some = tuple(p for p in kept if "".join(s.text for s in p.spans).strip())
    return replace(document, paragraphs=some, comments=(), footnotes=())


@pytest.fixture(scope="module")
def elements(shared: Path) -> Findings:
    """On the Elements Paper, with one party's changes."""
    paper = plain.read((shared / "real/g77" / G77).read_bytes(), G77)
    base = _as_it_was(interpret(paper).document)
    return findings_of(laid_over(base, {"G77": paper}))


def _document(file: str, texts: list[str]) -> MarkedDocument:
    place = Place(file)
    return MarkedDocument(file, "GDPR", tuple(Paragraph((Span(t, place),), place) for t in texts))


def _order(ident: str) -> tuple[Any, ...]:
    return tuple((kind, int(n or 0)) for kind, n in re.findall(r"([a-z]+)(\d*)", ident))


def _gdpr(folder: Path) -> Compilation:
    """Fifteen organisations on the 884 provisions."""
    there = json.loads((folder / "base.json").read_text(encoding="utf-8"))
    texts = {ident: normal(there[ident].get("en") or "") for ident in sorted(there, key=_order)}
    base = {ident: text for ident, text in texts.items() if text}
    wishes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for proposal in json.loads((folder / "proposals.json").read_text(encoding="utf-8")):
        home = next((i for i in proposal["relations"] if i in base), next(reversed(base)))
        wishes[proposal["lobbyist_title"]][home].append(normal(proposal["text"]["new"] or ""))
    papers = {
        party: [text for i, t in base.items() for text in own.get(i, [t]) if text]
        for party, own in wishes.items()
    }
    return laid_over(
        _document("base.docx", list(base.values())),
        {party: _document(f"{party}.docx", own) for party, own in papers.items()},
    )


@pytest.fixture(scope="module")
def provisions(shared: Path) -> Findings:
    """On the GDPR, with fifteen organisations' proposals."""
    return findings_of(_gdpr(shared / "real" / "gdpr"))


def test_every_invitation_and_promise_of_the_elements_paper_is_listed(elements: Findings) -> None:
    """As many as the paper has sentences that say so, counted by hand."""
    counts = Counter(str(one.awaits) for one in elements.awaited)
    assert counts == {"invitation": 9, "promise": 7}
    assert {one.spot.name for one in elements.awaited if one.awaits == "promise"} == {
        "62", "64", "69", "76", "81", "84", "85",
    }  # fmt: skip


def test_one_party_alone_contests_nothing(elements: Findings) -> None:
    """Its wishes fit into one wording each."""
    assert (elements.contested, elements.agreement.whole.pairs) == ((), ())
    assert {len(one.wordings) for one in elements.open_paragraphs} == {1}


@pytest.mark.parametrize(
    "words",
    [
        "“simple majority” → “qualified majority”: Amazon in 3 of 5 places",
        "“intentionally or negligently” taken out: EuroISPA in 3 of 3 places",
        "“conditions and means” taken out: Microsoft in 3 of 7 places",
        "“24 hours” → “a reasonable period of time”: eurofinas in 2 of 4 places",
    ],
)
def test_what_an_organisation_changes_throughout_is_told(provisions: Findings, words: str) -> None:
    """Found by eye in the proposals as well."""
    assert words in [one.words for one in provisions.substitutions]


def test_the_counts_of_convergence_are_those_of_the_provisions(provisions: Findings) -> None:
    """All 884 are there, most untouched, and what is contested is on a touched one."""
    assert provisions.whole.paragraphs == 884
    touched = {
        p.spot.paragraph for p in provisions.paragraphs if not p.untouched_paragraphs and p.spot
    }
    assert provisions.whole.untouched_paragraphs == 884 - len(touched)
    passages = [one for one in provisions.contested if one.scope == "passage"]
    assert len(passages) == provisions.whole.several
    assert {one.spot.paragraph for one in passages} <= touched


def test_all_findings_are_few_enough_to_read(provisions: Findings) -> None:
    """A system is rare, and near-equal readings are."""
    assert len(provisions.substitutions) < 40
    assert len(provisions.near_equal) < 40


@pytest.mark.parametrize("name", ["agreement_23-oct-2015.md", "agreement_4-dec-2015.md"])
def test_every_square_bracket_of_a_draft_is_in_a_pair_or_loose(shared: Path, name: str) -> None:
    """None is counted twice, and none is left out."""
    document = plain.read((shared / "real/paris" / name).read_bytes(), name)
    texts = [there.text for there in base_paragraphs(document)]
    found = brackets_in(document)
    assert 2 * found.pairs + found.loose == sum(t.count("[") + t.count("]") for t in texts)
    assert found.pairs > 900
    assert found.deepest == 4
