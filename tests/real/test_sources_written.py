"""Real agreed language in what is written: true notes, untrue ones, and copies without a note."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from adref.compilation.interpret import interpret
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.bookshelf import add_files
from adref.folder.forms import WRITERS
from adref.folder.handover import hand_over
from adref.folder.report import REPORT
from adref.folder.verify import with_sources
from adref.library.holdings import provisions, sources
from adref.library.opening import opened_library
from adref.library.title_page import Stated
from adref.readers import plain
from adref.text.document import Kind
from adref.text.walk import stretches

FOUND_IN = {"not found there": ["FINAL ACTS"]}
LAMPS = "and shall keep the lamps of every harbour lit from dusk to dawn"


@pytest.fixture(scope="module")
def library(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Geneva action lines and the final acts, as a library."""
    agreed = shared / "real" / "agreed"
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    lines = agreed / "wsis_geneva_plan_action_lines.txt"
    add_files(path, [lines], Stated(title="Geneva Plan of Action"))
    add_files(path, [agreed / "itu_pp18_final_acts_akn.txt"])
    return path


@pytest.fixture(scope="module")
def negotiated(shared: Path, library: Path, tmp_path_factory: pytest.TempPathFactory) -> Assembled:
    """The Group of 77 on the base that its marks tell, for want of the real one."""
    folder = tmp_path_factory.mktemp("talks")
    paper = next((shared / "real" / "g77").glob("*.txt"))
    understood = interpret(plain.read(paper.read_bytes(), paper.name)).document
    lines = [
        f"{'## ' if s.kind is Kind.HEADING else ''}{f'{s.label}. ' if s.label else ''}{s.before}"
        for s in stretches(understood)
        if s.before and s.first.relation is None
    ]
    (folder / "base.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    (folder / "G77.txt").write_bytes(paper.read_bytes())
    made = assemble(Request(folder / "base.md", (folder / "G77.txt",)))
    return with_sources(made, library, uncited=True)


def test_each_of_the_fifteen_sources_has_its_verdict(negotiated: Assembled) -> None:
    """Twelve notes name them; none of the documents is here."""
    said = [one for there in negotiated.standing.sourced.values() for one in there]
    assert {one.verdict for one in said} == {"source not held"}
    assert (len({one.source.printed for one in said}), len(said)) == (12, 15)


def test_the_report_shows_the_copy_that_no_note_names(
    negotiated: Assembled, browser: Browser, tmp_path: Path
) -> None:
    """In paragraph 49, struck, what the base left out of action line C10."""
    path = tmp_path / "report.html"
    hand_over(negotiated, [path], REPORT)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(path.as_uri())
        there = page.locator("article", has=page.locator("h3", has_text="49"))
        item = there.locator(".remarks li", has_text="Agreed language without a note")
        left_out = item.locator("del u").all_inner_texts()
        assert "C10" in item.inner_text()
        assert [(len(words.split()), words.startswith("including")) for words in left_out] == [
            (5, True)
        ]
        assert page.locator("section:has(> h2#sources) tbody tr").count() == 15


Notes = Mapping[str, tuple[str, str]]


@pytest.fixture(scope="module")
def notes(library: Path) -> Notes:
    """Wordings made of real paragraphs by the label, each with the note beside it, or none."""
    with opened_library(library) as database:
        acts, geneva = sorted(sources(database), key=lambda held: held.source.symbol)
        one, two, three, four = [
            p.provision.text.rstrip(".") for p in provisions(database, geneva) if 25 < p.words < 40
        ][:4]
        other = next(
            p.provision.text.rstrip(".;,")
            for p in provisions(database, acts)
            if 30 < p.words < 40 and p.provision.text[0].isalpha()
        )
    named = "(Geneva Plan of Action)"
    first, rest = two.split(" ", 8)[:8], two.split(" ", 8)[8]
    return {
        "1 bis": (one, named),
        "1 ter": (" ".join([*first[:-1], "lighthouses", rest]), named),
        "1 quater": (f"{three}, {LAMPS}", named),
        "1 quinquies": (other, named),
        "1 sexies": (four, ""),
    }


@pytest.fixture(scope="module")
def claimed(
    notes: Notes, library: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Any]:
    """What compilation.json and the report say of them, by the label."""
    folder = tmp_path_factory.mktemp("claims")
    (folder / "base.md").write_text("1. We meet again in spring.\n", encoding="utf-8")
    lines = [f"{label}. **{words}.** {note}".strip() for label, (words, note) in notes.items()]
    text = "\n\n".join(["1. We meet again in spring.", *lines])
    (folder / "Samoa.md").write_text(f"{text}\n", encoding="utf-8")
    made = assemble(Request(folder / "base.md", (folder / "Samoa.md",)))
    hand_over(with_sources(made, library, uncited=True), [folder / "c.json"], WRITERS)
    whole = json.loads((folder / "c.json").read_text(encoding="utf-8"))
    return {paragraph["label"]: paragraph for paragraph in whole["paragraphs"]}


@pytest.mark.parametrize(
    ("label", "verdict", "put_in"),
    [
        ("1 bis", "exact", ""),
        ("1 ter", "altered", "lighthouses"),
        ("1 quater", "extended", LAMPS),
        ("1 quinquies", "not found there", ""),
    ],
)
def test_a_note_beside_real_words_has_the_verdict_it_deserves(
    claimed: Mapping[str, Any], label: str, verdict: str, put_in: str
) -> None:
    """One is true; one changes a word, one says more than its source, one claims another's words."""
    [source] = claimed[label]["readings"][0]["sources"]
    made = [piece["text"] for piece in source["difference"] if piece["change"] == "inserted"]
    assert (source["verdict"], source["held"][:4]) == (verdict, "WSIS")
    assert put_in in " ".join(made)
    assert [each["held"][:10] for each in source["elsewhere"]][:1] == (FOUND_IN.get(verdict, []))


def test_what_is_copied_without_a_note_is_said_of_its_paragraph(
    claimed: Mapping[str, Any], notes: Notes
) -> None:
    """With the words of the source, which are all kept."""
    found = claimed["1 sexies"]["agreed"][0]
    assert (found["origin"], found["parties"]) == ("put in", ["Samoa"])
    assert found["held"].startswith("WSIS")
    assert found["text"] == notes["1 sexies"][0]
