"""The Group of 77 and China on the WSIS+20 Elements Paper: the standard case (design.md)."""

import json
from pathlib import Path
from typing import Any

import pytest

from adref.base.places import Place
from adref.compilation.interpret import interpret
from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.rebuild import papers
from adref.readers import plain
from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.tokens import normal
from adref.text.walk import stretches
from tests.real.papers import laid_over

FILE = "000_d6b18cc3bc5b6102.txt"


@pytest.fixture(scope="module")
def paper(shared: Path) -> MarkedDocument:
    """The paper as read, marks and all."""
    return plain.read((shared / "real/g77" / FILE).read_bytes(), FILE)


@pytest.fixture(scope="module")
def understood(paper: MarkedDocument) -> MarkedDocument:
    """The paper with its marks understood, no base given."""
    return interpret(paper).document


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    """What a person read in paragraphs 1 to 38 bis."""
    path = shared / "real/g77/gold_1-38bis.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def _body(document: MarkedDocument) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is Kind.BODY]


def _edits(paragraph: Paragraph, role: Role) -> list[tuple[str, int, int]]:
    return [(s.text, s.place.start, s.place.end) for s in paragraph.spans if s.role is role]


def test_there_are_112_paragraphs_of_which_27_are_new(understood: MarkedDocument) -> None:
    """85 are the base's, 27 are added; the labels tell."""
    body = _body(understood)
    new = [p for p in body if p.relation is not None]
    assert (len(body), len(new)) == (112, 27)


def test_every_label_stands_where_the_gold_has_it(
    understood: MarkedDocument, gold: dict[str, Any]
) -> None:
    """Printed form, meaning and place of the paragraph are the gold's."""
    wanted = [(p["label_printed"], p["key"], p["start"], p["end"]) for p in gold["paragraphs"]]
    read = [
        (p.label.printed, str(p.label).replace(" ", ""), p.place.start, p.place.end)
        for p in _body(understood)[: len(wanted)]
        if p.label
    ]
    assert read == wanted


@pytest.mark.parametrize("role", [Role.INSERTED, Role.DELETED])
def test_every_marked_edit_of_the_base_stands_where_the_gold_has_it(
    understood: MarkedDocument, gold: dict[str, Any], role: Role
) -> None:
    """Insertions and deletions, words and offsets, no more and no fewer."""
    key = {Role.INSERTED: "insertions", Role.DELETED: "deletions"}[role]
    pairs = zip(gold["paragraphs"], _body(understood), strict=False)
    both = [(g, p) for g, p in pairs if g["kind"] == "base" or role is Role.DELETED]
    wanted = {g["key"]: [(e["text"], e["start"], e["end"]) for e in g[key]] for g, _ in both}
    assert {g["key"]: _edits(p, role) for g, p in both} == wanted


def test_the_headings_are_the_golds(understood: MarkedDocument, gold: dict[str, Any]) -> None:
    """All sixteen, and the section of each paragraph is the heading above it."""
    heads = [
        h.get("base_heading", h["text"]) if "instruction" in h else h["text"]
        for h in gold["headings"]
    ]
    read = [
        normal("".join(s.text for s in paragraph.spans if s.role is not Role.NOTE))
        for paragraph in understood.paragraphs
        if paragraph.kind is Kind.HEADING
    ]
    wanted = [p["section"] for p in gold["paragraphs"]]
    assert [p.heading for p in _body(understood)[: len(wanted)]] == wanted
    assert read == heads


def test_the_footnote_is_joined_to_its_call(understood: MarkedDocument) -> None:
    """It is printed 22 lines below paragraph 1, which calls it."""
    [footnote] = understood.footnotes
    caller = understood.paragraphs[footnote.paragraph or 0]
    assert (footnote.call, str(caller.label)) == ("¹", "1")


def test_six_page_breaks_are_joined(understood: MarkedDocument) -> None:
    """Each is reported."""
    assert sum(n.code == "page-break-joined" for n in understood.notices) == 6


def test_the_twelve_source_notes_are_set_apart(understood: MarkedDocument) -> None:
    """In eleven forms; none of running text is taken for one."""
    notes = [
        (str(p.label), "".join(s.text for s in p.spans if s.role is Role.NOTE))
        for p in _body(understood)
    ]
    labels = [label for label, note in notes if note]
    assert labels == [
        "7 bis", "10 bis", "37 bis", "38 bis", "41 bis", "51", "52", "54", "54 ter", "59 bis", "59 ter", "79 bis",
    ]  # fmt: skip


def _recovered_base(understood: MarkedDocument) -> MarkedDocument:
    """The base as the marks tell it, for want of the real one."""
    place = Place("base.txt")
    kept = [s for s in stretches(understood) if s.before and s.first.relation is None]
    return MarkedDocument(
        "base.txt",
        "Elements Paper",
        tuple(
            Paragraph((Span(s.before, place),), place, s.label, s.kind, heading=s.first.heading)
            for s in kept
        ),
    )


def test_laid_over_the_recovered_base_the_paper_comes_back(
    paper: MarkedDocument, understood: MarkedDocument
) -> None:
    """With the base as witness the marks mean the same, nothing is silent, nothing is lost."""
    result = laid_over(_recovered_base(understood), {"G77": paper})
    assert [text for _, text in papers(result)["G77"]] == [
        s.after for s in stretches(understood) if s.after
    ]
    readings = [
        r
        for p in result.paragraphs
        if isinstance(p, BaseParagraph)
        for x in p.passages
        for r in x.readings
    ]
    assert [r for r in readings if r.silent] == []
    new = [p.label for p in result.paragraphs if isinstance(p, NewParagraph)]
    assert len(new) == 27
